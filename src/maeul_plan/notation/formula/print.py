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
    return f"{label}{_print(formula.expression)}{stated}{note}"


def print_expression(formula: Formula) -> str:
    """Write how the amount comes about, without label, stated result and note: `40,000천원×1명×5/12`."""
    return _print(formula.expression)


def _print(node: Node) -> str:
    """Write one node."""
    match node:
        case Quantity():
            sign = "-" if node.value < 0 else ""
            text = sign + print_number(abs(node.value)) + node.unit
        case Reference():
            text = f"{node.function}({', '.join('/'.join(path) for path in node.arguments)})"
        case Group():
            text = f"({_print(node.inner)})"
        case Ratio():
            text = "/".join(_operand(part) for part in (node.dividend, *node.divisors))
        case Product():
            text = "×".join(_operand(part, Ratio) for part in node.factors)
        case Labelled():
            term = _operand(node.term, Ratio, Product)
            text = f"{node.label}{'' if term.startswith('(') else ' '}{term}"
        case Negation():
            text = "-" + _operand(node.term, Ratio, Product)
        case Sum():
            text = _print_sum(node.terms)
        case Lump():
            text = "총액계상"
    return text


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
