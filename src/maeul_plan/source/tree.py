"""The nodes of a text: each knows its place, beside the plain data made of them.

The node of a scalar or an alias is its span; an empty value has the node of its key. All that a parser's
event says of a place is turned into two numbers at once: keeping the events costs more than reading them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ruamel.yaml.events import CollectionStartEvent, ScalarEvent

    from maeul_plan.source.positions import Positions

Where: TypeAlias = tuple[str | int, ...]
Span: TypeAlias = tuple[int, int]  # characters of the text, from 0, end exclusive
Node: TypeAlias = "Span | Mapping | Listing"

_PROPERTY = r"[&!][^\s,\[\]{}]*"
_PROPERTIES = re.compile(rf"{_PROPERTY}(?:[ ]+{_PROPERTY})?")
_BEFORE_CONTENT = re.compile(r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)+")


@dataclass(slots=True, eq=False)
class Mapping:
    """A mapping of the text. `last` is the last node in it, kept or not; `key` is of the pair being read."""

    event: CollectionStartEvent
    repeated_before: int
    last: Node
    flow_end: int | None = None
    data: dict[str, object] = field(default_factory=dict)
    pairs: dict[str, tuple[Node, Node]] = field(default_factory=dict)
    key: Node | None = None
    key_value: object = None


@dataclass(slots=True, eq=False)
class Listing:
    """A list of the text. `last` is the last node in it."""

    event: CollectionStartEvent
    repeated_before: int
    last: Node
    flow_end: int | None = None
    data: list[object] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Changed:
    """A mapping or a list some of whose parts stand elsewhere; `before` is what it was, in the text that holds it."""

    before: Found
    parts: dict[str | int, Found]


class Found(NamedTuple):
    """The node that a path leads to in a text, the value it stands for, and its key if a mapping holds it."""

    text: Positions
    key: Node | None
    node: Node | Changed
    value: object

    def span(self) -> Span:
        """Give the characters of the value in its text."""
        return span(self.text.text, written_node(self))

    def key_span(self) -> Span:
        """Give the characters of the key; of what has none, those of the value."""
        return span(self.text.text, self.key or written_node(self))


def find(root: Found, where: Where) -> Found:
    """Follow a path as far as it goes; behind an alias everything stands at the alias."""
    found = root
    for step in where:
        child = _child(found, step)
        if child is None:
            break
        found = child
    return found


def own_parts(found: Found) -> dict[str | int, Found]:
    """Give the parts of a mapping or a list, each where it stands; those of an alias stand at the alias."""
    node, value = found.node, found.value
    if isinstance(node, Changed):
        return dict(node.parts)
    if isinstance(node, Mapping):
        return {key: Found(found.text, *pair, node.data[key]) for key, pair in node.pairs.items()}
    if isinstance(node, Listing):
        return {at: Found(found.text, None, one, node.data[at]) for at, one in enumerate(node.nodes)}
    if isinstance(value, dict):
        return {key: found._replace(value=part) for key, part in value.items()}
    return {at: found._replace(value=part) for at, part in enumerate(value)} if isinstance(value, list) else {}


def written_node(found: Found) -> Node:
    """Give the node in a text; of what was changed the one before."""
    node = found.node
    while isinstance(node, Changed):
        node = node.before.node
    return node


def _child(found: Found, step: str | int) -> Found | None:
    node = found.node
    if isinstance(node, Changed):
        return node.parts.get(step)
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.pairs:
        return Found(found.text, *node.pairs[step], node.data[step])
    if isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.nodes):
        return Found(found.text, None, node.nodes[step], node.data[step])
    return None


def is_empty(node: Node) -> bool:
    """Tell whether nothing at all was written."""
    return isinstance(node, tuple) and node[0] == node[1]


def span(text: str, node: Node) -> Span:
    """Give the characters of a node, without anchor and tag, without blanks and comments around it."""
    if isinstance(node, Mapping | Listing):
        end = _end(node)
        start = _content_start(text, node.event, end)
    else:
        start, end = node
    if start < end:
        return start, end
    # Nothing is written: take the dash of an empty item or the colon behind an empty key.
    if not text[start : start + 1].strip():
        start = max(start - 1, 0)
    return start, start + 1


def scalar_span(text: str, event: ScalarEvent) -> Span:
    """Give the characters of a scalar with quotes, an anchor or a tag, or of a block scalar."""
    end: int = event.end_mark.index
    if event.style in ("|", ">"):
        start = event.start_mark.index
        end = start + len(text[start:end].rstrip())
    return _content_start(text, event, end), end


def _content_start(text: str, event: CollectionStartEvent | ScalarEvent, end: int) -> int:
    """Find where a node's content starts: behind its anchor and tag, if there is any content."""
    start: int = event.start_mark.index
    if event.anchor is None and event.ctag is None:
        return start
    found = _BEFORE_CONTENT.match(text, start, end)
    return found.end() if found and found.end() < end else start


def properties_span(text: str, event: CollectionStartEvent | ScalarEvent) -> Span:
    """Give the characters of a node's anchor and tag; the parsers' own marks differ there."""
    start: int = event.start_mark.index
    found = _PROPERTIES.match(text, start)
    return start, found.end() if found else start + 1


def _end(node: Mapping | Listing) -> int:
    """Find the end: a block's own end mark lies at the next token, behind blanks and comments."""
    last: Node = node
    while isinstance(last, Mapping | Listing):
        if last.flow_end is not None:
            return last.flow_end
        last = last.last
    return last[1]
