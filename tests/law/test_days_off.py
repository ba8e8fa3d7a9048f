from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.law.days_off import Calendar, DayOff

TODAY = Calendar()
APPROVED = date(2015, 7, 7)
ONE_DAY = timedelta(days=1)

tabled_days = st.dates(date(2013, 1, 1), date(2027, 12, 31))
calendars = st.builds(
    Calendar,
    as_of=st.none() | tabled_days,
    extra_days_off=st.dictionaries(tabled_days, st.just("구민의 날"), max_size=9),
    extra_working_days=st.frozensets(tabled_days, max_size=9),
)


def reason(day: date, calendar: Calendar = TODAY) -> DayOff:
    off = calendar.day_off(day)
    assert off is not None
    return off


@pytest.mark.parametrize(
    ("day", "eve", "known"),
    [
        (date(2013, 10, 9), date(2012, 12, 27), date(2012, 12, 28)),
        (date(2014, 9, 10), date(2013, 11, 4), date(2013, 11, 5)),
        (date(2015, 8, 14), APPROVED, date(2015, 8, 4)),
        (date(2020, 8, 17), date(2020, 7, 20), date(2020, 7, 21)),
        (date(2021, 8, 16), date(2021, 8, 3), date(2021, 8, 4)),
        (date(2022, 3, 9), APPROVED, date(2017, 5, 9)),
        (date(2023, 5, 29), date(2023, 5, 3), date(2023, 5, 4)),
        (date(2023, 10, 2), date(2023, 8, 30), date(2023, 8, 31)),
        (date(2024, 10, 1), date(2024, 9, 2), date(2024, 9, 3)),
        (date(2025, 1, 27), date(2025, 1, 13), date(2025, 1, 14)),
        (date(2026, 5, 1), date(2026, 1, 1), date(2026, 4, 30)),
        (date(2026, 7, 17), date(2026, 1, 1), date(2026, 4, 30)),
        (date(2027, 5, 3), date(2026, 4, 29), date(2026, 4, 30)),
    ],
)
def test_a_day_set_late_is_off_only_for_a_plan_approved_after_it_was_known(day: date, eve: date, known: date) -> None:
    assert Calendar(as_of=eve).is_working_day(day)
    assert reason(day, Calendar(as_of=known)) == reason(day)
    assert reason(day).known_from == known


@pytest.mark.parametrize("day", [date(2016, 5, 6), date(2017, 5, 9), date(2017, 10, 2), date(2025, 6, 3)])
def test_a_day_nobody_can_date_is_off_for_every_plan_and_says_so(day: date) -> None:
    off = reason(day, Calendar(as_of=APPROVED))
    assert off.known_from is None
    assert "언제 정해졌는지 자료가 없습니다" in off.note


def test_children_s_day_gives_its_substitute_of_2025_to_plans_of_any_year() -> None:
    assert not Calendar(as_of=APPROVED).is_working_day(date(2025, 5, 6))


def test_a_holiday_not_yet_known_leaves_the_weekend_it_falls_on() -> None:
    saturday = date(2027, 5, 1)
    assert reason(saturday).name == "노동절"
    assert reason(saturday, Calendar(as_of=date(2026, 1, 1))).name == "토요일"


def test_ordinary_days_off_were_always_known_and_need_no_note() -> None:
    holiday = reason(date(2015, 3, 1), Calendar(as_of=date.min))
    assert (holiday.name, holiday.known_from, holiday.note) == ("3·1절", date.min, "")


def test_weekends_are_off_by_their_own_law() -> None:
    saturday, sunday = reason(date(2015, 8, 1)), reason(date(2015, 8, 2))
    assert (saturday.name, saturday.source, saturday.note) == ("토요일", "민법 제161조", "")
    assert (sunday.name, sunday.source) == ("일요일", "관공서의 공휴일에 관한 규정 제2조")


@pytest.mark.parametrize(
    ("last_day", "moved"),
    [(date(2015, 2, 28), date(2015, 3, 2)), (date(2015, 9, 26), date(2015, 9, 30))],
)
def test_dt_04_a_period_ending_on_a_day_off_runs_to_the_next_working_day(last_day: date, moved: date) -> None:
    assert TODAY.next_working_day(last_day) == moved


