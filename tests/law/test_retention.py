from __future__ import annotations

from datetime import date

import pytest

from maeul_plan.law.retention import PERIODS, kept_from, kept_until


def test_od_15_there_are_seven_periods() -> None:
    assert PERIODS == ("영구", "준영구", "30년", "10년", "5년", "3년", "1년")


@pytest.mark.parametrize("completed", [date(2015, 12, 31), date(2015, 1, 1)])
def test_od_15_five_years_run_from_the_next_new_year(completed: date) -> None:
    assert kept_from(completed) == date(2016, 1, 1)
    assert kept_until(completed, "5년") == date(2020, 12, 31)


@pytest.mark.parametrize(("period", "last"), [("1년", 2016), ("3년", 2018), ("10년", 2025), ("30년", 2045)])
def test_a_period_ends_with_its_last_december(period: str, last: int) -> None:
    assert kept_until(date(2015, 7, 7), period) == date(last, 12, 31)


@pytest.mark.parametrize("period", ["영구", "준영구"])
def test_what_is_kept_for_good_has_no_last_day(period: str) -> None:
    assert kept_until(date(2015, 7, 7), period) is None


def test_a_day_no_calendar_has_is_none() -> None:
    assert kept_from(date.max) is None
    assert kept_until(date.max, "1년") is None


def test_seven_years_are_no_period() -> None:
    with pytest.raises(KeyError):
        kept_until(date(2015, 7, 7), "7년")
