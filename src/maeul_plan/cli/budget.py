"""`maeul budget`: lines, 산출내역, subtotals, total, what is unexplained, and how a figure came about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, near, new_app
from maeul_plan.cli.opened import opened, stopped
from maeul_plan.cli.options import PlanArgument, choice

if TYPE_CHECKING:
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.trace import Figure
    from maeul_plan.source import Source

READS = ("budget", "staffing", "period")
_TOTAL = "총계"

app = new_app()


@app.command("budget", cls=KoreanCommand, help="예산을 셈합니다: 비목, 산출내역, 예산액, 재원, 산출내역이 없는 금액.")
def budget(
    plan: PlanArgument = None,
    *,
    form: Annotated[str, choice("--format", ("table", "json", "csv"), "결과의 꼴. 없으면 table.")] = "table",
    why: Annotated[
        str | None,
        typer.Option(
            "--why", metavar="ID", help="한 금액이 나온 까닭. 예: 인건비, 인건비/단장, 총계", show_default=False
        ),
    ] = None,
) -> int:
    """Show the budget of a plan."""
    found = opened(plan, READS)
    if isinstance(found, Stop):
        return console.stop(found)
    figures = found.subject.budget
    source = found.checked.source
    if figures is None:
        return console.stop(Stop(console.FAILED, f"{source.path}: 예산(budget)이 없습니다."))
    if not figures.complete:
        return console.stop(stopped(found.checked))
    if why is not None and form != "table":
        return console.stop(Stop(console.MISUSE, "--why 는 --format table 하고만 씁니다."))
    if why is not None:
        return _explain(why, figures, source)
    from maeul_plan.cli import budget_forms as forms  # noqa: PLC0415 - loads the figures

    if form == "json":
        console.out_json(forms.budget_json(figures, source.path))
    elif form == "csv":
        console.out(forms.budget_csv(figures))
    else:
        console.out(forms.budget_table(figures, console.look().width))
    return console.DONE


def _explain(name: str, figures: BudgetFigures, source: Source) -> int:
    """Tell how the figure of an id came about."""
    from maeul_plan.cli.why import trace  # noqa: PLC0415 - loads the figures

    known = _named(figures)
    found = [figure for path, figure in known if name in ("/".join(path), path[-1])]
    exact = [figure for path, figure in known if name == "/".join(path)]
    if len(exact or found) != 1:
        names = ["/".join(path) for path, _ in known if not found or path[-1] == name]
        said = "여럿입니다." if found else "예산에 없습니다."
        hint = "" if found else near(name, names)
        return console.stop(Stop(console.MISUSE, f"'{name}': {said}{hint or ' 있는 것: ' + ', '.join(names)}"))
    console.out(trace((exact or found)[0], figures.unit, source))
    return console.DONE


def _named(figures: BudgetFigures) -> list[tuple[tuple[str, ...], Figure]]:
    """List every figure under the path of its ids, the total first."""
    from maeul_plan.figures.budget import every_line  # noqa: PLC0415 - loads the models

    named: list[tuple[tuple[str, ...], Figure]] = [((_TOTAL,), figures.total)]
    for line in every_line(figures.lines):
        named.append((line.path, line.figure))
        named += [(item.path, item.figure) for item in line.items]
    return named
