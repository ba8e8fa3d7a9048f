"""`maeul budget`: lines, 산출내역, subtotals, total, what is unexplained, and how a figure came about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, near, new_app
from maeul_plan.cli.opened import opened, stopped
from maeul_plan.cli.options import OutputOption, PlanArgument, choice
from maeul_plan.cli.printing import plan_content
from maeul_plan.cli.targets import form_of
from maeul_plan.cli.writing import put

if TYPE_CHECKING:
    from maeul_plan.cli.opened import Opened
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.trace import Figure
    from maeul_plan.source import Source

READS = ("budget", "staffing", "period")
_TOTAL: Final = "총계"
_FORMS: Final = ("table", "json", "csv", "xlsx")
_SUFFIXES: Final = {".xlsx": "xlsx", ".csv": "csv", ".json": "json", ".txt": "table"}

app = new_app()


@app.command("budget", cls=KoreanCommand, help="예산을 셈합니다: 비목, 산출내역, 예산액, 재원, 산출내역이 없는 금액.")
def budget(
    plan: PlanArgument = None,
    *,
    form: Annotated[
        str | None,
        choice("--format", _FORMS, "결과의 꼴. 없으면 -o 의 이름대로, 아니면 table. xlsx 에는 산식이 살아 있음."),
    ] = None,
    output: OutputOption = None,
    why: Annotated[
        str | None,
        typer.Option(
            "--why", metavar="ID", help="한 금액이 나온 까닭. 예: 인건비, 인건비/단장, 총계", show_default=False
        ),
    ] = None,
) -> int:
    """Show the budget of a plan."""
    chosen = form_of(form, output, _SUFFIXES, "table")
    if isinstance(chosen, Stop):
        return console.stop(chosen)
    if why is not None and chosen != "table":
        return console.stop(Stop(console.MISUSE, "--why 는 --format table 하고만 씁니다."))
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    content = _told(found, chosen, why, output)
    fault = content if isinstance(content, Stop) else put(content, output)
    return console.DONE if fault is None else console.stop(fault)


def _told(found: Opened, form: str, why: str | None, output: str | None) -> str | bytes | Stop:
    """Write the budget in a form, or say why it cannot be."""
    figures, source = found.subject.budget, found.checked.source
    if figures is None:
        return Stop(console.FAILED, f"{source.path}: 예산(budget)이 없습니다.")
    if not figures.complete:
        return stopped(found.checked)
    if why is not None:
        return _explain(why, figures, source)
    if form in ("xlsx", "csv"):
        return plan_content(form, found.subject)
    from maeul_plan.cli import budget_forms as forms  # noqa: PLC0415 - loads the figures

    if form == "json":
        return json.dumps(forms.budget_json(figures, source.path), ensure_ascii=False, indent=2) + "\n"
    return forms.budget_table(figures, None if output else console.look().width)


def _explain(name: str, figures: BudgetFigures, source: Source) -> str | Stop:
    """Tell how the figure of an id came about."""
    from maeul_plan.cli.why import trace  # noqa: PLC0415 - loads the figures

    known = _named(figures)
    found = [figure for path, figure in known if name in ("/".join(path), path[-1])]
    exact = [figure for path, figure in known if name == "/".join(path)]
    if len(exact or found) != 1:
        names = ["/".join(path) for path, _ in known if not found or path[-1] == name]
        said = "여럿입니다." if found else "예산에 없습니다."
        hint = "" if found else near(name, names)
        return Stop(console.MISUSE, f"'{name}': {said}{hint or ' 있는 것: ' + ', '.join(names)}")
    return trace((exact or found)[0], figures.unit, source)


def _named(figures: BudgetFigures) -> list[tuple[tuple[str, ...], Figure]]:
    """List every figure under the path of its ids, the total first."""
    from maeul_plan.figures.budget import every_line  # noqa: PLC0415 - loads the models

    named: list[tuple[tuple[str, ...], Figure]] = [((_TOTAL,), figures.total)]
    for line in every_line(figures.lines):
        named.append((line.path, line.figure))
        named += [(item.path, item.figure) for item in line.items]
    return named
