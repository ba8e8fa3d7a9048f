from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.social_insurance import (
    ACCIDENT_NOTE,
    STABILITY_LABELS,
    StabilityKind,
    care_formula_on,
    care_on,
    health_on,
    pension_on,
    premium,
    stability_on,
    unemployment_on,
)

Rate = Callable[[date], Held[Fraction] | Beyond]
ONE_DAY = timedelta(days=1)
PAY = Fraction(2_500_000)


def rate(table: Rate, day: date) -> Fraction:
    held = table(day)
    assert isinstance(held, Held)
    assert held.verified
    return held.value


@pytest.mark.parametrize(
    ("table", "first", "before", "after"),
    [
        (pension_on, date(2026, 1, 1), "0.045", "0.0475"),
        (pension_on, date(2027, 1, 1), "0.0475", "0.05"),
        (pension_on, date(2028, 1, 1), "0.05", "0.0525"),
        (pension_on, date(2032, 1, 1), "0.06", "0.0625"),
        (pension_on, date(2033, 1, 1), "0.0625", "0.065"),
        (health_on, date(2011, 1, 1), "0.02665", "0.0282"),
        (health_on, date(2015, 1, 1), "0.02995", "0.03035"),
        (health_on, date(2016, 1, 1), "0.03035", "0.0306"),
        (health_on, date(2018, 1, 1), "0.0306", "0.0312"),
        (health_on, date(2023, 1, 1), "0.03495", "0.03545"),
        (health_on, date(2026, 1, 1), "0.03545", "0.03595"),
        (care_on, date(2018, 1, 1), "0.0655", "0.0738"),
        (care_on, date(2023, 1, 1), "0.1227", "0.1281"),
        (care_on, date(2024, 1, 1), "0.1281", "0.1295"),
        (care_on, date(2026, 1, 1), "0.1295", "0.1314"),
        (health_on, date(2012, 1, 1), "0.02820", "0.02900"),
        (health_on, date(2013, 1, 1), "0.02900", "0.02945"),
        (health_on, date(2014, 1, 1), "0.02945", "0.02995"),
        (health_on, date(2019, 1, 1), "0.03120", "0.03230"),
        (health_on, date(2020, 1, 1), "0.03230", "0.03335"),
        (health_on, date(2021, 1, 1), "0.03335", "0.03430"),
        (health_on, date(2022, 1, 1), "0.03430", "0.03495"),
        (care_on, date(2019, 1, 1), "0.0738", "0.0851"),
        (care_on, date(2020, 1, 1), "0.0851", "0.1025"),
        (care_on, date(2021, 1, 1), "0.1025", "0.1152"),
        (care_on, date(2022, 1, 1), "0.1152", "0.1227"),
        (pension_on, date(2029, 1, 1), "0.0525", "0.055"),
        (pension_on, date(2030, 1, 1), "0.055", "0.0575"),
        (pension_on, date(2031, 1, 1), "0.0575", "0.06"),
        (unemployment_on, date(2011, 4, 1), "0.0045", "0.0055"),
        (unemployment_on, date(2013, 7, 1), "0.0055", "0.0065"),
        (unemployment_on, date(2019, 10, 1), "0.0065", "0.008"),
        (unemployment_on, date(2022, 7, 1), "0.008", "0.009"),
    ],
)
def test_a_rate_changes_on_its_day_and_not_before(table: Rate, first: date, before: str, after: str) -> None:
    assert (rate(table, first - ONE_DAY), rate(table, first)) == (Fraction(before), Fraction(after))


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (date(2015, 8, 1), (112_500, 75_870, 4_960, 22_500)),
        (date(2026, 8, 1), (118_750, 89_870, 11_800, 28_750)),
    ],
)
def test_py_09_what_an_employer_bears_for_2_500_000_won(day: date, known: tuple[int, int, int, int]) -> None:
    stability = stability_on(day, "under_150")
    assert isinstance(stability, Held)
    health = premium(PAY, rate(health_on, day))
    assert known == (
        premium(PAY, rate(pension_on, day)),
        health,
        premium(Fraction(health), rate(care_on, day)),
        premium(PAY, rate(unemployment_on, day)) + premium(PAY, stability.value),
    )


@pytest.mark.parametrize(("base", "won"), [(75_875, 75_870), (75_870, 75_870), (9, 0), (10, 10), (19, 10)])
def test_a_premium_drops_what_is_below_ten_won(base: int, won: int) -> None:
    assert premium(Fraction(base), Fraction(1)) == won
    assert type(premium(Fraction(base), Fraction(1))) is int


@pytest.mark.parametrize(
    ("kind", "share"),
    [
        ("under_150", "0.0025"),
        ("over_150_priority", "0.0045"),
        ("from_150_to_999", "0.0065"),
        ("over_1000_or_government", "0.0085"),
    ],
)
def test_stability_goes_by_the_size_of_the_employer(kind: StabilityKind, share: str) -> None:
    assert rate(lambda day: stability_on(day, kind), date(2015, 7, 7)) == Fraction(share)
    assert STABILITY_LABELS[kind]


@pytest.mark.parametrize("table", [pension_on, health_on, care_on, unemployment_on])
def test_no_rate_is_known_before_2010(table: Rate) -> None:
    assert isinstance(table(date(2009, 12, 31)), Beyond)
    assert isinstance(table(date(2010, 1, 1)), Held)


def test_the_formula_of_care_is_known_as_far_as_its_rate() -> None:
    for day in (date(2009, 12, 31), date(2027, 1, 1)):
        assert care_formula_on(day) == care_on(day)


@pytest.mark.parametrize("table", [health_on, care_on])
def test_health_and_care_of_2027_are_not_guessed(table: Rate) -> None:
    assert isinstance(table(date(2026, 12, 31)), Held)
    beyond = table(date(2027, 1, 1))
    assert isinstance(beyond, Beyond)
    assert beyond.known == "2010∼2026년"


@pytest.mark.parametrize(("year", "in_million"), [(2023, 9_082), (2024, 9_182), (2025, 9_182), (2026, 9_448)])
def test_since_2023_care_is_its_rate_over_that_of_health_at_four_decimals(year: int, in_million: int) -> None:
    day = date(year, 1, 1)
    exact = Fraction(in_million, 1_000_000) / (2 * rate(health_on, day))
    assert rate(care_on, day) == Fraction(int(exact * 10_000 + Fraction(1, 2)), 10_000)


def test_the_formula_of_care_changes_with_2023() -> None:
    before, after = care_formula_on(date(2022, 12, 31)), care_formula_on(date(2023, 1, 1))
    assert isinstance(before, Held)
    assert isinstance(after, Held)
    assert before.value == "건강보험료×장기요양보험료율"
    assert "÷건강보험료율" in after.value
    assert after.source == "노인장기요양보험법 제9조제1항"


def test_accident_insurance_has_no_rate_and_asks_for_it() -> None:
    assert "표에 두지 않았습니다" in ACCIDENT_NOTE
