"""내부결재 문서에 발신명의가 있거나, 보내는 문서에 발신명의가 없습니다.

왜: 내부결재 문서는 밖으로 나가지 않으므로 누구 이름으로 보내는지가 없습니다. 발신명의가 있으면 보내는 문서인지
결재만 받는 문서인지 알 수 없습니다.
근거: 보내는 문서의 발신명의는 행정기관의 장이며, 보조기관 사이에서는 그 보조기관입니다(행정업무의 운영 및 혁신에 관한
규정 제13조). 내부결재 문서는 수신란에 내부결재라고 적고 발신명의를 적지 않습니다(같은 규정 시행규칙 제4조제2항).
고치기: 결재만 받는 문서면 sender를 지웁니다. 보내는 문서면 recipients에 받는 곳을, sender에 발신명의를 적습니다.
안 잡는 것: 발신명의가 그 기관의 장이 맞는지, 수신과 발신명의를 모두 적지 않은 계획.
전: recipients: 내부결재, sender: 성북구청장
후: recipients: 내부결재
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("DOC004", "sender", "error", "발신명의와 수신이 맞지 않음", __doc__, ("document",))

_RECIPIENTS: Where = ("document", "recipients")
_SENDER: Where = ("document", "sender")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the sender against the recipients."""
    recipients, sender = subject.plan.document.recipients, subject.plan.document.sender
    inside = [i for i, one in enumerate(recipients) if _is_internal(one)]
    if inside and len(inside) < len(recipients):
        yield finding(
            RULE,
            subject.value((*_RECIPIENTS, inside[0])),
            "수신에 내부결재와 다른 곳이 함께 있습니다",
            help="결재만 받는 문서면 내부결재만, 보내는 문서면 받는 곳만 남기십시오.",
            severity="warning",
        )
    elif inside and sender:
        yield finding(
            RULE,
            subject.value(_SENDER),
            "내부결재 문서에 발신명의가 있습니다",
            label=f"수신 {recipients[0]}",
            related=(Related(subject.value(_RECIPIENTS), "수신"),),
            help="sender 를 지우거나, 보내는 문서면 recipients 에 받는 곳을 적으십시오.",
        )
    elif recipients and not inside and not sender:
        yield finding(
            RULE,
            subject.key(_RECIPIENTS),
            "보내는 문서에 발신명의가 없습니다",
            help="sender: 성북구청장처럼 적으십시오. 결재만 받는 문서면 recipients: 내부결재로 적으십시오.",
            severity="warning",
        )
    elif sender and not recipients:
        yield finding(
            RULE,
            subject.value(_SENDER),
            "발신명의가 있는데 수신이 없습니다",
            help="recipients 에 받는 곳을 적으십시오. 결재만 받는 문서면 sender 를 지우십시오.",
            severity="warning",
        )


def _is_internal(recipient: str) -> bool:
    """Tell 내부결재, however it is spaced."""
    return "".join(recipient.split()) in ("내부결재", "내부결재문서")
