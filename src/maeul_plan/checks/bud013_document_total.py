"""표의 합계가 그 위 행들의 합과 다릅니다.

왜: 행을 더하거나 고치고 합계를 그대로 두면 총액이 틀린 채로 결재됩니다.
근거: 산술입니다. 천원처럼 줄여 적은 표는 행마다 반 단위까지 끝수가 어긋날 수 있습니다.
고치기: 합계나 행을 고칩니다. 일부러 뺀 행이 있으면 합계가 무엇을 더한 것인지 적습니다.
안 잡는 것: 소계가 있거나 행 앞에 기호가 있는 표, 합계가 없거나 둘인 표, 금액이 빠진 행이 있는 표, 단가·비율·누계 칸,
자부담처럼 재원 하나를 뺀 합계, 달마다 이어지는 잔액, 주요 비목만 실은 표, 무엇의 합계인지 밝힌 행(국비 계).
행마다 반 단위 안쪽의 차이는 알리기만 합니다.
전: | 계 | 76,001 | (행은 41,667, 2,500, 31,833)
후: | 계 | 76,000 | (행은 41,667, 2,500, 31,833)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final

from maeul_plan.checks.finding import finding, gap_in_words
from maeul_plan.checks.money_columns import Amount, MoneyColumn, money_tables, node_before
from maeul_plan.checks.paper import Paper
from maeul_plan.document.tree import Item, Note, Paragraph
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD013", "document-total", "warning", "표의 합계가 행의 합과 다름", __doc__, ("document",))

_PARTLY: Final = pattern(r"주요|일부|발췌|별도|제외|중복|예시")
_LEFT_OUT: Final = pattern(r"자부담|기금|부담금|자체|국비|시비|구비|도비|군비|별도|제외|비예산|이월")
_BALANCE: Final = pattern(r"잔액|잔고")
_TWO: Final = 2
_MOST_PARTS: Final = 20


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Add up every column of money that has one total."""
    for table in money_tables(paper):
        before = node_before(paper, table)
        said = before.text if isinstance(before, Item | Note | Paragraph) else ""
        if table.is_nested or _PARTLY.search(f"{said} {table.table.caption}"):
            continue
        for column in table.columns:
            if column.total is not None and len(column.amounts) >= _TWO:
                yield from _column(column, column.total)


def _column(column: MoneyColumn, total: Amount) -> Iterator[Finding]:
    added = sum((amount.won for amount in column.amounts), Fraction(0))
    gap = total.won - added
    if not gap or _is_on_purpose(column, total, gap) or _stands_among(column, total):
        return
    is_drift = abs(gap) <= _slack(column, total)
    yield finding(
        RULE,
        total.place,
        "합계가 행의 합과 다릅니다",
        label=f"적힌 값 {print_won(total.won, column.unit)}, 행의 합 {print_won(added, column.unit)}"
        f" {gap_in_words(gap, column.unit)}",
        help=_way_on(column, gap, is_drift=is_drift),
        severity="info" if is_drift else "warning",
    )


def _slack(column: MoneyColumn, total: Amount) -> Fraction:
    """Give how far rounded amounts may lie from their rounded sum: half of the last figure a row; none in won."""
    granules = [amount.granule for amount in (*column.amounts, total)]
    return max(granules) / 2 * len(column.amounts) if max(granules) > 1 else Fraction(0)


def _is_on_purpose(column: MoneyColumn, total: Amount, gap: Fraction) -> bool:
    """Tell totals that leave a fund out, tables with an amount missing, and rows that are parts of others.

    Parts count twice, so the rows come to more than the total by no less than what they are parts of.
    """
    amounts = [amount.won for amount in column.amounts]
    if _BALANCE.search(column.head) and total.won == amounts[-1]:
        return True
    if gap > 0:
        return column.gaps > 0
    if any(_LEFT_OUT.search(amount.name) for amount in column.amounts if amount.won == -gap):
        return True
    most = _slack(column, total) - gap
    is_twice = any(one == other <= most for one, other in pairwise(amounts))
    return is_twice or _has_parts(amounts, most) or _has_parts(amounts[::-1], most)


def _has_parts(amounts: Sequence[Fraction], most: Fraction) -> bool:
    """Tell whether any amount up to `most` is the sum of two or more right behind it."""
    for i, whole in enumerate(amounts):
        behind = list(accumulate(amounts[i + 1 : i + _MOST_PARTS]))
        if whole and whole <= most and whole in behind[1:]:
            return True
    return False


def _stands_among(column: MoneyColumn, total: Amount) -> bool:
    """Tell a total in the middle of a table: what it adds up cannot be told."""
    lines = [amount.place.line for amount in column.amounts]
    return min(lines) < total.place.line < max(lines)


def _way_on(column: MoneyColumn, gap: Fraction, *, is_drift: bool) -> str:
    left_out = next((amount.name for amount in column.amounts if amount.won == -gap), "")
    if left_out:
        return f"{left_out} 행을 뺀 합계입니다. 합계를 고치거나 무엇을 더한 것인지 적으십시오."
    if is_drift:
        return "끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
    return "합계나 행의 금액을 고치십시오. 일부만 실은 표이면 그렇게 적으십시오."
