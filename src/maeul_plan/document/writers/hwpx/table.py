"""A grid as a table of .hwpx: its cells row by row, and how it breaks over pages."""

from __future__ import annotations

from itertools import groupby
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.blocks import PADDING_ABOVE, Box, Grid, Line
from maeul_plan.document.layout.style import Look, Side
from maeul_plan.document.layout.table import row_heights
from maeul_plan.document.layout.units import of_points
from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.hwpx.definitions import Definitions, Setting

Breaks: TypeAlias = Literal["", "TABLE", "CELL"]
"""How a table breaks: not at all, between rows ("셀 단위로 나눔"), or within rows too ("나눔")."""

_CELL: Final = ("표", "Cell")
_LINE: Final = 0.12
"""The width of a cell's borders in mm where its look names none."""

_WHOLE: Final = 3
"""A table of at most a page's third moves to the next page whole: no head and no total of it ever stands alone."""


def flows(grid: Grid, room: int) -> Breaks:
    """Tell how a grid breaks over pages that have so much room."""
    if grid.role == "approval" or sum(grid.heights) <= room // _WHOLE:
        return ""
    head = sum(grid.heights[: grid.head_rows])
    highest = max(sum(grid.heights[box.row : box.row + box.rowspan]) for box in grid.boxes)
    # What is not broken between rows must fit a page below the repeated head, or its end would be lost.
    return "TABLE" if head + highest <= room else "CELL"


def boxed(line: Line, width: int) -> Grid:
    """Put a line into a grid of one cell, with a line's half above it and below."""
    boxes = (Box(0, 0, 1, 1, (line.printed,), line.look, line.look.align),)
    heights = row_heights(boxes, (width,), 1)
    return Grid("table", (width,), (heights[0] + of_points(line.look.size) // 2,), boxes)


def table_xml(grid: Grid, number: int, definitions: Definitions, style: int | None, breaks: Breaks) -> str:
    """Write a table; `style` names the style of its cells, where it is not that of tables."""
    outer = definitions.frame("none" if style is not None else "all", _LINE, "")
    numbers = _numbered(grid, definitions, style)
    rows = {row: tuple(boxes) for row, boxes in groupby(grid.boxes, key=lambda box: box.row)}
    cells = (
        "".join(_cell(grid, box, numbers[box.look, box.align]) for box in rows.get(row, ()))
        for row in range(len(grid.heights))
    )
    return (
        f'<hp:tbl id="{number + 1}" zOrder="{number}" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" '
        'textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" '
        f'pageBreak="{breaks or "NONE"}" repeatHeader="{bool(grid.head_rows):d}" rowCnt="{len(grid.heights)}" '
        f'colCnt="{len(grid.widths)}" cellSpacing="0" borderFillIDRef="{outer}" noAdjust="0">'
        f'<hp:sz width="{sum(grid.widths)}" widthRelTo="ABSOLUTE" height="{sum(grid.heights)}" '
        'heightRelTo="ABSOLUTE" protect="0"/>'
        f'<hp:pos treatAsChar="{not breaks:d}" affectLSpacing="0" flowWithText="1" allowOverlap="0" '
        'holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" '
        'horzOffset="0"/>'
        '<hp:outMargin left="0" right="0" top="0" bottom="0"/>'
        f"<hp:inMargin {_margins(grid)}/>{''.join(f'<hp:tr>{row}</hp:tr>' for row in cells)}</hp:tbl>"
    )


def _margins(grid: Grid) -> str:
    return f'left="{grid.padding}" right="{grid.padding}" top="{PADDING_ABOVE}" bottom="{PADDING_ABOVE}"'


class _Numbers(NamedTuple):
    """The numbers by which a cell names its setting, its letters, its style and its frame."""

    setting: int
    letters: int
    style: int
    frame: int


def _numbered(grid: Grid, definitions: Definitions, style: int | None) -> dict[tuple[Look, Side], _Numbers]:
    """Ask for the numbers once for each look and side: a long table has thousands of cells and few looks."""
    kinds = dict.fromkeys((box.look, box.align) for box in grid.boxes)
    return {(look, align): _numbers(look, align, definitions, style) for look, align in kinds}


def _numbers(look: Look, align: Side, definitions: Definitions, style: int | None) -> _Numbers:
    """Number what a cell of a look and a side names; without `style` it has the style of tables, and borders."""
    setting = definitions.setting(Setting(align, round(look.line)))
    letters = definitions.letters_of(look)
    border = look.border
    if style is None:
        style, border = definitions.style_of(_CELL, "", look, setting, letters), border or _LINE
    return _Numbers(setting, letters, style, definitions.frame("all", border, look.fill))


def _cell(grid: Grid, box: Box, numbers: _Numbers) -> str:
    """Write a cell: a paragraph a line, then where it lies and how big it is."""
    start = (
        f'<hp:p id="0" paraPrIDRef="{numbers.setting}" styleIDRef="{numbers.style}" pageBreak="0" columnBreak="0" '
        f'merged="0"><hp:run charPrIDRef="{numbers.letters}"><hp:t>'
    )
    lines = "".join(f"{start}{escaped(line)}</hp:t></hp:run></hp:p>" for line in box.lines or ("",))
    width = sum(grid.widths[box.column : box.column + box.colspan])
    height = sum(grid.heights[box.row : box.row + box.rowspan])
    return (
        f'<hp:tc name="" header="{box.row < grid.head_rows:d}" hasMargin="0" protect="0" editable="0" dirty="0" '
        f'borderFillIDRef="{numbers.frame}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" '
        'vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" '
        f'hasNumRef="0">{lines}</hp:subList><hp:cellAddr colAddr="{box.column}" rowAddr="{box.row}"/>'
        f'<hp:cellSpan colSpan="{box.colspan}" rowSpan="{box.rowspan}"/>'
        f'<hp:cellSz width="{width}" height="{height}"/><hp:cellMargin {_margins(grid)}/></hp:tc>'
    )
