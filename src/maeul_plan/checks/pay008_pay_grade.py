"""급·호봉이 서울시 사회복지시설 기본급 표와 맞지 않습니다.

왜: 표에 없는 급·호봉으로는 보수를 정할 수 없고, 기본급의 열두 달치보다 적은 연 보수는 기준을 따른 것이 아닙니다.
근거: 2017년 서울시 사회복지시설 종사자 인건비 지급기준(서울시사회복지사협회에 실린 표). 사회복지사 등의 처우 및 지위
향상을 위한 법률 제3조는 지방자치단체가 보수 지침을 따르도록 힘쓰게 합니다. 서울의 기준입니다.
고치기: 급·호봉이나 연 보수를 고칩니다.
안 잡는 것: 2017년이 아닌 해의 기준(표를 구하지 못했습니다), 28호봉부터, 서울이 아닌 기관, 급이나 호봉만 적은 자리.
수당이 얼마여야 하는지는 보지 않습니다.
전: pay_standard: 2017년 서울시 사회복지시설 인건비 기준, grade: 8급 8호봉
후: pay_standard: 2017년 서울시 사회복지시설 인건비 기준, grade: 3급 8호봉
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.welfare_pay import GRADES, LAST_STEP, base_pay_on
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.grade import Grade, print_grade
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

RULE = Rule("PAY008", "pay-grade", "info", "급·호봉이 보수표와 맞지 않음", __doc__, ("document", "staffing", "period"))
_YEAR: Final = pattern(r"(?<![0-9])(?:20|['’‘`´])(?P<year>[0-9]{2})(?![0-9])")
_THOUSAND: Final = 1000


def check(subject: Subject) -> Iterator[Finding]:
    """Look every grade and step up in the table that the plan follows, where that is the one we have."""
    day = _table_day(subject.plan)
    staffing = subject.plan.staffing
    for i, post in enumerate(staffing.posts if staffing and day else ()):
        if day and post.grade and post.grade.grade is not None and post.grade.step is not None:
            yield from _post(
                subject, ("staffing", "posts", i), post, base_pay_on(day, post.grade.grade, post.grade.step)
            )


def _table_day(plan: Plan) -> date | None:
    """Give a day of the year whose welfare pay of Seoul the plan follows, or None."""
    standard = narrow((plan.staffing.pay_standard if plan.staffing else None) or "")
    is_seoul = "서울" in standard or "서울" in (plan.document.agency or "") or "성북구" in (plan.document.agency or "")
    if "사회복지" not in standard or not is_seoul:
        return None
    years = {2000 + int(found["year"]) for found in _YEAR.finditer(standard)}
    if not years and plan.as_of:
        return plan.as_of
    return date(years.pop(), 1, 1) if len(years) == 1 else None


def _post(subject: Subject, at: Where, post: Post, held: Held[int] | Beyond | None) -> Iterator[Finding]:
    grade = post.grade
    if isinstance(held, Beyond) or grade is None or grade.step is None or grade.step > LAST_STEP:
        return
    if held is None:
        yield finding(
            RULE,
            subject.value((*at, "grade")),
            f"{post.name}: 보수표에 없는 급·호봉입니다",
            label=f"{print_grade(grade)}, 표는 {_range(grade)}",
            help="급·호봉을 확인하십시오.",
        )
    elif post.annual_pay and 0 < post.annual_pay.won(1) < 12 * held.value * _THOUSAND:
        yield _below(subject, at, post, held)


def _below(subject: Subject, at: Where, post: Post, held: Held[int]) -> Finding:
    pay, least = post.annual_pay.won(1) if post.annual_pay else 0, 12 * held.value * _THOUSAND
    return finding(
        RULE,
        subject.value((*at, "annual_pay")),
        f"{post.name}: 연 보수가 기본급의 열두 달치보다 적습니다",
        label=f"연 {int(pay):,}원, 기본급 {held.value:,}천원×12 = {least:,}원 ({least - int(pay):,}원 모자람)",
        related=(Related(subject.value((*at, "grade")), f"기본급 월 {held.value:,}천원"),),
        help=f"연 보수나 급·호봉을 확인하십시오. ({held.source})",
    )


def _range(grade: Grade) -> str:
    return f"{GRADES[0]}∼{GRADES[-1]}급" if grade.grade not in GRADES else f"{grade.grade}급에 그 호봉이 없음"
