"""pydantic's errors as findings: what is wrong with the shape, where it stands, what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.notation.particles import with_particle
from maeul_plan.plan import rules
from maeul_plan.source import Source, Where

_NUMBER = "수(정수)"
_NEEDED = {
    "string_type": "글",
    "int_type": _NUMBER,
    "bool_type": "true 또는 false",
    "tuple_type": "목록(- 로 시작하는 줄들)",
    "dict_type": "묶음(키: 값)",
    "model_type": "묶음(키: 값)",
    "model_attributes_type": "묶음(키: 값)",
}
_GIVEN = {str: "글", bool: "true/false", int: "수", list: "목록", dict: "묶음", type(None): "빈 값"}


def findings_of(source: Source, errors: Iterable[ErrorDetails], model: type[BaseModel]) -> tuple[Finding, ...]:
    """Turn each error into a finding at the key or the value it speaks of.

    One mistake is told once: a newer format alone, a misspelt key without the key that is then missing, and
    nothing more of a place where the file could not be read.
    """
    told = list(errors)
    newer = [error for error in told if error["type"] == "newer_format"]
    misspelt = {
        (*error["loc"][:-1], near)
        for error in told
        if error["type"] == "extra_forbidden" and (near := nearest_key(error["loc"], model))
    }
    unread = {found.place[1:3] for found in source.findings}
    return tuple(
        _finding(source, error, model)
        for error in newer or told
        if not (error["type"] == "missing" and error["loc"] in misspelt)
        and source.place(error["loc"])[1:3] not in unread
    )


def _finding(source: Source, error: ErrorDetails, model: type[BaseModel]) -> Finding:
    where: Where = tuple(error["loc"])
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _unknown_key(source, where, model)
        case "missing" | "no_name":
            return _missing(source, where, error["type"])
        case "notation" | "no_unit" as kind:
            rule = rules.NO_UNIT if kind == "no_unit" else rules.UNREADABLE
            return _unreadable(source, where, context, rule)
        case "literal_error":
            return _not_a_choice(source, where, context)
        case "newer_format":
            message = f"계획 파일의 형식이 {context['given']}인데, 이 maeul 은 {context['known']}까지 읽습니다"
            return _at(source.place(where), rules.NEWER_FORMAT, message, "maeul 을 새로 설치하십시오.")
        case _:
            return _wrong_type(source, where, error)


def _at(place: Place, rule: Rule, message: str, way_on: str, label: str = "") -> Finding:
    return Finding(rule, place, message, rule.severity, label=label, help=way_on)


def _unknown_key(source: Source, where: Where, model: type[BaseModel]) -> Finding:
    key = str(where[-1])
    near = nearest_key(where, model)
    known = ", ".join(_keys_at(where[:-1], model))
    way_on = f"비슷한 키: {near}" if near else f"쓸 수 있는 키: {known}"
    return _at(source.key_place(where), rules.UNKNOWN_KEY, f"모르는 키입니다: {key}", way_on, near)


def nearest_key(where: Where, model: type[BaseModel]) -> str:
    """Name the key that was probably meant, or give ""."""
    near = difflib.get_close_matches(str(where[-1]), _keys_at(where[:-1], model), n=1, cutoff=0.6)
    return near[0] if near else ""


def _keys_at(where: Where, model: type[BaseModel]) -> list[str]:
    """Name the keys that a block has, by walking the models along a path."""
    for step in where:
        if isinstance(step, str) and step in (keys := _keys(model)):
            model = _model_within(model.model_fields[keys[step]].annotation) or model
    return list(_keys(model))


def _keys(model: type[BaseModel]) -> dict[str, str]:
    """Map the keys of the file to the names of the model's fields."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def _model_within(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type annotation
    """Find the model inside `X | None`, `tuple[X, ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if (found := _model_within(part)) is not None:
            return found
    return None


def _missing(source: Source, where: Where, kind: str) -> Finding:
    owner, key = (where[:-1], f"'{where[-1]}'") if kind == "missing" else (where, "'title' 또는 'id'")
    name = f"'{owner[-1]}'에 " if owner and isinstance(owner[-1], str) else ""
    return _at(source.key_place(owner), rules.MISSING_KEY, f"{name}{key} 키가 없습니다", f"{key} 키를 적으십시오.")


def _unreadable(source: Source, where: Where, fault: Mapping[str, Any], rule: Rule) -> Finding:
    place = source.place_within(where, fault["start"], fault["end"])
    return _at(place, rule, fault["message"], fault["help"])


def _not_a_choice(source: Source, where: Where, context: Mapping[str, Any]) -> Finding:
    choices = context["expected"].replace("'", "").replace(" or ", ", ")
    message = f"'{where[-1]}'에 쓸 수 없는 값입니다"
    return _at(source.place(where), rules.NOT_A_CHOICE, message, f"쓸 수 있는 값: {choices}")


def _wrong_type(source: Source, where: Where, error: ErrorDetails) -> Finding:
    if where and where[-1] == "[key]":
        place = source.key_place(where[:-1])
        return _at(place, rules.WRONG_TYPE, "이름이 비어 있습니다", "쌍점 앞에 이름을 적으십시오.")
    given, needed = error["input"], _NEEDED.get(error["type"])
    name = f"'{where[-1]}'에는 " if where and isinstance(where[-1], str) else "여기에는 "
    place = source.key_place(where) if given is None else source.place(where)
    if needed is None:
        return _at(place, rules.WRONG_TYPE, f"{name}쓸 수 없는 값입니다", _limit(error))
    message = f"{name}{with_particle(needed, '이/가')} 와야 하는데 {_GIVEN[type(given)]}입니다"
    return _at(place, rules.WRONG_TYPE, message, _way_on(needed, given))


def _way_on(needed: str, given: object) -> str:
    """Say how to write a value of the kind that is needed."""
    if given is None:
        return "값을 적거나 키를 지우십시오."
    if needed == "글" and isinstance(given, int):
        return f'따옴표로 감싸십시오: "{given}"'
    number = re.match(r"\d[\d,]*", given) if needed == _NUMBER and isinstance(given, str) else None
    if number:
        return f"숫자만 적으십시오: {number[0].replace(',', '')}"
    return f"{with_particle(needed, '으로/로')} 적으십시오."


def _limit(error: ErrorDetails) -> str:
    """Say the limit that a number or a text has left."""
    context = error.get("ctx", {})
    bounds = {"ge": " 이상", "le": " 이하", "min_length": "글자 이상"}
    said = [f"{context[name]:,}{word}" for name, word in bounds.items() if name in context]
    if "pattern" in context:
        return "빈칸이 아닌 글을 적거나 키를 지우십시오."
    return f"{' '.join(said)}이어야 합니다." if said else "maeul schema 로 쓸 수 있는 값을 보십시오."
