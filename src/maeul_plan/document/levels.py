"""Levels for items that have lost their indentation, as texts pasted from other programs have."""

from __future__ import annotations

from dataclasses import replace

from maeul_plan.document.tree import Chapter, Document, Item, Node, Note
from maeul_plan.notation.marks import split_mark


def is_flat(document: Document) -> bool:
    """Tell whether all items stand at the left edge though their marks are of several kinds."""
    items = [node for node in document.nodes if isinstance(node, Item)]
    return all(item.level == 1 for item in items) and len(set(map(_kind, items))) > 1


def by_marks(document: Document) -> Document:
    """Give every item the level its mark tells: a kind that is new within the chapter goes in, one known goes back."""
    nodes: list[Node] = []
    above: list[str] = []
    for node in document.nodes:
        match node:
            case Chapter():
                above = []
                nodes.append(node)
            case Item():
                kind = _kind(node)
                above = above[: above.index(kind)] if kind in above else above
                above = [*above, kind]
                nodes.append(replace(node, level=len(above)))
            case Note():
                nodes.append(replace(node, level=len(above) + 1))
            case _:
                nodes.append(node)
    return Document(tuple(nodes))


def _kind(item: Item) -> str:
    """Name the kind of an item's mark: its series, or of a bullet the sign itself."""
    found = split_mark(f"{item.mark} {item.text}")
    return item.mark if found is None or found[0].kind == "bullet" else found[0].kind
