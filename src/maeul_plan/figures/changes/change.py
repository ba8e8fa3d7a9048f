"""One change between two versions of a plan (당초, 변경): of an amount of the budget, or of anything else it says."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from maeul_plan.figures.changes.said_values import Said
from maeul_plan.figures.references import Path
from maeul_plan.figures.rounding import print_percent

Kind: TypeAlias = Literal["line", "item", "post", "period", "funding", "deadline", "basis", "text", "other"]

NO_RATE: Final = "-"
"""What stands for a rate of nothing: 당초 is 0."""


@dataclass(frozen=True, slots=True)
class AmountChange:
    """An amount of the budget before and after, in won; None where the line wasn't or isn't there.

    `level` is how deep it stands from 0. `moved_from` is the path that it stood at, `renamed_from` what it was called.
    """

    kind: Kind
    path: Path
    name: str
    level: int
    old: Fraction | None
    new: Fraction | None
    moved_from: Path | None = None
    renamed_from: str | None = None

    @property
    def difference(self) -> Fraction:
        """변경 − 당초; what isn't there counts as nothing."""
        return (self.new or Fraction(0)) - (self.old or Fraction(0))

    @property
    def rate(self) -> Fraction | None:
        """증감 ÷ 당초, None where 당초 is nothing."""
        return self.difference / abs(self.old) if self.old else None

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is another: its amount, its name, its place, or that it is there at all."""
        return self.old != self.new or self.moved_from is not None or self.renamed_from is not None


@dataclass(frozen=True, slots=True)
class Change:
    """Something else that the plan says, before and after; None where it said nothing.

    `title` is what it is said of, `what` which part of it. `path` are keys of the file and names of entries.
    """

    kind: Kind
    path: Path
    title: str
    what: str
    old: Said | None
    new: Said | None

    @property
    def difference(self) -> Fraction | None:
        """변경 − 당초 where both are amounts of money or numbers of people, in won or heads."""
        old, new = self.old, self.new
        if old is None or new is None or old.number is None or new.number is None:
            return None
        return new.number - old.number

    @property
    def rate(self) -> Fraction | None:
        """증감 ÷ 당초, None where there is none or 당초 is nothing."""
        if self.difference is None or self.old is None or not self.old.number:
            return None
        return self.difference / abs(self.old.number)


def print_change_rate(rate: Fraction | None) -> str:
    """Write a rate of change, - for none."""
    return NO_RATE if rate is None else print_percent(rate)
