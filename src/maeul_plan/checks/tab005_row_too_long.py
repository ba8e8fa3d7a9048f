"""표의 행에 칸이 열보다 많습니다.

왜: 칸이 하나 밀리면 그 뒤의 값이 모두 다른 열에 들어갑니다.
근거: 행의 칸은 columns 의 열과 차례로 짝을 이룹니다.
고치기: 남는 칸을 지우거나 빠진 열을 더합니다. 쉼표가 든 수는 따옴표로 묶거나("1,230") 쉼표 없이(1230) 적습니다.
안 잡는 것: 칸이 열보다 적은 행. 적지 않은 칸은 비었거나 셈하는 칸입니다.
전: {columns: [구분, 금액], rows: [[대출, 520, 637]]}
후: {columns: [구분, 당초, 변경], rows: [[대출, 520, 637]]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import worked_tables
from maeul_plan.findings import Finding, Rule

RULE = Rule("TAB005", "table-row-too-long", "error", "열보다 긴 표의 행", __doc__, ("sections",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point at the first cell beyond the last column."""
    for worked in worked_tables(subject):
        width = len(worked.table.columns)
        for row in sorted(worked.figures.sheet.too_long):
            yield finding(
                RULE,
                subject.value((*worked.at, "rows", row, width)),
                "행의 칸이 열보다 많습니다",
                label=f"열 {width}개, 칸 {len(worked.table.rows[row])}개",
                help="남는 칸을 지우거나 columns 에 열을 더하십시오. 쉼표가 든 수는 따옴표로 묶으십시오.",
            )
