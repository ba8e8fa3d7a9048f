"""재계약 심의나 성과평가가 위탁기간이 끝나기 전의 기한보다 늦습니다.

왜: 끝나기 직전에 심의하면 다음 수탁기관을 모집하고 인계할 시간이 없습니다.
근거: 서울특별시 행정사무의 민간위탁에 관한 조례 제12조제1항(재계약은 만료 90일 전까지),
제18조제1항과 시행규칙 제10조제1항(연간 사업비 5억원 이상이면 만료 90일 전까지 종합성과평가),
서울특별시 성북구 사무의 민간위탁에 관한 조례 제10조제3항(만료 30일 전까지).
거꾸로 세는 기한은 끝나는 날을 빼고 세어 그 전날까지로 봅니다(해석).
단순히 뺀 날은 하루 늦으므로, 그날이면 알려만 줍니다.
고치기: 기한을 앞당깁니다.
안 잡는 것: 적지 않은 심의와 평가, 서울특별시와 성북구가 아닌 기관, 기한이 쉬는 날인지, 사업비를 알 수 없는 성과평가.
전: period.end: 2026-12-31, renewal_review: 2026-11-15
후: period.end: 2026-12-31, renewal_review: 2026-10-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.checks.consigning import place_of, private_consignment
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.months import months_of
from maeul_plan.findings import Finding, Related, Rule, Severity
from maeul_plan.law.limits import evaluation_on, renewal_review_days_before_on
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.procedure import Duty

RULE = Rule(
    "CON008",
    "before-the-end",
    "warning",
    "재계약 심의나 성과평가가 늦음",
    __doc__,
    ("document", "period", "consignment", "budget", "staffing"),
)

_BEFORE_END = pattern(r"(?:만료|종료|끝나기)\D{0,10}([0-9]{1,4})\s?일\s?이?전")
_YEAR = 12


class _Limit(NamedTuple):
    """How many days before the end of the term a duty (a key of oversight) is done, and by which law."""

    key: str
    name: str
    days: int
    source: str


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the stated days of review and evaluation against the days before the end that the law asks for."""
    consignment = private_consignment(subject)
    oversight = consignment.oversight if consignment else None
    for limit in _limits(subject) if oversight else ():
        duty: Duty | None = getattr(oversight, limit.key)
        if duty is not None:
            yield from _named_days(subject, duty.due.words, limit)
            yield from _named_day(subject, duty.due.last_day(), limit)


def _limits(subject: Subject) -> Iterator[_Limit]:
    """Give what holds for the plan: the evaluation only where it is known to cost enough a year."""
    day, place = subject.plan.as_of, place_of(subject)
    if day is None:
        return
    if review := renewal_review_days_before_on(place, day):
        yield _Limit("renewal_review", "재계약 심의", review.value, review.source)
    evaluation = evaluation_on(place, day)
    if evaluation and (_yearly_cost(subject) or 0) >= evaluation.value.least_yearly_cost:
        yield _Limit("evaluation", "성과평가", evaluation.value.days_before, evaluation.source)


def _named_days(subject: Subject, words: str, limit: _Limit) -> Iterator[Finding]:
    """Compare the days that the plan names itself: 만료 30일 전까지."""
    named = _BEFORE_END.search(words)
    if named and int(named[1]) < limit.days:
        yield _finding(subject, limit, f"적힌 {named[1]}일 전, 기한 {limit.days}일 전")


def _named_day(subject: Subject, done: date | None, limit: _Limit) -> Iterator[Finding]:
    """Compare the last day that the plan names; between the two ways of counting it is only told."""
    last = subject.plan.period.last_day if subject.plan.period else None
    if last is None or done is None:
        return
    plain = last - timedelta(days=limit.days)
    strict = plain - timedelta(days=1)
    if done > plain:
        late = (done - strict).days
        yield _finding(subject, limit, f"적힌 {print_day(done)}, 기한 {print_day(strict)} ({late}일 늦음)")
    elif done > strict:
        label = f"끝나는 날을 빼고 세면 {print_day(strict)}까지, 그대로 빼면 {print_day(plain)}까지"
        yield _finding(subject, limit, label, "info")


def _finding(subject: Subject, limit: _Limit, label: str, severity: Severity = "warning") -> Finding:
    name, is_close = limit.name, severity == "info"
    late = "세는 방법에 따라 하루 늦습니다" if is_close else f"위탁기간이 끝나기 {limit.days}일 전보다 늦습니다"
    return finding(
        RULE,
        subject.value(("consignment", "oversight", limit.key, "due")),
        f"{with_particle(name, '이/가')} {late}",
        label=label,
        help=f"{with_particle(name, '을/를')} 앞당기십시오. 근거: {limit.source}.",
        related=(Related(subject.key(("period",)), "위탁기간"),),
        severity=severity,
    )


def _yearly_cost(subject: Subject) -> Fraction | None:
    """Give what the consignment costs a year in won; a budget for more than a year is spread over its months."""
    if subject.budget is None:
        return None
    budget, months = subject.plan.budget, months_of(subject.plan.period)
    is_yearly = budget is not None and budget.fiscal_year is not None
    if is_yearly or (months is not None and months <= _YEAR):
        return subject.budget.total.amount
    return subject.budget.total.amount * _YEAR / months if months else None
