"""A table as a grid: column widths by what stands in them, row heights by how it wraps, totals kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from maeul_plan.document.layout.blocks import Box, Grid
from maeul_plan.document.layout.cells import cells_of
from maeul_plan.document.layout.measure import count_lines, in_size, measured
from maeul_plan.document.layout.style import Look, Looks
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.tree import Table

PADDING: Final = of_mm(1.8)
"""What a cell leaves free on its left and on its right."""

PADDING_ABOVE: Final = of_mm(0.5)
"""What a cell leaves free above and below."""

_LEAST: Final = of_mm(9)
_BOLDER: Final = 1.08
_FEW: Final = 4
"""A table of so few columns keeps its type: its long 어절 are broken."""

_SMALLER: Final = 3
_SMALLEST: Final = 4
"""Type is at most so many points smaller, and not below so many."""


class _Wish(NamedTuple):
    """What the texts in a column, or in several, would have: the widths in ems of a line and of an 어절, their look."""

    column: int
    colspan: int
    line: int
    word: int
    look: Look


def grid_of(table: Table, looks: Looks, width: int, *, keep: bool) -> Grid:
    """Lay a table out over a width."""
    cells = cells_of(table, looks)
    wishes = _wishes(cells.boxes)
    by = _fitting(wishes, cells.columns, width)
    boxes = _smaller(cells.boxes, by)
    widths = _column_widths(wishes, cells.columns, width, by)
    heights = row_heights(boxes, widths, len(table.rows))
    head_rows = min(_repeated(boxes, table.head_rows), len(table.rows))
    tied = frozenset(row for row in cells.totals if row > table.head_rows)
    return Grid("table", widths, heights, boxes, head_rows, tied, keep)


def _wishes(boxes: Sequence[Box]) -> tuple[_Wish, ...]:
    """Gather what boxes wish, those of one column first: of one look only the widest line and 어절 count."""
    narrow: dict[tuple[int, Look], tuple[int, int]] = {}
    wide = []
    for box in boxes:
        words = [measured(line) for line in box.lines]
        line, word = max(one.whole for one in words), max(one.widest for one in words)
        if box.colspan > 1:
            wide.append(_Wish(box.column, box.colspan, line, word, box.look))
            continue
        longest, widest = narrow.get((box.column, box.look), (0, 0))
        narrow[box.column, box.look] = max(line, longest), max(word, widest)
    wide.sort(key=attrgetter("colspan"))
    return (*(_Wish(column, 1, *ems, look) for (column, look), ems in narrow.items()), *wide)


def _fitting(wishes: Sequence[_Wish], columns: int, width: int) -> int:
    """Say how many points smaller the type of many columns is to be, for their longest 어절 to find room."""
    if columns <= _FEW:
        return 0
    fitting = (by for by in range(_SMALLER) if sum(_least_widths(wishes, columns, width, by)) <= width)
    return next(fitting, _SMALLER)


def _smaller(boxes: tuple[Box, ...], by: int) -> tuple[Box, ...]:
    """Take smaller type, in points."""
    if not by:
        return boxes
    looks = {look: replace(look, size=_smaller_size(look, by)) for look in {box.look for box in boxes}}
    return tuple(box._replace(look=looks[box.look]) for box in boxes)


def _smaller_size(look: Look, by: int) -> float:
    return max(look.size - by, _SMALLEST)


def _column_widths(wishes: Sequence[_Wish], columns: int, width: int, by: int) -> tuple[int, ...]:
    """Share a width out among columns: each gets what its longest 어절 needs, then what its lines would like."""
    least = _least_widths(wishes, columns, width, by)
    if sum(least) >= width:
        return _scaled(least, width)
    likes = [in_size(wish.line, _set_size(wish.look, by)) + 2 * PADDING for wish in wishes]
    wished = [max(pair) for pair in zip(least, _widened(wishes, likes, columns), strict=True)]
    if sum(wished) <= width:
        return _scaled(wished, width)
    spare = width - sum(least)
    more = _scaled([wish - need for wish, need in zip(wished, least, strict=True)], spare)
    return tuple(need + one for need, one in zip(least, more, strict=True))


def _least_widths(wishes: Sequence[_Wish], columns: int, width: int, by: int) -> list[int]:
    """Give each column what its longest 어절 needs in type so many points smaller, up to a third of the width."""
    most = width // 3
    needs = [min(in_size(wish.word, _set_size(wish.look, by)) + 2 * PADDING, most) for wish in wishes]
    return _widened(wishes, needs, columns)


def _widened(wishes: Sequence[_Wish], needs: Sequence[int], columns: int) -> list[int]:
    """Give columns what is needed in them; of several columns each takes its share of what is lacking."""
    widths = [_LEAST] * columns
    for wish, need in zip(wishes, needs, strict=True):
        covered = range(wish.column, wish.column + wish.colspan)
        lacking = need - sum(widths[column] for column in covered)
        if lacking > 0:
            for column in covered:
                widths[column] += -(-lacking // wish.colspan)
    return widths


def row_heights(boxes: Sequence[Box], widths: Sequence[int], rows: int) -> tuple[int, ...]:
    """Make every row high enough for its cells; what a cell over several rows lacks goes to its last row."""
    heights = [0] * rows
    for box in sorted(boxes, key=attrgetter("rowspan")):
        room = sum(widths[box.column : box.column + box.colspan]) - 2 * PADDING
        size = _set_size(box.look)
        lines = sum(count_lines(line, room, size) for line in box.lines or ("",))
        needed = round(lines * size * box.look.line / 100) + 2 * PADDING_ABOVE
        last = box.row + box.rowspan - 1
        heights[last] += max(needed - sum(heights[box.row : last + 1]), 0)
    return tuple(heights)


def _repeated(boxes: Sequence[Box], head_rows: int) -> int:
    """Count the head's rows that can be repeated: none where a cell reaches from them into the body."""
    return 0 if any(box.row < head_rows < box.row + box.rowspan for box in boxes) else head_rows


def _set_size(look: Look, by: int = 0) -> int:
    """Give the size that widths are measured with: bold type takes up more."""
    size = _smaller_size(look, by) if by else look.size
    return of_points(size * _BOLDER if look.bold else size)


def _scaled(widths: Sequence[int], width: int) -> tuple[int, ...]:
    """Scale widths so that they add up to just one width."""
    total = sum(widths) or 1
    ends = [width * end // total for end in accumulate(widths, initial=0)]
    return tuple(end - start for start, end in pairwise(ends))
