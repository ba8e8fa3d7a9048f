"""보수가 그해의 최저임금에 못 미칩니다.

왜: 최저임금에 못 미치는 보수로는 사람을 쓸 수 없고, 모자라는 만큼 예산도 모자랍니다.
근거: 최저임금법 제6조(효력), 같은 법 시행령 제5조. 주 40시간이면 월 209시간으로 셈합니다(해마다의 고시).
최저임금은 전해 8월 5일까지 고시합니다(제8조). 그래서 결재할 때 이미 정해진, 운영을 시작하는 해(예산에 fiscal_year 를
적었으면 그해)의 값만 오류로 봅니다.
운영기간이 다음 해로 이어지면 그해 1월 1일부터 그해의 값을 따릅니다. 보수를 올릴 수 있으므로 경고만 합니다.
보수가 도중에 바뀌거나 사람마다 다르면 나눈 기간마다 그해의 값으로 봅니다. 시급은 시간과 관계없이 시간급끼리 견줍니다.
고치기: 보수(annual_pay, monthly_pay, hourly_pay)를 올리거나, 40시간이 안 되는 자리이면 weekly_hours 를 적습니다.
안 잡는 것: 보수가 0원인 자리, 시간을 적지 않은 시간제 자리와 일급, 보수표의 기본급, 고용하지 않는 참여자와 봉사자,
예산의 fiscal_year 가 아닌 해, 2010년 전과 2028년부터의 해. 상여금과 복리후생비를 얼마나 넣어 견주는지는 보지 않으므로
이 규칙이 조용해도 최저임금을 지켰다고 할 수는 없습니다.
근무시간도 상근 여부도 적지 않은 자리, 한 곳에서만 확인한 2024년의 값은 경고만 합니다.
주 40시간이 안 되는 자리는 주휴를 뺀 시간(주당 시간×365÷7÷12)만으로도 모자랄 때 경고합니다(해석).
전: 운영기간 2026. 1.∼12., employment: 상근, annual_pay: 25,000천원
후: 운영기간 2026. 1.∼12., employment: 상근, annual_pay: 26,000천원
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paid_posts import Paid, paid_in, paid_posts, paid_years
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.minimum_wage import MONTHLY_HOURS, minimum_wage_on
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

RULE = Rule(
    "PAY004", "minimum-wage", "error", "최저임금에 못 미침", __doc__, ("document", "staffing", "period", "budget")
)

_FULL_WEEK: Final = 40
_FULL_TIME: Final = pattern(r"(?<!비)상근|전일제|풀타임|주\s?40\s?시간")
_PART_TIME: Final = pattern(r"비상근|시간제|단시간|파트|비전임")
_NOT_EMPLOYED: Final = pattern(r"봉사|참여\s?(?:자|노인|어르신|주민)")
_NOTICE_DAY: Final = (8, 5)


class _Shortfall(NamedTuple):
    """A year whose minimum wage a pay does not reach, for as much work: `paid` and `least` won a month or an hour.

    `hours` a week are those of less than a full week, None for a full one and where pay is by the hour.
    """

    pay: Paid
    year: int
    held: Held[int]
    paid: Fraction
    least: Fraction
    hours: int | None


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every pay of every post against the minimum wage of each of its years, to the first it falls short of."""
    posts = {figure.at: figure for figure in (subject.staffing.posts if subject.staffing else ())}
    for at, post in paid_posts(subject.plan):
        seen: set[Where] = set()
        for paid in paid_in(subject.plan, posts[at]):
            short = None if paid.at in seen or _is_unknown(subject.plan, post, paid) else _shortfall(paid)
            if short is not None:
                seen.add(paid.at)
                yield _finding(subject, post, short)


def _is_unknown(plan: Plan, post: Post, paid: Paid) -> bool:
    """Tell part time of hours that nobody says, and people who take part without being employed."""
    employment = (plan.staffing.employment if plan.staffing else None) or ""
    words = f"{post.name} {post.duty or ''} {'' if _FULL_TIME.search(employment) else employment}"
    is_part_time = _PART_TIME.search(words) is not None or paid.key == "daily_pay"
    is_unsaid = is_part_time and paid.weekly_hours is None and paid.hours is None
    is_base_pay = paid.key == "pay_table"  # allowances count too, and a table of base pay doesn't say them
    return is_unsaid or is_base_pay or _NOT_EMPLOYED.search(post.name) is not None


