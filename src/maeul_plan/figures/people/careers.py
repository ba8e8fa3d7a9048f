"""How long careers are together: months by the calendar, days counted twice once, the days left over 30 to a month.

So civil servants' careers are added up (지방공무원 보수업무 등 처리지침, 경력기간의 계산; 민법 제160조). No law binds a
consignee's staff to it: what only this way of counting decides is for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.figures.months import last_day_of_months

COUNTING: Final = "역에 따라 세고, 겹친 날은 한 번, 남은 날은 30일을 1개월로 더함(공무원 경력기간의 계산을 따름)"
_MONTH_OF_DAYS: Final = 30
_YEAR: Final = 12
_DAY: Final = timedelta(days=1)

Spell: TypeAlias = tuple[date, date]
"""The first and the last day of a career, both counted."""


class Length(NamedTuple):
    """Whole months and the days left over: fewer than 30, or 30 of a single spell that ends in a month of 31."""

    months: int = 0
    days: int = 0


def merged(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Join spells that overlap or follow one another without a day between."""
    joined: list[Spell] = []
    for first, last in sorted(spells):
        if joined and first.toordinal() <= joined[-1][1].toordinal() + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)


def length_of(spells: Iterable[Spell]) -> Length:
    """Add up spells, none of which may end before it starts; one alone goes by the calendar, to the day."""
    counted = [_counted(first, last) for first, last in merged(spells)]
    if len(counted) == 1:
        return counted[0]
    days = sum(one.days for one in counted)
    return Length(sum(one.months for one in counted) + days // _MONTH_OF_DAYS, days % _MONTH_OF_DAYS)


def print_length(length: Length) -> str:
    """Write a length: `8년 2개월 3일`, `5개월`, `0일`."""
    years, months = divmod(length.months, _YEAR)
    parts = ((years, "년"), (months, "개월"), (length.days, "일"))
    return " ".join(f"{number}{unit}" for number, unit in parts if number) or "0일"


def short_of(spells: Iterable[Spell], months: int) -> Length:
    """Say how much is missing to whole months: of one spell until it would be long enough, of several 30 to a month."""
    joined = merged(spells)
    length = length_of(joined)
    if length.months >= months:
        return Length()
    if len(joined) == 1 and (end := _end_of(joined[0][0], months)) <= date.max.toordinal():
        return _counted(joined[0][1] + _DAY, date.fromordinal(end))
    missing = max(1, (months - length.months) * _MONTH_OF_DAYS - length.days)
    return Length(missing // _MONTH_OF_DAYS, missing % _MONTH_OF_DAYS)


def depends_on_counting(spells: Iterable[Spell], months: int) -> bool:
    """Tell whether another way of adding up the days left over might reach whole months."""
    joined = merged(spells)
    length = length_of(joined)
    return length.months + (len(joined) > 1 or length.days >= _MONTH_OF_DAYS) >= months


def _counted(first: date, last: date) -> Length:
    months = max(0, (last.year - first.year) * _YEAR + last.month - first.month + 1)
    while _end_of(first, months) > last.toordinal():
        months -= 1
    return Length(months, last.toordinal() - _end_of(first, months))


def _end_of(first: date, months: int) -> int:
    """Give the last day (an ordinal) of so many months from a day on; the one behind all days where that is no day."""
    if not months:
        return first.toordinal() - 1
    last = last_day_of_months(first, months)
    return last.toordinal() if last else date.max.toordinal() + 1
