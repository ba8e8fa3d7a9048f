"""할 일이 있는 부서가 협조에 없습니다.

왜: 다른 부서가 할 일을 정하면서 그 부서의 협조를 받지 않으면, 기한이 되어도 그 부서는 모르고 있을 수 있습니다.
근거: 기안문의 내용이 다른 부서의 업무와 관련되면 그 부서의 협조를 받습니다(행정업무의 운영 및 혁신에 관한 규정
제9조제2항). 행정 사항이나 총괄관리에 나오는 과와 담당관은 관련된 부서라고 봅니다(해석).
고치기: consulted에 그 부서의 장을 적습니다.
안 잡는 것: 수탁기관과 다른 기관, 국·실·팀·사업소·주민센터, 과의 이름이 나오지 않는 협조의 필요,
결재란과 협조를 모두 적지 않은 계획, 처리과를 알 수 없는 계획.
전: consulted: [{post: 복지정책과장}], deadlines: [{task: 전산장비 설치, from: 홍보전산과, due: 2015-07-29}]
후: consulted: [{post: 복지정책과장}, {post: 홍보전산과장}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.document import DocumentHead

RULE = Rule(
    "DOC007",
    "not-consulted",
    "warning",
    "할 일이 있는 부서가 협조에 없음",
    __doc__,
    ("document", "deadlines", "consignment"),
    kind="missing",
)

_CONSULTED: Where = ("document", "consulted")
_PARTY: Final = pattern(r"(?:(?!,|、|/| 및 | 또는 | 과 | 와 ).)+")
_SECTION: Final = pattern(r"[가-힣0-9·]{2,}(?:과|담당관)(?=장?\Z)")
# What ends like a section and is none: of a school, or whichever section it may be.
_NO_SECTION: Final = pattern(r".*학과|(?:담당|소관|관련|관계|해당|처리|주관|주무|사업|모든)(?:과|담당관)")
_WITHIN: Final = ("국", "실", "본부", "보건소")
_BELOW: Final = ("팀", "팀장", "담당", "주무관", "담당자")
_MARKED_OFF: Final = pattern(r"\([^()]*\)")


class _Unit(NamedTuple):
    """A section that the plan gives something to do, and where it is named first."""

    name: str
    at: Where
    start: int
    end: int


def check(subject: Subject) -> Iterator[Finding]:
    """Point at each section with something to do that neither drafts, signs nor is consulted."""
    document = subject.plan.document
    if not (document.department or document.number) or not (document.approval or document.consulted):
        return
    told: set[str] = set()
    for unit in _units(subject):
        if unit.name in told or _is_involved(unit.name, document):
            continue
        told.add(unit.name)
        yield finding(
            RULE,
            subject.within(unit.at, unit.start, unit.end),
            f"{with_particle(unit.name, '이/가')} 협조에 없습니다",
            related=(Related(subject.key(_CONSULTED), "협조"),) if document.consulted else (),
            help=f"document.consulted 에 {with_particle(_head_of(unit.name), '을/를')} 적으십시오.",
        )


def _units(subject: Subject) -> Iterator[_Unit]:
    """List the sections of this agency that the deadlines and the supervision name, in the order of the file."""
    consignment, agency = subject.plan.consignment, subject.plan.document.agency
    named: list[tuple[str, Where]] = []
    if consignment and consignment.supervisor:
        named.append((consignment.supervisor, ("consignment", "supervisor")))
    for i, deadline in enumerate(subject.plan.deadlines):
        named += ((name, ("deadlines", i, "from", j)) for j, name in enumerate(deadline.from_))
        named += ((name, ("deadlines", i, "to", j)) for j, name in enumerate(deadline.to))
    for text, at in named:
        for party in _PARTY.finditer(_without_brackets(text)):
            name = _section(party[0].split(), agency)
            if name and not (consignment and consignment.trustee and name in consignment.trustee):
                start = party.start() + party[0].index(name)
                yield _Unit(name, at, start, start + len(name))


def _without_brackets(text: str) -> str:
    """Blank out what stands in brackets; every other character keeps its place."""
    return _MARKED_OFF.sub(lambda found: " " * len(found[0]), text)


def _section(words: list[str], agency: str | None) -> str | None:
    """Find the section in the words of a name, unless the words before it are another agency's."""
    while (words and words[-1] in _BELOW) or (len(words) > 1 and words[-1].endswith("팀")):
        words = words[:-1]
    found = _SECTION.match(words[-1]) if words else None
    if found is None or _NO_SECTION.fullmatch(found[0]):
        return None
    before = [word for word in words[:-1] if not word.endswith(_WITHIN)]
    own = (agency or "").split()
    if not before:
        return None if found[0].startswith(("서울시", "서울특별시")) else found[0]
    # 서울특별시 성북구 is written 성북구; 서울특별시 alone is the city and not this gu.
    return found[0] if own and before[-1].removesuffix("청") == own[-1].removesuffix("청") else None


def _head_of(section: str) -> str:
    return f"{section}장" if section.endswith("과") else section


def _is_involved(unit: str, document: DocumentHead) -> bool:
    """Tell whether a unit drafts, signs or is consulted: its name is part of the department's or of a post's."""
    posts = (officer.post for officer in (*document.approval, *document.consulted))
    involved = (document.department or "", document.number or "", *posts)
    return any("".join(unit.split()) in "".join(one.split()) for one in involved)
