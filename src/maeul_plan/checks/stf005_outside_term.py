"""사람이 일하는 날이 운영기간 밖이거나 거꾸로입니다.

왜: 운영기간 밖의 날은 인건비에 들어가지 않아, 적은 날과 셈한 금액이 서로 다른 말을 합니다.
근거: 위탁금은 위탁기간에 쓰는 돈입니다. 끝날은 첫날보다 앞설 수 없습니다(산술).
고치기: 사람의 start, end 나 운영기간(period)을 고칩니다.
안 잡는 것: 날을 적지 않은 사람, 끝을 적지 않은 운영기간. 일부만 밖이면 경고만 합니다.
전: period: {start: 2015-08, end: 2015-12}, people: [{id: 가, post: 단원, start: 2015-07-15}]
후: period: {start: 2015-08, end: 2015-12}, people: [{id: 가, post: 단원, start: 2015-08-15}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.people import days, people_of, who
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.people.roster import PersonFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.period import first_day, last_day

RULE = Rule("STF005", "person-days", "error", "사람이 일하는 날이 기간 밖", __doc__, ("staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold everyone's days against each other and against the term."""
    for one in people_of(subject):
        start = first_day(one.person.start) if one.person.start else None
        end = last_day(one.person.end) if one.person.end else None
        if start and end and end < start:
            yield finding(
                RULE,
                subject.value((*one.at, "end")),
                f"{who(one)}: 끝나는 날이 시작하는 날보다 앞섭니다",
                label=f"시작 {print_day(start)}, 끝 {print_day(end)}",
                related=(Related(subject.value((*one.at, "start")), "시작"),),
                help="start 나 end 를 고치십시오.",
            )
        else:
            yield from _beside_term(subject, one)


def _beside_term(subject: Subject, one: PersonFigure) -> Iterator[Finding]:
    """Point at a stated day beside the term; an error where the person works on no day of it."""
    period = subject.plan.period
    if period is None or period.last_day is None or period.last_day < period.first_day:
        return
    term = (period.first_day, period.last_day)
    start = first_day(one.person.start) if one.person.start else None
    end = last_day(one.person.end) if one.person.end else None
    never = (start or term[0]) > term[1] or (end or term[1]) < term[0]
    for key, day in (("start", start), ("end", end)):
        if day and not term[0] <= day <= term[1]:
            yield finding(
                RULE,
                subject.value((*one.at, key)),
                f"{who(one)}: 일하는 날이 운영기간 밖입니다",
                label=f"{print_day(day)}, 운영기간 {days(*term)}",
                related=(Related(subject.key(("period",)), "운영기간"),),
                help="밖의 날은 보수에 셈하지 않습니다. start, end 나 운영기간을 고치십시오.",
                severity="error" if never else "warning",
            )
