"""Rates as offices write them: 9/1000, 0.9%, 1천분의 9, 1만분의 607."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_PERCENT: Final = pattern(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*%\s*")
_OVER: Final = pattern(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*/\s*(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})\s*")
_PARTS_OF: Final = pattern(r"\s*(100|1,?000|10,?000|백|천|1천|만|1만)\s*분의\s*(\d{1,9}(?:\.\d{1,9})?)\s*")
_WHOLES: Final = {"백": 100, "천": 1_000, "1천": 1_000, "만": 10_000, "1만": 10_000}


def parse_rate(text: str) -> Fraction | Fault:
    """Read a rate as a fraction of one."""
    plain = narrow(text)
    if found := _PERCENT.fullmatch(plain):
        return Fraction(found[1]) / 100
    if (found := _OVER.fullmatch(plain)) and int(found[2].replace(",", "")):
        return Fraction(found[1]) / int(found[2].replace(",", ""))
    if found := _PARTS_OF.fullmatch(plain):
        whole = found[1].replace(",", "")
        return Fraction(found[2]) / (_WHOLES[whole] if whole in _WHOLES else int(whole))
    return Fault(0, len(text), "율이 아닙니다", "9/1000, 0.9%, 1천분의 9처럼 적으십시오.")


def print_rate(rate: Fraction) -> str:
    """Write a rate in percent, or as a fraction where it does not end within nine decimals."""
    percent = rate * 100
    if (percent * 10**9).denominator != 1:
        return str(rate)
    return f"{print_decimal(percent)}%"


def print_decimal(number: Fraction) -> str:
    """Write a number that ends within nine decimals, without commas or trailing zeros."""
    whole, part = divmod(number, 1)
    return f"{whole}.{int(part * 10**9):09d}".rstrip("0") if part else str(whole)
