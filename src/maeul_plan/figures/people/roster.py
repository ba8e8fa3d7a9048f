"""People against the staffing rules: what experience each has, in which field, on which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.pay.stays import Stay, stays_of
from maeul_plan.figures.people.careers import Length, Spell, depends_on_counting, length_of
from maeul_plan.figures.trace import Where
from maeul_plan.notation.experience import Experience, parse_experience
from maeul_plan.plan.pay import Career, Person
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

_FULL_WEEK: Final = 40
_DAY: Final = timedelta(days=1)

Verdict: TypeAlias = Literal[
    "충족", "모자람", "확인 필요", "요건 없음", "요건을 읽지 못함", "경력을 적지 않음", "없는 직위"
]


class Counted(NamedTuple):
    """A person's experience: what counts for certain, what may count, and how much of that was part time.

    `spells` are those that may count; `is_open` where the days of one cannot be told:
    it ends before it starts, or it has no end and no work that it ends with.
    """

    certain: Length
    possible: Length
    part_time: Length
    spells: tuple[Spell, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class PersonFigure:
    """One person: the post (None where there is none of that name), the days, the fields, the experience.

    `fields` are the person's own, else those of the post. Days are None where nothing says them.
    """

    person: Person
    at: Where
    post: Post | None
    post_at: Where
    first: date | None
    last: date | None
    fields: tuple[str, ...]
    requirement: Experience | None
    counted: Counted
    verdict: Verdict


def roster_of(plan: Plan) -> tuple[PersonFigure, ...]:
    """Look at every person of a plan, in its order."""
    staffing = plan.staffing
    if staffing is None:
        return ()
    posts: dict[str, tuple[Post, int]] = {}
    for i, post in enumerate(staffing.posts):
        posts.setdefault(post.key, (post, i))
    wanted = {person.post for person in staffing.people}
    stays = {stay.at: stay for key, found in posts.items() if key in wanted for stay in stays_of(plan, *found)}
    return tuple(_person(plan, person, i, posts.get(person.post), stays) for i, person in enumerate(staffing.people))


def _person(
    plan: Plan, person: Person, index: int, found: tuple[Post, int] | None, stays: dict[Where, Stay]
) -> PersonFigure:
    at: Where = ("staffing", "people", index)
    post = found[0] if found else None
    post_at: Where = ("staffing", "posts", found[1]) if found else ()
    stay = stays.get(at)
    first = stay.first if stay else first_day(person.start) if person.start else None
    last = stay.last if stay else last_day(person.end) if person.end else None
    start = first or (plan.period.first_day if plan.period else None)
    fields = (person.field,) if person.field else post.field if post else ()
    read = parse_experience(post.experience) if post and post.experience else None
    requirement = read if isinstance(read, Experience) else None
    counted = _counted(person.careers, start, requirement, fields)
    verdict = _verdict(person, post, requirement, counted)
    return PersonFigure(person, at, post, post_at, first, last, fields, requirement, counted, verdict)


def spell_of(career: Career, start: date | None) -> Spell | None:
    """Give the days of a career before the work starts; None where there are none, or no end is known."""
    end = None if start is None or start == date.min else start - _DAY
    last = min((day for day in (career.to, end) if day), default=None)
    return (career.from_, last) if last and career.from_ <= last else None


def is_part_time(hours: int | None) -> bool:
    """Tell hours a week below those of a full week."""
    return hours is not None and hours < _FULL_WEEK


def wanted_fields(requirement: Experience, fields: tuple[str, ...]) -> tuple[str, ...] | None:
    """Name the fields that experience has to be in, of which one will do; None where any field will."""
    if requirement.fields:
        return tuple(map(_plain, requirement.fields))
    return tuple(map(_plain, fields)) if requirement.of_the_post else None


def _counted(
    careers: tuple[Career, ...], start: date | None, requirement: Experience | None, fields: tuple[str, ...]
) -> Counted:
    """Count the careers of the fields that the requirement names; those that name no field may be of them."""
    wanted = wanted_fields(requirement, fields) if requirement else None
    spells = [(career, spell) for career in careers if (spell := spell_of(career, start))]
    may = [(career, spell) for career, spell in spells if _may_count(career, wanted)]
    certain = [spell for career, spell in may if wanted is None or (career.field and wanted)]
    part_time = [spell for career, spell in may if is_part_time(career.weekly_hours)]
    possible = [spell for _, spell in may]
    is_open = any(career.to < career.from_ if career.to else start is None for career in careers)
    return Counted(length_of(certain), length_of(possible), length_of(part_time), tuple(possible), is_open)


def _may_count(career: Career, wanted: tuple[str, ...] | None) -> bool:
    return not wanted or career.field is None or _plain(career.field) in wanted


def _plain(field: str) -> str:
    """Name a field without the word for it: 복지 분야 is 복지."""
    return "".join(field.split()).removesuffix("분야") or field


def _verdict(person: Person, post: Post | None, requirement: Experience | None, counted: Counted) -> Verdict:
    """Judge the experience; where fields, or the way of counting, decide it, a person has to."""
    if post is None:
        return "없는 직위"
    if post.experience is None:
        return "요건 없음"
    if requirement is None:
        return "요건을 읽지 못함"
    if not person.careers:
        return "경력을 적지 않음"
    if counted.certain.months >= requirement.months:
        return "충족"
    unclear = counted.is_open or depends_on_counting(counted.spells, requirement.months)
    return "확인 필요" if unclear else "모자람"


def print_requirement(requirement: Experience, fields: tuple[str, ...]) -> str:
    """Write what is asked for: `마을 8년 이상`."""
    years, months = divmod(requirement.months, 12)
    length = " ".join(part for part in (f"{years}년" if years else "", f"{months}개월" if months else "") if part)
    wanted = wanted_fields(requirement, fields)
    return f"{'·'.join(wanted)} {length or '0년'} 이상" if wanted else f"{length or '0년'} 이상"
