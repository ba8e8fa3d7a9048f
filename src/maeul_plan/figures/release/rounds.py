"""The rounds of the release (교부 회차): by quarter, by month, or as the plan states them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.release.leaves import term_of
from maeul_plan.figures.release.periods import MONTH, QUARTER, YEAR, column_name, column_number
from maeul_plan.notation.dates import DateText, parse_date
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.ranges import DateRange, parse_range, print_range
from maeul_plan.plan.operation import Release
from maeul_plan.plan.period import first_day
from maeul_plan.plan.plan import Plan

if TYPE_CHECKING:
    from fractions import Fraction

Schedule: TypeAlias = Literal["분기", "월", "신청"]

_QUARTERLY: Final = pattern(r"분기")
_MONTHLY: Final = pattern(r"매월|매달|달마다|월마다|월별|월\s*+1\s*+회")
_ON_APPLICATION: Final = pattern(r"신청|요청|청구|수시")
_NTH: Final = pattern(r"제?\s*+(?P<number>[0-9]{1,4})\s*+(?:차|회)")
_MOST: Final = 600
_MOST_YEARS: Final = 50


class Round(NamedTuple):
    """One round: what it is called, the days it pays for, and what the plan states of it (won), if it does."""

    name: str
    first: date
    last: date
    stated: Fraction | None = None


def schedule_of(release: Release) -> Schedule | None:
    """Say how often money is handed over: as `schedule` says, else as the words of `frequency` do."""
    if release.schedule:
        return release.schedule
    if _QUARTERLY.search(release.frequency):
        return "분기"
    if _MONTHLY.search(release.frequency):
        return "월"
    return "신청" if _ON_APPLICATION.search(release.frequency) else None


def rounds_of(plan: Plan) -> tuple[Round, ...]:
    """List the rounds: the quarters or months of the term, else those that the plan states; none where none is known.

    On application it is the months that may be applied for. Stated amounts belong to the rounds in their order where
    there are as many, else to the round in which their day lies.
    """
    release = plan.operation.release if plan.operation else None
    if release is None:
        return ()
    schedule, term = schedule_of(release), term_of(plan)
    if schedule is None or term is None or (schedule == "신청" and release.rounds):
        return _stated(release, term[1] if term else None)
    size = QUARTER if schedule == "분기" else MONTH
    numbers = range(column_number(term[0], size), column_number(term[1], size) + 1)
    return () if len(numbers) > _MOST else _with_amounts([_column(number, size) for number in numbers], release)


def round_about(plan: Plan, about: str) -> Round | None:
    """Find the round that words name: `2015년 4분기`, `4분기`, `2015. 10.`, `10월`, `2차`; None where none or several.

    Months that are no round of the schedule are one of their own: `2020. 1.∼2.`.
    """
    rounds = rounds_of(plan)
    nth = _NTH.fullmatch(about.strip())
    if nth:
        number = int(nth["number"])
        return rounds[number - 1] if 1 <= number <= len(rounds) else None
    spans = _spans(plan, about)
    found = [one for one in rounds if any(one.first <= first and last <= one.last for first, last in spans)]
    if found:
        return found[0] if len(found) == 1 else None
    if len(spans) != 1:
        return None
    first, last = spans[0]
    return Round(_name(first, last), first, last)


def _stated(release: Release, end: date | None) -> tuple[Round, ...]:
    """Take each stated round to pay until the next one."""
    begins = [first_day(one.on) for one in release.rounds]
    if begins != sorted(begins):
        return ()
    ends = [begin - timedelta(days=1) for begin in begins[1:]] + [end or date.max]
    return tuple(
        Round(f"{number}차", begin, max(begin, last), one.amount.won(1))
        for number, (one, begin, last) in enumerate(zip(release.rounds, begins, ends, strict=False), start=1)
    )


def _column(number: int, size: int) -> Round:
    year, month = divmod(number * size, YEAR)
    last = month + size
    return Round(column_name(number, size), date(year, month + 1, 1), date(year, last, monthrange(year, last)[1]))


def _with_amounts(rounds: Sequence[Round], release: Release) -> tuple[Round, ...]:
    """Give the rounds the amounts that the plan states."""
    if len(rounds) == len(release.rounds):
        pairs = zip(rounds, release.rounds, strict=True)
        return tuple(one._replace(stated=stated.amount.won(1)) for one, stated in pairs)
    found = []
    for one in rounds:
        amounts = [stated.amount.won(1) for stated in release.rounds if one.first <= first_day(stated.on) <= one.last]
        found.append(one._replace(stated=sum(amounts[1:], amounts[0])) if amounts else one)
    return tuple(found)


def _spans(plan: Plan, about: str) -> list[tuple[date, date]]:
    """Read words as whole months; without a year in each year of the term that has them."""
    read = parse_date(about)
    if isinstance(read, DateText):
        return _months(plan, read, read)
    span = parse_range(about)
    if isinstance(span, DateRange) and span.end is not None:
        return _months(plan, span.start, span.end)
    return []


def _months(plan: Plan, start: DateText, end: DateText) -> list[tuple[date, date]]:
    """Give the first and the last day of the months from one date to another that touch the term."""
    term = term_of(plan)
    years = (start.year, start.year) if start.year else (term[0].year, term[1].year) if term else (1, 0)
    found = []
    for year in range(years[0], min(years[1], years[0] + _MOST_YEARS) + 1):
        first = date(year, start.months()[0], 1)
        closing = end.months()[1]
        until = end.year or year
        last = date(until, closing, monthrange(until, closing)[1])
        if first <= last and (term is None or (first <= term[1] and term[0] <= last)):
            found.append((first, last))
    return found


def _name(first: date, last: date) -> str:
    """Name months: `2020년 1월`, `2020. 1.∼2.`, or the quarter or year that they are."""
    months = (last.year - first.year) * YEAR + last.month - first.month + 1
    if months in (MONTH, QUARTER, YEAR) and (first.month - 1) % months == 0:
        return column_name(column_number(first, months), months)
    return print_range(DateRange(DateText(first.year, first.month), DateText(last.year, last.month)))
