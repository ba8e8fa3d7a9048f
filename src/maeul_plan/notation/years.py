"""Give dates that were written without a year the year they mean."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from maeul_plan.notation.dates import DateText
from maeul_plan.notation.due import DueText

_MOST_YEARS: Final = 8  # from one 29 February to the next, over a year such as 1900
_PART_ENDS: Final = {"초": 10, "초순": 10, "상순": 10, "중순": 20}


def with_year(due: DueText, after: date) -> DueText:
    """Fill in missing years: what is due takes its first end on or after `after`.

    A range that has begun but not ended by then is that one, and a range or a list keeps its order:
    12. 20.∼1. 10. runs over the new year. 29 February waits for a year that has it.
    """
    if due.date is None:
        return due
    written = due.days or tuple(when for when in (due.date, due.until) if when)
    dates = [_on_or_after(written[-1], after)]
    for when in reversed(written[:-1]):
        dates.insert(0, _not_after(when, dates[0]))
    return replace(due, date=dates[0], until=dates[-1] if due.until else None, days=tuple(dates) if due.days else ())


def _on_or_after(when: DateText, day: date) -> DateText:
    """Take the first year in which `when` ends on or after a day."""
    if when.year is None:
        for year in range(day.year, min(day.year + _MOST_YEARS, MAXYEAR) + 1):
            last = _last_day(when, year)
            if last and last >= day:
                return replace(when, year=year)
    return when


def _not_after(when: DateText, end: DateText) -> DateText:
    """Take the last year in which `when` begins no later than `end` ends."""
    last = None if end.year is None else _last_day(end, end.year)
    if when.year is None and last:
        for year in range(last.year, max(last.year - _MOST_YEARS, MINYEAR) - 1, -1):
            first = _day(year, when.months()[0], when.day or 1)
            if first and first <= last:
                return replace(when, year=year)
    return when


def _last_day(when: DateText, year: int) -> date | None:
    """Give the last day of a date in a year; None on 29 February of a year that has none."""
    month = when.months()[1]
    return _day(year, month, when.day or _PART_ENDS.get(when.part) or monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    """Give a day where the calendar has it."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
