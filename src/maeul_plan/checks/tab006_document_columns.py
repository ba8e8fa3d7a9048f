"""표의 증감·증감률·집행률·잔액이 옆 칸과 맞지 않습니다.

왜: 금액을 고치고 증감이나 비율을 그대로 두면 표 안에서 서로 다른 말을 하게 됩니다.
두 행의 증가율이 서로 바뀐 채 공개된 결재문서가 있습니다.
근거: 산술이고, 당초·변경·증감, 전년도·예산액·증감, 예산액·집행액·집행률처럼 널리 쓰는 열의 이름입니다.
공문서 글의 표와, 계획의 표에서 산식을 적지 않은 열을 봅니다. 산식을 적은 칸은 TAB001이 봅니다.
고치기: 증감이나 비율을 옆 칸에 맞춥니다.
안 잡는 것: 이름만으로 무엇에서 나왔는지 알 수 없는 열, 같은 이름의 열이 둘인 표, 반 넘게 맞지 않는 열(다르게 셈한 열),
빈칸과 글이 든 칸, 부호를 뗀 증감, 버려 적은 비율, 따로 반올림한 비율의 합, 합계 행이 없는 표의 비율.
천원처럼 줄여 적은 금액의 끝수에서 올 수 있는 차이는 알리기만 합니다.
전: | 구분 | 당초 | 변경 | 증감 | 에서 | 인건비 | 40,000 | 44,000 | 3,000 |
후: | 구분 | 당초 | 변경 | 증감 | 에서 | 인건비 | 40,000 | 44,000 | 4,000 |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from maeul_plan.checks.amounts_in_text import squeezed
from maeul_plan.checks.finding import finding
from maeul_plan.checks.known_columns import AGAINST, TOTALS, known_tables, with_known_formulas
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import both_figures
from maeul_plan.figures.tables.claims import CellClaim, worked_out
from maeul_plan.figures.tables.of_plan import table_figures, tables_of
from maeul_plan.figures.tables.sheet import Sheet, sheet_of
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.notation.table.names import without_unit
from maeul_plan.plan.budget import RoundingWay

RULE = Rule("TAB006", "document-columns", "warning", "표의 증감·비율이 옆 칸과 다름", __doc__, ("sections", "document"))

_WRONG: Final = frozenset({"apart", "drift"})


def check(subject: Subject) -> Iterator[Finding]:
    """Do so in the plan's tables; cells that a written formula works out are left to it."""
    for table, at in tables_of(subject.plan):
        written = with_known_formulas([str(head) for head in table.columns], table.rows)
        if not written:
            continue
        sheet, declared = sheet_of(written, table.rows, table.unit or ""), table_figures(table).sheet
        for claim, claims in _wrong(sheet, table.rounding):
            if declared.owner(claim.row, claim.column) is None:
                place = subject.value((*at, "rows", claim.row, claim.column))
                yield _differs(sheet, place, claim, claims)


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Work out the columns whose names say how, and hold what is written against that."""
    for known in known_tables(paper):
        for claim, claims in _wrong(known.sheet, None):
            yield _differs(known.sheet, known.place(paper, claim.row, claim.column), claim, claims)


def _wrong(sheet: Sheet, named: RoundingWay | None) -> Iterator[tuple[CellClaim, Sequence[CellClaim]]]:
    """Give every wrong figure, each with all of its column."""
    by_column: defaultdict[int, list[CellClaim]] = defaultdict(list)
    for claim in worked_out(sheet, named).claims:
        by_column[claim.column].append(claim)
    for column, claims in by_column.items():
        if _is_worked_out_so(claims, sheet.columns[column].name):
            for claim in claims:
                if claim.verdict in _WRONG and not _is_on_purpose(sheet, column, claim):
                    yield claim, claims


def _is_worked_out_so(claims: Sequence[CellClaim], name: str) -> bool:
    """Tell whether at least half of a column's figures come out; those that only changed places do.

    A single figure is taken at its name, unless that may mean a change and a ratio (전년대비).
    """
    fitting = sum(claim.verdict not in _WRONG or claim.like is not None for claim in claims)
    is_sure = squeezed(without_unit(name)) not in AGAINST
    return (is_sure and len(claims) == 1) or 2 * fitting >= len(claims)


def _is_on_purpose(sheet: Sheet, column: int, claim: CellClaim) -> bool:
    """Tell a dash, a change written without its sign, and a total that adds up what stands in its column."""
    if sheet.cells[claim.row][column].is_dash or claim.typed.number == -(claim.comes_to or 0):
        return True
    if squeezed(sheet.rows[claim.row].name) not in TOTALS:
        return False
    others = [row[column].number for i, row in enumerate(sheet.cells) if i != claim.row]
    return claim.typed.number == sum(one.number for one in others if one)


def _differs(sheet: Sheet, place: Place, claim: CellClaim, claims: Sequence[CellClaim]) -> Finding:
    head, row = without_unit(sheet.columns[claim.column].name), sheet.rows[claim.row].name
    is_drift = claim.verdict == "drift"
    swapped = f"‘{sheet.rows[claim.like].name}’의 값과 바뀐 듯합니다. " if claim.like is not None else ""
    count = sum(one.verdict not in _WRONG for one in claims)
    return finding(
        RULE,
        place,
        f"{row}의 {head}: 옆 칸에서 셈한 값과 다릅니다" if row else f"{head}: 옆 칸에서 셈한 값과 다릅니다",
        label=both_figures(claim, ""),
        help=f"{swapped}{_way_on(is_drift=is_drift)} 같은 열에서 맞는 값 {count}개",
        severity="info" if is_drift else RULE.severity,
    )


def _way_on(*, is_drift: bool) -> str:
    if is_drift:
        return "끝수 처리에서 온 차이일 수 있습니다. 어떻게 처리하였는지 적으십시오."
    return "값을 고치십시오. 다르게 셈한 것이면 어떻게 셈하였는지 적으십시오."
