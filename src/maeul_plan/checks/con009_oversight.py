"""위탁하는 동안의 점검, 감사, 정산을 적지 않았거나 늦습니다.

왜: 언제 누가 보는지 정하지 않은 위탁은 끝날 때까지 아무도 보지 않고, 남은 돈과 이자를 돌려받지 못합니다.
근거: 지도·점검 해마다 한 번 이상(서울특별시 행정사무의 민간위탁에 관한 조례 제16조제2항), 회계감사를 받은 결산서를
회계연도가 끝난 뒤 3개월 안에(같은 조례 제15조제7항),
감사 해마다 한 번 이상(행정권한의 위임 및 위탁에 관한 규정 제16조제1항,
서울특별시 성북구 사무의 민간위탁에 관한 조례 제16조제1항). 정산은 협약에 담는 일입니다(서울특별시 조례 시행규칙
제6조제1항제3호, 그 밖에는 관행). 그 규정이 지방자치단체의 자기 사무에도 미치는지는 확인 필요(해석).
고치기: consignment.oversight 에 언제 하는지 적습니다.
안 잡는 것: 공공기관에 맡기는 위탁, 수탁기관을 적지 않은 계획, 글에서 말한 점검·감사·정산, 횟수가 알맞은지,
12월에 끝나지 않는 회계연도.
전: consignment: {trustee: ○○센터}
후: consignment: {trustee: ○○센터, oversight: {audit: 연 1회, settlement: 사업종료 후 30일 이내}}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from maeul_plan.checks.consigning import place_of, private_consignment, unsaid
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import last_day_of_term
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.limits import audited_settlement_months_on, audits_per_year_on, inspections_per_year_on
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.spans import Span
from maeul_plan.plan.procedure import Oversight

RULE = Rule(
    "CON009",
    "oversight",
    "warning",
    "점검·감사·정산을 적지 않음",
    __doc__,
    ("document", "period", "consignment", "settlement"),
)

_WHERE = ("consignment", "oversight")
_SETTLED = pattern(r"정산")
_INSPECTED = pattern(r"지도.{0,2}점검")
_AUDITED = pattern(r"감사(?![합드패]|담당)")
_ACCOUNTED = pattern(r"회계\s?감사|외부\s?감사|결산")


class _Asked(NamedTuple):
    """A duty that is asked for: as a person reads it, by which law, and whether the plan says it."""

    name: str
    source: str
    is_said: bool


def check(subject: Subject) -> Iterator[Finding]:
    """List the duties that a plan says nothing of, and hold the day of the audited accounts against the law."""
    consignment, day = private_consignment(subject), subject.plan.as_of
    if consignment is None or day is None:
        return
    oversight = consignment.oversight
    absent = [duty for duty in _asked(subject, oversight, day) if not duty.is_said]
    if absent and consignment.trustee:
        sources = ", ".join(dict.fromkeys(duty.source for duty in absent if duty.source))
        yield unsaid(
            RULE,
            subject.key(_WHERE if oversight else ("consignment",)),
            f"위탁하는 동안 할 일을 적지 않았습니다: {', '.join(duty.name for duty in absent)}",
            f"consignment.oversight 에 언제 하는지 적으십시오.{f' 근거: {sources}.' if sources else ''}",
        )
    if oversight is not None and oversight.external_audit is not None:
        yield from _accounts(subject, oversight.external_audit.due.last_day(), day)


def _asked(subject: Subject, oversight: Oversight | None, day: date) -> Iterator[_Asked]:
    place, said = place_of(subject), _said(oversight)
    if inspections := inspections_per_year_on(place, day):
        is_said = "inspection" in said or says(subject, _INSPECTED)
        yield _Asked(f"지도점검(연 {inspections.value}회 이상)", inspections.source, is_said)
    if audits := audits_per_year_on(place, day):
        is_said = "audit" in said or says(subject, _AUDITED)
        yield _Asked(f"감사(연 {audits.value}회 이상)", audits.source, is_said)
    if months := audited_settlement_months_on(place, day):
        is_said = "external_audit" in said or says(subject, _ACCOUNTED)
        yield _Asked(f"결산서의 회계감사(회계연도가 끝난 뒤 {months.value}개월 안)", months.source, is_said)
    is_settled = "settlement" in said or subject.plan.settlement is not None
    yield _Asked("정산", "", is_settled or says(subject, _SETTLED))


def _said(oversight: Oversight | None) -> set[str]:
    """Name the duties that a plan states."""
    return set() if oversight is None else {key for key, duty in oversight if duty is not None}


def _accounts(subject: Subject, due: date | None, day: date) -> Iterator[Finding]:
    """Hold the audited accounts of the last year of the term against the months after its end."""
    law, period = audited_settlement_months_on(place_of(subject), day), subject.plan.period
    last = period.last_day if period else None
    if law is None or last is None or due is None or last.year == date.max.year:
        return
    latest = last_day_of_term(date(last.year + 1, 1, 1), Span(law.value, "개월"))
    if latest is None or due <= latest:
        return
    yield finding(
        RULE,
        subject.value((*_WHERE, "external_audit")),
        f"결산서의 회계감사가 회계연도가 끝난 뒤 {law.value}개월을 넘습니다",
        label=f"적힌 {print_day(due)}, 기한 {print_day(latest)} ({(due - latest).days}일 늦음)",
        help=f"기한 안으로 앞당기십시오. 근거: {law.source}.",
    )
