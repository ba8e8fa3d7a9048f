"""원장의 합계가 줄들의 합과 다릅니다.

왜: 합계가 다르면 빠진 줄이나 두 번 든 줄이 있는 것입니다.
근거: 산술입니다.
고치기: 빠진 줄을 넣거나 합계를 고칩니다.
안 잡는 것: 합계 줄이 없는 원장. 합계 줄은 집행으로 세지 않습니다.
전:
  2015-08-25,운영비,"500,000"
  합계,,"600,000"
후:
  2015-08-25,운영비,"500,000"
  합계,,"500,000"
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import compared, finding
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule("SET003", "stated-sum", "error", "원장의 합계가 다름", __doc__, ("budget",))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold every stated sum against the rows above it."""
    for one in books.ledger.sums:
        if one.stated != one.computed:
            yield finding(
                RULE,
                one.at,
                f"{with_particle(one.name, '이/가')} 위의 줄들을 더한 것과 다릅니다",
                label=compared(Fraction(one.stated), Fraction(one.computed), 1),
                help="빠지거나 두 번 든 줄이 있는지 확인하고 합계를 고치십시오.",
            )
