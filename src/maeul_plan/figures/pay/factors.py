"""The factors of a signed 산출내역, told apart by what they say: pay, heads, months."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.notation.formula import Formula, Group, Labelled, Node, Per, Product, Quantity, Ratio, Reference
from maeul_plan.notation.units import MONEY_UNITS

HEADS = ("명", "인")
MONTHS = ("월", "개월", "달")
_YEAR = 12


class MonthFactor(NamedTuple):
    """Months as a formula counts them, 5월 or 5/12, and the characters `start:end` that say so."""

    months: Fraction
    start: int
    end: int


class PayFactors(NamedTuple):
    """What a formula that is one product says; None where it says nothing of the kind.

    `pay_won` is the pay in won. It is a month's where the formula counts months without dividing by twelve.
    """

    pay: Quantity | None
    pay_won: Fraction
    is_monthly: bool
    heads: Quantity | None
    months: MonthFactor | None
    has_reference: bool


class _Part(NamedTuple):
    """A factor, and whether it is divided by twelve and nothing else; the place is that of the whole."""

    node: Node
    over_twelve: bool
    start: int
    end: int


def month_factor(formula: Formula) -> MonthFactor | None:
    """Find the factor that counts months.

    A counter of months counts them, else what stands over 12, else a bare number beside pay or heads over 12. A half
    is no six months: 20,000천원×1/2 says nothing of a year.
    """
    parts = [part for part in _parts(formula.expression) if isinstance(part.node, Quantity)]
    counted = [part for part in parts if _unit(part) in MONTHS]
    counted += [part for part in parts if _unit(part) == "" and part.over_twelve]
    if any(part.over_twelve and _unit(part) in (*MONEY_UNITS, *HEADS) for part in parts):
        counted += [part for part in parts if _unit(part) == ""]
    if not counted or not isinstance(counted[0].node, Quantity):
        return None
    return MonthFactor(counted[0].node.value, counted[0].start, counted[0].end)


def pay_factors(formula: Formula, basis_unit: int) -> PayFactors | None:
    """Tell the factors of a formula apart, or give None where it is no single product.

    A bare number is pay where nothing else is an amount.
    """
    parts = list(_parts(formula.expression))
    if len(parts) == 1 and not isinstance(parts[0].node, (Quantity, Reference)):
        return None
    months = month_factor(formula)
    has_reference = any(isinstance(part.node, Reference) for part in parts)
    plain = [part for part in parts if isinstance(part.node, Quantity) and (not months or part.start != months.start)]
    amounts = [part for part in plain if _unit(part) in MONEY_UNITS]
    if not has_reference:
        amounts += [part for part in plain if _unit(part) == ""]
    pay = amounts[0].node if amounts and isinstance(amounts[0].node, Quantity) else None
    divided = any(part.over_twelve for part in parts)
    return PayFactors(
        pay=pay,
        pay_won=pay.value * MONEY_UNITS.get(pay.unit, basis_unit) if pay else Fraction(0),
        is_monthly=months is not None and not divided,
        heads=next((part.node for part in plain if isinstance(part.node, Quantity) and _unit(part) in HEADS), None),
        months=months,
        has_reference=has_reference,
    )


def _unit(part: _Part) -> str | None:
    return part.node.unit if isinstance(part.node, Quantity) else None


def _parts(node: Node) -> Iterator[_Part]:
    """Go through the factors of a product, those in brackets too."""
    match node:
        case Product():
            for factor in node.factors:
                yield from _parts(factor)
        case Labelled(term=inner) | Group(inner=inner):
            yield from _parts(inner)
        case Ratio() if all(isinstance(divisor, Per) for divisor in node.divisors):
            yield from _parts(node.dividend)
        case Ratio() if _divisor(node) == _YEAR:
            yield _Part(node.dividend, over_twelve=True, start=node.start, end=node.end)
        case _:
            yield _Part(node, over_twelve=False, start=node.start, end=node.end)


def _divisor(ratio: Ratio) -> Fraction | None:
    """Multiply the divisors of a ratio, where they are plain numbers or months."""
    product = Fraction(1)
    for divisor in (divisor for divisor in ratio.divisors if not isinstance(divisor, Per)):
        if not isinstance(divisor, Quantity) or divisor.unit not in ("", *MONTHS):
            return None
        product *= divisor.value
    return product
