"""운영기간이 해를 넘는데 예산을 해마다 나누지 않았습니다.

왜: 예산은 한 회계연도에만 쓸 수 있습니다. 해를 넘는 돈을 하나로 적으면 다음 해의 몫이 어느 예산에서 나오는지
알 수 없고, 남은 돈을 이듬해에 그대로 쓰게 됩니다.
근거: 회계연도는 1월 1일부터 12월 31일까지이고(지방회계법 제6조), 회계연도는 서로 독립합니다(지방재정법 제7조).
출납은 지방회계법 제7조를 따르고, 2016. 5. 28.까지는 지방재정법 제8조를 따랐습니다.
고치기: 해마다 비목이나 금액(by_year)을 나눕니다. 한 해의 예산이면 fiscal_year 를, 넘겨 쓰는 예산이면
carry_over 를 적습니다.
안 잡는 것: 비목이나 예산의 제목에 해(2015년, 1차년도)를 적은 계획, 해마다의 금액(by_year)을 적은 계획, 한 해 안의 계획.
다음 해로 이어지는 연장은 그해의 예산으로 할 일이므로 보지 않습니다.
전: 운영기간 2015. 8.∼2016. 7., budget: {total: "76,000천원"}
후: 운영기간 2015. 8.∼2016. 7., budget: {fiscal_year: 2015, total: "76,000천원"}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says_years
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.fiscal_year import YEAR_END_LAW, year_end
from maeul_plan.notation.dates import print_day

RULE = Rule(
    "BUD009",
    "budget-across-years",
    "warning",
    "해를 넘는 예산을 나누지 않음",
    __doc__,
    ("document", "budget", "period"),
    kind="missing",
)
_ACCOUNTING_ACT: Final = date(2016, 5, 29)


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once for the years of a budget whose term lies in more than one."""
    plan, period = subject.plan, subject.plan.period
    budget = plan.budget
    if period is None or period.last_day is None or budget is None or budget.fiscal_year or budget.carry_over:
        return
    end = year_end(period.first_day.year)
    if period.last_day <= end or not (budget.total or budget.lines) or says_years(subject):
        return
    if any(line.line.by_year for line in every_line(subject.budget.lines if subject.budget else ())):
        return
    day = plan.as_of or period.first_day
    law = YEAR_END_LAW if day >= _ACCOUNTING_ACT else "지방재정법 제7조·제8조"
    yield finding(
        RULE,
        subject.key(("budget",)),
        "운영기간이 해를 넘는데 예산은 하나입니다",
        related=(
            Related(subject.key(("period",)), f"운영기간 {print_day(period.first_day)}∼{print_day(period.last_day)}"),
        ),
        help="해마다 비목이나 금액(by_year)을 나누거나 fiscal_year(한 해의 예산), "
        f"carry_over(명시이월, 사고이월, 계속비)를 적으십시오. ({law})",
    )
