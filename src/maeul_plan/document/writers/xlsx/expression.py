"""A 산출내역 as a spreadsheet's formula: multiplied first and divided last, so that halves stay exact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd, lcm, log10
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding
from maeul_plan.notation.formula import (
    Formula,
    Group,
    Labelled,
    Lump,
    Negation,
    Node,
    Per,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
)
from maeul_plan.notation.units import MONEY_UNITS

_FUNCTIONS: Final = {"반올림": "ROUND", "올림": "ROUNDUP", "절사": "ROUNDDOWN"}
_SPARE_DIGITS: Final = 4
_LEAST_DIGITS: Final = 6


class Factor(NamedTuple):
    """One factor as formulas write it: a number with what it counts, another cell, or a whole sum in brackets.

    `start` is where a number stands in the 산출내역. What is said there otherwise than as a number, (15/31+4), is
    `says`, and stands in the cell `said_in`.
    """

    text: str
    kind: Literal["number", "cell", "sum"] = "number"
    value: Fraction = Fraction(0)
    counts: str = ""
    start: int = -1
    says: str = ""
    said_in: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """Factors over divisors, times `scale`: won to the power of `power`, as `evaluate` counts it.

    `bare` tells a number that may still stand for an amount. `rough` is what binary numbers cannot keep exactly:
    decimals, rates, divisions within a sum.
    """

    over: tuple[Factor, ...]
    under: tuple[Factor, ...] = ()
    scale: Fraction = Fraction(1)
    power: int = 0
    bare: bool = False
    rough: bool = False


Lookup: TypeAlias = Callable[[Reference], Term]
Links: TypeAlias = dict[int, Term]
"""What stands elsewhere, by the place of the number in the 산출내역 that says the same."""


class Given(NamedTuple):
    """What a formula is written with; `bare_unit` is what a bare amount counts in (won)."""

    bare_unit: int
    lookup: Lookup
    links: Links


def term_of(formula: Formula, basis_unit: int, lookup: Lookup, links: Links) -> Term | None:
    """Turn a formula that can be worked out into one term; None where it is a lump sum, which nothing explains."""
    node = formula.expression
    while isinstance(node, Labelled) or (isinstance(node, Group) and not node.unit):
        node = node.term if isinstance(node, Labelled) else node.inner
    if isinstance(node, Lump):
        return None
    units = set(_money_units(node))
    given = Given(units.pop() if len(units) == 1 else basis_unit, lookup, links)
    terms = node.terms if isinstance(node, Sum) else (node,)
    return _added([_amount(_term(term, given), given.bare_unit) for term in terms])


def written(term: Term, scale: Fraction) -> str:
    """Write a term: factors, then divisors; of `scale` what is multiplied and what is divided by."""
    sign = "-" if scale < 0 else ""
    over = [factor.text for factor in term.over]
    under = [factor.text for factor in term.under]
    over += [str(abs(scale.numerator))] if abs(scale.numerator) != 1 or not over else []
    under += [str(scale.denominator)] if scale.denominator != 1 else []
    below = f"({'*'.join(under)})" if len(under) > 1 else "".join(under)
    return sign + "*".join(over) + (f"/{below}" if below else "")


def rounded(term: Term, rounding: Rounding, unit: int) -> str:
    """Write the formula of an amount in units of `unit` won, rounded once as the plan rounds.

    What is rough is brought to its nearest decimal first: else 57% of 100 would be cut to 56.
    """
    digits = round(log10(unit)) - round(log10(rounding.unit))
    text = written(term, term.scale / unit)
    if rounding.way == "없음":
        return text
    if term.rough:
        text = f"ROUND({text},{max(_LEAST_DIGITS, digits + _SPARE_DIGITS)})"
    return f"{_FUNCTIONS[rounding.way]}({text},{digits})"


def decimal(value: Fraction) -> str:
    """Write a number that was read from decimals, as formulas do."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    if not places:
        return str(value.numerator)
    whole, part = divmod(abs(value), 1)
    return f"{'-' if value < 0 else ''}{whole}.{int(part * 10**places):0{places}d}"


