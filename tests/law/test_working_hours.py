from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.minimum_wage import MONTHLY_HOURS
from maeul_plan.law.working_hours import (
    employment_from_on,
    employment_months_on,
    health_from_on,
    is_below,
    monthly_hours,
    pension_from_on,
    rest_from_on,
    weekly_rest,
)

TABLES = (rest_from_on, pension_from_on, health_from_on, employment_from_on, employment_months_on)


def test_a_full_week_is_the_month_of_the_notices() -> None:
    assert monthly_hours(40, weekly_rest(40, 15)) == MONTHLY_HOURS


@pytest.mark.parametrize(("weekly", "rest"), [(14, 0), (15, 3), (20, 4), (40, 8), (52, 8)])
def test_the_day_of_rest_is_a_part_of_eight_hours(weekly: int, rest: int) -> None:
    assert weekly_rest(weekly, 15) == rest


@pytest.mark.parametrize(
    ("table", "day", "hours"),
    [
        (pension_from_on, date(2010, 8, 31), 80),
        (pension_from_on, date(2010, 9, 1), 60),
        (health_from_on, date(2010, 12, 31), 80),
        (health_from_on, date(2011, 1, 1), 60),
        (employment_from_on, date(2026, 12, 31), 60),
        (employment_months_on, date(2026, 12, 31), 3),
        (rest_from_on, date(2015, 8, 1), 15),
    ],
)
def test_what_held_on_a_day(table: object, day: date, hours: int) -> None:
    assert callable(table)
    held = table(day)
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (hours, True)


def test_from_2027_employment_insurance_goes_by_income() -> None:
    assert isinstance(employment_from_on(date(2027, 1, 1)), Beyond)


@pytest.mark.parametrize(("weekly", "below"), [(14, True), (15, False)])
def test_fifteen_hours_a_week_are_sixty_a_month(weekly: int, *, below: bool) -> None:
    assert is_below(weekly, 60) is below


@given(st.dates(date(2010, 1, 1), date(2026, 12, 31)))
def test_every_day_is_held_by_a_row_with_a_source(day: date) -> None:
    for table in TABLES:
        held = table(day)
        assert isinstance(held, Held)
        assert held.source
        assert held.since <= day <= (held.until or day + timedelta(days=1))


@given(st.integers(0, 52))
def test_more_hours_are_never_paid_less(weekly: int) -> None:
    fewer, more = (monthly_hours(one, weekly_rest(one, 15)) for one in (weekly, weekly + 1))
    assert fewer <= more
    assert weekly_rest(weekly, 15) <= Fraction(8)
