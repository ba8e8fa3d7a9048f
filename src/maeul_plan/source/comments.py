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
# What opens an item or a collection whose content begins on a later line; an anchor or a tag may stand behind it.
_OPENING: Final = re.compile(r"(?:[-?\[{][ \t]*+|[&!][^\s,\[\]{}]*+[ \t]++)*+")


class Comment(NamedTuple):
    """A comment with its #, and the first and the last line it speaks of.

    That is its own line, or for one that stands alone (or behind the sign of an item that begins below) the next
    with content; all lines of a value, and that of its key, belong together.
    """

    text: str
    place: Place
    first_line: int
    last_line: int


def comments_of(where: Positions, root: Mapping) -> Iterator[Comment]:
    """Give the comments in file order; a # within a value is none."""
    values = list(_values(root))
    scalars = sorted(_without_sign(where.text, span) for _, span in values)
    starts = [start for start, _ in scalars]
    lines = _lines_of(where, values)
    for found in _COMMENT.finditer(where.text):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < scalars[before][1]:
            continue
        place = where.place(*found.span())
        first = _subject(where, place)
        yield Comment(found[0].rstrip(), place, *lines.get(first, (first, first)))


def _subject(where: Positions, place: Place) -> int:
    """Find the line that a comment speaks of."""
    line = place.line
    start = where.starts[line - 1]
    if not _OPENING.fullmatch(where.text[start : start + place.column - 1].lstrip()):
        return line
    below = line + 1
    while below < len(where.starts) and _is_empty(where, below):
        below += 1
    return min(below, len(where.starts))


def _is_empty(where: Positions, line: int) -> bool:
    start = where.starts[line - 1]
    end = where.starts[line] if line < len(where.starts) else len(where.text)
    return _NOTHING.fullmatch(where.text[start:end].rstrip("\r\n")) is not None


def _values(root: Mapping) -> Iterator[tuple[int, Span]]:
    """Give the characters of every key and scalar value, and where what it belongs to starts: a value with its key."""
    nodes: list[Node] = [root]
    while nodes:
        node = nodes.pop()
        if isinstance(node, Mapping):
            for key, value in node.pairs.values():
                nodes.append(key)
                if isinstance(key, tuple) and isinstance(value, tuple):
                    yield key[0], value
                else:
                    nodes.append(value)
        elif isinstance(node, Listing):
            nodes += node.nodes
        else:
            yield node[0], node


def _lines_of(where: Positions, values: list[tuple[int, Span]]) -> dict[int, tuple[int, int]]:
    """Map every line of what goes on over several to the first and the last of them."""
    lines: dict[int, tuple[int, int]] = {}
    for start, span in values:
        place = where.place(min(start, span[0]), span[1])
        for line in range(place.line, place.end_line + 1) if place.end_line > place.line else ():
            first, last = lines.get(line, (place.line, place.end_line))
            lines[line] = min(first, place.line), max(last, place.end_line)
    return lines


def _without_sign(text: str, span: Span) -> Span:
    """Take the sign off a block's characters: a comment may follow it."""
    start, end = span
    if text[start : start + 1] not in ("|", ">"):
        return span
    head = _LINE_END.search(text, start, end)
    return (head.start() if head else end), end
