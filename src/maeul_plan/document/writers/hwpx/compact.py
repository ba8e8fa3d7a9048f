"""A grid without the rows and columns in which no cell begins: 한글 opens no table that has a row without a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from maeul_plan.document.layout.blocks import Grid


def compacted(grid: Grid) -> Grid:
    """Join every row and column in which no cell begins to the one before it; the picture stays the same."""
    rows = sorted({box.row for box in grid.boxes})
    columns = sorted({box.column for box in grid.boxes})
    if len(rows) == len(grid.heights) and len(columns) == len(grid.widths):
        return grid
    boxes = tuple(
        box._replace(
            row=rows.index(box.row),
            column=columns.index(box.column),
            rowspan=sum(box.row <= row < box.row + box.rowspan for row in rows),
            colspan=sum(box.column <= column < box.column + box.colspan for column in columns),
        )
        for box in grid.boxes
    )
    return replace(
        grid,
        widths=_joined(grid.widths, columns),
        heights=_joined(grid.heights, rows),
        boxes=boxes,
        head_rows=sum(row < grid.head_rows for row in rows),
        tied=frozenset(rows.index(row) for row in grid.tied if row in rows),
    )


def _joined(lengths: Sequence[int], kept: Sequence[int]) -> tuple[int, ...]:
    return tuple(sum(lengths[start:end]) for start, end in pairwise([*kept, len(lengths)]))
