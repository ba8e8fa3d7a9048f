"""Find a part of a scalar's value in the text that it was written as."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions
    from maeul_plan.source.tree import Span


def span_within(where: Positions, whole: Span, value: object, part: Span) -> Span:
    """Give the characters that hold a part of a value; all of it, `whole`, where they cannot be told."""
    written = where.text[slice(*whole)]
    plain = str(value) if isinstance(value, int) else value
    start, end = part
    if not isinstance(plain, str) or not 0 <= start <= end <= len(plain):
        return whole
    if written == plain:
        return whole[0] + start, whole[0] + end
    if written[0] in "'\"" and written[1:-1] == plain:
        return whole[0] + 1 + start, whole[0] + 1 + end
    return _in_literal(where, whole, plain, part) if written[0] == "|" else whole


def _in_literal(where: Positions, whole: Span, value: str, part: Span) -> Span:
    """Look for each line of a literal block's value in the line of the text that it came from."""
    start, end = part
    head = where.place(*whole).line  # counts from 1: the index of the line after the header
    lines = value.split("\n")
    indentation = _indentation(where, head, lines)

    def character(at: int) -> int:
        row = value.count("\n", 0, at)
        if head + row >= len(where.starts):  # behind a last line that nothing ends
            return len(where.text)
        return where.starts[head + row] + indentation + at - (value.rfind("\n", 0, at) + 1)

    # The end is that of the character before it, so that it stays on that character's line.
    return character(start), character(end - 1) + 1 if end > start else character(start)


def _indentation(where: Positions, head: int, lines: list[str]) -> int:
    for row, line in enumerate(lines):
        if line.strip():
            start = where.starts[head + row]
            return where.text.find(line, start) - start
    return 0
