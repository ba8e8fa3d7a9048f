"""`maeul render`: a plan as an official document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened, stopped
from maeul_plan.cli.options import PlanArgument, TemplatesOption, choice
from maeul_plan.cli.templates import template_set
from maeul_plan.cli.writing import write_file

if TYPE_CHECKING:
    from maeul_plan.plan.plan import Plan

_NOT_DOCUMENTS = (".yaml", ".yml", ".toml")
READS = ("sections", "period", "consignment", "staffing", "operation", "budget", "deadlines", "attachments")


app = new_app()


@app.command("render", cls=KoreanCommand, help="계획을 공문서로 찍습니다.")
def render(
    plan: PlanArgument = None,
    *,
    document: Annotated[
        str, typer.Option("--document", metavar="KIND", help="문서의 갈래. 없으면 plan.", show_default=False)
    ] = "plan",
    form: Annotated[str, choice("--format", ("hwp-like-md",), "결과의 꼴. 없으면 hwp-like-md.")] = "hwp-like-md",  # noqa: ARG001 - the one format there is
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="쓸 파일. 없거나 -이면 표준 출력.", show_default=False),
    ] = None,
    templates: TemplatesOption = None,
) -> int:
    """Print a plan as an official document."""
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    figures = found.subject.budget
    if figures is not None and not figures.complete:
        return console.stop(stopped(found.checked))
    output = None if output == "-" else output
    if output is not None and Path(output).suffix.lower() in _NOT_DOCUMENTS:
        message = f"{output}: 계획이나 설정 파일의 이름이라 쓰지 않습니다. 예: -o 계획.md"
        return console.stop(Stop(console.MISUSE, message))
    text = _official_text(found.subject.plan, document, templates)
    if isinstance(text, Stop):
        return console.stop(text)
    if output is None:
        console.out(text)
        return console.DONE
    fault = write_file(output, text)
    return console.stop(fault) if fault else console.DONE


def _official_text(plan: Plan, kind: str, given: str | None) -> str | Stop:
    from maeul_plan.document import kinds  # noqa: PLC0415 - loads jinja2
    from maeul_plan.document.templates import TemplateFault, list_templates  # noqa: PLC0415 - on demand

    found = template_set(given)
    if isinstance(found, Stop):
        return found
    known = [row.name for row in list_templates(found)]
    if kind not in known:
        return Stop(console.MISUSE, f"그런 서식이 없습니다: {kind}. 있는 것: {', '.join(known)}")
    text = kinds.render(plan, kind, found.user)
    if isinstance(text, TemplateFault):
        place = f"{text.name}:{text.line}" if text.line else text.name
        return Stop(console.FAILED, f"{place}: {text.message}")
    return text
