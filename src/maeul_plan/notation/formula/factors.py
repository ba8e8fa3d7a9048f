"""Take a formula apart into factors that can be held against a post and a period."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from maeul_plan.notation.formula.tree import (
    Formula,
    Group,
    Labelled,
    Node,
    Per,
    Product,
    Quantity,
    Ratio,
    Reference,
)
from maeul_plan.notation.units import MONEY_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction


def factors(formula: Formula) -> tuple[Node, ...]:
    """Give the factors of a formula that is one product, in order; none where it is a sum or a lump.

    A division of numbers is one factor: 5/12 is `Quantity(5/12, "")`, 40,000천원/12 keeps its unit. What is
    no plain number stays a node: a Reference, a Ratio with a reference in it, a Group around a sum.
    """
    found = tuple(_factors(formula.expression))
    plain = isinstance(found[0], (Quantity, Reference, Ratio)) or len(found) > 1
    return found if plain else ()


def _factors(node: Node) -> Iterator[Node]:
    """Go through the factors of a node, those in brackets too."""
    match node:
        case Product():
            for factor in node.factors:
                yield from _factors(factor)
        case Labelled():
            yield from _factors(node.term)
        case Group(inner=Quantity() | Reference() | Ratio() | Product() | Labelled() | Group() as inner):
            yield from _factors(inner)
        case Ratio():
            yield _as_quantity(node) or node
        case _:
            yield node


def _as_quantity(ratio: Ratio) -> Quantity | None:
    """Work out a division of numbers, unless money divides or something divides by zero.

    50,000원/일 and 3명/일 are 50,000원 and 3명.
    """
    dividend = ratio.dividend
    divisors = [divisor for divisor in ratio.divisors if not isinstance(divisor, Per)]
    if not isinstance(dividend, Quantity):
        return None
    if not divisors:
        return replace(dividend, start=ratio.start, end=ratio.end)
    value = _plain(dividend)
    for divisor in divisors:
        if not isinstance(divisor, Quantity) or divisor.unit in MONEY_UNITS or divisor.value == 0:
            return None
        value /= _plain(divisor)
    unit = dividend.unit if dividend.unit in MONEY_UNITS else ""
    return Quantity(value, unit, ratio.start, ratio.end)


def _plain(quantity: Quantity) -> Fraction:
    """Take a percentage as the number it is."""
    return quantity.value / 100 if quantity.unit == "%" else quantity.value
