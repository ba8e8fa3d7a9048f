from __future__ import annotations

from datetime import date

import pytest

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.welfare_pay import GRADES, LAST_STEP, base_pay_on

DAY = date(2017, 7, 1)
SUMS = [44034, 82756, 72571, 65350, 59767, 58936, 55862]


@pytest.mark.parametrize(
    ("grade", "step", "pay"),
    [
        (3, 8, 2410),
        (4, 5, 1907),
        (2, 1, 2317),
        (7, 1, 1523),
        (1, 16, 3437),
        (1, 27, 3913),
        (7, 27, 2643),
        (6, 12, 2155),
    ],
)
def test_py_14_a_grade_and_step_of_2017_has_its_pay(grade: int, step: int, pay: int) -> None:
    held = base_pay_on(DAY, grade, step)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (pay, True)


@pytest.mark.parametrize(
    ("grade", "step"), [(8, 1), (0, 1), (-1, 1), (1, 15), (1, 1), (3, 0), (3, -1), (3, 28), (3, 10**9)]
)
def test_a_cell_that_the_table_lacks_is_none(grade: int, step: int) -> None:
    assert base_pay_on(DAY, grade, step) is None


@pytest.mark.parametrize("day", [date(2016, 12, 31), date(2018, 1, 1), date(2015, 7, 7)])
def test_no_other_year_is_worked_out_from_2017(day: date) -> None:
    beyond = base_pay_on(day, 3, 8)
    assert isinstance(beyond, Beyond)
    assert beyond.known == "2017년"
    assert isinstance(base_pay_on(day, 8, 99), Beyond)


@pytest.mark.parametrize("day", [date(2017, 1, 1), date(2017, 12, 31)])
def test_the_table_holds_the_whole_of_2017(day: date) -> None:
    assert isinstance(base_pay_on(day, 3, 8), Held)


def test_no_cell_of_a_grade_was_mistyped() -> None:
    rows = [[base_pay_on(DAY, grade, step) for step in range(1, LAST_STEP + 1)] for grade in GRADES]
    sums = [sum(held.value for held in row if isinstance(held, Held)) for row in rows]
    assert sums == SUMS


def test_pay_rises_with_the_step_and_with_the_grade() -> None:
    cells = {(grade, step): base_pay_on(DAY, grade, step) for grade in GRADES for step in range(1, LAST_STEP + 1)}
    pays = {cell: held.value for cell, held in cells.items() if isinstance(held, Held)}
    assert len(pays) == 7 * 27 - 15
    for (grade, step), pay in pays.items():
        assert pays.get((grade, step + 1), pay + 1) > pay
        assert pays.get((grade + 1, step), pay - 1) < pay
