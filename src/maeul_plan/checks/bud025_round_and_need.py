"""교부 회차의 금액이 그 회차에 필요한 돈과 다릅니다.

왜: 필요한 돈보다 적으면 그 기간의 보수와 운영비를 주지 못하고, 많으면 쓰지 않을 돈이 나가 있습니다.
근거: 셈입니다. 산출내역의 금액을 그 산출내역의 때(없으면 운영기간)에 달마다 고르게 나누어, 회차가 맡는 달을 더합니다.
고치기: 회차의 금액을 고치거나, 산출내역에 돈을 쓰는 때(start, end)를 적습니다. 일부러 달리 나누었으면 그대로 둡니다.
안 잡는 것: schedule(분기, 월)을 적지 않은 계획, 회차의 수가 분기나 달의 수와 다른 계획, 필요한 돈을 셈할 수 없는 계획,
예산 단위 미만의 차이.
전: schedule: 분기, rounds: [{on: 2015-09, amount: "38,000천원"}, {on: 2015-10, amount: "38,000천원"}]
후: schedule: 분기, rounds: [{on: 2015-09, amount: "30,400천원"}, {on: 2015-10, amount: "45,600천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.release.needs import needs_of
from maeul_plan.figures.release.rounds import rounds_of
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won

RULE = Rule(
    "BUD025",
    "round-and-need",
    "info",
    "교부 회차의 금액이 필요한 돈과 다름",
    __doc__,
    ("operation", "budget", "staffing", "period"),
)
_ROUNDS: Final = ("operation", "release", "rounds")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each stated round with what its months need, where the rounds are those of the schedule."""
    plan, budget = subject.plan, subject.budget
    release = plan.operation.release if plan.operation else None
    if release is None or budget is None or not budget.complete or release.schedule not in ("분기", "월"):
        return
    rounds = rounds_of(plan)
    needs = needs_of(plan, budget, rounds) if rounds and len(rounds) == len(release.rounds) else None
    for i, (one, need) in enumerate(zip(rounds, needs.totals if needs else (), strict=False)):
        gap = Fraction(0) if one.stated is None else one.stated - need
        if abs(gap) >= budget.unit:
            yield finding(
                RULE,
                subject.value((*_ROUNDS, i, "amount")),
                f"{one.name}에 필요한 돈과 다릅니다",
                label=f"교부 {print_won(need + gap, budget.unit)}, 필요 {print_won(need, budget.unit)}"
                f" {gap_in_words(gap, budget.unit)}",
                help="회차의 금액을 고치거나, 산출내역에 돈을 쓰는 때(start, end)를 적으십시오.",
            )
