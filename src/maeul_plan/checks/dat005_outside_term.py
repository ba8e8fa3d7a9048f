"""기한이 결재일과 운영기간의 끝 사이에 있지 않습니다.

왜: 결재하기 전에 이미 지난 기한이나 위탁이 끝난 뒤의 기한은 날짜를 잘못 적었을 때 나옵니다.
연도를 잘못 적은 문서가 많습니다. 결재하기 전에 시작한 운영은 근거 없이 한 일이 됩니다.
근거: 계획 스스로 적은 결재일과 운영기간입니다. 시작한 뒤의 결재를 막는 규정은 찾지 못하여 알리기만 합니다.
고치기: 날짜를 고칩니다. 끝난 뒤에 하는 일이면 그대로 둡니다.
안 잡는 것: 끝난 할 일, 날짜가 없는 기한, 결재 전의 초안, 어느 날부터 세었는지 적은(counted) 끝난 뒤의 기한,
운영기간이 끝나고 한 해 안에 하는 정산·결산·반납·회계감사·성과평가·결과보고·인계.
결재한 달로만 적은 시작, 시작한 뒤에 쓰는 계획(변경·추경·정산·연장이나 하반기의 계획, 지난해부터 이어지는 위탁)의 시작.
전: approved_on: 2015-07-07 인 계획의 due: 2014-07-13
후: due: 2015-07-13
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from maeul_plan.checks.day_words import print_when
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import PeriodEnd
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.period import Period, last_day
from maeul_plan.plan.plan import Plan

RULE = Rule("DAT005", "outside-term", "warning", "결재일과 기간을 벗어난 기한", __doc__, ("deadlines", "period"))

# What is written while a term runs, or behind it.
_RUNNING: Final = pattern(r"변경|추경|추가|정산|연장|평가|점검|결과|하반기|[2-4]\s?(?:/4)?\s?분기")
_TITLE_YEAR: Final = pattern(r"(?<![0-9])(?:20|['’‘`´])(?P<year>[0-9]{2})(?![0-9])")
_CLOSING: Final = pattern(r"[정결]산|반납|반환|회계감사|성과평가|결과\s?보고|실적\s?보고|인계|인수")
_A_YEAR: Final = 366


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every dated deadline against the approval and the end of the term."""
    approved = subject.plan.document.approved_on
    period = subject.plan.period
    last = period.last_day if period and period.last_day and period.last_day >= period.first_day else None
    if approved and period and not _is_of_a_running_term(subject.plan, period, approved):
        yield from _started(subject, approved, period)
    for figure in subject.deadlines:
        if figure.due is None or figure.status == "done":
            continue
        place, task, due = subject.value((*figure.at, "due")), figure.deadline.task, print_when(figure)
        if approved and figure.due < approved:
            yield finding(
                RULE,
                place,
                f"{task}: 기한이 결재일보다 이릅니다",
                label=f"결재일 {print_day(approved)}, 기한 {due} ({(approved - figure.due).days}일 이름)",
                related=(Related(subject.value(("document", "approved_on")), "결재일"),),
                help="연도와 월을 확인하십시오. 이미 끝난 일이면 status: 완료 를 적으십시오.",
            )
        elif last and figure.due > last and not _comes_after(figure, last):
            yield finding(
                RULE,
                place,
                f"{task}: 기한이 운영기간이 끝난 뒤입니다",
                label=f"운영기간의 끝 {print_day(last)}, 기한 {due} ({(figure.due - last).days}일 뒤)",
                related=(Related(subject.value(("period", "end")), "운영기간의 끝"),),
                help="연도와 월을 확인하십시오.",
            )


def _started(subject: Subject, approved: date, period: Period) -> Iterator[Finding]:
    """Point at a term that had begun when the plan was approved; a month alone may begin on any of its days."""
    latest = period.first_day if period.start.day else last_day(period.start)
    if latest < approved:
        start = period.first_day
        yield finding(
            RULE,
            subject.value(("period", "start")),
            "운영기간이 결재일보다 먼저 시작합니다",
            label=f"결재일 {print_day(approved)}, 시작 {print_day(start)} ({(approved - start).days}일 이름)",
            related=(Related(subject.value(("document", "approved_on")), "결재일"),),
            help="연도와 월을 확인하십시오. 시작한 뒤에 결재한 것이 맞으면 그대로 두십시오.",
            severity="info",
        )


def _is_of_a_running_term(plan: Plan, period: Period, approved: date) -> bool:
    """Tell a plan for a later part of a term, or one that changes or settles it."""
    budget, title, began = plan.budget, plan.document.title, period.first_day.year
    if began < approved.year and (period.last_day is None or approved <= period.last_day):
        return True
    years = [2000 + int(found["year"]) for found in _TITLE_YEAR.finditer(title)]
    years += [budget.fiscal_year] if budget and budget.fiscal_year else []
    is_changed = plan.settlement is not None or (budget is not None and bool(budget.transfers))
    return is_changed or _RUNNING.search(title) is not None or any(year > began for year in years)


def _comes_after(figure: DeadlineFigure, last: date) -> bool:
    """Tell whether a step belongs behind the end of the term: it is counted on, or closes the books soon after."""
    if figure.due is None or isinstance(figure.counted, PeriodEnd):
        return True
    return (figure.due - last).days <= _A_YEAR and _CLOSING.search(figure.deadline.task) is not None
