"""표의 산식을 셈할 수 없습니다.

왜: 없는 열을 가리키거나 제 자신으로 돌아오는 산식은 값을 내지 못하고, 그 칸들은 아무도 검사하지 않습니다.
근거: 표의 산식에는 표에 있는 열과 행의 이름, 수, %, + - × ÷ ( ), 합계, 소계, 평균, 열합계를 쓸 수 있습니다.
고치기: 이름을 표에 적힌 대로 적습니다. 숫자로 된 이름이나 기호가 든 이름은 따옴표로 묶습니다('2022').
열의 산식에서 칸 하나는 행.열(계.금액)로, 그 열의 합은 열합계(금액)으로 적습니다.
계처럼 셈하는 행에 빈칸이 남거나 한 칸(계.금액)이 비어 그것을 쓰는 열이 비면 산식마다 한 번 경고합니다.
안 잡는 것: 뜻이 맞지 않는 산식(증감 = 당초 - 변경), 산식이 없는 행에서 비워 둔 값, 0으로 나누어 빈칸인 칸.
전: {columns: [구분, 당초, 변경, 증감 = 변경 - 예산], rows: [[참여자, 86, 119]]}
후: {columns: [구분, 당초, 변경, 증감 = 변경 - 당초], rows: [[참여자, 86, 119]]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import Worked, formula_of, place_of_formula, place_of_head, worked_tables
from maeul_plan.figures.tables.arithmetic import Value
from maeul_plan.figures.tables.lines import Line, cells_in
from maeul_plan.figures.tables.sheet import Owner
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.table.names import without_unit
from maeul_plan.notation.table.tree import Named, OneCell

RULE = Rule("TAB004", "table-formula", "error", "셈할 수 없는 표의 산식", __doc__, ("sections",))

_MOST_NAMES: Final = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Point at the characters of a formula that cannot be read, and at formulas that lead back to themselves."""
    for worked in worked_tables(subject):
        sheet = worked.figures.sheet
        yield from _faults(subject, worked, [(Owner("열", i), line) for i, line in enumerate(sheet.columns)])
        yield from _faults(subject, worked, [(Owner("행", i), line) for i, line in enumerate(sheet.rows)])
        yield from _circles(subject, worked)
        yield from _blanks(subject, worked)


def _faults(subject: Subject, worked: Worked, lines: list[tuple[Owner, Line]]) -> Iterator[Finding]:
    for owner, line in lines:
        fault = line.fault
        if fault is not None:
            place = place_of_formula(subject, worked, owner, fault.start, fault.end)
            label = f"산식: {formula_of(worked, owner)}"
            yield finding(RULE, place, f"{owner.axis}의 산식: {fault.message}", label=label, help=fault.help)


def _circles(subject: Subject, worked: Worked) -> Iterator[Finding]:
    seen: set[frozenset[Owner]] = set()
    for circle in worked.figures.values.circles:
        if not circle.owners or frozenset(circle.owners) in seen:
            continue
        seen.add(frozenset(circle.owners))
        first, *_ = circle.owners
        names = [worked.figures.sheet.line(owner).name for owner in (*circle.owners, first)]
        yield finding(
            RULE,
            place_of_head(subject, worked, first),
            "산식이 제 자신으로 돌아옵니다",
            label=" → ".join(names[:_MOST_NAMES]),
            help="그 가운데 하나는 산식 없이 값을 적으십시오.",
        )


def _blanks(subject: Subject, worked: Worked) -> Iterator[Finding]:
    """Point, once a formula, at the row of the first cell that is left blank since some of its figures are."""
    sheet = worked.figures.sheet
    seen: set[Owner] = set()
    for row, cells in enumerate(sheet.cells):
        for column, entry in enumerate(cells):
            owner = None if entry.text else sheet.owner(row, column)
            lacking = _lacking(worked, owner, row, column) if owner and owner not in seen else ()
            if owner and lacking:
                seen.add(owner)
                at = (*worked.at, "rows", row)
                yield finding(
                    RULE,
                    subject.value((*at, 0) if worked.table.rows[row] else at),
                    f"{sheet.rows[row].name}의 {without_unit(sheet.columns[column].name)}: 셈할 값이 없어 빈칸입니다",
                    label=f"빈칸: {', '.join(lacking)}. 산식: {formula_of(worked, owner)}",
                    help="값을 적으십시오. 없는 값이면 0이나 '-'를 적으십시오.",
                    severity="warning",
                )


def _lacking(worked: Worked, owner: Owner, row: int, column: int) -> list[str]:
    """Name the blank cells that keep a cell blank; none where it is left so by who left a plain row's figures out."""
    values, sheet = worked.figures.values, worked.figures.sheet
    formula = sheet.formula(owner)
    if formula is None or values.get(row, column) != "blank":
        return []
    asked = {one: _place(one, owner, row, column) for one in cells_in(formula)}
    own = [values.get(*place) for one, place in asked.items() if isinstance(one, Named)]
    if not any(isinstance(value, Value) for value in own):
        return []
    is_total = sheet.rows[row].is_computed
    blank = [
        (i, j)
        for one, (i, j) in asked.items()
        if (is_total or isinstance(one, OneCell)) and values.get(i, j) == "blank" and not sheet.cells[i][j].text
    ]
    return [f"{sheet.rows[i].name}.{without_unit(sheet.columns[j].name)}" for i, j in blank]


def _place(one: Named | OneCell, owner: Owner, row: int, column: int) -> tuple[int, int]:
    """Give the row and the column of a cell that a formula asks for where it works out another."""
    if isinstance(one, OneCell):
        return one.row, one.column
    return (row, one.at) if owner.axis == "열" else (one.at, column)
