"""A layout as the data that `templates/page.typ` draws: plain lists and numbers, lengths in hundredths of a point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple, TypeAlias

from maeul_plan.document.layout.blocks import PADDING_ABOVE, Block, Box, Grid, Layout, Line
from maeul_plan.document.layout.style import FontRole, Look, Page
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.writers.pdf.characters import Chains, Drawn, Said, readable
from maeul_plan.notation.pattern import pattern

Data: TypeAlias = dict[str, Any]
"""What JSON holds."""

_BETWEEN_WORDS: Final = pattern(r"((?<!\d\.)[ \u3000]+|[ \u3000]+(?![ \u3000\d]))")
"""Blanks, but not those of a date: `2015. 7. 13.` stays on one line."""

_NUMBER: Final = "- 0123456789 -"
_NUMBER_SIZE: Final = 10
_FRAME: Final = 700
"""What a frame leaves free on its left and on its right."""

_TAGGED: Final = frozenset({"chapter", "title"})


def said_on(layout: Layout) -> Iterator[Said]:
    """Give every text of a layout."""
    for block in layout.blocks:
        if isinstance(block, Line):
            yield Said(block.look.font, readable(block.printed))
        else:
            yield from (Said(box.look.font, readable(text)) for box in block.boxes for text in box.lines)
    yield Said("body", _NUMBER)


def page_data(layout: Layout, chains: Chains, drawn: Drawn) -> Data:
    """Turn a layout into data; `drawn` says what stands for what the fonts lack."""
    page = layout.style.page
    looks = tuple(dict.fromkeys(_looks(layout)))
    width = of_mm(page.width - page.left - page.right)
    height = of_mm(page.height - page.top - page.bottom - page.header - page.footer)
    setting = _Setting({look: at for at, look in enumerate(looks)}, drawn, width, height * 2 // 3)
    return {
        "title": readable(layout.title),
        "page": _page(page),
        "number": {"families": _families(chains, "body"), "size": of_points(_NUMBER_SIZE)},
        "width": setting.width,
        "padding": {"above": PADDING_ABOVE, "frame": _FRAME},
        "looks": [_look(look, chains) for look in looks],
        "blocks": list(_blocks(layout, setting)),
    }


class _Setting(NamedTuple):
    """Where each look stands among the looks, what is drawn for what, how wide a page is.

    `high` is how high something may be, by estimate, that is kept whole: two thirds of a page.
    """

    places: Mapping[Look, int]
    drawn: Drawn
    width: int
    high: int


def _page(page: Page) -> Data:
    return {
        "width": of_mm(page.width),
        "height": of_mm(page.height),
        "top": of_mm(page.top + page.header),
        "bottom": of_mm(page.bottom + page.footer),
        "left": of_mm(page.left),
        "right": of_mm(page.right),
        "footer": of_mm(page.footer),
        "number": page.number,
    }


def _looks(layout: Layout) -> Iterator[Look]:
    for block in layout.blocks:
        if isinstance(block, Line):
            yield block.look
        else:
            yield from (box.look for box in block.boxes)


def _look(look: Look, chains: Chains) -> Data:
    """Say how a look is drawn; where the family has no bold face, its regular one is drawn bolder."""
    bold = "face" if chains[look.font][0].has_bold else "drawn"
    return {
        "families": _families(chains, look.font),
        "size": of_points(look.size),
        "bold": bold if look.bold else "",
        "align": look.align,
        "line": look.line,
        "border": of_mm(look.border),
        "sides": look.sides,
        "fill": look.fill or None,
    }


def _families(chains: Chains, role: FontRole) -> list[str]:
    return [family.name for family in chains[role]]


def _blocks(layout: Layout, setting: _Setting) -> Iterator[Data]:
    """Give the blocks in order, each with what stays free above it."""
    below = 0
    groups = list(_groups(layout.blocks))
    for at, group in enumerate(groups):
        first, last = group[0], group[-1]
        after = groups[at + 1][0] if at + 1 < len(groups) else None
        above = below + (of_points(first.look.before) if isinstance(first, Line) else 0)
        below = of_points(last.look.after) if isinstance(last, Line) else last.below
        if isinstance(first, Grid):
            yield {"above": above, **_grid(first, after, setting)}
        else:
            lines = [line for line in group if isinstance(line, Line)]
            yield {"above": above, **_lines(lines, setting)}


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Put lines that one frame holds together; every other block stands by itself."""
    for _, group in groupby(enumerate(blocks), lambda placed: _frame(placed[1]) or placed[0]):
        yield tuple(block for _, block in group)


