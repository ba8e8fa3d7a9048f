"""서식에 있던 글을 고치지 않았습니다.

왜: maeul init 이 적어 둔 글은 무엇을 적을지 알리는 것입니다. 그대로 두면 결재 문서에 찍혀 나옵니다.
근거: maeul init 의 서식입니다.
고치기: 짚은 곳에 그 계획의 글을 적거나, 필요 없는 키를 지웁니다.
안 잡는 것: 한 글자라도 고친 글, ○○을 넣어 스스로 적은 글. 결재한 계획이면 경고하고, 초안이면 알리기만 합니다.
전: purpose: ○ 위탁하는 목적
후: purpose: ○ 마을과 복지를 잇는 전담 조직 운영
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("DOC023", "unfilled", "warning", "고치지 않은 서식의 글", __doc__, ("document",), kind="missing")

SAMPLES: Final = frozenset(
    {
        "○○지원단 위탁·운영계획",
        "무엇을 어디에 왜 맡기는지 한 줄",
        "홍길동",
        "성춘향",
        "위탁하는 목적",
        "필요한 까닭",
        "자세한 까닭",
        "하는 일",
    }
)
"""The texts of the plan that `maeul init` writes which nobody would write themselves."""


def check(subject: Subject) -> Iterator[Finding]:
    """Point once at the texts that still are the template's."""
    unfilled = [passage for passage in subject.passages if passage.text in SAMPLES]
    if unfilled:
        first, *rest = unfilled
        yield finding(
            RULE,
            first.whole(),
            f"서식의 글을 고치지 않은 곳이 {len(unfilled)}곳 있습니다",
            related=tuple(Related(passage.whole(), "여기도") for passage in rest),
            help="그 계획의 글을 적거나 키를 지우십시오.",
            severity="warning" if subject.plan.document.approved_on else "info",
        )