def test_dt_11_ten_days_end_on_the_temporary_holiday_only_for_who_could_not_know() -> None:
    last_day = date(2015, 8, 4) + timedelta(days=10)
    assert Calendar(as_of=APPROVED).next_working_day(last_day) == date(2015, 8, 14)
    assert TODAY.next_working_day(last_day) == date(2015, 8, 17)


@pytest.mark.parametrize(("day", "count"), [(13, 4), (16, 7), (22, 11), (29, 16)])
def test_dt_12_working_days_from_the_approval_of_the_2015_plan(day: int, count: int) -> None:
    assert TODAY.working_days_between(APPROVED, date(2015, 7, day)) == count


def test_a_user_adds_days_off_by_name_and_takes_any_away() -> None:
    added, struck = date(2015, 7, 13), date(2015, 8, 14)
    calendar = Calendar(
        extra_days_off={added: "구민의 날", struck: "구민의 날"},
        extra_working_days=frozenset({struck, date(2015, 8, 1)}),
    )
    assert reason(added, calendar).name == "구민의 날"
    assert calendar.is_working_day(struck)
    assert calendar.is_working_day(date(2015, 8, 1))


@given(calendars, tabled_days)
def test_the_next_working_day_works_and_none_before_it_does(calendar: Calendar, day: date) -> None:
    found = calendar.next_working_day(day)
    assert found >= day
    assert calendar.is_working_day(found)
    assert not any(calendar.is_working_day(day + timedelta(days=n)) for n in range((found - day).days))


@given(calendars, st.lists(st.dates(date(2014, 1, 1), date(2017, 12, 31)), min_size=3, max_size=3).map(sorted))
def test_working_days_of_two_stretches_add_up(calendar: Calendar, days: list[date]) -> None:
    first, middle, last = days
    assert calendar.working_days_between(first, last) == (
        calendar.working_days_between(first, middle) + calendar.working_days_between(middle, last)
    )


@given(calendars, tabled_days)
def test_one_day_counts_as_one_exactly_if_it_is_worked(calendar: Calendar, day: date) -> None:
    assert calendar.working_days_between(day - ONE_DAY, day) == int(calendar.is_working_day(day))


def test_no_day_lies_between_a_day_and_itself_or_an_earlier_one() -> None:
    assert TODAY.working_days_between(APPROVED, APPROVED) == 0
    assert TODAY.working_days_between(APPROVED, date(2015, 7, 1)) == 0


def test_only_the_checked_years_are_verified() -> None:
    edges = [date(2012, 12, 31), date(2013, 1, 1), date(2027, 12, 31), date(2028, 1, 1)]
    assert [TODAY.is_verified(day) for day in edges] == [False, True, True, False]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2028, 1, 1), "1월 1일"),
        (date(2028, 3, 1), "3·1절"),
        (date(2028, 10, 3), "개천절 / 추석"),
        (date(2028, 10, 5), "대체공휴일(추석)"),
        (date(2030, 5, 6), "대체공휴일(어린이날)"),
        (date(2012, 5, 28), "석가탄신일"),
        (date(2028, 1, 2), "일요일"),
    ],
)
def test_beyond_the_table_a_day_off_bears_the_decree_s_name_and_a_warning(day: date, name: str) -> None:
    off = reason(day, Calendar(as_of=APPROVED))
    assert off.name == name
    assert "확인하지 않은 날" in off.note


@pytest.mark.parametrize("year", [1, 1947, 1948, 2100, 2101, 9998])
def test_every_year_has_its_weekends_at_least(year: int) -> None:
    new_year, next_new_year = date(year, 1, 1), date(year + 1, 1, 1)
    assert 200 < TODAY.working_days_between(new_year, next_new_year) <= 262


def test_the_calendar_ends_without_an_error_even_on_a_day_off() -> None:
    closed = Calendar(extra_days_off={date.max: "쉬는 날"})
    assert TODAY.next_working_day(date.min) == date.min
    assert closed.next_working_day(date.max) == date.max
    assert closed.working_days_between(date.max - ONE_DAY, date.max) == 0


def test_days_inside_the_table_never_load_the_holidays_package() -> None:
    program = """
import sys
from datetime import date
from maeul_plan.law.days_off import Calendar
Calendar().working_days_between(date(2012, 12, 31), date(2027, 12, 31))
assert "holidays" not in sys.modules, "inside"
Calendar().is_working_day(date(2028, 1, 3))
assert "holidays" in sys.modules, "outside"
"""
    subprocess.run([sys.executable, "-c", program], check=True)
