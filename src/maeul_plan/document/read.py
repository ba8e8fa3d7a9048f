"""Read official text; what is written in GRAMMAR.md, and signed documents as plain text."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from maeul_plan.document.escape import Decoded, decode
from maeul_plan.document.read_head import read_head
from maeul_plan.document.read_table import read_table
from maeul_plan.document.shapes import ATTACHED, SUBJECT, numbered, roman, split_end
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
    Title,
)
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LINE_BREAK = pattern(r"\r\n|\r|\n")
_HEADING = pattern(r" *(?P<sign>##?) +(?P<text>.*)")
_LISTED = pattern(r"[ \t]*- +(?P<text>.*)")


def read_text(text: str) -> Document:
    """Read a document; no text is refused, and what is nothing else is a paragraph."""
    lines = LINE_BREAK.split(text.removeprefix("\ufeff"))
    reader = _Reader(lines)
    at = 0
    while at < len(lines):
        at = reader.read_block(at)
    return Document(tuple(_join_footers(reader.nodes)))


class _Reader:
    """The nodes read so far, and whether a plain line goes on with the last of them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.nodes: list[Node] = []
        self.open = False

    def read_block(self, at: int) -> int:
        """Read what begins at `lines[at]` and give the index behind it."""
        if not self.lines[at].strip():
            self.open = False
            return at + 1
        whole = (None if self.nodes else read_head(self.lines, at)) or read_table(self.lines, at)
        if whole:
            node, end = whole
            self._add(node)
            return end
        text, ended = split_end(self.lines[at])
        self._read_line(text, at + 1)
        # Markdown goes on with a line that does not end in two blanks.
        self.open = self.open and not self.lines[at].endswith("  ")
        if ended:
            self._add(End(at + 1))
        return at + 1

    def _read_line(self, raw: str, line: int) -> None:
        """Read a line of text."""
        heading = _HEADING.fullmatch(raw)
        if heading and (text := decode(heading["text"])).text:
            self._add(Title(text.text, line) if heading["sign"] == "#" else _read_chapter(text, line))
        elif (attached := ATTACHED.fullmatch(raw.strip())) and (text := decode(attached["text"])).text:
            self._add(Attachments((_read_attachment(text, line),), line))
        else:
            self._read_marked(raw, line)

    def _read_marked(self, raw: str, line: int) -> None:
        """Read a line by the item mark it begins with, or as plain text."""
        level = _level(raw)
        text = decode(_unlist(raw))
        last = self.nodes[-1] if self.nodes else None
        if isinstance(last, Attachments) and _goes_on_listing(last, text, line):
            self.nodes[-1] = replace(last, items=(*last.items, Attachment(*numbered(text.text), line)))
            return
        found = None if text.guarded else split_mark(text.text)
        if found is None:
            self._read_plain(level, text.text, line)
            return
        mark, rest = found
        if level == 1 and roman(text.text):
            self._add(_read_chapter(text, line))
        elif not rest:
            self._read_plain(level, text.text, line)
        else:
            self._add(Note(level, rest, line) if mark.text == "※" else Item(level, mark.text, rest, line))
            self.open = True

    def _read_plain(self, level: int, text: str, line: int) -> None:
        """Read plain text: what it is depends on what stands before it."""
        last = self.nodes[-1] if self.nodes else None
        if not text:
            self.open = False
        elif isinstance(last, Chapter) and not last.title and not self._is_heading(last):
            self.nodes[-1] = replace(last, title=text)
        elif self.open and isinstance(last, Item | Note | Paragraph | Lead) and _goes_on(last, text):
            self.nodes[-1] = replace(last, text=f"{last.text} {text}")
        elif isinstance(last, End | Footer):
            self._add(Footer((text,), line))
        elif isinstance(last, Head) and level == 1 and SUBJECT not in dict(last.fields):
            self._add(Title(text, line))
        else:
            lead = isinstance(last, Title | Lead) and level == 1
            self._add(Lead(text, line) if lead else Paragraph(level, text, line))
            self.open = True

    def _add(self, node: Node) -> None:
        """Add a node that the next line does not go on with."""
        self.nodes.append(node)
        self.open = False

    def _is_heading(self, chapter: Chapter) -> bool:
        """Tell whether a chapter was written with `##`; one without may have its title on a later line."""
        return self.lines[chapter.line - 1].lstrip().startswith("#")


def _join_footers(nodes: Iterable[Node]) -> Iterator[Node]:
    """Make one footer of those that follow each other: the reader gives one a line."""
    for kind, group in groupby(nodes, type):
        if kind is Footer:
            footers = [node for node in group if isinstance(node, Footer)]
            yield Footer(tuple(line for footer in footers for line in footer.lines), footers[0].line)
        else:
            yield from group


def _goes_on(node: Item | Note | Paragraph | Lead, text: str) -> bool:
    """Tell whether a node keeps its mark with a line added: item 7. 13 would become a date with (월)."""
    return not isinstance(node, Item) or split_mark(f"{node.mark} {node.text} {text}") is not None


def _goes_on_listing(attachments: Attachments, text: Decoded, line: int) -> bool:
    """Tell whether a line is the next attachment: numbered, and right behind a numbered one."""
    last = attachments.items[-1]
    is_numbered = not text.guarded and numbered(text.text)[0] != ""
    return is_numbered and last.mark != "" and last.line == line - 1


def _read_chapter(head: Decoded, line: int) -> Chapter:
    """Read a chapter's numeral and title."""
    found = None if head.guarded else roman(head.text)
    if found is None:
        return Chapter(0, "", head.text, line)
    return Chapter(found[0].number or 0, found[0].text, found[1], line)


def _read_attachment(name: Decoded, line: int) -> Attachment:
    """Read an attachment's number and name."""
    return Attachment(*(("", name.text) if name.guarded else numbered(name.text)), line)


def _level(raw: str) -> int:
    """Count the level of a line from 1: a U+3000, a tab or two other blanks a level, one blank as two."""
    indent = raw[: len(raw) - len(raw.lstrip(" \t\u3000\u00a0"))]
    columns = sum(2 if blank in "\t\u3000" else 1 for blank in indent)
    return 1 + (columns + 1) // 2


def _unlist(raw: str) -> str:
    """Drop the `-` of a Markdown list before another mark: plain text from 한글 lists its marks so."""
    listed = _LISTED.fullmatch(raw)
    if listed is None:
        return raw
    text = decode(listed["text"])
    return listed["text"] if not text.guarded and split_mark(text.text) and not roman(text.text) else raw
