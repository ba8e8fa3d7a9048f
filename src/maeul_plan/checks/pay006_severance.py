"""퇴직급여를 어떻게 하는지 적지 않았습니다.

왜: 한 해를 넘겨 일한 사람에게는 퇴직급여를 주어야 하는데, 적립하지 않은 돈은 끝날 때 갑자기 모자랍니다.
운영기간이 열두 달이 안 되어도 연장하면 넘을 수 있습니다.
근거: 근로자퇴직급여 보장법 제4조제1항 단서(계속근로기간 1년 미만, 주 15시간 미만은 제외), 제8조, 제20조제1항
(확정기여형은 한 해 임금의 12분의 1 이상, 2012. 7. 26.부터).
고치기: staffing 에 severance: 포함(별도, 해당없음)을 적거나 퇴직적립금 비목을 둡니다.
안 잡는 것: 연장을 포함해도 열두 달이 안 되는 운영기간, 주 15시간이 안 되는 자리,
months 로 운영기간보다 짧게, 열두 달이 안 되게 일하는 자리.
비목이나 글 어디든 퇴직급여·퇴직적립금 같은 말이 있으면 밝힌 것으로 봅니다. 금액의 크기는 보지 않습니다.
전: 운영기간 2015. 8.∼12., extension: {from: 2016-01, until: 사업안정화까지}
후: 운영기간 2015. 8.∼12., extension: {from: 2016-01, until: 사업안정화까지}, severance: 별도
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paid_posts import own_months, paid_posts, weekly_hours
from maeul_plan.checks.said import budget_names, says
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.months import lasts, months_of
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.dated import Beyond
from maeul_plan.law.severance import least_months_on, least_weekly_hours_on, severance_share_on
from maeul_plan.notation.dates import DateText, parse_date
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.period import Period, last_day
from maeul_plan.plan.plan import Plan

RULE = Rule(
    "PAY006",
    "severance",
    "warning",
    "퇴직급여를 밝히지 않음",
    __doc__,
    ("staffing", "period", "budget", "document"),
    kind="missing",
)
_SEVERANCE: Final = pattern(r"퇴직\s?(?:급여|금|적립|연금|충당|준비|부담)")
_LINE: Final = pattern("퇴직")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once for severance where somebody may work for as long as the law asks."""
    plan = subject.plan
    staffing, period = plan.staffing, plan.period
    if staffing is None or period is None or staffing.severance is not None or plan.as_of is None:
        return
    months = least_months_on(plan.as_of)
    if isinstance(months, Beyond) or not _may_be_due(plan, period, months.value):
        return
    if any(_LINE.search(name) for name in budget_names(subject)) or says(subject, _SEVERANCE):
        return
    is_long = period.last_day is not None and lasts(period.first_day, period.last_day, months.value)
    share = "" if isinstance(severance_share_on(plan.as_of), Beyond) else " 확정기여형은 한 해 임금의 1/12 이상입니다."
    yield finding(
        RULE,
        subject.key(("staffing",)),
        f"{'' if is_long else '연장하면 1년을 채울 수 있는데 '}퇴직급여를 어떻게 하는지 적지 않았습니다",
        related=(Related(subject.key(("period",)), _said_of_term(period, is_long=is_long)),),
        help=f"severance: 포함(별도, 해당없음)을 적거나 퇴직적립금 비목을 두십시오.{share}",
    )


def _may_be_due(plan: Plan, period: Period, months: int) -> bool:
    """Say whether any post may work for the months, in the term or in what may follow it."""
    if not _may_reach(period, months):
        return False
    hours = least_weekly_hours_on(plan.as_of) if plan.as_of else None
    least_hours = 0 if hours is None or isinstance(hours, Beyond) else hours.value
    term = months_of(period)
    for _, post in paid_posts(plan):
        worked = weekly_hours(plan, post)
        own = own_months(post) if post.months is None else post.months
        is_shorter = own is not None and own < min(months, months if term is None else term)
        if not is_shorter and (worked is None or worked >= least_hours):
            return True
    return False


def _may_reach(period: Period, months: int) -> bool:
    """Say whether the term, or the extension that the plan speaks of, may run for the months."""
    extension = period.extension
    if extension is None:
        return period.last_day is not None and lasts(period.first_day, period.last_day, months)
    until = parse_date(extension.until.strip().removesuffix("까지")) if extension.until else None
    if isinstance(until, DateText) and until.year and until.month:
        last = last_day(until)
        return lasts(period.first_day, max(last, period.last_day or last), months)
    return True


def _said_of_term(period: Period, *, is_long: bool) -> str:
    if is_long or period.extension is None:
        return "운영기간 12개월 이상"
    return f"연장 {period.extension.until or ''}".strip()
