"""Print official text in its one canonical layout, which `read_text` reads back to the same tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.document.escape import escape, escape_cell, escape_heading, escape_line, guard
from maeul_plan.document.grid import LEFT, spread
from maeul_plan.document.shapes import CONSULTED, LABEL, begins_structure, numbered, precedes_table, roman
from maeul_plan.document.tree import (
    Approver,
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

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = "\u3000"
_SAME_BLOCK = "  \n"  # two blanks: Markdown would make one line of both otherwise
_NEW_BLOCK = "\n\n"
_RULES = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}


def write_text(document: Document) -> str:
    """Print a document as official text."""
    nodes = document.nodes
    neighbours = zip((None, *nodes), nodes, (*nodes[1:], None), strict=False)
    printed = "".join(_gap(before, node) + _print(before, node, after) for before, node, after in neighbours)
    return f"{printed}\n" if printed else ""


def _gap(before: Node | None, node: Node) -> str:
    """Choose what stands between two nodes: a new block, a new line of the block, or nothing."""
    if before is None:
        return ""
    if isinstance(node, End):
        return "" if isinstance(before, Lead | Item | Note | Paragraph | Attachments | Footer) else _NEW_BLOCK
    if not isinstance(node, Item | Note | Paragraph) or not isinstance(before, Item | Note | Paragraph):
        return _NEW_BLOCK
    if node.level > 1 or isinstance(node, Note):
        return _SAME_BLOCK
    alike = isinstance(node, Item) and isinstance(before, Item) and before.level == 1
    return _SAME_BLOCK if alike and node.mark != "□" else _NEW_BLOCK


def _print(before: Node | None, node: Node, after: Node | None) -> str:
    """Print one node, without a line break at its end."""
    match node:
        case Title(text):
            return f"# {escape_heading(text)}"
        case Item(level, mark, text):
            return _indent(level, f"{mark} {text}")
        case Note(level, text):
            return _indent(level, f"※ {text}")
        case Lead(text):
            return _print_plain(before, 1, text, after)
        case Paragraph(level, text):
            return _print_plain(before, level, text, after)
        case Footer(lines):
            *others, last = lines
            plain = [_print_plain(before, 1, line, None) for line in others]
            return _SAME_BLOCK.join([*plain, _print_plain(before, 1, last, after)])
        case End():
            return f"{_WIDE}끝."
    return _print_part(node)


def _print_part(node: Head | Chapter | Table | Attachments) -> str:
    """Print a node that has a function of its own."""
    match node:
        case Head():
            return _print_head(node)
        case Chapter():
            return _print_chapter(node)
        case Table():
            return _print_table(node)
        case Attachments(items):
            return _print_attachments(items)


def _indent(level: int, text: str) -> str:
    """Print a line at its level; only at the left edge does Markdown look for lists and headings."""
    return escape_line(text) if level == 1 else _WIDE * (level - 1) + escape(text)


def _print_plain(before: Node | None, level: int, text: str, after: Node | None) -> str:
    """Print a line of plain text so that the parser takes it for nothing else."""
    is_label = before is None and LABEL.match(text)
    is_caption = isinstance(after, Table) and precedes_table(text)
    if begins_structure(text) or is_label or is_caption:
        return _WIDE * (level - 1) + guard(escape(text))
    return _indent(level, text)


def _print_chapter(chapter: Chapter) -> str:
    """Print a chapter's head."""
    if chapter.numeral:
        return f"## {escape_heading(f'{chapter.numeral} {chapter.title}'.rstrip())}"
    title = escape_heading(chapter.title)
    return f"## {guard(title) if roman(chapter.title) else title}"


def _print_head(head: Head) -> str:
    """Print the labels, then the approval table with 협조 as its last row."""
    fields = _SAME_BLOCK.join(f"{escape_line(label)}{_WIDE}{escape(text)}" for label, text in head.fields)
    if not head.approval:
        return fields
    rows = [
        [escape_cell(approver.post) for approver in head.approval],
        [escape_cell(_signature(approver)) for approver in head.approval],
    ]
    if head.consulted:
        rows.append([CONSULTED, *map(escape_cell, head.consulted)])
    width = max(map(len, rows))
    rows[2:] = [row + [LEFT] * (width - len(row)) for row in rows[2:]]
    return f"{fields}{_NEW_BLOCK}{_print_rows([row + [''] * (width - len(row)) for row in rows], [''] * width)}"


def _signature(approver: Approver) -> str:
    """Put what stands before a name in its order."""
    return " ".join(part for part in (approver.mark, approver.signed, approver.name) if part)


def _print_table(table: Table) -> str:
    """Print a table with its caption and unit above it."""
    above = []
    if table.caption:
        above.append(escape_line(f"〈{table.caption}〉"))
    if table.unit:
        above.append(escape_line(f"(단위: {table.unit})"))
    grid = spread(table.rows)
    width = max(len(grid[0]), len(table.alignment))
    rows = [row + [""] * (width - len(row)) for row in grid]
    alignment = [*table.alignment, *[""] * (width - len(table.alignment))]
    body = _print_rows(rows, alignment)
    return f"{_SAME_BLOCK.join(above)}{_NEW_BLOCK}{body}" if above else body


def _print_rows(rows: Sequence[Sequence[str]], alignment: Sequence[str]) -> str:
    """Print rows of one width as a GFM table."""
    head, *body = rows
    rule = [_RULES[side] for side in alignment]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


def _print_attachments(items: Sequence[Attachment]) -> str:
    """Print 붙임, each further attachment aligned under the first."""
    lines = []
    for item in items:
        text = escape(f"{item.mark} {item.text}".lstrip())
        lines.append(guard(text) if not item.mark and numbered(item.text)[0] else text)
    return f"붙임{_WIDE}" + f"{_SAME_BLOCK}{_WIDE * 3}".join(lines)
