"""`maeul diff`: what changed from one version of a plan to another, by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import STANDARD_INPUT
from maeul_plan.cli.git import split_revision
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import split_version
from maeul_plan.cli.options import OutputOption, choice
from maeul_plan.cli.sides import side_at
from maeul_plan.cli.targets import form_of
from maeul_plan.cli.writing import put

if TYPE_CHECKING:
    from maeul_plan.cli.opened import Opened

_FORMS: Final = ("table", "json", "hwp-like-md")
_SUFFIXES: Final = {".txt": "table", ".json": "json", ".md": "hwp-like-md"}
_ABOUT: Final = (
    "두 계획에서 바뀐 것을 뜻으로 견줍니다: 당초, 변경, 증감(△), 증감률.\n"
    "OLD 와 NEW 는 파일(plan.yaml), git 의 리비전(plan.yaml@HEAD~1) 또는 판(plan.yaml#당초)입니다."
)

app = new_app()


@app.command("diff", cls=KoreanCommand, help=_ABOUT)
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="당초의 계획.")],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW", help="변경한 계획. 없으면 OLD 에서 @리비전이나 #판을 뗀 지금의 파일.", show_default=False
        ),
    ] = None,
    *,
    form: Annotated[str | None, choice("--format", _FORMS, "결과의 꼴. 없으면 -o 의 이름대로, 아니면 table.")] = None,
    output: OutputOption = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="바뀐 것이 있으면 종료 코드 1로 마칩니다.")] = False,
) -> int:
    """Show what changed from one plan to another."""
    chosen = form_of(form, output, _SUFFIXES, "table")
    if isinstance(chosen, Stop):
        return console.stop(chosen)
    sides = _sides(old, new)
    if isinstance(sides, Stop):
        return console.stop(sides)
    from maeul_plan.figures.changes.changes import changes_of  # noqa: PLC0415 - loads the models

    before, after = sides
    changes = changes_of(before.subject, after.subject)
    from maeul_plan.cli import diff_forms as forms  # noqa: PLC0415 - loads the figures

    if chosen == "json":
        content = forms.diff_json(changes, before.name, after.name)
    elif chosen == "table":
        content = forms.diff_table(changes, None if output else console.look().width)
    else:
        content = forms.diff_text(changes)
    fault = put(content, output)
    if fault is not None:
        return console.stop(fault)
    console.err("".join(f"{line}\n" for line in forms.rule_notes(changes, before.subject, after.subject)))
    return console.FAILED if exit_code and not changes.is_empty else console.DONE


def _sides(old: str, new: str | None) -> tuple[Opened, Opened] | Stop:
    """Open both plans."""
    now = _file_of(old) if new is None else new
    if new is None and now == old:
        way_on = f"git 의 것과 견주려면 maeul diff {old}@HEAD, 판과 견주려면 maeul diff {old}#당초 처럼 적으십시오."
        return Stop(console.MISUSE, f"{old}: 견줄 것이 하나뿐입니다. {way_on}")
    if old == new == STANDARD_INPUT:
        return Stop(console.MISUSE, "표준 입력은 한 번만 읽습니다. 하나는 파일로 적으십시오.")
    before = side_at(old)
    if isinstance(before, Stop):
        return before
    after = side_at(now)
    return after if isinstance(after, Stop) else (before, after)


def _file_of(given: str) -> str:
    """Take the version and the revision off."""
    path, _ = split_version(given)
    revision = split_revision(path)
    return revision.path if revision else path
