"""직위가 일하는 날이나 보수가 바뀌는 날이 맞지 않습니다.

왜: 끝이 시작보다 앞서거나 운영기간 밖의 날은 셈에 들어가지 않아, 적은 사람의 뜻과 다른 금액이 나옵니다.
근거: 인건비는 운영기간 안에서 일하는 날로 셈합니다. 보수의 변경은 그 날이 일하는 기간 안에 있어야 쓰입니다(산술).
고치기: 직위의 start, end 나 pay_changes 의 from, 또는 운영기간을 고칩니다.
안 잡는 것: 사람(people)이 일하는 날, 끝을 적지 않은 운영기간, 회계연도(fiscal_year) 밖의 날.
전: 운영기간 2015. 8.∼12., {id: 단원, headcount: 2, start: 2016-01}
후: 운영기간 2015. 8.∼12., {id: 단원, headcount: 2, start: 2015-10}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.pay.runs import days
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.staffing import Post

RULE = Rule("PAY012", "pay-days", "warning", "일하는 날이 기간 밖", __doc__, ("staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the days of every post against each other and against the term."""
    staffing, period = subject.plan.staffing, subject.plan.period
    for i, post in enumerate(staffing.posts if staffing else ()):
        at: Where = ("staffing", "posts", i)
        start, end = first_day(post.start) if post.start else None, last_day(post.end) if post.end else None
        if start and end and end < start:
            yield _backwards(subject, post, at, (start, end))
            continue
        first, last = (period.first_day, period.last_day) if period else (None, None)
        if first is None or last is None or last < first:
            continue
        for key, day in (("start", start), ("end", end)):
            if day and not first <= day <= last:
                yield _outside(subject, f"{post.name}: 일하는 날이 운영기간 밖입니다", (*at, key), day, (first, last))
        span = (max(first, start or first), min(last, end or last))
        yield from _changes(subject, post, at, span)


def _backwards(subject: Subject, post: Post, at: Where, span: tuple[date, date]) -> Finding:
    return finding(
        RULE,
        subject.value((*at, "end")),
        f"{post.name}: 끝나는 날이 시작하는 날보다 앞섭니다",
        label=f"시작 {print_day(span[0])}, 끝 {print_day(span[1])}",
        related=(Related(subject.value((*at, "start")), "시작"),),
        help="start 나 end 를 고치십시오.",
        severity="error",
    )


def _outside(subject: Subject, message: str, at: Where, day: date, span: tuple[date, date]) -> Finding:
    return finding(
        RULE,
        subject.value(at),
        message,
        label=f"{print_day(day)}, 기간 {days(*span)}",
        related=(Related(subject.key(("period",)), "운영기간"),),
        help="날이나 운영기간을 고치십시오.",
    )


def _changes(subject: Subject, post: Post, at: Where, span: tuple[date, date]) -> Iterator[Finding]:
    """Point at a change that comes when nobody works any more; one before the first day already holds on it."""
    for j, change in enumerate(post.pay_changes):
        day = first_day(change.from_)
        if day > span[1]:
            where = (*at, "pay_changes", j, "from")
            yield _outside(subject, f"{post.name}: 보수가 바뀌는 날이 일하는 기간 뒤입니다", where, day, span)
