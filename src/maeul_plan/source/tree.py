"""The nodes of a text: each knows its place, beside the plain data made of them.

The node of a scalar or an alias is its parser event; an empty value has the node of its key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from ruamel.yaml.events import CollectionStartEvent, Event, NodeEvent, ScalarEvent

Where: TypeAlias = tuple[str | int, ...]
Span: TypeAlias = tuple[int, int]  # characters of the text, from 0, end exclusive
Node: TypeAlias = "NodeEvent | Mapping | Listing"

_PROPERTIES = re.compile(r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)+")


@dataclass(slots=True, eq=False)
class Mapping:
    """A mapping of the text. `last` is the last node in it, kept or not."""

    start: CollectionStartEvent
    repeated_before: int
    last: Node
    end: Event | None = None
    data: dict[str, object] = field(default_factory=dict)
    pairs: dict[str, tuple[Node, Node]] = field(default_factory=dict)
    key: Node | None = None  # of the pair being read, with its value
    key_value: object = None


@dataclass(slots=True, eq=False)
class Listing:
    """A list of the text. `last` is the last node in it."""

    start: CollectionStartEvent
    repeated_before: int
    last: Node
    end: Event | None = None
    data: list[object] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


class Found(NamedTuple):
    """The node that a path leads to, and its key if a mapping holds it."""

    key: Node | None
    node: Node


def find(root: Node, where: Where) -> Found:
    """Follow a path as far as it goes; behind an alias everything stands at the alias."""
    found = Found(None, root)
    for step in where:
        child = _child(found.node, step)
        if child is None:
            break
        found = child
    return found


def _child(node: Node, step: str | int) -> Found | None:
    if isinstance(node, Mapping) and isinstance(step, str) and step in node.pairs:
        return Found(*node.pairs[step])
    if isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.nodes):
        return Found(None, node.nodes[step])
    return None


def span(text: str, node: Node) -> Span:
    """Give the characters of a node, without anchor and tag, without blanks and comments around it."""
    event = node.start if isinstance(node, Mapping | Listing) else node
    start, end = event.start_mark.index, _end(text, node)
    if start == end:
        # Nothing is written: take the dash of an empty item, or what stands in the way.
        start -= text[max(start - 1, 0) : start] == "-"
        return start, start + 1
    behind = properties_span(text, event, end)[1]
    return (behind if behind < end else start), end


def properties_span(text: str, event: NodeEvent, end: int) -> Span:
    """Give the anchor and tag before a node that ends at `end`, and the blanks behind them."""
    start = event.start_mark.index
    if event.anchor is None and getattr(event, "ctag", None) is None:
        return start, start
    found = _PROPERTIES.match(text, start, end)
    return start, found.end() if found else start


def is_empty(node: Node) -> bool:
    """Tell whether nothing at all was written."""
    return isinstance(node, ScalarEvent) and bool(node.start_mark.index == node.end_mark.index)


def _end(text: str, node: Node) -> int:
    while isinstance(node, Mapping | Listing):
        if node.end is not None and node.start.flow_style:
            return int(node.end.end_mark.index)
        if node.last is node.start:
            return int(node.start.end_mark.index)
        # A block's own end mark lies at the next token, behind blanks and comments.
        node = node.last
    end = int(node.end_mark.index)
    if isinstance(node, ScalarEvent) and node.style in ("|", ">"):
        return len(text[:end].rstrip())
    return end
