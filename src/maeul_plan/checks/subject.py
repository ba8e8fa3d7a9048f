"""What a check looks at: a plan, its places, and all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maeul_plan.checks.passage import Passage
from maeul_plan.checks.plan_text import passages_of
from maeul_plan.figures.budget import BudgetFigures, Claim, budget_of
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure, deadlines_of
from maeul_plan.figures.staffing import StaffingFigures, staffing_of
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Place
from maeul_plan.law.days_off import Calendar
from maeul_plan.plan.plan import Plan
from maeul_plan.source import Source


@dataclass(frozen=True, slots=True)
class Subject:
    """One plan under review, worked out once for all checks; from the day `until` on another version holds."""

    source: Source
    plan: Plan
    calendar: Calendar
    budget: BudgetFigures | None
    staffing: StaffingFigures | None
    deadlines: tuple[DeadlineFigure, ...]
    passages: tuple[Passage, ...]
    until: date | None = None

    def written(self, where: Where) -> str:
        """Give a scalar as the file has it, or "" where there is none."""
        return self.source.written(where)

    def value(self, where: Where) -> Place:
        """Give the place of a value."""
        return self.source.place(where)

    def key(self, where: Where) -> Place:
        """Give the place of the key (or the list item) that holds a value."""
        return self.source.key_place(where)

    def claim(self, claim: Claim) -> Place:
        """Give the place of a claim: the value, or the part of a formula that states a result."""
        return self.within(claim.at, *claim.part) if claim.part else self.value(claim.at)

    def within(self, where: Where, start: int, end: int) -> Place:
        """Give the place of some characters of a value."""
        return self.source.place_within(where, start, end)


def subject_of(source: Source, plan: Plan, calendar: Calendar, until: date | None = None) -> Subject:
    """Work out all figures of a plan."""
    return Subject(
        source=source,
        plan=plan,
        calendar=calendar,
        budget=budget_of(plan),
        staffing=staffing_of(plan),
        deadlines=deadlines_of(plan, calendar),
        passages=tuple(passages_of(source, plan)),
        until=until,
    )
