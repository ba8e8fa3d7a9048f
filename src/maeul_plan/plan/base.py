"""The base of every block, and the kinds of value a block is made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from maeul_plan.notation.dates import DateText, parse_date
from maeul_plan.notation.disclosure import Disclosure, parse_disclosure
from maeul_plan.notation.due import DueText, parse_due
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import Formula, parse_formula
from maeul_plan.notation.grade import Grade, parse_grade
from maeul_plan.notation.money import Money, parse_money
from maeul_plan.notation.outline import Outline, parse_outline
from maeul_plan.notation.rate import parse_rate
from maeul_plan.notation.share import Share, parse_share, parse_shares
from maeul_plan.notation.spans import Span, parse_span

T = TypeVar("T")


class Block(BaseModel):
    """A mapping of the plan file: immutable, with no key that isn't named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=False)


class NoUnit(Fault):
    """A bare amount where nothing says what unit it is in."""


def fault_error(fault: Fault) -> PydanticCustomError:
    """Carry a parser's fault through pydantic to where findings are made."""
    return PydanticCustomError("no_unit" if isinstance(fault, NoUnit) else "notation", "{message}", fault._asdict())


def written(parse: Callable[[str], T | Fault]) -> GetPydanticSchema:
    """Read a text (or a whole number) with a parser of `notation`.

    The validator stands alone: pydantic builds no schema for the value's own class.
    """

    def validate(value: object) -> T:
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise PydanticCustomError("string_type", "text")  # noqa: EM101 - a pydantic error type, not a message
        result = parse(str(value))
        if isinstance(result, Fault):
            raise fault_error(result)
        return result

    return GetPydanticSchema(lambda _source, _handler: core_schema.no_info_plain_validator_function(validate))


def _pay(text: str) -> Money | Fault:
    """Refuse a bare number: outside the budget nothing says what unit it is in."""
    money = parse_money(text)
    if isinstance(money, Money) and money.unit is None:
        return NoUnit(0, len(text), "금액에 단위가 없습니다", f"단위를 붙여 {text}천원 또는 {text}원처럼 적으십시오.")
    if isinstance(money, Money) and money.number < 0:
        return Fault(0, len(text), "보수가 0보다 작습니다", "빼기 기호(-, △)를 지우십시오.")
    return money


def _full_day(text: str) -> date | Fault:
    """Read a date that names a year, a month and a day."""
    read = parse_date(text)
    if isinstance(read, Fault):
        return read
    day = read.day_or_none()
    if day is None:
        return Fault(0, len(text), "연·월·일이 다 있어야 하는 날짜입니다", "2015-07-07처럼 적으십시오.")
    return day


def _month_or_day(text: str) -> DateText | Fault:
    """Read a date that names at least a year and a month."""
    read = parse_date(text)
    if isinstance(read, DateText) and (read.year is None or read.month is None):
        return Fault(0, len(text), "연도와 월이 있어야 하는 날짜입니다", "2015-08 또는 2015-08-01처럼 적으십시오.")
    return read


def _names(value: object) -> object:
    """Freeze a list, and take a single name for a list of one."""
    return value if value is None else tuple(value) if isinstance(value, list) else (value,)


def _text_schema(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "examples": [example]})


def _number_or_text_schema(example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": ["string", "integer"], "examples": [example]})


Text: TypeAlias = Annotated[str, Field(min_length=1, pattern=r"\S")]
Count: TypeAlias = Annotated[int, Field(ge=0, le=100_000)]
Names: TypeAlias = Annotated[
    tuple[Text, ...],
    BeforeValidator(_names),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Day: TypeAlias = Annotated[date, written(_full_day), _text_schema("2015-07-07")]
MonthOrDay: TypeAlias = Annotated[DateText, written(_month_or_day), _text_schema("2015-08")]
Due: TypeAlias = Annotated[DueText, written(parse_due), _text_schema("2015-07-13(월)한")]
Pay: TypeAlias = Annotated[Money, written(_pay), _text_schema("40,000천원")]
Amount: TypeAlias = Annotated[Money, written(parse_money), _number_or_text_schema("41,667천원")]
Basis: TypeAlias = Annotated[
    Formula, written(parse_formula), _number_or_text_schema("40,000천원×1명×5/12 = 16,667천원")
]
FundShare: TypeAlias = Annotated[Share, written(parse_share), _number_or_text_schema("전액")]
Rate: TypeAlias = Annotated[Fraction, written(parse_rate), _number_or_text_schema("9/1000")]
PayGrade: TypeAlias = Annotated[Grade, written(parse_grade), _text_schema("과장급 3급 8호봉")]
Length: TypeAlias = Annotated[Span, written(parse_span), _text_schema("3년")]
DisclosureClass: TypeAlias = Annotated[Disclosure, written(parse_disclosure), _text_schema("부분공개(5)")]
OutlineText: TypeAlias = Annotated[Outline, written(parse_outline), _text_schema("○ 항목\n  - 세부 항목")]


def tuple_of(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds; the list's type judges it next
    """Freeze a list; anything else is left for the model to refuse."""
    return tuple(value) if isinstance(value, list) else value


Listing: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(tuple_of)]


def _number_key(key: object) -> object:
    """Take the digits of a key for the number they are."""
    return int(key) if isinstance(key, str) and key.isascii() and key.isdigit() and len(key) <= 4 else key  # noqa: PLR2004 - years and steps


NumberKey: TypeAlias = Annotated[int, BeforeValidator(_number_key), Field(ge=0)]


def _shares(value: object) -> object:
    """Take shares written in one text, `국25:시50:구25`, for a mapping of funds."""
    if not isinstance(value, str):
        return value
    shares = parse_shares(value)
    if isinstance(shares, Fault):
        raise fault_error(shares)
    return shares


Funding: TypeAlias = Annotated[
    dict[Text, FundShare],
    BeforeValidator(_shares, json_schema_input_type=dict[Text, str | int] | str),
]
