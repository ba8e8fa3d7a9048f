"""Follow the path of a change through the data of a source, by keys, names of entries, and numbers."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.findings import Place
from maeul_plan.source.paths import APPEND, Step, Steps, print_path
from maeul_plan.source.tree import Found, own_parts
from maeul_plan.source.within import span_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.source.tree import Where

NAMES: Final = ("id", "title", "task", "post", "name")
"""The keys that an entry of a list may be called by: the first that it has, then the others."""
_MANY: Final = 6


class Change(NamedTuple):
    """A value to put at a path; `said` is where both are written. None takes away what is there."""

    steps: Steps
    said: Found

    @property
    def place(self) -> Place:
        """The place of the path."""
        return self.said.text.first_line(*self.said.key_span())


class Refused(NamedTuple):
    """A change that cannot be made: where, why, and the way on."""

    place: Place
    message: str
    help: str


def reach(root: Found, change: Change) -> Where | Refused:
    """Find where a change goes; a key that is not there yet is made, unless it is to be taken away."""
    at = root
    where: Where = ()
    for i, step in enumerate(change.steps):
        found: str | int | Refused
        if isinstance(at.value, list):
            found = _entry(at.value, change, i)
        elif isinstance(at.value, dict):
            is_missing = change.said.value is None and step.text not in at.value
            found = _unknown(change, step, list(at.value)) if is_missing else step.text
        else:
            message = f"'{change.steps[i - 1].text}'은(는) 값이라 그 아래에 '{step.text}'이(가) 없습니다"
            found = refused(change, step, message, "경로를 줄이십시오.")
        if isinstance(found, Refused):
            return found
        where = (*where, found)
        below = own_parts(at).get(found)
        if below is None or below.value is None:
            below = change.said._replace(value=_made(change.steps[i + 1 : i + 2]))
        at = below
    return where


def entries_called(entries: Sequence[object], name: str) -> list[int]:
    """List the entries of a name: those whose own it is, else those that have it among others."""
    own = [at for at, one in enumerate(entries) if own_name(one) == name]
    return own or [at for at, one in enumerate(entries) if name in names_of(one)]


def own_name(entry: object) -> str | None:
    """Give what others call an entry of a list, None for one without a name."""
    if isinstance(entry, dict):
        for key in NAMES:
            value = entry.get(key)
            if value is not None and value != "" and isinstance(value, str | int):
                return str(value)
    return None


def names_of(entry: object) -> list[str]:
    """List all that an entry of a list may be called by."""
    if not isinstance(entry, dict):
        return []
    return [str(entry[key]) for key in NAMES if isinstance(entry.get(key), str | int) and entry[key] != ""]


def refused(change: Change, step: Step, message: str, way_on: str) -> Refused:
    """Refuse a change at the step of its path, where that is written as it reads."""
    said = change.said
    path = print_path(change.steps)
    whole = said.key_span()
    part = span_within(said.text, whole, path, (step.start, step.end)) if step.end else whole
    return Refused(said.text.first_line(*part), f"{path}: {message}", way_on)


def _entry(entries: Sequence[object], change: Change, i: int) -> int | Refused:
    """Find the entry of a list that a step names, by its name or its number."""
    step = change.steps[i]
    if step.text == APPEND and not step.quoted:
        if i == len(change.steps) - 1 and change.said.value is not None:
            return len(entries)
        return refused(
            change, step, "'+'는 새 항목을 붙이는 말이라 경로의 끝에만 옵니다", "새 항목을 통째로 적으십시오."
        )
    found = entries_called(entries, step.text)
    if len(found) == 1:
        return found[0]
    if found:
        numbers = ", ".join(str(at + 1) for at in found[:_MANY])
        return refused(change, step, f"'{step.text}'이(가) 둘 이상입니다", f"차례의 번호로 고르십시오: {numbers}")
    is_number = step.text.isascii() and step.text.isdigit() and not step.quoted and len(step.text) <= _MANY
    if is_number and 1 <= int(step.text) <= len(entries):
        return int(step.text) - 1
    known = [name for one in entries if (name := own_name(one)) is not None]
    return _unknown(change, step, known, unnamed=0 if known else len(entries))


def _unknown(change: Change, step: Step, known: list[str], unnamed: int = 0) -> Refused:
    near = difflib.get_close_matches(step.text, known, n=2)
    there = ", ".join(known[:_MANY]) + (" …" if len(known) > _MANY else "")
    numbers = ", ".join(map(str, range(1, min(unnamed, _MANY) + 1)))
    nothing = f"이름이 없어 차례의 번호로 고릅니다: {numbers}" if numbers else "그 아래에는 아무것도 없습니다."
    way_on = f"있는 것: {there}" if there else nothing
    return refused(change, step, f"'{step.text}'이(가) 없습니다", f"비슷한 것: {', '.join(near)}" if near else way_on)


def _made(following: Steps) -> object:
    """Give what is made for a key that is not there yet: a list before a +, else a mapping."""
    return [] if any(step.text == APPEND and not step.quoted for step in following) else {}
