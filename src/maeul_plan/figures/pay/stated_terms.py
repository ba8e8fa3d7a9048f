"""Every place of a plan that states terms of pay: posts, people, and the changes of both, each with what it follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from maeul_plan.figures.pay.conditions import Conditions, Layer, conditions_on, layers_of
from maeul_plan.figures.pay.stays import post_layers
from maeul_plan.figures.trace import Where
from maeul_plan.plan.period import first_day
from maeul_plan.plan.plan import Plan


class Stated(NamedTuple):
    """Terms as they hold where they are stated: whose, where, on which day."""

    name: str
    post: str
    at: Where
    day: date | None
    conditions: Conditions


def stated_terms(plan: Plan) -> Iterator[Stated]:
    """Give the terms of posts and their changes, then those of people who state some."""
    staffing = plan.staffing
    start = plan.period.first_day if plan.period else None
    layers: dict[str, tuple[Layer, ...]] = {}
    for i, post in enumerate(staffing.posts if staffing else ()):
        of_post = post_layers(plan, post, i)
        layers.setdefault(post.key, of_post)
        day = first_day(post.start) if post.start else start
        yield from _of(post.name, post.key, of_post, ("staffing", "posts", i), day)
    for i, person in enumerate(staffing.people if staffing else ()):
        at: Where = ("staffing", "people", i)
        own = layers_of(person, person.pay_changes, at)
        day = first_day(person.start) if person.start else start
        yield from _of(person.id, person.post, (*layers.get(person.post, ()), *own), at, day)


def _of(name: str, post: str, layers: tuple[Layer, ...], at: Where, start: date | None) -> Iterator[Stated]:
    for layer in layers:
        if layer.at[: len(at)] == at:
            day = layer.since or start
            yield Stated(name, post, layer.at, day, conditions_on(layers, day))
