"""The language of 산출내역: how an amount comes about, read, printed and worked out exactly."""

from maeul_plan.notation.formula.evaluate import evaluate, stated_won
from maeul_plan.notation.formula.parse import parse_formula
from maeul_plan.notation.formula.print import print_expression, print_formula
from maeul_plan.notation.formula.substitute import substituted
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

__all__ = [
    "Formula",
    "Group",
    "Labelled",
    "Lump",
    "Negation",
    "Node",
    "Per",
    "Product",
    "Quantity",
    "Ratio",
    "Reference",
    "Sum",
    "evaluate",
    "parse_formula",
    "print_expression",
    "print_formula",
    "stated_won",
    "substituted",
]
