"""The rows of a 산출내역서: each 산출내역 with its own amount, a 소계 below several, and what has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.document.budget_table import basis_of, notes_of
from maeul_plan.figures.budget import BudgetFigures, LineFigure, every_line
from maeul_plan.figures.shares.split_tables import share_in_words
from maeul_plan.notation.money import format_won
from maeul_plan.plan.plan import Plan

_UNEXPLAINED = "산출내역 없음"
_SUM = "소계"


class StatementRow(NamedTuple):
    """A row of a 산출내역서; only the first of a line has its name and account (통계목)."""

    first: bool
    name: str
    account: str
    basis: str
    amount: str


class BudgetStatement(NamedTuple):
    """A budget laid out line by line.

    `funds` are rows of who pays, by which share and how much; `notes` speak of single lines, `unexplained` names the
    lines without a 산출내역 and what they come to.
    """

    rows: tuple[StatementRow, ...]
    funds: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    unexplained: tuple[str, ...]


def statement_of(budget: BudgetFigures, plan: Plan) -> BudgetStatement:
    """Lay a budget out as a 산출내역서, its amounts in the budget's unit."""
    lines = tuple(every_line(budget.lines))
    return BudgetStatement(
        rows=tuple(row for line in lines for row in _rows(line, budget)),
        funds=tuple(
            (fund.source, share_in_words(budget, fund), format_won(fund.amount, budget.unit)) for fund in budget.funding
        ),
        notes=tuple(note for line in lines for note in _notes(line, plan)),
        unexplained=tuple(line.line.name for line in lines if not line.lines and line.unexplained),
    )


def _rows(line: LineFigure, budget: BudgetFigures) -> Iterator[StatementRow]:
    """Give the rows of a line; those of the lines below it follow."""
    parts = [
        (basis_of(item) if item.explained else f"{basis_of(item)} {_UNEXPLAINED}".strip(), item.figure.amount)
        for item in line.items
    ]
    if line.lines or len(parts) > 1:
        parts.append((_SUM, line.figure.amount))
    name = "- " * (len(line.path) - 1) + line.line.name
    alone = "" if line.figure.inputs else _UNEXPLAINED
    for i, (basis, amount) in enumerate(parts or [(alone, line.figure.amount)]):
        yield StatementRow(i == 0, name, line.line.account or "", basis, format_won(amount, budget.unit))


def _notes(line: LineFigure, plan: Plan) -> Iterator[str]:
    """Say what is said of a line behind its name, and what is said of an item behind the item's."""
    of_line = [note.removeprefix("※ ") for note in notes_of(line, plan)]
    if of_line:
        yield f"{line.line.name}: {', '.join(of_line)}"
    yield from (f"{item.name}: {item.item.note}" for item in line.items if item.item.note)
