"""The nodes of a text, each with its place, beside the plain data made of them.

A scalar's and an alias's node is its parser event; a mapping's or a list's is a `Branch`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from ruamel.yaml.events import CollectionStartEvent, Event, ScalarEvent

Where: TypeAlias = tuple[str | int, ...]
Node: TypeAlias = "Event | Branch"
Span: TypeAlias = tuple[int, int]

_PROPERTIES = re.compile(r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)+")


@dataclass(slots=True, eq=False)
class Branch:
    """A mapping (`keys` and `nodes` by name) or a list (`nodes` in order) while and after it is read."""

    start: CollectionStartEvent
    data: dict[str, object] | list[object]
    nodes: dict[str, Node] | list[Node]
    keys: dict[str, Node]
    repeated_before: int
    last: Node
    end: Event | None = None
    key: Node | None = None  # of the pair being read, with the value it was read as
    key_value: object = None
