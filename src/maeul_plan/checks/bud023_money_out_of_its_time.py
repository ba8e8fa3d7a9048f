"""교부한 날이나 비목의 때가 운영기간, 회계연도와 맞지 않습니다.

왜: 운영기간 밖에 교부한 돈은 어느 예산의 것인지 알 수 없고, 때가 어긋나면 분기마다 필요한 돈도 잘못 나옵니다.
근거: 산술입니다. 회계연도는 1월 1일부터 12월 31일까지이고(지방회계법 제6조), 그 뒤의 지급은 정해진 경우에만
다음 해 1월 20일까지 할 수 있습니다(지방회계법 제7조제1항).
고치기: 교부한 날(on), 회차(round), 비목의 때(start, end, by_year)나 운영기간을 고칩니다.
안 잡는 것: 운영기간을 적지 않은 계획. 시작하는 분기 안에 미리 교부했거나 1월 20일까지 늦게 교부한 것, 날짜순이 아닌 것,
운영기간 밖의 산출내역과 회계연도는 경고만 합니다.
전: period: {start: 2015-08, end: 2015-12}, grants: [{on: 2016-03-02, amount: "45,600천원"}]
후: period: {start: 2015-08, end: 2015-12}, grants: [{on: 2015-10-01, amount: "45,600천원"}]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, date
from itertools import pairwise
from typing import Final

from maeul_plan.checks.beside_term import beside_term
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.figures.months import paid_span
from maeul_plan.figures.release.leaves import term_of
from maeul_plan.figures.release.rounds import round_about, rounds_of
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.fiscal_year import late_payments_until
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.budget import BudgetItem
from maeul_plan.plan.operation import Grant
from maeul_plan.plan.period import first_day, last_day

RULE = Rule(
    "BUD023",
    "money-out-of-its-time",
    "error",
    "교부나 비목의 때가 기간과 맞지 않음",
    __doc__,
    ("operation", "budget", "staffing", "period"),
)
_GRANTS: Final = ("operation", "release", "grants")
_MOST_NAMED: Final = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the days of grants, items and lines against the term and the fiscal year."""
    operation = subject.plan.operation
    grants = operation.release.grants if operation and operation.release else ()
    yield from _in_order(subject, grants)
    yield from _fiscal_year(subject)
    for i, grant in enumerate(grants):
        yield from _of_grant(subject, (*_GRANTS, i), grant)
    for line in every_line(subject.budget.lines if subject.budget else ()):
        for item in line.items:
            yield from _of_item(subject, item.at, item.item)
        for year in line.line.by_year or {}:
            yield from _of_year(subject, (*line.at, "by_year", year), year)


def _in_order(subject: Subject, grants: Sequence[Grant]) -> Iterator[Finding]:
    for i, (one, following) in enumerate(pairwise(grants), start=1):
        if following.on < one.on:
            yield finding(
                RULE,
                subject.value((*_GRANTS, i, "on")),
                "교부한 날이 앞의 것보다 이릅니다",
                label=f"앞의 교부 {print_day(one.on)}",
                help="날짜순으로 적거나 날짜를 고치십시오.",
                severity="warning",
            )


def _of_grant(subject: Subject, at: Where, grant: Grant) -> Iterator[Finding]:
    plan = subject.plan
    if grant.round and rounds_of(plan) and round_about(plan, grant.round) is None:
        yield finding(
            RULE,
            subject.value((*at, "round")),
            f"그런 회차가 없거나 여럿입니다: {grant.round}",
            help=f"회차의 이름을 고치십시오. 회차: {', '.join(one.name for one in rounds_of(plan)[:_MOST_NAMED])}",
        )
    found = beside_term(plan.period, grant.on, grant.on) if plan.period else None
    if found:
        yield finding(
            RULE,
            subject.value((*at, "on")),
            found.message,
            label=f"{print_day(grant.on)}, 운영기간 {found.term}",
            related=(Related(subject.key(("period",)), f"운영기간 {found.term}"),),
            help="교부한 날이나 운영기간을 고치십시오.",
            severity=found.severity,
        )
        return
    yield from _of_fiscal_year(subject, at, grant)


def _of_fiscal_year(subject: Subject, at: Where, grant: Grant) -> Iterator[Finding]:
    """A budget of one fiscal year is handed over in it."""
    year = subject.plan.budget.fiscal_year if subject.plan.budget else None
    if not year or year > MAXYEAR or grant.on.year == year:
        return
    late = late_payments_until(year)
    is_in_time = late is not None and date(year, 12, 31) < grant.on <= late
    yield finding(
        RULE,
        subject.value((*at, "on")),
        "회계연도 밖에 교부합니다",
        label=f"{print_day(grant.on)}, 회계연도 {year}년",
        related=(Related(subject.key(("budget", "fiscal_year")), f"회계연도 {year}년"),),
        help="교부한 날이나 회계연도(fiscal_year)를 고치십시오.",
        severity="warning" if is_in_time else "error",
    )


def _fiscal_year(subject: Subject) -> Iterator[Finding]:
    """Hold the fiscal year against the term: where no day is in both, the budget is worked out for all of the term."""
    plan = subject.plan
    year, span = plan.budget.fiscal_year if plan.budget else None, paid_span(plan)
    if year and span and not span[0].year <= year <= span[1].year:
        told = f"운영기간 {print_day(span[0])}∼{print_day(span[1])}"
        yield finding(
            RULE,
            subject.value(("budget", "fiscal_year")),
            "회계연도에 운영기간이 하루도 없습니다",
            label=f"회계연도 {year}년, {told}",
            related=(Related(subject.key(("period",)), told),),
            help="회계연도(fiscal_year)나 운영기간을 고치십시오. 고치기 전에는 운영기간 전체로 셈합니다.",
            severity="warning",
        )


def _of_item(subject: Subject, at: Where, item: BudgetItem) -> Iterator[Finding]:
    start = first_day(item.start) if item.start else None
    end = last_day(item.end) if item.end else None
    if start and end and end < start:
        yield finding(
            RULE,
            subject.value((*at, "end")),
            "끝이 시작보다 이릅니다",
            label=f"시작 {print_day(start)}, 끝 {print_day(end)}",
            help="start 나 end 를 고치십시오.",
        )
        return
    term = term_of(subject.plan)
    for key, day in (("start", start), ("end", end)):
        if day and term and not term[0] <= day <= term[1]:
            yield _beside(subject, (*at, key), f"{print_day(day)}", term)


def _of_year(subject: Subject, at: Where, year: int) -> Iterator[Finding]:
    term = term_of(subject.plan)
    if term and not term[0].year <= year <= term[1].year:
        yield _beside(subject, at, f"{year}년", term)


def _beside(subject: Subject, at: Where, told: str, term: tuple[date, date]) -> Finding:
    return finding(
        RULE,
        subject.value(at),
        "돈을 쓰는 때가 운영기간 밖입니다",
        label=f"{told}, 운영기간 {print_day(term[0])}∼{print_day(term[1])}",
        help="때나 운영기간(period, fiscal_year)을 고치십시오.",
        severity="warning",
    )
