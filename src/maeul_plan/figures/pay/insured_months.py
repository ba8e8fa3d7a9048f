"""Months in which people join or leave: 국민연금 and 건강보험 are due for whole months or not at all."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction
from typing import Final

from maeul_plan.figures.pay.dues import Due
from maeul_plan.figures.trace import Ground
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.insured_months import health_months_on, pension_months_on
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.budget import Premium

_MONTHS: Final = {"국민연금": pension_months_on, "건강보험": health_months_on, "장기요양보험": health_months_on}


def insured(kind: Premium, due: Due) -> Due | Ground:
    """Hold what the days of a part of a month come to against the law of whole months; a ground says why none is due.

    `due` is of all the days of a month of one stay, or of whole months. Days that the budget alone doesn't pay for are
    no joining and no leaving: their premium stays on the pay of the days.
    """
    first, last, stay = due.first, due.last, due.run.stay
    if kind not in _MONTHS or first is None or last is None or last > _month_end(first):
        return due
    held = _MONTHS[kind](first)
    if isinstance(held, Beyond):
        return due
    joined = stay.first if stay.first and stay.first.replace(day=1) == first.replace(day=1) else None
    left = last if stay.last == last < _month_end(last) else None
    if joined and joined.day > 1:
        return Ground(
            f"{print_day(joined)} 자격 취득: {first.month}월의 {kind} 보험료는 없음(다음 달부터)", stay.at, held
        )
    if joined and left and not held.value:
        return Ground(f"{print_day(left)} 그달에 퇴직: {first.month}월의 {kind} 보험료는 없음", stay.at, held)
    return _of_the_month(due, kind, left, held) if left else due


def _of_the_month(due: Due, kind: Premium, left: date, held: Held[int]) -> Due:
    """Take the month of leaving at the pay of the whole month."""
    end = _month_end(left)
    base = due.base + due.run.wage.monthly * Fraction((end - left).days, end.day)
    told = Ground(f"{print_day(left)} 퇴직: {left.month}월의 {kind} 보험료는 한 달 보수로 셈함", due.run.stay.at, held)
    share = due.share._replace(grounds=(*due.share.grounds, told))
    return due._replace(base=base, per_month=share.of(base), share=share)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
