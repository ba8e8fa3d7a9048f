"""위탁근거의 조문 표기가 맞지 않습니다.

왜: 위탁은 법령과 조례가 정한 대로만 할 수 있으므로, 어느 조·항·호인지 한 번에 찾을 수 있어야 합니다.
근거: 지방자치법 제117조제3항(2022. 1. 12.까지 제104조제3항). 조·항·호·목은 붙여 씁니다(행정업무운영 편람).
고치기: 제26조제8호처럼 붙여 적습니다.
안 잡는 것: 그 조문이 결재한 날에 있었는지, 내용이 맞는지.
전: article: 제26조의 8.
후: article: 제26조제8호
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.citation import parse_citations, print_citation
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.particles import with_particle

RULE = Rule("CON001", "citation", "error", "조문 표기가 맞지 않음", __doc__, ("consignment",))


def check(subject: Subject) -> Iterator[Finding]:
    """Read every cited article; one that isn't said is worth a warning."""
    consignment = subject.plan.consignment
    for i, basis in enumerate(consignment.basis if consignment else ()):
        where = ("consignment", "basis", i)
        if basis.article is None:
            yield finding(
                RULE,
                subject.key(where),
                f"{basis.law}: 어느 조문인지 적지 않았습니다",
                help="article: 제26조제8호처럼 적으십시오.",
                severity="warning",
            )
            continue
        read = parse_citations(basis.article)
        if isinstance(read, Fault):
            place = subject.within((*where, "article"), read.start, read.end)
            yield finding(RULE, place, f"{basis.law}: {read.message}", help=read.help)
        elif any(print_citation(one) not in basis.article for one in read):
            joined = ", ".join(map(print_citation, read))
            place = subject.value((*where, "article"))
            message = f"{basis.law}: 조·항·호는 붙여 적습니다"
            yield finding(
                RULE,
                place,
                message,
                label=joined,
                help=f"{with_particle(joined, '으로/로')} 고치십시오.",
                severity="warning",
            )
