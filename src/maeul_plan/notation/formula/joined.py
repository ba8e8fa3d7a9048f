"""Tell whether a comma between terms adds them: 강사료 100천원×2회, 재료비 50천원×1식."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.notation.formula.counters import is_basis
from maeul_plan.notation.formula.tree import Group, Labelled, Negation, Product, Quantity, Ratio, Reference, Sum
from maeul_plan.notation.units import MONEY_UNITS

if TYPE_CHECKING:
    from maeul_plan.notation.formula.tree import Node

_OF_MONEY: Final = frozenset({"계", "연봉"})
# 강사료 500천원, 국비 300천원 says who pays, not what is added.
_OF_A_PART: Final = frozenset(
    {"국비", "도비", "시비", "군비", "구비", "보조금", "자부담", "중", "그중", "이중", "포함", "별도", "제외"}
)


def may_be_joined(term: Node) -> bool:
    """Tell whether a comma may add something to a term: it has an amount, and a name or a ×."""
    bare = term.term if isinstance(term, Negation) else term
    return _has_amount(bare) and (isinstance(bare, Product) or is_item(bare))


def is_item(term: Node) -> bool:
    """Tell whether a term has a name of its own and an amount of its own, and is no part of the one before."""
    if not isinstance(term, Labelled) or is_basis(term.label) or not _OF_A_PART.isdisjoint(term.label.split()):
        return False
    return _has_amount(term.term)


def _has_amount(node: Node) -> bool:
    """Tell whether an amount with its unit of money stands in a term."""
    match node:
        case Quantity(unit=unit):
            return unit in MONEY_UNITS
        case Reference(function=function):
            return function in _OF_MONEY
        case Group(inner=part) | Labelled(term=part) | Negation(term=part) | Ratio(dividend=part):
            return (isinstance(node, Group) and node.unit in MONEY_UNITS) or _has_amount(part)
        case Product(factors=parts) | Sum(terms=parts):
            return any(_has_amount(part) for part in parts)
    return False
