from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.rounding import Rounding
from maeul_plan.plan.budget import RoundingWay

WAYS = st.sampled_from(get_args(RoundingWay))
UNITS = st.sampled_from([1, 10, 1_000, 1_000_000])
AMOUNTS = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=1_000)


@given(WAYS, UNITS, AMOUNTS)
def test_rounding_twice_is_rounding_once(way: RoundingWay, unit: int, exact: Fraction) -> None:
    once = Rounding(way, unit).apply(exact)
    assert Rounding(way, unit).apply(once) == once


@given(WAYS, UNITS, AMOUNTS)
def test_a_negative_amount_rounds_as_its_mirror(way: RoundingWay, unit: int, exact: Fraction) -> None:
    rounding = Rounding(way, unit)
    assert rounding.apply(-exact) == -rounding.apply(exact)


@given(UNITS, AMOUNTS)
def test_a_rounded_amount_is_a_whole_number_of_units_and_less_than_one_away(unit: int, exact: Fraction) -> None:
    for way in ("반올림", "올림", "절사"):
        amount = Rounding(way, unit).apply(exact)  # type: ignore[arg-type]
        assert amount % unit == 0
        assert abs(amount - exact) < unit


@given(UNITS, AMOUNTS)
def test_cutting_goes_toward_zero_and_rounding_up_away_from_it(unit: int, exact: Fraction) -> None:
    assert abs(Rounding("절사", unit).apply(exact)) <= abs(exact) <= abs(Rounding("올림", unit).apply(exact))


@given(UNITS, AMOUNTS)
def test_half_up_is_never_more_than_half_a_unit_away(unit: int, exact: Fraction) -> None:
    assert abs(Rounding("반올림", unit).apply(exact) - exact) <= Fraction(unit, 2)


@given(UNITS, st.integers(-(10**9), 10**9))
def test_halves_go_away_from_zero(unit: int, count: int) -> None:
    half = Fraction(unit, 2) if count >= 0 else Fraction(-unit, 2)
    assert Rounding("반올림", unit).apply(count * unit + half) == (count + (1 if count >= 0 else -1)) * unit


@given(UNITS, AMOUNTS)
def test_no_rounding_keeps_every_part_of_a_won(unit: int, exact: Fraction) -> None:
    assert Rounding("없음", unit).apply(exact) == exact


@pytest.mark.parametrize(("way", "amount"), [("반올림", 16_667_000), ("올림", 16_667_000), ("절사", 16_666_000)])
def test_the_pay_of_2015(way: RoundingWay, amount: int) -> None:
    assert Rounding(way, 1_000).apply(Fraction(40_000_000) * 5 / 12) == amount


def test_case_13_is_cut_below_ten_won() -> None:
    assert Rounding("절사", 10).apply(Fraction("16666666.67")) == 16_666_660
