"""Values that held for a stretch of days, and what to say where a table does not reach."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_NEW_YEAR: Final = (1, 1)
_YEAR_END: Final = (12, 31)


class Held(NamedTuple, Generic[T]):
    """A value and the days it held, both ends counted; `until` is None where it still holds.

    `source` is Korean and names what a reader can look up. A value that is not `verified` never makes an error.
    """

    value: T
    since: date
    until: date | None
    source: str
    verified: bool


class Beyond(NamedTuple):
    """A day outside the days a table knows; `known_to` is None where the table still holds."""

    known_from: date
    known_to: date | None

    @property
    def known(self) -> str:
        """Say how far the table knows: `2010∼2027년`, `2017년`, `2012. 7. 26.부터`."""
        first, last = self
        if (first.month, first.day) == _NEW_YEAR and last is None:
            return f"{first.year}년부터"
        if last and (first.month, first.day, last.month, last.day) == (*_NEW_YEAR, *_YEAR_END):
            return f"{first.year}년" if first.year == last.year else f"{first.year}∼{last.year}년"
        return _in_days(first, last)


def held_on(rows: Sequence[Held[T]], day: date) -> Held[T] | Beyond:
    """Find the row that holds a day among rows that follow one another without a gap."""
    for row in rows:
        if row.since <= day and (row.until is None or day <= row.until):
            return row
    return Beyond(rows[0].since, rows[-1].until)


def in_years(value: T, first: int, last: int, source: str) -> Held[T]:
    """Make the row of a verified value that held from 1 January of one year to 31 December of another."""
    return Held(value, date(first, *_NEW_YEAR), date(last, *_YEAR_END), source, verified=True)


def _in_days(first: date, last: date | None) -> str:
    from maeul_plan.notation.dates import print_day  # noqa: PLC0415 - its forms take time to load, a table none

    return f"{print_day(first)}부터" if last is None else f"{print_day(first)}∼{print_day(last)}"
