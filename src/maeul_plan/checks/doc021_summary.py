"""문서요지와 키워드가 없습니다.

왜: 문서요지와 키워드가 있어야 사람도 시스템도 문서를 열지 않고 무엇에 관한 것인지 압니다.
근거: 2026. 5. 19.부터 문서는 문서요지와 키워드를 포함하는 개방형 문서 형식으로 작성합니다(행정업무의 운영 및 혁신에
관한 규정 제5조제2항제1호, 대통령령 제36333호).
고치기: document.summary에 무엇을 왜 하는지 한두 문장을, document.keywords에 찾을 때 쓸 말을 적습니다.
안 잡는 것: 2026. 5. 18.까지의 계획, 기안일도 결재일자도 없는 계획, 요지와 키워드가 내용에 맞는지.
전: document: {title: 위탁·운영계획, approved_on: 2026-05-19}
후: document: {title: 위탁·운영계획, approved_on: 2026-05-19, summary: 센터를 위탁함, keywords: [민간위탁]}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule(
    "DOC021",
    "summary",
    "warning",
    "문서요지와 키워드가 없음",
    __doc__,
    ("document",),
    kind="missing",
    since=date(2026, 5, 19),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Ask for what the plan lacks of its summary and its keywords."""
    document = subject.plan.document
    if document.written_on is None:  # the start of its term is not the day it was written
        return
    lacking = {
        key: name
        for key, name, is_said in (
            ("summary", "문서요지", document.summary),
            ("keywords", "키워드", document.keywords),
        )
        if not is_said
    }
    if lacking:
        yield finding(
            RULE,
            subject.key(("document",)),
            f"{with_particle(', '.join(lacking.values()), '이/가')} 없습니다",
            help=f"document 에 {with_particle(', '.join(lacking), '을/를')} 적으십시오.",
        )
