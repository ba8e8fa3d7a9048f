"""Days off of the years our own table does not reach, as the `holidays` package works them out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

SOURCE = "holidays 패키지"


@cache
def names_of_days_off(year: int) -> Mapping[date, str]:
    """Name the public holidays of a year as the decree does; no day where the package knows no such year."""
    import holidays  # noqa: PLC0415 - takes 0.1 s to load, and hardly a plan leaves the table

    known = holidays.country_holidays("KR", categories=("public",), language="ko", years=year)
    return {day: _in_decree_words(day, label) for day, label in known.items()}


def _in_decree_words(day: date, label: str) -> str:
    """Turn the package's label (`삼일절 대체 휴일; 어린이날`) into the decree's words."""
    return " / ".join(_one_name(day, name) for name in label.split("; "))


def _one_name(day: date, name: str) -> str:
    holiday = name.removesuffix(" 대체 휴일")
    if holiday != name:
        return f"대체공휴일({_one_name(day, holiday)})"
    if name == "신정연휴":
        return f"{day.month}월 {day.day}일"
    return "3·1절" if name == "삼일절" else name
