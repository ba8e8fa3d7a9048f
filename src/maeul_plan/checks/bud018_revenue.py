"""세입과 세출이 다릅니다.

왜: 들어오는 돈과 쓰는 돈이 다르면 어느 한쪽이 모자라거나 쓸 곳이 없는 돈이 남습니다.
근거: 한 예산의 세입을 다 더한 것은 세출을 다 더한 것과 같습니다. 세입을 적은 계획에서만 봅니다.
고치기: 세입(revenue)이나 비목의 금액을 고칩니다. 남기는 돈이면 예비비 비목으로 적습니다.
안 잡는 것: 세입을 적지 않은 계획. 금액을 적지 않은 세입이나 비목이 있으면 경고만 합니다.
전: revenue: [{title: 보조금, amount: "75,000천원"}], 비목의 합 76,000천원
후: revenue: [{title: 보조금, amount: "76,000천원"}], 비목의 합 76,000천원
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won

RULE = Rule("BUD018", "revenue-mismatch", "error", "세입과 세출이 다름", __doc__, ("budget", "staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold what comes in against what is spent."""
    budget = subject.budget
    if budget is None or not budget.revenue or not budget.complete:
        return
    unsaid = [one.item for one in budget.revenue if not one.item.explained and one.item.claimed is None]
    for item in unsaid:
        message = f"{item.name}: 금액도 산출내역도 없습니다"
        way_on = "amount 나 basis 를 적으십시오."
        yield finding(RULE, subject.key(item.at), message, help=way_on, severity="warning")
    gap, unit = budget.revenue_total - budget.total.amount, budget.unit
    if gap and (budget.lines or budget.claimed):
        yield finding(
            RULE,
            subject.key(("budget", "revenue")),
            "세입과 세출이 다릅니다",
            label=f"세입 {print_won(budget.revenue_total, unit)}, 세출 {print_won(budget.total.amount, unit)}"
            f" {gap_in_words(gap, unit)}",
            related=tuple(
                Related(subject.key(one.item.at), f"{one.item.name} {print_won(one.item.figure.amount, unit)}")
                for one in budget.revenue
            ),
            help="세입이나 비목의 금액을 고치십시오.",
            severity="warning" if unsaid or not _is_certain(budget, gap) else "error",
        )


def _is_certain(budget: BudgetFigures, gap: Fraction) -> bool:
    """Tell whether every line says what it comes to, and no unnamed rounding explains the gap."""
    is_said = all(
        line.figure.inputs or line.claimed for line in every_line(budget.lines) if not line.items and not line.lines
    )
    items = (item for line in every_line(budget.lines) for item in line.items)
    terms = len(budget.revenue) + len(budget.lines)
    is_rounding = not budget.rounding.named and abs(gap) <= Fraction(budget.rounding.unit * terms, 2)
    return is_said and all(item.explained or item.claimed for item in items) and not is_rounding
