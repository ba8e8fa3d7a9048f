"""A table as a sheet of cells: which are typed, which are worked out and by what, and in which units they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from maeul_plan.figures.tables.lines import (
    Line,
    adds,
    divides,
    is_not_added,
    is_of_products,
    is_plain_text,
    money_named,
    money_of_head,
    multiplies,
    names_in,
)
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.table.cells import CellNumber, is_nothing, read_cell
from maeul_plan.notation.table.formula import parse_table_formula
from maeul_plan.notation.table.names import Axis, Declared, Names, declared, names_of
from maeul_plan.notation.table.tree import Expression
from maeul_plan.notation.units import MONEY_UNITS


class Entry(NamedTuple):
    """What is typed into a cell: the text, the figure in it if it is one, whether it is a dash."""

    text: str = ""
    number: CellNumber | None = None
    is_dash: bool = False


class Owner(NamedTuple):
    """The column (열) or the row (행) whose formula works a cell out."""

    axis: Axis
    at: int


class Typed(NamedTuple):
    """The most decimals among figures, None where there are none, and their units, each once."""

    places: int | None
    units: tuple[str, ...]

    @property
    def is_percent(self) -> bool:
        """Whether any of them is in percent."""
        return any(unit.startswith("%") for unit in self.units)


BLANK: Final = Entry()
UNTYPED: Final = Typed(None, ())


@dataclass(frozen=True)
class Sheet:
    """A table read: its columns and rows, the cells row by row, the rows that have too many cells.

    The first column holds the rows' names. `base` is the unit (won) that figures of money are counted in.
    """

    columns: tuple[Line, ...]
    rows: tuple[Line, ...]
    cells: tuple[tuple[Entry, ...], ...]
    too_long: frozenset[int]
    base: int | None

    def owner(self, row: int, column: int) -> Owner | None:
        """Say what works a cell out: of a column and a row that meet there the one that divides, else the column.

        A total (계) adds up what a column cannot give it: a product, and what is made of a cell that is blank there.
        """
        down, across = self.columns[column], self.rows[row]
        by_row = across.is_computed and self._may_add(across, column)
        is_of_row = by_row and (
            (divides(across.formula) and not divides(down.formula)) or self._is_added_up(row, column)
        )
        if down.is_computed and not is_of_row:
            return Owner("열", column) if column else None
        return Owner("행", row) if by_row and column else None

    def other_owner(self, row: int, column: int) -> Owner | None:
        """Give the other of a column and a row that meet in a cell."""
        owner = self.owner(row, column)
        both = self.columns[column].is_computed and self.rows[row].is_computed
        if owner is None or not both or not self._may_add(self.rows[row], column):
            return None
        return Owner("행", row) if owner.axis == "열" else Owner("열", column)

    def formula(self, owner: Owner) -> Expression | None:
        """Give the formula of a column or a row; None where it could not be read."""
        return self.line(owner).formula

    def line(self, owner: Owner) -> Line:
        """Give a column or a row."""
        return (self.columns if owner.axis == "열" else self.rows)[owner.at]

    def typed(self, owner: Owner) -> Typed:
        """Say how the figures are typed into the cells that a column or a row works out."""
        return self._typed.get(owner, UNTYPED)

    def reach(self, axis: Axis, at: int, *, is_part: bool) -> tuple[int, int]:
        """Say from which to which plain line a sum without names reaches: those before it, else those behind it.

        A sum of a part (소계) ends at the next computed line. Both bounds count plain lines, the last not in.
        """
        lines, plain = (self.columns, self.plain_columns) if axis == "열" else (self.rows, self.plain_rows)
        before, total = bisect_left(plain, at), len(plain)
        if not is_part:
            return (0, before) if before else (0, total)
        above = next((i for i in range(at - 1, -1, -1) if lines[i].is_computed), -1)
        first = bisect_left(plain, above)
        if first < before:
            return first, before
        below = next((i for i in range(at + 1, len(lines)) if lines[i].is_computed), len(lines))
        return before, bisect_left(plain, below)

    @cached_property
    def _typed(self) -> dict[Owner, Typed]:
        found: dict[Owner, dict[str, int]] = {}
        for i, cells in enumerate(self.cells):
            for j, entry in enumerate(cells):
                owner = self.owner(i, j) if entry.number is not None and i not in self.too_long else None
                if owner and entry.number:
                    of = found.setdefault(owner, {})
                    of[entry.number.unit] = max(of.get(entry.number.unit, 0), entry.number.places)
        return {owner: Typed(max(of.values()), tuple(of)) for owner, of in found.items()}

    @cached_property
    def plain_rows(self) -> tuple[int, ...]:
        """The rows without a formula."""
        return tuple(i for i, row in enumerate(self.rows) if not row.is_computed)

    @cached_property
    def plain_columns(self) -> tuple[int, ...]:
        """The columns without a formula whose figures may be added up."""
        return tuple(
            i
            for i, column in enumerate(self.columns)
            if not column.is_computed and i in self.figured and not is_not_added(column.name)
        )

    @cached_property
    def figured(self) -> frozenset[int]:
        """The columns that hold figures: those worked out, and those with a figure in a row without a formula."""
        typed = {
            j
            for i in self.plain_rows
            for j, cell in enumerate(self.cells[i])
            if j and cell.number and not is_plain_text(self.columns[j].name)
        }
        return frozenset(typed | {j for j, column in enumerate(self.columns) if j and column.is_computed})

    def _is_added_up(self, row: int, column: int) -> bool:
        """Tell whether a computed row, and not the computed column, has the figure of the cell where they meet."""
        down, across = self.columns[column], self.rows[row]
        if down.formula is None or across.formula is None or multiplies(across.formula) or is_not_added(down.name):
            return False
        if is_of_products(down.formula):
            return True
        return not divides(down.formula) and any(self._is_blank(row, i) for i in names_in(down.formula))

    def _is_blank(self, row: int, column: int) -> bool:
        """Tell whether a cell has no figure, and neither its row nor its column gives it one."""
        entry = self.cells[row][column]
        is_computed = self.columns[column].is_computed or self._may_add(self.rows[row], column)
        return not (is_computed or entry.number or entry.is_dash)

    def _may_add(self, row: Line, column: int) -> bool:
        """Tell whether a row's formula says something of a column."""
        if column not in self.figured:
            return False
        head = self.columns[column]
        return head.is_computed or not (adds(row.formula) and is_not_added(head.name))


