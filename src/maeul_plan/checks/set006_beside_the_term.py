"""운영기간 밖의 날에 돈을 썼습니다.

왜: 위탁기간 밖에 쓴 돈은 이 위탁금으로 쓴 것이 아니어서 반납하게 됩니다. 대개 날짜를 잘못 적은 것입니다.
근거: 계획의 운영기간과 회계연도입니다. 회계연도가 끝난 뒤 1월 20일까지의 지출은 정한 경우에 되므로(지방회계법
제7조제1항) 경고만 합니다.
고치기: 날짜를 고칩니다. 이월한 예산이면 budget.carry_over 를 적습니다.
안 잡는 것: 끝을 알 수 없는 기간, 교부·이자·반납의 날, 돌려받은 돈.
전: 2016-02-25,운영비,"500,000"  # 운영기간은 2015. 8.∼12.
후: 2015-12-25,운영비,"500,000"
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.figures.release.leaves import term_of
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.law.fiscal_year import LATE_PAYMENT_LAW, late_payments_until, year_end
from maeul_plan.ledger import Entry
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.money import print_won

RULE = Rule("SET006", "spent-beside-the-term", "error", "운영기간 밖의 집행", __doc__, ("period", "budget"))
_MOST = 100


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold the day of every spending against the term."""
    plan = books.subject.plan
    term = term_of(plan)
    told = 0
    for entry in books.entries:
        if entry.kind != "집행" or entry.amount <= 0 or told == _MOST:
            continue
        start = plan.period.first_day if plan.period else None
        if start and entry.on < start:
            told += 1
            yield _finding(books, entry, "시작하기 전", f"시작 {print_day(start)}")
        elif term and entry.on > term[1] and not (plan.budget and plan.budget.carry_over):
            told += 1
            yield _late(books, entry, term[1])


def _late(books: Books, entry: Entry, last: date) -> Finding:
    """Tell a payment in the days that the law leaves for the year's last ones from a later one."""
    until = late_payments_until(last.year) if last == year_end(last.year) else None
    found = _finding(books, entry, "끝난 뒤", f"끝 {print_day(last)}")
    if until is None or entry.on > until:
        return found
    label = f"{found.label}, {print_day(until)}까지는 정한 경우에 됨({LATE_PAYMENT_LAW})"
    return finding(RULE, found.place, found.message, label=label, help=found.help, severity="warning")


def _finding(books: Books, entry: Entry, when: str, bound: str) -> Finding:
    place = books.subject.value(("period",)) if books.subject.plan.period else None
    return finding(
        RULE,
        books.place(entry, "on"),
        f"운영기간이 {when}의 집행입니다: {print_won(entry.amount, 1)}",
        label=f"{print_day(entry.on)}, {bound}",
        help="날짜를 고치십시오. 이월한 예산이면 계획의 budget.carry_over 를 적으십시오.",
        related=(Related(place, "운영기간"),) if place else (),
    )
