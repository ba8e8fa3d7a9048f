"""교부액을 재원이나 비목으로 나눈 것이 맞지 않습니다.

왜: 나눈 금액의 합계가 교부액과 다르면 어느 재원, 어느 비목에 얼마를 주었는지 알 수 없고, 정산할 때 잔액이 틀립니다.
근거: 산술이고, 재원과 비목의 이름은 예산에 적은 것입니다.
고치기: 금액이나 이름을 고칩니다. 아래 비목은 id를 이어 적습니다. 예: 운영비/사무비.
안 잡는 것: 나누어 적지 않은 교부.
전: {on: 2015-08-03, amount: "30,400천원", lines: {인건비: "16,667천원", 운영비: "1,000천원"}}
후: {on: 2015-08-03, amount: "30,400천원", lines: {인건비: "16,667천원", 운영비: "1,000천원", 사업비: "12,733천원"}}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from typing import Final

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.line_names import lines_by_name
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import Money, print_won

RULE = Rule(
    "BUD024",
    "parts-of-a-grant",
    "error",
    "교부액을 나눈 것이 맞지 않음",
    __doc__,
    ("operation", "budget", "staffing", "period"),
)
_GRANTS: Final = ("operation", "release", "grants")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the parts of each grant against its amount, and their names against the budget's."""
    operation, budget = subject.plan.operation, subject.budget
    funds = [fund.source for fund in budget.funding] if budget else []
    paths = ["/".join(line.path) for line in every_line(budget.lines if budget else ())]
    known = lines_by_name(budget) if budget else {}
    for i, grant in enumerate(operation.release.grants if operation and operation.release else ()):
        for key, parts, names, shown in (("funds", grant.funds, funds, funds), ("lines", grant.lines, known, paths)):
            at = (*_GRANTS, i, key)
            if parts and shown:
                yield from _unknown(subject, at, parts, names, ", ".join(shown))
            if parts:
                yield from _sum(subject, at, parts, grant.amount.won(1))


def _unknown(
    subject: Subject, at: Where, parts: Mapping[str, Money], known: Collection[str], shown: str
) -> Iterator[Finding]:
    what, lacks = ("재원", "없습니다") if at[-1] == "funds" else ("비목", "없거나 여럿입니다")
    for name in parts:
        if name not in known:
            message, way_on = f"'{name}' {what}이 예산에 {lacks}", f"이름을 고치십시오. 예산의 {what}: {shown}"
            yield finding(RULE, subject.key((*at, name)), message, help=way_on)


def _sum(subject: Subject, at: Where, parts: Mapping[str, Money], amount: Fraction) -> Iterator[Finding]:
    total = sum((money.won(1) for money in parts.values()), Fraction(0))
    if total == amount:
        return
    unit = subject.budget.unit if subject.budget else 1
    gap = total - amount
    yield finding(
        RULE,
        subject.key(at),
        f"{'재원' if at[-1] == 'funds' else '비목'}으로 나눈 합계가 교부액과 다릅니다",
        label=f"나눈 합계 {print_won(total, unit)}, 교부액 {print_won(amount, unit)} {gap_in_words(gap, unit)}",
        help="나눈 금액이나 교부액을 고치십시오.",
    )
