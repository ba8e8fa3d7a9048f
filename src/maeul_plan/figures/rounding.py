"""Named rounding (끝수 처리) of exact amounts."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maeul_plan.plan.budget import RoundingWay


class Rounding(NamedTuple):
    """A way of rounding and the unit (won) it rounds to; `named` says that the plan itself names it."""

    way: RoundingWay
    unit: int
    named: bool = True

    def apply(self, exact: Fraction) -> Fraction:
        """Round once: halves go away from zero, 절사 toward zero, 올림 away from it."""
        if self.way == "없음":
            return exact
        whole, part = divmod(abs(exact) / self.unit, 1)
        up = part > 0 if self.way == "올림" else self.way == "반올림" and part >= Fraction(1, 2)
        size = (whole + up) * self.unit
        return Fraction(size if exact >= 0 else -size)


def whole_won(amount: Fraction) -> int:
    """Round an amount to whole won, halves away from zero, as files and other programs take it."""
    return int(Rounding("반올림", 1).apply(amount))


def print_percent(part: Fraction) -> str:
    """Write a part of one in percent with one decimal, halves away from zero: 2.0%, △33.3%."""
    tenths = Rounding("반올림", 1).apply(part * 1000)
    whole, rest = divmod(int(abs(tenths)), 10)
    return f"{'△' if tenths < 0 else ''}{whole:,}.{rest}%"