def _frame(block: Block) -> tuple[str, Look] | None:
    """Say in which frame a block may stand with others; a title has one of its own."""
    if isinstance(block, Grid) or block.role in _TAGGED:
        return None
    framed = block.look.fill or (block.look.border and block.look.sides == "all")
    return (block.role, block.look) if framed else None


def _lines(lines: Sequence[Line], setting: _Setting) -> Data:
    look = lines[0].look
    return {
        "tag": lines[0].role if lines[0].role in _TAGGED else "",
        "printed": readable(lines[0].printed),
        "look": setting.places[look],
        "keep": lines[-1].keep,
        "lines": [
            {
                "mark": _pieces(line.mark, look, line.hang, setting),
                "gap": _drawn(line.gap, look, setting),
                "pieces": _pieces(line.text, look, setting.width - line.left - 2 * _FRAME, setting),
                "left": line.left,
                "hang": line.hang,
            }
            for line in lines
        ],
    }


def _grid(grid: Grid, after: Block | None, setting: _Setting) -> Data:
    """Say how a grid is drawn; `reserve` is the room that it keeps for what follows its last row."""
    above = sum(grid.heights[: grid.head_rows])
    head = grid.head_rows if above < setting.high // 2 else 0
    high = setting.high - (above if head else 0)
    reserve = grid.below + _height(after) if grid.keep and isinstance(after, Line) else 0
    ties = list(_ties(grid, reserve, high))
    held = {row for tie in ties for row in range(tie["first"], tie["first"] + tie["rows"])}
    return {
        "widths": grid.widths,
        "padding": grid.padding,
        "rows": len(grid.heights),
        "head": head,
        "breakable": grid.role == "table" or sum(grid.heights) > setting.high,
        "reserve": reserve,
        "ties": ties,
        "cells": [_cell(box, grid, setting, high) | {"columns": _reach(box, grid, held)} for box in grid.boxes],
    }


def _reach(box: Box, grid: Grid, held: set[int]) -> int:
    """Count the columns of a cell; the last one of a row covers the narrow column that holds other rows together."""
    last = box.column + box.colspan == len(grid.widths)
    covers = bool(held) and last and held.isdisjoint(range(box.row, box.row + box.rowspan))
    return box.colspan + covers


def _height(line: Line) -> int:
    """Say how high a line of one line of text is, with what stays free above it."""
    return of_points(line.look.before + line.look.size * line.look.line / 100)


def _ties(grid: Grid, reserve: int, high: int) -> Iterator[Data]:
    """Give the runs of rows that stay together; the room kept behind the last row counts as one more."""
    heights = (*grid.heights, reserve)
    tied = {*grid.tied, len(grid.heights)} if reserve else grid.tied
    starts = [row for row in range(len(heights)) if row not in tied]
    for start, end in zip(starts, (*starts[1:], len(heights)), strict=True):
        if end - start > 1 and sum(heights[start:end]) < high:
            yield {"first": start, "rows": end - start}


def _cell(box: Box, grid: Grid, setting: _Setting, high: int) -> Data:
    """Say how a cell is drawn. One that is higher than `high`, or goes over rows, may be broken.

    In an approval table a cell below the first row is at least as high as its rows: there is room to sign in.
    """
    reach = sum(grid.heights[box.row : box.row + box.rowspan])
    room = sum(grid.widths[box.column : box.column + box.colspan]) - 2 * grid.padding
    return {
        "x": box.column,
        "y": box.row,
        "rows": box.rowspan,
        "look": setting.places[box.look],
        "align": box.align,
        "room": room,
        "least": max(reach - 2 * PADDING_ABOVE, 0) if grid.role == "approval" and box.row else 0,
        "breakable": box.rowspan > 1 or grid.heights[box.row] > high,
        "lines": [_pieces(line, box.look, room, setting) for line in box.lines],
    }


def _pieces(text: str, look: Look, room: int, setting: _Setting) -> list[str | list[str]]:
    """Split a text into words and what stands between them; a word that may be too wide stands in brackets.

    No sign is wider than its size, so that a word of few signs needs no measuring.
    """
    pieces = _BETWEEN_WORDS.split(_drawn(text, look, setting))
    most = room // max(of_points(look.size), 1)
    return [[piece] if len(piece) > most and i % 2 == 0 else piece for i, piece in enumerate(pieces)]


def _drawn(text: str, look: Look, setting: _Setting) -> str:
    """Give what is drawn for a text."""
    return readable(text).translate(setting.drawn[look.font])
