"""산출내역이 적힌 금액과 맞지 않습니다.

왜: 산출내역은 금액이 나온 까닭입니다. 식을 셈한 값이 적힌 값과 다르면 둘 가운데 하나는 틀렸습니다.
근거: 산술입니다.
고치기: 식이나 적힌 값을 고칩니다. 끝수를 버렸다면 rounding: 절사, 원 단위까지 적었다면 rounding_unit: 원 을 적습니다.
괄호에 환급·할인으로 적은 금액만큼 결과가 적으면 알려만 드립니다: 32,000원 (비닐봉투 환급 100원).
직위의 보수나 한 달이 안 되는 기간의 셈법을 적지 않아 셈할 수 없으면 경고만 합니다.
안 잡는 것: 산출내역이 없는 금액(BUD003), 끝수 처리를 적지 않은 계획에서 반 단위 안쪽의 차이(BUD012).
전: basis: 30,000천원×2명×5/12 = 24,000천원
후: basis: 30,000천원×2명×5/12 = 25,000천원
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.amounts_in_text import amounts_in
from maeul_plan.checks.corrections import put_amount
from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.said import hint_of_one_year
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures, ItemFigure, every_line
from maeul_plan.figures.claims import Comparison, comparisons, is_tolerated
from maeul_plan.figures.pay.own_rates import Unsaid
from maeul_plan.findings import Finding, Related, Rule, Severity
from maeul_plan.notation.money import print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule(
    "BUD002", "basis-mismatch", "error", "산출내역이 금액과 맞지 않음", __doc__, ("budget", "staffing", "period")
)
_MESSAGES = {
    "result": "산출내역을 셈한 값이 적힌 결과와 다릅니다",
    "item": "적힌 금액이 산출내역과 다릅니다",
    "line": "예산액이 산출내역의 합과 다릅니다",
}
_GIVEN_BACK: Final = pattern(r"환급|환불|할인|차감|공제")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold stated results, item amounts and line amounts against what they come to."""
    budget = subject.budget
    if budget is None:
        return
    items = tuple(item for line in every_line(budget.lines) for item in line.items)
    items += tuple(one.item for one in budget.revenue)
    notes = {item.stated.at: item.item.basis.note for item in items if item.stated and item.item.basis}
    for one in comparisons(budget):
        if one.of not in _MESSAGES or not one.difference or is_tolerated(one, budget.rounding):
            continue
        if one.of == "result" and _is_given_back(-one.difference, notes.get(one.claim.at, "")):
            yield _left_out(subject, budget, one)
        else:
            yield _mismatch(subject, budget, one)
    for item in items:
        if item.fault is not None:
            yield _not_computable(subject, item)


def _is_given_back(won: Fraction, note: str) -> bool:
    """Tell whether a remark behind the result speaks of just this amount as money given back."""
    return _GIVEN_BACK.search(note) is not None and any(amount.won == won for amount in amounts_in(note))


def _left_out(subject: Subject, budget: BudgetFigures, one: Comparison) -> Finding:
    amount = print_won(-one.difference, 1)
    return finding(
        RULE,
        subject.claim(one.claim),
        f"{one.name}: 괄호에 적은 {with_particle(amount, '이/가')} 식에 들어 있지 않습니다",
        label=compared(one.claim.amount, one.figure.amount, budget.unit),
        help=f"식에 - {with_particle(amount, '을/를')} 넣으십시오.",
        severity="info",
    )


def _mismatch(subject: Subject, budget: BudgetFigures, one: Comparison) -> Finding:
    rounding = f", {budget.rounding.way}" if one.figure.rounding and one.figure.exact != one.figure.amount else ""
    how = f"{one.figure.how} = {print_won(one.figure.exact, budget.unit)}{rounding}"
    return finding(
        RULE,
        subject.claim(one.claim),
        f"{one.name}: {_MESSAGES[one.of]}",
        label=compared(one.claim.amount, one.figure.amount, budget.unit),
        related=_parts(subject, budget, one) if one.of == "line" else (),
        help=f"{how}. {_way_on(one, budget.unit)}{'' if one.of == 'result' else hint_of_one_year(subject)}",
        fix=put_amount(subject, one.claim, one.figure.amount, budget.unit),
    )


def _way_on(one: Comparison, unit: int) -> str:
    """See through a bare result in won under a larger unit: 112,619,000 where 천원 are meant."""
    if one.of == "result" and unit > 1 and one.claim.amount == one.figure.amount * unit:
        return f"결과가 원이면 {print_won(one.figure.amount, 1)}처럼 단위를 붙이십시오."
    return "적힌 값이나 산출내역을 고치십시오."


def _parts(subject: Subject, budget: BudgetFigures, one: Comparison) -> tuple[Related, ...]:
    return tuple(
        Related(subject.key(part.at), f"{part.label} {print_won(part.amount, budget.unit)}")
        for part in one.figure.inputs
    )


def _not_computable(subject: Subject, item: ItemFigure) -> Finding:
    fault = item.fault
    assert fault is not None  # noqa: S101 - the caller looked
    place = subject.within(item.fault_at, fault.start, fault.end)
    is_unsaid = item.post is not None and item.item.basis is None  # its pay, or how parts of months are counted
    is_unsaid = is_unsaid or isinstance(fault, Unsaid)  # what a premium is a rate of, or the rate
    severity: Severity = "warning" if is_unsaid else "error"
    return finding(RULE, place, f"{item.name}: {fault.message}", help=fault.help, severity=severity)