def _shortfall(paid: Paid) -> _Shortfall | None:
    hours = None if paid.weekly_hours is None or paid.weekly_hours >= _FULL_WEEK else paid.weekly_hours
    # Without the paid day of rest: what is worked must be paid, whatever one thinks of that day.
    monthly_hours = Fraction(MONTHLY_HOURS) if hours is None else Fraction(hours * 365, 7 * 12)
    for year in paid.years:
        held = minimum_wage_on(date(year, 1, 1))
        if isinstance(held, Beyond):
            if held.known_from.year > year:
                continue
            return None
        if paid.hourly is not None:
            if paid.hourly < held.value:
                return _Shortfall(paid, year, held, paid.hourly, Fraction(held.value), None)
        elif paid.monthly < held.value * monthly_hours:
            return _Shortfall(paid, year, held, paid.monthly, held.value * monthly_hours, hours)
    return None


def _finding(subject: Subject, post: Post, short: _Shortfall) -> Finding:
    paid, least = int(short.paid), ceil(short.least)
    counted = "" if short.hours is None else f" 주 {short.hours}시간, 주휴를 빼고"
    per = "월" if short.pay.hourly is None else "시간급"
    whose = f"({short.pay.who})" if short.pay.who else ""
    return finding(
        RULE,
        subject.value(short.pay.at),
        f"{post.name}{whose}: 보수가 {short.year}년 최저임금에 못 미칩니다",
        label=f"{per} {paid:,}원, {short.year}년 최저임금{counted} {per} {least:,}원 ({least - paid:,}원 모자람)",
        help=_way_on(subject.plan, post, short),
        severity="error" if _is_certain(subject.plan, post, short) else "warning",
    )


def _is_certain(plan: Plan, post: Post, short: _Shortfall) -> bool:
    """Say whether the law in force on the day of the plan is broken for sure."""
    known_on = date(short.year - 1, *_NOTICE_DAY)
    is_known = plan.as_of is not None and plan.as_of >= known_on and short.held.verified
    is_comparable = short.pay.hourly is not None or _is_full_time(plan, post, short.pay)
    return is_known and short.year == paid_years(plan)[0] and is_comparable


def _is_full_time(plan: Plan, post: Post, paid: Paid) -> bool:
    if paid.weekly_hours is not None:
        return paid.weekly_hours >= _FULL_WEEK
    employment = (plan.staffing.employment if plan.staffing else None) or ""
    of_post = f"{post.name} {post.duty or ''}"
    return bool(_FULL_TIME.search(employment)) and not _PART_TIME.search(f"{employment} {of_post}")


def _way_on(plan: Plan, post: Post, short: _Shortfall) -> str:
    way = f"{_least_pay(short)} 이상으로 적으십시오."
    is_unsaid = short.pay.weekly_hours is None and short.pay.hourly is None
    if is_unsaid and not _is_full_time(plan, post, short.pay):
        way += f" 주 {_FULL_WEEK}시간이 안 되는 자리이면 weekly_hours 를 적으십시오."
    if paid_years(plan)[0] != short.year:
        way += f" {short.year}년에 보수를 올리면 그 금액을 따로 적으십시오."
    if not short.held.verified:
        way += f" {short.year}년의 값은 한 곳에서만 확인하였으니 고시를 보십시오."
    return f"{way} (시급 {short.held.value:,}원, 최저임금법 제6조)"


def _least_pay(short: _Shortfall) -> str:
    """Say the least pay in the unit in which it is stated."""
    if short.pay.hourly is not None:
        return f"시급을 {ceil(short.least):,}원"
    if short.pay.key == "annual_pay":
        return f"연 보수를 {ceil(short.least * 12):,}원"
    return f"월 보수를 {ceil(short.least):,}원"
