"""Give dates that were written without a year the year they mean."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, date
from typing import Final

from maeul_plan.notation.dates import DateText
from maeul_plan.notation.due import DueText

_MOST_YEARS: Final = 8  # from one 29 February to the next, over a year such as 1900
_LAST: Final = 31
_PART_ENDS: Final = {"초": 10, "초순": 10, "상순": 10, "중순": 20}


def with_year(due: DueText, after: date) -> DueText:
    """Fill in missing years: what is due takes its first end on or after `after`.

    A range that has begun but not ended by then is that one, and a range or a list keeps its order:
    12. 20.∼1. 10. runs over the new year. 29 February waits for a year that has it.
    """
    if due.date is None:
        return due
    written = due.days or tuple(when for when in (due.date, due.until) if when)
    said = written[-1].year
    years = range(after.year, min(after.year + _MOST_YEARS, MAXYEAR) + 1) if said is None else (said,)
    for year in years:
        dates = _in_order(written, year)
        if dates and (said or _last_day(dates[-1], year) >= after):
            days = dates if due.days else ()
            return replace(due, date=dates[0], until=dates[-1] if due.until else None, days=days)
    return due


def _in_order(written: tuple[DateText, ...], year: int) -> tuple[DateText, ...] | None:
    """Put the last date into a year and each other one no later than the next; None where no such day is."""
    dates: tuple[DateText, ...] = ()
    for when in reversed(written):
        if dates:
            begins, ends = (when.months()[0], when.day or 1), (dates[0].months()[1], dates[0].day or _LAST)
            year = (dates[0].year or year) - (1 if begins > ends else 0)
        year = when.year or year
        if when.month and when.day and when.day > monthrange(year, when.month)[1]:
            return None
        dates = (replace(when, year=year), *dates)
    return dates


def _last_day(when: DateText, year: int) -> date:
    """Give the last day of a date in a year."""
    month = when.months()[1]
    return date(year, month, when.day or _PART_ENDS.get(when.part) or monthrange(year, month)[1])
