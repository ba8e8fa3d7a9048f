"""What is no formula is said to be none, and where."""

from __future__ import annotations

import time

import pytest

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import Formula, Reference, evaluate, parse_formula


def nothing(reference: Reference) -> Fault:
    return Fault(reference.start, reference.end, "없습니다")


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("", "", "비었습니다"),
        ("  ", "  ", "비었습니다"),
        ("500천원×", "×", "뒤에 숫자가 없습니다"),
        ("×500천원", "×", "앞에 숫자가 없습니다"),
        ("500천원××5월", "×", "뒤에 숫자가 없습니다"),
        ("500천원×-5월", "×", "뒤에 숫자가 없습니다"),
        ("500천원 5월", "5월", "연산 기호가 없습니다"),
        ("1,000 교사(500원)", "(", "연산 기호가 없습니다"),
        ("(500천원)(5월)", "(", "연산 기호가 없습니다"),
        ("(500천원×5월", "(", "닫히지 않았습니다"),
        ("(500천원×5월]", "(", "닫히지 않았습니다"),
        ("500천원×5월)", ")", "여는 괄호가 없습니다"),
        ("500천원×()", ")", "계산식이 없습니다"),
        ("계(인건비", "(", "닫히지 않았습니다"),
        ("500천원×5월 = 2,500천원 = 2,500천원", "=", "두 번"),
        ("500천원×5월 = 300천원×2월", "300천원×2월", "금액 하나가 아닙니다"),
        ("500천원×5월 = 2,500매", "2,500매", "금액 하나가 아닙니다"),
        ("500천원×5월 =", "=", "뒤에 숫자가 없습니다"),
        ("(500원×3일=1,500원)×2회", "=", "괄호 안에 결과"),
        ("500천원×5월~", "~", "쓸 수 없는 글자"),
        ("500:3원", ":", "쓸 수 없는 글자"),
        ("500천원×5½월", "½", "쓸 수 없는 글자"),
        ("500천원·5월", "원·", "단위가 아닙니다"),
        ("500천원씩×5월", "원씩", "단위가 아닙니다"),
        ("1억×5월", "1억", "‘원’이 없습니다"),
        ("3조×5,000원", "3조", "‘원’이 없습니다"),
        ("500천원×단장", "단장", "숫자가 없습니다"),
        ("40,00천원×5월", "00", "세 자리"),
        ("500천원×1,92명", "92", "세 자리"),
        ("4000,000원×5월", "4000", "세 자리"),
        ("5" * 31 + "원", "5" * 31, "30자리"),
        ("연봉(단장, 단원)", "연봉(단장, 단원)", "이름이 맞지 않습니다"),
        ("계(인건비/)", "계(인건비/)", "이름이 맞지 않습니다"),
        ("계()", "계()", "이름이 맞지 않습니다"),
        ("총액계상", "총액계상", "금액이 없습니다"),
        ("500원×3명 = 1,500원 (비고", "(", "닫히지 않았습니다"),
        ("-교사 500원 학생 200원", "교사", "숫자가 없습니다"),
        ("(단장 : 500원×3명)", ":", "쓸 수 없는 글자"),
        ("500원×3명 (1,50원)", "(", "연산 기호가 없습니다"),
        ("500원×3명 (2명 3일)", "(", "연산 기호가 없습니다"),
        ("500원×3명 (2명×단장)", "(", "연산 기호가 없습니다"),
        ("500원×3명 (2½명)", "(", "연산 기호가 없습니다"),
        ("500원×3명 ()", "(", "연산 기호가 없습니다"),
        ("500원×3명 (8~12월", "(", "연산 기호가 없습니다"),
        ("500원×3명 (8~12월)×2", "×", "연산 기호가 없습니다"),
        ("2인 월 1,800천원×5월", "월", "연산 기호가 없습니다"),
        ("1명 500×3회", "500", "연산 기호가 없습니다"),
        ("1인(강사) 50,000원×3일", ")", "계산식이 없습니다"),
        ("1 교사 500원", "500원", "연산 기호가 없습니다"),
        ("500원×1일 300원", "300원", "연산 기호가 없습니다"),
        ("40,000천원/개월(", "(", "닫히지 않았습니다"),
        ("500천원/단장", "단장", "자리에 숫자가 없습니다"),
        ("4급 경정×3인", "경정", "연산 기호가 없습니다"),
    ],
)
def test_a_fault_points_at_what_stands_in_the_way(text: str, at: str, said: str) -> None:
    fault = parse_formula(text)
    assert isinstance(fault, Fault)
    assert (text[fault.start : fault.end], said in fault.message) == (at, True), fault
    assert fault.help


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("단장 : ５００천원 ５월", (11, 13)),
        ("  - 단장 : 40,00천원×5월", (12, 14)),
        ("500원×3명 = 1억 2억원", (13, 15)),
    ],
)
def test_columns_count_characters_of_the_text_as_written(text: str, place: tuple[int, int]) -> None:
    fault = parse_formula(text)
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == place


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("5,000원×3명×2,000원", "2,000원", "금액끼리"),
        ("5,000원×(3명×2,000원)", "(3명×2,000원)", "금액끼리"),
        ("5,000원/0월", "0월", "0으로"),
        ("5,000원/(3월-3월)", "(3월-3월)", "0으로"),
        ("3명×5월", "3명×5월", "금액이 없습니다"),
        ("5,000원+3명", "3명", "금액이 없습니다"),
        ("40,000+3명", "3명", "금액이 없습니다"),
        ("(40,000+3명)", "3명", "금액이 없습니다"),
        ("10천원/5천원", "10천원/5천원", "금액이 없습니다"),
        ("3/500원", "3/500원", "금액이 없습니다"),
        ("500원/(3/500원)", "(3/500원)", "금액끼리"),
        ("500원+계(인건비)", "계(인건비)", "없습니다"),
    ],
)
def test_a_formula_that_comes_to_no_amount_is_faulted_where_it_fails(text: str, at: str, said: str) -> None:
    formula = parse_formula(text)
    assert isinstance(formula, Formula)
    fault = evaluate(formula, 1_000, nothing)
    assert isinstance(fault, Fault)
    assert (text[fault.start : fault.end], said in fault.message) == (at, True), fault


def test_brackets_nest_32_deep_and_no_deeper() -> None:
    assert isinstance(parse_formula("(" * 32 + "1원" + ")" * 32), Formula)
    fault = parse_formula("(" * 33 + "1원" + ")" * 33)
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == (32, 33)


def test_a_text_holds_2000_characters_and_no_more() -> None:
    assert isinstance(parse_formula("1원+" * 666 + "1원"), Formula)
    assert isinstance(parse_formula("1원+" * 667 + "1원"), Fault)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 2000,
        "계(" * 1000,
        "(계" * 1000,
        "1억" * 1000,
        "1조1억" * 500,
        "가" * 2000,
        "x" * 2000,
        "ax" * 1000,
        "1," * 1000,
        "-" * 2000,
        "가(" * 1000,
        "가(가)" * 500,
        "1(" * 1000,
        "/1" * 1000,
        "1=" * 1000,
        ("(" * 32 + "1원+1" + ")" * 32) + "×(1+" * 20,
        "(1=1)" * 400,
        " " * 1999 + "1",
    ],
)
def test_no_text_takes_long(text: str) -> None:
    began = time.perf_counter()
    formula = parse_formula(text)
    if isinstance(formula, Formula):
        evaluate(formula, 1, nothing)
    assert time.perf_counter() - began < 0.25
