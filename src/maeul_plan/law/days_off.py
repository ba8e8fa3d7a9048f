"""Whether a day is a working day of a public office, and if not, why not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from maeul_plan.law import days_off_beyond
from maeul_plan.law.days_off_table import ALWAYS, DAYS_OFF, FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

_ONE_DAY = timedelta(days=1)
_WEEKEND = {
    5: ("토요일", "민법 제161조"),
    6: ("일요일", "관공서의 공휴일에 관한 규정 제2조"),
}
_UNDATED = "언제 정해졌는지 자료가 없습니다. 결재일에 알려져 있었는지 확인하십시오."
_UNVERIFIED = f"{FIRST_YEAR}∼{LAST_YEAR}년 밖이라 확인하지 않은 날입니다. 월력요항을 확인하십시오."


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off: its name and source in Korean, since when it was known, and what must be said beside it.

    `known_from` is `date.min` for a day that was always known, None where nobody can tell; `note` may be "".
    """

    day: date
    name: str
    source: str
    known_from: date | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off as known on `as_of` (None: as known today), with what a user adds and takes away.

    A day off that was set after `as_of` is not one yet; where nobody can tell, it counts as off and says so.
    `extra_days_off` maps days to their names; `extra_working_days` beat everything.
    """

    as_of: date | None = None
    extra_days_off: Mapping[date, str] = field(default_factory=dict)
    extra_working_days: frozenset[date] = frozenset()

    def day_off(self, day: date) -> DayOff | None:
        """Say why a day is off, weekends included; None for a working day."""
        if day in self.extra_working_days:
            return None
        public = _public_holiday(day)
        if public is not None and self._knows(public):
            return public
        if day in self.extra_days_off:
            return DayOff(day, self.extra_days_off[day], "직접 더한 쉬는 날", ALWAYS)
        return _weekend(day)

    def is_working_day(self, day: date) -> bool:
        """Tell whether public offices work on a day."""
        return self.day_off(day) is None

    def next_working_day(self, day: date) -> date:
        """Give the first working day that is not before `day`; `date.max` where none is left."""
        while day < date.max and not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def working_days_between(self, after: date, through: date) -> int:
        """Count the working days after `after`, up to and including `through`; 0 if that is no later."""
        days = range(1, (through - after).days + 1)
        return sum(self.is_working_day(after + timedelta(days=count)) for count in days)

    def is_verified(self, day: date) -> bool:
        """Tell whether a day lies in the years whose days off were checked against their sources."""
        return _is_tabled(day)

    def _knows(self, off: DayOff) -> bool:
        return self.as_of is None or off.known_from is None or off.known_from <= self.as_of


def _is_tabled(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _public_holiday(day: date) -> DayOff | None:
    """Look a day up in our table, and outside its years in the package."""
    if not _is_tabled(day):
        name = days_off_beyond.names_of_days_off(day.year).get(day)
        return None if name is None else DayOff(day, name, days_off_beyond.SOURCE, None, _UNVERIFIED)
    if day not in DAYS_OFF:
        return None
    name, basis = DAYS_OFF[day]
    return DayOff(day, name, basis.source, basis.known_from, "" if basis.known_from else _UNDATED)


def _weekend(day: date) -> DayOff | None:
    if day.weekday() not in _WEEKEND:
        return None
    name, source = _WEEKEND[day.weekday()]
    return DayOff(day, name, source, ALWAYS, "" if _is_tabled(day) else _UNVERIFIED)
