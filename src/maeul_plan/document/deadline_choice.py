"""Which deadlines a document speaks of: the one that a letter (시행문) is about, and those from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maeul_plan.plan.deadlines import Deadline
from maeul_plan.plan.plan import Plan


def deadline_about(plan: Plan, about: str | None) -> Deadline | None:
    """Find the deadline of an id; without one, the first that is asked of somebody, of others before one's own office.

    None where there is no such deadline.
    """
    if about is not None:
        return next((deadline for deadline in plan.deadlines if deadline.key == about), None)
    asked = [deadline for deadline in plan.deadlines if deadline.from_]
    others = (deadline for deadline in asked if set(deadline.from_) - {plan.document.department})
    return next(others, asked[0] if asked else None)


def recipients(plan: Plan, deadline: Deadline) -> tuple[str, ...]:
    """Name who has to act, without the office that writes the letter, unless nobody else does."""
    others = tuple(name for name in deadline.from_ if name != plan.document.department)
    return others or deadline.from_


def due_since(deadlines: Iterable[Deadline], day: date | None) -> tuple[Deadline, ...]:
    """Leave out what is due before a day; a deadline without a day stays."""
    dated = ((deadline, deadline.due.last_day()) for deadline in deadlines)
    return tuple(deadline for deadline, last in dated if day is None or last is None or last >= day)
