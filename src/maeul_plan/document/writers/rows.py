"""The rows of a budget as plain tables show it: every line (비목), its items (항목), the lines below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from maeul_plan.figures.budget import BudgetFigures, LineFigure
from maeul_plan.figures.trace import Figure

UNEXPLAINED: Final = "산출내역 없음"


class Row(NamedTuple):
    """A line or an item; `level` counts from 0."""

    kind: Literal["비목", "항목"]
    level: int
    name: str
    basis: str
    figure: Figure


def rows_of(budget: BudgetFigures) -> Iterator[Row]:
    """List the rows of a budget in the plan's order."""
    for line in budget.lines:
        yield from _of_line(line, 0)


def _of_line(line: LineFigure, level: int) -> Iterator[Row]:
    empty = not line.items and not line.lines and not line.figure.inputs
    yield Row("비목", level, line.line.name, UNEXPLAINED if empty else "", line.figure)
    for item in line.items:
        basis = item.figure.how if item.explained else UNEXPLAINED
        yield Row("항목", level + 1, item.name, basis, item.figure)
    for sub in line.lines:
        yield from _of_line(sub, level + 1)
