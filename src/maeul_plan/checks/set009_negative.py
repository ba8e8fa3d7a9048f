"""금액이 0보다 작은데 취소라고 적지 않았습니다.

왜: 빼는 금액은 집행을 줄입니다. 까닭이 없으면 잘못 적은 것과 구별할 수 없습니다.
근거: 관행(회계장부)입니다.
고치기: 돌려받은 돈이면 적요나 구분에 취소(환입, 여입, 반환)라고 적고, 아니면 빼기 기호를 지웁니다.
안 잡는 것: 취소라고 적은 것. 까닭이 알맞은지.
전: 2015-09-02,운영비,"△3,000",사무용품
후: 2015-09-02,운영비,"△3,000",사무용품 카드 취소
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won

RULE = Rule("SET009", "negative-entry", "warning", "까닭 없이 빼는 금액", __doc__, ("budget",))
_MOST = 100


def check_ledger(books: Books) -> Iterator[Finding]:
    """Look at every amount below zero."""
    negative = (entry for entry in books.entries if entry.amount < 0 and not entry.cancels)
    for entry in islice(negative, _MOST):
        yield finding(
            RULE,
            books.place(entry, "amount"),
            f"{entry.kind} {print_won(entry.amount, 1)}: 0보다 작은데 취소라고 적지 않았습니다",
            help="돌려받은 돈이면 적요에 취소라고 적고, 아니면 빼기 기호를 지우십시오.",
        )
