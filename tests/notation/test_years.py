"""Dates without a year get the year they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.due import DueText, parse_due, print_due
from maeul_plan.notation.years import with_year

APPROVED = date(2015, 7, 7)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9900, 12, 31))


def due(text: str) -> DueText:
    read = parse_due(text)
    assert isinstance(read, DueText)
    return read


@pytest.mark.parametrize(
    ("text", "after", "printed"),
    [
        ("7. 13.(월)까지", APPROVED, "2015. 7. 13.(월)까지"),
        ("7. 7.", APPROVED, "2015. 7. 7."),
        ("7. 6.", APPROVED, "2016. 7. 6."),
        ("1/17", APPROVED, "2016. 1. 17."),
        ("7월", APPROVED, "2015. 7."),
        ("6월 말까지", APPROVED, "2016. 6. 말까지"),
        ("3월초", date(2015, 3, 10), "2015. 3. 초"),
        ("3월초", date(2015, 3, 11), "2016. 3. 초"),
        ("3분기", APPROVED, "2015년 3분기"),
        ("상반기 중", APPROVED, "2016년 상반기 중"),
        ("2. 29.", APPROVED, "2016. 2. 29."),
        ("2. 29.", date(2016, 3, 1), "2020. 2. 29."),
        ("2. 29.", date(1896, 3, 1), "1904. 2. 29."),
        ("12. 20.∼1. 10.", APPROVED, "2015. 12. 20.∼2016. 1. 10."),
        ("8. 1.∼12. 31.", APPROVED, "2015. 8. 1.∼12. 31."),
        ("7. 1.∼7. 9.", APPROVED, "2015. 7. 1.∼7. 9."),
        ("6. 1.∼7. 6.", APPROVED, "2016. 6. 1.∼7. 6."),
        ("11월∼1월", date(2015, 12, 1), "2015. 11.∼2016. 1."),
        ("12. 20., 1. 10., 1. 17.", APPROVED, "2015. 12. 20., 2016. 1. 10., 1. 17."),
        ("2. 29.∼3. 5.", APPROVED, "2016. 2. 29.∼3. 5."),
        ("2. 29.∼3. 5.", date(2012, 3, 6), "2016. 2. 29.∼3. 5."),
        ("12. 20.∼2016. 1. 10.", APPROVED, "2015. 12. 20.∼2016. 1. 10."),
        ("2015. 6. 1.까지", APPROVED, "2015. 6. 1.까지"),
        ("2015. 6. 1.∼6. 9.", APPROVED, "2015. 6. 1.∼6. 9."),
        ("매월 10일", APPROVED, "매월 10일"),
        ("준공 후 5일 이내", APPROVED, "준공 후 5일 이내"),
        ("2. 29.", date(9997, 1, 1), "2. 29."),
    ],
)
def test_a_missing_year_is_the_first_on_or_after_a_day(text: str, after: date, printed: str) -> None:
    assert print_due(with_year(due(text), after)) == printed


@given(DAYS, st.integers(0, 360), st.integers(0, 300))
def test_a_range_keeps_its_order_and_is_not_over(after: date, begins_in: int, lasts: int) -> None:
    start = after + timedelta(days=begins_in)
    end = start + timedelta(days=lasts)
    filled = with_year(due(f"{start.month}. {start.day}.∼{end.month}. {end.day}."), after)
    first, last = filled.first_day(), filled.last_day()
    assert first is not None
    assert last is not None
    assert first <= last
    assert after <= last


@given(DAYS, DAYS)
def test_the_year_is_the_first_that_fits(day: date, after: date) -> None:
    filled = with_year(due(f"{day.month}. {day.day}."), after).last_day()
    assert filled is not None
    assert filled >= after
    assert (filled.month, filled.day) == (day.month, day.day)
    assert filled - after <= timedelta(days=366 if (day.month, day.day) != (2, 29) else 8 * 366)
