"""붙임마다 공개 구분이 적혀 있지 않거나, 비공개 문서에 공개하는 붙임이 있습니다.

왜: 문서를 공개하면 붙임도 함께 나갑니다. 어느 붙임을 공개하는지 정하지 않으면 감출 것이 나가거나 보일 것이 막힙니다.
근거: 서울정보소통광장은 붙임마다 공개할지를 따로 둡니다(관행).
비공개 문서의 붙임은 문서보다 더 열 수 없다고 봅니다(해석).
고치기: 붙임마다 disclosure를 적습니다. 비공개 문서의 붙임을 공개하려면 문서를 부분공개로 정합니다.
안 잡는 것: 초안에서 빠진 공개 구분, 공개 문서에 비공개로 둔 붙임, 공개 구분을 적지 않은 문서.
전: disclosure: 공개, attachments: [{title: 예산 내역서}]
후: disclosure: 공개, attachments: [{title: 예산 내역서, disclosure: 공개}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.openness import PUBLISHED
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule(
    "MET002",
    "attachment-disclosure",
    "warning",
    "붙임의 공개 구분",
    __doc__,
    ("document", "attachments"),
    kind="missing",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the disclosure of the attachments against the document's."""
    disclosure = subject.plan.document.disclosure
    if disclosure is None:
        return
    if disclosure.kind not in PUBLISHED:
        yield from _more_open(subject)
    elif subject.plan.document.approved_on:
        yield from _unsaid(subject)


def _unsaid(subject: Subject) -> Iterator[Finding]:
    """Ask once for all attachments that do not say."""
    attachments = subject.plan.attachments
    unsaid = [i for i, one in enumerate(attachments) if one.disclosure is None]
    if unsaid:
        yield finding(
            RULE,
            subject.key(("attachments", unsaid[0])),
            f"공개 구분이 없는 붙임이 있습니다: {', '.join(attachments[i].title for i in unsaid)}",
            help="붙임마다 disclosure 를 적으십시오.",
        )


def _more_open(subject: Subject) -> Iterator[Finding]:
    for i, attachment in enumerate(subject.plan.attachments):
        if attachment.disclosure is not None and attachment.disclosure.kind in PUBLISHED:
            yield finding(
                RULE,
                subject.value(("attachments", i, "disclosure")),
                f"{attachment.title}: 비공개 문서의 붙임을 {attachment.disclosure.kind}로 두었습니다",
                related=(Related(subject.value(("document", "disclosure")), "문서의 공개 구분"),),
                help="붙임을 비공개로 고치거나, 문서를 부분공개로 정하십시오.",
            )
