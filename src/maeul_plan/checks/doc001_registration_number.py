"""문서번호가 처리과 이름과 일련번호로 되어 있지 않습니다.

왜: 문서번호는 그 문서를 찾는 이름입니다. 처리과가 없거나 쉼표·호가 붙으면 시스템에서 찾을 수 없습니다.
근거: 생산등록번호는 처리과와 연도별 일련번호이며 결재가 끝난 뒤에 매깁니다(공공기록물 관리에 관한 법률 시행령
제20조제3항, 같은 법 시행규칙 제4조제1호·제5조제3항). 처리과 기관코드는 처리과 이름으로 바꾸어 보입니다.
고치기: 마을담당관-4423처럼 처리과 이름, 붙임표, 번호를 붙여 적습니다. 결재하지 않은 계획이면 번호를 지웁니다.
번호의 처리과와 document.department가 서로 다른 과이면 둘 가운데 틀린 쪽을 고칩니다(해석, 경고).
안 잡는 것: 번호가 없는 계획, 번호가 실제로 그 문서의 것인지, 방침번호, 다른 문서를 가리키는 번호에 붙은 호.
전: number: 마을담당관 4423호
후: number: 마을담당관-4423
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.paper_head import head_field
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC001", "registration-number", "error", "문서번호의 꼴이 다름", __doc__, ("document",))

_NUMBER: Where = ("document", "number")
_DEPARTMENT: Where = ("document", "department")
_LABELS: Final = ("문서번호", "생산등록번호")
_OFFICE: Final = pattern(r"(?=.*[가-힣])\S+(?: \(\S+\))?")
_DIGITS: Final = pattern(r"[0-9]+")
# What was meant is certain where an office's name and one number are all there is.
_MEANT: Final = pattern(
    r"(?P<office>\S*[가-힣](?<=[과관실국소팀단청터]))[ \u3000]{0,3}[-‐‑–—−－]?[ \u3000]{0,3}"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})[ ]?호?"
)
# A number of another document: what follows tells it from an amount behind a dash.
_QUOTED: Final = pattern(r"(?<=[과관실국소팀단청터])-(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,3})(?=호|\([0-9]{4}\.)")
_SECTIONS: Final = ("과", "담당관")


def check(subject: Subject) -> Iterator[Finding]:
    """Read the plan's number, and hold it against the approval and the department."""
    number = subject.plan.document.number
    if number is None:
        return
    whole = Passage(number, "head", partial(subject.within, _NUMBER))
    if not _is_number(number):
        meant = _meant(number)
        yield _malformed(subject.value(_NUMBER), meant, whole.fix(0, len(number), meant) if meant else None)
    elif _is_of_another(number, subject.plan.document.department):
        yield _other_office(subject, number)
    if subject.plan.document.approved_on is None:
        yield finding(
            RULE,
            subject.value(_NUMBER),
            "결재하지 않은 계획에 문서번호가 있습니다",
            help="번호는 결재한 뒤에 받습니다. 결재했으면 document.approved_on 을 적고, 아니면 number 를 지우십시오.",
            severity="warning",
        )


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Read the number at the head of a document; before the approval there is none."""
    field = head_field(paper, *_LABELS)
    if field is not None and not _is_number(field.text):
        meant = _meant(field.text)
        is_exact = field.place.end_column - field.place.column == len(field.text)
        yield _malformed(
            field.place, meant, Fix(safe=True, edits=(Edit(field.place, meant),)) if meant and is_exact else None
        )


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Point at commas in the numbers of other documents."""
    if passage.part == "head":
        return
    for found in _QUOTED.finditer(passage.text):
        digits = found["digits"].replace(",", "")
        yield finding(
            RULE,
            passage.place(*found.span("digits")),
            "문서번호에는 자릿점을 찍지 않습니다",
            label=digits,
            help=f"{with_particle(digits, '으로/로')} 고치십시오.",
            severity="warning",
            fix=passage.fix(*found.span("digits"), digits),
        )


def _is_number(text: str) -> bool:
    """Tell `마을담당관-4423`; an office may name in brackets which of its own it is."""
    office, _, digits = text.rpartition("-")
    return bool(_OFFICE.fullmatch(office) and _DIGITS.fullmatch(digits))


def _meant(text: str) -> str:
    """Write the number that a malformed one stands for; "" where that is not certain."""
    found = _MEANT.fullmatch(text)
    return f"{found['office']}-{found['digits'].replace(',', '')}" if found else ""


def _malformed(place: Place, meant: str, fix: Fix | None) -> Finding:
    example = f"{with_particle(meant, '으로/로')} 고치십시오." if meant else "마을담당관-4423처럼 적으십시오."
    message = "문서번호가 처리과 이름과 일련번호의 꼴이 아닙니다"
    return finding(RULE, place, message, label=meant, help=example, fix=fix)


def _is_of_another(number: str, department: str | None) -> bool:
    """Tell whether both name a section (과, 담당관) and neither is part of the other's name."""
    office = "".join(number.rpartition("-")[0].split())
    named = "".join((department or "").split())
    both_sections = office.endswith(_SECTIONS) and named.endswith(_SECTIONS)
    return both_sections and office not in named and named not in office


def _other_office(subject: Subject, number: str) -> Finding:
    department = subject.plan.document.department
    return finding(
        RULE,
        subject.value(_NUMBER),
        "문서번호의 처리과가 계획의 처리과와 다릅니다",
        label=f"문서번호 {number.rpartition('-')[0]}, 처리과 {department}",
        related=(Related(subject.value(_DEPARTMENT), "처리과"),),
        help="둘 가운데 틀린 쪽을 고치십시오.",
        severity="warning",
    )
