"""Times of day in running text: read in 24 hours, and told from ratios and lengths of time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.times_in_text import times_in


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("오전 9시", ["09시"]),
        ("오전 12시", ["00시"]),
        ("오후 2시 30분", ["14:30"]),
        ("오후 2시~4시", ["14시", "16시"]),
        ("오후 2시부터 4시까지", ["14시", "16시"]),
        ("오후 10시~2시까지", ["22시", "02시"]),
        ("회의시간 13 : 20", ["13:20"]),
        ("2015. 7. 13.(월) 9:30", ["09:30"]),
        ("9:30 - 18:00", ["09:30", "18:00"]),
        ("9시~18시", ["09시", "18시"]),
        ("3:00 회의", ["03:00"]),
        ("24시까지", ["24시"]),
    ],
)
def test_a_time_is_found_and_how_the_office_writes_it(text: str, canonical: list[str]) -> None:
    assert [one.canonical for one in times_in(text)] == canonical


@pytest.mark.parametrize(
    "text",
    [
        "국비:시비 1:2",
        "교사 대 아동 비율 1:20까지",
        "비율 10 : 20",
        "10 : 20",
        "2시간 30분, 1시 30분간, 8시간, 오전 10시간",
        "24시간 운영, 24시 편의점",
        "오전까지, 오후 중",
        "요한 3:16",
        "12 : 30 : 58",
        "인원 2 : 30명, 단원 2 : 30,000천원",
        "25:00 9:75",
        "“오전 9시”",
    ],
)
def test_what_is_no_time_is_not_found(text: str) -> None:
    assert times_in(text) == ()


@pytest.mark.parametrize(
    ("text", "certain"),
    [("오후 2시", True), ("9시까지", True), ("2시 30분", False), ("저녁 9시 30분", False), ("14시 30분", True)],
)
def test_an_hour_that_may_be_of_the_afternoon_is_not_certain(text: str, certain: bool) -> None:  # noqa: FBT001
    (found,) = times_in(text)
    assert found.certain is certain


PIECES = st.sampled_from(
    [*"0123456789: ~-", "오전", "오후", "시", "분", "까지", "2015. 7. 13.", "(월)", "「", "」", "시간"]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_times_stand_where_they_are_said_to_and_do_not_overlap(text: str) -> None:
    end = 0
    for one in times_in(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.written
        end = one.end


@pytest.mark.parametrize("unit", ["오전 ", "9 : ", "10:30~", "9시 ", "오후 2시~4시", "오후 2시∼", "2시 30분"])
def test_a_long_line_takes_no_more_than_its_length(unit: str) -> None:
    begin = time.process_time()
    times_in(unit * (60_000 // len(unit)))
    assert time.process_time() - begin < 5
