"""What a plan of changes (변경계획) says beside the plan: its title, its reasons, and the comparison."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from maeul_plan.document.change_tables import ChangeTables, change_tables
from maeul_plan.document.deadline_choice import due_since
from maeul_plan.document.head import head_of
from maeul_plan.document.official import OfficialText
from maeul_plan.figures.changes.changes import Planned, changes_of
from maeul_plan.notation.money import print_won
from maeul_plan.plan.deadlines import Deadline
from maeul_plan.plan.plan import Plan

NEED: Final = "versions"
"""A kind that needs the plan's versions compares two of them."""

_PLAN: Final = "계획"


class ChangeFacts(NamedTuple):
    """A plan of changes: which one it is, why, what it comes to, the tables of what changed, and the plan before.

    `head` is without what the plan before was about; `deadlines` are those still to come, and those that changed.
    """

    title: str
    head: OfficialText
    reasons: tuple[str, ...]
    total: str
    tables: ChangeTables
    deadlines: tuple[Deadline, ...]
    is_empty: bool
    before: Plan


def change_facts(old: Planned, new: Planned) -> ChangeFacts:
    """Compare a plan with what it was before; which change it is, and why, its last version says."""
    plan, changes = new.plan, changes_of(old, new)
    version = plan.versions[-1] if plan.versions else None
    unit, total = changes.unit, changes.total
    sides = [print_won(side or 0, unit) for side in (total.old, total.new)]
    return ChangeFacts(
        title=changed_title(plan),
        head=_head(old.plan, plan),
        reasons=version.reasons if version else (),
        total=sides[0] if total.old == total.new else " → ".join(sides),
        tables=change_tables(changes),
        deadlines=_deadlines(old.plan, plan, version.from_ if version else None),
        is_empty=changes.is_empty,
        before=old.plan,
    )


def _head(old: Plan, new: Plan) -> OfficialText:
    """Print the head; a summary that is still the old plan's doesn't sum the change up."""
    is_old = new.head.summary == old.head.summary
    return head_of(new.head.model_copy(update={"summary": None}) if is_old else new.head)


def _deadlines(old: Plan, new: Plan, day: date | None) -> tuple[Deadline, ...]:
    """Keep what is due from the day on that the change holds, and what the plan before said otherwise."""
    coming = due_since(new.deadlines, day)
    return tuple(one for one in new.deadlines if one in coming or one not in old.deadlines)


def changed_title(plan: Plan) -> str:
    """Name a plan of changes after the plan: 위탁·운영계획 → 위탁·운영 변경계획(2차); no number without versions."""
    title = plan.document.title.removesuffix("(안)").rstrip()
    head = title.removesuffix(_PLAN).rstrip()
    number = f"({len(plan.versions)}차)" if plan.versions else ""
    return f"{head if title.endswith(_PLAN) else title} 변경{_PLAN}{number}"
