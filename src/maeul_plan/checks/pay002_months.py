"""산출내역의 개월 수가 운영기간과 다릅니다.

왜: 8월부터 12월까지 다섯 달을 운영하면서 넉 달치를 적으면 한 달치 돈이 모자랍니다.
기간을 바꾸고 산출내역을 그대로 둔 문서가 많습니다.
근거: 인건비의 개월 수는 운영기간의 개월 수와 같습니다(월할, 연 보수×n/12). 운영기간이 여러 해이면 회계연도마다 예산을
따로 세우므로(지방재정법 제7조), fiscal_year 를 적은 예산은 그해에 운영하는 개월로 봅니다.
고치기: 산출내역의 개월이나 운영기간을 고칩니다. 한 해의 예산이면 fiscal_year 를 적습니다.
안 잡는 것: 운영기간이 온달이 아닌 계획, 퇴직적립금처럼 직위 없이 곱한 1/12,
난방비·방학처럼 철이 있거나 달(11∼2월)을 밝힌 비용.
어느 해의 예산인지 적지 않은 열두 달이 넘는 계획(BUD009)에서 그 가운데 한 해의 개월과 같은 개월.
직위의 산출내역이 아니면 기간보다 짧은 개월은 경고만 합니다.
전: 운영기간 2015. 8.∼12., basis: 40,000천원×1명×4/12
후: 운영기간 2015. 8.∼12., basis: 40,000천원×1명×5/12
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.corrections import put_number
from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import may_be_of_one_year
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import ItemFigure, every_line
from maeul_plan.figures.months import fiscal_year_of, months_in_year, months_of, months_paid
from maeul_plan.figures.pay.factors import MonthFactor, month_factor
from maeul_plan.figures.staffing import PostFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan

RULE = Rule("PAY002", "months", "error", "개월 수가 운영기간과 다름", __doc__, ("budget", "staffing", "period"))

_YEAR: Final = 12
_SEASON: Final = pattern(
    r"난방|냉방|동절|하절|[동하][계기](?![가-힣])|여름|겨울|방학|학기|[0-9]\s?월?\s?[∼~～-]\s?[0-9]{1,2}\s?월"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every factor that counts months against the term, or against the months its post works."""
    term, years = months_paid(subject.plan), _months_of_years(subject.plan)
    posts = {id(figure.post): figure for figure in (subject.staffing.posts if subject.staffing else ())}
    for line in every_line(subject.budget.lines if subject.budget else ()):
        for item in line.items:
            counted = month_factor(item.item.basis) if item.item.basis else None
            if item.post and not has_one_span(posts[id(item.post)]):
                continue
            own = _own_months(posts[id(item.post)]) if item.post else None
            months = term if own is None else own
            if counted is None or months is None or counted.months == months or _is_apart(item, counted, months):
                continue
            if own is not None or counted.months not in years:
                yield _differs(subject, item, counted, months)


def has_one_span(post: PostFigure) -> bool:
    """Tell whether all heads of a post work over the same days."""
    return post.pay is None or len({(run.first, run.last) for run in post.pay.runs}) <= 1


def _own_months(post: PostFigure) -> int | None:
    """Give the months of a post that are not simply those of the term."""
    return post.months if post.post.start or post.post.end else post.post.months


def _months_of_years(plan: Plan) -> set[int | None]:
    """Give the months of each calendar year of a term beyond twelve months, where the budget may be of any of them."""
    period, months = plan.period, months_of(plan.period)
    if period is None or period.last_day is None or not may_be_of_one_year(plan) or (months or 0) <= _YEAR:
        return set()
    first, last = period.first_day.year, period.last_day.year
    return {months_in_year(period, year) for year in {first, min(first + 1, last), last}}


def _is_apart(item: ItemFigure, counted: MonthFactor, months: int) -> bool:
    """Tell a twelfth of pay set aside for severance (퇴직적립금), and what is spent in a season, from a month's pay."""
    if item.post is not None:
        return False
    note = item.item.basis.note if item.item.basis else ""
    is_seasonal = counted.months < months and _SEASON.search(f"{item.name} {note}") is not None
    return is_seasonal or (counted.months == 1 and "/" in item.figure.how)


def _differs(subject: Subject, item: ItemFigure, counted: MonthFactor, months: int) -> Finding:
    shorter = counted.months < months
    gap = f"{print_number(abs(counted.months - months))}개월 {'모자람' if shorter else '많음'}"
    own = item.post is not None and bool(item.post.months is not None or item.post.start or item.post.end)
    year = fiscal_year_of(subject.plan)
    term = "운영기간" if year is None else f"{year}년의 운영기간"
    what = "직위" if own else term
    return finding(
        RULE,
        subject.within((*item.at, "basis"), counted.start, counted.end),
        f"{item.name}: 산출내역의 개월 수가 {what}{'와' if own else '과'} 다릅니다",
        label=f"산출내역 {print_number(counted.months)}개월, {what} {months}개월 ({gap})",
        related=() if own else (Related(subject.key(("period",)), f"{term} {months}개월"),),
        help=_way_on(item, is_shorter=shorter) + _of_which_year(subject.plan),
        severity="warning" if shorter and item.post is None else "error",
        fix=put_number(subject, (*item.at, "basis"), (counted.start, counted.end), months),
    )


def _of_which_year(plan: Plan) -> str:
    return " 한 해의 예산이면 fiscal_year 를 적으십시오." if may_be_of_one_year(plan) else ""


def _way_on(item: ItemFigure, *, is_shorter: bool) -> str:
    if item.post is not None:
        return "산출내역의 개월이나 운영기간을 고치십시오. 그 직위만 짧게 일하면 직위에 months 를 적으십시오."
    if is_shorter:
        return "산출내역의 개월이나 운영기간을 고치십시오. 그 달에만 쓰는 비용이면 그대로 두어도 됩니다."
    return "산출내역의 개월이나 운영기간을 고치십시오."
