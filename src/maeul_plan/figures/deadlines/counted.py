"""Days that are counted: the end of a period, and the day by which to act before another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.figures.months import last_day_of_months, months_later
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.spans import Span, print_span

if TYPE_CHECKING:
    from maeul_plan.law.days_off import Calendar

MOST_DAYS: Final = 3_660
"""Ten years: working days further ahead are nobody's measure, and the year is probably a slip."""

_A_YEAR: Final = 366
SATURDAYS_SINCE: Final = date(2008, 3, 22)
"""Since when a Saturday moves the end of a period like a holiday (민법 제161조, 법률 제8720호)."""

_ONE_DAY: Final = timedelta(days=1)
_DAYS: Final = {"일": 1, "주": 7}
_MONTHS: Final = {"개월": 1, "년": 12}


class Origin(NamedTuple):
    """What a day is counted from: what the plan calls it, "" where it gives the day itself, and the day."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class PeriodEnd:
    """The end of a period counted onward from a day (민법 제157조·제159조∼제161조).

    `first` is the first day that is counted, `last` the period's last day by the calendar, `due` that day or,
    where it is a Saturday or a holiday, the next working day.
    """

    origin: Origin
    span: Span
    first: date
    last: date
    due: date


@dataclass(frozen=True, slots=True)
class ActBy:
    """The day by which to act so long before another; the statutes are silent, so both readings are kept.

    `plain` is the subtraction. `strict` is the day before it: the other day is not counted, and the whole period
    lies between; where the plan has that day counted they are the same. `due` is `strict` or, where that is a day off,
    the working day before it.
    """

    origin: Origin
    span: Span
    plain: date
    strict: date
    due: date


def last_day_of_term(first: date, length: Span) -> date | None:
    """Give the last day of a term by the calendar, its first day counted; None beyond the calendar."""
    if length.unit in _DAYS:
        days = length.number * _DAYS[length.unit] - 1
        return first + timedelta(days=days) if days <= (date.max - first).days else None
    return last_day_of_months(first, length.number * _MONTHS[length.unit])


def subtracted(day: date, span: Span) -> date | None:
    """Take a length of time from a day by the calendar; None before the calendar begins."""
    if span.unit in _DAYS:
        days = span.number * _DAYS[span.unit]
        return day - timedelta(days=days) if days <= (day - date.min).days else None
    months = span.number * _MONTHS[span.unit]
    return months_later(day, -months) if months < (day.year - MINYEAR) * 12 + day.month else None


def period_end(origin: Origin, within: Span, calendar: Calendar, *, count_first_day: bool) -> PeriodEnd | None:
    """Count a period from an event on, whose own day is counted only where the plan says so (민법 제157조)."""
    if not count_first_day and origin.day == date.max:
        return None
    first = origin.day if count_first_day else origin.day + _ONE_DAY
    last = last_day_of_term(first, within)
    return None if last is None else PeriodEnd(origin, within, first, last, moved(last, calendar))


def moved(last: date, calendar: Calendar) -> date:
    """Give the day on which a period ends that would end on `last` (민법 제161조); `date.max` where no day is left."""
    while last < date.max and (off := calendar.day_off(last)):
        if off.name == "토요일" and last < SATURDAYS_SINCE:
            return last
        last += _ONE_DAY
    return last


def act_by(origin: Origin, before: Span, calendar: Calendar, *, count_first_day: bool) -> ActBy | None:
    """Count backwards from a day, which is counted itself only where the plan says so."""
    plain = subtracted(origin.day, before)
    if plain is None or plain == date.min:
        return None
    strict = plain if count_first_day else plain - _ONE_DAY
    return ActBy(origin, before, plain, strict, previous_working_day(strict, calendar))


def previous_working_day(day: date, calendar: Calendar) -> date:
    """Give the last working day that is not after `day`; `date.min` where none is left."""
    while day > date.min and not calendar.is_working_day(day):
        day -= _ONE_DAY
    return day


def is_counted_in_working_days(first: date, last: date, span: Span, calendar: Calendar) -> bool:
    """Tell whether a number of days fits what lies between as working days, both ends counted (7일간 of nine days).

    Nobody counts more than a year so.
    """
    if span.unit != "일" or first == date.min or not 0 <= (last - first).days <= _A_YEAR:
        return False
    return calendar.working_days_between(first - _ONE_DAY, last) == span.number


def print_counted(counted: PeriodEnd | ActBy) -> str:
    """Write what is counted, and from where: `결재일(2015. 7. 7.)부터 7일 이내`, `2026. 12. 31.의 90일 전까지`."""
    day = print_day(counted.origin.day)
    origin = f"{counted.origin.name}({day})" if counted.origin.name else day
    if isinstance(counted, ActBy):
        return f"{origin}의 {print_span(counted.span)} 전까지"
    return f"{origin}부터 {print_span(counted.span)} 이내"
