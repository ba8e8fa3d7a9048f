"""Amounts as other programs take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def exact_won(amount: Fraction) -> int | str:
    """Give an amount as a whole number of won, else exactly as a fraction in a text."""
    return amount.numerator if amount.denominator == 1 else str(amount)
