"""원장의 재원이 계획의 재원이 아닙니다.

왜: 재원마다 따로 반납하므로, 재원이 틀리면 돌려줄 곳이 틀립니다.
근거: 산술이고 관행입니다(국비는 국가로, 시비는 시로 반납).
고치기: 계획의 재원 이름으로 적거나, 계획의 funding 에 재원을 적습니다.
안 잡는 것: 재원을 적지 않은 계획과 원장.
전: {on: 2015-08-03, amount: "30,400,000원", fund: 국비}  # 계획의 재원은 시비
후: {on: 2015-08-03, amount: "30,400,000원", fund: 시비}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import finding
from maeul_plan.findings import Finding, Rule

RULE = Rule("SET005", "fund-of-the-ledger", "error", "계획에 없는 재원", __doc__, ("budget",))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Look up the fund of every entry; each unknown one is told of once."""
    budget = books.subject.budget
    known = [fund.source for fund in budget.funding] if budget else []
    told = set(known) | {""}
    for entry in books.entries if known else ():
        if entry.fund not in told:
            told.add(entry.fund)
            yield finding(
                RULE,
                books.place(entry, "fund"),
                f"‘{entry.fund}’: 계획에 없는 재원입니다",
                help=f"재원의 이름을 고치거나 계획의 funding 에 적으십시오. 계획의 재원: {', '.join(known)}",
            )
