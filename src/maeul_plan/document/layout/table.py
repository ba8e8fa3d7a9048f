"""A table as a grid: column widths by what stands in them, row heights by how it wraps, totals marked and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from maeul_plan.document.layout.blocks import Box, Grid
from maeul_plan.document.layout.measure import count_lines, text_width, widest_word
from maeul_plan.document.layout.style import Look, Looks, Side
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.tree import Cell, Table
from maeul_plan.notation.pattern import pattern

PADDING: Final = of_mm(1.8)
"""What a cell leaves free on its left and on its right."""

PADDING_ABOVE: Final = of_mm(0.5)
"""What a cell leaves free above and below."""

_LEAST: Final = of_mm(9)
_BOLDER: Final = 1.08
_FEW: Final = 4
"""A table of so few columns keeps its type: its long 어절 are broken."""

_SMALLER: Final = (1, 2, 3)
_TOTALS: Final = pattern(r"(?:총\s*계|합\s*계|소\s*계|누\s*계|계)")
_FIGURE: Final = pattern(r"[△▲-]?\s?\d[\d,.]*\s?(?:%|원|천원|백만원|억원|명|건|회)?|-|")


def grid_of(table: Table, looks: Looks, width: int, *, keep: bool) -> Grid:
    """Lay a table out over a width."""
    columns = _columns(table)
    sides = _sides(table, columns)
    boxes = tuple(_boxes(table, looks, sides))
    totals = {box.row for box in boxes if box.look == looks.total_cell}
    boxes = _fitted(boxes, columns, width)
    widths = column_widths(boxes, columns, width)
    tied = frozenset(row for row in totals if row > table.head_rows)
    heights = row_heights(boxes, widths, len(table.rows))
    head_rows = min(_repeated(boxes, table.head_rows), len(table.rows))
    return Grid("table", widths, heights, boxes, head_rows, tied, keep)


def column_widths(boxes: Sequence[Box], columns: int, width: int) -> tuple[int, ...]:
    """Share a width out among columns: each gets what its longest 어절 needs, then what its lines would like."""
    least = _least_widths(boxes, columns, width)
    if sum(least) >= width:
        return _scaled(least, width)
    wished = [_LEAST] * columns
    for box in sorted(boxes, key=lambda one: one.colspan):
        size = _set_size(box.look)
        likes = max((text_width(line, size) for line in box.lines), default=0) + 2 * PADDING
        _widen(wished, box, likes)
    wished = [max(pair) for pair in zip(least, wished, strict=True)]
    if sum(wished) <= width:
        return _scaled(wished, width)
    spare = width - sum(least)
    more = _scaled([wish - need for wish, need in zip(wished, least, strict=True)], spare)
    return tuple(need + one for need, one in zip(least, more, strict=True))


def _least_widths(boxes: Sequence[Box], columns: int, width: int) -> list[int]:
    """Give each column what its longest 어절 needs, up to a third of the width."""
    least = [_LEAST] * columns
    for box in sorted(boxes, key=lambda one: one.colspan):
        size = _set_size(box.look)
        needs = max((widest_word(line, size) for line in box.lines), default=0) + 2 * PADDING
        _widen(least, box, min(needs, width // 3))
    return least


def _fitted(boxes: tuple[Box, ...], columns: int, width: int) -> tuple[Box, ...]:
    """Take smaller type for a table of many columns, until their longest 어절 find room or it is 3 points smaller."""
    fitted = boxes
    for smaller in _SMALLER:
        if columns <= _FEW or sum(_least_widths(fitted, columns, width)) <= width:
            break
        looks = {box.look: box.look.model_copy(update={"size": max(box.look.size - smaller, 4)}) for box in boxes}
        fitted = tuple(replace(box, look=looks[box.look]) for box in boxes)
    return fitted


def row_heights(boxes: Sequence[Box], widths: Sequence[int], rows: int) -> tuple[int, ...]:
    """Make every row high enough for its cells; what a cell over several rows lacks goes to its last row."""
    heights = [0] * rows
    for box in sorted(boxes, key=lambda one: one.rowspan):
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


def _set_size(look: Look) -> int:
    """Give the size that widths are measured with: bold type takes up more."""
    return of_points(look.size * _BOLDER if look.bold else look.size)


def _widen(widths: list[int], box: Box, needed: int) -> None:
    """Give the columns of a box what it needs; over several columns each takes its share."""
    columns = range(box.column, box.column + box.colspan)
    lacking = needed - sum(widths[column] for column in columns)
    if lacking > 0:
        for column in columns:
            widths[column] += -(-lacking // box.colspan)


def _scaled(widths: Sequence[int], width: int) -> tuple[int, ...]:
    """Scale widths so that they add up to just one width."""
    total = sum(widths) or 1
    ends = [width * sum(widths[: i + 1]) // total for i in range(len(widths))]
    return tuple(end - start for start, end in pairwise([0, *ends]))


def _columns(table: Table) -> int:
    return max((column + cell.colspan for _, column, cell in _placed(table)), default=1)


def _boxes(table: Table, looks: Looks, sides: Sequence[Side]) -> Iterator[Box]:
    """Place the cells, and fill places that no cell covers with empty ones."""
    columns = len(sides)
    totals = {row for row, column, cell in _placed(table) if column == 0 and _is_total(cell)}
    placed = {(row, column): cell for row, column, cell in _placed(table)}
    free = {(row, column) for row in range(len(table.rows)) for column in range(columns)}
    for (row, column), cell in placed.items():
        rows = min(cell.rowspan, len(table.rows) - row)
        free -= {(row + down, column + right) for down in range(rows) for right in range(cell.colspan)}
    for row, column in sorted({*placed, *free}):
        cell = placed.get((row, column), Cell(""))
        look = _look(row, table, looks, totals)
        lines = tuple(cell.text.split("\n"))
        rows = min(cell.rowspan, len(table.rows) - row)
        align = look.align if row < table.head_rows else _side(sides[column], cell)
        yield Box(row, column, rows, cell.colspan, lines, look, align)


def _placed(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """Give each cell with the row and the column it begins in."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            yield row, column, cell
            rows = range(row, min(row + cell.rowspan, len(table.rows)))
            taken |= {(down, column + right) for down in rows for right in range(cell.colspan)}
            column += cell.colspan


def _look(row: int, table: Table, looks: Looks, totals: set[int]) -> Look:
    if row < table.head_rows:
        return looks.head_cell
    return looks.total_cell if row in totals else looks.cell


def _is_total(cell: Cell) -> bool:
    return _TOTALS.fullmatch(cell.text.strip()) is not None


def _side(side: Side, cell: Cell) -> Side:
    """Centre the word of a total; all else stands where its column says."""
    return "center" if _is_total(cell) else side


def _sides(table: Table, columns: int) -> tuple[Side, ...]:
    """Take the alignment that a column states; one of figures alone stands right."""
    body: list[list[str]] = [[] for _ in range(columns)]
    for row, column, cell in _placed(table):
        if row >= table.head_rows:
            body[column].append(cell.text.strip())
    return tuple(
        (table.alignment[column] if column < len(table.alignment) else "") or _usual_side(texts)
        for column, texts in enumerate(body)
    )


def _usual_side(texts: Sequence[str]) -> Side:
    figures = all(_FIGURE.fullmatch(text) for text in texts) and any(texts)
    return "right" if figures else "left"
