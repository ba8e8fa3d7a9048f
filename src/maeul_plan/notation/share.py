"""What one fund (재원) bears: all of it, a rate, a part of a ratio, an amount, or the rest."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import Money, parse_money, print_money
from maeul_plan.notation.pattern import pattern

_RATE = pattern(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*%\s*")
_FRACTION = pattern(r"\s*(\d{1,9})\s*/\s*(\d{1,9})\s*")
_RATIO = pattern(r"\s*비율\s*(\d{1,9}(?:\.\d{1,9})?)\s*")
_NAMED_PART = pattern(r"\s*([가-힣]{1,20})\s*(\d{1,9}(?:\.\d{1,9})?)\s*%?\s*")
_FUNDS = {"국": "국비", "시": "시비", "도": "도비", "군": "군비", "구": "구비", "기": "기금"}
_WORDS: dict[str, Literal["all", "rest"]] = {"전액": "all", "나머지": "rest"}


class Share(NamedTuple):
    """A fund's share: `value` is the rate or the ratio's part; `money` the amount."""

    kind: Literal["all", "rate", "ratio", "amount", "rest"]
    value: Fraction = Fraction(0)
    money: Money | None = None


def parse_share(text: str) -> Share | Fault:
    """Read `전액`, `50%`, `1/3`, `비율 2`, `38,000천원` or `나머지`."""
    word = _WORDS.get(text.strip())
    if word:
        return Share(word)
    if found := _RATE.fullmatch(text):
        return Share("rate", Fraction(found[1]) / 100)
    if found := _RATIO.fullmatch(text):
        return Share("ratio", Fraction(found[1]))
    if (found := _FRACTION.fullmatch(text)) and int(found[2]):
        return Share("rate", Fraction(int(found[1]), int(found[2])))
    money = parse_money(text)
    if isinstance(money, Fault):
        return Fault(0, len(text), "재원의 몫이 아닙니다", "전액, 50%, 1/3, 비율 2, 38,000천원, 나머지처럼 적으십시오.")
    return Share("amount", money=money)


def parse_shares(text: str) -> dict[str, str] | Fault:
    """Read the shares of several funds in one text, `국25:시50:구25`, each as `parse_share` reads it.

    Names of one letter are those of budget books: 국 is 국비. Whole parts of a ratio need not make up a hundred.
    """
    found = [_NAMED_PART.fullmatch(part) for part in text.split(":")]
    if len(found) < 2 or not all(found):  # noqa: PLR2004 - a ratio has two sides
        help_ = "국25:시50:구25 처럼 적거나, {국비: 25%, 시비: 50%, 구비: 25%} 처럼 적으십시오."
        return Fault(0, len(text), "재원의 비율이 아닙니다", help_)
    return {_FUNDS.get(one[1], one[1]): f"비율 {one[2]}" for one in found if one}


def print_share(share: Share) -> str:
    """Write a share as `parse_share` reads it."""
    if share.kind in ("all", "rest"):
        return "전액" if share.kind == "all" else "나머지"
    if share.money is not None:
        return print_money(share.money)
    if share.kind == "ratio":
        return f"비율 {_decimal(share.value)}"
    percent = share.value * 100
    return f"{_decimal(percent)}%" if _is_finite(percent) else str(share.value)


def _is_finite(number: Fraction) -> bool:
    """Say whether a number ends within nine decimals."""
    return (number * 10**9).denominator == 1


def _decimal(number: Fraction) -> str:
    """Write a finite number without trailing zeros."""
    if number.denominator == 1:
        return str(number.numerator)
    whole, part = divmod(number, 1)
    return f"{whole}.{int(part * 10**9):09d}".rstrip("0")
