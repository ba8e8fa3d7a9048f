"""A document as one HTML page that needs nothing else: no script, no other file. It prints as an office's pages do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.layout.blocks import BELOW, PADDING, Block, Box, Grid, Layout, Line
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Look, Looks
from maeul_plan.document.layout.units import POINT
from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.html.sheet import sheet_of
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault
from maeul_plan.notation.pattern import pattern

_Names: TypeAlias = Mapping[Look, str]
"""The class of each look."""

_HEAD_ROLES: Final = {"office", "field", "subject", "title", "byline", "approval"}
_FOOT_ROLES: Final = {"date", "sender", "footer"}
_CAPTION_ROLES: Final = {"caption", "unit"}
_HEADINGS: Final = {"title": "h1", "subject": "h1", "chapter": "h2"}
_COLUMN_HEAD: Final = 'th scope="col"'
_ROW_HEAD: Final = 'th scope="row"'
_UNTITLED: Final = "제목 없음"
_APPROVAL: Final = "결재"
_PICTURES: Final = "그림"
_DATE: Final = pattern(r"(\d{1,4}\.(?: {1,3}\d{1,2}\.)+(?:\([일월화수목금토]\))?)")
"""A date, which stays on one line: 2015. 7. 22.(수)."""

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def write(manuscript: Manuscript) -> bytes | WriterFault:
    """Write a document as a page in UTF-8, its pictures behind it."""
    layout = lay_out(manuscript.document, manuscript.style)
    looks = manuscript.style.report
    used = (*_looks(layout.blocks), *((looks.chapter, looks.caption) if manuscript.charts else ()))
    names = {look: f"look-{i}" for i, look in enumerate(dict.fromkeys(used), start=1)}
    body = (*_parts(layout.blocks, names), *_pictures(manuscript.charts, looks, names))
    return _page(layout, sheet_of(layout.style, names), body).encode()


def _page(layout: Layout, sheet: str, body: Iterable[str]) -> str:
    lines = (
        "<!DOCTYPE html>",
        '<html lang="ko">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(layout.title) or _UNTITLED}</title>",
        f"<style>\n{sheet}</style>",
        "</head>",
        "<body>",
        '<div class="paper">',
        *body,
        "</div>",
        "</body>",
        "</html>",
        "",
    )
    return "\n".join(lines)


def _looks(blocks: Sequence[Block]) -> Iterator[Look]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.look
        else:
            yield from (box.look for box in block.boxes)


def _parts(blocks: Sequence[Block], names: _Names) -> Iterator[str]:
    """Put what stands before the text into a header, and what closes a letter into a footer."""
    start = next((i for i, block in enumerate(blocks) if block.role not in _HEAD_ROLES), len(blocks))
    closing = next((i for i, block in enumerate(reversed(blocks)) if block.role not in _FOOT_ROLES), len(blocks))
    end = len(blocks) - closing
    for tag, part in (("header", blocks[:start]), ("main", blocks[start:end]), ("footer", blocks[end:])):
        if part or tag == "main":
            yield f"<{tag}>"
            yield from _written(part, names)
            yield f"</{tag}>"


def _written(blocks: Sequence[Block], names: _Names) -> Iterator[str]:
    """Write blocks; the caption and the unit right before a table go into it."""
    captions: list[Line] = []
    for block in blocks:
        if isinstance(block, Grid):
            yield from _table(block, captions, names)
            captions = []
        elif block.role in _CAPTION_ROLES:
            captions.append(block)
        else:
            yield from (_line(line, names) for line in (*captions, block))
            captions = []
    yield from (_line(line, names) for line in captions)


def _line(line: Line, names: _Names) -> str:
    tag = _HEADINGS.get(line.role, "p")
    classes = f"{line.role} {names[line.look]}" + (" keep" if line.keep else "")
    mark = f'<span class="mark">{escaped(line.mark + line.gap)}</span>' if line.mark else ""
    return f'<{tag} class="{classes}"{_indent(line)}>{mark}{_text(line.text)}</{tag}>'


def _text(text: str) -> str:
    """Write a text, its dates held together; no other blank than the text's own keeps them so, for who copies it."""
    pieces = _DATE.split(text)
    return "".join(f'<span class="whole">{piece}</span>' if i % 2 else escaped(piece) for i, piece in enumerate(pieces))


