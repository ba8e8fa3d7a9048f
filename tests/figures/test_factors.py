from __future__ import annotations

from fractions import Fraction

import pytest

from maeul_plan.figures.pay.factors import month_factor, pay_factors
from maeul_plan.notation.formula import Formula, parse_formula


def formula(text: str) -> Formula:
    read = parse_formula(text)
    assert isinstance(read, Formula)
    return read


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("40,000천원×1명×5/12", 5),
        ("40,000천원×1명×12/12", 12),
        ("40,000천원×1명×6/12", 6),
        ("40,000천원×(5/12)", 5),
        ("500천원 × 5월", 5),
        ("500천원×5개월", 5),
        ("2인×30,000천원×5개월/12", 5),
        ("40,000천원×5.5/12", Fraction(11, 2)),
        ("단장 : 40,000천원×5/12", 5),
        ("20,000천원×1/2", None),
        ("20,000천원×50/100", None),
        ("15,300,000×30/100×2회", None),
        ("10,000천원×2/3", None),
        ("40,000천원/12", None),
        ("40,000천원/12×5×1명", 5),
        ("30,000천원×1명/12×5", 5),
        ("3,333,333원×1명×5월", 5),
        ("24,000천원×2명×60%/12", None),
        ("500천원×5회", None),
        ("500천원×5월+300천원×4월", None),
        ("총액계상 = 2,250", None),
    ],
)
def test_months_are_a_counter_or_a_part_of_twelve(text: str, months: Fraction | None) -> None:
    counted = month_factor(formula(text))
    assert (counted.months if counted else None) == months


@pytest.mark.parametrize(
    ("text", "won", "heads"),
    [
        ("40,000천원×1명×5/12", 40_000_000, 1),
        ("2인×30,000천원×5/12", 30_000_000, 2),
        ("30000×2명×5/12", 30_000_000, 2),
        ("5/12×30000×2명", 30_000_000, 2),
        ("30백만원/12×2명×5월", 30_000_000, 2),
        ("2,500천원×2명×5월", 2_500_000, 2),
        ("연봉(단원)×2명×5/12", 0, 2),
        ("연봉(단원)×2×5/12", 0, None),
        ("500천원×5월", 500_000, None),
        ("1인 월 1,800천원×10명×5월", 1_800_000, 10),
        ("1,800천원/월×10명×5월", 1_800_000, 10),
    ],
)
def test_pay_and_heads_are_told_apart(text: str, won: int, heads: int | None) -> None:
    said = pay_factors(formula(text), 1_000)
    assert said is not None
    assert said.pay_won == won
    assert (said.heads.value if said.heads else None) == heads
    assert said.has_reference == ("연봉" in text)


@pytest.mark.parametrize(
    ("text", "is_monthly"),
    [
        ("40,000천원×1명×5/12", False),
        ("3,333,333원×1명×5월", True),
        ("40,000천원/12×5월", False),
        ("40,000천원×5개월/12", False),
        ("40,000천원×1명", False),
    ],
)
def test_pay_is_a_months_where_months_are_counted_without_dividing(text: str, *, is_monthly: bool) -> None:
    said = pay_factors(formula(text), 1_000)
    assert said is not None
    assert said.is_monthly == is_monthly


def test_a_sum_and_a_lump_have_no_factors_of_pay() -> None:
    assert pay_factors(formula("500천원×5월+300천원×4월"), 1_000) is None
    assert pay_factors(formula("총액계상 = 2,250"), 1_000) is None
