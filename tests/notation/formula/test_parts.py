"""References, and what a formula is made of."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import (
    Formula,
    Quantity,
    Reference,
    evaluate,
    parse_formula,
    print_expression,
)


def read(text: str) -> Formula:
    formula = parse_formula(text)
    assert isinstance(formula, Formula), formula
    return formula


def resolve(reference: Reference) -> Fraction | Fault:
    known: dict[tuple[str, tuple[tuple[str, ...], ...]], int] = {
        ("계", (("인건비",),)): 41_667_000,
        ("계", (("인건비", "단장"), ("운영비",))): 19_167_000,
        ("연봉", (("단장",),)): 40_000_000,
        ("인원", (("단원",),)): 2,
        ("개월", ()): 5,
        ("개월", (("전체",),)): 5,
    }
    found = known.get((reference.function, reference.arguments))
    return Fault(reference.start, reference.end, "없습니다") if found is None else Fraction(found)


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("계(인건비) × 10%", 4_166_700),
        ("계(인건비/단장, 운영비)", 19_167_000),
        ("계（인건비／단장，운영비）", 19_167_000),
        ("퇴직금 계(인건비)/12", Fraction(41_667_000, 12)),
        ("연봉(단장)×개월()/12", Fraction(50_000_000, 3)),
        ("연봉(단장)/12×개월(전체)", Fraction(50_000_000, 3)),
        ("30,000×인원(단원)×개월()/12", 25_000_000),
        ("500천원×개월()", 2_500_000),
        ("40,000×(500천원/200천원)", 100_000_000),
        ("500천원×300천원/200천원", 750_000),
        ("1,000천원×(1+5%)", 1_050_000),
        ("(2+3)×(460,000원+20)", 5 * 460_020),
        ("어린이(500원)×29명+주차비(3,000)", 17_500),
        ("500원×2명+3만원+20", 51_000),
    ],
)
def test_references_rates_and_amounts_work_together(text: str, won: Fraction) -> None:
    assert evaluate(read(text), 1_000, resolve) == won


def test_a_reference_knows_its_paths_and_its_place() -> None:
    expression = read("단장 : 계(인건비/단장, 운영비(공공요금))").expression
    assert isinstance(expression, Reference)
    assert expression.arguments == (("인건비", "단장"), ("운영비(공공요금)",))
    assert (expression.start, expression.end) == (5, 25)


def test_a_count_of_months_is_no_reference() -> None:
    assert print_expression(read("5개월(500천원)")) == "5개월×(500천원)"


def test_equal_formulas_are_equal_wherever_they_stand() -> None:
    assert read("500천원×5월") == read("  500 천원 X 5 월")
    assert hash(read("500천원×5월")) == hash(read("  500 천원 X 5 월"))
    assert read("500천원×5월") != read("500천원×5개월")


MONEY = Quantity(Fraction(40_000), "천원")
