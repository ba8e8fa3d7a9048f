"""When a line's money is needed, as a note beside it: its years, and the time of an item that has one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.figures.budget import LineFigure
from maeul_plan.notation.money import print_won
from maeul_plan.notation.ranges import print_span
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.plan import Plan


def times_of(line: LineFigure, plan: Plan) -> Iterator[str]:
    """Say what a line states of time: `연도별: 2022년 262,000천원`, `쓰는 때: 전산장비 2015. 9.∼10.`."""
    unit = MONEY_UNITS[plan.budget.unit] if plan.budget else 1
    years = line.line.by_year or {}
    if years:
        yield "연도별: " + ", ".join(_year(year, money.won(unit), unit) for year, money in years.items())
    for item in line.items:
        when = print_span(item.item.start, item.item.end)
        if when:
            yield f"쓰는 때: {item.name} {when}"


def _year(year: int, amount: Fraction, unit: int) -> str:
    return f"{year}년 {print_won(amount, unit)}"
