"""`maeul budget`: lines, 산출내역, subtotals, total, by fund or time, and how a figure came about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import opened, uncomputed
from maeul_plan.cli.options import (
    OutputOption,
    OverlayOption,
    PlanArgument,
    SetOption,
    VersionOption,
    choice,
    wanted,
)
from maeul_plan.cli.printing import plan_content
from maeul_plan.cli.targets import form_of
from maeul_plan.cli.writing import put

if TYPE_CHECKING:
    from maeul_plan.checks.subject import Subject
    from maeul_plan.cli.opened import Opened
    from maeul_plan.figures.budget import BudgetFigures

READS = ("budget", "staffing", "period")
_FORMS: Final = ("table", "json", "csv", "xlsx")
_BY: Final = ("line", "fund", "recipient", "quarter", "year", "month")
_SUFFIXES: Final = {".xlsx": "xlsx", ".csv": "csv", ".json": "json", ".txt": "table"}

app = new_app()


@app.command("budget", cls=KoreanCommand, help="예산을 셈합니다: 비목, 산출내역, 예산액, 재원, 산출내역이 없는 금액.")
def budget(  # noqa: PLR0913 - a command has as many options
    plan: PlanArgument = None,
    *,
    form: Annotated[
        str | None,
        choice("--format", _FORMS, "결과의 꼴. 없으면 -o 의 이름대로, 아니면 table. xlsx 에는 산식이 살아 있음."),
    ] = None,
    output: OutputOption = None,
    by: Annotated[
        str | None, choice("--by", _BY, "나누어 볼 것: 비목, 재원, 받는 곳, 분기, 해, 달. 가로와 세로의 합이 맞음.")
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(
            "--why",
            metavar="ID",
            help="한 금액이 나온 까닭. 예: 인건비/단장, 총계, 재원/시비, 인건비@시비, 인건비@2015년 4분기",
            show_default=False,
        ),
    ] = None,
    version: VersionOption = None,
    overlay: OverlayOption = None,
    values: SetOption = None,
) -> int:
    """Show the budget of a plan."""
    chosen = form_of(form, output, _SUFFIXES, "table")
    if isinstance(chosen, Stop):
        return console.stop(chosen)
    if why is not None and (chosen not in ("table", "json") or by is not None):
        return console.stop(
            Stop(console.MISUSE, "--why 는 --format table, json 하고만 쓰고 --by 와 함께 쓰지 않습니다.")
        )
    if by is not None and chosen == "xlsx":
        return console.stop(Stop(console.MISUSE, "--by 는 --format table, json, csv 하고만 씁니다."))
    found = opened(plan, READS, wanted(version, overlay, values))
    if isinstance(found, Stop):
        return console.stop(found)
    content = _told(found, _Wish(chosen, by, why), None if output else console.look().width)
    fault = content if isinstance(content, Stop) else put(content, output)
    return console.DONE if fault is None else console.stop(fault)


class _Wish(NamedTuple):
    """What the options ask for."""

    form: str
    by: str | None
    why: str | None


def _told(found: Opened, wish: _Wish, width: int | None) -> str | bytes | Stop:
    """Write the budget as it was asked for, or say why it cannot be."""
    figures = found.subject.budget
    if figures is None:
        return Stop(console.FAILED, f"{found.checked.source.path}: 예산(budget)이 없습니다.")
    if not figures.complete:
        return uncomputed(found.checked)
    if wish.why is not None:
        from maeul_plan.cli.why import explained  # noqa: PLC0415 - loads the figures

        return explained(wish.why, found.subject, figures, wish.form)
    if wish.by is not None:
        return _split(found, figures, wish.by, wish.form, width)
    if wish.form in ("xlsx", "csv"):
        return plan_content(wish.form, found.subject)
    return _whole(found, figures, wish.form, width)


def _is_incomplete(before: Subject | None) -> bool:
    """Say whether the plan before the changes has a budget that isn't worked out: it would pass for less money."""
    return before is not None and before.budget is not None and not before.budget.complete


def _whole(found: Opened, figures: BudgetFigures, form: str, width: int | None) -> str | Stop:
    """Write the figures as JSON or as a table; a changed plan's table is its difference from the plan."""
    if form == "table" and found.unchanged is not None and _is_incomplete(found.before):
        console.err("바꾸기 전의 계획을 셈하지 못해 견주지 못합니다. 바꾼 계획만은 --format json 으로 봅니다.\n")
        return uncomputed(found.unchanged)
    if found.before is not None and form == "table":
        return _difference(found.before, found.subject, width)
    from maeul_plan.cli import budget_forms as forms  # noqa: PLC0415 - loads the figures

    if form == "json":
        return forms.budget_json(figures, found.checked.source.path)
    return forms.budget_table(figures, width)


def _difference(before: Subject, now: Subject, width: int | None) -> str:
    """Show a changed plan as its difference from the plan."""
    from maeul_plan.cli.diff_forms import diff_table  # noqa: PLC0415 - only a changed plan needs it
    from maeul_plan.figures.changes.changes import changes_of  # noqa: PLC0415 - the same

    return diff_table(changes_of(before, now), width)


def _split(found: Opened, figures: BudgetFigures, by: str, form: str, width: int | None) -> str | Stop:
    """Write the budget by fund, recipient or time in a form, or say what the plan lacks for it."""
    from maeul_plan.cli import budget_by  # noqa: PLC0415 - loads the figures

    path = found.checked.source.path
    matrix = budget_by.matrix_of(by, found.subject.plan, figures)
    if isinstance(matrix, Stop):
        return Stop(matrix.code, f"{path}: {matrix.message}")
    if form == "json":
        return budget_by.matrix_json(matrix, path, figures.unit, by)
    if form == "csv":
        from maeul_plan.document.writers import csv  # noqa: PLC0415 - on demand

        return csv.write_matrix(matrix).decode("utf-8")
    return budget_by.matrix_table(matrix, figures.unit, width)
