"""상근인력으로 정한 계획에 상근이 아닌 사람이 있습니다.

왜: 상근으로 정한 인력이 겸직하거나 시간제로 일하면 약속한 인력이 아니고, 보수도 달라집니다.
근거: 계획이 정한 근무 형태(employment)와 주당 근무시간(weekly_hours)입니다. 상근의 시간을 정한 법은 없어, 근무시간만
짧으면 경고만 합니다. 계획에 시간이 없으면 주 40시간(근로기준법 제50조의 한도)에 견줍니다.
고치기: full_time 이나 weekly_hours 를 고치거나, 근무 형태를 사실대로 적습니다.
안 잡는 것: 상근이라고 정하지 않은 계획, 근무시간을 따로 정한 직위, 상근 여부를 적지 않은 사람.
전: employment: 상근인력, people: [{id: 가, post: 단원, full_time: false}]
후: employment: 상근인력, people: [{id: 가, post: 단원, full_time: true}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import people_of, who
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.roster import PersonFigure
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.pattern import pattern

RULE = Rule("STF006", "full-time", "error", "상근이 아닌 사람", __doc__, ("staffing",))

_FULL_WEEK: Final = 40
_FULL_TIME: Final = pattern(r"(?<!비)(?<!비 )상근")
_MIXED: Final = pattern(r"비\s?상근|시간제|겸직|또는|일부")


def check(subject: Subject) -> Iterator[Finding]:
    """Look for people who don't work full time where the plan says that all do."""
    staffing = subject.plan.staffing
    employment = staffing.employment if staffing else None
    if not employment or not _FULL_TIME.search(employment) or _MIXED.search(employment):
        return
    for one in people_of(subject):
        if one.person.full_time is False:
            yield _told(subject, one, (*one.at, "full_time"), f"근무 형태 {employment}, 상근 아님(full_time: false)")
        elif one.post and one.post.weekly_hours is None:
            yield from _too_few_hours(subject, one)


def _too_few_hours(subject: Subject, one: PersonFigure) -> Iterator[Finding]:
    """Hold the hours of a person, as they begin and as they change, against those of all."""
    staffing = subject.plan.staffing
    hours = staffing.weekly_hours if staffing else None
    least = _FULL_WEEK if hours is None else hours
    terms = [(one.at, one.person.weekly_hours)]
    terms += [((*one.at, "pay_changes", i), change.weekly_hours) for i, change in enumerate(one.person.pay_changes)]
    for at, own in terms:
        if own is not None and own < least:
            whose = "정한 시간" if hours is not None else "상근의 시간"
            said = f"주 {own}시간, {whose} 주 {least}시간 ({least - own}시간 모자람)"
            yield _told(subject, one, (*at, "weekly_hours"), said, is_certain=False)


def _told(subject: Subject, one: PersonFigure, at: Where, said: str, *, is_certain: bool = True) -> Finding:
    return finding(
        RULE,
        subject.value(at),
        f"{who(one)}: 상근인력인데 상근이 아닙니다" if is_certain else f"{who(one)}: 상근인력의 근무시간이 짧습니다",
        label=said,
        related=(Related(subject.value(("staffing", "employment")), "근무 형태"),),
        help="full_time, weekly_hours 나 근무 형태(employment)를 고치십시오.",
        severity="error" if is_certain else "warning",
    )
