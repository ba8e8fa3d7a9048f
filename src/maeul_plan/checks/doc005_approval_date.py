"""결재란의 날짜가 결재일자와 맞지 않습니다.

왜: 결재일은 마지막 결재권자가 서명한 날입니다. 결재란과 문서 머리의 날짜가 다르거나 앞 사람이 뒤 사람보다 늦게
서명했으면 언제 정해진 문서인지 알 수 없습니다.
근거: 결재권자의 서명란에는 날짜를 표시합니다(행정업무의 운영 및 혁신에 관한 규정 제10조, 같은 규정 시행규칙 제7조).
고치기: 틀린 날짜를 고칩니다. 결재일이 적힌 계획이면 마지막 결재권자의 signed_on 을 적습니다.
전결이면 전결한 사람, 대결이면 대결한 사람이 마지막 결재권자입니다.
안 잡는 것: 결재일자가 없는 초안, 결재란을 적지 않은 계획.
전: approved_on: 2015-07-07, 구청장 signed_on: 2015-07-08
후: approved_on: 2015-07-07, 구청장 signed_on: 2015-07-07
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.document import Approver

RULE = Rule("DOC005", "approval-date", "error", "결재란의 날짜가 결재일자와 다름", __doc__, ("document",))
_APPROVED: Where = ("document", "approved_on")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the signatures' dates against one another and against the approval."""
    document = subject.plan.document
    signed = [(approver.signed_on, i) for i, approver in enumerate(document.approval) if approver.signed_on]
    for (earlier, before), (later, after) in itertools.pairwise(signed):
        if later < earlier:
            yield _out_of_order(subject, earlier, before, later, after)
    approved = document.approved_on
    if approved is None:
        yield from _signed_drafts(subject)
        return
    if document.drafted_on and approved < document.drafted_on:
        yield finding(
            RULE,
            subject.value(_APPROVED),
            "결재일자가 기안일보다 이릅니다",
            label=f"기안일 {print_day(document.drafted_on)}, 결재일자 {print_day(approved)}",
            related=(Related(subject.value(("document", "drafted_on")), "기안일"),),
            help="둘 가운데 틀린 날짜를 고치십시오.",
        )
    if not document.approval:
        return
    last = _decider(document.approval)
    date_signed = document.approval[last].signed_on
    if date_signed is None:
        yield finding(
            RULE,
            subject.key(("document", "approval", last)),
            f"{document.approval[last].post}: 마지막 결재권자의 서명일이 없습니다",
            label=f"결재일자 {print_day(approved)}",
            help=f"signed_on: {approved} 을 적으십시오.",
            severity="warning",
        )
    elif date_signed != approved:
        yield _differs(subject, approved, date_signed, last)


def _signed_drafts(subject: Subject) -> Iterator[Finding]:
    """A draft has no signatures: they would not be printed. One finding says so for all."""
    signed = [i for i, approver in enumerate(subject.plan.document.approval) if approver.signed_on]
    if signed:
        yield finding(
            RULE,
            subject.value(("document", "approval", signed[0], "signed_on")),
            "결재일자가 없는 초안에 서명일이 있습니다",
            help="결재했으면 document.approved_on 을 적고, 아니면 signed_on 을 지우십시오.",
            severity="warning",
        )


def _decider(approval: tuple[Approver, ...]) -> int:
    """Find who decides: the stand-in (대결), else the delegate (전결), else the last (시행규칙 제7조)."""
    for decision in ("대결", "전결"):
        for i, approver in enumerate(approval):
            if approver.decision == decision:
                return i
    return len(approval) - 1


def _out_of_order(subject: Subject, earlier: date, before: int, later: date, after: int) -> Finding:
    approval = subject.plan.document.approval
    return finding(
        RULE,
        subject.value(("document", "approval", after, "signed_on")),
        f"{approval[after].post}: 앞 결재보다 먼저 서명했습니다",
        label=f"{approval[before].post} {print_day(earlier)}, {approval[after].post} {print_day(later)}",
        related=(Related(subject.value(("document", "approval", before, "signed_on")), approval[before].post),),
        help="서명한 날을 고치십시오.",
    )


def _differs(subject: Subject, approved: date, signed: date, last: int) -> Finding:
    gap = abs((signed - approved).days)
    return finding(
        RULE,
        subject.value(("document", "approval", last, "signed_on")),
        "마지막 결재권자의 서명일이 결재일자와 다릅니다",
        label=f"서명일 {print_day(signed)}, 결재일자 {print_day(approved)} ({gap}일 차이)",
        related=(Related(subject.value(_APPROVED), "결재일자"),),
        help="둘 가운데 틀린 날짜를 고치십시오.",
    )
