"""How the figures of a sheet are written: what one of a cell is in base units, its decimals, its unit."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from maeul_plan.figures.tables.lines import divides, is_rate, is_times, money_of_head, multiplies
from maeul_plan.figures.tables.sheet import Owner, Sheet
from maeul_plan.notation.table.names import without_unit
from maeul_plan.notation.units import MONEY_UNITS

PERCENT: Final = Fraction(1, 100)
_RATE_PLACES: Final = 1
_MOST_PLACES: Final = 30


def is_percent(sheet: Sheet, row: int, column: int) -> bool:
    """Tell whether a cell's figure is in percent, whether or not it says so itself."""
    owner = sheet.owner(row, column)
    head = sheet.columns[column]
    if "%" in head.name:
        return True
    if owner is None:
        number = sheet.cells[row][column].number
        return number is not None and number.unit.startswith("%")
    line = sheet.line(owner)
    return "%" in line.name or is_rate(line) or sheet.typed(owner).is_percent


def scale(sheet: Sheet, row: int, column: int, unit: str = "") -> Fraction:
    """Say what one of a cell's figure is in base units, if `unit` stands behind it."""
    if unit.startswith("%") or (not unit and is_percent(sheet, row, column)):
        return PERCENT
    money = MONEY_UNITS.get(unit) or (None if unit else money_of_head(sheet.columns[column].name))
    return Fraction(money, sheet.base) if money and sheet.base else Fraction(1)


def coarse(sheet: Sheet, row: int, column: int) -> Fraction:
    """Give what one of the last figure typed is, in base units, where it may have been rounded; 0 where it may not.

    Counts and amounts in won are exact; thousands of won, decimals and percent may be rounded.
    """
    number = sheet.cells[row][column].number
    if number is None:
        return Fraction(0)
    head = sheet.columns[column].name
    money = MONEY_UNITS.get(number.unit) or (None if number.unit else money_of_head(head) or _bare(sheet, head))
    is_rounded = number.places > 0 or (money or 1) > 1 or number.unit.startswith("%") or is_percent(sheet, row, column)
    return scale(sheet, row, column, number.unit) / 10**number.places if is_rounded else Fraction(0)


def places(sheet: Sheet, row: int, column: int) -> int | None:
    """Say how many decimals a figure is worked out to: as typed, else as its neighbours, else by what it is.

    None stands for as many as the figure has.
    """
    entry = sheet.cells[row][column]
    if entry.number is not None:
        return entry.number.places
    owner = sheet.owner(row, column)
    if owner is None:
        return None
    beside = sheet.typed(owner).places
    if beside is None:
        return _places_by_name(sheet, owner, in_percent=is_percent(sheet, row, column))
    return beside if multiplies(sheet.formula(owner)) or is_percent(sheet, row, column) else None


def _places_by_name(sheet: Sheet, owner: Owner, *, in_percent: bool) -> int | None:
    """Say how many decimals the figures of a column or row have of which none is typed."""
    line = sheet.line(owner)
    if in_percent:
        return _RATE_PLACES
    if sheet.base and multiplies(line.formula) and not is_times(line):
        return 0
    return _RATE_PLACES if divides(line.formula) else None


def decimals(number: Fraction) -> int:
    """Count the decimals of a figure."""
    return next((i for i in range(_MOST_PLACES) if (number * 10**i).denominator == 1), _MOST_PLACES)


def unit_shown(sheet: Sheet, row: int, column: int) -> str:
    """Give the unit that stands behind a figure that is worked out: that of what is typed there or beside it."""
    owner = sheet.owner(row, column)
    if owner is None:
        return ""
    own = sheet.cells[row][column].number
    units = (own.unit,) if own else sheet.typed(owner).units
    if is_percent(sheet, row, column):
        is_said = "%" in sheet.columns[column].name or "" in units
        return "" if is_said else next((unit for unit in units if unit.startswith("%")), "%")
    return units[0] if len(units) == 1 else ""


def unit_said(sheet: Sheet, row: int, column: int) -> str:
    """Give the unit of a bare figure as its head names it: % or what stands in brackets; "" where none does."""
    if is_percent(sheet, row, column):
        return "%"
    head = sheet.columns[column].name
    return head[len(without_unit(head)) :].strip(" ()")


def _bare(sheet: Sheet, head: str) -> int | None:
    """Give the unit of a bare figure: the table's, unless the head names another."""
    return None if head.endswith(")") else sheet.base
