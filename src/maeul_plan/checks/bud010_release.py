"""교부 회차의 합계가 예산과 다르거나, 운영기간 밖에 교부합니다.

왜: 회차를 다 더해 예산보다 많으면 없는 돈을 주는 것이고, 모자라면 남은 돈을 언제 주는지 알 수 없습니다.
근거: 산술이고 관행(서식)입니다. 분기마다 나누어 교부하라는 재무 규정은 찾지 못했고, 협약과 계획이 정합니다.
회계연도가 끝난 뒤의 지급은 정해진 경우에만 다음 해 1월 20일까지 할 수 있습니다(지방회계법 제7조제1항).
고치기: 회차의 금액이나 날짜, 또는 예산을 고칩니다.
안 잡는 것: 회차를 적지 않은 계획, 자부담처럼 수탁기관이 내는 재원을 뺀 나머지와 맞는 합계, 회차마다 10원 미만을 버린
차이(지방회계법 제55조). 시작하는 분기 안에 미리 교부하거나 1월 20일까지 늦게 교부하는 회차는 경고만 합니다.
전: total: "76,000천원", rounds: [{on: 2015-09, amount: "30,400천원"}, {on: 2015-10, amount: "45,000천원"}]
후: total: "76,000천원", rounds: [{on: 2015-09, amount: "30,400천원"}, {on: 2015-10, amount: "45,600천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.beside_term import beside_term
from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.needs import released_in_all
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import print_won
from maeul_plan.plan.operation import ReleaseRound
from maeul_plan.plan.period import Period, first_day, last_day

RULE = Rule(
    "BUD010",
    "release-rounds",
    "error",
    "교부 회차가 예산이나 기간과 다름",
    __doc__,
    ("operation", "budget", "staffing", "period"),
)
_ROUNDS: Final = ("operation", "release", "rounds")
_DROPPED: Final = 10  # won: what a payment may leave out


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the rounds against the budget and against the term."""
    release = subject.plan.operation.release if subject.plan.operation else None
    rounds = release.rounds if release else ()
    if not rounds:
        return
    if subject.budget is not None and subject.budget.complete and subject.budget.total.amount:
        yield from _sum(subject, rounds, subject.budget)
    if subject.plan.period is not None:
        for i, one in enumerate(rounds):
            yield from _outside(subject, i, one, subject.plan.period)


def _sum(subject: Subject, rounds: tuple[ReleaseRound, ...], budget: BudgetFigures) -> Iterator[Finding]:
    given = sum((one.amount.won(1) for one in rounds), Fraction(0))
    own = budget.total.amount - released_in_all(budget)
    totals = {budget.total.amount, budget.total.amount - own}
    if budget.claimed:
        totals |= {budget.claimed.amount, budget.claimed.amount - own}
    if any(0 <= total - given < _DROPPED * len(rounds) for total in totals):
        return
    gap = given - budget.total.amount
    yield finding(
        RULE,
        subject.key(_ROUNDS),
        "교부 회차의 합계가 예산과 다릅니다",
        label=f"회차의 합 {print_won(given, budget.unit)}, 예산 {print_won(budget.total.amount, budget.unit)}"
        f" {gap_in_words(gap, budget.unit)}",
        help="회차의 금액이나 예산을 고치십시오. 수탁기관이 내는 돈은 funding 에 자부담으로 적으십시오.",
    )


def _outside(subject: Subject, index: int, one: ReleaseRound, period: Period) -> Iterator[Finding]:
    """Give a finding for a round that lies wholly before or behind the term."""
    found = beside_term(period, first_day(one.on), last_day(one.on))
    if found is None:
        return
    yield finding(
        RULE,
        subject.value((*_ROUNDS, index, "on")),
        found.message,
        label=f"운영기간 {found.term}",
        related=(Related(subject.key(("period",)), f"운영기간 {found.term}"),),
        help="교부하는 때나 운영기간을 고치십시오.",
        severity=found.severity,
    )
