"""위탁하기 전에 의회의 동의를 받지 않았거나, 받은 날을 적지 않았습니다.

왜: 동의를 받기 전에 시작한 위탁은 절차에 어긋나고, 예산과 협약을 다시 해야 할 수 있습니다.
근거: 서울특별시 행정사무의 민간위탁에 관한 조례 제4조의3(신규·재위탁·중요내용 변경은 동의, 재계약은 보고.
예산은 동의를 받은 뒤에 편성), 서울특별시 성북구 사무의 민간위탁에 관한 조례 제4조의2(2025. 3. 13.부터
자치사무의 신규·재위탁은 동의, 재계약은 보고). 서울특별시는 2015. 1. 1., 성북구는 2025. 3. 13. 전의 조문을 확인하지
못하여 그 전에는 경고만 합니다.
동의를 받지 않은 예산인지는 회계연도가 시작하는 날로 봅니다(해석).
고치기: 동의한 날을 적고, 시작이 더 이르면 시작을 미룹니다. 동의가 필요 없으면 exempt 에 까닭과 근거를 적습니다.
안 잡는 것: 서울특별시와 성북구가 아닌 기관, 공공기관에 맡기는 위탁, 성북구가 위임받은 사무(승인은 CON010),
재계약이 몇 번째인지, 글에서 의회 동의를 말한 계획의 빠진 날짜.
전: period.start: 2027-01-01, council_consent: {on: 2027-01-20}
후: period.start: 2027-01-01, council_consent: {on: 2026-10-20}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.consigning import (
    after_start,
    is_said,
    late_label,
    place_of,
    private_consignment,
    unsaid,
)
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.dated import Held
from maeul_plan.law.limits import CouncilConsent, council_consent_on
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.consignment import Consignment

RULE = Rule(
    "CON004",
    "council-consent",
    "error",
    "의회 동의가 없거나 늦음",
    __doc__,
    ("document", "period", "consignment", "budget"),
)

_STEP = ("consignment", "council_consent")
_SPOKEN = pattern(r"(?<!협)의회.{0,12}(?:동의|보고|의결)|민간위탁.{0,6}동의|동의안")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the day of consent against the start of the term and of the budget's year."""
    consignment, day = private_consignment(subject), subject.plan.as_of
    law = council_consent_on(place_of(subject), day) if day else None
    if consignment is None or law is None or (law.value.own_affairs_only and consignment.delegated_from):
        return
    consent = consignment.council_consent
    if consent is not None and consent.on is not None:
        yield from _late(subject, consignment, consent.on, law)
    elif not is_said(consent) and _is_planned(consignment) and not says(subject, _SPOKEN):
        yield _not_said(subject, consignment, law)


def _is_planned(consignment: Consignment) -> bool:
    """Tell a plan that says to whom or how it consigns from one that only quotes a law."""
    return any((consignment.kind, consignment.trustee, consignment.selection, consignment.council_consent))


def _name(consignment: Consignment) -> str:
    return "의회 보고" if consignment.kind == "재계약" else "의회 동의"


def _not_said(subject: Subject, consignment: Consignment, law: Held[CouncilConsent]) -> Finding:
    name = with_particle(_name(consignment), "을/를")
    report = with_particle(law.value.renewal, "을/를")
    renewal = "" if consignment.kind else f" 재계약이면 kind 를 적고 {report} 한 날을 적으십시오."
    doubt = "" if law.verified else " 그때도 동의가 필요했는지 확인하십시오."
    return unsaid(
        RULE,
        subject.key(_STEP if consignment.council_consent else ("consignment",)),
        f"{name} 언제 하는지 적지 않았습니다"
        if consignment.kind == "재계약"
        else f"{name} 언제 받는지 적지 않았습니다",
        f"council_consent 에 날짜를, 필요 없으면 exempt 에 까닭을 적으십시오.{renewal}{doubt} 근거: {law.source}.",
    )


def _late(subject: Subject, consignment: Consignment, on: date, law: Held[CouncilConsent]) -> Iterator[Finding]:
    period, late = subject.plan.period, after_start(on, subject.plan.period)
    name = _name(consignment)
    if period is None or late is None:
        yield from _behind_budget(subject, consignment, on, law)
        return
    is_error = late.is_certain and law.verified and consignment.kind != "재계약"
    yield finding(
        RULE,
        subject.value((*_STEP, "on")),
        f"{with_particle(name, '이/가')} 위탁을 시작한 뒤입니다",
        label=late_label(name, on, period, late),
        related=(Related(subject.value(("period", "start")), "시작"),),
        help=f"시작하기 전에 마치도록 날짜를 고치십시오. 근거: {law.source}.",
        severity="error" if is_error else "warning",
    )


def _behind_budget(
    subject: Subject, consignment: Consignment, on: date, law: Held[CouncilConsent]
) -> Iterator[Finding]:
    """Hold consent to a new consignment against the year of its budget, but for money granted within the year."""
    budget, period = subject.plan.budget, subject.plan.period
    if budget is None or period is None or "신규 위탁" not in law.value.budget_waits_for:
        return
    begins = date(budget.fiscal_year or period.first_day.year, 1, 1)
    if consignment.kind != "신규" or budget.appropriation not in (None, "본예산") or on < begins:
        return
    yield finding(
        RULE,
        subject.value((*_STEP, "on")),
        f"의회 동의가 {begins.year}년 예산을 편성한 뒤입니다",
        label=f"의회 동의 {print_day(on)}, 회계연도의 시작 {print_day(begins)}",
        help=f"동의를 먼저 받으십시오. 추경 예산이면 budget.appropriation 에 적으십시오. 근거: {law.source}.",
        severity="error" if law.verified and budget.appropriation else "warning",
    )
