"""경력의 날이 거꾸로이거나 일을 시작한 뒤입니다.

왜: 끝이 시작보다 앞선 경력은 세지 못하고, 일을 시작한 뒤의 날은 경력이 아니어서 요건을 채우는지 알 수 없게 됩니다.
근거: 경력은 일을 시작하기 전날까지의 일입니다(산술).
고치기: 경력의 from, to 나 사람의 start 를 고칩니다.
안 잡는 것: 끝을 적지 않은 경력(일을 시작하기 전날까지 셉니다), 서로 겹치는 경력(겹친 날은 한 번 셉니다).
전: {id: 가, post: 단장, start: 2015-08-01, careers: [{from: 2007-07-01, to: 2007-06-30}]}
후: {id: 가, post: 단장, start: 2015-08-01, careers: [{from: 2007-07-01, to: 2015-06-30}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import people_of, who
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.roster import PersonFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.pay import Career

RULE = Rule("STF007", "career-days", "error", "경력의 날이 맞지 않음", __doc__, ("staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the days of every career against each other and against the start of the work."""
    for one in people_of(subject):
        for i, career in enumerate(one.person.careers):
            yield from _career(subject, one, career, i)


def _career(subject: Subject, one: PersonFigure, career: Career, index: int) -> Iterator[Finding]:
    at = (*one.at, "careers", index)
    if career.to and career.to < career.from_:
        yield finding(
            RULE,
            subject.value((*at, "to")),
            f"{who(one)}: 경력의 끝이 시작보다 앞섭니다",
            label=f"시작 {print_day(career.from_)}, 끝 {print_day(career.to)}",
            related=(Related(subject.value((*at, "from")), "시작"),),
            help="from 이나 to 를 고치십시오. 고칠 때까지 이 경력은 세지 않습니다.",
        )
        return
    late = career.from_ if one.first and career.from_ >= one.first else career.to
    if one.first and late and late >= one.first:
        key, counted = ("from", "이 경력은") if late == career.from_ else ("to", "그날부터는")
        start = (*one.at, "start") if one.person.start else one.at
        yield finding(
            RULE,
            subject.value((*at, key)),
            f"{who(one)}: 경력이 일을 시작하는 날보다 늦습니다",
            label=f"{print_day(late)}, 일을 시작하는 날 {print_day(one.first)}",
            related=(Related(subject.value(start), "일을 시작하는 날"),),
            help=f"{counted} 세지 않습니다. 경력의 날이나 start 를 고치십시오.",
            severity="warning",
        )
