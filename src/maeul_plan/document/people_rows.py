"""Rows of the table of people (인력 명부): which post, field, days, full time, experience; nobody's name.

A document says that one of a post's heads differs, not who that is: whoever holds the roster knows.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from maeul_plan.figures.people.careers import Spell, length_of, print_length
from maeul_plan.figures.people.roster import PersonFigure, is_part_time, roster_of, spell_of
from maeul_plan.notation.ranges import print_span
from maeul_plan.plan.plan import Plan

_HEADS: Final = ("구분", "분야", "근무 기간", "근무 형태", "인정 경력")
_LETTERS: Final = "가나다라마바사아자차카타파하"


class PeopleRows(NamedTuple):
    """The heads of the columns that say anything, and a row for each person."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def people_rows(plan: Plan) -> PeopleRows | None:
    """Lay out the people of a plan; None where it names none."""
    people = roster_of(plan)
    if not people:
        return None
    rows = [(label, *_said(plan, one)) for label, one in zip(_labels(people), people, strict=True)]
    kept = [i for i in range(len(_HEADS)) if any(row[i] for row in rows)]
    return PeopleRows(tuple(_HEADS[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in rows))


def _labels(people: tuple[PersonFigure, ...]) -> list[str]:
    """Name people by their post, those of one post by letters in their order."""
    names = [one.post.name if one.post else one.person.post for one in people]
    many, seen = Counter(names), Counter[str]()
    labels = []
    for name in names:
        at = seen[name]
        seen[name] += 1
        letter = _LETTERS[at] if at < len(_LETTERS) else str(at + 1)
        labels.append(f"{name} {letter}" if many[name] > 1 else name)
    return labels


def _said(plan: Plan, one: PersonFigure) -> tuple[str, str, str, str]:
    person = one.person
    full_time = "" if person.full_time is None else "상근" if person.full_time else "상근 아님"
    return "·".join(one.fields), print_span(person.start, person.end), full_time, _experience(plan, one)


def _experience(plan: Plan, one: PersonFigure) -> str:
    """Write how long somebody has worked in each field: `마을 5년, 복지 2년 3개월(시간제 포함)`."""
    start = one.first or (plan.period.first_day if plan.period else None)
    spells: dict[str, list[Spell]] = {}
    part_time: set[str] = set()
    for career in one.person.careers:
        spell = spell_of(career, start)
        if spell:
            spells.setdefault(career.field or "", []).append(spell)
            part_time |= {career.field or ""} if is_part_time(career.weekly_hours) else set()
    return ", ".join(
        f"{field} {print_length(length_of(own))}".strip() + ("(시간제 포함)" if field in part_time else "")
        for field, own in spells.items()
    )