def _term(node: Node, given: Given) -> Term:
    """Turn one node into a term."""
    match node:
        case Quantity():
            term = given.links.get(node.start) or _quantity(node)
        case Product():
            term = _chain(node.factors, (), given)
        case Ratio():
            term = _chain((node.dividend,), node.divisors, given)
        case Group() if node.unit:
            term = _in_unit(node, given)
        case Group(inner=inner) | Labelled(term=inner):
            term = _term(inner, given)
        case Reference():
            term = given.lookup(node)
            term = replace(term, over=tuple(factor._replace(start=node.start) for factor in term.over))
        case Negation():
            term = _term(node.term, given)
            term = replace(term, scale=-term.scale)
        case Sum():
            term = _inner_sum(node, given)
        case Per() | Lump():
            term = Term(())
    return term


def counted(node: Quantity) -> str:
    """Say what a number counts: 명, 개 마을."""
    return node.unit + (f" {node.noun}" if node.noun else "")


def _quantity(node: Quantity) -> Term:
    won = MONEY_UNITS.get(node.unit)
    is_rate = node.unit == "%"
    text = decimal(node.value) + ("%" if is_rate else "")
    factor = Factor(text, "number", node.value / 100 if is_rate else node.value, counted(node), node.start)
    return Term(
        (factor,),
        scale=Fraction(won or 1),
        power=0 if won is None else 1,
        bare=not node.unit,
        rough=is_rate or node.value.denominator != 1,
    )


def _chain(factors: Sequence[Node], divisors: Sequence[Node], given: Given) -> Term:
    """Multiply factors and divide by divisors."""
    whole, has_money = Term(()), False
    for node in factors:
        part = _term(node, given)
        has_money = has_money or part.power != 0
        whole = Term(
            whole.over + part.over,
            whole.under + part.under,
            whole.scale * part.scale,
            whole.power + part.power,
            whole.bare or part.bare,
            whole.rough or part.rough,
        )
    for node in divisors:
        part = _term(node, given)
        has_money = has_money or part.power != 0
        whole = replace(
            whole,
            over=whole.over + part.under,
            under=whole.under + part.over,
            scale=whole.scale / part.scale,
            power=whole.power - part.power,
            rough=whole.rough or part.rough,
        )
    return replace(whole, bare=whole.bare and not has_money)


def _inner_sum(node: Sum, given: Given) -> Term:
    """Add the terms of a bracket: all amounts where one is money, else all plain numbers."""
    terms = [_term(term, given) for term in node.terms]
    if any(term.power for term in terms):
        terms = [_amount(term, given.bare_unit) for term in terms]
    return _added(terms)


def _in_unit(group: Group, given: Given) -> Term:
    """Take a sum of bare numbers at what the unit behind its bracket makes of it."""
    inner = _term(group.inner, given)
    won = MONEY_UNITS.get(group.unit)
    return replace(inner, scale=inner.scale * (won or 1), power=0 if won is None else 1, bare=False)


def _amount(term: Term, bare_unit: int) -> Term:
    """Turn a bare number into an amount."""
    return term if term.power else replace(term, scale=term.scale * bare_unit, power=1, bare=False)


def _added(terms: Sequence[Term]) -> Term:
    """Add terms in brackets, in the largest unit of which all are whole multiples."""
    if len(terms) == 1:
        return terms[0]
    base = Fraction(gcd(*(term.scale.numerator for term in terms)), lcm(*(term.scale.denominator for term in terms)))
    text = "+".join(written(term, term.scale / base) for term in terms).replace("+-", "-")
    return Term(
        (Factor(f"({text})", "sum"),),
        scale=base,
        power=terms[-1].power,
        bare=any(term.bare for term in terms),
        rough=any(term.rough or term.under for term in terms),
    )


def _money_units(node: Node) -> set[int]:
    """Collect the units (won) that amounts are written in."""
    match node:
        case Quantity() if node.unit in MONEY_UNITS:
            return {MONEY_UNITS[node.unit]}
        case Product(factors=parts) | Sum(terms=parts):
            return set().union(*map(_money_units, parts))
        case Ratio():
            return set().union(*map(_money_units, (node.dividend, *node.divisors)))
        case Group(unit=unit) if unit in MONEY_UNITS:
            return {MONEY_UNITS[unit]}
        case Group(inner=part) | Labelled(term=part) | Negation(term=part):
            return _money_units(part)
    return set()
