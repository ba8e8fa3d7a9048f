"""The factors of a signed 산출내역, told apart by what they say: pay, heads, months."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maeul_plan.notation.formula import (
    Formula,
    Group,
    Labelled,
    Node,
    Product,
    Quantity,
    Ratio,
    Reference,
    factors,
)
from maeul_plan.notation.units import MONEY_UNITS

HEADS = ("명", "인")
MONTHS = ("월", "개월", "달")
_YEAR = 12


class MonthFactor(NamedTuple):
    """Months as a formula counts them: 5월, or 5/12 of a year."""

    months: Fraction
    factor: Quantity


class PayFactors(NamedTuple):
    """What a formula that is one product says; None where it says nothing of the kind."""

    pay: Quantity | None
    pay_won: Fraction
    heads: Quantity | None
    months: MonthFactor | None
    has_reference: bool


def month_factor(formula: Formula) -> MonthFactor | None:
    """Find the factor that counts months: one with a month's counter, else one written over 12.

    A half is no six months: 20,000천원×1/2 says nothing of a year.
    """
    parts = [part for part in factors(formula) if isinstance(part, Quantity)]
    for part in parts:
        if part.unit in MONTHS:
            return MonthFactor(part.value, part)
    over_twelve = _over_twelve(formula.expression)
    for part in parts:
        if part.unit == "" and part.start in over_twelve:
            return MonthFactor(part.value * _YEAR, part)
    return None


def _over_twelve(node: Node) -> frozenset[int]:
    """Give where the parts of a product begin that are divided by twelve and nothing else."""
    match node:
        case Product():
            return frozenset().union(*map(_over_twelve, node.factors))
        case Labelled():
            return _over_twelve(node.term)
        case Group():
            return _over_twelve(node.inner)
        case Ratio(divisors=(Quantity(value=value, unit=unit),)) if value == _YEAR and unit in ("", *MONTHS):
            return frozenset({node.start})
        case _:
            return frozenset()


def pay_factors(formula: Formula, basis_unit: int) -> PayFactors:
    """Tell the factors of a formula apart; a bare number is pay where nothing else is an amount."""
    parts = [part for part in factors(formula) if isinstance(part, Quantity)]
    months = month_factor(formula)
    counted = months.factor.start if months else None
    has_reference = any(isinstance(part, Reference) for part in factors(formula))
    pay = next((part for part in parts if part.unit in MONEY_UNITS), None)
    if pay is None and not has_reference:
        pay = next((part for part in parts if part.unit == "" and part.start != counted), None)
    return PayFactors(
        pay=pay,
        pay_won=pay.value * MONEY_UNITS.get(pay.unit, basis_unit) if pay else Fraction(0),
        heads=next((part for part in parts if part.unit in HEADS), None),
        months=months,
        has_reference=has_reference,
    )
