"""The versions of a plan as a table: since when each holds, its document, why, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from maeul_plan.figures.changes.key_changes import label_of
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.document import DocumentHead
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.versions import FIRST

_TAKEN_AWAY: Final = "삭제"
_NEW: Final = "추가"
_NAMES: Final = ("title", "id", "task", "post", "name")


def version_table(plan: Plan) -> tuple[tuple[str, ...], ...]:
    """Give the rows of the table, the plan as it first was before them.

    Each is 판, 유효한 날, 문서번호(결재일), 변경 사유, 바뀐 것.
    """
    if not plan.versions:
        return ()
    first = plan.document
    rows = [(FIRST, "", _document(first.number, first), "", "")]
    for version in plan.versions:
        changes = "\n".join(
            f"{words}: {value}" for steps, said in version.values for words, value in _changes(steps, said)
        )
        number = _document(version.number, version.head(first))
        rows.append((version.id, print_day(version.from_), number, "\n".join(version.reasons), changes))
    return tuple(rows)


def _document(number: str | None, head: DocumentHead) -> str:
    """Write number and day of a document: `마을담당관-6012(2015. 9. 24.)`."""
    day = print_day(head.approved_on) if head.approved_on else ""
    return f"{number or ''}({day})" if day else number or ""


def _changes(steps: tuple[str, ...], value: object) -> Iterator[tuple[str, str]]:
    """Give what is changed, and to what; a part of a plan says several."""
    if len(steps) == 1 and isinstance(value, dict | list):
        yield from _parts(steps, value)
    else:
        yield " ".join(_words(steps)), _value(value)


def _parts(steps: tuple[str, ...], value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for key, part in value.items():
            if key not in _NAMES:
                yield from _parts((*steps, str(key)), part)
    elif isinstance(value, list) and value and all(isinstance(one, dict) and _name(one) for one in value):
        for one in value:
            yield from _parts((*steps, _name(one)), one)
    else:
        yield " ".join(_words(steps)), _value(value)


def _name(entry: dict[str, Any]) -> str:
    return next((str(entry[key]) for key in _NAMES if entry.get(key)), "")


def _words(steps: tuple[str, ...]) -> Iterator[str]:
    """Put a path into the words that the plan's keys are described by; a list of entries with names goes unsaid."""
    model: type[BaseModel] | None = Plan
    for i, step in enumerate(steps):
        fields = {field.alias or name: field for name, field in model.model_fields.items()} if model else {}
        if step not in fields:
            yield _NEW if step == "+" else step
            continue
        field = fields[step]
        following = steps[i + 1] if i + 1 < len(steps) else ""
        is_list = "tuple[" in str(field.annotation)
        if not (is_list and following and not following.isdecimal()):
            yield label_of(field.description) or step
        model = _model_in(field.annotation)


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type annotation
    """Find the model inside `X | None`, `tuple[X, ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((one for one in found if one is not None), None)


def _value(value: object) -> str:
    """Write a value of a plan file in a line: a mapping by its values."""
    if value is None:
        return _TAKEN_AWAY
    if isinstance(value, dict):
        return ", ".join(_value(part) for part in value.values())
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    return {True: "예", False: "아니요"}[value] if isinstance(value, bool) else str(value)
