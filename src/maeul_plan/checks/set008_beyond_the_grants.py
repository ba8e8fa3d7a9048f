"""교부받은 것보다 많이 썼거나, 교부받기 전에 썼습니다.

왜: 받지 않은 돈은 쓸 수 없습니다. 교부나 집행을 빠뜨렸거나 날짜가 틀렸거나, 다른 돈을 먼저 쓴 것입니다.
근거: 산술입니다. 집행잔액 = 교부액 − 집행액.
고치기: 교부와 집행의 날짜와 금액을 확인합니다.
안 잡는 것: 나중에 교부받아 채운 것은 경고만 합니다. 교부가 원장에도 계획에도 없으면 보지 않습니다.
전:
  2015-08-03,교부,,"1,000,000"
  2015-08-25,집행,운영비,"1,500,000"
후:
  2015-08-03,교부,,"1,500,000"
  2015-08-25,집행,운영비,"1,500,000"
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Rule
from maeul_plan.ledger import Entry
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.money import print_won

RULE = Rule("SET008", "beyond-the-grants", "error", "교부받은 것보다 많은 집행", __doc__, ("operation", "budget"))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Run through the days, and hold what was spent by the end of each against what was granted by then."""
    figures = books.figures
    if figures.grants_from == "budget" or figures.own:  # nobody says when the trustee's own money came
        return
    over = figures.balance < 0
    found = _first_over(books, for_good=over)
    if found:
        entry, granted, spent = found
        yield finding(
            RULE,
            books.place(entry, "amount"),
            "교부받은 것보다 많이 썼습니다" if over else "교부받기 전에 썼습니다",
            label=f"{print_day(entry.on)}까지 집행 {print_won(spent, 1)}, 교부 {print_won(granted, 1)}"
            f" ({print_won(spent - granted, 1)} 많음)",
            help=f"모두 집행 {print_won(figures.spent, 1)}, 교부 {print_won(figures.granted, 1)}."
            " 빠진 교부나 날짜를 확인하십시오.",
            severity="error" if over else "warning",
        )


def _first_over(books: Books, *, for_good: bool) -> tuple[Entry, int, int] | None:
    """Find the first spending that goes over what was granted until its day, or the first after which it stays so."""
    grants = sorted(_grants(books))
    granted = spent = at = 0
    first: tuple[Entry, int, int] | None = None
    days = _by_day(books)
    for day, entries in days.items():
        while at < len(grants) and grants[at][0] <= day:
            granted += grants[at][1]
            at += 1
        for entry in entries:
            spent += entry.amount
            if spent <= granted:
                first = None if for_good else first
            elif entry.amount > 0:
                first = first or (entry, granted, spent)
    return first


def _by_day(books: Books) -> dict[date, list[Entry]]:
    """Group the spending by its days; what was taken back on a day comes first, for a day's order says nothing."""
    days: dict[date, list[Entry]] = {}
    for entry in books.entries:
        if entry.kind == "집행":
            days.setdefault(entry.on, []).append(entry)
    return {day: sorted(entries, key=lambda entry: entry.amount > 0) for day, entries in days.items()}


def _grants(books: Books) -> Iterator[tuple[date, int]]:
    """Give the day and the amount of every grant, of the ledger or else of the plan."""
    release = books.subject.plan.operation.release if books.subject.plan.operation else None
    if books.figures.grants_from == "ledger":
        yield from ((entry.on, entry.amount) for entry in books.entries if entry.kind == "교부")
    else:
        for one in release.grants if release else ():
            if books.until is None or one.on <= books.until:
                yield one.on, int(one.amount.won(1))
