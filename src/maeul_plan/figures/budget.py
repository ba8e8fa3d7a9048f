"""The budget worked out: items, lines, total, what is unexplained, and who pays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from maeul_plan.figures.basis import Worked, work_out
from maeul_plan.figures.funding import FundFigure, funding_of
from maeul_plan.figures.references import Path
from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.trace import Figure, TimePart, Where, added
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import Money
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine, RoundingWay
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

TOTAL: Final = "총계"


class Claim(NamedTuple):
    """An amount (won) that the plan states of something it also lets us compute, and where.

    `part` are the characters of the value that state it, where they are not all of it.
    """

    amount: Fraction
    at: Where
    part: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ItemFigure:
    """One 산출내역: its figure, or what is wrong with it.

    `stated` is the result written in the formula, `claimed` the item's `amount`. Without a formula or a post
    the claim is all there is: then `explained` is False. `parts` say when the exact amount falls due, where the item
    knows; else it is spread over the term.
    """

    path: Path
    item: BudgetItem
    name: str
    post: Post | None
    figure: Figure
    stated: Claim | None
    claimed: Claim | None
    explained: bool
    fault: Fault | None
    fault_at: Where
    at: Where
    parts: tuple[TimePart, ...] = ()


@dataclass(frozen=True, slots=True)
class LineFigure:
    """One line: the sum of what stands below it, or its claim where nothing does.

    `complete` is False where something below could not be worked out; then the claim stands for the line.
    """

    path: Path
    line: BudgetLine
    figure: Figure
    claimed: Claim | None
    items: tuple[ItemFigure, ...]
    lines: tuple[LineFigure, ...]
    unexplained: Fraction
    complete: bool
    at: Where


@dataclass(frozen=True, slots=True)
class BudgetFigures:
    """All figures of a budget, in won."""

    unit: int
    rounding: Rounding
    total: Figure
    claimed: Claim | None
    lines: tuple[LineFigure, ...]
    funding: tuple[FundFigure, ...]
    unexplained: Fraction
    complete: bool


def budget_of(plan: Plan) -> BudgetFigures | None:
    """Work out the budget of a plan, or None where it has none."""
    budget = plan.budget
    if budget is None:
        return None
    unit = MONEY_UNITS[budget.unit]
    rounding = rounding_of(budget)
    items = work_out(plan, budget, rounding)
    lines = tuple(_line(line, (), ("budget", "lines", i), items, unit) for i, line in enumerate(budget.lines))
    claimed = _claim(budget.total, unit, ("budget", "total"))
    total = added(TOTAL, tuple(line.figure for line in lines), ("budget",))
    if claimed and not lines:
        total = Figure(TOTAL, claimed.amount, claimed.at, how="적힌 총계")
    return BudgetFigures(
        unit=unit,
        rounding=rounding,
        total=total,
        claimed=claimed,
        lines=lines,
        funding=funding_of(budget, total.amount, unit),
        unexplained=sum((line.unexplained for line in lines), Fraction(0)) if lines else total.amount,
        complete=all(line.complete for line in lines),
    )


class Comparison(NamedTuple):
    """A claim beside what it comes to; `terms` is how many rounded amounts went into the figure.

    `of` is what the claim is about: the result in a formula, an item, a line, or the total.
    """

    of: Literal["result", "item", "line", "total"]
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
        for item in line.items:
            if item.explained and item.stated:
                yield Comparison("result", item.name, item.stated, item.figure, 1)
            if item.explained and item.claimed:
                yield Comparison("item", item.name, item.claimed, item.figure, 1)
        if line.claimed and line.complete and line.figure.inputs:
            yield Comparison("line", line.line.name, line.claimed, line.figure, len(line.figure.inputs))
    if budget.claimed and budget.complete and budget.lines:
        yield Comparison("total", TOTAL, budget.claimed, budget.total, len(budget.lines))


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
    if figure.inputs:
        return sum((_rounded(part, way) for part in figure.inputs), Fraction(0))
    return figure.rounding._replace(way=way).apply(figure.exact) if figure.rounding else figure.amount


def rounding_of(budget: Budget) -> Rounding:
    """Give the rounding a budget names; 반올림 to its unit where it names none."""
    unit = MONEY_UNITS[budget.rounding_unit or budget.unit]
    return Rounding(budget.rounding or "반올림", unit, named=budget.rounding is not None)


def every_line(lines: tuple[LineFigure, ...]) -> Iterator[LineFigure]:
    """Go through lines and the lines below them, in the plan's order."""
    for line in lines:
        yield line
        yield from every_line(line.lines)


def _claim(money: Money | None, unit: int, at: Where) -> Claim | None:
    return None if money is None else Claim(money.won(unit), at)


def _line(line: BudgetLine, above: Path, at: Where, worked: dict[Where, Worked], unit: int) -> LineFigure:
    path = (*above, line.key)
    items = tuple(_item(item, worked[(*at, "items", i)], unit) for i, item in enumerate(line.items))
    below = tuple(_line(sub, path, (*at, "lines", i), worked, unit) for i, sub in enumerate(line.lines))
    parts = (*(item.figure for item in items), *(sub.figure for sub in below))
    claimed = _claim(line.amount, unit, (*at, "amount"))
    complete = all(item.fault is None for item in items) and all(sub.complete for sub in below)
    if parts and (complete or claimed is None):
        figure = added(line.name, parts, at)
        unexplained = sum((item.figure.amount for item in items if not item.explained), Fraction(0))
        unexplained += sum((sub.unexplained for sub in below), Fraction(0))
    else:
        amount = claimed.amount if claimed else Fraction(0)
        figure = Figure(line.name, amount, at, how="적힌 예산액")
        unexplained = amount
    return LineFigure(path, line, figure, claimed, items, below, unexplained, complete, at)


def _item(item: BudgetItem, worked: Worked, unit: int) -> ItemFigure:
    claimed = _claim(item.amount, unit, (*worked.at, "amount"))
    figure = worked.figure
    if figure is None:
        amount = claimed.amount if claimed else Fraction(0)
        figure = Figure(worked.name, amount, worked.at, how="적힌 금액")
    return ItemFigure(
        path=worked.path,
        item=item,
        name=worked.name,
        post=worked.post,
        figure=figure,
        stated=_stated(item, worked),
        claimed=claimed,
        explained=worked.figure is not None,
        fault=worked.fault,
        fault_at=worked.fault_at,
        at=worked.at,
        parts=worked.parts,
    )


def _stated(item: BudgetItem, worked: Worked) -> Claim | None:
    if worked.stated is None or item.basis is None or item.basis.stated is None:
        return None
    stated = item.basis.stated
    return Claim(worked.stated, (*worked.at, "basis"), (stated.start, stated.end))
