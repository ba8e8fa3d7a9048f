"""What else two plans say otherwise: every key that is no amount of the budget, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from maeul_plan.figures.changes.change import Change, Kind
from maeul_plan.figures.changes.matching import Entry, Pair, matched
from maeul_plan.figures.changes.said_values import Said, said, words_of
from maeul_plan.figures.changes.text_changes import hunks
from maeul_plan.figures.references import Path
from maeul_plan.notation.outline import OutlineItem, print_outline
from maeul_plan.plan.base import Block
from maeul_plan.plan.pay import Person

_LABELS: Final = (
    ("title",),
    ("task",),
    ("law", "article"),
    ("id",),
    ("post",),
    ("name", "from_"),
    ("from_", "to"),
    ("purpose",),
    ("on",),
    ("from_",),
)
"""The keys by which a person knows an entry of a list, those that say most first."""

_KINDS: Final[dict[Path, Kind]] = {
    ("period",): "period",
    ("deadlines",): "deadline",
    ("consignment", "basis"): "basis",
    ("staffing", "posts"): "post",
    ("staffing", "people"): "post",
    ("budget", "funding"): "funding",
    ("budget", "residue"): "funding",
    ("budget", "revenue"): "funding",
}
_ORDER: Final = "차례"
_NAME: Final = "이름"

Units: TypeAlias = tuple[int, int]
"""What a bare amount counts in, before and after (won)."""


class Spot(NamedTuple):
    """Where the comparison is: the path so far, what the values there are said of, and the kind of change."""

    path: Path
    title: str
    kind: Kind = "other"

    def at(self, step: str, title: str = "") -> Spot:
        """Go one step down; the kind follows from the path."""
        path = (*self.path, step)
        return Spot(path, title or self.title, _KINDS.get(path, self.kind))


def block_changes(
    old: Block | None, new: Block | None, spot: Spot, units: Units, without: Iterable[str] = ()
) -> Iterator[Change]:
    """Compare two blocks of one kind key by key; None is a block that isn't there."""
    block = new or old
    for name, field in type(block).model_fields.items() if block else ():
        if name not in without:
            label = label_of(field.description)
            values = _value(old, new, name), _value(new, old, name)
            yield from value_changes(*values, spot.at(field.alias or name), label, units)


def label_of(description: str | None) -> str:
    """Take the name of a key off its description: the words before the first full stop."""
    return (description or "").partition(". ")[0].partition(" 예:")[0].rstrip(" .").removesuffix("이면 true")


def value_changes(old: Any, new: Any, spot: Spot, label: str, units: Units) -> Iterator[Change]:  # noqa: ANN401 - any value of a plan
    """Compare two values of one key."""
    old, new = (None if value in ((), {}, "") else value for value in (old, new))
    some = old if new is None else new
    if some is None or (old == new and units[0] == units[1]):
        return
    if isinstance(some, Block):
        yield from block_changes(old, new, Spot(spot.path, label, spot.kind), units)
    elif isinstance(some, Mapping):
        for key in dict.fromkeys([*(old or ()), *(new or ())]):
            before, after = (side.get(key) if side else None for side in (old, new))
            yield from value_changes(before, after, spot.at(str(key)), f"{label} {key}", units)
    elif type(some) is tuple and isinstance(some[0], OutlineItem):
        yield from _text_changes(print_outline(old or ()), print_outline(new or ()), spot, label)
    elif type(some) is tuple and type(some[0]) is tuple:
        yield from _text_changes(_table_text(old or ()), _table_text(new or ()), spot, label)
    elif type(some) is tuple and isinstance(some[0], Block):
        yield from _list_changes(old or (), new or (), spot, label, units)
    else:
        yield from _scalar_changes(old, new, spot, label, units)


def _value(block: Block | None, other: Block | None, name: str) -> Any:  # noqa: ANN401 - any value of a plan
    """Give a value; where the other plan has no such block, only what is written counts."""
    if block is None or (other is None and name not in block.model_fields_set):
        return None
    return getattr(block, name)


