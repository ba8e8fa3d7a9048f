"""전결·대결과 결재란의 칸이 맞지 않습니다.

왜: 전결은 그 사람이 마지막으로 정한다는 뜻입니다. 그 위로 칸이 남아 있거나 서명 없는 칸이 있으면 누가 정했는지,
결재가 끝났는지 알 수 없습니다.
근거: 위임전결하면 전결하는 사람의 서명란에 전결이라고 적고, 서명하지 않는 사람의 칸은 만들지 않습니다
(행정업무의 운영 및 혁신에 관한 규정 시행규칙 제7조제2항·제4항). 전결할 일을 대결하면 전결하는 사람의 칸에는 전결만
적습니다(제7조제3항). 발의자(★)는 직위 앞에 표시합니다(제6조제1항). 한 사람뿐이라고 보는 것은 해석입니다(경고).
고치기: 전결한 사람 뒤의 칸을 지웁니다. 서명한 사람이면 name이나 signed_on을, 서명하지 않는 사람이면 그 칸을 지웁니다.
안 잡는 것: 초안의 빈 칸, 전결만 적힌 칸, 검토자를 대신한 서명, 마지막 결재권자의 서명일(DOC005가 봅니다).
초안이면 경고만 합니다.
전: approval: [{post: 마을담당관, decision: 전결, signed_on: 2015-07-07}, {post: 구청장}]
후: approval: [{post: 담당, name: 임정선}, {post: 마을담당관, decision: 전결, signed_on: 2015-07-07}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.plan.document import Approver

RULE = Rule("DOC006", "decision", "error", "전결·대결과 결재란이 맞지 않음", __doc__, ("document",))

_APPROVAL: Where = ("document", "approval")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at who decided, at boxes that nobody signs, and at the mark of who proposed."""
    approval = subject.plan.document.approval
    delegates = [i for i, one in enumerate(approval) if one.decision == "전결"]
    if delegates:
        yield from _second_delegates(subject, delegates)
        yield from _boxes_behind(subject, delegates[0])
    if subject.plan.document.approved_on:
        yield from _empty_boxes(subject, delegates[0] if delegates else len(approval))
    yield from _second_proposers(subject)


def _second_delegates(subject: Subject, delegates: list[int]) -> Iterator[Finding]:
    approval = subject.plan.document.approval
    first = (*_APPROVAL, delegates[0], "decision")
    for i in delegates[1:]:
        yield finding(
            RULE,
            subject.value((*_APPROVAL, i, "decision")),
            "전결이 두 번 있습니다",
            label=f"{approval[delegates[0]].post} 전결, {approval[i].post} 전결",
            related=(Related(subject.value(first), approval[delegates[0]].post),),
            help="마지막으로 정한 한 사람에게만 전결을 적으십시오.",
        )


def _boxes_behind(subject: Subject, delegate: int) -> Iterator[Finding]:
    """Point once at the boxes behind the delegate's; a stand-in's box may stand on either side of it."""
    document = subject.plan.document
    behind = [i for i, one in enumerate(document.approval) if i > delegate and one.decision is None]
    if behind:
        yield finding(
            RULE,
            subject.key((*_APPROVAL, behind[0])),
            "전결한 사람 뒤에 결재란의 칸이 더 있습니다",
            label=f"{document.approval[delegate].post} 전결 뒤: {_posts(document.approval, behind)}",
            related=(Related(subject.value((*_APPROVAL, delegate, "decision")), "전결"),),
            help="그 칸을 지우십시오. 그 사람이 정했으면 전결을 지우십시오.",
            severity="error" if document.approved_on else "warning",
        )


def _empty_boxes(subject: Subject, delegate: int) -> Iterator[Finding]:
    """Point once at the boxes of an approved plan that say nothing, but for what DOC005 asks of the last."""
    approval = subject.plan.document.approval
    is_decided = any(one.decision for one in approval)
    until = delegate if is_decided else len(approval) - 1
    empty = [i for i, one in enumerate(approval[:until]) if not (one.name or one.signed_on or one.decision)]
    if empty:
        yield finding(
            RULE,
            subject.key((*_APPROVAL, empty[0])),
            f"결재한 계획인데 서명이 없는 칸이 있습니다: {_posts(approval, empty)}",
            help="서명했으면 name 이나 signed_on 을 적고, 서명하지 않는 사람이면 그 칸을 지우십시오.",
            severity="warning",
        )


def _second_proposers(subject: Subject) -> Iterator[Finding]:
    document = subject.plan.document
    marked: list[Where] = [
        ("document", row, i, "proposer")
        for row, officers in (("approval", document.approval), ("consulted", document.consulted))
        for i, one in enumerate(officers)
        if one.proposer
    ]
    if len(marked) > 1:
        yield finding(
            RULE,
            subject.value(marked[1]),
            f"발의자(★)가 {len(marked)}명입니다",
            related=(Related(subject.value(marked[0]), "처음 적은 발의자"),),
            help="발의한 한 사람에게만 proposer: true 를 적으십시오.",
            severity="warning",
        )


def _posts(approval: tuple[Approver, ...], boxes: list[int]) -> str:
    return ", ".join(approval[i].post for i in boxes)
