"""4대보험 사업주부담을 어떻게 하는지 적지 않았습니다.

왜: 연 보수에 사업주부담이 들어 있는지에 따라 인건비가 달라집니다. 밝히지 않으면 정산할 때 다툽니다.
근거: 사업주는 보험료의 반(고용안정·직업능력개발과 산재보험은 모두)을 냅니다(국민연금법 제88조, 국민건강보험법 제76조,
고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 제13조). 계획에 적으라는 규정은 찾지 못했고,
공개된 계획의 관행(서식)입니다.
고치기: staffing 에 employer_burden: 포함(별도, 해당없음)을 적거나 법정부담금 비목을 둡니다.
안 잡는 것: 보수를 적지 않은 계획. 비목이나 글 어디든 4대보험, 법정부담금 같은 말이 있으면 밝힌 것으로 봅니다.
부담금의 크기는 보지 않습니다. 산재보험료율은 업종마다 달라 표에 두지 않았습니다.
전: posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]
후: employer_burden: 별도
    posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paid_posts import paid_posts
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.social_insurance import care_on, health_on, pension_on, unemployment_on
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.pattern import pattern

RULE = Rule(
    "PAY005",
    "employer-burden",
    "warning",
    "4대보험 사업주부담을 밝히지 않음",
    __doc__,
    ("staffing", "budget"),
    kind="missing",
)
_BURDEN: Final = pattern(
    r"(?:4\s?대|사대|사회)\s?보험|법정\s?부담금|(?:기관|사업주|사용자|고용주|회사)\s?부담|국민연금|건강보험|고용보험"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once, where pay is stated, whether the employer's burden is in it."""
    staffing = subject.plan.staffing
    if staffing is None or staffing.employer_burden is not None or not any(paid_posts(subject.plan)):
        return
    if not says(subject, _BURDEN):
        yield finding(
            RULE,
            subject.key(("staffing",)),
            "4대보험 사업주부담이 보수에 들어 있는지 적지 않았습니다",
            help=f"employer_burden: 포함(별도, 해당없음)을 적거나 법정부담금 비목을 두십시오.{_rates(subject)}",
        )


def _rates(subject: Subject) -> str:
    """Say the employer's shares on the first day of the term, where all of them are tabulated."""
    period = subject.plan.period
    day = period.first_day if period else subject.plan.as_of
    shares = [_percent(table(day)) for table in (pension_on, health_on, care_on, unemployment_on)] if day else [""]
    if day is None or not all(shares):
        return ""
    pension, health, care, unemployment = shares
    return (
        f" {print_day(day)} 사업주 몫: 국민연금 {pension}, 건강보험 {health}, 장기요양 건강보험료의 {care},"
        f" 고용보험(실업급여) {unemployment}. 고용안정·직업능력개발과 산재보험은 사업에 따라 다릅니다."
    )


def _percent(held: Held[Fraction] | Beyond) -> str:
    """Write a share in per cent; "" beyond what is known."""
    return "" if isinstance(held, Beyond) else f"{print_number(held.value * 100)}%"
