"""What a user's template names amiss, told in Korean: a name that is not there, a thing that is no text."""

from __future__ import annotations

import difflib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from pydantic import BaseModel

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.notation.dates import DateText
from maeul_plan.notation.disclosure import Disclosure
from maeul_plan.notation.due import DueText
from maeul_plan.notation.grade import Grade
from maeul_plan.notation.money import Money
from maeul_plan.notation.outline import OutlineItem
from maeul_plan.plan.period import Extension, Period

_FILTERS: Final[dict[type, str]] = {
    Period: "term",
    Extension: "until",
    DateText: "date",
    DueText: "due",
    Money: "money",
    Grade: "grade",
    Disclosure: "disclosed",
    BudgetFigures: "funded",
}
_MOST: Final = 6


def unprintable(value: object, context: Mapping[str, object]) -> str:
    """Say that a value cannot stand in a document as it is, and what of it can."""
    name = _path(value, context)
    return f"{name or '이 값'}: 그대로 찍을 수 없습니다. {_way_on(value, name or '값')}"


def unknown_name(name: str, known: Iterable[str]) -> str:
    """Say that a template may not use a name, with those that are near."""
    return f"없는 이름을 썼습니다: {name}. {_near(name, known)}"


def unknown_part(value: object, part: object, context: Mapping[str, object]) -> str:
    """Say that a value has no such part, with those that are near."""
    whole = _path(value, context)
    if not isinstance(part, str):
        return f"없는 차례를 썼습니다: {whole}[{part}]"
    return f"없는 이름을 썼습니다: {whole}{'.' if whole else ''}{part}. {_near(part, names_of(value))}"


def names_of(value: object) -> tuple[str, ...]:
    """List what a template may read of a value."""
    own = tuple(name.removeprefix(".") for name, _ in _parts(value) if name.startswith("."))
    kind = type(value)
    read = (name for name in dir(kind) if not name.startswith(("_", "model_")))
    return (*own, *(name for name in read if isinstance(getattr(kind, name, None), property)))


def _near(name: str, known: Iterable[str]) -> str:
    every = tuple(dict.fromkeys(known))
    near = difflib.get_close_matches(name, every, n=3)
    if near:
        return f"비슷한 것: {', '.join(near)}"
    return f"있는 것: {', '.join(every)}" if every else "그 속에는 이름이 없습니다."


def _way_on(value: object, name: str) -> str:
    """Say how a value is printed: by a filter, as a list, or a part of it."""
    by_filter = _FILTERS.get(type(value))
    if by_filter:
        return f"{name} | {by_filter} 처럼 필터를 쓰십시오."
    parts = names_of(value)
    if parts:
        return f"그 속의 것을 찍으십시오: {', '.join(f'{name}.{part}' for part in parts[:_MOST])}"
    if isinstance(value, tuple) and any(isinstance(one, OutlineItem) for one in value):
        return f"{name} | outline(1) 처럼 필터를 쓰십시오."
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return f'목록은 {name} | join(", ") 로 찍으십시오.'
    return "목록은 for 로 하나씩 찍으십시오."


def _path(value: object, context: Mapping[str, object]) -> str:
    """Find the shortest name by which a template reaches this very value; "" where it has none."""
    if value is None or value == ():
        return ""  # there is but one of each
    waiting = deque(context.items())
    seen: set[int] = set()
    while waiting:
        name, one = waiting.popleft()
        if one is value:
            return name
        if id(one) not in seen:
            seen.add(id(one))
            waiting.extend((f"{name}{step}", part) for step, part in _parts(one))
    return ""


def _parts(value: object) -> Iterator[tuple[str, object]]:
    """Give the parts of a value, each with the step that leads to it in a template."""
    if isinstance(value, BaseModel):
        names: tuple[str, ...] = tuple(type(value).model_fields)
    elif isinstance(value, Mapping):
        yield from ((f".{key}", part) for key, part in value.items())
        return
    elif is_dataclass(value):
        names = tuple(field.name for field in fields(value))
    elif isinstance(value, tuple):
        names = getattr(value, "_fields", ())
        if not names:
            yield from ((f"[{at}]", part) for at, part in enumerate(value))
    else:
        names = ()
    yield from ((f".{name}", getattr(value, name)) for name in names)
