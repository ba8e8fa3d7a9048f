"""결재한 날이 근무일이 아닙니다.

왜: 쉬는 날에 결재한 문서는 대개 날짜를 잘못 적은 것입니다.
근거: 관공서의 공휴일에 관한 규정 제2조·제3조. 쉬는 날의 결재를 막는 규정은 아니므로 알리기만 합니다.
고치기: 결재일자를 확인합니다. 쉬는 날에 결재했으면 그대로 둡니다.
안 잡는 것: 초안의 기안일, 결재 뒤에 쉬는 날로 정해진 날.
전: approved_on: 2021-10-11
후: approved_on: 2021-10-12
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.day_words import print_full
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule

RULE = Rule("DAT009", "approval-on-a-day-off", "info", "쉬는 날의 결재", __doc__, ("document",))


def check(subject: Subject) -> Iterator[Finding]:
    """Look the day of approval up in the calendar."""
    approved = subject.plan.document.approved_on
    off = subject.calendar.day_off(approved) if approved else None
    if approved is None or off is None:
        return
    note = f" {off.note}" if off.note else ""
    yield finding(
        RULE,
        subject.value(("document", "approved_on")),
        "결재일이 근무일이 아닙니다",
        label=f"{print_full(approved)}: {off.name}",
        help=f"결재일자를 확인하십시오. 쉬는 날에 결재했으면 그대로 두십시오.{note}",
    )
