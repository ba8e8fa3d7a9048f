"""Find a part of a scalar's value in the text that it was written as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ruamel.yaml.events import ScalarEvent

from maeul_plan.source.tree import Node, Span, span

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions


def span_within(where: Positions, node: Node, start: int, end: int) -> Span:
    """Give the characters that hold `start:end` of a scalar's value; where they cannot be told, all of it."""
    whole = span(where.text, node)
    if not isinstance(node, ScalarEvent) or not 0 <= start <= end <= len(node.value):
        return whole
    if node.style == "|":
        first = _in_literal(where, whole, node.value, start)
        # The end is that of the character before it, so that it stays on that character's line.
        last = _in_literal(where, whole, node.value, max(start, end - 1))
        return whole if first is None or last is None else (first, last + (end > start))
    written = where.text[slice(*whole)]
    quoted = node.style in ("'", '"')
    if (written[1:-1] if quoted else written) != node.value:
        return whole
    first = whole[0] + quoted
    return first + start, first + end


def _in_literal(where: Positions, whole: Span, value: str, at: int) -> int | None:
    """Give the character of the text that holds character `at` of a literal block's value."""
    head = where.place(*whole).line  # counts from 1: the index of the line after the header
    lines = value.split("\n")
    indentation = _indentation(where, head, lines)
    row = value.count("\n", 0, at)
    column = at - (value.rfind("\n", 0, at) + 1)
    if head + row >= len(where.starts):
        return None
    start = where.starts[head + row] + (indentation if lines[row] else 0)
    written = where.text[start : start + len(lines[row])]
    return start + column if written == lines[row] else None


def _indentation(where: Positions, head: int, lines: list[str]) -> int:
    for row, line in enumerate(lines):
        if line.strip():
            start = where.starts[head + row]
            return where.text.find(line, start) - start
    return 0
