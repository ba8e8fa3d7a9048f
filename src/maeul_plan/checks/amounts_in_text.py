"""Amounts of money within a line of text, and the name that stands before one: `인건비: 41,667천원`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.money import Money, parse_money
from maeul_plan.notation.pattern import pattern

_NUMBER: Final = r"[0-9][0-9,]{0,24}+(?:\.[0-9]{1,6}+)?"
_AMOUNT: Final = pattern(
    rf"(?<![0-9.,])(?:[△▲]\s?)?{_NUMBER}(?:\s?[십백천]?[만억조]\s?{_NUMBER}){{0,3}}+\s?[십백천]?[만억조]?\s?원"
)
_NAME: Final = pattern(
    r"(?:^|[,，(（:：/;])\s{0,2}(?P<name>[가-힣](?:[가-힣·\s]{0,18}[가-힣])?)\s{0,2}(?:\(안\))?\s{0,2}[:：(]?\s{0,2}"
    r"(?:총|금|일금)?\s?$"
)
_WINDOW: Final = 40
_BEHIND: Final = pattern(r"\s{0,2}(?:$|[,.;)(]|정(?![가-힣])|교부|지급|편성|소요)")
_DECIMALS: Final = pattern(r"\.([0-9]+)")


class WrittenAmount(NamedTuple):
    """An amount and its characters `start:end`; `granule` is what one of its last figure is in won."""

    won: Fraction
    unit: int
    granule: Fraction
    start: int
    end: int


class NamedAmount(NamedTuple):
    """An amount with the name right before it, blanks left out."""

    name: str
    amount: WrittenAmount


def amounts_in(text: str) -> Iterator[WrittenAmount]:
    """Find every amount that names its unit."""
    plain = narrow(text)
    for found in _AMOUNT.finditer(plain):
        read = read_amount(found[0])
        if read is not None and read.unit is not None:
            yield WrittenAmount(read.won(1), read.unit, granule_of(read, 1), *found.span())


def named_amounts_in(text: str) -> Iterator[NamedAmount]:
    """Find every amount that a name begins a line or a part of it with, and that nothing limits behind it."""
    plain = narrow(text)
    for amount in amounts_in(text):
        before = plain[max(0, amount.start - _WINDOW) : amount.start]
        if amount.start > _WINDOW:  # a name cut off begins nothing
            before = f"\0{before}"
        found = _NAME.search(before)
        if found and _BEHIND.match(plain, amount.end):
            yield NamedAmount(squeezed(found["name"]), amount)


def read_amount(text: str) -> Money | None:
    """Read an amount, or give None."""
    read = parse_money(text)
    return read if isinstance(read, Money) else None


def granule_of(money: Money, bare_unit: int) -> Fraction:
    """Give what one of the last figure of an amount is in won: 100 for 2.5천원."""
    decimals = _DECIMALS.search(money.text)
    return Fraction(bare_unit if money.unit is None else money.unit, 10 ** len(decimals[1]) if decimals else 1)


def agree(one: Fraction, its_granule: Fraction, other: Fraction, other_granule: Fraction) -> bool:
    """Say whether two amounts may be the same one: exactly, or the finer one rounded or cut to the coarser."""
    return one == other or (its_granule != other_granule and abs(one - other) < max(its_granule, other_granule))


def squeezed(text: str) -> str:
    """Leave the blanks out of a name."""
    return "".join(text.split())
