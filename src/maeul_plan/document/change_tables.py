"""The tables that compare two versions of a plan (당초, 변경), cell by cell, amounts in the new budget's unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.figures.changes.change import AmountChange, Change, print_change_rate
from maeul_plan.figures.changes.changes import Changes
from maeul_plan.figures.changes.said_values import Said
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import unit_name

Row: TypeAlias = tuple[str, ...]

AMOUNT_HEADS: Final = ("구분", "당초", "변경", "증감", "증감률")
OTHER_HEADS: Final = ("구분", "당초", "변경")
_NOTHING: Final = "-"
_UNSAID: Final = "없음"


class ChangeTables(NamedTuple):
    """The unit of the amounts, and the rows of the tables; the last one of the budget is the total."""

    unit: str
    budget: tuple[Row, ...]
    funds: tuple[Row, ...]
    other: tuple[Row, ...]


def change_tables(changes: Changes) -> ChangeTables:
    """Lay out the whole budget, all funds, and what else changed."""
    unit = changes.unit
    lines = [amount_row(row, unit, "- " * row.level) for row in _whole(changes.rows)]
    return ChangeTables(
        unit_name(unit),
        (*lines, amount_row(changes.total, unit)) if changes.rows or changes.total.old or changes.total.new else (),
        tuple(amount_row(fund, unit) for fund in changes.funds),
        tuple((name_of(one), said_side(one.old), said_side(one.new)) for one in changes.other),
    )


def changed_rows(rows: Iterable[AmountChange]) -> Iterator[AmountChange]:
    """Keep what changed and the lines that it stands in; an item that is all of a line and called so says it twice."""
    listed = tuple(rows)
    wanted = {row.path[:depth] for row in listed if row.is_changed for depth in range(1, len(row.path) + 1)}
    yield from (row for row in _once(listed) if row.is_changed or row.path in wanted)


def amount_row(row: AmountChange, unit: int, indent: str = "") -> Row:
    """Write an amount before and after, the difference and its rate."""
    sides = (_NOTHING if side is None else format_won(side, unit) for side in (row.old, row.new))
    difference = format_won(row.difference, unit)
    return (indent + row_name(row), *sides, difference, print_change_rate(row.rate))


def row_name(row: AmountChange) -> str:
    """Name a line, and say what it was called and where it stood before."""
    was = [row.renamed_from] if row.renamed_from else []
    if row.moved_from:
        was.append("/".join(row.moved_from))
    return f"{row.name}(종전: {', '.join(was)})" if was else row.name


def name_of(change: Change) -> str:
    """Name what changed: of what, and which part of it."""
    return " ".join(filter(None, (change.title, change.what)))


def said_side(side: Said | None) -> str:
    """Write what was said before or is said after, each line of a text at the left edge."""
    return "\n".join(map(str.strip, side.text.split("\n"))) if side else _UNSAID


def _whole(rows: tuple[AmountChange, ...]) -> Iterator[AmountChange]:
    """Keep every line, and of the items those of lines in which one changed."""
    touched = {row.path[:-1] for row in rows if row.kind == "item" and row.is_changed}
    yield from (row for row in _once(rows) if row.kind == "line" or row.path[:-1] in touched)


def _once(rows: Iterable[AmountChange]) -> Iterator[AmountChange]:
    """Leave out an item that has the name and the amounts of its line."""
    above: tuple[object, ...] = ()
    for row in rows:
        says = (row.name, row.old, row.new)
        if row.kind == "line" or row.renamed_from or row.moved_from or says != above:
            yield row
        if row.kind == "line":
            above = says
