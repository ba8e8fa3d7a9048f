"""What a check looks at: a plan, its places, and all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maeul_plan.figures.budget import BudgetFigures, Claim, budget_of
from maeul_plan.figures.deadlines import DeadlineFigure, deadlines_of
from maeul_plan.figures.staffing import StaffingFigures, staffing_of
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Place, Related, Rule, Severity
from maeul_plan.law.days_off import Calendar
from maeul_plan.notation.money import print_won
from maeul_plan.plan.plan import Plan
from maeul_plan.source import Source


@dataclass(frozen=True, slots=True)
class Subject:
    """One plan under review, worked out once for all checks."""

    source: Source
    plan: Plan
    calendar: Calendar
    budget: BudgetFigures | None
    staffing: StaffingFigures | None
    deadlines: tuple[DeadlineFigure, ...]

    def written(self, where: Where) -> str:
        """Give a scalar as the file has it, or "" where there is none."""
        found: object = self.source.data
        for step in where:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step]
        return str(found) if isinstance(found, str | int) else ""

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


def subject_of(source: Source, plan: Plan, calendar: Calendar) -> Subject:
    """Work out all figures of a plan."""
    return Subject(
        source=source,
        plan=plan,
        calendar=calendar,
        budget=budget_of(plan),
        staffing=staffing_of(plan),
        deadlines=deadlines_of(plan.deadlines, calendar, plan.document.written_on),
    )


def finding(  # noqa: PLR0913 - a finding has this many parts, all but three optional and named
    rule: Rule,
    place: Place,
    message: str,
    *,
    label: str = "",
    help: str = "",  # noqa: A002 - the part of a finding is called help everywhere
    related: tuple[Related, ...] = (),
    severity: Severity | None = None,
) -> Finding:
    """Make a finding of a rule, with the rule's severity unless told otherwise."""
    return Finding(rule, place, message, severity or rule.severity, label=label, help=help, related=related)


def compared(claimed: Fraction, computed: Fraction, unit: int) -> str:
    """Write both amounts and the difference: `적힌 값 41,600천원, 계산 41,667천원 (67천원 모자람)`."""
    gap = claimed - computed
    word = "많음" if gap > 0 else "모자람"
    return f"적힌 값 {print_won(claimed, unit)}, 계산 {print_won(computed, unit)} ({print_won(abs(gap), unit)} {word})"
