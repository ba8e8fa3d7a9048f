"""What each fund (재원) bears of the total, and what each recipient (받는 곳) gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.shares.splits import Split
from maeul_plan.figures.trace import Where
from maeul_plan.notation.money import Money
from maeul_plan.notation.share import Share


class FundFigure(NamedTuple):
    """What a fund bears in won, from all lines; `share` is what the budget says, None where only lines name it."""

    source: str
    share: Share | None
    amount: Fraction
    at: Where


class RecipientFigure(NamedTuple):
    """What a recipient gets in won, from all lines, and what the budget claims of it (None without a claim)."""

    name: str
    amount: Fraction
    claimed: Fraction | None
    at: Where


def funds_of(splits: Sequence[Split]) -> tuple[FundFigure, ...]:
    """Add up every fund, those that the budget names first; shares that make up the whole add up to the total."""
    sums = _sums(splits)
    shares = {part.name: part.share for part in splits[0].parts} if splits else {}
    return tuple(FundFigure(name, shares.get(name), amount, at) for name, (amount, at) in sums.items())


def recipients_of(splits: Sequence[Split], claims: Mapping[str, Money], unit: int) -> tuple[RecipientFigure, ...]:
    """Add up every recipient, in the order of the budget's claims, then as the lines name them."""
    sums = _sums(splits)
    claimed = {name: money.won(unit) for name, money in claims.items()}
    return tuple(
        RecipientFigure(
            name,
            sums[name][0] if name in sums else Fraction(0),
            claimed.get(name),
            ("budget", "recipients", name) if name in claimed else sums[name][1],
        )
        for name in dict.fromkeys([*claimed, *sums])
    )


def _sums(splits: Sequence[Split]) -> dict[str, tuple[Fraction, Where]]:
    """Add up each name's parts; its place is where it is named first."""
    sums: dict[str, tuple[Fraction, Where]] = {}
    for split in splits:
        for part in split.parts:
            before, at = sums.get(part.name, (Fraction(0), part.at))
            sums[part.name] = (before + part.amount, at)
    return sums
