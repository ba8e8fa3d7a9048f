"""Words for days that come again tell which days, or nothing at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from maeul_plan.notation.recurrence import Recurrence, parse_recurrence


def days_of_2026(text: str) -> list[str]:
    """Write the days of 2026 that a text means as month/day."""
    again = parse_recurrence(text)
    assert again is not None
    year = (date(2026, 1, 1) + timedelta(days=ahead) for ahead in range(365))
    return [f"{day.month}/{day.day}" for day in year if again.holds(day)]


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("매월 10일", ["1/10", "2/10"], 12),
        ("매월 10일까지", ["1/10", "2/10"], 12),
        ("매월 １０일한", ["1/10", "2/10"], 12),
        ("매월 10일, 25일", ["1/10", "1/25"], 24),
        ("매월 10, 25일", ["1/10", "1/25"], 24),
        ("매월 말일", ["1/31", "2/28", "3/31", "4/30"], 12),
        ("매월말", ["1/31", "2/28"], 12),
        ("월말까지", ["1/31", "2/28"], 12),
        ("매주 월요일 오전까지", ["1/5", "1/12"], 52),
        ("매주 월·수요일", ["1/5", "1/7"], 104),
        ("매주 일요일", ["1/4"], 52),
        ("매월 첫째 월요일", ["1/5", "2/2"], 12),
        ("매월 둘째 주 수요일 14:00", ["1/14", "2/11"], 12),
        ("매월 두 번째 수요일", ["1/14", "2/11"], 12),
        ("매월 넷째 화요일", ["1/27", "2/24"], 12),
        ("매월 3주 금요일", ["1/16", "2/20"], 12),
        ("매월 마지막 금요일 오후 3시 정기회의", ["1/30", "2/27"], 12),
        ("매년 8월 5일까지", ["8/5"], 1),
        ("매년 3. 31.", ["3/31"], 1),
        ("매년 2월 말일", ["2/28"], 1),
        ("매분기말", ["3/31", "6/30", "9/30", "12/31"], 4),
        ("매반기 말일까지", ["6/30", "12/31"], 2),
    ],
)
def test_the_days_are_those_that_the_words_mean(text: str, first: list[str], count: int) -> None:
    days = days_of_2026(text)
    assert days[: len(first)] == first
    assert len(days) == count


@pytest.mark.parametrize(
    "text",
    [
        *(
            "월 1회",
            "월1회 정기",
            "매월",
            "매주",
            "수시",
            "연 2회",
            "매월 중",
            "매분기 첫 달에",
            "격주 수요일",
            "익월 10일",
        ),
        *("매월 10일 전까지", "매월 10일 이후", "매월 10일경", "매주 월∼금요일", "매월 10일 또는 20일"),
        *("매월 0일", "매월 32일", "매년 2월 29일", "매년 2월 30일", "매년 13월 1일", "매년 4월 31일", ""),
    ],
)
def test_words_that_tell_no_day_are_not_guessed_at(text: str) -> None:
    assert parse_recurrence(text) is None


@pytest.mark.parametrize("text", ["매월 29일", "매월 30일", "매월 31일"])
def test_a_day_that_some_months_lack_is_nobodys_guess(text: str) -> None:
    assert parse_recurrence(text) is None


def test_a_long_text_takes_no_time() -> None:
    for text in (
        "매월 " + "1일, " * 50_000,
        "매주 " + "월·" * 50_000,
        "매월 1일" + " 까지" * 50_000 + "!",
        "매" * 200_000,
    ):
        assert parse_recurrence(text) is None


def test_a_weekday_of_every_week_has_no_place_in_the_month() -> None:
    assert parse_recurrence("매주 금요일") == Recurrence(weekdays=(4,))
