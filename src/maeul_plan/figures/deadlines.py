"""When each step is due, on what kind of day, and how long there is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from maeul_plan.figures.trace import Where
from maeul_plan.law.days_off import Calendar, DayOff
from maeul_plan.notation.dates import weekday_of
from maeul_plan.notation.due import DueText, print_due
from maeul_plan.notation.years import with_year
from maeul_plan.plan.deadlines import Deadline

MOST_DAYS = 3_660
"""Ten years: working days further ahead are nobody's measure, and the year is probably a slip."""

Status: TypeAlias = Literal["done", "overdue", "today", "upcoming", "open"]


@dataclass(frozen=True, slots=True)
class DeadlineFigure:
    """One deadline: its last day, and what kind of day that is.

    `meant` is what is written with a missing year filled in: the first such day from the approval on, or the drafting.
    `first` is the first day of a span or a month, else the last day too. `due` is None where it recurs or hangs on an
    event. `working_days` counts the working days after the calendar's day through the due day, ten years at most.
    `days_left` needs a `today`.
    """

    deadline: Deadline
    at: Where
    meant: DueText
    printed: str
    first: date | None
    due: date | None
    weekday: str | None
    day_off: DayOff | None
    next_working_day: date | None
    working_days: int | None
    verified: bool
    days_left: int | None
    status: Status


def deadlines_of(
    deadlines: tuple[Deadline, ...], calendar: Calendar, written_on: date | None, today: date | None = None
) -> tuple[DeadlineFigure, ...]:
    """Work out every deadline, in the plan's order; a missing year follows from the day the plan was written on."""
    return tuple(_deadline(deadline, i, calendar, written_on, today) for i, deadline in enumerate(deadlines))


def _deadline(
    deadline: Deadline, index: int, calendar: Calendar, written_on: date | None, today: date | None
) -> DeadlineFigure:
    meant = _meant(deadline, written_on) if written_on else deadline.due
    due = meant.last_day()
    off = calendar.day_off(due) if due else None
    return DeadlineFigure(
        deadline=deadline,
        at=("deadlines", index),
        meant=meant,
        printed=print_due(deadline.due),
        first=due and min(meant.first_day() or due, due),
        due=due,
        weekday=weekday_of(due) if due else None,
        day_off=off,
        next_working_day=calendar.next_working_day(due) if due and off else None,
        working_days=_working_days(calendar, due),
        verified=due is None or calendar.is_verified(due),
        days_left=(due - today).days if due and today else None,
        status=_status(deadline, due, today),
    )


def _meant(deadline: Deadline, written_on: date) -> DueText:
    """Fill a missing year in: the first such day from the writing on, of what is done that of the year of writing.

    Where the weekday beside it fits only the year of writing, that year is meant.
    """
    coming = with_year(deadline.due, written_on)
    of_the_year = with_year(deadline.due, written_on.replace(month=1, day=1))
    if deadline.status == "완료" or (not _weekday_fits(coming) and _weekday_fits(of_the_year)):
        return of_the_year
    return coming


def _weekday_fits(due: DueText) -> bool:
    day = due.date.day_or_none() if due.date else None
    return due.date is None or day is None or due.date.weekday in ("", weekday_of(day))


def _working_days(calendar: Calendar, due: date | None) -> int | None:
    """Count from the day the calendar is of, where both days are known, in order and not years apart."""
    if due is None or calendar.as_of is None or not 0 <= (due - calendar.as_of).days <= MOST_DAYS:
        return None
    return calendar.working_days_between(calendar.as_of, due)


def _status(deadline: Deadline, due: date | None, today: date | None) -> Status:
    """Name where a deadline stands; without a `today` a dated one counts as upcoming."""
    if deadline.status == "완료":
        return "done"
    if due is None:
        return "open"
    if today is None or due > today:
        return "upcoming"
    return "today" if due == today else "overdue"
