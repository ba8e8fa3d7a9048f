"""The comments of a text, and the lines each of them speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.findings import Place
from maeul_plan.source.tree import Listing, Mapping, Node, Span

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions

_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#[^\r\n]*", re.MULTILINE)
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_NOTHING: Final = re.compile(r"[ \t]*(?:#[^\r\n]*)?")


class Comment(NamedTuple):
    """A comment with its #, and the first and the last line it speaks of.

    That is its own line, or for one that stands alone the next with content; a value that goes on below that line
    (`|`, `>`) belongs to it.
    """

    text: str
    place: Place
    first_line: int
    last_line: int


def comments_of(where: Positions, root: Mapping) -> Iterator[Comment]:
    """Give the comments in file order; a # within a value is none."""
    scalars = sorted(_scalars(where.text, root))
    starts = [start for start, _ in scalars]
    ends = {where.place(start, start).line: where.place(*span).end_line for span in scalars if (start := span[0])}
    for found in _COMMENT.finditer(where.text):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < scalars[before][1]:
            continue
        place = where.place(*found.span())
        first = _subject(where, place)
        yield Comment(found[0].rstrip(), place, first, max(first, ends.get(first, first)))


def _subject(where: Positions, place: Place) -> int:
    """Find the line that a comment speaks of."""
    line = place.line
    start = where.starts[line - 1]
    if where.text[start : start + place.column - 1].strip():
        return line
    while line < len(where.starts) and _is_empty(where, line):
        line += 1
    return line


def _is_empty(where: Positions, line: int) -> bool:
    start = where.starts[line - 1]
    end = where.starts[line] if line < len(where.starts) else len(where.text)
    return _NOTHING.fullmatch(where.text[start:end].rstrip("\r\n")) is not None


def _scalars(text: str, root: Mapping) -> Iterator[Span]:
    """Give the characters of every key and value; of a block its lines alone, for a comment may follow its sign."""
    nodes: list[Node] = [root]
    while nodes:
        node = nodes.pop()
        if isinstance(node, Mapping):
            nodes += [part for pair in node.pairs.values() for part in pair]
        elif isinstance(node, Listing):
            nodes += node.nodes
        else:
            yield _without_sign(text, node)


def _without_sign(text: str, span: Span) -> Span:
    start, end = span
    if text[start : start + 1] not in ("|", ">"):
        return span
    head = _LINE_END.search(text, start, end)
    return (head.start() if head else end), end
