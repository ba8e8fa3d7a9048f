"""Tables of pay by grade and step (보수표): those of the plan and its repository, and ours by its name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

from maeul_plan.law.dated import Held
from maeul_plan.law.welfare_pay import GRADES, LAST_STEP, base_pay_on
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.grade import Grade, print_grade
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.pay import PayTable
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan

SEOUL_WELFARE: Final = "서울시 사회복지시설 기본급"
_SEOUL_YEAR: Final = 2017
_MOST_NAMES: Final = 10


class TableRow(NamedTuple):
    """What a grade and step are paid: in the table's unit, for a month or a year; where from, until when.

    `held` is the row of the law's table, None for a table of the plan's own.
    """

    number: int
    unit: int
    per_year: bool
    source: str
    held: Held[int] | None


class _InForce(NamedTuple):
    """A table with the days on which it holds; None where it is open."""

    table: PayTable
    first: date | None
    last: date | None


def tables_of(plan: Plan) -> tuple[PayTable, ...]:
    """Give all tables that a plan may name."""
    own = plan.staffing.pay_tables if plan.staffing else ()
    return own if any(table.name == SEOUL_WELFARE for table in own) else (*own, _seoul())


def table_changes(tables: Sequence[PayTable], name: str) -> set[date]:
    """Give the days on which another table of a name takes over, or one ends."""
    found: set[date] = set()
    for one in _in_order(tables, name):
        found |= {one.first} if one.first else set()
        found |= {one.last + timedelta(days=1)} if one.last and one.last < date.max else set()
    return found


def look_up(tables: Sequence[PayTable], name: str, grade: Grade | None, day: date) -> TableRow | Fault:
    """Find what a table pays a grade and step on a day; a fault says what is missing and what there is."""
    named = _in_order(tables, name)
    if not named:
        known = ", ".join(sorted({table.name for table in tables})[:_MOST_NAMES])
        return Fault(0, 0, f"'{name}' 보수표가 없습니다", f"보수표: {known}")
    if grade is None or grade.step is None:
        return Fault(0, 0, f"'{name}' 보수표에서 찾을 급·호봉이 없습니다", "grade 에 3급 8호봉처럼 적으십시오.")
    held = [one for one in named if _holds(one, day)]
    if not held:
        reach = ", ".join(_reach(one) for one in named[:_MOST_NAMES])
        way_on = "그때의 보수표를 pay_tables 에 넣거나 보수를 금액으로 적으십시오."
        return Fault(0, 0, f"{print_day(day)}의 '{name}' 보수표가 없습니다. 있는 표: {reach}", way_on)
    return _cell(held[-1].table, grade, day)


def _cell(table: PayTable, grade: Grade, day: date) -> TableRow | Fault:
    names = [f"{grade.grade}급"] if grade.grade is not None else []
    names += [grade.rank] if grade.rank else []
    columns = ["".join(column.split()) for column in table.grades]
    column = next((columns.index(one) for one in names if one in columns), None if columns else 0)
    row = table.steps.get(grade.step if grade.step is not None else -1, ())
    number = row[column] if column is not None and column < len(row) else None
    if number is None:
        return Fault(0, 0, f"'{table.name}' 보수표에 {print_grade(grade)} 칸이 없습니다", f"표의 칸: {_span(table)}")
    held = None
    if table is _seoul() and grade.grade is not None and grade.step is not None:
        found = base_pay_on(day, grade.grade, grade.step)
        held = found if isinstance(found, Held) else None
    return TableRow(number, MONEY_UNITS[table.unit], table.per == "연", table.source or "", held)


def _in_order(tables: Sequence[PayTable], name: str) -> list[_InForce]:
    """Put the tables of a name in the order of their first days; one without a last day holds until the next."""
    named = sorted((table for table in tables if table.name == name), key=_first)
    found = []
    for i, table in enumerate(named):
        following = _first(named[i + 1]) if i + 1 < len(named) else None
        until = last_day(table.to) if table.to else None
        if until is None and following is not None and following > date.min:
            until = following - timedelta(days=1)
        found.append(_InForce(table, first_day(table.from_) if table.from_ else None, until))
    return found


def _first(table: PayTable) -> date:
    return first_day(table.from_) if table.from_ else date.min


def _holds(one: _InForce, day: date) -> bool:
    return (one.first is None or one.first <= day) and (one.last is None or day <= one.last)


def _reach(one: _InForce) -> str:
    return f"{print_day(one.first) if one.first else ''}∼{print_day(one.last) if one.last else ''}"


def _span(table: PayTable) -> str:
    steps = sorted(table.steps)
    of_grades = "·".join(table.grades[:_MOST_NAMES])
    of_steps = f"{steps[0]}∼{steps[-1]}호봉" if steps else "호봉 없음"
    return f"{of_grades} {of_steps}".strip()


@cache
def _seoul() -> PayTable:
    """Give the table of ours in the shape of a plan's."""
    day = date(_SEOUL_YEAR, 1, 1)
    steps: dict[int, list[int | None]] = {}
    source = ""
    for step in range(1, LAST_STEP + 1):
        held = [base_pay_on(day, grade, step) for grade in GRADES]
        steps[step] = [one.value if isinstance(one, Held) else None for one in held]
        source = next((one.source for one in held if isinstance(one, Held)), source)
    return PayTable.model_validate(
        {
            "name": SEOUL_WELFARE,
            "from": f"{_SEOUL_YEAR}-01-01",
            "to": f"{_SEOUL_YEAR}-12-31",
            "unit": "천원",
            "source": source,
            "grades": [f"{grade}급" for grade in GRADES],
            "steps": steps,
        }
    )


def in_won(row: TableRow) -> Fraction:
    """Give what a row pays in won."""
    return Fraction(row.number * row.unit)
