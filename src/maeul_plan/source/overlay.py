"""Put values of other texts into a source: what comes out knows where each of its values stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.source.graft import has, put, take
from maeul_plan.source.paths import APPEND, Step, Unreadable, named, parse_path, print_path
from maeul_plan.source.reach import Change, Refused, entries_called, own_name, reach
from maeul_plan.source.tree import find, own_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from maeul_plan.source.read import Source
    from maeul_plan.source.tree import Found, Where


_TWICE: Final = "같은 값을 두 번 바꿉니다"


class Reached(NamedTuple):
    """A change that was made, the path of its value in the data as they were then, and the value before (or None)."""

    change: Change
    at: Where
    before: object

    @property
    def is_idle(self) -> bool:
        """Whether the value was there already."""
        return same(self.before, self.change.said.value)


class Overlaid(NamedTuple):
    """A source with all changes put in that can be made, and those that cannot."""

    source: Source
    reached: tuple[Reached, ...]
    refused: tuple[Refused, ...]


def changes_at(source: Source, where: Where = ()) -> list[Change | Refused]:
    """Read the changes that a mapping says: its keys are paths, or keys of a plan whose values are merged in."""
    parts = own_parts(find(source.root, where)) if source.root else {}
    return [_change(str(key), part) for key, part in parts.items()]


def overlaid(source: Source, changes: Iterable[Change | Refused]) -> Overlaid:
    """Make changes one after another; what is to be taken away goes last, so that numbers hold until then."""
    root = source.root
    if root is None:
        return Overlaid(source, (), ())
    reached: list[Reached] = []
    refusals: list[Refused] = []
    given: set[Where] = set()
    for change in (one for asked in changes for one in _expanded(root, asked)):
        at = change if isinstance(change, Refused) else reach(root, change)
        if isinstance(change, Refused) or isinstance(at, Refused):
            refusals.append(change if isinstance(change, Refused) else at)  # type: ignore[arg-type]
            continue
        if at in given:
            refusals.append(Refused(change.place, f"{print_path(change.steps)}: {_TWICE}", "하나만 적으십시오."))
            continue
        given.add(at)
        reached.append(Reached(change, at, find(root, at).value if has(root, at) else None))
        if change.said.value is not None:
            root = put(root, at, change.said)
    texts = {one.change.said.text.path: one.change.said.text.text for one in reached}
    gone = [one.at for one in reached if one.change.said.value is None]
    return Overlaid(without(_with(source, root, texts), gone), tuple(reached), tuple(refusals))


def without(source: Source, paths: Iterable[Where]) -> Source:
    """Leave values out of a source; a path that it does not have is no matter."""
    root = source.root
    if root is None:
        return source
    for at in sorted(set(paths), reverse=True):  # from behind, so that the places of the others hold
        if at and has(root, at):
            root = take(root, at)
    return _with(source, root, {})


def borrowing(source: Source, other: Source, where: Where, there: Where | None = None) -> Source:
    """Put what another source has at a path (`there` where it is another) into a source; nothing where it has none."""
    there = where if there is None else there
    if source.root is None or other.root is None or not has(other.root, there):
        return source
    said = find(other.root, there)
    return _with(source, put(source.root, where, said), {said.text.path: said.text.text})


def same(one: object, other: object) -> bool:
    """Tell whether two values are the same: true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(part, other[key]) for key, part in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def _with(source: Source, root: Found, texts: dict[str, str]) -> Source:
    others = dict(source.others) | texts
    others.pop(source.path, None)
    return replace(source, data=root.value, _root=root, others=tuple(others.items()))


def _change(path: str, said: Found) -> Change | Refused:
    steps = parse_path(path)
    if isinstance(steps, Unreadable):
        return Refused(said.text.first_line(*said.key_span()), f"{path}: {steps.message}", steps.help)
    return Change(steps, said)


def _expanded(root: Found, given: Change | Refused) -> Iterator[Change | Refused]:
    """Take a part of a plan, named by one key, apart into the values that it says."""
    if isinstance(given, Refused) or len(given.steps) > 1:
        yield given
    else:
        yield from _merged(own_parts(root).get(given.steps[0].text), given)


def _merged(at: Found | None, change: Change) -> Iterator[Change]:
    """Merge mappings key by key, and lists whose entries have names entry by entry; all else takes the place."""
    value, there = change.said.value, at and at.value
    below = own_parts(at) if at else {}
    if isinstance(value, dict) and value and isinstance(there, dict):
        for key, part in own_parts(change.said).items():
            yield from _merged(below.get(key), Change((*change.steps, named(str(key))), part))
    elif (
        isinstance(value, list)
        and value
        and isinstance(there, list)
        and all(own_name(one) is not None for one in value)
    ):
        for part in own_parts(change.said).values():
            found = _entry_of(part, there)
            steps = (*change.steps, Step(APPEND if found is None else str(found + 1), 0, 0))
            yield from _merged(None if found is None else below.get(found), Change(steps, part))
    else:
        yield change


def _entry_of(part: Found, entries: Sequence[object]) -> int | None:
    """Find the one entry that has the first name of another."""
    found = entries_called(entries, own_name(part.value) or "")
    return found[0] if len(found) == 1 else None
