"""Lay a document's tree out: what each line looks like, how far it goes in, what stays together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maeul_plan.document.layout.approval import approval_grids
from maeul_plan.document.layout.blocks import Block, Grid, Layout, Line
from maeul_plan.document.layout.measure import text_width
from maeul_plan.document.layout.style import Looks, Style
from maeul_plan.document.layout.table import grid_of
from maeul_plan.document.layout.units import of_mm, of_points
from maeul_plan.document.shapes import END
from maeul_plan.document.tree import (
    Attachment,
    Attachments,
    Chapter,
    Document,
    End,
    Footer,
    Head,
    Item,
    Lead,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.pattern import pattern

_WIDE = "\u3000"
_SUBJECT = "제목"
_ATTACHED = f"붙임{_WIDE}"
_DATE = pattern(r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.(?:\([월화수목금토일]\))?")
_ARTICLE = pattern(r"제\d+조(?:의\d+)?\(")
_ABOVE_ARTICLE = 10.0
"""What stays free above an article of an agreement, in points."""

_BYLINE = 30
"""A line below the title of at most so many characters, with another behind it, names a department."""


def lay_out(document: Document, style: Style) -> Layout:
    """Lay a document out on pages of a style."""
    looks = style.report if is_report(document) else style.letter
    width = of_mm(style.page.width - style.page.left - style.page.right)
    blocks: list[Block] = []
    nodes = document.nodes
    for node, after in zip(nodes, (*nodes[1:], None), strict=False):
        if isinstance(node, End):
            _end(blocks, looks)
        elif isinstance(node, Footer):
            _hold_last(blocks)
            blocks += _footer(node.lines, looks)
        else:
            blocks += _blocks(node, after, style, looks, width)
    return Layout(title_of(document), style, tuple(_within(block, width) for block in blocks))


def _within(block: Block, width: int) -> Block:
    """Leave half of a page's width to the text, however deep a line is or however wide its mark."""
    most = width // 2
    if isinstance(block, Grid) or block.left <= most:
        return block
    return block._replace(left=most, hang=min(block.hang, most))


def is_report(document: Document) -> bool:
    """Tell a document of chapters and bullets from one of running text and numbered items, as letters are."""
    return any(isinstance(node, Chapter) or (isinstance(node, Item) and _is_bullet(node)) for node in document.nodes)


def title_of(document: Document) -> str:
    """Name a document: its title, else a letter's 제목."""
    for node in document.nodes:
        match node:
            case Title(text):
                return text
            case Head(fields=fields) if _SUBJECT in dict(fields):
                return dict(fields)[_SUBJECT]
    return ""


def _is_bullet(item: Item) -> bool:
    found = split_mark(f"{item.mark} {item.text}")
    return found is None or found[0].kind == "bullet"


def _blocks(node: Node, after: Node | None, style: Style, looks: Looks, width: int) -> Iterator[Block]:
    """Lay out one node but 끝."""
    keep = _leads_to(node, after)
    indent = of_mm(style.page.indent)
    match node:
        case Head():
            yield from _head(node, looks, width)
        case Table(caption=caption, unit=unit):
            if caption:
                yield Line("caption", looks.caption, f"〈{caption}〉", keep=True)
            if unit:
                yield Line("unit", looks.unit, f"(단위: {unit})", keep=True)
            yield grid_of(node, looks, width, keep=isinstance(after, End))
        case Item(level, mark, text):
            shown = style.marks.get(mark, mark)
            look = looks.items.get(mark, looks.item)
            yield _hung(Line("item", look, text, shown, " ", keep=keep), (level - 1) * indent)
        case Note(level, text):
            yield _hung(Line("note", looks.note, text, "※", " ", keep=keep), (level - 1) * indent)
        case Attachments(items):
            yield from _attachments(items, looks)
        case _:
            yield from _plain(node, after, looks, indent)


