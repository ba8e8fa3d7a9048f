"""표의 산식을 셈할 수 없습니다.

왜: 없는 열을 가리키거나 제 자신으로 돌아오는 산식은 값을 내지 못하고, 그 칸들은 아무도 검사하지 않습니다.
근거: 표의 산식에는 표에 있는 열과 행의 이름, 수, %, + - × ÷ ( ), 합계, 소계, 평균, 열합계를 쓸 수 있습니다.
고치기: 이름을 표에 적힌 대로 적습니다. 숫자로 된 이름이나 기호가 든 이름은 따옴표로 묶습니다('2022').
열의 산식에서 칸 하나는 행.열(계.금액)로, 그 열의 합은 열합계(금액)으로 적습니다.
안 잡는 것: 뜻이 맞지 않는 산식(증감 = 당초 - 변경).
전: {columns: [구분, 당초, 변경, 증감 = 변경 - 예산], rows: [[참여자, 86, 119]]}
후: {columns: [구분, 당초, 변경, 증감 = 변경 - 당초], rows: [[참여자, 86, 119]]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import Worked, formula_of, place_of_formula, place_of_head, worked_tables
from maeul_plan.figures.tables.lines import Line
from maeul_plan.figures.tables.sheet import Owner
from maeul_plan.findings import Finding, Rule

RULE = Rule("TAB004", "table-formula", "error", "셈할 수 없는 표의 산식", __doc__, ("sections",))

_MOST_NAMES: Final = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Point at the characters of a formula that cannot be read, and at formulas that lead back to themselves."""
    for worked in worked_tables(subject):
        sheet = worked.figures.sheet
        yield from _faults(subject, worked, [(Owner("열", i), line) for i, line in enumerate(sheet.columns)])
        yield from _faults(subject, worked, [(Owner("행", i), line) for i, line in enumerate(sheet.rows)])
        yield from _circles(subject, worked)


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
