"""계획에 적은 정산액이 원장에서 셈한 것과 다릅니다.

왜: 정산보고서의 금액은 원장에서 나와야 합니다.
근거: 산술입니다. 집행잔액 = 교부액 − 집행액, 반납액 = 집행잔액 + 이자 + 그 밖에 돌려줄 돈.
고치기: 정산(settlement)의 금액을 고치거나 원장에서 빠진 줄을 찾습니다.
안 잡는 것: 적지 않은 금액. 천원처럼 큰 단위로 적은 금액의 끝수 차이. --until 로 기간의 한 부분만 볼 때.
전: settlement: {granted: "76,000,000원", spent: "70,000,000원"}  # 원장의 집행액은 71,000,000원
후: settlement: {granted: "76,000,000원", spent: "71,000,000원"}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from maeul_plan.checks.books import Books
from maeul_plan.checks.finding import compared, finding
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule("SET011", "claims-and-ledger", "error", "정산액이 원장과 다름", __doc__, ("settlement", "budget"))
_CLAIMS: Final = {
    "granted": "교부액",
    "spent": "집행액",
    "balance": "집행잔액",
    "interest": "이자",
    "other": "그 밖에 돌려줄 돈",
    "returned": "반납액",
}
_RECEIPT: Final = 10  # won: what a receipt may leave out


def check_ledger(books: Books) -> Iterator[Finding]:
    """Hold every stated amount of the settlement against the ledger's."""
    settlement, figures = books.subject.plan.settlement, books.figures
    if settlement is None or books.until is not None:
        return
    for key, name in _CLAIMS.items():
        stated = getattr(settlement, key)
        if stated is None or (key == "granted" and figures.grants_from == "budget"):
            continue
        won, computed = stated.won(1), Fraction(getattr(figures, key))
        unit = stated.unit or 1
        slack = Fraction(unit, 2) if unit > 1 else 0
        cut = key == "returned" and 0 <= computed - won < _RECEIPT and won % _RECEIPT == 0
        if abs(won - computed) > slack and not cut:
            yield finding(
                RULE,
                books.subject.value(("settlement", key)),
                f"{with_particle(name, '이/가')} 원장과 다릅니다",
                label=compared(won, computed, 1),
                help="금액을 고치거나 원장에서 빠지거나 두 번 든 줄을 찾으십시오.",
            )
