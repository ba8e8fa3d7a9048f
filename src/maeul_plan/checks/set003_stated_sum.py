"""원장의 합계나 잔액이 줄들의 합과 다릅니다.

왜: 합계나 잔액이 다르면 빠진 줄이나 두 번 든 줄이 있는 것입니다.
근거: 산술입니다. 출금과 입금이 있는 원장의 잔액은 앞 줄의 잔액에서 출금을 빼고 입금을 더한 것입니다.
고치기: 빠진 줄을 넣거나 합계를 고칩니다. 취소라고 적힌 줄의 잔액이 그대로이면 그 줄은 세지 않고 경고합니다.
안 잡는 것: 합계 줄과 잔액 열이 없는 원장, 거의 모든 줄이 이어지지 않는 잔액 열. 합계 줄은 집행으로 세지 않습니다.
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
from maeul_plan.findings import Finding, Rule, Severity
from maeul_plan.ledger.entry import BALANCE, StatedSum
from maeul_plan.notation.particles import with_particle

RULE = Rule("SET003", "stated-sum", "error", "원장의 합계가 다름", __doc__, ("budget",))


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold every stated sum against the rows above it."""
    for one in books.ledger.sums:
        if one.stated == one.computed:
            continue
        severity, said, way_on = _words(one)
        label = compared(Fraction(one.stated), Fraction(one.computed), 1)
        yield finding(RULE, one.at, said, label=label, help=way_on, severity=severity)


def _words(one: StatedSum) -> tuple[Severity, str, str]:
    """Say how grave it is, what is wrong, and the way on."""
    if one.cancels:
        said = "취소라고 적혔고 잔액이 그대로라 이 줄은 세지 않았습니다"
        return "warning", said, "취소한 것이 아니면 이 줄의 말이나 잔액을 고치십시오."
    if one.name == BALANCE:
        said = "잔액이 앞 줄의 잔액에 이 줄의 입금과 출금을 더하고 뺀 것과 다릅니다"
        return "error", said, "이 줄의 앞뒤에 빠지거나 두 번 든 줄이 있는지 확인하십시오."
    said = f"{with_particle(one.name, '이/가')} 위의 줄들을 더한 것과 다릅니다"
    return "error", said, "빠지거나 두 번 든 줄이 있는지 확인하고 합계를 고치십시오."
