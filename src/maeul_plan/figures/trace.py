"""A figure and how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from maeul_plan.figures.rounding import Rounding

Where: TypeAlias = tuple[str | int, ...]
"""A path through the plan file, as `source` understands it."""


class Ground(NamedTuple):
    """A leaf of a trace: what the plan says (Korean), and where it says so."""

    says: str
    at: Where


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in won: exact, and rounded once where a rounding is given.

    `how` is the computation as people write it, `grounds` what the plan says for it, `inputs` the figures it
    was made of, `at` the place in the plan it belongs to.
    """

    label: str
    exact: Fraction
    at: Where
    how: str = ""
    rounding: Rounding | None = None
    grounds: tuple[Ground, ...] = ()
    inputs: tuple[Figure, ...] = ()

    @property
    def amount(self) -> Fraction:
        """The amount after the rounding."""
        return self.rounding.apply(self.exact) if self.rounding else self.exact


def added(label: str, inputs: tuple[Figure, ...], at: Where) -> Figure:
    """Add rounded amounts; a sum is not rounded again."""
    total = sum((figure.amount for figure in inputs), Fraction(0))
    return Figure(label, total, at, how=" + ".join(figure.label for figure in inputs), inputs=inputs)
