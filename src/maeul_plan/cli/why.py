"""`maeul budget --why`: which figure is asked for, and walking it back to the plan, the law and our own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from maeul_plan.cli.console import MISUSE, Stop
from maeul_plan.cli.korean import near
from maeul_plan.cli.why_forms import why_json, why_text
from maeul_plan.figures.budget import TOTAL, every_line
from maeul_plan.figures.cell_figures import cell_of, columns_of, whole_shares
from maeul_plan.reporters.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maeul_plan.checks.subject import Subject
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.trace import Figure
    from maeul_plan.plan.plan import Plan

Path: TypeAlias = tuple[str, ...]

_AT: Final = "@"
_MOST: Final = 20


def explained(name: str, subject: Subject, budget: BudgetFigures, form: str) -> str | Stop:
    """Walk the figure of a name back, as text or JSON: `인건비/단장`, `재원/시비`, `인건비@2015년 4분기`, `총계`."""
    figure = _asked(name, subject.plan, budget)
    if isinstance(figure, Stop):
        return figure
    if form == "json":
        return json_text(why_json(figure, subject, budget))
    return why_text(figure, subject, budget)


def _asked(name: str, plan: Plan, budget: BudgetFigures) -> Figure | Stop:
    """Find a figure by its whole path or its last id; behind an @ a column of the tables by fund, time, recipient."""
    known = list(_named(plan, budget))
    found = _chosen(name, known)
    if not isinstance(found, Stop) or _AT not in name:
        return found if isinstance(found, Stop) else found[1]
    row, _, column = name.rpartition(_AT)
    chosen = _chosen(row or TOTAL, known)
    if isinstance(chosen, Stop):
        return chosen
    figure = cell_of(plan, budget, chosen[0], column)
    if figure is not None:
        return figure
    columns = columns_of(plan, budget)
    if not columns:
        return Stop(MISUSE, f"'{name}': 나눈 금액이 없습니다. 재원(budget.funding)이나 운영기간(period)을 적으십시오.")
    return Stop(MISUSE, f"'{column}': {_not_there(column, columns, '나눈 표에 없습니다')}")


def _chosen(name: str, known: list[tuple[Path, Figure]]) -> tuple[Path, Figure] | Stop:
    """Choose by the whole path, else by the last id where only one has it."""
    exact = [one for one in known if name == "/".join(one[0])]
    found = exact or [one for one in known if name == one[0][-1]]
    if len(found) == 1 or exact:
        return found[0]
    names = ["/".join(path) for path, _ in known]
    if found:
        same = ", ".join("/".join(path) for path, _ in found)
        return Stop(MISUSE, f"'{name}': 여럿입니다. 있는 것: {same}")
    return Stop(MISUSE, f"'{name}': {_not_there(name, names, '예산에 없습니다')}")


def _not_there(name: str, known: list[str] | tuple[str, ...], said: str) -> str:
    some = ", ".join(known[:_MOST]) + (" …" if len(known) > _MOST else "")
    return f"{said}.{near(name, known) or f' 있는 것: {some}'}"


def _named(plan: Plan, budget: BudgetFigures) -> Iterator[tuple[Path, Figure]]:
    """List every figure under the path of its ids: the total, lines and items, revenue, funds, recipients."""
    yield (TOTAL,), budget.total
    for line in every_line(budget.lines):
        yield line.path, line.figure
        yield from ((item.path, item.figure) for item in line.items)
    yield from ((("세입", one.item.name), one.item.figure) for one in budget.revenue)
    yield from whole_shares(plan, budget)
