"""The values of an entry as people and banks write them: days, and amounts in whole won."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from maeul_plan.notation.dates import parse_date
from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import parse_money
from maeul_plan.notation.pattern import pattern

_PLAIN: Final = pattern(
    r"(?P<minus>[-△▲−–]?)(?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,18})(?:\.0{1,9})?(?P<won>원?)"
)
_SIGNS: Final = str.maketrans(dict.fromkeys("₩￦\\", " "))  # a Korean font shows ₩ where CP949 has a backslash
_BRACKETED: Final = pattern(r"\s*+\(\s*+(?P<amount>[^()]{1,60})\)\s*+")
_DIGITS: Final = pattern(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:[0-9]{6})?")
_SHORT: Final = pattern(r"(?P<year>[0-9]{2})(?P<sign>[-/])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})")
_TIME: Final = pattern(r"(?:\s++|T)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?\s*+$")
_CENTURY_TURN: Final = 70
_DAY_FORM: Final = "2015-08-25처럼 적으십시오."


@lru_cache(maxsize=4096)  # a ledger has many entries of one day
def parse_day(text: str) -> date | Fault:
    """Read a day, with or without a time behind it: 2015-08-25 13:20, 20150825, 15/08/25, 2015. 8. 25.(화)."""
    start, end = stripped(text)
    plain = narrow(text[:end])
    timed = _TIME.search(plain, start)
    end = timed.start() if timed else end
    found = _DIGITS.fullmatch(plain, start, end) or _SHORT.fullmatch(plain, start, end)
    if found:
        year = int(found["year"])
        year += 0 if year >= 100 else 1900 if year >= _CENTURY_TURN else 2000  # noqa: PLR2004 - two figures
        read = parse_date(f"{year:04}-{found['month']}-{found['day']}")
    else:
        read = parse_date(text[:end])
    if isinstance(read, Fault):
        return Fault(start, end, read.message, _DAY_FORM)
    day = read.day_or_none()
    if day is None:
        return Fault(start, end, "연·월·일이 다 있어야 하는 날짜입니다", _DAY_FORM)
    return day


def parse_won(text: str, unit: int = 1) -> int | Fault:
    """Read an amount in whole won; a bare number counts in units of `unit` won.

    ₩ and 원 may stand beside it; △, a minus or round brackets make it negative.
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        number = int(plain["number"].replace(",", "")) * (1 if plain["won"] else unit)
        return -number if plain["minus"] else number
    bracketed = _BRACKETED.fullmatch(narrow(text))
    inner = bracketed["amount"] if bracketed else text
    money = parse_money(narrow(inner).translate(_SIGNS).strip())
    start, end = stripped(text)
    if isinstance(money, Fault):
        return Fault(start, end, money.message, "3,000 또는 3,000원, △3,000처럼 적으십시오.")
    won = money.won(unit)
    if won.denominator != 1:
        return Fault(start, end, "원보다 작은 금액입니다", "원 단위까지 적으십시오.")
    return -abs(int(won)) if bracketed else int(won)
