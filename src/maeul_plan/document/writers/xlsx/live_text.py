"""A 산출내역 that says what its cells hold, so that it is never older than the amount beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from maeul_plan.document.writers.xlsx.expression import Factor, Term
from maeul_plan.document.writers.xlsx.sheet import quoted
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.formula import (
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
    print_expression,
)

FactorOf: TypeAlias = Callable[[Quantity | Reference], Factor | None]
_MARK: Final = "\x00"


def of_formula(basis: Formula, factor_of: FactorOf, how: str) -> str:
    """Write a formula that says what `how` says, with the cells that `factor_of` names; "" where it would say else."""
    found: list[Factor] = []
    marked = replace(basis, expression=_marked(basis.expression, factor_of, found))
    texts = print_expression(marked).split(f"{_MARK}()")
    pieces: list[str | Factor] = [texts[0]]
    for factor, text in zip(found, texts[1:], strict=True):
        pieces += [factor, text]
    return _joined(pieces, how)


def of_term(term: Term, how: str) -> str:
    """Write a formula that names the factors of a term and then its divisors, "" where `how` says it otherwise."""
    pieces: list[str | Factor] = []
    for i, factor in enumerate(term.over):
        pieces += ["×", factor] if i else [factor]
    for factor in term.under:
        pieces += ["/", factor]
    return _joined(pieces, how)


def _joined(pieces: Sequence[str | Factor], how: str) -> str:
    says = "".join(piece if isinstance(piece, str) else _says(piece) for piece in pieces)
    if says != how or all(isinstance(piece, str) for piece in pieces):
        return ""
    texts = (quoted(piece) if isinstance(piece, str) else _live(piece) for piece in pieces if piece)
    return "&".join(texts)


def _says(factor: Factor) -> str:
    value = factor.value * 100 if factor.counts == "%" else factor.value
    return (factor.says or print_number(value)) + factor.counts


def _live(factor: Factor) -> str:
    cell = factor.said_in or factor.text
    if factor.counts == "%":
        return f'TEXT({cell},"0%")' if (factor.value * 100).denominator == 1 else f'TEXT({cell},"0.0########%")'
    text = cell if factor.said_in else f'TEXT({cell},"#,##0"&IF({cell}=INT({cell}),"",".0########"))'
    return f"{text}&{quoted(factor.counts)}" if factor.counts else text


def _marked(node: Node, factor_of: FactorOf, found: list[Factor]) -> Node:
    """Put a mark in the place of every number that stands in a cell, and note the cells in the order of the marks."""

    def each(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(_marked(one, factor_of, found) for one in nodes)

    match node:
        case Quantity() | Reference():
            factor = factor_of(node)
            if factor is not None:
                found.append(factor)
                node = Reference(_MARK, ())
        case Product():
            node = replace(node, factors=each(node.factors))
        case Sum():
            node = replace(node, terms=each(node.terms))
        case Ratio():
            dividend = _marked(node.dividend, factor_of, found)
            node = replace(node, dividend=dividend, divisors=each(node.divisors))
        case Group():
            node = replace(node, inner=_marked(node.inner, factor_of, found))
        case Labelled() | Negation():
            node = replace(node, term=_marked(node.term, factor_of, found))
    return node
