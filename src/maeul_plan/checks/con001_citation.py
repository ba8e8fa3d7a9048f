"""위탁근거가 없거나, 조문의 표기가 틀렸거나, 결재한 날의 법령과 다릅니다.

왜: 위탁은 법령과 조례가 정한 대로만 할 수 있으므로, 어느 조·항·호인지 한 번에 찾을 수 있어야 합니다.
이름이 바뀌거나 조문이 옮겨진 법령을 예전대로 적으면 다른 조문이 나옵니다.
근거: 지방자치법 제117조제3항(2022. 1. 12.까지 제104조제3항). 조·항·호·목은 붙여 씁니다(행정업무운영 편람).
법령의 이름과 조문은 결재한 날(없으면 기안한 날, 시작하는 날)의 것으로 봅니다.
확인하지 못한 이름과 조문은 경고만 합니다.
성북구에서는 마을 조례만 들면 서울특별시 성북구 사무의 민간위탁에 관한 조례도 함께 보라고 알립니다
(같은 조례 제3조, 마을공동체 활성화 지원 조례 제24조제3항. 2026. 3. 19.의 조문에서 확인했고 그 전은 해석).
고치기: 제26조제8호처럼 붙여 적고, 그날의 이름과 조문으로 고칩니다.
안 잡는 것: 이름이 바뀐 것을 확인한 법령 밖의 이름, 조문의 내용이 맞는지, 수탁기관을 적지 않은 계획의 빠진 근거.
전: article: 제26조의 8.
후: article: 제26조제8호
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.consigning import place_of, unsaid
from maeul_plan.checks.corrections import put_text
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Fix, Rule
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.statutes import consigning_article_on, moved_article, name_on, renamed, statute_of
from maeul_plan.notation.citation import parse_citations, print_citation
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.consignment import Consignment, LegalBasis

RULE = Rule("CON001", "citation", "error", "위탁근거가 맞지 않음", __doc__, ("consignment",))

_BASIS = ("consignment", "basis")
_GENERAL = "서울특별시 성북구 사무의 민간위탁에 관한 조례"
_BESIDE = "마을 조례와 함께 적용됩니다(마을공동체 활성화 지원 조례 제24조제3항, 2026. 3. 19.의 조문)"
# Blanks within one citation: behind 제, before 조·항·호·목, and before what goes on with the same article.
_BLANKS = pattern(
    r"(?<=제)\s++(?=[0-9])|(?<=[0-9])\s++(?=[조항호])|(?<=[가-힣])\s++(?=목)"
    r"|(?<=[조항호0-9])\s++(?=제\s*+[0-9]++\s*+[항호]|[가-힣]\s*+목)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Read every cited article, and hold it and its law's name against the law of the plan's day."""
    consignment, day = subject.plan.consignment, subject.plan.as_of
    if consignment is None:
        return
    if not consignment.basis and consignment.trustee:
        yield _no_basis(subject, day)
    for i, basis in enumerate(consignment.basis):
        yield from _written(subject, basis, (*_BASIS, i))
        if day is not None:
            yield from _named(subject, basis, (*_BASIS, i, "law"), day)
            yield from _in_force(subject, basis, (*_BASIS, i, "article"), day)
    if day is not None:
        yield from _beside(subject, consignment, day)


def _no_basis(subject: Subject, day: date | None) -> Finding:
    held = consigning_article_on(day) if day else None
    law = f" 지방자치법 {held.value}에 따라 위탁을 정한 조례를 찾으십시오." if isinstance(held, Held) else ""
    message = "위탁근거를 적지 않았습니다"
    return unsaid(RULE, subject.key(("consignment",)), message, f"basis 에 법령과 조문을 적으십시오.{law}")


def _written(subject: Subject, basis: LegalBasis, where: Where) -> Iterator[Finding]:
    """Read how the article is written; one that isn't said is worth a warning."""
    if basis.article is None:
        yield finding(
            RULE,
            subject.key(where),
            f"{basis.law}: 어느 조문인지 적지 않았습니다",
            help="article: 제26조제8호처럼 적으십시오.",
            severity="warning",
        )
        return
    read = parse_citations(basis.article)
    if isinstance(read, Fault):
        place = subject.within((*where, "article"), read.start, read.end)
        yield finding(RULE, place, f"{basis.law}: {read.message}", help=read.help)
    elif any(print_citation(one) not in basis.article for one in read):
        joined = ", ".join(map(print_citation, read))
        yield finding(
            RULE,
            subject.value((*where, "article")),
            f"{basis.law}: 조·항·호는 붙여 적습니다",
            label=joined,
            help=f"{with_particle(joined, '으로/로')} 고치십시오.",
            severity="warning",
            fix=_fix(subject, basis.article, (*where, "article"), _BLANKS.sub("", basis.article), is_safe=True),
        )


def _named(subject: Subject, basis: LegalBasis, where: Where, day: date) -> Iterator[Finding]:
    """Hold the name of the law against the one it had."""
    held = renamed(basis.law, day)
    if isinstance(held, Beyond):
        message = f"{basis.law}: {print_day(day)}에 있던 이름인지 확인하지 못했습니다"
        way_on = "그날의 이름을 확인하십시오."
        yield finding(RULE, subject.value(where), message, label=held.known, help=way_on, severity="info")
    elif held is not None:
        yield finding(
            RULE,
            subject.value(where),
            f"{basis.law}: {print_day(day)}의 이름이 아닙니다",
            label=f"그날의 이름 {held.value}",
            help=f"그날의 이름으로 고치고 조문도 다시 찾으십시오. 근거: {held.source}.",
            severity="error" if held.verified else "warning",
        )


def _in_force(subject: Subject, basis: LegalBasis, where: Where, day: date) -> Iterator[Finding]:
    """Hold the article against the one that had the provision."""
    held = moved_article(basis.law, basis.article, day) if basis.article else None
    if basis.article is None or held is None:
        return
    is_alone = re.fullmatch(r"제\d+조제\d+항", basis.article) is not None
    yield finding(
        RULE,
        subject.value(where),
        f"{basis.law} {basis.article}: {print_day(day)}의 조문이 아닙니다",
        label=f"그날의 조문 {held.value}",
        help=f"{with_particle(held.value, '으로/로')} 고치십시오. 근거: {held.source}.",
        severity="error" if held.verified else "warning",
        fix=_fix(subject, basis.article, where, held.value, is_safe=False) if is_alone and held.verified else None,
    )


def _beside(subject: Subject, consignment: Consignment, day: date) -> Iterator[Finding]:
    """Point from the gu's ordinance on its own matter to the general one, which holds beside it."""
    statutes = [statute_of(basis.law) for basis in consignment.basis]
    keys = {statute.key for statute in statutes if statute}
    general = statute_of(_GENERAL)
    if (
        place_of(subject) != "서울특별시 성북구"
        or "seongbuk_maeul" not in keys
        or general is None
        or general.key in keys
    ):
        return
    if isinstance(name_on(general, day), Held):
        yield finding(
            RULE,
            subject.key(_BASIS),
            "민간위탁의 일반 조례를 적지 않았습니다",
            label=_GENERAL,
            help=f"{_BESIDE}. 그날의 조문을 확인하고 근거로 더하십시오.",
            severity="info",
        )


def _fix(subject: Subject, old: str, where: Where, new: str, *, is_safe: bool) -> Fix | None:
    """Put a citation in the place of another, where the new one reads well."""
    read = parse_citations(new)
    reads_well = not isinstance(read, Fault) and all(print_citation(one) in new for one in read)
    return put_text(subject, where, (0, len(old)), new, safe=is_safe) if reads_well else None
