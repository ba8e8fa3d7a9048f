"""What holds for one worker on a day: the terms of the post, of its changes, of the person, one laid over the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from maeul_plan.figures.trace import Where
from maeul_plan.plan.pay import PayChange, Terms
from maeul_plan.plan.period import first_day

PAYS: Final = ("annual_pay", "monthly_pay", "daily_pay", "hourly_pay", "pay_table")
"""The keys that each say what is paid; one of them takes the place of those laid under it."""
_HOURS: Final = ("weekly_hours", "monthly_hours")
_KEYS: Final = (*PAYS, "monthly_days", *_HOURS, "grade")


class Layer(NamedTuple):
    """Terms that hold from a day on, always where that is None, and where the plan says them."""

    terms: Terms
    at: Where
    since: date | None = None


class Conditions(NamedTuple):
    """The terms in force, and where the plan says each of them."""

    terms: Terms
    places: Mapping[str, Where]

    def at(self, key: str) -> Where:
        """Give the place of a key that is stated."""
        return self.places[key]


def layers_of(terms: Terms, changes: Sequence[PayChange], at: Where) -> tuple[Layer, ...]:
    """Give terms and their changes in the order in which they take effect."""
    later = [Layer(change, (*at, "pay_changes", i), first_day(change.from_)) for i, change in enumerate(changes)]
    return (Layer(terms, at), *sorted(later, key=lambda layer: layer.since or date.min))


def conditions_on(layers: Sequence[Layer], day: date | None) -> Conditions:
    """Lay over each other what holds on a day; on no day at all only what always holds.

    A pay takes the place of another kind of pay, hours a week that of hours a month.
    """
    values: dict[str, Any] = {}
    places: dict[str, Where] = {}
    for layer in layers:
        if layer.since is not None and (day is None or layer.since > day):
            continue
        stated = [key for key in _KEYS if getattr(layer.terms, key) is not None]
        gone = PAYS if any(key in PAYS for key in stated) else ()
        for key in (*gone, *(_HOURS[1:] if "weekly_hours" in stated else ())):
            values.pop(key, None)
        for key in stated:
            values[key], places[key] = getattr(layer.terms, key), (*layer.at, key)
    return Conditions(Terms.model_construct(**values), places)


def changes_within(layers: Sequence[Layer], first: date, last: date) -> set[date]:
    """Give the days after the first on which something changes."""
    return {layer.since for layer in layers if layer.since is not None and first < layer.since <= last}
