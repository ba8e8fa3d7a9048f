"""같은 날 일하는 사람이 정원, 직위의 인원, 분야별 인원보다 많습니다.

왜: 앞사람이 그만두는 날과 뒷사람이 오는 날이 겹치면 그동안 정원을 넘겨 인건비가 두 번 나갑니다.
근거: 정원(○명 이내)과 인원은 어느 날에나 지켜야 합니다(산술). 첫날과 끝날을 모두 셉니다.
고치기: 사람의 start, end 를 고치거나 직위의 인원(headcount), 정원(limit), 분야별 인원(fields)을 고칩니다.
안 잡는 것: 빈자리, 일하는 날을 알 수 없는 사람. 정원 외 직위의 사람은 정원에 세지 않습니다.
전: posts: [{id: 단장, headcount: 1}],
people: [{id: 가, post: 단장, end: 2015-10-31}, {id: 나, post: 단장, start: 2015-10-15}]
후: posts: [{id: 단장, headcount: 1}],
people: [{id: 가, post: 단장, end: 2015-10-14}, {id: 나, post: 단장, start: 2015-10-15}]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import days, people_of
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.crowds import crowds, present_on
from maeul_plan.figures.people.roster import PersonFigure
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("STF003", "too-many-people", "error", "같은 날 사람이 정원보다 많음", __doc__, ("staffing", "period"))

_MOST: Final = 5


def check(subject: Subject) -> Iterator[Finding]:
    """Count the people of each post, of each field and of all on every day."""
    staffing, people = subject.plan.staffing, people_of(subject)
    if staffing is None or not people:
        return
    for i, post in enumerate(staffing.posts):
        own = [one for one in people if one.post_at == ("staffing", "posts", i)]
        yield from _held(subject, own, post.headcount, f"{post.name} 인원", ("staffing", "posts", i, "headcount"))
    within = [one for one in people if one.post and not one.post.outside_limit]
    for name, wanted in (staffing.fields or {}).items():
        own = [one for one in within if one.fields == (name,)]
        yield from _held(subject, own, wanted, f"{name} 분야 인원", ("staffing", "fields", name))
    if staffing.limit is not None:
        yield from _held(subject, within, staffing.limit, "정원", ("staffing", "limit"))


def _held(subject: Subject, people: Sequence[PersonFigure], cap: int, what: str, at: Where) -> Iterator[Finding]:
    """Say on which days there are more people than the cap, at whoever came last."""
    found = crowds(people, cap)
    if not found:
        return
    fullest = max(found, key=lambda one: one.most)
    present = present_on(people, fullest.fullest)
    last = max(present, key=lambda one: (one.first, one.at))
    more = f", 밖에 {len(found) - 1}기간" if len(found) > 1 else ""
    said = f"{days(fullest.first, fullest.last)}에 많게는 {fullest.most}명{more}"
    others = [Related(subject.value((*one.at, "id")), f"같은 날 {one.person.id}") for one in present if one is not last]
    yield finding(
        RULE,
        subject.value((*last.at, "id")),
        f"같은 날 일하는 사람이 {what}보다 많습니다",
        label=f"{what} {cap}명, {said} ({fullest.most - cap}명 많음)",
        related=(Related(subject.value(at), what), *others[:_MOST]),
        help="사람의 start, end 나 인원을 고치십시오.",
    )
