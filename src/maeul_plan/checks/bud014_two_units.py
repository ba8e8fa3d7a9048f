"""(단위: …)와 다른 단위를 함께 적었습니다.

왜: (단위: 백만원) 옆의 6,440,000천원은 64억인지 6조인지 다시 물어야 합니다.
근거: 관행(서식)입니다. 예산서의 금액은 한 단위로 적습니다(지방자치단체 예산편성 운용에 관한 규칙 제3조는 천원).
고치기: 단위 표시나 금액의 단위를 맞춥니다.
안 잡는 것: 표 위의 제목에 다른 단위로 적은 총액, 단가·산출내역 칸, 칸의 머리에 단위를 따로 적은 칸.
전: 교부금액: 6,440,000천원 (단위: 백만원)
후: 교부금액: 6,440백만원 (단위: 백만원)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.amounts_in_text import amounts_in
from maeul_plan.checks.finding import finding
from maeul_plan.checks.money_columns import money_tables, unit_named
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import unit_name

RULE = Rule("BUD014", "two-units", "warning", "단위 표시와 다른 단위", __doc__, ("document",))

_UNIT: Final = pattern(r"\(\s{0,3}단위\s{0,3}[:：]?\s{0,3}(?P<unit>[가-힣]{1,4}원|원)\s{0,3}\)")


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold the amounts of a line against the unit that the same line names; what heads a table may have its own."""
    found = _UNIT.search(narrow(passage.text)) if passage.part == "prose" else None
    unit = unit_named(found["unit"]) if found else None
    if unit is None:
        return
    for amount in amounts_in(passage.text):
        if amount.unit != unit:
            yield _finding(passage.place(amount.start, amount.end), amount.unit, unit)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Hold the amounts of a table against the unit above it."""
    for table in money_tables(paper):
        unit = unit_named(table.table.unit)
        for column in table.columns if unit else ():
            for amount in (*column.amounts, *((column.total,) if column.total else ())):
                if unit and amount.own_unit is not None and amount.own_unit != unit and not unit_named(column.head):
                    yield _finding(amount.place, amount.own_unit, unit)


def _finding(place: Place, own: int, unit: int) -> Finding:
    return finding(
        RULE,
        place,
        f"단위는 {unit_name(unit)}인데 {unit_name(own)}으로 적었습니다",
        label=f"(단위: {unit_name(unit)})",
        help="단위 표시와 금액의 단위를 맞추십시오.",
    )
