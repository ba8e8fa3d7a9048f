"""원장의 교부액이 예산이나 계획의 교부와 맞지 않습니다.

왜: 이미 교부한 것과 이번 것을 더해 예산을 넘을 수 없고, 계획에 적은 교부와 원장의 교부는 같은 돈입니다.
근거: 산술입니다.
고치기: 교부의 금액을 확인합니다. 예산이 늘었으면 계획의 예산을 고칩니다.
안 잡는 것: 예산보다 적은 교부. 계획에 교부(operation.release.grants)가 없으면 예산만 봅니다.
전: 2015-08-03,교부,"86,000,000"  # 예산은 76,000천원
후: 2015-08-03,교부,"76,000,000"
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.findings import Finding, Rule
from maeul_plan.ledger import Entry
from maeul_plan.notation.money import print_won

RULE = Rule("SET012", "grants-of-the-ledger", "error", "원장의 교부액이 맞지 않음", __doc__, ("operation", "budget"))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold the sum of the ledger's grants against the budget, and against the grants of the plan."""
    grants = [entry for entry in books.entries if entry.kind == "교부"]
    budget = books.figures.budget
    if not grants or budget is None:
        return
    total = sum(entry.amount for entry in grants)
    if total > budget:
        yield _finding(books, grants[-1], total, "예산", budget)
    stated = _of_the_plan(books)
    if stated is not None and stated != total:
        yield _finding(books, grants[-1], total, "계획에 적은 교부액", stated)


def _of_the_plan(books: Books) -> Fraction | None:
    release = books.subject.plan.operation.release if books.subject.plan.operation else None
    grants = [one for one in (release.grants if release else ()) if books.until is None or one.on <= books.until]
    return sum((one.amount.won(1) for one in grants), Fraction(0)) if grants else None


def _finding(books: Books, last: Entry, total: int, what: str, other: Fraction) -> Finding:
    said = "넘습니다" if what == "예산" else "다릅니다"
    return finding(
        RULE,
        books.place(last, "amount"),
        f"원장의 교부액이 {what}{'을' if what == '예산' else '과'} {said}",
        label=f"원장 {print_won(total, 1)}, {what} {print_won(other, 1)} {gap_in_words(total - other, 1)}",
        help="교부의 금액을 확인하십시오. 예산이 바뀌었으면 계획을 고치십시오.",
    )
