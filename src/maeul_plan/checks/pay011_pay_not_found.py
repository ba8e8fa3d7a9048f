"""적은 것만으로는 보수를 셈할 수 없습니다.

왜: 보수표에 없는 급·호봉이나 시간을 적지 않은 시급은 얼마인지 알 수 없어, 인건비도 살피지 못합니다.
근거: 시급에는 보수를 받는 시간을, 일급에는 일하는 날수를 곱합니다.
보수표는 이름과 급·호봉으로, 그날 적용하는 표에서 찾습니다.
고치기: weekly_hours(monthly_hours), monthly_days 를 적거나, pay_tables 에 그때의 보수표를 넣거나, 급·호봉을 고칩니다.
저장소의 보수표는 maeul.toml 의 pay_tables 에 파일을 적습니다.
안 잡는 것: 보수를 아예 적지 않은 자리, 산출내역이 셈하는 보수(셈할 수 없으면 BUD002 가 알립니다).
전: {id: 단원, headcount: 2, grade: 4급 5호봉, pay_table: 센터 보수표}, pay_tables 없음
후: {id: 단원, headcount: 2, grade: 4급 5호봉, pay_table: 서울시 사회복지시설 기본급}, 운영기간 2017년
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.pay.pay_tables import tables_of
from maeul_plan.figures.pay.stated_terms import stated_terms
from maeul_plan.figures.pay.wage import wages_of
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.fault import Fault

RULE = Rule("PAY011", "pay-not-found", "warning", "보수를 셈할 수 없음", __doc__, ("staffing", "period", "budget"))


def check(subject: Subject) -> Iterator[Finding]:
    """Say why a stated pay comes to no amount, once a place, but for what a budget item already says."""
    tables = tables_of(subject.plan)
    lines = every_line(subject.budget.lines if subject.budget else ())
    told = {item.item.post for line in lines for item in line.items if item.fault and not item.item.basis}
    seen = set()
    for stated in stated_terms(subject.plan):
        for key, wage in wages_of(stated.conditions, stated.day, tables):
            at = stated.conditions.at(key)
            if isinstance(wage, Fault) and stated.post not in told and (at, wage.message) not in seen:
                seen.add((at, wage.message))
                yield finding(RULE, subject.value(at), f"{stated.name}: {wage.message}", help=wage.help)
