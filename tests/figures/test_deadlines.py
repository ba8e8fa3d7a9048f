from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.deadlines.deadlines import DeadlineFigure, deadlines_of
from maeul_plan.law.days_off import Calendar
from maeul_plan.plan.plan import Plan

APPROVED = date(2015, 7, 7)


def figure(
    due: str, today: date | None = None, as_of: date | None = APPROVED, status: str | None = None
) -> DeadlineFigure:
    head = {"title": "시험", "approved_on": as_of and as_of.isoformat()}
    deadline = {"task": "제출", "due": due, "status": status}
    plan = Plan.model_validate({"maeul": 1, "document": head, "deadlines": [deadline]})
    (worked,) = deadlines_of(plan, Calendar(as_of), today)
    return worked


def test_the_deadlines_of_2015(plan_2015: Plan) -> None:
    figures = deadlines_of(plan_2015, Calendar(plan_2015.as_of), date(2015, 7, 10))
    assert [(one.printed, one.working_days, one.days_left, one.status) for one in figures] == [
        ("2015. 7. 13.(월)한", 4, 3, "upcoming"),
        ("2015. 7. 16.(목)한", 7, 6, "upcoming"),
        ("2015. 7. 22.(수)한", 11, 12, "upcoming"),
        ("2015. 7. 29.(수)한", 16, 19, "upcoming"),
        ("2015. 8. 1.(토)", 18, 22, "upcoming"),
    ]
    last = figures[-1]
    assert last.day_off is not None
    assert (last.weekday, last.day_off.name, last.next_working_day) == ("토", "토요일", date(2015, 8, 3))
    assert figures[0].day_off is None
    assert figures[0].next_working_day is None


@pytest.mark.parametrize(
    ("due", "name", "following"),
    [
        ("2015-09-26", "추석", date(2015, 9, 30)),
        ("2015-09-29", "추석", date(2015, 9, 30)),
        ("2015-12-25", "기독탄신일", date(2015, 12, 28)),
        ("2015-08-02", "일요일", date(2015, 8, 3)),
    ],
)
def test_a_day_off_says_why_and_what_comes_next(due: str, name: str, following: date) -> None:
    worked = figure(due)
    assert worked.day_off is not None
    assert name in worked.day_off.name
    assert worked.day_off.source
    assert worked.next_working_day == following


@pytest.mark.parametrize(("as_of", "off"), [(date(2015, 7, 7), False), (date(2015, 8, 5), True), (None, True)])
def test_a_temporary_holiday_counts_once_it_was_known(as_of: date | None, *, off: bool) -> None:
    assert (figure("2015-08-14", as_of=as_of).day_off is not None) is off


@pytest.mark.parametrize(
    ("today", "status", "left"),
    [
        (date(2015, 7, 12), "upcoming", 1),
        (date(2015, 7, 13), "today", 0),
        (date(2015, 7, 14), "overdue", -1),
        (None, "upcoming", None),
    ],
)
def test_status_follows_from_today(today: date | None, status: str, left: int | None) -> None:
    worked = figure("2015-07-13", today)
    assert (worked.status, worked.days_left) == (status, left)


def test_done_is_done_whatever_the_day() -> None:
    assert figure("2015-07-13", date(2015, 8, 1), status="완료").status == "done"
    assert figure("매월 10일", date(2015, 8, 1), status="완료").status == "done"


@pytest.mark.parametrize("due", ["매월 10일", "매분기말", "월1회", "준공 전까지", "사업종료 후 30일 이내"])
def test_what_has_no_day_is_open(due: str) -> None:
    worked = figure(due, date(2015, 7, 10))
    assert worked.status == "open"
    assert (worked.first, worked.due, worked.days_left, worked.working_days, worked.day_off) == (None,) * 5
    assert worked.verified


@pytest.mark.parametrize(
    ("due", "first", "last"),
    [
        ("2015-07-13", date(2015, 7, 13), date(2015, 7, 13)),
        ("2015. 10월까지", date(2015, 10, 1), date(2015, 10, 31)),
        ("2015. 9. 14.∼9. 18.", date(2015, 9, 14), date(2015, 9, 18)),
        ("2015-08-01 전까지", date(2015, 7, 31), date(2015, 7, 31)),
        ("’20. 4.∼’21. 1. 24.", date(2020, 4, 1), date(2021, 1, 24)),
    ],
)
def test_first_and_last_day(due: str, first: date, last: date) -> None:
    worked = figure(due)
    assert (worked.first, worked.due) == (first, last)


def test_no_working_days_are_counted_backwards() -> None:
    assert figure("2015-07-06").working_days is None
    assert figure("2015-07-07").working_days == 0
    assert figure("2015-07-13", as_of=None).working_days is None


def test_nobody_counts_working_days_of_thousands_of_years() -> None:
    assert figure("7015-07-13").working_days is None
    assert figure("2025-07-07").working_days is not None


def test_years_outside_the_table_are_not_verified() -> None:
    assert not figure("2028-03-06").verified
    assert figure("2027-12-31").verified


@given(st.dates(date(2013, 1, 1), date(2027, 12, 31)), st.integers(-400, 400))
def test_days_left_and_status_agree(due: date, ahead: int) -> None:
    worked = figure(due.isoformat(), due - timedelta(days=ahead))
    assert worked.days_left == ahead
    assert worked.status == ("upcoming" if ahead > 0 else "today" if ahead == 0 else "overdue")
    assert worked.weekday == "월화수목금토일"[due.weekday()]
    assert (worked.day_off is None) == (worked.next_working_day is None)


def test_a_missing_year_is_the_first_that_comes() -> None:
    worked = figure("7. 13.(월)까지", date(2015, 7, 10))
    assert (worked.due, worked.printed, worked.status) == (date(2015, 7, 13), "7. 13.(월)까지", "upcoming")
