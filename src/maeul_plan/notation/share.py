"""What one fund (재원) bears: all of it, a rate, a part of a ratio, an amount, or the rest."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import Money, parse_money, print_money
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.rate import parse_rate, print_decimal, print_rate

_RATIO = pattern(r"\s*비율\s*(\d{1,9}(?:\.\d{1,9})?)\s*")
_NAMED_PART = pattern(r"\s*([가-힣]{1,20})\s*(\d{1,9}(?:\.\d{1,9})?)\s*(%?)\s*")
_ALL = pattern(r"\s*(?:전액\s*([가-힣]{1,20}?)|([가-힣]{1,20}?)\s*전액)\s*")
_NAMES_FIRST = pattern(r"([가-힣:\s]{3,200})=([\d.:\s]{3,200})")
_NUMBERS_FIRST = pattern(r"([\d.:\s]{3,200})\(([가-힣:\s]{3,200})\)\s*")
_FUNDS = {"국": "국비", "시": "시비", "도": "도비", "군": "군비", "구": "구비", "기": "기금"}
_WORDS: dict[str, Literal["all", "rest"]] = {"전액": "all", "나머지": "rest"}
_HELP = "국25:시50:구25, 국비:시비 = 1:2, 전액시비처럼 적거나 {국비: 25%, 시비: 나머지}처럼 적으십시오."


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
    if found := _RATIO.fullmatch(text):
        return Share("ratio", Fraction(found[1]))
    rate = parse_rate(text)
    if isinstance(rate, Fraction):
        return Share("rate", rate)
    money = parse_money(text)
    if isinstance(money, Fault):
        return Fault(0, len(text), "재원의 몫이 아닙니다", "전액, 50%, 1/3, 비율 2, 38,000천원, 나머지처럼 적으십시오.")
    return Share("amount", money=money)


def parse_shares(text: str) -> dict[str, str] | Fault:
    """Read the shares of several funds in one text, each as `parse_share` reads it.

    As offices write them: `국25:시50:구25`, `국비50%, 시비50%`, `국비:시비 = 1:2`, `1:2(국비:시비)`, `전액시비`.
    Names of one letter are those of budget books: 국 is 국비. Parts without % are a ratio and need not make up a
    hundred.
    """
    pairs = _all(text) or _apart(text) or _together(text)
    if not pairs:
        return Fault(0, len(text), "재원의 비율이 아닙니다", _HELP)
    shares = {_FUNDS.get(name, name): share for name, share in pairs}
    if len(shares) < len(pairs):
        return Fault(0, len(text), "한 재원이 두 번 있습니다", "재원마다 한 번만 적으십시오.")
    return shares


def _all(text: str) -> list[tuple[str, str]]:
    """Read one fund that bears all: `전액시비`, `시비 전액`."""
    found = _ALL.fullmatch(text)
    return [(found[1] or found[2], "전액")] if found else []


def _apart(text: str) -> list[tuple[str, str]]:
    """Read names and numbers that stand apart: `국비:시비 = 1:2`, `1:2(국비:시비)`."""
    first, behind = _NAMES_FIRST.fullmatch(text), _NUMBERS_FIRST.fullmatch(text)
    sides = (first[1], first[2]) if first else (behind[2], behind[1]) if behind else ("", "")
    names, parts = ([one.strip() for one in side.split(":")] for side in sides)
    shares = [f"비율 {part}" for part in parts]
    is_ratio = len(names) == len(parts) > 1 and all(names) and all(map(_RATIO.fullmatch, shares))
    return list(zip(names, shares, strict=True)) if is_ratio else []


def _together(text: str) -> list[tuple[str, str]]:
    """Read every name with its number: `국25:시50:구25` is a ratio, `국비50%, 시비50%` are rates."""
    found = [_NAMED_PART.fullmatch(part) for part in text.replace(",", ":").split(":")]
    parts = [(one[1], f"{one[2]}%" if one[3] else f"비율 {one[2]}") for one in found if one]
    is_whole = len(parts) == len(found) > 1 or (len(parts) == len(found) == 1 and parts[0][1] == "100%")
    return parts if is_whole else []


def print_share(share: Share) -> str:
    """Write a share as `parse_share` reads it."""
    if share.kind in ("all", "rest"):
        return "전액" if share.kind == "all" else "나머지"
    if share.money is not None:
        return print_money(share.money)
    if share.kind == "ratio":
        return f"비율 {print_decimal(share.value)}"
    return print_rate(share.value)
