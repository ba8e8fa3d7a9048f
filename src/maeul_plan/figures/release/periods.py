"""What each month, quarter and year of the budget's time needs: tables whose rows and columns both add up."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from maeul_plan.figures.budget import BudgetFigures, LineFigure
from maeul_plan.figures.release.leaves import Leaf, Times, leaves_of
from maeul_plan.figures.shares.apportion import fitted, in_units
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.trace import Where
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.plan import Plan

MONTH: Final = 1
QUARTER: Final = 3
YEAR: Final = 12
"""How many months a column is long; a quarter and a year are those of the fiscal year, which is the calendar's."""

_MOST_COLUMNS: Final = 600


class Spread(NamedTuple):
    """The columns' numbers from `first` on, and each leaf's amount (won) in each of them."""

    first: int
    size: int
    cells: tuple[tuple[Fraction, ...], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names: `2015년 8월`, `2015년 3분기`, `2015년`."""
        width = len(self.cells[0]) if self.cells else 0
        return tuple(column_name(self.first + i, self.size) for i in range(width))


def by_month(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each month needs, by line and item; None where the plan doesn't say when its money is needed."""
    return _by(plan, budget, MONTH)


def by_quarter(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each quarter of the fiscal year needs, by line and item; None as in `by_month`."""
    return _by(plan, budget, QUARTER)


def by_year(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each fiscal year needs, by line and item; None as in `by_month`."""
    return _by(plan, budget, YEAR)


def spread(leaves: Sequence[Leaf], size: int, unit: int) -> Spread | None:
    """Put amounts into columns of `size` months, in whole units; None where that would be too many columns.

    Years are split first, each year's amounts into its quarters and those into months, so that tables of all sizes
    agree. Each row keeps its amount; what of it is smaller than a unit stands in its last column.
    """
    numbers = [column_number(day, size) for leaf in leaves for part in leaf.times for day in part[:2]]
    if max(numbers) - min(numbers) >= _MOST_COLUMNS:
        return None
    rows = [{0: leaf.amount} for leaf in leaves]
    above = 0
    for step in (step for step in (YEAR, QUARTER, MONTH) if step >= size):
        shares = [_shares(leaf.times, step) for leaf in leaves]
        rows = _split(rows, shares, step, above, unit)
        above = step
    columns = range(min(numbers), max(numbers) + 1)
    return Spread(columns[0], size, tuple(tuple(row.get(j, Fraction(0)) for j in columns) for row in rows))


def _split(
    rows: Sequence[Mapping[int, Fraction]], shares: Sequence[Mapping[int, Fraction]], step: int, above: int, unit: int
) -> list[dict[int, Fraction]]:
    """Split the amounts of each longer column (all of them where there is none yet) into columns of `step` months."""
    found: list[dict[int, Fraction]] = [{} for _ in rows]
    blocks: dict[int, list[int]] = {}
    for number in sorted({number for row in shares for number in row}):
        blocks.setdefault(number * step // above if above else 0, []).append(number)
    for block, columns in blocks.items():
        concerned = [i for i, row in enumerate(rows) if row.get(block)]
        amounts = [rows[i][block] for i in concerned]
        weights = [[shares[i].get(number, Fraction(0)) for number in columns] for i in concerned]
        for i, cells in zip(concerned, _fit(amounts, weights, unit), strict=True):
            found[i] |= dict(zip(columns, cells, strict=True))
    return found


def _fit(amounts: Sequence[Fraction], weights: Sequence[Sequence[Fraction]], unit: int) -> list[list[Fraction]]:
    """Split amounts by weights into whole units; the columns' exact sums are rounded by the largest remainder."""
    if not amounts:
        return []
    whole = [amount // unit * unit for amount in amounts]
    exact = [[amount * one / sum(row, Fraction(0)) for one in row] for amount, row in zip(whole, weights, strict=True)]
    sums = [sum(column, Fraction(0)) for column in zip(*exact, strict=True)]
    cells = [list(row) for row in fitted(exact, in_units(sums, unit), unit)]
    for row, amount, units, weight in zip(cells, amounts, whole, weights, strict=True):
        row[max(j for j, one in enumerate(weight) if one)] += amount - units
    return cells


def column_name(number: int, size: int) -> str:
    """Name a column: `2015년 8월`, `2015년 3분기`, `2015년`."""
    year, month = divmod(number * size, YEAR)
    if size == YEAR:
        return f"{year}년"
    return f"{year}년 {month + 1}월" if size == MONTH else f"{year}년 {month // QUARTER + 1}분기"


def part_of_column(times: Times, column: str, size: int) -> Fraction:
    """Say what of a whole falls into the column of a name."""
    shares = _shares(times, size)
    return next((share for number, share in shares.items() if column_name(number, size) == column), Fraction(0))


def unit_of(plan: Plan, budget: BudgetFigures) -> int:
    """Give the unit (won) that amounts are split in: the budget's, or the finer one that its items are rounded to."""
    finer = plan.budget.rounding_unit if plan.budget else None
    return min(budget.unit, MONEY_UNITS[finer]) if finer and budget.rounding.way != "없음" else budget.unit


def _by(plan: Plan, budget: BudgetFigures, size: int) -> Matrix | None:
    leaves = leaves_of(plan, budget)
    table = spread(leaves, size, unit_of(plan, budget)) if leaves else None
    if leaves is None or table is None:
        return None
    cells = {leaf.at: row for leaf, row in zip(leaves, table.cells, strict=True)}
    totals = tuple(sum(column, Fraction(0)) for column in zip(*table.cells, strict=True))
    rows = tuple(row for line in budget.lines for row in rows_of(line, (), cells, len(totals)))
    return Matrix(table.columns, rows, totals, sum(totals, Fraction(0)))


def rows_of(
    line: LineFigure, above: tuple[str, ...], cells: dict[Where, tuple[Fraction, ...]], width: int
) -> list[MatrixRow]:
    """Give a line's row and below it those of its items and lines, each the sum of the leaves in it."""
    below: list[MatrixRow] = []
    level = len(above)
    if line.at in cells:
        own = cells[line.at]
    else:
        for item in line.items:
            row = cells.get(item.at, (Fraction(0),) * width)
            below.append(MatrixRow(item.path, item.name, level + 1, row, sum(row, Fraction(0)), item.at))
        for sub in line.lines:
            below += rows_of(sub, (*above, line.line.key), cells, width)
        next_level = [row.cells for row in below if row.level == level + 1]
        own = tuple(sum((row[j] for row in next_level), Fraction(0)) for j in range(width))
    return [MatrixRow(line.path, line.line.name, level, own, sum(own, Fraction(0)), line.at), *below]


def column_number(day: date, size: int) -> int:
    """Give the number of the column of `size` months in which a day lies."""
    return (day.year * YEAR + day.month - 1) // size


def _shares(times: Times, size: int) -> dict[int, Fraction]:
    """Say what of a whole falls into each column that it touches."""
    shares: dict[int, Fraction] = {}
    whole = sum((part.exact for part in times), Fraction(0))
    for part in times:
        for number, share in _of_columns(part.first, part.last, size):
            shares[number] = shares.get(number, Fraction(0)) + part.exact / whole * share
    return shares


@lru_cache(maxsize=1024)
def _of_columns(first: date, last: date, size: int) -> tuple[tuple[int, Fraction], ...]:
    """Say what of a span falls into each column that it touches: evenly by months, parts of a month by their days."""
    weights: dict[int, Fraction] = {}
    for month in range(column_number(first, MONTH), column_number(last, MONTH) + 1):
        year, before = divmod(month, YEAR)
        days = monthrange(year, before + 1)[1]
        begin = first.day if month == column_number(first, MONTH) else 1
        end = last.day if month == column_number(last, MONTH) else days
        weights[month // size] = weights.get(month // size, Fraction(0)) + Fraction(end - begin + 1, days)
    whole = sum(weights.values(), Fraction(0))
    return tuple((number, weight / whole) for number, weight in weights.items())
