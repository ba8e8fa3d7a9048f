"""Cells in their places: `^^` joins a cell with the one above, `<<` with the one to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.document.escape import decode_cell, escape_cell
from maeul_plan.document.tree import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ABOVE = "^^"
LEFT = "<<"


def merge(rows: Sequence[Sequence[str]], lines: Sequence[int]) -> tuple[tuple[Cell, ...], ...]:
    """Read a grid of raw cells; a sign that joins nothing, or joins to no rectangle, is text.

    All rows are of one width; `lines` says where each stands.
    """
    taken: set[tuple[int, int]] = set()
    merged: list[tuple[Cell, ...]] = []
    for top, row in enumerate(rows):
        cells: list[Cell] = []
        for left, raw in enumerate(row):
            if (top, left) in taken:
                continue
            colspan = _columns(row, left)
            rowspan = _rows(rows, top, left, colspan)
            taken |= {(top + down, left + right) for down in range(rowspan) for right in range(colspan)}
            cells.append(Cell(decode_cell(raw), colspan, rowspan, lines[top]))
        merged.append(tuple(cells))
    return tuple(merged)


def spread(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Write cells as a full grid of official text, every row as wide as the widest."""
    grid: dict[tuple[int, int], str] = {}
    for one in placed(rows):
        for row, column in covered(one, len(rows)):
            grid[row, column] = ABOVE if row > one.row else LEFT
        grid[one.row, one.column] = escape_cell(one.cell.text)
    width = max((column + 1 for _, column in grid), default=1)
    return [[grid.get((top, column), "") for column in range(width)] for top in range(len(rows))]


class Placed(NamedTuple):
    """A cell and where it stands, from 0: the row and the column that it begins in."""

    row: int
    column: int
    cell: Cell


def placed(rows: Sequence[Sequence[Cell]]) -> list[Placed]:
    """Give every cell with its place in the grid."""
    found: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            one = Placed(row, column, cell)
            found.append(one)
            taken.update(covered(one, len(rows)))
            column += cell.colspan
    return found


def covered(one: Placed, rows: int) -> Iterable[tuple[int, int]]:
    """Name the places that a cell covers; none reaches below the last of so many rows."""
    row, column, cell = one
    if cell.colspan == cell.rowspan == 1:
        return ((row, column),)
    below, right = range(row, min(row + cell.rowspan, rows)), range(column, column + cell.colspan)
    return ((down, across) for down in below for across in right)


def _columns(row: Sequence[str], left: int) -> int:
    """Count the columns that a cell covers."""
    end = left + 1
    while end < len(row) and row[end] == LEFT:
        end += 1
    return end - left


def _rows(rows: Sequence[Sequence[str]], top: int, left: int, colspan: int) -> int:
    """Count the rows that a cell covers: each begins with `^^` and is joined through."""
    end = top + 1
    while (
        end < len(rows)
        and rows[end][left] == ABOVE
        and all(raw in {ABOVE, LEFT} for raw in rows[end][left : left + colspan])
    ):
        end += 1
    return end - top
