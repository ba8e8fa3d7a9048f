"""A document under review: its tree, its lines, and every stretch of its text with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from maeul_plan.checks.passage import Part, Passage
from maeul_plan.document.escape import columns, decode
from maeul_plan.document.read import LINE_BREAK, read_text
from maeul_plan.document.shapes import ATTACHED, numbered, split_end
from maeul_plan.document.tree import (
    Attachments,
    Chapter,
    Document,
    End,
    Footer,
    Head,
    Item,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.findings import Edit, Fix, Place
from maeul_plan.notation.dates import DateText, parse_date
from maeul_plan.notation.marks import Mark, split_mark
from maeul_plan.notation.pattern import pattern

_PARTS: Final[dict[type, Part]] = {
    Head: "head",
    Title: "title",
    Chapter: "chapter",
    Table: "cell",
    Attachments: "attachment",
    Footer: "footer",
}
_APPROVED_ON: Final = ("결재일자", "결재일", "등록일")
_RULE: Final = pattern(r"[\s|:-]*")
_BAR: Final = pattern(r"\\.|(?P<bar>\|)|(?P<br><br[ \t]*/?>)")
_BLANK_ROW: Final = frozenset({"", "^^", "<<"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its file, its lines as they stand there, its tree and its passages.

    `written_on` is the day of approval that the head states, or None. A line's index counts from 0.
    """

    path: str
    lines: tuple[str, ...]
    document: Document
    passages: tuple[Passage, ...]
    written_on: date | None

    def place(self, line: int, start: int = 0, end: int | None = None) -> Place:
        """Give the place of some characters of a line (a number from 1, as nodes have); without `end`, to its end."""
        stop = len(self.lines[line - 1].rstrip()) if end is None else end
        return Place(self.path, line, start + 1, line, max(stop, start) + 1)

    def fix(self, line: int, start: int, end: int, text: str, *, safe: bool = True) -> Fix:
        """Put `text` in the place of the characters `start:end` of a line."""
        return Fix(safe, (Edit(self.place(line, start, end), text),))


class _Context(NamedTuple):
    """What a line belongs to, and for an item its level."""

    part: Part
    level: int = 1


def paper_of(path: str, text: str) -> Paper:
    """Read a document for review; no text is refused."""
    document = read_text(text)
    lines = tuple(LINE_BREAK.split(text.removeprefix("\ufeff")))
    passages = tuple(_passages(path, lines, document))
    return Paper(path, lines, document, passages, _approved_on(document))


def _approved_on(document: Document) -> date | None:
    head = document.nodes[0] if document.nodes and isinstance(document.nodes[0], Head) else None
    for label, text in head.fields if head else ():
        if label in _APPROVED_ON and isinstance(read := parse_date(text), DateText):
            return read.day_or_none()
    return None


def _passages(path: str, lines: tuple[str, ...], document: Document) -> Iterator[Passage]:
    """Give the passages of each line by what the tree says of it; a line that begins no node goes on with the last."""
    contexts = _contexts(document, len(lines))
    context = _Context("prose")
    for number, raw in enumerate(lines, start=1):
        context = contexts.get(number, context)
        if context.part in ("cell", "head") and _is_row(raw):
            yield from _cells(path, number, raw, context.part)
        elif raw.strip():
            yield from _line(path, number, raw, context)


def _contexts(document: Document, last: int) -> Mapping[int, _Context]:
    """Say of each line at which a node begins what it is."""
    contexts: dict[int, _Context] = {}
    following = (*document.nodes[1:], None)
    for node, after in zip(document.nodes, following, strict=False):
        if isinstance(node, End) and node.line in contexts:
            continue
        contexts[node.line] = _context(node, after)
        if isinstance(node, Table):
            contexts[_last_line(node, last) + 1] = _Context("prose")
    return contexts


def _context(node: Node, after: Node | None) -> _Context:
    """Say what a node's lines are; an item right before a table heads it."""
    if isinstance(node, Item | Note | Paragraph):
        return _Context("caption" if isinstance(after, Table) else "prose", node.level)
    return _Context(_PARTS.get(type(node), "prose"))


def _last_line(table: Table, last: int) -> int:
    return min(max(cell.line for row in table.rows for cell in row), last)


def _is_row(raw: str) -> bool:
    return raw.lstrip(" ").startswith("|") or "\t" in raw.strip()


def _cells(path: str, number: int, raw: str, part: Part) -> Iterator[Passage]:
    """Split a row into its cells, and a cell into its lines."""
    if _RULE.fullmatch(raw):
        return
    if raw.lstrip(" ").startswith("|"):
        cuts = [found.span() for found in _BAR.finditer(raw) if not found[0].startswith("\\")]
    else:
        cuts = [(at, at + 1) for at, character in enumerate(raw) if character == "\t"]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(raw)]
    for start, end in zip(starts, ends, strict=True):
        if raw[start:end].strip() not in _BLANK_ROW:
            yield _passage(path, number, raw, (start, end), _Context(part))


def _line(path: str, number: int, raw: str, context: _Context) -> Iterator[Passage]:
    """Make a passage of a line without its margin, its mark and its 끝."""
    text, _ = split_end(raw)
    if not text.strip():
        return
    if context.part == "attachment":
        yield _attachment(path, number, text, context)
    elif context.part in ("title", "chapter"):
        yield _passage(path, number, text, (len(text) - len(text.lstrip("# ")), len(text)), context)
    else:
        yield _passage(path, number, text, (0, len(text)), context)


def _attachment(path: str, number: int, text: str, context: _Context) -> Passage:
    """Take 붙임 and the number off an attachment's line."""
    found = ATTACHED.fullmatch(text.strip())
    name = found["text"] if found else text.strip()
    _, title = numbered(name)
    return _passage(path, number, text, (text.rindex(title), len(text)), context)


def _passage(path: str, number: int, raw: str, part: tuple[int, int], context: _Context) -> Passage:
    """Read the characters of a line as a passage; what Markdown needs is not part of its text."""
    start, end = part
    written = raw[start:end]
    text, guarded = decode(written)
    at = tuple((start + first, start + last) for first, last in columns(written))
    mark = None if guarded or context.part not in ("prose", "caption", "chapter") else _split(text)
    skipped = len(text) - len(mark[1]) if mark else 0
    behind = at[-1][1] if at else start
    return Passage(
        text=text[skipped:],
        part=context.part,
        find=partial(_place, path, number, (*at[skipped:], (behind, behind))),
        mark=mark[0].text if mark else "",
        level=context.level,
        block=path,
    )


def _split(text: str) -> tuple[Mark, str] | None:
    """Split a mark off; of two, as plain text from 한글 lists its marks, the inner one counts."""
    found = split_mark(text)
    inner = split_mark(found[1]) if found and found[0].text == "-" else None
    return inner if inner and not inner[0].kind.startswith("roman") else found


def _place(path: str, number: int, at: tuple[tuple[int, int], ...], start: int, end: int) -> Place:
    """Find the characters `start:end` of a passage, whose spans in the line `at` lists, and behind them its end."""
    first = at[min(start, len(at) - 1)][0]
    last = at[end - 1][1] if start < end <= len(at) else first
    return Place(path, number, first + 1, number, last + 1)
