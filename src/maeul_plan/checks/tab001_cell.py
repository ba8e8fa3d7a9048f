"""표에 적힌 값이 산식으로 셈한 값과 다릅니다.

왜: 셈한 칸 하나가 틀리면 그 칸을 옮겨 적은 글과 다음 문서가 모두 틀립니다.
증감률 두 개가 서로 바뀐 채 공개된 결재문서가 있습니다.
근거: 산술입니다. 셈하는 열과 행은 표가 스스로 산식으로 밝힙니다.
고치기: 값을 셈한 값으로 고치거나 지웁니다. 적지 않은 칸은 셈한 값으로 찍습니다. 산식이 틀렸으면 산식을 고칩니다.
안 잡는 것: 산식이 없는 열과 행의 값, 빈칸이나 글이 섞여 셈할 수 없는 칸, 천원처럼 줄여 적은 값의 끝수에서
올 수 있는 차이(TAB002), 모두 절사로 맞는 열(TAB003).
나누는 수가 0인 칸에 값이 적혀 있으면 경고합니다.
전: {columns: [구분, 당초, 변경, 증감 = 변경 - 당초], rows: [[참여자, 86, 119, 43]]}
후: {columns: [구분, 당초, 변경, 증감 = 변경 - 당초], rows: [[참여자, 86, 119, 33]]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import (
    Worked,
    both_figures,
    formula_of,
    place_of,
    put_figure,
    title_of,
    worked_tables,
)
from maeul_plan.figures.tables.claims import CellClaim
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.table.cells import print_figure

RULE = Rule("TAB001", "table-cell", "error", "표의 값과 산식이 다름", __doc__, ("sections",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every typed figure that its formula contradicts."""
    for worked in worked_tables(subject):
        for claim in worked.figures.claims:
            if claim.verdict == "apart":
                yield _apart(subject, worked, claim)
            elif claim.verdict == "zero":
                yield _zero(subject, worked, claim)


def _apart(subject: Subject, worked: Worked, claim: CellClaim) -> Finding:
    swapped = _swapped(worked, claim)
    formula = formula_of(worked, claim.owner)
    return finding(
        RULE,
        place_of(subject, worked, claim),
        f"{title_of(worked.figures.sheet, claim)}: 적힌 값이 셈한 값과 다릅니다",
        label=both_figures(claim, worked.unit),
        help=f"{swapped}값을 고치거나 비우십시오. 산식: {formula}",
        fix=put_figure(subject, worked, claim),
    )


def _swapped(worked: Worked, claim: CellClaim) -> str:
    if claim.like is None:
        return ""
    sheet = worked.figures.sheet
    lines = sheet.rows if claim.owner.axis == "열" else sheet.columns
    return f"‘{lines[claim.like].name}’의 값과 바뀐 듯합니다. "


def _zero(subject: Subject, worked: Worked, claim: CellClaim) -> Finding:
    typed = print_figure(claim.typed.number, claim.typed.places, claim.unit)
    return finding(
        RULE,
        place_of(subject, worked, claim),
        f"{title_of(worked.figures.sheet, claim)}: 나누는 수가 0이라 셈할 수 없는 칸에 값이 있습니다",
        label=f"적힌 값 {typed}",
        help=f"비우거나 '-' 또는 순증처럼 적으십시오. 산식: {formula_of(worked, claim.owner)}",
        severity="warning",
    )
