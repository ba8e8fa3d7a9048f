"""적힌 요일이 그날의 요일이 아닙니다.

왜: 날짜와 요일 가운데 하나는 틀렸습니다. 받는 사람은 어느 쪽을 지켜야 하는지 알 수 없습니다.
근거: 달력입니다. 요일은 날짜 바로 뒤 괄호에 적습니다(행정업무운영 편람).
고치기: 날짜가 맞으면 요일을, 요일이 맞으면 날짜를 고칩니다.
안 잡는 것: 요일을 적지 않은 날짜, 연도를 알 수 없는 날짜.
전: due: 2015-07-13(화)
후: due: 2015-07-13(월)
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.subject import Subject, finding
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.dates import DateText, weekday_of

RULE = Rule("DOC012", "weekday", "error", "요일이 틀림", __doc__, ("deadlines", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every weekday written beside a date of the plan against the calendar."""
    for where, text, written in _dates(subject):
        day = written.day_or_none()
        if day is None or not written.weekday or written.weekday == weekday_of(day):
            continue
        start = text.rfind(f"({written.weekday}")
        place = subject.within(where, start + 1, start + 2) if start >= 0 else subject.value(where)
        yield finding(
            RULE,
            place,
            "요일이 날짜와 다릅니다",
            label=f"적힌 요일 {written.weekday}, 달력 {weekday_of(day)}",
            help=f"({weekday_of(day)})로 고치거나 날짜를 고치십시오.",
        )


def _dates(subject: Subject) -> Iterator[tuple[Where, str, DateText]]:
    """Give every date of the plan that may carry a weekday, with its text and place."""
    for figure in subject.deadlines:
        due = figure.deadline.due
        for written in (due.date, due.until):
            if written is not None:
                yield (*figure.at, "due"), due.text, written
    period = subject.plan.period
    if period is not None:
        yield ("period", "start"), period.start.text, period.start
        if period.end is not None:
            yield ("period", "end"), period.end.text, period.end
