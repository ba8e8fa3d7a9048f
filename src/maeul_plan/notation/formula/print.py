"""Write a formula in its canonical form: `단장 1명 : 40,000천원×1명×5/12 = 16,667천원`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.notation.digits import print_number
from maeul_plan.notation.formula.tree import (
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

if TYPE_CHECKING:
    from collections.abc import Sequence


def print_formula(formula: Formula) -> str:
    """Write a whole formula: label, expression, stated result, note."""
    label = f"{formula.label} : " if formula.label else ""
    stated = f" = {_print(formula.stated)}" if formula.stated else ""
    note = f" {formula.note}" if formula.note else ""
    return f"{label}{print_expression(formula)}{stated}{note}"


def print_expression(formula: Formula) -> str:
    """Write how the amount comes about, without label, stated result and note: `40,000천원×1명×5/12`.

    An amount that is taken away and stands alone has a △; between figures a - subtracts.
    """
    node = formula.expression
    return _reduced(node) if isinstance(node, Negation) and isinstance(node.term, Quantity) else _print(node)


def _print(node: Node) -> str:
    """Write one node."""
    match node:
        case Quantity():
            text = print_number(node.value) + node.unit + (f" {node.noun}" if node.noun else "")
        case Reference():
            text = f"{node.function}({', '.join('/'.join(path) for path in node.arguments)})"
        case Group():
            text = f"({_print(node.inner)}){node.unit}"
        case Ratio():
            text = "/".join(_operand(part, Per) for part in (node.dividend, *node.divisors))
        case Product():
            text = "×".join(_operand(part, Ratio) for part in node.factors)
        case Labelled():
            term = _reduced(node.term) if isinstance(node.term, Negation) else _labelled(node.term)
            text = f"{node.label}{'' if term.startswith('(') else ' '}{term}"
        case Negation():
            text = "-" + _operand(node.term, Ratio, Product)
        case Sum():
            text = _print_sum(node.terms)
        case Lump() | Per():
            text = node.words if isinstance(node, Per) else "총액계상"
    return text


def _reduced(node: Negation) -> str:
    """Write a reduction (감액) with its sign: △1,920천원."""
    return "△" + _operand(node.term, Ratio, Product)


def _labelled(node: Node) -> str:
    """Write what stands behind words; words behind words need no bracket."""
    return _operand(node, Ratio, Product, Labelled)


def _print_sum(terms: Sequence[Node]) -> str:
    """Write terms with the signs between them; only a sign between terms may have a label behind it."""
    text = _operand(terms[0], Ratio, Product, Labelled, Negation)
    for term in terms[1:]:
        sign, body = ("-", term.term) if isinstance(term, Negation) else ("+", term)
        text += sign + _operand(body, Ratio, Product, Labelled)
    return text


def _operand(node: Node, *unbracketed: type[Node]) -> str:
    """Write a part of a node; a kind that does not bind tighter than the whole goes into brackets."""
    text = _print(node)
    binds = isinstance(node, (Reference, Group, *unbracketed)) or (isinstance(node, Quantity) and node.value >= 0)
    return text if binds else f"({text})"
