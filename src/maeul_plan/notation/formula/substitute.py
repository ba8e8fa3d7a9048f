"""Put figures in the place of references, as a document shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from maeul_plan.notation.formula.tree import (
    Formula,
    Group,
    Labelled,
    Negation,
    Node,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
)

ValueOf: TypeAlias = Callable[[Reference], Quantity | None]


def substituted(formula: Formula, value_of: ValueOf) -> Formula:
    """Replace every reference by its figure: 연봉(단장)×개월()/12 becomes 40,000천원×5/12.

    Where `value_of` gives None the reference stays. A figure takes the place (start, end) of its reference.
    """
    return replace(formula, expression=_substituted(formula.expression, value_of))


def _substituted(node: Node, value_of: ValueOf) -> Node:
    """Replace the references in one node."""
    match node:
        case Reference():
            value = value_of(node)
            node = node if value is None else replace(value, start=node.start, end=node.end)
        case Product():
            node = replace(node, factors=_each(node.factors, value_of))
        case Sum():
            node = replace(node, terms=_each(node.terms, value_of))
        case Ratio():
            dividend = _substituted(node.dividend, value_of)
            node = replace(node, dividend=dividend, divisors=_each(node.divisors, value_of))
        case Group():
            node = replace(node, inner=_substituted(node.inner, value_of))
        case Labelled() | Negation():
            node = replace(node, term=_substituted(node.term, value_of))
    return node


def _each(nodes: tuple[Node, ...], value_of: ValueOf) -> tuple[Node, ...]:
    """Replace the references in several nodes."""
    return tuple(_substituted(node, value_of) for node in nodes)
