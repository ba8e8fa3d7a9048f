"""통계목이 위탁과 맞지 않거나 꼴이 다릅니다.

왜: 민간위탁금과 보조금은 따르는 법과 절차가 다릅니다. 통계목이 어긋나면 예산을 쓸 수 없거나 잘못 쓴 것이 됩니다.
근거: 지방재정법 제41조, 지방자치단체 예산편성 운영기준 제6조제2항·별표 11. 별표 11은 읽지 못하여 2026년과 2027년의
공개된 목록 둘을 따릅니다: 307-05 민간위탁금, 308-13 공기관등에 대한 경상적 위탁사업비, 307-02·03·04·10·11 보조금.
보조금은 지방자치단체 보조금 관리에 관한 법률을 따릅니다.
고치기: 통계목을 307-05 (민간위탁금)처럼 적습니다.
안 잡는 것: 목록에 없는 통계목, 수탁기관이 스스로 쓰는 과목(111, 141 같은 세 자리), 이름만 적은 통계목.
2026년과 2027년이 아니면 코드의 뜻이 달랐을 수 있어 알리기만 합니다.
전: 2026년 위탁, account: 307-02
후: 2026년 위탁, account: 307-05
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.accounts import CONSIGNMENT, PUBLIC_BODY_CONSIGNMENT, SUBSIDIES, account_on
from maeul_plan.law.dated import Held
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan

RULE = Rule(
    "BUD005", "account", "warning", "통계목이 맞지 않음", __doc__, ("document", "budget", "consignment", "period")
)
_CODE: Final = pattern(r"(?<![0-9-])(?:[0-9]{3}-)?(?P<code>[0-9]{3}-[0-9]{2})(?![0-9-])")
_ITEM: Final = pattern(r"(?<![0-9])[0-9]{3}(?![0-9])")
_NAME: Final = pattern(r"[가-힣][가-힣\s]*")
_NAMED: Final = (CONSIGNMENT, PUBLIC_BODY_CONSIGNMENT, *sorted(SUBSIDIES))


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the account of the budget and of each of its lines."""
    for where, text in _accounts(subject):
        plain = narrow(text)
        found = _CODE.search(plain)
        if found is None:
            if any(character.isdigit() for character in plain) and not _ITEM.search(plain):
                yield _malformed(subject, where, text)
            continue
        yield from _judged(subject, where, found["code"], plain)


def _accounts(subject: Subject) -> Iterator[tuple[Where, str]]:
    budget = subject.plan.budget
    if budget is not None and budget.account:
        yield ("budget", "account"), budget.account
    for line in every_line(subject.budget.lines if subject.budget else ()):
        if line.line.account:
            yield (*line.at, "account"), line.line.account


def _malformed(subject: Subject, where: Where, text: str) -> Finding:
    return finding(
        RULE,
        subject.value(where),
        f"통계목으로 읽을 수 없습니다: {text}",
        help=f"편성목 세 자리와 통계목 두 자리를 {CONSIGNMENT}처럼 적으십시오.",
    )


def _judged(subject: Subject, where: Where, code: str, plain: str) -> Iterator[Finding]:
    """Hold a code against the name beside it, and against what a consignment is paid from."""
    year = _year(subject.plan)
    other = _other_code(code, plain, year) if year else None
    message, way = _against_consignment(subject.plan, code)
    if other:
        message, way = f"통계목 {code}의 이름이 아닙니다", f"이름대로이면 {with_particle(other, '으로/로')} 고치십시오."
    if not message:
        return
    held = account_on(code, year) if year else None
    is_known = isinstance(held, Held) and held.verified
    yield finding(
        RULE,
        subject.value(where),
        message,
        label=f"{code} {held.value}" if isinstance(held, Held) else code,
        help=way if is_known else f"{way} {_of_year(year)} 코드는 확인하지 못하였으니 그해의 별표 11을 보십시오.",
        severity="warning" if is_known else "info",
    )


def _of_year(year: int | None) -> str:
    return f"{year}년의" if year else "이 계획의 해의"


def _against_consignment(plan: Plan, code: str) -> tuple[str, str]:
    """Say why a code does not fit the consignment of the plan, and the way on; "" where nothing speaks against it."""
    consignment = plan.consignment
    if consignment is None:
        return "", ""
    if code in SUBSIDIES:
        return "위탁인데 보조금의 통계목입니다", f"위탁금이면 {CONSIGNMENT} 민간위탁금으로 적으십시오."
    if code == CONSIGNMENT and consignment.trustee_kind == "공공기관":
        way = f"공공기관에 맡기면 {with_particle(PUBLIC_BODY_CONSIGNMENT, '으로/로')} 적으십시오."
        return "수탁기관이 공공기관인데 민간위탁금입니다", way
    if code == PUBLIC_BODY_CONSIGNMENT and consignment.trustee_kind == "민간":
        way = f"민간에 맡기면 {with_particle(CONSIGNMENT, '으로/로')} 적으십시오."
        return "수탁기관이 민간인데 공기관의 위탁사업비입니다", way
    return "", ""


def _other_code(code: str, plain: str, year: int) -> str | None:
    """Name the code whose name stands beside another one."""
    names = {_squeezed(found[0]) for found in _NAME.finditer(plain)}
    for other in _NAMED:
        held = account_on(other, year)
        if other != code and isinstance(held, Held) and held.verified and _squeezed(held.value) in names:
            return other
    return None


def _squeezed(name: str) -> str:
    return "".join(name.split())


def _year(plan: Plan) -> int | None:
    """Give the fiscal year of the budget: as it says, else that of the term's start, else of the plan."""
    if plan.budget is not None and plan.budget.fiscal_year:
        return min(plan.budget.fiscal_year, 9999)
    day = plan.period.first_day if plan.period else plan.as_of
    return day.year if day else None
