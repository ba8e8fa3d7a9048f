"""Exact arithmetic on figures of a table, each with how far the rounding of what it is made of may have moved it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

Missing: TypeAlias = Literal["blank", "zero", "broken"]
"""Why a cell has no figure: nothing is typed, its divisor is zero, or it hangs on what could not be read."""


class Value(NamedTuple):
    """A figure in base units, and the bounds between which it lies if what is typed was rounded.

    Of a sum `terms` is how many figures it adds up.
    """

    amount: Fraction
    least: Fraction
    most: Fraction
    terms: int = 1


Outcome: TypeAlias = Value | Missing

NONE: Final = Value(Fraction(0), Fraction(0), Fraction(0), 0)
_MOST_BITS: Final = 2_000
_ANYTHING: Final = Fraction(10**60)


def exactly(number: Fraction) -> Value:
    """Make a value that nothing has rounded."""
    return Value(number, number, number)


def gathered(values: list[Outcome]) -> Outcome:
    """Add figures up; a cell without one counts for nothing, one that could not be read spoils the sum."""
    if "broken" in values:
        return "broken"
    figures = [value for value in values if isinstance(value, Value)]
    total = figures[0] if figures else NONE
    for one in figures[1:]:
        added = one.amount + total.amount
        exact = _are_exact(one, total)
        least, most = (added, added) if exact else (one.least + total.least, one.most + total.most)
        total = Value(added, least, most, one.terms + total.terms)
    return total


def between(before: Outcome, after: Outcome) -> Outcome:
    """Give what a running sum has gained from `before` to `after`."""
    if not isinstance(before, Value) or not isinstance(after, Value):
        return "broken"
    one, other = after, before
    gained = (one.amount - other.amount, one.least - other.least, one.most - other.most)
    return Value(*gained, one.terms - other.terms)


def mean(total: Outcome) -> Outcome:
    """Divide a sum by how many figures it adds up."""
    if not isinstance(total, Value):
        return total
    return times(total, exactly(Fraction(1, total.terms))) if total.terms else "blank"


def plus(one: Outcome, other: Outcome) -> Outcome:
    """Add two figures."""
    if not isinstance(one, Value) or not isinstance(other, Value):
        return _missing(one, other)
    if _are_exact(one, other):
        return exactly(one.amount + other.amount)
    return Value(one.amount + other.amount, one.least + other.least, one.most + other.most)


def minus(one: Outcome) -> Outcome:
    """Turn the sign of a figure."""
    if not isinstance(one, Value):
        return one
    return exactly(-one.amount) if _are_exact(one) else Value(-one.amount, -one.most, -one.least)


def times(one: Outcome, other: Outcome) -> Outcome:
    """Multiply two figures; what would be longer than any figure of an office is no figure."""
    if not isinstance(one, Value) or not isinstance(other, Value):
        return _missing(one, other)
    amount = one.amount * other.amount
    if amount.numerator.bit_length() + amount.denominator.bit_length() > _MOST_BITS:
        return "broken"
    if _are_exact(one, other):
        return exactly(amount)
    edges = [a * b for a in (one.least, one.most) for b in (other.least, other.most)]
    return Value(amount, min(edges), max(edges))


def over(one: Outcome, other: Outcome) -> Outcome:
    """Divide two figures; a divisor that may be zero leaves the bounds open."""
    if not isinstance(one, Value) or not isinstance(other, Value):
        return _missing(one, other)
    if not other.amount:
        return "zero"
    if _are_exact(other):
        return times(one, exactly(1 / other.amount))
    if other.least <= 0 <= other.most:
        quotient = times(exactly(one.amount), exactly(1 / other.amount))
        return quotient._replace(least=-_ANYTHING, most=_ANYTHING) if isinstance(quotient, Value) else quotient
    return times(one, Value(1 / other.amount, 1 / other.most, 1 / other.least))


def _are_exact(*values: Value) -> bool:
    """Tell values that nothing has rounded: their bounds are the very number (comparing fractions takes long)."""
    return all(value.least is value.amount for value in values)


def _missing(one: Outcome, other: Outcome) -> Missing:
    """Give the gravest reason why one of two has no figure."""
    if "broken" in (one, other):
        return "broken"
    return "zero" if "zero" in (one, other) else "blank"