def sheet_of(heads: Sequence[str], rows: Sequence[Sequence[str | int | None]], unit: str = "") -> Sheet:
    """Read a table from its heads and its rows as written."""
    columns = [declared(head) for head in heads]
    firsts = [str(row[0]) if row and row[0] is not None else "" for row in rows]
    names_of_rows = [declared(first) for first in firsts]
    names = names_of([one.name for one in columns], [one.name for one in names_of_rows])
    width = len(columns)
    return Sheet(
        tuple(_line(text, one, "열", names) for text, one in zip(heads, columns, strict=True)),
        tuple(_line(text, one, "행", names) for text, one in zip(firsts, names_of_rows, strict=True)),
        tuple(tuple(map(_entry, row[:width])) + (BLANK,) * (width - len(row)) for row in rows),
        frozenset(i for i, row in enumerate(rows) if len(row) > width),
        _base(unit, [one.name for one in columns], rows),
    )


def _line(text: str, one: Declared, axis: Axis, names: Names) -> Line:
    if one.start is None:
        return Line(one.name)
    read = parse_table_formula(text, one.start, axis, one.name, names)
    return Line(one.name, None, read) if isinstance(read, Fault) else Line(one.name, read)


def _entry(value: str | int | None) -> Entry:
    text = "" if value is None else str(value).strip()
    return Entry(text, read_cell(text), is_nothing(text)) if text else BLANK


def _base(unit: str, heads: Sequence[str], rows: Sequence[Sequence[str | int | None]]) -> int | None:
    """Choose the unit of money: the table's, else the first that a head or a cell names."""
    named = (money_named(unit), *map(money_of_head, heads))
    found = next((one for one in named if one), None)
    if found:
        return found
    cells = (read_cell(cell) for row in rows for cell in row[1:] if isinstance(cell, str) and cell.endswith("원"))
    return next((MONEY_UNITS[cell.unit] for cell in cells if cell and cell.unit in MONEY_UNITS), None)
