"""Which deadlines a document speaks of: the one that a letter (시행문) is about, and those from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maeul_plan.document.unnamed import trustee_name
from maeul_plan.plan.deadlines import Deadline
from maeul_plan.plan.plan import Plan


def deadline_about(plan: Plan, about: str | None) -> Deadline | None:
    """Find the deadline of an id or a task; without one, the first that is asked of another office.

    None where there is no such deadline.
    """
    if about is None:
        return next(iter(offered(plan)), None)
    return next(iter(deadlines_named(plan, about)), None)


def deadlines_named(plan: Plan, about: str) -> tuple[Deadline, ...]:
    """Find the deadline of an id, else all those of a task."""
    by_id = tuple(deadline for deadline in plan.deadlines if deadline.key == about)
    return by_id or tuple(deadline for deadline in plan.deadlines if deadline.task == about)


def offered(plan: Plan) -> tuple[Deadline, ...]:
    """List the deadlines that a letter may be about: those asked of somebody else than the plan's own office."""
    return tuple(deadline for deadline in plan.deadlines if _others(plan, deadline))


def is_our_own(plan: Plan, deadline: Deadline) -> bool:
    """Tell whether the office that writes the letter alone has to act; where nobody is named that is open."""
    return bool(deadline.from_) and not _others(plan, deadline)


def recipients(plan: Plan, deadline: Deadline) -> tuple[str, ...]:
    """Name who has to act, without the office that writes the letter; a trustee that has no name yet is to confirm."""
    trustee = plan.consignment.trustee if plan.consignment else None
    return tuple(trustee_name(name) if name == trustee else name for name in _others(plan, deadline))


def label(deadline: Deadline) -> str:
    """Name a deadline to choose from: `협약(위·수탁 협약 체결)`, or its task alone."""
    return deadline.task if deadline.key == deadline.task else f"{deadline.key}({deadline.task})"


def labels(deadlines: Iterable[Deadline]) -> str:
    """List deadlines to choose from."""
    return ", ".join(map(label, deadlines)) or "없음"


def due_since(deadlines: Iterable[Deadline], day: date | None) -> tuple[Deadline, ...]:
    """Leave out what is due before a day; a deadline without a day stays."""
    dated = ((deadline, deadline.due.last_day()) for deadline in deadlines)
    return tuple(deadline for deadline, last in dated if day is None or last is None or last >= day)


def due_once_signed(plan: Plan) -> tuple[Deadline, ...]:
    """Leave out the signing of the agreement and what is due before it; all stays where no day of it is known."""
    agreement = plan.consignment.agreement if plan.consignment else None
    signing = [deadline for deadline in plan.deadlines if _is_signing(deadline)]
    days = (agreement.signed_on if agreement else None, *(deadline.due.last_day() for deadline in signing))
    rest = (deadline for deadline in plan.deadlines if deadline not in signing)
    return due_since(rest, next(filter(None, days), None))


def _is_signing(deadline: Deadline) -> bool:
    """Know the signing by the words of its task: 위·수탁 협약 체결, 협약서 체결."""
    task = deadline.task.rstrip()
    return "협약" in task and task.endswith("체결")


def _others(plan: Plan, deadline: Deadline) -> tuple[str, ...]:
    own = {plan.document.department, plan.consignment.supervisor if plan.consignment else None}
    return tuple(name for name in deadline.from_ if name not in own)
