"""Forms that offices write round the figures: what a price is for, grades, remarks, reductions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import (
    Formula,
    Product,
    Quantity,
    Reference,
    evaluate,
    parse_formula,
    print_expression,
    print_formula,
    substituted,
)

FIGURES = {
    "연봉(단장)": Quantity(Fraction(40_000), "천원"),
    "인원(단장)": Quantity(Fraction(1), "명"),
    "개월()": Quantity(Fraction(5)),
    "계(인건비)": Quantity(Fraction(41_667), "천원"),
}


def read(text: str) -> Formula:
    formula = parse_formula(text)
    assert isinstance(formula, Formula), formula
    return formula


def nothing(reference: Reference) -> Fault:
    return Fault(reference.start, reference.end, "없습니다")


def figure(reference: Reference) -> Quantity | None:
    return FIGURES.get(print_formula(Formula("", reference)))


def worth(reference: Reference) -> Fraction | Fault:
    found = figure(reference)
    return nothing(reference) if found is None else found.value * (1_000 if found.unit == "천원" else 1)


@pytest.mark.parametrize(
    ("text", "printed", "won"),
    [
        ("1인 월 1,800천원 × 10명", "1인 월 1,800천원×10명", 18_000_000),
        ("1일 50,000원 × 3일", "1일 50,000원×3일", 150_000),
        ("1 일  50,000 원×3일", "1일 50,000원×3일", 150_000),
        ("1일 50,000 X 3일", "1일 50,000×3일", 150_000),
        ("1회당 300천원×4회", "1회당 300천원×4회", 1_200_000),
        ("월 2,500천원×5월", "월 2,500천원×5월", 12_500_000),
        ("월 인당 500원×3명", "월 인당 500원×3명", 1_500),
        ("500원/인·개소×3명", "500원/인·개소×3명", 1_500),
        ("1인 월 평균 1,800천원×2인", "1인 월 평균 1,800천원×2인", 3_600_000),
        ("강사료 1회당 300천원×4회", "강사료 : 1회당 300천원×4회", 1_200_000),
        ("- 단장 1인 월 1,800천원×5월", "단장 : 1인 월 1,800천원×5월", 9_000_000),
        ("- 1일 50,000원×3일", "1일 50,000원×3일", 150_000),
        ("강사료 1회 50천원×2회+교통비 1인 5천원×2인", "강사료 1회 50천원×2회+교통비 1인 5천원×2인", 110_000),
        ("50,000원/일 × 3일", "50,000원/일×3일", 150_000),
        ("1,800천원/월×5월", "1,800천원/월×5월", 9_000_000),
        ("500원/1인×29명", "500원/1인×29명", 14_500),
        ("50,000원 ÷ 인·일×2인×3일", "50,000원/인·일×2인×3일", 300_000),
        ("1,800천원/12/월×5월", "1,800천원/12/월×5월", 750_000),
        ("2명/회×3회×50천원", "2명/회×3회×50천원", 300_000),
        ("300천원×0.5명", "300천원×0.5명", 150_000),
        ("4급(30호봉) 3,128,300원 X 3인 X 12월", "4급(30호봉) : 3,128,300원×3인×12월", 112_618_800),
        ("3급 8호봉 2,500천원×5월", "3급 8호봉 : 2,500천원×5월", 12_500_000),
        ("단체 500천원×2개소", "단체 : 500천원×2개소", 1_000_000),
        ("단장(3급 8호봉) 월 2,500천원×5월", "단장(3급 8호봉) : 월 2,500천원×5월", 12_500_000),
        ("4급(30호봉) 3,000원×3인+5급(2,000원)×2인", "4급(30호봉) 3,000원×3인+5급(2,000원)×2인", 13_000),
        ("4급×500원", "4급×500원", 2_000),
        ("교사1인(1,500원)", "교사 : 1인×(1,500원)", 1_500),
        ("감액: △1,920천원", "감액 : △1,920천원", -1_920_000),
        ("감액 ▲1,920천원", "감액 : △1,920천원", -1_920_000),
        ("△1,920천원", "△1,920천원", -1_920_000),
        ("-1,920천원", "△1,920천원", -1_920_000),
        ("△500원×3명", "-500원×3명", -1_500),
        ("△1,920천원+500천원", "-1,920천원+500천원", -1_420_000),
        ("500천원+감액 △200천원", "500천원+감액 △200천원", 300_000),
        ("500천원×5월 = △2,500천원", "500천원×5월 = △2,500천원", 2_500_000),
        ("@5,000원*20명", "5,000원×20명", 100_000),
        ("다과비 ＠ 5,000×20명", "다과비 : 5,000×20명", 100_000),
        ("1인 @5,000원×2인", "1인 5,000원×2인", 10_000),
        ("20명×@1억 2,000만원", "20명×12,000만원", 2_400_000_000),
        ("5,000천원×20개 마을", "5,000천원×20개 마을", 100_000_000),
        ("5,000천원×3개  동×2회=30,000천원", "5,000천원×3개 동×2회 = 30,000천원", 30_000_000),
        ("2개소 복지 시설×500원", "2개소 복지 시설×500원", 1_000),
        ("1명 강사×500원", "1명 강사×500원", 500),
        ("- 시범사업 20개 마을×500원", "시범사업 : 20개 마을×500원", 10_000),
        ("500원×20개 마을(시범)", "500원×20개 마을 (시범)", 10_000),
        ("(3,000+2,000)천원×2회", "(3,000+2,000)천원×2회", 10_000_000),
        ("2회×[3,000-2,000] 원/일", "2회×(3,000-2,000)원/일", 2_000),
        ("(3,000+2,000)천원+주차비(3)", "(3,000+2,000)천원+주차비(3)", 5_003_000),
        ("(3+2)명×500원", "(3+2)명×500원", 2_500),
        ("1일 8시간×10,320원×20일", "1일 8시간×10,320원×20일", 1_651_200),
        ("강사 1 일 8 시간×10,320원", "강사 : 1일 8시간×10,320원", 82_560),
        ("- 1일 8시간×10,320원", "1일 8시간×10,320원", 82_560),
        ("1인당 2매×500원", "1인당 2매×500원", 1_000),
        ("강사 주 15시간×4주×10,320원", "강사 : 주 15시간×4주×10,320원", 619_200),
        ("강사료 100원×2회, 재료비 50원×1식", "강사료 100원×2회+재료비 50원×1식", 250),
        ("강사료 100원×2회,재료비 50원,다과비 5원=255원", "강사료 100원×2회+재료비 50원+다과비 5원 = 255원", 255),
        ("- 강사료 1,000원×2회, 감액 △50원", "강사료 : 1,000원×2회+감액 △50원", 1_950),
    ],
)
def test_a_form_gives_its_figure_and_its_canonical_form(text: str, printed: str, won: int) -> None:
    formula = read(text)
    assert evaluate(formula, 1, nothing) == won
    assert print_formula(formula) == printed
    assert read(printed) == formula


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("500천원 × 5월 (8~12월)", "500천원×5월 (8~12월)"),
        ("500천원×5월(8월∼12월)", "500천원×5월 (8월∼12월)"),
        ("500천원×5월(8월, 9월)", "500천원×5월 (8월, 9월)"),
        ("2,500천원(국비 1,000, 구비 1,500)", "2,500천원 (국비 1,000, 구비 1,500)"),
        ("2,500천원(부가세 포함)", "2,500천원 (부가세 포함)"),
        ("2,500천원(부가세(VAT) 포함)", "2,500천원 (부가세(VAT) 포함)"),
        ("2,500천원(4대보험 포함)", "2,500천원 (4대보험 포함)"),
        ("2,500천원（부가세 포함）", "2,500천원 （부가세 포함）"),
        ("500천원×5월(8~12월) = 2,500천원", "500천원×5월 = 2,500천원 (8~12월)"),
        ("500천원×5월(8~12월) = 2,500천원(부가세 포함)", "500천원×5월 = 2,500천원 (8~12월) (부가세 포함)"),
        ("2,500천원 = 500천원×5월 (8~12월)", "500천원×5월 = 2,500천원 (8~12월)"),
        ("500천원×5월 (8~12월) ※ 비고", "500천원×5월 (8~12월) ※ 비고"),
        ("(500천원×5월(8~12월)=2,500천원)", "500천원×5월 = 2,500천원 (8~12월)"),
    ],
)
def test_a_bracket_that_is_no_formula_is_a_note(text: str, printed: str) -> None:
    formula = read(text)
    assert evaluate(formula, 1, nothing) == 2_500_000
    assert print_formula(formula) == printed
    assert read(printed) == formula
    assert "(" not in print_expression(formula)


def test_what_is_counted_is_kept_apart_from_its_counter() -> None:
    factors = read("500원×2명 강사").expression
    assert factors == Product((Quantity(Fraction(500), "원"), Quantity(Fraction(2), "명", noun="강사")))


def test_a_bracket_that_is_a_formula_keeps_its_meaning() -> None:
    assert evaluate(read("3명(500원×2회)"), 1, nothing) == 3_000
    assert isinstance(parse_formula("2,500천원(500원)"), Fault)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("연봉(단장)×인원(단장)×개월()/12 = 16,667천원", "40,000천원×1명×5/12 = 16,667천원"),
        ("퇴직금 : 계(인건비)/12", "퇴직금 : 41,667천원/12"),
        ("(계(인건비)+연봉(단장))×10%-500원", "(41,667천원+40,000천원)×10%-500원"),
        ("단장 연봉(단장)×85%+단원 연봉(단원)", "단장 40,000천원×85%+단원 연봉(단원)"),
        ("500천원×12/개월()", "500천원×12/5"),
        ("500천원/월×5월", "500천원/월×5월"),
        ("총액계상 = 2,250", "총액계상 = 2,250"),
    ],
)
def test_figures_take_the_place_of_references(text: str, printed: str) -> None:
    assert print_formula(substituted(read(text), figure)) == printed


def test_a_figure_stands_where_its_reference_stood() -> None:
    expression = substituted(read("연봉(단장)×5/12"), figure).expression
    assert isinstance(expression, Product)
    assert (expression.factors[0].start, expression.factors[0].end) == (0, 6)


RATES = st.lists(st.sampled_from(["인원(단장)", "개월()/12", "85%", "3명"]), max_size=3)
TERMS = st.builds(
    lambda money, rates: "×".join([money, *rates]), st.sampled_from(["연봉(단장)", "계(인건비)", "500천원"]), RATES
)


@given(st.lists(TERMS, min_size=1, max_size=3).map("+".join))
def test_figures_for_references_change_no_value(text: str) -> None:
    formula = read(text)
    shown = substituted(formula, figure)
    assert evaluate(shown, 1_000, nothing) == evaluate(formula, 1_000, worth)
    assert read(print_formula(shown)) == shown
