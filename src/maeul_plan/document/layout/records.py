"""Tables of a TOML file read into dataclasses, by the types of their fields and the bounds beside them."""

from __future__ import annotations

import reprlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from maeul_plan.notation.pattern import pattern

Record = TypeVar("Record")
Steps: TypeAlias = tuple[str, ...]
"""The names that lead to a value, from the outermost table."""

Kind: TypeAlias = Any
"""The type of a field, as its dataclass states it."""

_LONGEST_NAME: Final = 40


class Between(NamedTuple):
    """The bounds of a number; both may be reached."""

    least: float
    most: float


class Like(NamedTuple):
    """The regular expression that the whole of a text fits."""

    source: str


class Wrong(NamedTuple):
    """What is wrong with a value, where, and the way on (Korean)."""

    message: str


class _Field(NamedTuple):
    """What a field may hold, and whether it has to be said."""

    kind: Kind
    needed: bool


def read_record(kind: type[Record], found: object, at: Steps = ()) -> Record | Wrong:
    """Read a table into a dataclass; a whole number for a `float` is taken, a boolean is no number."""
    if not isinstance(found, dict):
        return Wrong(f"'{_named(at)}'에는 묶음을 적습니다. 예: [{_named(at)}]")
    known = _fields(kind)  # type: ignore[arg-type]  # a class can be hashed
    for name in found:
        if name not in known:
            return Wrong(f"모르는 이름입니다: {_named((*at, name))}.{_near(name, tuple(known))}")
    missing = [name for name, field in known.items() if field.needed and name not in found]
    if missing:
        return Wrong(f"'{_named((*at, missing[0]))}'이(가) 없습니다. 적으십시오.")
    read = _read_all((name, field.kind, found[name], at) for name, field in known.items() if name in found)
    return read if isinstance(read, Wrong) else kind(**read)


@cache
def _fields(kind: Kind) -> dict[str, _Field]:
    """Name the fields of a dataclass."""
    kinds = get_type_hints(kind, include_extras=True)
    return {field.name: _Field(kinds[field.name], field.default is MISSING) for field in fields(kind)}


def _read_all(values: Iterator[tuple[str, Kind, object, Steps]]) -> dict[str, Any] | Wrong:
    """Read named values, up to the first wrong one."""
    read = {}
    for name, kind, found, at in values:
        value = _read(kind, found, (*at, name))
        if isinstance(value, Wrong):
            return value
        read[name] = value
    return read


def _read(kind: Kind, found: object, at: Steps) -> Any:  # noqa: ANN401 - whatever the field holds
    """Read a value of any kind that a field can have."""
    if is_dataclass(kind):
        return read_record(kind, found, at)  # type: ignore[arg-type]  # a class, as fields name no instances
    origin: Kind = get_origin(kind)
    parts = get_args(kind)
    if origin is Annotated:
        read = _number if isinstance(parts[1], Between) else _text
        return read(parts[1], found, at)
    if origin is Literal:
        choices = ", ".join(parts)
        return found if found in parts else Wrong(f"'{_named(at)}'에 쓸 수 없는 값입니다. 쓸 수 있는 값: {choices}")
    if origin is tuple:
        return _several(parts[0], found, at)
    if origin is Mapping:
        return _by_name(parts[1], found, at)
    return found if isinstance(found, kind) else _unusable(found, at)


def _number(bounds: Between, found: object, at: Steps) -> float | Wrong:
    if isinstance(found, bool) or not isinstance(found, int | float) or found != found:  # noqa: PLR0124 - nan
        return _unusable(found, at)
    if found < bounds.least:
        return Wrong(f"'{_named(at)}'에는 {bounds.least:g} 이상의 수를 적습니다.")
    if found > bounds.most:
        return Wrong(f"'{_named(at)}'에는 {bounds.most:g} 이하의 수를 적습니다.")
    return float(found)


def _text(like: Like, found: object, at: Steps) -> str | Wrong:
    if isinstance(found, str) and pattern(like.source).fullmatch(found):
        return found
    return _unusable(found, at)


def _several(kind: Kind, found: object, at: Steps) -> tuple[Any, ...] | Wrong:
    """Read a list of at least one."""
    if not isinstance(found, list) or not found:
        return _unusable(found, at)
    read = _read_all((str(i), kind, one, at) for i, one in enumerate(found))
    return read if isinstance(read, Wrong) else tuple(read.values())


def _by_name(kind: Kind, found: object, at: Steps) -> dict[str, Any] | Wrong:
    """Read a table of values under any names."""
    if not isinstance(found, dict):
        return Wrong(f"'{_named(at)}'에는 묶음을 적습니다. 예: [{_named(at)}]")
    return _read_all((name, kind, one, at) for name, one in found.items())


def _unusable(found: object, at: Steps) -> Wrong:
    try:
        shown = reprlib.repr(found)  # cuts what is long or deep
    except ValueError:  # a whole number of more digits than Python prints
        shown = "너무 긴 수"
    return Wrong(f"'{_named(at)}'에 쓸 수 없는 값입니다: {shown}. maeul templates eject style 로 꺼낸 것을 보십시오.")


def _named(steps: Steps) -> str:
    """Write names as TOML does, with what cannot be shown escaped and long ones cut."""
    fit = (step.isprintable() and len(step) <= _LONGEST_NAME for step in steps)
    return ".".join(step if fits else reprlib.repr(step) for step, fits in zip(steps, fit, strict=True))


def _near(name: str, known: Sequence[str]) -> str:
    import difflib  # noqa: PLC0415 - only a mistake asks for it

    near = difflib.get_close_matches(name, known, n=1)
    return f" 비슷한 것: {near[0]}" if near else f" 쓸 수 있는 것: {', '.join(known)}"
