from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.months import by_days, counted_months, months_of, whole_months
from maeul_plan.plan.period import Period

FIRSTS = st.dates(date(1990, 1, 1), date(2090, 12, 31)).filter(lambda day: day.day <= 28)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2015-08", "2015-12", 5),
        ("2015-08-01", "2015-12-31", 5),
        ("2015-08", "2015-12-31", 5),
        ("2019-04-10", "2020-04-09", 12),
        ("2019-04-10", "2022-04-09", 36),
        ("2016-02", "2016-02", 1),
        ("2016-01", "2016-12", 12),
        ("2015-11-01", "2016-02-29", 4),
        ("2015-08-31", "2015-09-30", 1),  # 민법 제160조제3항: September has no 31st
        ("2015-01-29", "2015-02-28", 1),
        ("2015-08-31", "2015-09-29", None),
        ("2019-04-10", "2022-04-10", None),
        ("2015-08-17", "2015-12-31", None),
        ("2015-08-01", "2015-12-30", None),
        ("2015-08-03", "2015-08-03", None),
        ("2015-08", "2015-07", None),
        ("2015-08", None, None),
        ("2015-08", "9999-12-31", None),
    ],
)
def test_months_of_a_term(start: str, end: str | None, months: int | None) -> None:
    assert months_of(Period.model_validate({"start": start, "end": end})) == months


def test_a_plan_without_a_term_has_no_months() -> None:
    assert months_of(None) is None


@given(FIRSTS, st.integers(1, 120))
def test_a_term_that_ends_on_the_day_before_the_same_day_has_whole_months(first: date, months: int) -> None:
    count = first.year * 12 + first.month - 1 + months
    same_day = date(count // 12, count % 12 + 1, first.day)
    assert whole_months(first, same_day - timedelta(days=1)) == months


@given(FIRSTS, st.integers(1, 120), st.integers(1, 27))
def test_any_other_last_day_leaves_part_of_a_month(first: date, months: int, more: int) -> None:
    count = first.year * 12 + first.month - 1 + months
    same_day = date(count // 12, count % 12 + 1, first.day)
    assert whole_months(first, same_day - timedelta(days=1) + timedelta(days=more)) is None


@given(st.dates(), st.dates())
def test_months_are_counted_or_not_but_never_fail(first: date, last: date) -> None:
    months = whole_months(first, last)
    assert months is None or months >= 1


@pytest.mark.parametrize(
    ("first", "last", "months", "words"),
    [
        (date(2015, 8, 17), date(2015, 12, 31), Fraction(139, 31), "15/31+4"),  # PY-03
        (date(2015, 8, 1), date(2015, 12, 10), 4 + Fraction(10, 31), "4+10/31"),
        (date(2015, 8, 17), date(2015, 9, 10), Fraction(15, 31) + Fraction(10, 30), "15/31+10/30"),
        (date(2016, 2, 3), date(2016, 2, 5), Fraction(3, 29), "3/29"),
        (date(2015, 12, 31), date(2016, 2, 29), 2 + Fraction(1, 31), "1/31+2"),
        (date(2015, 8, 17), date(2016, 8, 16), Fraction(12), "12"),
        (date(2016, 1, 17), date(2016, 2, 16), Fraction(15, 31) + Fraction(16, 29), "15/31+16/29"),
    ],
)
def test_parts_of_months_count_by_the_days_of_that_month(first: date, last: date, months: Fraction, words: str) -> None:
    assert by_days(first, last) == (months, words)


@given(st.dates(date(2014, 1, 1), date(2019, 12, 31)), st.integers(0, 800))
def test_a_day_more_is_never_paid_less_by_days(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    shorter, longer = (counted_months(first, day, may_split=True) for day in (last, last + timedelta(days=1)))
    assert shorter is not None
    assert longer is not None
    assert shorter.months < longer.months
