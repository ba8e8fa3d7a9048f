"""The running balance (잔액) that a bank writes after each row, held against what went out and came in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.ledger.roles import NOTHING, Roles
from maeul_plan.ledger.table import Row, Table
from maeul_plan.ledger.values import parse_day, parse_won

_FEWEST: Final = 4


class Slip(NamedTuple):
    """A row whose balance isn't the one `before` it and what moved (won): what it states, and what it should be."""

    stated: int
    before: int
    computed: int


class _Step(NamedTuple):
    """What a row moves, and the balance it states after that; None where it states none (won)."""

    line: int
    moves: int
    after: int | None


def slips_of(rows: Sequence[Row], table: Table, roles: Roles) -> dict[int, Slip] | None:
    """Give the rows that don't fit, by their first line; None where there is no running balance.

    The rows may run back in time. Where most of them don't fit, the column is no running balance of these rows.
    """
    if not {"balance", "in", "out"} <= roles.one.keys():
        return None
    steps = [step for row in rows if (step := _step(row, table, roles))]
    compared = sum(step.after is not None for step in steps) - 1
    found = min(_slips(steps), _slips(steps[::-1]), key=len)
    return None if compared >= _FEWEST and len(found) * 2 > compared else found


def _step(row: Row, table: Table, roles: Roles) -> _Step | None:
    """Read what a row moves; None of a row that is no entry."""
    cells, at = row.cells, roles.one["balance"]
    if roles.on >= len(cells) or not isinstance(parse_day(cells[roles.on]), date):
        return None
    moves = 0
    for one in roles.money:
        won = _won(cells, one.number, one.unit) or 0
        moves += won if one.role == "in" else -won
    return _Step(row.first, moves, _won(cells, at, table.columns[at].unit or roles.money[0].unit))


def _won(cells: Sequence[str], number: int, unit: int) -> int | None:
    """Read an amount; None where there is none, or none that can be read."""
    text = cells[number] if number < len(cells) else ""
    won = 0 if text in NOTHING - {""} else parse_won(text, unit) if text else None
    return won if isinstance(won, int) else None


def _slips(steps: Sequence[_Step]) -> dict[int, Slip]:
    """Go through rows in their order; each stated balance is where the next begins."""
    found: dict[int, Slip] = {}
    balance: int | None = None
    for step in steps:
        if balance is not None:
            computed = balance + step.moves
            if step.after is not None and step.after != computed:
                found[step.line] = Slip(step.after, balance, computed)
            balance = computed
        balance = balance if step.after is None else step.after
    return found
