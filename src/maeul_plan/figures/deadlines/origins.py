"""What each counted deadline is counted from, and the day that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.deadlines.counted import ActBy, Origin, PeriodEnd, act_by, period_end
from maeul_plan.notation.dates import DateText, parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from maeul_plan.law.days_off import Calendar
    from maeul_plan.plan.deadlines import Counted, Deadline
    from maeul_plan.plan.plan import Plan

DAYS_OF_PLAN: Final = ("결재일", "시작일", "종료일")
"""The words for the plan's own days: approval, first and last day of the term."""

WhyNot: TypeAlias = Literal["both", "neither", "unknown", "undated", "circle", "unsaid", "beyond"]


class Uncounted(NamedTuple):
    """Why no day follows, and what the plan would have it counted from.

    `both` and `neither` speak of `within` and `before`; `unknown` is no day, no word and no deadline; `undated` a
    deadline without a day; `circle` one that waits for itself; `unsaid` a day the plan doesn't say; `beyond` a day
    that no calendar has.
    """

    why: WhyNot
    name: str


CountedDay: TypeAlias = PeriodEnd | ActBy | Uncounted


def counted_days(plan: Plan, written: Sequence[date | None], calendar: Calendar) -> dict[int, CountedDay]:
    """Count the days of all deadlines that say what they are counted from, by their place in the plan.

    `written` holds the day each deadline states itself. One that states none may be counted from another such one,
    so each waits until the one it is counted from is known.
    """
    found: dict[int, CountedDay] = {}
    places: dict[str, int] = {}
    for i, deadline in enumerate(plan.deadlines):
        places.setdefault(deadline.key, i)
    for i in range(len(plan.deadlines)):
        chain: dict[int, None] = {}
        at: int | None = i
        while at is not None and at not in found and at not in chain and plan.deadlines[at].counted:
            chain[at] = None
            at = _awaited(plan.deadlines[at], places, written)
        is_circle = at in chain
        for k in reversed(chain):
            counted = plan.deadlines[k].counted
            if counted and is_circle:
                found[k] = Uncounted("circle", counted.from_)
                is_circle = k != at
            elif counted:
                found[k] = _count(counted, _origin(plan, counted.from_, places, written, found), calendar)
    return found


def _awaited(deadline: Deadline, places: dict[str, int], written: Sequence[date | None]) -> int | None:
    """Give the deadline that must be known first: the one this is counted from, where it states no day itself."""
    target = places.get(deadline.counted.from_) if deadline.counted else None
    is_itself = deadline.counted is not None and deadline.counted.from_ == deadline.key
    return target if target is not None and (is_itself or written[target] is None) else None


def _origin(
    plan: Plan, name: str, places: dict[str, int], written: Sequence[date | None], found: dict[int, CountedDay]
) -> Origin | Uncounted:
    """Give the day that a name stands for: the plan's own, a deadline's, or a date."""
    if name in DAYS_OF_PLAN:
        day = _day_of_plan(plan, name)
        return Uncounted("unsaid", name) if day is None else Origin(name, day)
    if name in places:
        at = places[name]
        counted = found.get(at)
        day = written[at] or (None if counted is None or isinstance(counted, Uncounted) else counted.due)
        return Uncounted("undated", name) if day is None else Origin(name, day)
    read = parse_date(name)
    day = read.day_or_none() if isinstance(read, DateText) else None
    return Uncounted("unknown", name) if day is None else Origin("", day)


def _day_of_plan(plan: Plan, name: str) -> date | None:
    if name == "결재일":
        return plan.document.approved_on
    if plan.period is None:
        return None
    return plan.period.first_day if name == "시작일" else plan.period.last_day


def _count(counted: Counted, origin: Origin | Uncounted, calendar: Calendar) -> CountedDay:
    if counted.within and counted.before:
        return Uncounted("both", counted.from_)
    if isinstance(origin, Uncounted):
        return origin
    day: PeriodEnd | ActBy | None
    if counted.within:
        day = period_end(origin, counted.within, calendar, count_first_day=counted.count_first_day)
    elif counted.before:
        day = act_by(origin, counted.before, calendar, count_first_day=counted.count_first_day)
    else:
        return Uncounted("neither", counted.from_)
    return day or Uncounted("beyond", counted.from_)
