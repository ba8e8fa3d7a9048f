"""위임받은 사무를 위탁하면서 위임한 기관의 승인을 받지 않았거나, 받은 날을 적지 않았습니다.

왜: 국가나 시가 맡긴 일을 다시 맡기려면 그 기관의 승인이 먼저입니다. 승인 없는 위탁은 효력을 다툴 수 있습니다.
근거: 지방자치법 제117조제4항(2022. 1. 13.부터), 서울특별시 성북구 사무의 민간위탁에 관한 조례 제4조의2제1항
(2025. 3. 13.부터). 2022. 1. 12.까지의 조문은 확인하지 못하여 경고만 합니다.
고치기: upper_approval 에 승인받은 날을 적고, 시작이 더 이르면 시작을 미룹니다.
안 잡는 것: delegated_from 을 적지 않은 계획, 그 사무가 정말 위임받은 사무인지, 글에서 승인을 말한 계획의 빠진 날짜.
전: consignment: {delegated_from: 서울특별시}
후: consignment: {delegated_from: 서울특별시, upper_approval: {on: 2026-05-04}}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.consigning import after_start, is_said, late_label, place_of, unsaid
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.limits import upper_approval_on
from maeul_plan.notation.pattern import pattern

RULE = Rule(
    "CON010",
    "upper-approval",
    "error",
    "위임한 기관의 승인이 없거나 늦음",
    __doc__,
    ("document", "period", "consignment"),
)

_STEP = ("consignment", "upper_approval")
_SPOKEN = pattern(r"(?:위임|재위탁|시장|장관|서울시|서울특별시).{0,20}승인")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask for the approval of delegated work, and hold its day against the start of the term."""
    consignment, day = subject.plan.consignment, subject.plan.as_of
    law = upper_approval_on(place_of(subject), day) if day else None
    if consignment is None or not consignment.delegated_from or law is None:
        return
    approval, period = consignment.upper_approval, subject.plan.period
    if approval is None or approval.on is None:
        if not is_said(approval) and not says(subject, _SPOKEN):
            place = subject.key(_STEP) if approval else subject.value(("consignment", "delegated_from"))
            message = f"{consignment.delegated_from}의 승인을 언제 받는지 적지 않았습니다"
            yield unsaid(RULE, place, message, f"upper_approval 에 승인받은 날을 적으십시오. 근거: {law.source}.")
        return
    late = after_start(approval.on, period)
    if period is not None and late is not None:
        yield finding(
            RULE,
            subject.value((*_STEP, "on")),
            f"{consignment.delegated_from}의 승인이 위탁을 시작한 뒤입니다",
            label=late_label("승인", approval.on, period, late),
            related=(Related(subject.value(("period", "start")), "시작"),),
            help=f"승인을 먼저 받도록 날짜를 고치십시오. 근거: {law.source}.",
            severity="error" if late.is_certain and law.verified else "warning",
        )
