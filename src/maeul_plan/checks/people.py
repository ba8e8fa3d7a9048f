"""What the checks of people say alike: whose experience, which post, which days."""

from __future__ import annotations

from datetime import date

from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.roster import PersonFigure, roster_of
from maeul_plan.findings import Related
from maeul_plan.notation.dates import print_day


def people_of(subject: Subject) -> tuple[PersonFigure, ...]:
    """Look at the people of a plan; most plans name none."""
    staffing = subject.plan.staffing
    return roster_of(subject.plan) if staffing and staffing.people else ()


def who(one: PersonFigure) -> str:
    """Name a person with the post: `단원 가`."""
    return f"{one.post.name if one.post else one.person.post} {one.person.id}"


def days(first: date, last: date) -> str:
    """Write days from the first to the last; one day alone as that day."""
    return print_day(first) if first == last else f"{print_day(first)}∼{print_day(last)}"


def of_post(subject: Subject, one: PersonFigure, key: str, says: str) -> tuple[Related, ...]:
    """Point at what the post says; nothing where it doesn't."""
    return (Related(subject.value((*one.post_at, key)), says),) if one.post_at else ()