def _indent(line: Line) -> str:
    """Say how far a line goes in, and how far its mark hangs out of that."""
    lengths = (("in", line.left - line.hang), ("hang", line.hang))
    said = ";".join(f"--{name}:{length / POINT:g}pt" for name, length in lengths if length)
    return f' style="{said}"' if said else ""


def _table(grid: Grid, captions: Sequence[Line], names: _Names) -> Iterator[str]:
    """Write a grid as a table, in a box of its own that can be scrolled on a narrow screen."""
    label = f' aria-label="{_APPROVAL}"' if grid.role == "approval" else ""
    yield f'<div class="scroll{" keep" if grid.keep else ""}">'
    yield f'<table class="{grid.role}"{label}{_spacing(grid)}>'
    if captions:
        yield f"<caption>{''.join(_line(line, names) for line in captions)}</caption>"
    whole = sum(grid.widths)
    columns = (f'<col style="width:{100 * width / whole:.4g}%">' for width in grid.widths)
    yield f"<colgroup>{''.join(columns)}</colgroup>"
    rows = tuple(_rows(grid, names))
    for tag, part in (("thead", rows[: grid.head_rows]), ("tbody", rows[grid.head_rows :])):
        if part:
            yield "\n".join((f"<{tag}>", *part, f"</{tag}>"))
    yield "</table>"
    yield "</div>"


def _spacing(grid: Grid) -> str:
    """Say what a table leaves free in its cells and below, where that is not the usual."""
    lengths = (("beside", grid.padding, PADDING), ("below", grid.below, BELOW))
    said = ";".join(f"--{name}:{length / POINT:g}pt" for name, length, usual in lengths if length != usual)
    return f' style="{said}"' if said else ""


def _rows(grid: Grid, names: _Names) -> Iterator[str]:
    """Write each row with the cells that begin in it, if any."""
    tags = _signing_tags(grid) if grid.role == "approval" else _table_tags(grid)
    cells: list[list[str]] = [[] for _ in grid.heights]
    for box, tag in zip(grid.boxes, tags, strict=True):
        cells[box.row].append(_cell(box, tag, names))
    for row, height in enumerate(grid.heights):
        tied = ' class="tied"' if row in grid.tied else ""
        high = f' style="--high:{height / POINT:g}pt"' if grid.role == "approval" else ""
        yield f"<tr{tied}{high}>{''.join(cells[row])}</tr>"


def _table_tags(grid: Grid) -> Iterator[str]:
    """Say of each cell whether it heads a column."""
    return (_COLUMN_HEAD if box.row < grid.head_rows else "td" for box in grid.boxes)


def _signing_tags(grid: Grid) -> Iterator[str]:
    """Say of each cell of an approval table what it heads: a shaded one its row where a text stands beside it."""
    texts = {(box.row, box.column) for box in grid.boxes if not box.look.fill}
    for box in grid.boxes:
        heads_row = (box.row, box.column + box.colspan) in texts
        yield "td" if not box.look.fill else _ROW_HEAD if heads_row else _COLUMN_HEAD


def _cell(box: Box, tag: str, names: _Names) -> str:
    columns = f' colspan="{box.colspan}"' if box.colspan > 1 else ""
    rows = f' rowspan="{box.rowspan}"' if box.rowspan > 1 else ""
    text = "<br>".join(map(_text, box.lines))
    return f'<{tag} class="{names[box.look]} {box.align}"{columns}{rows}>{text}</{tag[:2]}>'


def _pictures(charts: Sequence[Chart], looks: Looks, names: _Names) -> Iterator[str]:
    """Put the pictures behind the document, under a heading of their own, each for paper and for a phone."""
    if not charts:
        return
    yield '<section class="pictures">'
    yield f'<h2 class="{names[looks.chapter]} keep">{_PICTURES}</h2>'
    for chart in charts:
        caption = f'<figcaption class="{names[looks.caption]}">{escaped(chart.title)}</figcaption>'
        drawn = f'<div class="wide">{chart.svg}</div>\n<div class="narrow">{chart.narrow}</div>'
        yield f"<figure>\n{caption}\n{drawn}\n</figure>"
    yield "</section>"
