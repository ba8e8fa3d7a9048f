"""표의 값이 반올림이 아니라 절사로 맞습니다.

왜: 75.49%를 75.4%로 적은 표는 반올림하면 75.5%입니다. 어느 쪽인지 밝히지 않으면 다음 사람이 다르게 셈합니다.
근거: 산술입니다. 비율을 모두 버려 적은 결산서가 공개되어 있습니다.
고치기: 버린 것이 맞으면 표에 rounding: 절사를 적습니다. 아니면 값을 고칩니다.
안 잡는 것: 한 칸이라도 절사로 맞지 않는 열과 행. 그 칸들은 TAB001의 오류입니다.
전: {columns: [구분, 금액, 비율 = 금액 ÷ 계.금액], rows: [[가, 207332, 75.4%], [계, 274647]]}
후: {rounding: 절사, columns: [구분, 금액, 비율 = 금액 ÷ 계.금액], rows: [[가, 207332, 75.4%], [계, 274647]]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import place_of, worked_tables
from maeul_plan.figures.tables.sheet import Owner
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.table.cells import print_figure

RULE = Rule("TAB003", "table-cut", "info", "버려 적은 표", __doc__, ("sections",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point, once a column or row, at the first figure that is right only if cut."""
    for worked in worked_tables(subject):
        seen: set[Owner] = set()
        for claim in worked.figures.claims:
            if claim.verdict != "cut" or claim.owner in seen:
                continue
            seen.add(claim.owner)
            count = sum(one.verdict == "cut" and one.owner == claim.owner for one in worked.figures.claims)
            name = worked.figures.sheet.line(claim.owner).name
            yield finding(
                RULE,
                place_of(subject, worked, claim),
                f"{name}: 끝수를 반올림하지 않고 버렸습니다",
                label=f"{print_figure(claim.typed.number, claim.typed.places, claim.unit)}, 절사로만 맞는 값 {count}개",
                help="버린 것이 맞으면 표에 rounding: 절사를 적으십시오.",
            )
