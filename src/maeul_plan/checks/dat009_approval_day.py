"""결재한 날이 근무일이 아닙니다.

왜: 쉬는 날에 결재한 문서는 대개 날짜를 잘못 적은 것입니다.
근거: 관공서의 공휴일에 관한 규정 제2조·제3조. 쉬는 날의 결재를 막는 규정은 아니므로 알리기만 합니다.
고치기: 결재일자를 확인합니다. 쉬는 날에 결재했으면 그대로 둡니다.
안 잡는 것: 초안의 기안일, 결재 뒤에 쉬는 날로 정해진 날. 문서(lint)에는 maeul.toml 에 더한 날을 쓰지 않습니다.
전: approved_on: 2021-10-11
후: approved_on: 2021-10-12
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.day_words import print_full
from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.paper_head import head_field
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.law.days_off import Calendar

RULE = Rule("DAT009", "approval-on-a-day-off", "info", "쉬는 날의 결재", __doc__, ("document",))


def check(subject: Subject) -> Iterator[Finding]:
    """Look the day of a plan's approval up in the calendar."""
    approved = subject.plan.document.approved_on
    if approved is not None:
        yield from _judged(approved, subject.calendar, subject.value(("document", "approved_on")))


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Look the day that a document's head states up in the calendar."""
    field = head_field(paper, "결재일자", "결재일")
    if paper.written_on is not None and field is not None:
        yield from _judged(paper.written_on, Calendar(paper.written_on), field.place)


def _judged(approved: date, calendar: Calendar, place: Place) -> Iterator[Finding]:
    off = calendar.day_off(approved)
    if off is None:
        return
    note = f" {off.note}" if off.note else ""
    yield finding(
        RULE,
        place,
        "결재일이 근무일이 아닙니다",
        label=f"{print_full(approved)}: {off.name}",
        help=f"결재일자를 확인하십시오. 쉬는 날에 결재했으면 그대로 두십시오.{note}",
    )
