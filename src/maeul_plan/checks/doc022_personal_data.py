"""공개하는 문서에 개인정보가 있습니다.

왜: 공개로 정한 문서는 청구가 없어도 그대로 공개됩니다. 한번 나간 주민등록번호는 거두어들일 수 없습니다.
근거: 공공기관의 정보공개에 관한 법률 제9조제1항제6호, 제8조의2. 직무를 수행한 공무원의 성명과 직위는 숨길 개인정보가
아니지만(제9조제1항제6호라목) 수탁기관 직원의 개인정보는 그렇지 않습니다.
고치기: 번호를 지우거나, 꼭 있어야 하면 부분공개(6)이나 비공개(6)으로 정합니다. 알림에는 번호를 가려 적습니다.
안 잡는 것: 사무실 전화번호, 전자우편, 성명, 계좌번호, 법인등록번호라고 적은 번호, 일부를 가린 번호,
공개로 정하지 않은 문서. 휴대전화 번호는 업무용일 수 있어 경고만 합니다(해석). 붙임표가 없는 번호, 외국인등록번호,
앞 두 자리가 11∼22여서 법인등록번호일 수 있는 번호도 주민등록번호라고 적지 않았으면 경고만 합니다.
전: disclosure: 공개, lead: 단장(000101-1234567)을 채용함
후: disclosure: 공개, lead: 단장을 채용함
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.openness import OPEN
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.paper_head import head_field
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule, Severity
from maeul_plan.notation.disclosure import Disclosure, parse_disclosure
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.personal_data import Personal, mobiles, residents

RULE = Rule("DOC022", "personal-data", "error", "공개하는 문서의 개인정보", __doc__, ("document",), conceals=True)


def check(subject: Subject) -> Iterator[Finding]:
    """Look through every text of a plan that everyone may read."""
    disclosure = subject.plan.document.disclosure
    if disclosure is not None and disclosure.kind in OPEN:
        yield from _told(subject.passages)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Look through every text of a document whose head says that everyone may read it."""
    field = head_field(paper, "공개여부", "공개구분")
    read = parse_disclosure(field.text) if field else None
    if isinstance(read, Disclosure) and read.kind in OPEN:
        yield from _told(paper.passages)


def _told(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Tell of each number without repeating it: findings go where the number must not."""
    for passage in passages:
        for number in residents(passage.text):
            severity: Severity = "warning" if number.is_doubtful else "error"
            yield _finding(passage, number, f"{number.kind}로 보이는 번호", severity)
        for number in mobiles(passage.text):
            yield _finding(passage, number, number.kind, "warning")


def _finding(passage: Passage, number: Personal, name: str, severity: Severity) -> Finding:
    return finding(
        RULE,
        passage.place(number.start, number.end),
        f"공개하는 문서에 {with_particle(name, '이/가')} 있습니다",
        label=number.masked,
        help="번호를 지우십시오. 꼭 있어야 하면 공개 구분을 부분공개(6)이나 비공개(6)으로 정하십시오.",
        severity=severity,
    )
