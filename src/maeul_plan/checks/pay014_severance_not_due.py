"""법이 퇴직급여를 요구하지 않는 자리에 퇴직급여를 셈합니다.

왜: 한 해를 채우지 못하거나 주 15시간이 안 되는 자리에는 퇴직급여가 나가지 않아, 남은 돈을 반납하게 됩니다.
근거: 근로자퇴직급여 보장법 제4조제1항 단서(계속근로기간 1년 미만, 4주를 평균하여 주 15시간 미만은 제외).
고치기: 연장하거나 이어서 고용할 예정이면 그대로 두고, 아니면 이 비목을 지웁니다.
안 잡는 것: 연장을 적은 계획, 열두 달 이상인 운영기간, premium 으로 적지 않은 퇴직적립금.
회계연도 한 해의 예산은 운영기간 전체로 봅니다.
전: 운영기간 2015. 8.∼12., items: [{premium: 퇴직급여}]
후: 운영기간 2015. 8.∼2016. 7., items: [{premium: 퇴직급여}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.months import lasts
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.dated import Beyond
from maeul_plan.law.severance import least_months_on
from maeul_plan.notation.dates import print_day

RULE = Rule(
    "PAY014",
    "severance-not-due",
    "info",
    "법이 요구하지 않는 퇴직급여",
    __doc__,
    ("staffing", "budget", "period"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Point at severance over a term that ends before the law asks for any."""
    period, day = subject.plan.period, subject.plan.as_of
    held = least_months_on(day) if day else None
    if period is None or period.last_day is None or period.extension or held is None or isinstance(held, Beyond):
        return
    if lasts(period.first_day, period.last_day, held.value):
        return
    for line in every_line(subject.budget.lines if subject.budget else ()):
        for item in line.items:
            if item.item.premium == "퇴직급여":
                told = f"운영기간 {print_day(period.first_day)}∼{print_day(period.last_day)}"
                yield finding(
                    RULE,
                    subject.value((*item.at, "premium")),
                    f"{item.name}: 운영기간이 {held.value}개월이 안 되어 법은 퇴직급여를 요구하지 않습니다",
                    related=(Related(subject.key(("period",)), told),),
                    help=f"이어서 고용할 예정이 아니면 이 비목을 지우십시오. ({held.source})",
                )
