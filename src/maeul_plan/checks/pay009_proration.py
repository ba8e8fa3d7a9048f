"""한 달이 안 되는 기간의 보수를 어떻게 셈하는지 적지 않았습니다.

왜: 달 가운데에 시작하거나 끝나면 그 달의 보수를 월할로 줄지 일할로 줄지에 따라 금액이 달라집니다.
근거: 공무원은 그 달의 일수로 나누어 일할계산합니다(공무원보수규정 제4조, 제22조). 수탁기관의 직원은 계획이나 지침이
따르기로 할 때만 그렇게 하므로(해석), 계획이 셈법을 밝혀야 합니다.
고치기: staffing 에 proration: 일할(월할)을 적습니다.
안 잡는 것: 온달인 운영기간(4. 10.∼다음 해 4. 9.도 열두 달입니다), months 나 산출내역으로 셈을 적은 자리.
전: period: {start: 2015-08-17, end: 2015-12-31}
후: period: {start: 2015-08-17, end: 2015-12-31}, proration: 일할
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paid_posts import paid_posts
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.months import months_paid
from maeul_plan.figures.pay.runs import Uncounted
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day

RULE = Rule(
    "PAY009",
    "proration",
    "warning",
    "보수의 월할·일할을 밝히지 않음",
    __doc__,
    ("staffing", "period", "budget"),
    kind="missing",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once for the way of proration where a term of no whole months pays somebody."""
    staffing, period = subject.plan.staffing, subject.plan.period
    if staffing is None or period is None or staffing.proration is not None:
        return
    last = period.last_day
    if last is None or last < period.first_day or subject.staffing is None:
        return
    shown, paid = _with_basis(subject), {at for at, _ in paid_posts(subject.plan)}
    open_ones = [post for post in subject.staffing.posts if post.at in paid and post.post.key not in shown]
    uncounted = next((post for post in open_ones if post.wage and isinstance(post.fault, Uncounted)), None)
    if uncounted is None:
        return
    is_of_term = months_paid(subject.plan) is None
    place = subject.key(("period",)) if is_of_term else subject.key(uncounted.at)
    told = f"운영기간 {print_day(period.first_day)}∼{print_day(last)}"
    yield finding(
        RULE,
        subject.key(("staffing",)),
        "한 달이 안 되는 기간의 보수 셈법을 적지 않았습니다",
        related=(Related(place, told if is_of_term else f"{uncounted.post.name}의 일하는 기간이 온달이 아님"),),
        help="proration: 일할 또는 proration: 월할을 적으십시오.",
    )


def _with_basis(subject: Subject) -> set[str]:
    """Name the posts whose pay a formula works out."""
    lines = every_line(subject.budget.lines if subject.budget else ())
    return {item.item.post for line in lines for item in line.items if item.item.post and item.item.basis}
