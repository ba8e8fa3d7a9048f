"""Print official text in its one canonical layout, which `read_text` reads back to the same tree."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from maeul_plan.document.escape import escape, escape_cell, escape_heading, escape_line, guard
from maeul_plan.document.grid import LEFT, spread
from maeul_plan.document.shapes import CONSULTED, END, LABEL, begins_structure, numbered, precedes_table, roman
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
    within = isinstance(node, Item | Note | Paragraph) and isinstance(before, Item | Note | Paragraph)
    heads = isinstance(node, Item) and node.level == 1 and node.mark == "□"
    return _SAME_BLOCK if within and not (heads or _is_edge(node) or _is_edge(before)) else _NEW_BLOCK


def _is_edge(node: Node) -> bool:
    """Tell whether a line is a paragraph at the left edge, which is a block of its own."""
    return isinstance(node, Paragraph) and node.level == 1


def _print(before: Node | None, node: Node, after: Node | None) -> str:
    """Print one node, without a line break at its end."""
    match node:
        case Title(text):
            printed = f"# {escape_heading(text)}"
        case Item(level, mark, text):
            printed = _indent(level, f"{mark} {text}")
        case Note(level, text):
            printed = _indent(level, f"※ {text}")
        case Lead(text):
            printed = _print_plain(before, 1, text, after)
        case Paragraph(level, text):
            printed = _print_plain(before, level, text, after)
        case Footer(lines):
            afters = (*(node for _ in lines[1:]), after)
            printed = _SAME_BLOCK.join(map(_print_plain, repeat(before), repeat(1), lines, afters))
        case End():
            printed = f"{_WIDE}{END}"
        case Head() | Chapter() | Table() | Attachments():
            printed = _print_part(node)
    return printed


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
    """Print the office's name and the labels, then the approval table with 협조 as its last row."""
    labelled = [f"{escape_line(label)}{_WIDE}{escape(text)}" for label, text in head.fields]
    fields = _SAME_BLOCK.join([_print_office(head.office), *labelled] if head.office else labelled)
    if not head.approval:
        return fields
    rows = [
        [escape_cell(approver.post) for approver in head.approval],
        [escape_cell(_signature(approver)) for approver in head.approval],
    ]
    if head.consulted:
        rows.append([CONSULTED, *map(escape_cell, head.consulted)])
    width = max(map(len, rows))
    rows = [row + [fill] * (width - len(row)) for row, fill in zip(rows, ("", "", LEFT), strict=False)]
    return f"{fields}{_NEW_BLOCK}{_print_rows(rows, [''] * width)}"


def _print_office(office: str) -> str:
    """Print the office's name so that the parser takes it for nothing else."""
    is_other = begins_structure(office) or LABEL.match(office) is not None
    return guard(escape(office)) if is_other else escape_line(office)


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
