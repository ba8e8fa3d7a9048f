"""공개할 문서의 정보가 다 적혀 있지 않습니다.

왜: 공개한 문서는 누구나 기관, 부서, 분류로 찾습니다. 빠진 항목은 공개할 때 다시 찾아 넣어야 합니다.
근거: 공개로 분류한 문서는 청구가 없어도 공개합니다(공공기관의 정보공개에 관한 법률 제8조의2, 같은 법 시행령
제5조의2). 항목은 서울정보소통광장의 문서 정보 표를 따릅니다(관행).
고치기: 알려 준 항목을 document에 적습니다.
안 잡는 것: 초안, 비공개 문서, 비어 있어도 되는 이용조건, 시스템이 매기는 관리번호, 개인정보인 작성자.
전: document: {title: 위탁·운영계획, agency: 서울특별시 성북구, approved_on: 2015-07-07, disclosure: 공개}
후: document: {title: 위탁·운영계획, agency: 서울특별시 성북구, department: 마을담당관, number: 마을담당관-4423,
      approved_on: 2015-07-07, disclosure: 공개, retention: 5년, classification: 행정 > 일반행정지원}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.openness import PUBLISHED
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule("MET001", "metadata", "warning", "공개할 문서의 정보가 빠짐", __doc__, ("document",), kind="missing")

# In the order of the portal's table; 생산일자 is approved_on, without which nothing is asked for.
_FIELDS: Final = {
    "agency": "기관명",
    "department": "부서명",
    "number": "문서번호",
    "disclosure": "공개구분",
    "retention": "보존기간",
    "classification": "분류정보",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once for all that an approved plan lacks, unless it is not to be published."""
    document = subject.plan.document
    if document.approved_on is None or (document.disclosure and document.disclosure.kind not in PUBLISHED):
        return
    lacking = [key for key in _FIELDS if getattr(document, key) is None]
    if lacking:
        names = ", ".join(_FIELDS[key] for key in lacking)
        yield finding(
            RULE,
            subject.key(("document",)),
            f"공개할 문서의 정보에 {with_particle(names, '이/가')} 없습니다",
            help=f"document 에 {with_particle(', '.join(lacking), '을/를')} 적으십시오.",
        )
