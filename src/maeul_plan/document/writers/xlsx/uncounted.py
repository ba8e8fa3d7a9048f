"""What cells show once the days in 전제 give no months any more: no error, and beside the total the way on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.document.writers.xlsx.items import AMOUNT, BASIS, DIVISOR
from maeul_plan.document.writers.xlsx.lines import NAME
from maeul_plan.document.writers.xlsx.premises import NAME as PREMISES
from maeul_plan.document.writers.xlsx.premises import Premises
from maeul_plan.document.writers.xlsx.sheet import Cell, Look, Sheet, column_of, quoted
from maeul_plan.document.writers.xlsx.term_cells import NOT_WHOLE
from maeul_plan.notation.pattern import pattern

_Place: TypeAlias = tuple[str, int, int]
"""A cell: its sheet, its row and its column, counted from 0."""


class _Range(NamedTuple):
    """Cells as a formula names them: their sheet, the letters of their columns, their rows counted from 1."""

    sheet: str
    first: str
    top: int
    last: str
    bottom: int


_NO_AMOUNT: Final = "–"
_WAY_ON: Final = "운영기간이 온달이 아닙니다. 전제의 날을 고치거나 계획에 proration: 일할 을 적으십시오."
_OTHER_WAY_ON: Final = "운영기간의 개월을 세지 못합니다. 전제의 날을 고치십시오."
_QUOTED: Final = pattern(r'"[^"]*"')
_NAMED: Final = pattern(
    r"(?:([가-힣]+)!)?(?<![A-Z])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\d(])(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?"
)
"""A cell or a range as the formulas of these sheets name it."""


def told_uncounted(sheets: Sequence[Sheet], premises: Premises, total_row: int) -> tuple[Sheet, ...]:
    """Let what hangs on the months of the term stay empty or show a dash where they are no number."""
    if not premises.months:
        return tuple(sheets)
    hanging = _hanging(sheets, (premises.months, premises.words))
    told = [sheet if sheet.name == PREMISES else _guarded(sheet, hanging, premises.months) for sheet in sheets]
    if (NAME, total_row, AMOUNT) in hanging:
        way_on = _way_on(premises.months, total_row)
        told = [replace(sheet, cells=(*sheet.cells, way_on)) if sheet.name == NAME else sheet for sheet in told]
    return tuple(told)


def _guarded(sheet: Sheet, hanging: set[_Place], months: str) -> Sheet:
    """Ask in every formula that hangs on the months whether they are a number."""
    cells = (
        cell._replace(formula=f"IF(ISNUMBER({months}),{cell.formula},{quoted(_otherwise(cell))})")
        if cell.formula and (sheet.name, cell.row, cell.column) in hanging
        else cell
        for cell in sheet.cells
    )
    return replace(sheet, cells=tuple(cells))


def _otherwise(cell: Cell) -> str:
    return "" if isinstance(cell.value, str) else _NO_AMOUNT


def _way_on(months: str, row: int) -> Cell:
    """Say beside the total what to do."""
    why = f"IF({months}={quoted(NOT_WHOLE)},{quoted(_WAY_ON)},{quoted(_OTHER_WAY_ON)})"
    formula = f"IF(ISNUMBER({months}),{quoted('')},{why})"
    return Cell(row, BASIS, "", Look("total_note"), formula, last_column=DIVISOR)


def _hanging(sheets: Sequence[Sheet], months: Sequence[str]) -> set[_Place]:
    """Follow from some cells to all whose formulas name them, or name what does."""
    users: dict[_Range, list[_Place]] = {}
    for sheet in sheets:
        for cell in sheet.cells:
            for named in _named(cell.formula, sheet.name):
                users.setdefault(named, []).append((sheet.name, cell.row, cell.column))
    within: dict[_Place, list[_Range]] = {}
    for named in users:
        for place in _places(named):
            within.setdefault(place, []).append(named)
    waiting = [place for cell in months for named in _named(cell, "") for place in _places(named)]
    found = set(waiting)
    while waiting:
        # What names a range hangs on it once, however many of its cells do.
        new = {user for named in within.pop(waiting.pop(), ()) for user in users.pop(named, ())} - found
        found |= new
        waiting += new
    return found


def _named(formula: str, sheet: str) -> Iterator[_Range]:
    """List the cells and the ranges that a formula of a sheet names."""
    for named in _NAMED.finditer(_QUOTED.sub("", formula)):
        other, first, top, last, bottom = named.groups()
        yield _Range(other or sheet, first, int(top), last or first, int(bottom or top))


def _places(named: _Range) -> Iterator[_Place]:
    for row in range(named.top, named.bottom + 1):
        for column in range(column_of(named.first), column_of(named.last) + 1):
            yield named.sheet, row - 1, column
