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
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.openness import OPEN
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.paper_head import head_field
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule, Severity
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.disclosure import Disclosure, parse_disclosure
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC022", "personal-data", "error", "공개하는 문서의 개인정보", __doc__, ("document",), conceals=True)

_RESIDENT: Final = pattern(
    r"(?<![0-9A-Za-z-])(?P<birth>[0-9]{6})(?P<joint> ?[-‐‑–—−] ?| ?)(?P<serial>[1-8][0-9]{6})"
    r"(?![0-9A-Za-z원천만억]|[-,.][0-9])"
)
_MOBILE: Final = pattern(
    r"(?<![0-9A-Za-z-])(?:010[-. ]?[0-9]{4}|01[16789][-. ][0-9]{3,4})[-. ]?[0-9]{4}(?![0-9A-Za-z]|[-,][0-9])"
)
_PLACEHOLDER: Final = pattern(r"01[0-9][-. 0]*")
_BORN_IN_19: Final = "1256"
_OF_FOREIGNERS: Final = "5678"
# A corporation's number begins with the code of its court, 11 to 22, and may read as a birthday.
_COURTS: Final = range(11, 23)
_NEAR: Final = 20


class _Number(NamedTuple):
    """A number that is personal: what it is, where in the text, and how much of it may be told."""

    name: str
    start: int
    end: int
    masked: str
    severity: Severity


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
        for number in (*_residents(passage.text), *_mobiles(passage.text)):
            yield finding(
                RULE,
                passage.place(number.start, number.end),
                f"공개하는 문서에 {with_particle(number.name, '이/가')} 있습니다",
                label=number.masked,
                help="번호를 지우십시오. 꼭 있어야 하면 공개 구분을 부분공개(6)이나 비공개(6)으로 정하십시오.",
                severity=number.severity,
            )


def _residents(text: str) -> Iterator[_Number]:
    """Find resident and foreigner registration numbers, by a day of birth that exists."""
    for found in _RESIDENT.finditer(narrow(text)):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if not _is_birth(found["birth"], found["serial"][0]) or "법인" in before:
            continue
        is_foreign = found["serial"][0] in _OF_FOREIGNERS
        is_doubtful = is_foreign or not found["joint"].strip() or int(found["birth"][:2]) in _COURTS
        yield _Number(
            f"{'외국인등록번호' if is_foreign else '주민등록번호'}로 보이는 번호",
            *found.span(),
            f"{found['birth'][:2]}****-*******",
            "warning" if is_doubtful and "주민" not in before else "error",
        )


def _is_birth(birth: str, century: str) -> bool:
    year = (1900 if century in _BORN_IN_19 else 2000) + int(birth[:2])
    try:
        date(year, int(birth[2:4]), int(birth[4:]))
    except ValueError:
        return False
    return True


def _mobiles(text: str) -> Iterator[_Number]:
    """Find mobile phone numbers, but none that only holds a place."""
    for found in _MOBILE.finditer(narrow(text)):
        if not _PLACEHOLDER.fullmatch(found[0]):
            yield _Number("휴대전화 번호", *found.span(), f"{found[0][:3]}-****-**{found[0][-2:]}", "warning")
