"""Amounts that a text splits in brackets behind them: `816백만원(보조금 800<경상 240, 자본 560>, 자부담 16)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.amounts_in_text import amounts_in, granule_of, read_amount
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import MONEY_UNITS

_B: Final = r"\s{0,2}+"
_NUMBER: Final = r"[0-9]{1,15}+(?:,[0-9]{3}){0,5}+(?:\.[0-9]{1,6}+)?"
_UNITS: Final = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_PART: Final = pattern(
    rf"{_B}(?P<name>[가-힣·]{{1,15}}+(?:\s[가-힣·]{{1,15}}+){{0,3}}+){_B}:?{_B}"
    rf"(?P<amount>{_NUMBER}(?:{_B}(?:{_UNITS}))?+)(?![가-힣%0-9.])"
)
# A fund or a line of a budget; only of these it is known that they are all of an amount.
_FUND_OR_LINE: Final = pattern(r"(?:[가-힣]비|[가-힣]금|부담|보조|경상|자본|수당|급여|수입|이자|경비|기타)$")
_OTHERWISE: Final = pattern(
    r"당초|변경|기정|경정|전년|전월|작년|올해|금년|금회|누계|집행|기교부|기지급|지출|잔금|잔액|증액|감액|한도|단가|일당|시급"
    r"|^월|^연(?!구)|인당|명당|별도|제외|포함|최대|최소|평균"
)
_ROUNDED_TO: Final = (1_000, 1_000_000)
_OPEN: Final = pattern(rf"{_B}(?P<bracket>[(<\[])")
_BEHIND: Final = pattern(rf"{_B}(?P<mark>[,+/·)>\]])")
_CLOSING: Final = {"(": ")", "<": ">", "[": "]"}
_MOST: Final = 40
_DEEPEST: Final = 3


class Part(NamedTuple):
    """An amount (won), the name before it (none of a total's), what one of its last figure is, and its characters."""

    name: str
    won: Fraction
    granule: Fraction
    start: int
    end: int


class SplitAmount(NamedTuple):
    """An amount, the unit that bare numbers in its brackets are in (won), and the parts there."""

    total: Part
    unit: int
    parts: tuple[Part, ...]


class _Read(NamedTuple):
    """The splits from one bracket on, the outer one first, and where it ends."""

    splits: tuple[SplitAmount, ...]
    end: int


def splits_in(text: str) -> Iterator[SplitAmount]:
    """Find every amount whose brackets hold nothing but named amounts, and every such part with brackets of its own."""
    plain = narrow(text)
    for amount in amounts_in(text):
        total = Part("", amount.won, amount.granule, amount.start, amount.end)
        read = _brackets(plain, total, amount.unit, 1)
        if read:
            yield from read.splits


def is_fund_or_line(name: str) -> bool:
    """Tell the name of a fund or of a line of a budget, and no amount of another day."""
    return bool(_FUND_OR_LINE.search(name)) and not _OTHERWISE.search(name)


def slack_of(granules: Sequence[Fraction]) -> Fraction:
    """Give how far rounded parts may lie from their rounded total, the first: half of the last figure each (won).

    Amounts are rounded to thousands and millions of won; 6천만원 means what it says.
    """
    granule = max(granules)
    return granule / 2 * (len(granules) - 1) if granule in _ROUNDED_TO else Fraction(0)


def _brackets(plain: str, total: Part, unit: int, depth: int) -> _Read | None:
    """Read the brackets right behind an amount; None where there are none or they hold something else."""
    opened = _OPEN.match(plain, total.end)
    if opened is None or depth > _DEEPEST:
        return None
    parts: list[Part] = []
    within: list[SplitAmount] = []
    at = opened.end()
    while len(parts) < _MOST:
        part = _part(plain, at, unit)
        if part is None:
            return None
        parts.append(part)
        inner = _brackets(plain, part, unit, depth + 1)
        within += inner.splits if inner else ()
        behind = _BEHIND.match(plain, inner.end if inner else part.end)
        if behind is None:
            return None
        at = behind.end()
        if behind["mark"] == _CLOSING[opened["bracket"]]:
            return _Read((SplitAmount(total, unit, tuple(parts)), *within), at)
        if behind["mark"] in _CLOSING.values():
            return None
    return None


def _part(plain: str, at: int, unit: int) -> Part | None:
    found = _PART.match(plain, at)
    money = read_amount(found["amount"].strip()) if found else None
    if found is None or money is None:
        return None
    return Part("".join(found["name"].split()), money.won(unit), granule_of(money, unit), *found.span("amount"))
