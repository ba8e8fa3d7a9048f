"""Rates of premiums that the plan says itself: of one year, or of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.trace import Ground, Where
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.rate import print_rate
from maeul_plan.plan.budget import BudgetItem, BudgetLine
from maeul_plan.plan.plan import Plan


class Unsaid(Fault):
    """A rate or a wage that neither the plan nor a table says: no contradiction."""


class Rate(NamedTuple):
    """A rate, until which day it holds, and what says so."""

    value: Fraction
    until: date | None
    ground: Ground


def own_on(item: BudgetItem, day: date, what: str, at: Where) -> Rate | None:
    """Give the rate that an item says of a day: that of the year, else that of all years."""
    if not item.rates:
        return None if item.rate is None else _told(item.rate, None, what, (*at, "rate"))
    year_end = date(day.year, 12, 31)
    if day.year in item.rates:
        return _told(item.rates[day.year], year_end, f"{day.year}년 {what}", (*at, "rates", day.year))
    return None if item.rate is None else _told(item.rate, year_end, what, (*at, "rate"))


def health_rate_on(plan: Plan, day: date, at: Where) -> Rate | Fault | None:
    """Give the health insurance's own rate for the item of long-term care at `at`: that of its line comes first."""
    found = tuple(_health_rates(plan.budget.lines if plan.budget else (), day, ("budget", "lines")))
    beside = tuple(rate for rate in found if rate.ground.at[: len(at) - 1] == at[:-1])
    rates = beside or found
    if len({rate.value for rate in rates}) > 1:
        way_on = "장기요양보험을 그 건강보험과 같은 비목에 두십시오."
        return Unsaid(0, 0, "건강보험에 적은 율이 여럿이라 어느 것을 따를지 알 수 없습니다", way_on)
    return rates[0] if rates else None


def _health_rates(lines: Sequence[BudgetLine], day: date, at: Where) -> Iterator[Rate]:
    for i, line in enumerate(lines):
        for j, item in enumerate(line.items):
            rate = own_on(item, day, "건강보험", (*at, i, "items", j)) if item.premium == "건강보험" else None
            if rate is not None:
                yield rate
        yield from _health_rates(line.lines, day, (*at, i, "lines"))


def _told(rate: Fraction, until: date | None, what: str, at: Where) -> Rate:
    return Rate(rate, until, Ground(f"{what} {print_rate(rate)}(계획에 적은 율)", at))
