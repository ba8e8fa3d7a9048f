"""공개 구분과 비공개 근거가 맞지 않습니다.

왜: 부분공개와 비공개는 어느 근거로 숨기는지가 있어야 하고, 공개에는 숨길 근거가 없습니다. 근거가 없거나 틀리면
정보공개 청구를 받았을 때 왜 숨겼는지 답할 수 없습니다.
근거: 공개 구분은 공개·부분공개·비공개이며, 뒤의 둘에는 공공기관의 정보공개에 관한 법률 제9조제1항의 호 번호(1∼8)를
적습니다(공공기록물 관리에 관한 법률 시행규칙 제18조). 대시민공개는 서울시와 그 자치구가 공개를 이르는 말입니다(관행).
고치기: 부분공개(5)처럼 호의 번호를 괄호에 적습니다. 전부 공개하면 괄호를 지웁니다.
안 잡는 것: 고른 근거가 내용에 맞는지, 결재가 끝난 뒤에도 제5호를 두었는지, 공개 구분을 적지 않은 계획.
붙임의 공개 구분은 문서와 따로 정한다고 보고(해석) 경고만 합니다. 기관명이 없으면 대시민공개를 따지지 않습니다.
전: disclosure: 비공개
후: disclosure: 비공개(6)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.openness import OPEN
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.paper_head import head_field
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule, Severity
from maeul_plan.law.disclosure_grounds import GROUNDS
from maeul_plan.notation.disclosure import Disclosure, parse_disclosure, print_disclosure
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC002", "disclosure", "error", "공개 구분과 근거가 맞지 않음", __doc__, ("document", "attachments"))

_DISCLOSURE: Where = ("document", "disclosure")
_LABELS: Final = ("공개여부", "공개구분")
_LISTED: Final = ", ".join(f"{number} {meaning}" for number, meaning in GROUNDS.items())
_LOCAL_GOVERNMENT: Final = pattern(r"[가-힣]+(?:광역시|특별자치시|특별자치도|[시도군])")


class _Wrong(NamedTuple):
    """What is wrong with a class and its grounds, and the way on."""

    message: str
    help: str
    severity: Severity = "error"


def check(subject: Subject) -> Iterator[Finding]:
    """Judge the disclosure of the plan and of each attachment, and the word for it."""
    document = subject.plan.document
    if document.disclosure is not None:
        wrong = _wrong(document.disclosure)
        if wrong is None and document.disclosure.kind == "대시민공개" and _is_elsewhere(document.agency):
            wrong = _Wrong("대시민공개는 서울시와 그 자치구가 쓰는 말입니다", "공개로 적으십시오.", "warning")
        if wrong is not None:
            yield finding(RULE, subject.value(_DISCLOSURE), wrong.message, help=wrong.help, severity=wrong.severity)
    for i, attachment in enumerate(subject.plan.attachments):
        wrong = _wrong(attachment.disclosure) if attachment.disclosure else None
        if wrong is not None:
            place = subject.value(("attachments", i, "disclosure"))
            yield finding(RULE, place, f"{attachment.title}: {wrong.message}", help=wrong.help, severity="warning")


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Judge the disclosure at the head of a document; a blank one is not judged."""
    field = head_field(paper, *_LABELS)
    if field is None:
        return
    read = parse_disclosure(field.text)
    wrong = _Wrong(read.message, read.help) if isinstance(read, Fault) else _wrong(read)
    if wrong is not None:
        yield finding(RULE, field.place, wrong.message, help=wrong.help, severity=wrong.severity)


def _wrong(disclosure: Disclosure) -> _Wrong | None:
    """Hold a class against its grounds."""
    kind, grounds = disclosure
    unknown = [number for number in grounds if number not in GROUNDS]
    if kind in OPEN and grounds:
        partly = print_disclosure(Disclosure("부분공개", grounds))
        way_on = f"전부 공개하면 괄호를 지우고, 일부만 공개하면 {partly}처럼 적으십시오."
        return _Wrong(f"{kind}에는 비공개 근거를 적지 않습니다", way_on)
    if kind not in OPEN and not grounds:
        return _Wrong(f"{kind}의 근거가 없습니다", f"{kind}(5)처럼 정보공개법 제9조제1항의 호를 적으십시오. {_LISTED}.")
    if unknown:
        numbers = ", ".join(f"제{number}호" for number in unknown)
        return _Wrong(
            f"정보공개법 제9조제1항에 없는 근거입니다: {numbers}", f"제1호∼제{len(GROUNDS)}호 가운데 고르십시오."
        )
    if len(set(grounds)) < len(grounds):
        once = print_disclosure(Disclosure(kind, tuple(dict.fromkeys(grounds))))
        return _Wrong("같은 근거를 두 번 적었습니다", f"{once}처럼 하나만 남기거나 다른 호로 고치십시오.", "warning")
    return None


def _is_elsewhere(agency: str | None) -> bool:
    """Tell a local government that is not Seoul; a gu alone may be one of Seoul's."""
    first = (agency or "").split()[:1]
    return bool(first and not first[0].startswith("서울") and _LOCAL_GOVERNMENT.fullmatch(first[0].removesuffix("청")))
