"""세입에 적은 재원의 금액이 재원(funding)과 다릅니다.

왜: 같은 재원이 세입에서는 얼마, 세출에서는 다른 얼마이면 그 돈을 내는 쪽이 어느 것을 따를지 모릅니다.
근거: 한 재원의 세입은 그 재원이 부담하는 세출과 같습니다. 두 곳에 이름이 다 있는 재원만 봅니다.
고치기: 세입의 금액이나 재원의 몫을 고칩니다. 다른 돈이면 세입의 fund 를 다르게 적습니다.
안 잡는 것: 한쪽에만 있는 재원. 나눈 뒤 한 단위 안쪽의 끝수는 경고만 합니다.
전: funding: {시비: "70,000천원", 자부담: 나머지}, revenue: 시비 71,000천원
후: funding: {시비: "71,000천원", 자부담: 나머지}, revenue: 시비 71,000천원
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.shares.funding import FundFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD021",
    "revenue-fund-mismatch",
    "error",
    "세입의 재원과 세출의 재원이 다름",
    __doc__,
    ("budget", "staffing", "period"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each fund of the revenue against the fund of the same name."""
    budget = subject.budget
    if budget is None or not budget.complete:
        return
    coming: dict[str, Fraction] = {}
    for one in budget.revenue:
        if not one.item.explained and one.item.claimed is None:
            return  # BUD018 asks for its amount
        coming[one.fund] = coming.get(one.fund, Fraction(0)) + one.item.figure.amount
    for fund in budget.funding:
        if fund.source in coming and coming[fund.source] != fund.amount:
            yield _mismatch(subject, budget, fund, coming[fund.source])


def _mismatch(subject: Subject, budget: BudgetFigures, fund: FundFigure, coming: Fraction) -> Finding:
    gap = coming - fund.amount
    first = next(one.item for one in budget.revenue if one.fund == fund.source)
    is_stated = fund.share is not None and fund.share.kind == "amount"
    return finding(
        RULE,
        subject.key(first.at),
        f"{fund.source}: 세입과 재원이 다릅니다",
        label=f"세입 {print_won(coming, budget.unit)}, 재원 {print_won(fund.amount, budget.unit)}"
        f" {gap_in_words(gap, budget.unit)}",
        related=(Related(subject.value(fund.at), f"{fund.source} {print_won(fund.amount, budget.unit)}"),),
        help="세입의 금액이나 재원의 몫을 고치십시오.",
        severity="warning" if abs(gap) <= budget.unit and not is_stated else "error",
    )
