"""표의 계 열이 같은 행의 금액을 더한 것과 다릅니다.

왜: 재원이나 분기의 칸 하나를 고치고 계를 그대로 두면 가로와 세로의 합이 서로 맞지 않습니다.
근거: 산술입니다. 천원처럼 줄여 적은 표는 칸마다 반 단위까지 끝수가 어긋날 수 있습니다.
고치기: 계나 같은 행의 금액을 고칩니다. 일부러 뺀 열이 있으면 계가 무엇을 더한 것인지 적습니다.
안 잡는 것: 금액의 열이 셋이 안 되는 표, 계 열이 없거나 둘인 표, 모든 행에서 같은 열 하나를 뺀 계,
반 넘는 행에서 맞지 않는 계(다르게 셈한 것). 열의 이름이 재원·분기·달·연도이면 한 행만 맞아도 봅니다.
칸마다 반 단위 안쪽의 차이는 알리기만 합니다. 세로의 합계는 BUD013이 봅니다.
전: | 구분 | 계 | 국비 | 시비 | 에서 | 사업비 | 5,000 | 1,667 | 3,334 |
후: | 구분 | 계 | 국비 | 시비 | 에서 | 사업비 | 5,000 | 1,667 | 3,333 |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.money_columns import Amount, MoneyColumn, MoneyTable, money_tables
from maeul_plan.checks.paper import Paper
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD029", "document-row-total", "warning", "표의 계가 같은 행의 합과 다름", __doc__, ("document",))

_TOTAL: Final = pattern(r"(?:총?계|합계|총합계)(?:\([가-힣]{1,5}\))?")
_ALL_OF_IT: Final = pattern(
    r"(?:국비|시비|구비|도비|군비|지방비|기금|분권|자부담금?|자체|국고|[1-4](?:/4)?분기|(?:1[0-2]|[1-9])월|(?:19|20)[0-9]{2}년?)"
    r"(?:\([가-힣]{1,5}\))?"
)
_TWO: Final = 2


class _Gap(NamedTuple):
    """What a row's total is written as, and what its parts come to (won)."""

    total: Amount
    added: Fraction
    slack: Fraction

    @property
    def fits(self) -> bool:
        return self.total.won == self.added

    @property
    def nearly(self) -> bool:
        return abs(self.total.won - self.added) <= self.slack


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Add up every row of a table with one column of totals."""
    for table in money_tables(paper):
        totals = [i for i, column in enumerate(table.columns) if _TOTAL.fullmatch(column.head)]
        if len(totals) == 1 and len(table.columns) > _TWO:
            unit = table.columns[totals[0]].unit
            for gap in _wrong(table, totals[0]):
                yield _differs(gap, unit)


def _wrong(table: MoneyTable, at: int) -> list[_Gap]:
    """Give the rows that differ; none where the totals are of other columns, or of nobody knows which."""
    total, left, right = table.columns[at], table.columns[:at], table.columns[at + 1 :]
    others = (*left, *right)
    choices = [others, *(side for side in (left, right) if len(side) >= _TWO)]
    read = [_gaps(total, parts) for parts in choices]
    if any(all(gap.fits for gap in gaps) for gaps in read) or _leaves_one_out(read[0], others):
        return []
    best = max(read, key=lambda gaps: sum(gap.fits for gap in gaps))
    fitting = sum(gap.nearly for gap in best)
    is_known = all(_ALL_OF_IT.fullmatch(column.head) for column in others)
    if not fitting or (not is_known and 2 * fitting < len(best)):
        return []
    return [gap for gap in best if not gap.fits and gap.total is not total.total]  # that one is BUD013's


def _leaves_one_out(gaps: Sequence[_Gap], parts: Sequence[MoneyColumn]) -> bool:
    """Tell totals that leave the same column out in every row."""
    for part in parts:
        cells = {amount.place.line: amount.won for amount in _rows(part)}
        if all(gap.added - gap.total.won == cells.get(gap.total.place.line, 0) for gap in gaps):
            return True
    return False


def _gaps(total: MoneyColumn, parts: Sequence[MoneyColumn]) -> list[_Gap]:
    """Add the parts of every row up; an empty cell is nothing."""
    cells = [{amount.place.line: amount for amount in _rows(column)} for column in parts]
    gaps = []
    for whole in _rows(total):
        found = [amount for column in cells if (amount := column.get(whole.place.line))]
        granule = max(amount.granule for amount in (whole, *found))
        slack = granule / 2 * len(found) if granule > 1 else Fraction(0)
        if found:
            gaps.append(_Gap(whole, sum((amount.won for amount in found), Fraction(0)), slack))
    return gaps


def _rows(column: MoneyColumn) -> tuple[Amount, ...]:
    return (*column.amounts, column.total) if column.total else column.amounts


def _differs(gap: _Gap, unit: int) -> Finding:
    name = gap.total.name
    return finding(
        RULE,
        gap.total.place,
        f"{name}의 계가 같은 행의 합과 다릅니다" if name else "계가 같은 행의 합과 다릅니다",
        label=compared(gap.total.won, gap.added, unit),
        help="끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
        if gap.nearly
        else "계나 같은 행의 금액을 고치십시오. 일부러 뺀 열이 있으면 그렇게 적으십시오.",
        severity="info" if gap.nearly else RULE.severity,
    )
