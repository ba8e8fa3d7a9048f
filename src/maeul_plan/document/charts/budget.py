"""The picture of a plan's money: every line's part of the total, what has no 산출내역, and who pays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.charts.row import PLOT_LEFT, PLOT_RIGHT, Row
from maeul_plan.document.charts.rows import charts_of_rows
from maeul_plan.document.charts.svg import Shape
from maeul_plan.figures.budget import TOTAL, BudgetFigures
from maeul_plan.figures.rounding import print_percent
from maeul_plan.notation.money import print_won

_TITLE: Final = "예산"


class _Scale(NamedTuple):
    """What the whole width stands for, the total that shares are of, and the unit of the words (all in won)."""

    whole: Fraction
    total: Fraction
    unit: int

    def x(self, amount: Fraction) -> int:
        """Give where a bar of an amount ends; one below zero has no bar."""
        return PLOT_LEFT + int((PLOT_RIGHT - PLOT_LEFT) * max(amount, Fraction(0)) // self.whole)

    def told(self, amount: Fraction) -> str:
        """Write an amount, and in percent its share of the total where there is one."""
        printed = print_won(amount, self.unit)
        if self.total <= 0 or not 0 <= amount <= self.total:
            return printed
        return f"{printed}({print_percent(amount / self.total)})"


def budget_charts(budget: BudgetFigures | None, word: Callable[[str], str] = str) -> tuple[Chart, ...]:
    """Draw a budget, its texts put into words by `word`; nothing where there is none."""
    if budget is None:
        return ()
    total = budget.total.amount
    amounts = [total, *(line.figure.amount for line in budget.lines), *accumulate(_amounts_of_funds(budget))]
    scale = _Scale(max(*amounts, Fraction(1)), total, budget.unit)
    rows = [_row(line.line.name, line.figure.amount, line.unexplained, scale) for line in budget.lines]
    rows.append(_row(TOTAL, total, budget.unexplained, scale))
    return tuple(charts_of_rows(_TITLE, [row.worded(word) for row in (*rows, *_funds(budget, scale))]))


def _row(name: str, amount: Fraction, unexplained: Fraction, scale: _Scale) -> Row:
    """Draw an amount, the part without 산출내역 hatched behind the rest."""
    end, explained = scale.x(amount), scale.x(amount - unexplained)
    if unexplained <= 0:
        return Row(name, (scale.told(amount),), (Shape("bar", PLOT_LEFT, end),))
    says = (scale.told(amount), f"빗금: 산출내역 없음 {scale.told(unexplained)}")
    bars = Shape("bar", PLOT_LEFT, explained), Shape("hatched", explained, end)
    return Row(name, says, bars if explained > PLOT_LEFT else bars[1:])


def _funds(budget: BudgetFigures, scale: _Scale) -> Iterator[Row]:
    """Draw what each fund bears, each from where the one before ends."""
    if budget.funding:
        yield Row("재원")
    ends = [Fraction(0), *accumulate(_amounts_of_funds(budget))]
    for fund, (start, end) in zip(budget.funding, pairwise(ends), strict=True):
        yield Row(fund.source, (scale.told(fund.amount),), (Shape("outline", scale.x(start), scale.x(end)),))


def _amounts_of_funds(budget: BudgetFigures) -> list[Fraction]:
    return [fund.amount for fund in budget.funding]
