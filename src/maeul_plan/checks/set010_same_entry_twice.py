"""같은 줄이 두 번 있습니다.

왜: 같은 날 같은 곳에 같은 금액이면 두 번 옮겨 적었을 수 있습니다.
근거: 관행(회계장부)입니다.
고치기: 한 번만 썼으면 하나를 지웁니다. 정말 두 번이면 적요를 다르게 적습니다.
안 잡는 것: 날짜, 비목, 금액, 재원, 받은 이, 적요 가운데 하나라도 다른 줄.
전:
  2015-08-25,운영비,"500,000",사무용품
  2015-08-25,운영비,"500,000",사무용품
후:
  2015-08-25,운영비,"500,000",사무용품
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.ledger import Entry
from maeul_plan.notation.money import print_won

RULE = Rule("SET010", "same-entry-twice", "info", "두 번 적은 줄", __doc__, ("budget",))
_MOST = 100


def check_ledger(books: Books) -> Iterator[Finding]:
    """Look for entries that say the same in every part."""
    seen: dict[Entry, Entry] = {}
    told = 0
    for entry in books.entries:
        first = seen.setdefault(entry._replace(at=(0, 0)), entry)
        if first is not entry and told < _MOST:
            told += 1
            yield finding(
                RULE,
                books.place(entry, "amount"),
                f"앞의 줄과 같습니다: {entry.kind} {print_won(entry.amount, 1)}",
                help="한 번만 썼으면 하나를 지우고, 두 번이면 적요를 다르게 적으십시오.",
                related=(Related(books.place(first, "amount"), "앞의 줄"),),
            )