def _scalar_changes(old: Any, new: Any, spot: Spot, label: str, units: Units) -> Iterator[Change]:  # noqa: ANN401 - the same
    before, after = (
        None if value is None else said(value, unit) for value, unit in zip((old, new), units, strict=True)
    )
    if before and after and before.meaning == after.meaning:
        return
    counts = spot.path[:1] == ("staffing",)
    yield Change(spot.kind, spot.path, spot.title, label, _counted(before, counts), _counted(after, counts))


def _counted(value: Said | None, counts: bool) -> Said | None:  # noqa: FBT001 - one and the same for both sides
    """Keep the number of money, and of people; a year or a number of copies has no rate of change."""
    return value if value is None or value.unit is not None or counts else Said(value.text)


def _text_changes(old: str, new: str, spot: Spot, label: str) -> Iterator[Change]:
    """Tell of a text, or of a table's rows, line by line; of a section's text its title says enough."""
    what = "" if spot.path[-1] == "text" else label
    for lines in hunks(old.splitlines(), new.splitlines()):
        before, after = (Said("\n".join(side)) if side else None for side in lines)
        yield Change("text", spot.path, spot.title, what, before, after)


def _table_text(rows: tuple[tuple[object, ...], ...]) -> str:
    return "".join(" | ".join(words_of(cell, 1) for cell in row).replace("\n", " ") + "\n" for row in rows)


def _list_changes(
    old: tuple[Block, ...], new: tuple[Block, ...], spot: Spot, label: str, units: Units
) -> Iterator[Change]:
    """Compare the entries of a list, each with the one that it was."""
    sides = ([_entry(block, unit) for block in side] for side, unit in zip((old, new), units, strict=True))
    pairs = matched(*sides)
    for pair in pairs:
        yield from _entry_changes(pair, spot, label, units)
    places = {id(block): i for i, block in enumerate(old)}
    order = [places[id(pair.old.value)] for pair in pairs if pair.old and pair.new]
    if order != sorted(order):
        texts = (Said(", ".join(_name(block) for block in side)) for side in (old, new))
        yield Change(spot.kind, spot.path, label, _ORDER, *texts)


def _entry_changes(pair: Pair[Block], spot: Spot, label: str, units: Units) -> Iterator[Change]:
    old, new = (entry.value if entry else None for entry in (pair.old, pair.new))
    some = new or old
    name = _name(some) if some else ""
    inside = spot.at(name, _title(some) if some else "")
    if old is None or new is None:
        sides = (None if one is None else _whole(one, unit) for one, unit in zip((old, new), units, strict=True))
        yield Change(spot.kind, inside.path, inside.title, "" if isinstance(some, Person) else label, *sides)
        return
    if _name(old) != name:
        yield Change(spot.kind, inside.path, label, _NAME, Said(_name(old)), Said(name))
    yield from block_changes(old, new, inside, units, {"id", *_label_keys(old), *_label_keys(new)})


def _entry(block: Block, unit: int) -> Entry[Block]:
    key = getattr(block, "id", None) or ""
    name = _name(block) if _label_keys(block) else ""
    content = words_of(block, unit).removeprefix(name)
    return Entry("entry", (key, key or name, name), content, (), block)


def _whole(block: Block, unit: int) -> Said:
    """Say all of an entry that came or went; of a person what the title doesn't say yet, where there is more."""
    rest = block.model_copy(update={"id": None, "post": None}) if isinstance(block, Person) else block
    return Said(words_of(rest, unit) or words_of(block, unit))


def _title(block: Block) -> str:
    """Call an entry what a document calls it: a person by the post as well."""
    return f"{block.post} {block.id}" if isinstance(block, Person) else _name(block)


def _name(block: Block) -> str:
    """Call an entry what a person knows it by, else by all that it says."""
    keys = _label_keys(block)
    values = [getattr(block, key) for key in keys if getattr(block, key) is not None]
    between = " → " if keys == ("from_", "to") and all(isinstance(value, str) for value in values) else " "
    return between.join(words_of(value, 1) for value in values) or words_of(block, 1)


def _label_keys(block: Block) -> tuple[str, ...]:
    return next((keys for keys in _LABELS if _has(block, keys)), ())


def _has(block: Block, keys: tuple[str, ...]) -> bool:
    """Tell whether a block knows all of some keys, and says the first."""
    return set(keys) <= type(block).model_fields.keys() and getattr(block, keys[0]) is not None
