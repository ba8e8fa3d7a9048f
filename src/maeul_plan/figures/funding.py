"""What each fund (재원) bears of the total."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.apportion import apportion
from maeul_plan.figures.trace import Where
from maeul_plan.notation.share import Share
from maeul_plan.plan.budget import Budget


class FundFigure(NamedTuple):
    """A fund's share in won, as the plan says it and as it comes out."""

    source: str
    share: Share
    amount: Fraction
    at: Where


def funding_of(budget: Budget, total: Fraction, unit: int) -> tuple[FundFigure, ...]:
    """Work out each fund's amount in won; shares that make up the whole add up to `total` exactly."""
    shares = budget.funding or {}
    amounts = _amounts(tuple(shares.values()), total, unit)
    return tuple(
        FundFigure(source, share, amount, ("budget", "funding", source))
        for (source, share), amount in zip(shares.items(), amounts, strict=True)
    )


def _amounts(shares: tuple[Share, ...], total: Fraction, unit: int) -> tuple[Fraction, ...]:
    """Take amounts as stated, rates of the total, ratios of what those leave, and the rest last.

    Rates take whole units; where they and the amounts leave less than a unit of the total, they take it too.
    """
    amounts = [_stated(share, total, unit) for share in shares]
    left = total - sum(amounts)
    by_rates = total * sum(share.value for share in shares if share.kind == "rate")
    whole_units = Fraction(by_rates // unit * unit)
    _fill(amounts, shares, "rate", left if abs(left - by_rates) < unit else whole_units, unit)
    _fill(amounts, shares, "ratio", total - sum(amounts), unit)
    rest = [i for i, share in enumerate(shares) if share.kind == "rest"]
    if rest:
        amounts[rest[0]] = total - sum(amounts)
    return tuple(amounts)


def _stated(share: Share, total: Fraction, unit: int) -> Fraction:
    """Give the amount a share states by itself, in won; 0 where it follows from the others."""
    if share.kind == "all":
        return total
    return share.money.won(unit) if share.money else Fraction(0)


def _fill(amounts: list[Fraction], shares: tuple[Share, ...], kind: str, total: Fraction, unit: int) -> None:
    """Put the parts of `total` where the shares of one kind stand."""
    at = [i for i, share in enumerate(shares) if share.kind == kind]
    for i, part in zip(at, apportion(total, tuple(shares[i].value for i in at), unit), strict=True):
        amounts[i] = part
