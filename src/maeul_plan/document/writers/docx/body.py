"""The body of a .docx file: a paragraph a line, a table a grid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final

from maeul_plan.document.layout.blocks import BELOW, PADDING, Box, Grid, Layout, Line
from maeul_plan.document.layout.units import of_points
from maeul_plan.document.writers.docx.page import section
from maeul_plan.document.writers.docx.styles import (
    AFTER_TABLE,
    TABLE,
    StyleName,
    Worn,
    cell_margins,
    gap_below,
    worn_by_box,
    worn_by_line,
)
from maeul_plan.document.writers.docx.xml import element, root, run, twips

_ABOVE_TABLE: Final = of_points(4)


def document_part(layout: Layout, named: Mapping[Worn, StyleName]) -> str:
    """Write all blocks and the page they stand on."""
    blocks = layout.blocks
    written = [
        _line(block, named, above_grid=isinstance(after, Grid)) if isinstance(block, Line) else _grid(block, named)
        for block, after in zip(blocks, (*blocks[1:], None), strict=False)
    ]
    return root("document", element("body", *(written or [element("p")]), section(layout.style.page)))


def _line(line: Line, named: Mapping[Worn, StyleName], *, above_grid: bool) -> str:
    """Write a line: the text behind a mark begins at a tab stop, where its further lines begin too."""
    hung = bool(line.gap and line.hang)
    left, hanging = twips(line.left), twips(line.hang)
    properties = element(
        "pPr",
        element("pStyle", val=named[worn_by_line(line)].id),
        element("keepNext") if line.keep else "",
        element("tabs", element("tab", val="left", pos=left)) if hung else "",
        # Word puts the blank of a line above its text, so that a table would touch what stands over it.
        element("spacing", after=twips(max(_ABOVE_TABLE, of_points(line.look.after)))) if above_grid else "",
        element("ind", left=left, hanging=hanging) if left else "",
        element("outlineLvl", val=1) if _heads_a_section(line) else "",
    )
    gap = "\t" if hung else line.gap
    return element("p", properties, run(f"{line.mark}{gap}{line.text}"))


def _heads_a_section(line: Line) -> bool:
    """Tell an item at the left edge with something below it, for Word's navigation."""
    return line.role == "item" and line.keep and line.left == line.hang


def _grid(grid: Grid, named: Mapping[Worn, StyleName]) -> str:
    """Write a table, and below it the paragraph that Word wants between two tables and at the end."""
    properties = element(
        "tblPr",
        element("tblStyle", val=TABLE),
        element("tblW", w=twips(sum(grid.widths)), type="dxa"),
        element("jc", val="center"),
        element("tblLayout", type="fixed"),
        cell_margins(grid.padding) if grid.padding != PADDING else "",
    )
    columns = element("tblGrid", *(element("gridCol", w=twips(width)) for width in grid.widths))
    rows = zip(count(), _rows(grid), grid.heights, strict=False)
    written = "".join(_row(grid, row, boxes, height, named) for row, boxes, height in rows)
    below = element(
        "pPr",
        element("pStyle", val=AFTER_TABLE),
        element("keepNext") if grid.keep else "",
        gap_below(grid.below) if grid.below != BELOW else "",
    )
    return element("tbl", properties, columns, written) + element("p", below)


def _rows(grid: Grid) -> Iterator[list[Box]]:
    """Give for each row the boxes that begin in it or reach into it, from the left."""
    rows: list[list[Box]] = [[] for _ in grid.heights]
    for box in grid.boxes:
        for row in rows[box.row : box.row + box.rowspan]:
            row.append(box)
    for boxes in rows:
        yield sorted(boxes, key=lambda box: box.column)


def _row(grid: Grid, row: int, boxes: Sequence[Box], height: int, named: Mapping[Worn, StyleName]) -> str:
    """Write a row; only an approval table's rows have a least height, for the signatures."""
    properties = element(
        "trPr",
        element("cantSplit"),
        element("trHeight", val=twips(height), hRule="atLeast") if grid.role == "approval" else "",
        element("tblHeader") if row < grid.head_rows else "",
    )
    keep = _keeps(grid, row)
    return element("tr", properties, *(_cell(grid, row, box, named, keep=keep) for box in boxes))


def _keeps(grid: Grid, row: int) -> bool:
    """Tell whether a row stays on the page of the next one, the last row with what comes after the table."""
    if row == len(grid.heights) - 1:
        return grid.keep
    return grid.role == "approval" or row < grid.head_rows or row + 1 in grid.tied


def _cell(grid: Grid, row: int, box: Box, named: Mapping[Worn, StyleName], *, keep: bool) -> str:
    """Write a cell where its box begins, and the empty cells below that belong to it."""
    width = sum(grid.widths[box.column : box.column + box.colspan])
    begins = box.row == row
    merged = element("vMerge", val="restart" if begins else "continue") if box.rowspan > 1 else ""
    properties = element(
        "tcPr",
        element("tcW", w=twips(width), type="dxa"),
        element("gridSpan", val=box.colspan) if box.colspan > 1 else "",
        merged,
        element("shd", val="clear", color="auto", fill=box.look.fill.removeprefix("#")) if box.look.fill else "",
        element("vAlign", val="center"),
    )
    paragraph = element(
        "pPr",
        element("pStyle", val=named[worn_by_box(grid, box)].id),
        element("keepNext") if keep else "",
        element("jc", val=box.align) if box.align != "left" else "",
    )
    lines = box.lines if begins and box.lines else ("",)
    return element("tc", properties, *(element("p", paragraph, run(line) if line else "") for line in lines))
