"""Which entry of an old list or tree is which of a new one: by name, else moved, else under another name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")

_NAMES: Final = 3
_NEAR: Final = 0.5
_MOST_COMPARED: Final = 40_000
"""Beyond so many pairs of names nothing is looked for that is merely near: 200 unmatched of 200."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry(Generic[T]):
    """One entry: what kind it is of, its names (id, what others call it, title; "" for none), and what it says.

    `content` is what stays when it gets another name, "" where it says nothing; `below` are the entries in it.
    """

    kind: str
    names: tuple[str, str, str]
    content: str
    below: tuple[Entry[T], ...]
    value: T


class Pair(NamedTuple, Generic[T]):
    """An entry before and after: None where it wasn't or isn't there; `moved` says that it stands in another one."""

    old: Entry[T] | None
    new: Entry[T] | None
    below: tuple[Pair[T], ...]
    moved: bool = False


Entries: TypeAlias = Sequence[Entry[T]]


def matched(old: Entries[T], new: Entries[T]) -> tuple[Pair[T], ...]:
    """Match two trees of entries; the pairs stand as the new ones do, behind them what is gone from there.

    Matching the other way round gives the same pairs. No entry is in two of them.
    """
    matcher = _Matcher(old, new)
    matcher.name_siblings(old, new)
    matcher.find_moved()
    matcher.find_renamed()
    matcher.find_moved_under_other_names()
    return matcher.pairs(old, new, None)


class _Matcher(Generic[T]):
    """What is matched so far, in both directions."""

    def __init__(self, old: Entries[T], new: Entries[T]) -> None:
        self.old, self.new = old, new
        self.after: dict[Entry[T], Entry[T]] = {}
        self.before: dict[Entry[T], Entry[T]] = {}
        self.above = {below: entry for root in (old, new) for entry in _all(root) for below in entry.below}

    def name_siblings(self, old: Entries[T], new: Entries[T]) -> None:
        """Pair what has the same name among siblings, the strongest name first; of equal names in their order."""
        for rank in range(_NAMES):
            for one, other in [*_in_order(self._left(old, new), _name(rank))]:
                self._pair(one, other)

    def find_moved(self) -> None:
        """Pair what only one unmatched entry is called on each side, wherever it stands."""
        found = True
        while found:
            found = False
            for rank in range(_NAMES):
                for one, other in [*_alone(self._left([*_all(self.old)], [*_all(self.new)]), _name(rank))]:
                    if one not in self.after and other not in self.before:
                        self._pair(one, other)
                        found = True

    def find_renamed(self) -> None:
        """Pair what has another name but stands in the same entry: what says the same, then what is near."""
        waiting: list[tuple[Entries[T], Entries[T]]] = [(self.old, self.new)]
        waiting += [(one.below, other.below) for one, other in self.after.items()]
        while waiting:
            old, new = waiting.pop()
            found = [*self._under_other_names(old, new)]
            waiting += [(one.below, other.below) for one, other in found]

    def find_moved_under_other_names(self) -> None:
        """Pair what says the same as only one other and has a name near to its, wherever it stands."""
        for one, other in [*_alone(self._left([*_all(self.old)], [*_all(self.new)]), _content)]:
            if _alike(one, other) >= _NEAR and one not in self.after and other not in self.before:
                self._pair(one, other)

    def pairs(self, old: Entries[T], new: Entries[T], within: Entry[T] | None) -> tuple[Pair[T], ...]:
        """Set the pairs out, each in its new place; what hasn't moved stood in `within` before (None: nowhere)."""
        there = [self._pair_of(self.before.get(entry), entry, within) for entry in new]
        gone = [self._pair_of(entry, None, within) for entry in old if entry not in self.after]
        return (*there, *gone)

    def _pair_of(self, old: Entry[T] | None, new: Entry[T] | None, within: Entry[T] | None) -> Pair[T]:
        below = self.pairs(old.below if old else (), new.below if new else (), old or new)
        is_moved = old is not None and new is not None and self.above.get(old) is not within
        return Pair(old, new, below, is_moved)

    def _under_other_names(self, old: Entries[T], new: Entries[T]) -> Iterator[tuple[Entry[T], Entry[T]]]:
        for find in (_same_content, self._nearest, _unnamed):
            for one, other in find(self._left(old, new)):
                self._pair(one, other)
                yield one, other

    def _nearest(self, left: _Left[T]) -> list[tuple[Entry[T], Entry[T]]]:
        """Choose the nearest pairs; the result doesn't depend on which side is the old one."""
        old, new = left
        if len(old) * len(new) > _MOST_COMPARED:
            return []
        scored = sorted(
            ((-score, abs(i - j), i + j, i, j))
            for i, one in enumerate(old)
            for j, other in enumerate(new)
            if one.kind == other.kind and (score := max(_alike(one, other), self._shared(one, other))) >= _NEAR
        )
        chosen: dict[int, int] = {}
        for *_, i, j in scored:
            if i not in chosen and j not in chosen.values():
                chosen[i] = j
        return [(old[i], new[j]) for i, j in chosen.items()]

    def _shared(self, one: Entry[T], other: Entry[T]) -> float:
        """Tell how much of what stands in two entries is matched with one another."""
        there = set(other.below)
        both = sum(self.after.get(below) in there for below in one.below)
        return 2 * both / (len(one.below) + len(other.below)) if both else 0.0

    def _left(self, old: Entries[T], new: Entries[T]) -> _Left[T]:
        return [one for one in old if one not in self.after], [one for one in new if one not in self.before]

    def _pair(self, one: Entry[T], other: Entry[T]) -> None:
        self.after[one], self.before[other] = other, one
        self.name_siblings(one.below, other.below)


