"""Months of a term (월할)."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.plan.period import Period
from maeul_plan.plan.plan import Plan


class ByDays(NamedTuple):
    """Months counted by their days, and how: 139/31 as 15/31+4."""

    months: Fraction
    words: str


def last_day_of_months(first: date, months: int) -> date | None:
    """Give the last day of some months, the first day counted (민법 제160조); None outside the calendar.

    It is the day before the corresponding one, or the month's last where there is none: 1. 31. and a month is 2. 28.
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months - (first.day == 1), 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    end = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(first.day - 1, end) or end)


def lasts(first: date, last: date, months: int) -> bool:
    """Tell whether some months from the first day on have run by the end of the last."""
    end = last_day_of_months(first, months)
    return end is not None and end <= last


def months_later(day: date, months: int) -> date:
    """Go some months on; to the last day of a month that is too short, and no further than there are years."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    if year < MINYEAR:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(first: date, last: date) -> int | None:
    """Count the months from `first` through `last`, or None where they aren't whole: 4. 10.∼4. 9. is a year."""
    if last < first or last == date.max:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + (first.day == 1)
    return months if last_day_of_months(first, months) == last else None


def end_of(period: Period) -> date | None:
    """Give the last day of a term: its end, else that of its length; None where it states neither."""
    if period.end is not None or period.length is None:
        return period.last_day
    from maeul_plan.figures.deadlines.counted import last_day_of_term  # noqa: PLC0415 - each of the two needs the other

    return last_day_of_term(period.first_day, period.length)


def months_of(period: Period | None) -> int | None:
    """Count the whole months of a plan's term, or None where it has no end or a part of a month."""
    last = end_of(period) if period else None
    return whole_months(period.first_day, last) if period and last else None


def months_paid(plan: Plan) -> int | None:
    """Count the whole months that the budget pays: those of the term, within the fiscal year where one is stated."""
    span = paid_span(plan)
    return whole_months(*span) if span else None


def months_by_days(plan: Plan) -> ByDays | None:
    """Count the months that the budget pays by their days, where the plan says 일할."""
    span, staffing = paid_span(plan), plan.staffing
    if span is None or staffing is None or staffing.proration != "일할" or span[1] < span[0]:
        return None
    return by_days(*span)


def by_days(first: date, last: date) -> ByDays:
    """Count each part of a month by the days of that month (일할, 공무원보수규정 제4조·제22조).

    2015. 8. 17.∼12. 31. is 15/31+4 months; parts that come to whole months, as 8. 17. to the next 8. 16., are those.
    """
    head, tail = monthrange(first.year, first.month)[1], monthrange(last.year, last.month)[1]
    between = (last.year - first.year) * 12 + last.month - first.month - 1
    if between < 0:
        days = last.day - first.day + 1
        return ByDays(Fraction(days, head), f"{days}/{head}" if days < head else "1")
    begun, ended = head - first.day + 1, last.day
    whole = between + (begun == head) + (ended == tail)
    words = [f"{begun}/{head}"] if begun < head else []
    words += [str(whole)] if whole else []
    words += [f"{ended}/{tail}"] if ended < tail else []
    months = between + Fraction(begun, head) + Fraction(ended, tail)
    return ByDays(months, str(months) if months.denominator == 1 else "+".join(words))


def counted_months(first: date, last: date, *, may_split: bool) -> ByDays | None:
    """Count parts of months by their days where they `may_split`, else whole months; None where those don't count them.

    By days a month from the middle of one to that of the next is two parts: else a day more could pay less.
    """
    if last < first:
        return None
    if may_split:
        return by_days(first, last)
    whole = whole_months(first, last)
    return None if whole is None else ByDays(Fraction(whole), str(whole))


def fiscal_year_of(plan: Plan) -> int | None:
    """Give the fiscal year that a budget states for a term of several; None where it pays the whole term."""
    year, period = plan.budget.fiscal_year if plan.budget else None, plan.period
    last = end_of(period) if period else None
    if not year or period is None or last is None or period.first_day.year == last.year:
        return None
    return year if period.first_day.year <= year <= last.year else None


def months_in_year(period: Period, year: int) -> int | None:
    """Count the months of a term within a calendar year, or None where they aren't whole."""
    span = _within(period, year)
    return whole_months(*span) if span else None


def paid_span(plan: Plan) -> tuple[date, date] | None:
    """Give the first and the last day that the budget pays; None where the term has no end."""
    year, period = fiscal_year_of(plan), plan.period
    last = end_of(period) if period else None
    if period is None or last is None:
        return None
    return (period.first_day, last) if year is None else _within(period, year)


def _within(period: Period, year: int) -> tuple[date, date] | None:
    last = end_of(period)
    return (max(period.first_day, date(year, 1, 1)), min(last, date(year, 12, 31))) if last else None
