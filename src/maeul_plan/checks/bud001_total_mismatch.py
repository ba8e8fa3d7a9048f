"""총계가 비목의 합과 다릅니다.

왜: 총계는 결재와 교부의 기준입니다. 비목의 합과 다르면 어느 쪽을 주어야 하는지 알 수 없습니다.
근거: 산술입니다.
고치기: 총계를 계산된 값으로 고치거나, 틀린 비목을 고칩니다. 끝수를 버렸다면 rounding: 절사 를 적습니다.
안 잡는 것: 끝수 처리를 적지 않은 계획에서 비목마다 반 단위 안쪽의 차이. 그것은 BUD012가 알립니다.
전: total: 76,001천원
후: total: 76,000천원
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.corrections import put_amount
from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.said import hint_of_one_year
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.claims import Comparison, comparisons, is_tolerated
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won

RULE = Rule("BUD001", "total-mismatch", "error", "총계가 비목의 합과 다름", __doc__, ("budget", "staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the claimed total against the sum of the lines."""
    budget = subject.budget
    if budget is None:
        return
    for one in comparisons(budget):
        if one.of != "total" or not one.difference or is_tolerated(one, budget.rounding):
            continue
        yield finding(
            RULE,
            subject.claim(one.claim),
            "총계가 비목의 합과 다릅니다" if not budget.total_of else f"총계가 {one.figure.label}의 합과 다릅니다",
            label=compared(one.claim.amount, one.figure.amount, budget.unit),
            related=_funds(subject, budget, one) if budget.total_of else _lines(subject, budget),
            help=f"총계를 {print_won(one.figure.amount, budget.unit)}으로 고치거나 비목을 고치십시오."
            f"{hint_of_one_year(subject)}",
            fix=put_amount(subject, one.claim, one.figure.amount, budget.unit),
        )


def _funds(subject: Subject, budget: BudgetFigures, one: Comparison) -> tuple[Related, ...]:
    """Point at every fund that the total covers with what it bears."""
    return tuple(
        Related(subject.value(fund.at), f"{fund.label} {print_won(fund.amount, budget.unit)}")
        for fund in one.figure.inputs
    )


def _lines(subject: Subject, budget: BudgetFigures) -> tuple[Related, ...]:
    """Point at every line with what it comes to."""
    return tuple(
        Related(
            subject.value((*line.at, "amount")) if line.claimed else subject.key(line.at),
            f"{line.line.name} {print_won(line.figure.amount, budget.unit)}",
        )
        for line in budget.lines
    )
