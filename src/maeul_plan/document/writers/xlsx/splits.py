"""The sheets of who pays (재원) or gets (받는 곳) where lines differ in it: amounts by line, held against 예산.

A split that no single product gives stands as the value it was worked out to; what adds up, what one name has all of
and the difference from 예산 are formulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.sheet import (
    PARTS,
    WHOLE,
    Area,
    Cell,
    Kind,
    Look,
    Sheet,
    address,
    computed,
    sum_of,
)
from maeul_plan.figures.budget import TOTAL, BudgetFigures
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.shares.splits import Split
from maeul_plan.figures.trace import Where
from maeul_plan.notation.units import unit_name

_HEAD_ROW: Final = 2
_FIRST: Final = 3
_NAME, _AMOUNT, _FIRST_COLUMN = range(3)
_DECIMALS: Final = 6
_SIGNED: Final = f"{WHOLE};0"
_HINT: Final = "나눈 값입니다. 예산을 고쳐 차이가 나면 계획을 고치고 다시 만드십시오."


class SplitSheet(NamedTuple):
    """The sheet, and the cells with the total of each column."""

    sheet: Sheet
    totals: tuple[str, ...]


class _Table(NamedTuple):
    """What the sheet is written from: the amounts, where 예산 has them, and what one name has all of."""

    matrix: Matrix
    amounts: Mapping[Where, str]
    wholly: Mapping[Where, str]
    unit: int


class _Amounts(NamedTuple):
    """One row (won): its parts and their formulas, its sum, and the cell of 예산 that it is held against."""

    cells: tuple[Fraction, ...]
    total: Fraction
    formulas: list[str]
    cell: str


def split_sheet(
    name: str, matrix: Matrix, splits: tuple[Split, ...], amounts: Mapping[Where, str], budget: BudgetFigures
) -> SplitSheet:
    """Lay a table out; `amounts` are the cells of 예산 with the amount of every line and item, and of the total."""
    wholly = {
        piece.at: split.parts[0].name
        for split in splits
        if len(split.parts) == 1 and split.parts[0].share.kind == "all"
        for piece in split.pieces
    }
    table = _Table(matrix, amounts, wholly, budget.unit)
    last = _FIRST + len(matrix.rows)
    difference = _FIRST_COLUMN + len(matrix.columns) + 1
    cells = (*_head(name, table), *_rows(table), *_total(table, budget.total.at))
    sheet = Sheet(
        name,
        (24, 14, *(14 for _ in matrix.columns), 14, 10),
        cells,
        _HEAD_ROW,
        head_from=_HEAD_ROW,
        differences=Area(_FIRST, difference, last, difference),
        landscape=True,
    )
    columns = range(_FIRST_COLUMN, _FIRST_COLUMN + len(matrix.columns))
    return SplitSheet(sheet, tuple(address(last, column, name) for column in columns))


def _head(name: str, table: _Table) -> Iterator[Cell]:
    width = _FIRST_COLUMN + len(table.matrix.columns) + 1
    yield Cell(0, 0, f"비목별 {name}", Look("title"), last_column=width)
    yield Cell(1, 0, f"(단위: {unit_name(table.unit)}) {_HINT}", Look("small"), last_column=width)
    for column, text in enumerate(("비목", "예산액", *table.matrix.columns, "계", "차이")):
        yield Cell(_HEAD_ROW, column, text, Look("head"))


def _rows(table: _Table) -> Iterator[Cell]:
    """Lay out every line and item; a line is the sum of what stands right below it."""
    below = _below(table.matrix.rows)
    for i, one in enumerate(table.matrix.rows):
        row, is_line = _FIRST + i, one.level == 0 or i in below
        formulas = [sum_of(below[i], _FIRST_COLUMN + j) if i in below else "" for j in range(len(one.cells))]
        if one.at in table.wholly and i not in below:
            formulas[table.matrix.columns.index(table.wholly[one.at])] = table.amounts[one.at]
        yield Cell(row, _NAME, one.name, Look("line" if is_line else "text", indent=one.level))
        amounts = _Amounts(one.cells, one.total, formulas, table.amounts[one.at])
        yield from _laid(row, amounts, table.unit, "line_number" if is_line else "number")


def _below(rows: Sequence[MatrixRow]) -> dict[int, list[int]]:
    """Give the rows of the sheet that stand right below a row of the table."""
    below: dict[int, list[int]] = {}
    above: list[int] = []
    for i, one in enumerate(rows):
        del above[one.level :]
        if above:
            below.setdefault(above[-1], []).append(_FIRST + i)
        above.append(i)
    return below


def _total(table: _Table, at: Where) -> Iterator[Cell]:
    """Add the lines up; without lines the totals stand as they are."""
    matrix = table.matrix
    row = _FIRST + len(matrix.rows)
    top = [_FIRST + i for i, one in enumerate(matrix.rows) if one.level == 0]
    formulas = [sum_of(top, _FIRST_COLUMN + j) for j in range(len(matrix.columns))]
    yield Cell(row, _NAME, TOTAL, Look("total"))
    yield from _laid(
        row, _Amounts(matrix.totals, matrix.total, formulas, table.amounts[at]), table.unit, "total_number"
    )


def _laid(row: int, amounts: _Amounts, unit: int, kind: Kind) -> Iterator[Cell]:
    """Lay out one row: the amount in 예산, its parts, their sum, and how far that is from the amount."""
    last = _FIRST_COLUMN + len(amounts.cells)
    yield Cell(row, _AMOUNT, amounts.total / unit, Look(kind, WHOLE), amounts.cell)
    for j, (cell, formula) in enumerate(zip(amounts.cells, amounts.formulas, strict=True)):
        value = cell / unit
        form = WHOLE if value.denominator == 1 or formula else PARTS
        yield computed(row, _FIRST_COLUMN + j, formula, value, Look(kind, form))
    added = f"SUM({address(row, _FIRST_COLUMN)}:{address(row, last - 1)})"
    yield Cell(row, last, amounts.total / unit, Look(kind, WHOLE), added)
    difference = f"ROUND({address(row, last)}-{address(row, _AMOUNT)},{_DECIMALS})"
    yield Cell(row, last + 1, Fraction(0), Look(kind, _SIGNED), difference)
