"""Money that went from some lines to others between two versions of one total, where nobody wrote a transfer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.changes.change import AmountChange
from maeul_plan.figures.changes.changes import Changes, Planned
from maeul_plan.figures.changes.moves import Judged, Move, judged


def against_the_rules(changes: Changes, old: Planned, new: Planned) -> tuple[Judged, ...]:
    """Give what went between lines against the rules of the new plan, limits being of the old amounts.

    Only where the total stayed and the transfers did: else nothing tells that money was moved. Nothing is told either
    where several lines gave and several got: which gave to which isn't known.
    """
    budget, figures = new.plan.budget, old.budget
    if budget is None or figures is None or changes.total.difference or not budget.transfer_rules:
        return ()
    if old.plan.budget is not None and old.plan.budget.transfers != budget.transfers:
        return ()
    found = judged(tuple(_moves(*_sides(changes.rows, figures))), budget.transfer_rules, figures)
    return tuple(one for one in found if one.is_forbidden or one.is_beyond)


def _sides(rows: Sequence[AmountChange], figures: BudgetFigures) -> tuple[list[AmountChange], list[AmountChange]]:
    """List the lines with nothing but items below them that gave, and those that got."""
    known = {line.path for line in every_line(figures.lines) if not line.lines}
    changed = [row for row in rows if row.kind == "line" and row.path in known and row.new is not None]
    return [row for row in changed if row.difference < 0], [row for row in changed if row.difference > 0]


def _moves(gave: list[AmountChange], got: list[AmountChange]) -> Iterator[Move]:
    """Say what went where, as far as it is certain."""
    if len(gave) == 1:
        yield from (Move(gave[0].path, row.path, row.difference, approved=True, at=()) for row in got)
    elif len(got) == 1:
        yield from (Move(row.path, got[0].path, -row.difference, approved=True, at=()) for row in gave)
