"""A table as a grid: columns and type by what stands in them, row heights by how it wraps, what stays together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from maeul_plan.document.layout.blocks import PADDING_ABOVE, Box, Grid
from maeul_plan.document.layout.cells import Cells, cells_of
from maeul_plan.document.layout.columns import (
    FEW,
    FOR_WORDS,
    TIGHT,
    USUAL,
    Trial,
    Wish,
    column_widths,
    fitting,
    set_size,
    wishes_of,
)
from maeul_plan.document.layout.measure import count_lines
from maeul_plan.document.layout.style import Look, Looks
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.tree import Table

_SHORT: Final = of_mm(45)
"""A table no higher than this is not parted."""

_HIGH: Final = 3.5
"""A row of more lines than these is high."""

_SAVED: Final = 0.75
"""Type is smaller for rows of fewer lines, where a step saves a table a quarter of its height."""


class _Set(NamedTuple):
    """A trial with the widths and heights that come of it."""

    trial: Trial
    widths: tuple[int, ...]
    heights: tuple[int, ...]


def grid_of(table: Table, looks: Looks, width: int, *, keep: bool) -> Grid:
    """Lay a table out over a width."""
    cells = cells_of(table, looks)
    trial, widths, heights = _set(cells, len(table.rows), looks.cell, width)
    boxes = _in_type(cells.boxes, trial)
    head_rows = min(_repeated(boxes, table.head_rows), len(table.rows))
    tied = cells.totals if sum(heights) > _SHORT else range(len(heights))
    behind_the_first = frozenset(row for row in tied if row > table.head_rows)
    return Grid("table", widths, heights, boxes, head_rows, behind_the_first, keep, trial.padding)


def _set(cells: Cells, rows: int, usual: Look, width: int) -> _Set:
    """Choose type and padding; where rows are high, less padding or smaller type may save many lines."""
    wishes = wishes_of(cells.boxes)
    trial = fitting(wishes, cells.columns, width)
    best = _tried(cells, wishes, rows, width, trial)
    high = of_points(_HIGH * trial.size(usual) * usual.line / 100)
    if cells.columns <= FEW or max(best.heights, default=0) <= high:
        return best
    for by in range(trial.by, max(trial.by, FOR_WORDS) + 1):
        other = _tried(cells, wishes, rows, width, Trial(by, TIGHT))
        if sum(other.heights) <= sum(best.heights) * _SAVED:
            best = other
    return best


def _tried(cells: Cells, wishes: Sequence[Wish], rows: int, width: int, trial: Trial) -> _Set:
    widths = column_widths(wishes, cells.columns, width, trial)
    return _Set(trial, widths, row_heights(cells.boxes, widths, rows, trial))


def _in_type(boxes: tuple[Box, ...], trial: Trial) -> tuple[Box, ...]:
    """Put boxes into the type of a trial."""
    if not trial.by:
        return boxes
    looks = {look: replace(look, size=trial.size(look)) for look in {box.look for box in boxes}}
    return tuple(box._replace(look=looks[box.look]) for box in boxes)


def row_heights(boxes: Sequence[Box], widths: Sequence[int], rows: int, trial: Trial = USUAL) -> tuple[int, ...]:
    """Make every row high enough for its cells; what a cell over several rows lacks goes to its last row."""
    heights = [0] * rows
    look, size, line = None, 0, 0.0
    for box in sorted(boxes, key=attrgetter("rowspan")):
        if box.look is not look:
            look = box.look
            size = set_size(look, trial.size(look))
            line = size * look.line / 100
        _, column, _, colspan, texts, _, _ = box
        room = (widths[column] if colspan == 1 else sum(widths[column : column + colspan])) - 2 * trial.padding
        lines = sum(count_lines(text, room, size) for text in texts) or 1
        needed = round(lines * line) + 2 * PADDING_ABOVE
        last = box.row + box.rowspan - 1
        heights[last] += max(needed - sum(heights[box.row : last + 1]), 0)
    return tuple(heights)


def _repeated(boxes: Sequence[Box], head_rows: int) -> int:
    """Count the head's rows that can be repeated: none where a cell reaches from them into the body."""
    return 0 if any(box.row < head_rows < box.row + box.rowspan for box in boxes) else head_rows
