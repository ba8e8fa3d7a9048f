"""Stays cut where their pay changes: runs of days over which heads are paid alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from maeul_plan.figures.months import ByDays, counted_months, fiscal_year_of, paid_span
from maeul_plan.figures.pay.conditions import Conditions, changes_within, conditions_on
from maeul_plan.figures.pay.pay_tables import table_changes
from maeul_plan.figures.pay.stays import Stay
from maeul_plan.figures.pay.wage import Wage, wage_of
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.pay import PayTable
from maeul_plan.plan.plan import Plan

_DAY: Final = timedelta(days=1)
_MOST_YEARS: Final = 30  # a run of more is not told year by year
_NO_PAY: Final = Fault(
    0, 0, "보수를 적지 않았습니다", "annual_pay, monthly_pay, hourly_pay 나 grade 와 pay_table 을 적으십시오."
)
_WAY_ON: Final = "산출내역(basis)이나 직위의 months 를, 날수로 셈하면 staffing 에 proration: 일할을 적으십시오."


@dataclass(frozen=True, slots=True)
class Run:
    """Heads that are paid alike from `first` to `last`; both None where the post says only how many months."""

    stay: Stay
    first: date | None
    last: date | None
    months: ByDays
    wage: Wage
    conditions: Conditions

    @property
    def exact(self) -> Fraction:
        """The pay of all heads over the run (won)."""
        return self.wage.monthly * self.stay.heads * self.months.months


class Uncounted(Fault):
    """Days that come to no whole months, and nothing says how parts of them count."""


class _Alike(NamedTuple):
    """Days that are paid alike."""

    first: date
    last: date
    wage: Wage
    conditions: Conditions


def runs_of(plan: Plan, stay: Stay, tables: Sequence[PayTable]) -> tuple[Run, ...] | Fault:
    """Cut a stay into its runs within the days that the budget pays; none where it lies outside them."""
    if stay.months is not None:
        return _of_stated_months(plan, stay, stay.months, tables)
    span = _clipped(plan, stay)
    if isinstance(span, Fault):
        return span if _alike(stay, tables, None) else _NO_PAY
    if span is None:
        return ()
    alike = _alike(stay, tables, span)
    if isinstance(alike, Fault):
        return alike
    runs = []
    for one in alike or ():
        months = counted_months(one.first, one.last, may_split=may_split(plan))
        if months is None:
            return _uncounted(plan, one.first, one.last)
        runs.append(Run(stay, one.first, one.last, months, one.wage, one.conditions))
    return tuple(runs) if runs else _NO_PAY


def may_split(plan: Plan) -> bool:
    """Say whether parts of months are counted by their days (일할)."""
    return plan.staffing is not None and plan.staffing.proration == "일할"


def by_year(plan: Plan, run: Run) -> tuple[Run, ...]:
    """Split a run at 1 January, where the parts can be counted and add up to the whole; else it is one part."""
    first, last = run.first, run.last
    if first is None or last is None or not 0 < last.year - first.year < _MOST_YEARS:
        return (run,)
    starts = [first, *(date(year, 1, 1) for year in range(first.year + 1, last.year + 1))]
    parts = []
    for begin, end in zip(starts, [*(start - _DAY for start in starts[1:]), last], strict=True):
        months = counted_months(begin, end, may_split=may_split(plan))
        if months is None:
            return (run,)
        parts.append(Run(run.stay, begin, end, months, run.wage, run.conditions))
    adds_up = sum((part.months.months for part in parts), Fraction(0)) == run.months.months
    return tuple(parts) if adds_up else (run,)


def days(first: date, last: date) -> str:
    """Write days from the first to the last: `2015. 8. 17.∼2015. 12. 31.`."""
    return f"{print_day(first)}∼{print_day(last)}"


def _of_stated_months(plan: Plan, stay: Stay, months: int, tables: Sequence[PayTable]) -> tuple[Run, ...] | Fault:
    """Pay stated months as on the first day that is paid; changes need days to lie between."""
    span = paid_span(plan)
    day = span[0] if span else plan.period.first_day if plan.period else None
    if span and changes_within(stay.layers, *span):
        return Fault(0, 0, "months 만으로는 바뀐 보수를 며칠부터 셈할지 알 수 없습니다", "start 와 end 를 적으십시오.")
    conditions = conditions_on(stay.layers, day)
    wage = wage_of(conditions, day, tables)
    if not isinstance(wage, Wage):
        return wage or _NO_PAY
    return (Run(stay, None, None, ByDays(Fraction(months), str(months)), wage, conditions),)


def _clipped(plan: Plan, stay: Stay) -> tuple[date, date] | Fault | None:
    """Cut a stay to the days that the budget pays: None where nothing is left, a fault where days are missing."""
    if stay.first is None or stay.last is None or stay.last < stay.first:
        return _uncounted(plan, stay.first, stay.last)
    paid = paid_span(plan)
    if paid is None:
        return stay.first, stay.last
    first, last = max(stay.first, paid[0]), min(stay.last, paid[1])
    return (first, last) if first <= last else None


def _alike(stay: Stay, tables: Sequence[PayTable], span: tuple[date, date] | None) -> list[_Alike] | Fault | None:
    """Cut days where terms or tables change, and join again what is paid alike; None where no pay is stated."""
    first, last = span or (stay.first or date.min, stay.last or stay.first or date.min)
    cuts = sorted({first, *changes_within(stay.layers, first, max(first, last)), *_turns(stay, tables, first, last)})
    found: list[_Alike] = []
    for begin, end in pairwise([*cuts, None]):
        if begin is None:
            continue
        conditions = conditions_on(stay.layers, begin)
        wage = wage_of(conditions, begin, tables)
        if not isinstance(wage, Wage):
            return wage
        until = last if end is None else end - _DAY
        before = found[-1] if found else None
        if before and _same(before, wage, conditions):
            found[-1] = before._replace(last=until)
        else:
            found.append(_Alike(begin, until, wage, conditions))
    return found


def _same(before: _Alike, wage: Wage, conditions: Conditions) -> bool:
    same_pay = (before.wage.monthly, before.wage.words) == (wage.monthly, wage.words)
    return same_pay and before.conditions.terms.weekly_hours == conditions.terms.weekly_hours


def _turns(stay: Stay, tables: Sequence[PayTable], first: date, last: date) -> set[date]:
    """Give the days within a stay on which a table that it names changes."""
    names = {layer.terms.pay_table for layer in stay.layers if layer.terms.pay_table}
    return {day for name in names for day in table_changes(tables, name) if first < day <= last}


def _uncounted(plan: Plan, first: date | None, last: date | None) -> Uncounted:
    """Say that months cannot be counted."""
    if first is None or last is None:
        way_on = "period 에 start 와 end 를, 아니면 산출내역(basis)이나 직위의 months 를 적으십시오."
        return Uncounted(0, 0, "운영기간의 처음이나 끝이 없어 개월 수를 셀 수 없습니다", way_on)
    own = (first, last) != paid_span(plan)
    year = fiscal_year_of(plan)
    term = "운영기간" if year is None else f"{year}년의 운영기간"
    what = days(first, last) if own else term
    return Uncounted(0, 0, f"{what}의 개월 수를 셀 수 없어 월할로 셈하지 못합니다", _WAY_ON)