_Left: TypeAlias = tuple[list[Entry[T]], list[Entry[T]]]


def _all(entries: Entries[T]) -> Iterator[Entry[T]]:
    for entry in entries:
        yield entry
        yield from _all(entry.below)


def _name(rank: int) -> Callable[[Entry[T]], str]:
    return lambda entry: entry.names[rank]


def _content(entry: Entry[T]) -> str:
    return entry.content


def _in_order(left: _Left[T], name: Callable[[Entry[T]], str]) -> Iterator[tuple[Entry[T], Entry[T]]]:
    """Pair the first with the first of the same name and kind, the second with the second."""
    old, new = left
    waiting: dict[tuple[str, str], list[Entry[T]]] = defaultdict(list)
    for entry in reversed(old):
        if name(entry):
            waiting[entry.kind, name(entry)].append(entry)
    for entry in new:
        if waiting.get((entry.kind, name(entry))):
            yield waiting[entry.kind, name(entry)].pop(), entry


def _alone(left: _Left[T], name: Callable[[Entry[T]], str]) -> Iterator[tuple[Entry[T], Entry[T]]]:
    """Pair what has a name that no other has on its side."""
    old, new = left
    counts = [Counter((entry.kind, name(entry)) for entry in side) for side in left]
    by_name = {(entry.kind, name(entry)): entry for entry in old}
    for entry in new:
        key = (entry.kind, name(entry))
        if key[1] and all(count[key] == 1 for count in counts):
            yield by_name[key], entry


def _same_content(left: _Left[T]) -> list[tuple[Entry[T], Entry[T]]]:
    return [*_in_order(left, _content)]


def _unnamed(left: _Left[T]) -> list[tuple[Entry[T], Entry[T]]]:
    """Pair what has no name at all in its order."""
    old, new = ([entry for entry in side if not any(entry.names)] for side in left)
    return [*_in_order((old, new), lambda _: "-")]


def _alike(one: Entry[T], other: Entry[T]) -> float:
    """Compare two titles, or what two entries without a name say: 1 for equal, 0 for nothing in common."""
    titles = one.names[-1], other.names[-1]
    if any(titles):
        return _likeness(*titles)
    return 0.0 if any(one.names) or any(other.names) else _likeness(one.content, other.content)


def _likeness(one: str, other: str) -> float:
    """Count the characters and pairs of characters that two texts share, twice, over those of both."""
    mine, theirs = (Counter([*text, *map("".join, pairwise(text))]) for text in (one, other))
    return 2 * sum((mine & theirs).values()) / max(1, mine.total() + theirs.total())
