"""The roster (명부) as a table and as JSON: who, in which post, when, with what experience, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from maeul_plan.cli.table import Column, table
from maeul_plan.figures.people.careers import COUNTING, print_length
from maeul_plan.figures.people.roster import print_requirement
from maeul_plan.notation.dates import print_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.figures.people.careers import Length
    from maeul_plan.figures.people.roster import PersonFigure

_COLUMNS: Final = (
    Column("사람"),
    Column("직위"),
    Column("분야"),
    Column("기간"),
    Column("경력(인정)", "wrap"),
    Column("요건", "wrap"),
    Column("판정"),
)


def roster_table(people: Sequence[PersonFigure], width: int | None) -> str:
    """Lay the people out; "" where there are none. How experience is counted is said once, below."""
    if not people:
        return ""
    counted = any(one.person.careers for one in people)
    laid = table(_COLUMNS, [_row(one) for one in people], width)
    note = f"※ 경력은 {COUNTING}\n" if counted else ""
    return f"\n명부\n{laid}{note}"


def roster_json(people: Sequence[PersonFigure]) -> list[dict[str, Any]]:
    """Give the people; lengths in whole months and the days left over, null where nothing says them."""
    return [
        {
            "id": one.person.id,
            "post": one.person.post,
            "fields": list(one.fields),
            "start": one.first.isoformat() if one.first else None,
            "end": one.last.isoformat() if one.last else None,
            "full_time": one.person.full_time,
            "required_months": one.requirement.months if one.requirement else None,
            "experience": _length(one.counted.certain) if one.person.careers else None,
            "experience_at_most": _length(one.counted.possible) if one.person.careers else None,
            "part_time": _length(one.counted.part_time) if one.person.careers else None,
            "verdict": one.verdict,
        }
        for one in people
    ]


def _length(length: Length) -> dict[str, int]:
    return {"months": length.months, "days": length.days}


def _row(one: PersonFigure) -> tuple[str, ...]:
    post = one.post.name if one.post else one.person.post
    return (one.person.id, post, "·".join(one.fields), _days(one), _experience(one), _required(one), one.verdict)


def _days(one: PersonFigure) -> str:
    return "∼".join(print_day(day) if day else "" for day in (one.first, one.last)) if one.first or one.last else ""


def _experience(one: PersonFigure) -> str:
    """Write what counts, what may count beside, and what of it was part time."""
    if not one.person.careers:
        return ""
    counted = one.counted
    said = [print_length(counted.certain)]
    if counted.possible != counted.certain:
        said.append(f"분야 안 적은 것까지 {print_length(counted.possible)}")
    if counted.part_time != (0, 0):
        said.append(f"시간제 {print_length(counted.part_time)} 포함, 줄이지 않음")
    return said[0] + (f" ({'; '.join(said[1:])})" if said[1:] else "")


def _required(one: PersonFigure) -> str:
    if one.requirement:
        return print_requirement(one.requirement, one.fields)
    return one.post.experience or "" if one.post else ""