def _plain(node: Node, after: Node | None, looks: Looks, indent: int) -> Iterator[Block]:
    """Lay out what is a line or lines of text."""
    keep = _leads_to(node, after)
    match node:
        case Title(text):
            yield Line("title", looks.title, text, keep=True)
        case Lead(text) if isinstance(after, Lead) and len(text) <= _BYLINE and not text.endswith("."):
            yield Line("byline", looks.byline, text, keep=True)
        case Lead(text):
            yield Line("lead", looks.lead, text, keep=keep)
        case Chapter(_, numeral, title):
            gap = " " if numeral and title else ""
            yield _hung(Line("chapter", looks.chapter, title, numeral, gap, keep=True), 0)
        case Paragraph(text=text) if isinstance(after, Table) and _DATE.fullmatch(text):
            yield Line("date", looks.date, text, keep=True)
        case Paragraph(text=text) if _ARTICLE.match(text):
            look = replace(looks.paragraph, before=max(looks.paragraph.before, _ABOVE_ARTICLE))
            yield Line("paragraph", look, text, keep=keep)
        case Paragraph(level, text):
            yield Line("paragraph", looks.paragraph, text, left=(level - 1) * indent, keep=keep)


def _leads_to(node: Node, after: Node | None) -> bool:
    """Tell whether a line heads what comes after it: a deeper line, or a table."""
    if isinstance(after, Table):
        return True
    deeper = isinstance(node, Item | Paragraph) and isinstance(after, Item | Note | Paragraph)
    return deeper and after.level > node.level  # type: ignore[union-attr]  # both have a level then


def _hung(line: Line, start: int) -> Line:
    """Let a line's mark begin at `start`, and its text behind it."""
    hang = text_width(line.mark + line.gap, of_points(line.look.size))
    return line._replace(left=start + hang, hang=hang)


def _head(head: Head, looks: Looks, width: int) -> Iterator[Block]:
    """Lay out a head: an approval table where there is one to sign, else a line a field."""
    if head.office:
        yield Line("office", looks.office, head.office, keep=True)
    if head.approval:
        yield from approval_grids(head, looks, width)
        return
    for label, text in head.fields:
        if label == _SUBJECT:
            yield _hung(Line("subject", looks.subject, text, label, _WIDE, keep=True), 0)
        else:
            yield _hung(Line("field", looks.field, text, label, _WIDE, keep=True), 0)


def _attachments(items: tuple[Attachment, ...], looks: Looks) -> Iterator[Line]:
    """Let further attachments begin under the first."""
    look = looks.attachment
    start = text_width(_ATTACHED, of_points(look.size))
    for i, one in enumerate(items):
        gap = " " if one.mark else ""
        if i:
            closer = replace(look, before=0.0)
            yield _hung(Line("attachment", closer, one.text, one.mark, gap), start)
        else:
            yield _hung(Line("attachment", look, one.text, f"{_ATTACHED}{one.mark}", gap), 0)


def _footer(lines: tuple[str, ...], looks: Looks) -> Iterator[Line]:
    """Lay out the lines behind 끝: a date, then in whose name the document goes out, then the small print."""
    sender = next((i for i, line in enumerate(lines) if not _DATE.fullmatch(line)), len(lines))
    for i, line in enumerate(lines):
        if i < sender:
            yield Line("date", looks.date, line, keep=True)
        elif i == sender:
            yield Line("sender", looks.sender, line, keep=i + 1 < len(lines))
        else:
            yield Line("footer", looks.footer, line, keep=i + 1 < len(lines))


def _hold_last(blocks: list[Block]) -> None:
    """Let the last block stay with what comes next: no date and no sender stands alone on a page."""
    if blocks:
        last = blocks[-1]
        blocks[-1] = last._replace(keep=True) if isinstance(last, Line) else replace(last, keep=True)


def _end(blocks: list[Block], looks: Looks) -> None:
    """Put 끝. a full blank behind the last text, or below a table at its left."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Line) and last.role in {"lead", "item", "note", "paragraph", "attachment"}:
        blocks[-1] = last._replace(text=f"{last.text}{_WIDE}{END}")
        return
    if isinstance(last, Grid):
        _hold_last(blocks)
    size = of_points(looks.end.size)
    blocks.append(Line("end", looks.end, END, left=size))
