"""해마다의 금액을 더하면 비목의 예산액과 다릅니다.

왜: 여러 해의 예산은 해마다 따로 세우므로, 해의 합이 다르면 어느 해의 돈이 모자라거나 남습니다.
근거: 한 비목의 해마다의 금액을 더한 것이 그 비목의 예산액입니다.
고치기: by_year 의 금액이나 비목의 amount, 산출내역을 고칩니다.
안 잡는 것: 해마다의 금액이 알맞은지.
전: {title: 모니터링, amount: "1,001백만원", by_year: {2020: "262백만원", 2021: "376백만원", 2022: "362백만원"}}
후: {title: 모니터링, amount: "1,000백만원", by_year: {2020: "262백만원", 2021: "376백만원", 2022: "362백만원"}}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures, LineFigure, every_line
from maeul_plan.findings import Finding, Rule

RULE = Rule(
    "BUD020", "years-mismatch", "error", "해마다의 금액이 예산액과 다름", __doc__, ("budget", "staffing", "period")
)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the years of every line against its amount."""
    budget = subject.budget
    if budget is None or not budget.complete:
        return
    for line in every_line(budget.lines):
        yield from _of_line(subject, budget, line)


def _of_line(subject: Subject, budget: BudgetFigures, line: LineFigure) -> Iterator[Finding]:
    years = [money.won(budget.unit) for money in (line.line.by_year or {}).values()]
    whole = line.claimed.amount if line.claimed and line.made_of == "years" else line.figure.amount
    gap = sum(years, Fraction(0)) - whole
    is_rounding = not budget.rounding.named and abs(gap) <= Fraction(budget.rounding.unit * len(years), 2)
    if years and gap and not (is_rounding and line.made_of == "years"):  # BUD012 tells of that one
        yield finding(
            RULE,
            subject.key((*line.at, "by_year")),
            f"{line.line.name}: 해마다의 금액을 더하면 예산액과 다릅니다",
            label=compared(sum(years, Fraction(0)), whole, budget.unit),
            help="해마다의 금액이나 예산액을 고치십시오.",
            severity="warning" if is_rounding else "error",
        )
