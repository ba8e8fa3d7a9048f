"""한 사람의 보수를 둘로 적었는데 서로 맞지 않습니다.

왜: 연 보수와 월 보수를 함께 적고 한쪽만 고치면 어느 것으로 셈하였는지 알 수 없습니다.
근거: 연봉월액은 연봉을 12로 나눈 금액입니다(공무원보수규정 제4조).
시급은 보수를 받는 시간을, 일급은 날수를 곱합니다(산술).
maeul 은 annual_pay, monthly_pay, daily_pay, hourly_pay, pay_table 의 차례로 앞의 것으로 셈합니다.
고치기: 하나만 남기거나 맞지 않는 쪽을 고칩니다.
안 잡는 것: 적힌 단위의 끝수만큼 다른 보수(연 40,000천원과 월 3,333천원), 곱할 시간이나 날수를 적지 않은 보수.
전: {id: 단장, headcount: 1, annual_pay: "40,000천원", monthly_pay: "3,000천원"}
후: {id: 단장, headcount: 1, annual_pay: "40,000천원"}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.pay.conditions import Conditions
from maeul_plan.figures.pay.pay_tables import tables_of
from maeul_plan.figures.pay.stated_terms import Stated, stated_terms
from maeul_plan.figures.pay.wage import PAY_NAMES, Wage, wages_of
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.money import Money, print_won

RULE = Rule("PAY010", "two-pays", "error", "두 보수가 맞지 않음", __doc__, ("staffing", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the second pay of the same terms against the first."""
    tables = tables_of(subject.plan)
    for stated in stated_terms(subject.plan):
        pays = [(key, wage) for key, wage in wages_of(stated.conditions, stated.day, tables) if isinstance(wage, Wage)]
        first_key, first = pays[0] if pays else ("", None)
        for key, wage in pays[1:]:
            slack = _slack(stated.conditions, first_key, wage) + _slack(stated.conditions, key, wage)
            if first is not None and abs(first.monthly - wage.monthly) >= slack:
                yield _finding(subject, stated, (first_key, first), (key, wage))


def _finding(subject: Subject, stated: Stated, first: tuple[str, Wage], second: tuple[str, Wage]) -> Finding:
    gap = abs(first[1].monthly - second[1].monthly)
    return finding(
        RULE,
        subject.value(stated.conditions.at(second[0])),
        f"{stated.name}: {PAY_NAMES[second[0]]}와 {PAY_NAMES[first[0]]}가 맞지 않습니다",
        label=f"월 {_won(second[1].monthly)}, {PAY_NAMES[first[0]]}로는 월 {_won(first[1].monthly)} ({_won(gap)} 다름)",
        related=(Related(subject.value(stated.conditions.at(first[0])), f"{PAY_NAMES[first[0]]} {first[1].words}"),),
        help="하나만 남기거나 맞지 않는 쪽을 고치십시오.",
    )


def _slack(conditions: Conditions, key: str, wage: Wage) -> Fraction:
    """Give what the unit that a pay is written in leaves open, won a month."""
    money = getattr(conditions.terms, key)
    unit = Fraction(money.unit or 1) if isinstance(money, Money) else Fraction(1)
    if key == "hourly_pay":
        return unit * (wage.hours or 0)
    if key == "daily_pay":
        return unit * (conditions.terms.monthly_days or 0)
    return unit / 12 if key == "annual_pay" else unit


def _won(amount: Fraction) -> str:
    return print_won(int(amount), 1)
