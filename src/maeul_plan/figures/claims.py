"""What a plan states beside what it comes to, and whether an unnamed rounding may explain the difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from maeul_plan.figures.budget import TOTAL, BudgetFigures, Claim, ItemFigure, every_line
from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.trace import Figure
from maeul_plan.plan.budget import RoundingWay


class Comparison(NamedTuple):
    """A claim beside what it comes to; `terms` is how many rounded amounts went into the figure.

    `of` is what the claim is about: the result in a formula, an item, a line, what a line gives its recipients or
    years, or the total.
    """

    of: Literal["result", "item", "line", "recipients", "years", "total"]
    name: str
    claim: Claim
    figure: Figure
    terms: int

    @property
    def difference(self) -> Fraction:
        """How much the claim exceeds the figure (won)."""
        return self.claim.amount - self.figure.amount


def comparisons(budget: BudgetFigures) -> Iterator[Comparison]:
    """Hold every claim that can be computed against its figure."""
    for line in every_line(budget.lines):
        yield from _of_items(line.items)
        if line.claimed and line.complete and line.figure.inputs:
            yield Comparison(line.made_of, line.line.name, line.claimed, line.figure, len(line.figure.inputs))
    yield from _of_items(one.item for one in budget.revenue)
    if budget.claimed and budget.complete and budget.lines and budget.claimed_of is not None:
        yield Comparison("total", TOTAL, budget.claimed, budget.claimed_of, len(budget.lines))


def _of_items(items: Iterable[ItemFigure]) -> Iterator[Comparison]:
    for item in items:
        if item.explained and item.stated:
            yield Comparison("result", item.name, item.stated, item.figure, 1)
        if item.explained and item.claimed:
            yield Comparison("item", item.name, item.claimed, item.figure, 1)


def is_tolerated(one: Comparison, rounding: Rounding) -> bool:
    """Say whether a rounding that the plan doesn't name may explain a difference.

    Half a unit for each amount added, or all amounts cut (절사) or raised (올림) instead.
    """
    if rounding.named:
        return False
    half = Fraction(rounding.unit * one.terms, 2)
    return abs(one.difference) <= half or other_rounding(one) is not None


def other_rounding(one: Comparison) -> RoundingWay | None:
    """Name the rounding by which a claim would be right, 절사 or 올림."""
    ways: tuple[RoundingWay, ...] = ("절사", "올림")
    return next((way for way in ways if _rounded(one.figure, way) == one.claim.amount), None)


def _rounded(figure: Figure, way: RoundingWay) -> Fraction:
    """Work a figure out anew with another rounding."""
    if figure.rounding:  # an item is rounded as a whole, whatever it was made of
        return figure.rounding._replace(way=way).apply(figure.exact)
    return sum((_rounded(part, way) for part in figure.inputs), Fraction(0)) if figure.inputs else figure.amount
