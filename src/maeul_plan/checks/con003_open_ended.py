"""위탁기간이나 연장의 끝이 정해지지 않았습니다.

왜: 끝이 없으면 기간의 한도를 지켰는지, 예산이 얼마나 드는지, 재계약을 언제 심의할지 알 수 없습니다.
사업안정화까지처럼 누가 언제 판단하는지 모르는 말은 다툼이 됩니다.
근거: 위탁기간은 3년 이내이고 연장은 90일 이내입니다(서울특별시 행정사무의 민간위탁에 관한 조례
제11조제3항·제4항, 서울특별시 성북구 사무의 민간위탁에 관한 조례 제10조제2항·제4항). 협약에는 기간을 적습니다.
고치기: 연장의 끝을 날짜나 기간(90일)으로 적습니다.
안 잡는 것: 끝을 날짜, 달, 기간으로 적은 연장, 그 날짜가 알맞은지, 수탁기관을 적지 않은 계획의 끝.
전: extension: {from: 2016-01, until: 사업안정화까지}
후: extension: {from: 2016-01, until: 2016. 3. 30.}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import place_of, unsaid
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.limits import extension_max_days_on
from maeul_plan.notation.due import DueText, parse_due
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.period import Extension

RULE = Rule("CON003", "open-ended", "warning", "끝이 정해지지 않은 기간", __doc__, ("period", "consignment"))

_LENGTH = pattern(r"[0-9]{1,4}\s?(?:일|주|개월|월|년)")


def check(subject: Subject) -> Iterator[Finding]:
    """Point at an extension, or a consigned term, that nothing ends."""
    period, consignment = subject.plan.period, subject.plan.consignment
    if period is None:
        return
    if period.end is None and period.length is None and consignment and consignment.trustee:
        message = "위탁기간의 끝을 적지 않았습니다"
        yield unsaid(RULE, subject.key(("period",)), message, "end 에 끝나는 날을 적으십시오.")
    if period.extension is not None:
        yield from _extension(subject, period.extension)


def _extension(subject: Subject, extension: Extension) -> Iterator[Finding]:
    way_on = f"끝나는 날이나 기간을 적으십시오.{_limit(subject)}"
    where = ("period", "extension")
    if extension.until is None:
        yield unsaid(RULE, subject.key(where), "연장의 끝을 적지 않았습니다", f"until 에 {way_on}")
    elif not _ends(extension.until):
        place = subject.value((*where, "until"))
        yield finding(RULE, place, "연장의 끝이 날짜로 정해지지 않았습니다", label=extension.until, help=way_on)


def _ends(until: str) -> bool:
    """Tell words that name a date or a length from words that only name an aim."""
    due = parse_due(until)
    return (isinstance(due, DueText) and due.date is not None) or _LENGTH.search(until) is not None


def _limit(subject: Subject) -> str:
    """Say how long an extension may be, where that is known."""
    day = subject.plan.as_of
    limit = extension_max_days_on(place_of(subject), day) if day else None
    return f" 연장은 {limit.value}일까지입니다({limit.source})." if limit else ""
