"""Lengths of time as offices write them: 3년, 5개월, 2주, 90일, 7일 이내, 90일 전까지."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

SpanUnit: TypeAlias = Literal["년", "개월", "주", "일"]

_WRITTEN: Final = pattern(
    r"(?P<number>[0-9]{1,4})\s*+(?P<unit>년|개월|월|주일|주|일)\s*+(?:간|이내|내|이?전까지|이?전)?"
)
_UNITS: Final[dict[str, SpanUnit]] = {"년": "년", "개월": "개월", "월": "개월", "주": "주", "주일": "주", "일": "일"}
_ACCEPTED: Final = "3년, 5개월, 2주, 90일처럼 적으십시오."


class Span(NamedTuple):
    """A length of time: a whole number of years, months, weeks or days."""

    number: int
    unit: SpanUnit


def parse_span(text: str) -> Span | Fault:
    """Read a length of time; the words for its direction (이내, 전까지) say nothing of the length."""
    start, end = stripped(text)
    found = _WRITTEN.fullmatch(narrow(text), start, end)
    if found is None:
        return Fault(start, end, "기간의 길이로 읽을 수 없습니다", _ACCEPTED)
    if not int(found["number"]):
        return Fault(*found.span("number"), "길이가 0인 기간입니다", _ACCEPTED)
    return Span(int(found["number"]), _UNITS[found["unit"]])


def print_span(span: Span) -> str:
    """Write a length of time: `90일`."""
    return f"{span.number}{span.unit}"
