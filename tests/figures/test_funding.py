from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.shares.apportion import apportion
from maeul_plan.figures.shares.funding import FundFigure
from maeul_plan.plan.plan import Plan

WEIGHTS = st.lists(st.fractions(min_value=0, max_value=100, max_denominator=97), min_size=1, max_size=8).map(tuple)
TOTALS = st.integers(0, 10**12)
UNITS = st.sampled_from([1, 10, 1_000])


def worked(budget: dict[str, object]) -> BudgetFigures:
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": budget})
    figures = budget_of(plan)
    assert figures is not None
    return figures


def funding_of(funding: object, total: int | str, unit: str = "천원") -> tuple[FundFigure, ...]:
    return worked({"unit": unit, "funding": funding, "total": total}).funding


@given(TOTALS, WEIGHTS, UNITS)
def test_parts_add_up_to_the_total_exactly(total: int, weights: tuple[Fraction, ...], unit: int) -> None:
    parts = apportion(Fraction(total), weights, unit)
    assert sum(parts) == (total if sum(weights) else 0)


@given(TOTALS, WEIGHTS, UNITS)
def test_each_part_is_within_a_unit_of_its_exact_share(total: int, weights: tuple[Fraction, ...], unit: int) -> None:
    whole = sum(weights)
    for part, weight in zip(apportion(Fraction(total), weights, unit), weights, strict=True):
        assert abs(part - (total * weight / whole if whole else 0)) <= unit


@given(st.integers(0, 10**9), WEIGHTS, UNITS)
def test_parts_of_a_total_in_units_are_in_units(count: int, weights: tuple[Fraction, ...], unit: int) -> None:
    assert all(part % unit == 0 for part in apportion(Fraction(count * unit), weights, unit))


@given(st.integers(0, 10**9), WEIGHTS, UNITS, st.randoms(use_true_random=False))
def test_the_order_of_the_funds_moves_no_part_by_more_than_a_unit(
    count: int, weights: tuple[Fraction, ...], unit: int, random: object
) -> None:
    order = list(range(len(weights)))
    random.shuffle(order)  # type: ignore[attr-defined]
    straight = apportion(Fraction(count * unit), weights, unit)
    shuffled = apportion(Fraction(count * unit), tuple(weights[i] for i in order), unit)
    assert sorted(straight) == sorted(shuffled)
    assert all(abs(shuffled[place] - straight[i]) <= unit for place, i in enumerate(order))


@given(st.integers(0, 10**9), WEIGHTS, UNITS)
def test_a_larger_weight_never_gets_less(count: int, weights: tuple[Fraction, ...], unit: int) -> None:
    parts = apportion(Fraction(count * unit), weights, unit)
    pairs = sorted(zip(weights, parts, strict=True))
    assert all(below[1] <= above[1] for below, above in pairwise(pairs) if below[0] < above[0])


@pytest.mark.parametrize(
    ("total", "funding", "amounts"),
    [
        (76_000, {"시비": "전액"}, [76_000]),
        (10_001, {"국비": "50%", "시비": "25%", "구비": "25%"}, [5_001, 2_500, 2_500]),
        (100, {"국비": "1/3", "시비": "1/3", "구비": "1/3"}, [34, 33, 33]),
        (100_000, {"국비": "비율 1", "시비": "비율 2", "자부담": "1,000천원"}, [33_000, 66_000, 1_000]),
        (100_001, {"국비": "50%", "구비": "나머지"}, [50_000, 50_001]),
        (
            1_069_352,
            {"국비": "15%", "시비": "52%", "구비": "2%", "기금": "나머지"},
            [160_402, 556_063, 21_387, 331_500],
        ),
        (10_001, {"국비": "50%", "구비": "5,000"}, [5_001, 5_000]),
        (10_001, {"국비": "50%", "구비": "5,001"}, [5_000, 5_001]),
        (816_000, {"보조금": "800백만원", "자부담": "나머지"}, [800_000, 16_000]),
        (0, {"국비": "50%", "시비": "50%"}, [0, 0]),
        (100, {"국비": "비율 0", "시비": "비율 0"}, [0, 0]),
    ],
)
def test_what_each_fund_bears(total: int, funding: dict[str, str], amounts: list[int]) -> None:
    figures = funding_of(funding, total)
    assert [figure.source for figure in figures] == list(funding)
    assert [figure.amount for figure in figures] == [amount * 1_000 for amount in amounts]


def test_case_07_thirty_and_seventy_per_cent_in_won() -> None:
    figures = funding_of({"국비": "30%", "시비": "70%"}, 6_835_118_000, "원")
    assert [figure.amount for figure in figures] == [2_050_535_400, 4_784_582_600]


@given(st.integers(0, 10**7), st.lists(st.integers(1, 9), min_size=2, max_size=6), st.sampled_from(["원", "천원"]))
def test_rates_that_make_up_the_whole_add_up(total: int, parts: list[int], unit: str) -> None:
    whole = sum(parts)
    funding = {f"재원{i}": f"{part}/{whole}" for i, part in enumerate(parts)}
    figures = funding_of(funding, f"{total}원", unit)
    assert sum(figure.amount for figure in figures) == total


@given(st.integers(0, 10**7), st.lists(st.integers(1, 30), min_size=1, max_size=4).filter(lambda one: sum(one) < 100))
def test_rates_beside_a_rest_stay_beside_their_exact_parts(total: int, rates: list[int]) -> None:
    funding = {f"재원{i}": f"{rate}%" for i, rate in enumerate(rates)} | {"구비": "나머지"}
    exact = [Fraction(total * rate, 100) for rate in (*rates, 100 - sum(rates))]
    figures = funding_of(funding, f"{total}원", "원")
    assert all(abs(figure.amount - part) < 1 for figure, part in zip(figures, exact, strict=True))
