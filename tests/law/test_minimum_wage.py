from __future__ import annotations

from datetime import date

import pytest

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.minimum_wage import MONTHLY_HOURS, minimum_wage_on, monthly_wage

HOURLY = {
    2010: 4_110,
    2011: 4_320,
    2012: 4_580,
    2013: 4_860,
    2014: 5_210,
    2015: 5_580,
    2016: 6_030,
    2017: 6_470,
    2018: 7_530,
    2019: 8_350,
    2020: 8_590,
    2021: 8_720,
    2022: 9_160,
    2023: 9_620,
    2024: 9_860,
    2025: 10_030,
    2026: 10_320,
    2027: 10_700,
}


def wage_on(day: date) -> Held[int]:
    held = minimum_wage_on(day)
    assert isinstance(held, Held)
    return held


@pytest.mark.parametrize(("year", "hourly"), HOURLY.items())
def test_a_year_has_one_wage_from_its_first_day_to_its_last(year: int, hourly: int) -> None:
    assert wage_on(date(year, 1, 1)).value == hourly
    assert wage_on(date(year, 12, 31)).value == hourly


@pytest.mark.parametrize(
    ("year", "monthly"),
    [(2010, 858_990), (2015, 1_166_220), (2016, 1_260_270), (2021, 1_822_480), (2026, 2_156_880), (2027, 2_236_300)],
)
def test_py_12_the_month_is_the_one_the_notices_print(year: int, monthly: int) -> None:
    assert monthly_wage(wage_on(date(year, 7, 1)).value) == monthly


def test_209_hours_are_40_and_8_a_week_over_a_year() -> None:
    assert MONTHLY_HOURS == -(-48 * 365 // (7 * 12))


def test_only_the_wage_of_2024_rests_on_one_page() -> None:
    assert [year for year in HOURLY if not wage_on(date(year, 1, 1)).verified] == [2024]


@pytest.mark.parametrize("day", [date(2009, 12, 31), date(2028, 1, 1)])
def test_beyond_2010_to_2027_no_wage_is_guessed(day: date) -> None:
    beyond = minimum_wage_on(day)
    assert isinstance(beyond, Beyond)
    assert beyond.known == "2010∼2027년"


def test_a_notice_is_named_where_there_is_one() -> None:
    assert wage_on(date(2015, 7, 7)).source == "고용노동부고시 제2014-29호(2014. 8. 4.)"
