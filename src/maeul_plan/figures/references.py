"""Which items and lines of a budget there are, and in what order they can be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from maeul_plan.figures.trace import Where
from maeul_plan.notation.formula import Group, Labelled, Negation, Node, Product, Ratio, Reference, Sum
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine

Path: TypeAlias = tuple[str, ...]
"""The ids from a top line down; never a joined string."""


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """An item, and the name of the line it stands in."""

    path: Path
    at: Where
    item: BudgetItem
    line_name: str


@dataclass(frozen=True, slots=True)
class LineEntry:
    """A line, and the places of what stands right below it."""

    path: Path
    at: Where
    line: BudgetLine
    below: tuple[Where, ...]


Entry: TypeAlias = ItemEntry | LineEntry


@dataclass(frozen=True, slots=True)
class Entries:
    """All items and lines by place, and the place of each path; of equal paths the first counts."""

    by_place: dict[Where, Entry] = field(default_factory=dict)
    by_path: dict[Path, Where] = field(default_factory=dict)
    by_name: dict[str, list[Path]] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Take an entry in."""
        self.by_place[entry.at] = entry
        if self.by_path.setdefault(entry.path, entry.at) == entry.at:
            self.by_name.setdefault(entry.path[-1], []).append(entry.path)

    def in_order(self) -> Iterator[Entry]:
        """Give every entry after all that it refers to; what refers to itself in the end is left out."""
        sorter = TopologicalSorter({at: self._needs(entry) for at, entry in self.by_place.items()})
        with suppress(CycleError):  # what lies in no circle is still handed out
            sorter.prepare()
        while ready := sorter.get_ready():
            yield from (self.by_place[at] for at in ready)
            sorter.done(*ready)

    def named(self, name: str) -> tuple[Where, ...]:
        """Find the items or lines that a path, or the end of one, names: `단장`, `인건비/단장`."""
        path = tuple(part.strip() for part in name.split("/"))
        if path in self.by_path:
            return (self.by_path[path],)
        longer = (one for one in self.by_name.get(path[-1], ()) if one[-len(path) :] == path)
        return tuple(self.by_path[one] for one in longer)

    def wages_in(self, at: Where) -> Iterator[Where]:
        """Go down from a place to what is wage below it: items, and lines without any; no premium that stands there."""
        entry = self.by_place[at]
        if not isinstance(entry, LineEntry) or not entry.below:
            yield at
            return
        for place in entry.below:
            below = self.by_place[place]
            if isinstance(below, LineEntry) or not below.item.premium:
                yield from self.wages_in(place)

    def _needs(self, entry: Entry) -> tuple[Where, ...]:
        if isinstance(entry, LineEntry):
            return entry.below
        if entry.item.premium and entry.item.basis is None:
            return tuple(wage for name in entry.item.of for at in self.named(name) for wage in self.wages_in(at))
        basis = entry.item.basis
        paths = [path for reference in sums_in(basis.expression) for path in reference.arguments] if basis else []
        return tuple(self.by_path[path] for path in paths if path in self.by_path)


def entries_of(budget: Budget) -> Entries:
    """List every item and line of a budget."""
    entries = Entries()
    for i, line in enumerate(budget.lines):
        _add_line(entries, line, (), ("budget", "lines", i))
    return entries


def item_key(item: BudgetItem, index: int) -> str:
    """Give what others call an item: its id or title, its premium or post, else its number from 1."""
    return item.key or item.premium or item.post or str(index + 1)


def _add_line(entries: Entries, line: BudgetLine, above: Path, at: Where) -> None:
    path = (*above, line.key)
    items = tuple((*at, "items", i) for i in range(len(line.items)))
    lines = tuple((*at, "lines", i) for i in range(len(line.lines)))
    entries.add(LineEntry(path, at, line, (*items, *lines)))
    for i, item in enumerate(line.items):
        entries.add(ItemEntry((*path, item_key(item, i)), items[i], item, line.name))
    for i, sub in enumerate(line.lines):
        _add_line(entries, sub, path, lines[i])


def sums_in(node: Node) -> Iterator[Reference]:
    """Go through the references to other items and lines (계) in a formula."""
    match node:
        case Reference(function="계"):
            yield node
        case Product(factors=parts) | Sum(terms=parts):
            for part in parts:
                yield from sums_in(part)
        case Ratio():
            for part in (node.dividend, *node.divisors):
                yield from sums_in(part)
        case Group(inner=part) | Labelled(term=part) | Negation(term=part):
            yield from sums_in(part)
