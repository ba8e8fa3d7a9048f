"""On which days more people work than a cap allows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from maeul_plan.figures.people.roster import PersonFigure

_DAY: Final = timedelta(days=1)


class Crowd(NamedTuple):
    """A stretch of days with too many people on each; `fullest` is the first of its days with `most` of them."""

    first: date
    last: date
    fullest: date
    most: int


def crowds(people: Sequence[PersonFigure], cap: int) -> tuple[Crowd, ...]:
    """Find the stretches of days with more people than the cap; who has no days is on none."""
    changes: dict[date, int] = {}
    for one in people:
        if one.first and one.last and one.first <= one.last:
            changes[one.first] = changes.get(one.first, 0) + 1
            if one.last < date.max:
                changes[one.last + _DAY] = changes.get(one.last + _DAY, 0) - 1
    found: list[Crowd] = []
    begun: Crowd | None = None
    now = 0
    for day, change in sorted(changes.items()):
        now += change
        if now > cap:
            begun = begun or Crowd(day, date.max, day, now)
            begun = begun._replace(fullest=day, most=now) if now > begun.most else begun
        elif begun:
            found.append(begun._replace(last=day - _DAY))
            begun = None
    return (*found, begun) if begun else tuple(found)


def present_on(people: Sequence[PersonFigure], day: date) -> tuple[PersonFigure, ...]:
    """Give the people who work on a day."""
    return tuple(one for one in people if one.first and one.last and one.first <= day <= one.last)
