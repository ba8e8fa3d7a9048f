"""Who fills a post and when: people with days of their own, and heads that nobody is named for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from maeul_plan.figures.months import end_of, last_day_of_months, months_later
from maeul_plan.figures.pay.conditions import Layer, layers_of
from maeul_plan.figures.trace import Where
from maeul_plan.plan.pay import Person, Terms
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post


class Stay(NamedTuple):
    """Heads that start and end together; `who` is "" for those that nobody is named for.

    A day is None where neither post nor term says it; `months` are those that the post states without days.
    """

    who: str
    at: Where
    heads: int
    first: date | None
    last: date | None
    months: int | None
    layers: tuple[Layer, ...]


def stays_of(plan: Plan, post: Post, index: int) -> tuple[Stay, ...]:
    """List the stays of a post: its people, then the heads left over on the day with most people."""
    layers = post_layers(plan, post, index)
    everybody = plan.staffing.people if plan.staffing else ()
    people = [_stay(plan, post, everybody[i], at_of(i), layers) for i in _by_post(_Held(everybody)).get(post.key, ())]
    left = max(0, post.headcount - most_at_once(people))
    rest = Stay("", ("staffing", "posts", index), left, *_own_days(plan, post), layers)
    return (*people, rest) if left or not people else tuple(people)


class _Held:
    """A list of people as the one that it is: comparing all of them for every post would take long."""

    __slots__ = ("people",)

    def __init__(self, people: tuple[Person, ...]) -> None:
        self.people = people

    def __hash__(self) -> int:
        return id(self.people)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.people is other.people


@lru_cache(maxsize=4)
def _by_post(held: _Held) -> dict[str, list[int]]:
    """Number the people of each post."""
    found: dict[str, list[int]] = {}
    for i, person in enumerate(held.people):
        found.setdefault(person.post, []).append(i)
    return found


def at_of(person: int) -> Where:
    """Give the place of a person by their number in the list."""
    return ("staffing", "people", person)


def post_layers(plan: Plan, post: Post, index: int) -> tuple[Layer, ...]:
    """Give the terms of a post in the order in which they take effect, the hours of all posts under them."""
    hours = plan.staffing.weekly_hours if plan.staffing else None
    base = () if hours is None else (Layer(Terms.model_construct(weekly_hours=hours), ("staffing",)),)
    return (*base, *layers_of(post, post.pay_changes, ("staffing", "posts", index)))


def most_at_once(stays: Sequence[Stay]) -> int:
    """Count the heads on the day with most of them; an open day reaches as far as there are days."""
    steps: list[tuple[date, int, int]] = []
    for stay in stays:
        first, last = stay.first or date.min, stay.last or date.max
        if first <= last:
            steps += [(first, 1, stay.heads), (last, 2, -stay.heads)]
    most = now = 0
    for _, _, change in sorted(steps):
        now += change
        most = max(most, now)
    return most


def _own_days(plan: Plan, post: Post) -> tuple[date | None, date | None, int | None]:
    """Give a post's first and last day; its months alone where it says those and no day."""
    start = first_day(post.start) if post.start else None
    end = last_day(post.end) if post.end else None
    if post.months is not None and start is None and end is None:
        return None, None, post.months
    if post.months is not None and start is not None and end is None:
        return start, last_day_of_months(start, post.months) or date.max, None
    if post.months is not None and end is not None and start is None:
        following = end + timedelta(days=1) if end < date.max else end
        return months_later(following, -post.months), end, None
    return *_within_term(plan, start, end), None


def _stay(plan: Plan, post: Post, person: Person, at: Where, layers: tuple[Layer, ...]) -> Stay:
    first, last, months = _own_days(plan, post)
    start = first_day(person.start) if person.start else first
    end = last_day(person.end) if person.end else last
    if months is not None and (person.start or person.end):
        months, (start, end) = None, _within_term(plan, start, end)
    return Stay(person.id, at, 1, start, end, months, (*layers, *layers_of(person, person.pay_changes, at)))


def _within_term(plan: Plan, start: date | None, end: date | None) -> tuple[date | None, date | None]:
    period = plan.period
    return start or (period.first_day if period else None), end or (end_of(period) if period else None)
