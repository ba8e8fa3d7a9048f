"""A figure and how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding
from maeul_plan.law.dated import Held

Where: TypeAlias = tuple[str | int, ...]
"""A path through the plan file, as `source` understands it."""


class Ground(NamedTuple):
    """A leaf of a trace: what the plan or the law says (Korean), and where.

    What the law says stands at the value of the plan that calls for it; `law` is the row of our tables.
    """

    says: str
    at: Where
    law: Held[Any] | None = None


class TimePart(NamedTuple):
    """What of an exact amount (won) falls on the days from `first` to `last`, evenly by months and their days."""

    first: date
    last: date
    exact: Fraction


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in won: exact, and rounded once where a rounding is given.

    `how` is the computation as people write it, `short` the same in few words where it is long, `grounds` what the
    plan says for it, `inputs` the figures it was made of, `at` the place in the plan it belongs to.
    """

    label: str
    exact: Fraction
    at: Where
    how: str = ""
    rounding: Rounding | None = None
    grounds: tuple[Ground, ...] = ()
    inputs: tuple[Figure, ...] = ()
    short: str = ""

    @property
    def told(self) -> str:
        """How it came about, in few words where there are any."""
        return self.short or self.how

    @property
    def amount(self) -> Fraction:
        """The amount after the rounding."""
        return self.rounding.apply(self.exact) if self.rounding else self.exact


def added(label: str, inputs: tuple[Figure, ...], at: Where) -> Figure:
    """Add rounded amounts; a sum is not rounded again."""
    total = sum((figure.amount for figure in inputs), Fraction(0))
    return Figure(label, total, at, how=" + ".join(figure.label for figure in inputs), inputs=inputs)
