"""The formulas of a table's columns and rows, with its names known."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.table.formula import parse_table_formula
from maeul_plan.notation.table.names import Axis, names_of
from maeul_plan.notation.table.tree import Expression, Gathered, Named, Number, OneCell, Product, Sum

COLUMNS = ["구분", "2019년", "2022년", "당초 예산(천원)", "위탁-운영", "합계", "2024", "예산"]
ROWS = ["가", "나", "계", "소계", "소계", "가·나"]
NAMES = names_of(COLUMNS, ROWS)


def read(text: str, axis: Axis = "열", own: str = "") -> Expression | Fault:
    return parse_table_formula(text, 0, axis, own, NAMES)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("2022년 - 2019년", Sum(((False, Named(2)), (True, Named(1))))),
        ("2022년−2019년", Sum(((False, Named(2)), (True, Named(1))))),
        ("2022년 ÷ 2019년", Product(((False, Named(2)), (True, Named(1))))),
        ("2022년/2019년", Product(((False, Named(2)), (True, Named(1))))),
        ("당초 예산 x 10%", Product(((False, Named(3)), (False, Number(Fraction(1, 10)))))),
        ("'위탁-운영' + 2022년", Sum(((False, Named(4)), (False, Named(2))))),
        ("위탁-운영 + 2022년", Sum(((False, Named(4)), (False, Named(2))))),
        ("“2024” - 2019년", Sum(((False, Named(6)), (True, Named(1))))),
        ("2022년 ÷ 계.2022년", Product(((False, Named(2)), (True, OneCell(2, 2))))),
        ("열합계(예산)", Gathered("열합계", (7,))),
        ("합계", Named(5)),
        ("합계(2019년, 2022년)", Gathered("합계", (1, 2))),
        ("평균", Gathered("평균", ())),
        ("-(2022년 - 2019년)", Sum(((True, Sum(((False, Named(2)), (True, Named(1))))),))),
    ],
)
def test_a_columns_formula_is_read(text: str, tree: Expression) -> None:
    assert read(text) == tree


def test_a_function_that_bears_its_own_name_is_the_function() -> None:
    assert read("합계", own="합계") == Gathered("합계", ())
    assert read("소계", "행", own="소계") == Gathered("소계", ())


def test_a_rows_formula_names_rows() -> None:
    assert read("가 - 나", "행") == Sum(((False, Named(0)), (True, Named(1))))
    assert read("가·나", "행") == Named(5)
    assert read("합계(가, 나)", "행") == Gathered("합계", (0, 1))


@pytest.mark.parametrize(
    ("text", "axis", "start", "end", "says"),
    [
        ("2022년 - 2020년", "열", 8, 13, "그런 열이 없습니다"),
        ("예산액 - 2019년", "열", 0, 3, "그런 열이 없습니다"),
        ("2022년 - 가", "열", 8, 9, "그런 열이 없습니다"),
        ("가 - 다", "행", 4, 5, "그런 행이 없습니다"),
        ("소계 + 가", "행", 0, 2, "여럿"),
        ("구분 + 예산", "열", 0, 2, "행의 이름이 적힌 열"),
        ("예산 ÷ 0", "열", 5, 6, "0으로"),
        ("예산 +", "열", 4, 4, "끝나지"),
        ("예산 예산", "열", 3, 5, "여기에 올 수 없습니다"),
        ("(예산", "열", 0, 1, "닫히지"),
        ("합계(예산", "열", 2, 3, "닫히지"),
        ("'예산", "열", 0, 1, "따옴표"),
        ("3 × 4", "열", 0, 5, "가리키지"),
        ("2024 - 예산", "열", 0, 4, "이름인지 수인지"),
        ("열합계", "열", 0, 3, "열 하나"),
        ("예산 × 12,34", "열", 5, 10, "쉼표"),
        ("계.없음", "열", 2, 4, "그런 열이 없습니다"),
        ("예산 = 3", "열", 3, 4, "여기에"),
    ],
)
def test_what_cannot_be_read_is_pointed_at(text: str, axis: Axis, start: int, end: int, says: str) -> None:
    fault = read(text, axis)
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == (start, end)
    assert says in fault.message
    assert fault.help


PIECES = st.sampled_from(
    [*COLUMNS, *ROWS, *"+-−×÷/*().,=%'\"‘’ 0x", "합계", "소계(", "평균", "열합계(", "12", "1.5%", "없음"]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=30), st.sampled_from(["열", "행"]))
def test_any_text_is_read_or_pointed_at_within(text: str, axis: Axis) -> None:
    result = read(text, axis)
    if isinstance(result, Fault):
        assert -1 <= result.start <= result.end <= max(len(text), 0)


def test_brackets_beyond_a_bound_are_a_fault() -> None:
    assert isinstance(read("(" * 5_000 + "예산" + ")" * 5_000), Fault)
    assert isinstance(read("-" * 50_000 + "예산"), Named)
