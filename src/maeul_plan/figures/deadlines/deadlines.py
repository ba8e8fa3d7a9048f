"""When each step is due, on what kind of day, and how long there is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from maeul_plan.figures.deadlines.counted import MOST_DAYS
from maeul_plan.figures.deadlines.origins import CountedDay, Uncounted, counted_days
from maeul_plan.figures.trace import Where
from maeul_plan.law.days_off import Calendar, DayOff
from maeul_plan.notation.dates import weekday_of
from maeul_plan.notation.due import DueText, print_due
from maeul_plan.notation.years import with_year
from maeul_plan.plan.deadlines import Deadline
from maeul_plan.plan.plan import Plan

_A_YEAR: Final = 366

Status: TypeAlias = Literal["done", "overdue", "today", "upcoming", "open"]


@dataclass(frozen=True, slots=True)
class DeadlineFigure:
    """One deadline: its last day, and what kind of day that is.

    `meant` is what is written with a missing year filled in. `first` is the first day of a span or a month, else the
    last day too. `counted` is the day that follows from what the plan has it counted from, or why none does; `due` is
    the written day, and the counted one where an event is written (협약 후 7일 이내). `due` is None where it recurs or
    hangs on an event. `working_days` counts the working days after the calendar's day through the due day, ten years
    at most. `days_left` needs a `today`.
    """

    deadline: Deadline
    at: Where
    meant: DueText
    printed: str
    counted: CountedDay | None
    first: date | None
    due: date | None
    weekday: str | None
    day_off: DayOff | None
    next_working_day: date | None
    working_days: int | None
    verified: bool
    days_left: int | None
    status: Status


def deadlines_of(plan: Plan, calendar: Calendar, today: date | None = None) -> tuple[DeadlineFigure, ...]:
    """Work out every deadline, in the plan's order."""
    meant: list[DueText] = []
    for deadline in plan.deadlines:
        latest = max((day for due in meant if (day := due.last_day())), default=None)
        meant.append(_meant_behind(plan, deadline, latest))
    counted = counted_days(plan, [due.last_day() for due in meant], calendar)
    return tuple(
        _deadline(deadline, ("deadlines", i), meant[i], counted.get(i), calendar, today)
        for i, deadline in enumerate(plan.deadlines)
    )


def _deadline(  # noqa: PLR0913, PLR0917 - what a deadline says, what follows from it, and the days it is held against
    deadline: Deadline, at: Where, meant: DueText, counted: CountedDay | None, calendar: Calendar, today: date | None
) -> DeadlineFigure:
    due = _due(meant, counted)
    off = calendar.day_off(due) if due else None
    return DeadlineFigure(
        deadline=deadline,
        at=at,
        meant=meant,
        printed=print_due(deadline.due),
        counted=counted,
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


def _due(meant: DueText, counted: CountedDay | None) -> date | None:
    """Give the written day; an event has the day that is counted from it."""
    if meant.kind == "event" and counted is not None and not isinstance(counted, Uncounted):
        return counted.due
    return meant.last_day()


def _meant(plan: Plan, deadline: Deadline) -> DueText:
    """Fill a missing year in: the first such day from the writing on, of what is done that of the year of writing.

    That year is meant too where the weekday beside it fits no other, and where its day misses the time from the
    writing to the end of the term by less than the coming one does.
    """
    written_on = plan.document.written_on
    if written_on is None:
        return deadline.due
    coming = with_year(deadline.due, written_on)
    of_the_year = with_year(deadline.due, written_on.replace(month=1, day=1))
    if deadline.status == "완료":
        return of_the_year
    if _weekday_fits(coming) != _weekday_fits(of_the_year):
        return coming if _weekday_fits(coming) else of_the_year
    end = plan.period.last_day if plan.period else None
    early, late = of_the_year.last_day(), coming.last_day()
    is_nearer = early and late and end and written_on - early < late - end
    return of_the_year if is_nearer else coming


def _meant_behind(plan: Plan, deadline: Deadline, latest: date | None) -> DueText:
    """Take the year after what is listed before, where the day would lie before that and only so its weekday fits.

    1. 29.(금) behind 7. 10. is of the next January, up to a year behind the end of the term.
    """
    meant, end = _meant(plan, deadline), plan.period.last_day if plan.period else None
    day = meant.last_day()
    if latest is None or day is None or end is None or day >= latest or _weekday_fits(meant) or deadline.status:
        return meant
    later = with_year(deadline.due, latest)
    last = later.last_day()
    return later if last and _weekday_fits(later) and (last - end).days <= _A_YEAR else meant


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
