"""What a kind of document cannot do without, and what of it a plan doesn't say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, NamedTuple, TypeAlias, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from maeul_plan.plan.base import Block
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.shape import nearest_key

Steps: TypeAlias = tuple[str, ...]

_EXAMPLE: Final = "예: "
_ANYTHING: Final = "○○○"
_DEEPEST: Final = 3


class Missing(NamedTuple):
    """A key that the plan lacks: its path in the file, what it is (Korean), and how it is written."""

    key: str
    name: str
    example: str


class UnknownKey(NamedTuple):
    """A key that no plan has, and the one that was probably meant ("" where none is near)."""

    key: str
    near: str


def unknown_keys(needs: Iterable[str]) -> tuple[UnknownKey, ...]:
    """Name the needs that are no keys of a plan."""
    return tuple(UnknownKey(key, _near(key)) for key in needs if _field(_steps(key)) is None)


def missing_of(plan: Plan, needs: Iterable[str]) -> tuple[Missing, ...]:
    """Name every needed key that the plan leaves out or empty; of a list it is enough that one entry has it.

    A key that no plan has is left to `unknown_keys`.
    """
    return tuple(_missing(key) for key in needs if _field(_steps(key)) and not _is_said(plan, _steps(key)))


def _steps(key: str) -> Steps:
    return tuple(key.split("."))


def _near(key: str) -> str:
    """Name the key that was probably meant, beside the part of its path that is right."""
    steps = _steps(key)
    wrong = next(i for i in range(len(steps)) if _field(steps[: i + 1]) is None)
    near = nearest_key(steps[: wrong + 1], Plan)
    return ".".join((*steps[:wrong], near)) if near else ""


def _field(steps: Steps) -> FieldInfo | None:
    """Find the model's field that a path of keys leads to; None where it leads nowhere."""
    model: type[BaseModel] | None = Plan
    field = None
    for step in steps:
        field = _by_key(model).get(step) if model else None
        model = _model_within(field.annotation) if field else None
    return field


def _by_key(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Map the keys of the file to the model's fields."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_within(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type annotation
    """Find the model inside `X | None`, `tuple[X, ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_within, get_args(annotation))), None)


def _is_said(plan: Plan, steps: Steps) -> bool:
    return any(not _is_empty(value) for value in _values(plan, steps))


def _values(value: object, steps: Steps) -> Iterator[object]:
    """Give what a path leads to, in every entry of the lists on its way."""
    if type(value) is tuple and steps:
        for one in value:
            yield from _values(one, steps)
    elif isinstance(value, Block) and steps:
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        yield from _values(getattr(value, names[steps[0]]), steps[1:])
    elif not steps:
        yield value


def _is_empty(value: object) -> bool:
    """Tell whether nothing is said: no value, an empty list, or a block in which nothing is said."""
    if isinstance(value, Block):
        return all(_is_empty(getattr(value, name)) for name in value.model_fields_set)
    if type(value) is tuple:
        return all(map(_is_empty, value))
    return value is None or value in ("", {})


def _missing(key: str) -> Missing:
    steps = _steps(key)
    field = _field(steps)
    described = (field.description if field else None) or ""
    example = "" if field is None else _example(field, _DEEPEST)
    return Missing(key, _shortened(described), f"{steps[-1]}: {example}")


def _shortened(description: str) -> str:
    """Take what a key is off its description: the words before the first full stop."""
    return description.partition(". ")[0].partition(_EXAMPLE)[0].rstrip(" .")


def _example(field: FieldInfo, depth: int) -> str:
    """Write a value that a field may have, as a plan writes it."""
    told = (field.description or "").partition(_EXAMPLE)[2]
    if told:
        return told if told[0] in "[{" else told.partition(", ")[0]
    model = _model_within(field.annotation)
    if model is None or not depth:
        return next(_given(field), _ANYTHING)
    keys = {key: one for key, one in _by_key(model).items() if one.is_required()}
    keys = keys or dict(list(_by_key(model).items())[:1])
    inside = ", ".join(f"{key}: {_quoted(_example(one, depth - 1))}" for key, one in keys.items())
    return f"[{{{inside}}}]" if _is_list(field.annotation) else f"{{{inside}}}"


def _given(field: FieldInfo) -> Iterator[str]:
    """Give the examples of a value's kind, or the words that may be chosen."""
    for one in (*field.metadata, *_parts(field.annotation)):
        if isinstance(one, WithJsonSchema) and one.json_schema:
            yield from (str(text).partition("\n")[0] for text in one.json_schema.get("examples", ()))
        elif get_origin(one) is Literal:
            yield from map(str, get_args(one))


def _parts(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any type annotation
    """Give an annotation and all that it is made of."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - any type annotation
    return any(get_origin(part) is tuple for part in _parts(annotation))


def _quoted(text: str) -> str:
    """Quote a value that YAML would cut inside braces."""
    return f'"{text}"' if "," in text and text[0] not in "[{" else text
