"""Dates: every form of published documents is read, no impossible day is, and what is printed reads back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.dates import DateText, parse_date, print_date, print_day, weekday_of
from maeul_plan.notation.fault import Fault

PIECES = st.sampled_from(
    [*"0123456789.-/년월일 ’'~:(월)말초중시분", "3분기", "상반기", "오후 ", "2015", " 7", "10월", "２", "²", "\n"]
)
DAYS = st.dates(min_value=date(1000, 1, 1))
PARTS = st.sampled_from(["", "초", "초순", "중순", "중", "하순", "말"])
TIMES = st.sampled_from(["", "10:00", "09시", "18:30", "오전", "15:00∼16:30"])
COMPLETE = st.builds(
    lambda day, weekday, time: DateText(day.year, day.month, day.day, "", weekday, time),
    DAYS,
    st.sampled_from(["", *"월화수목금토일"]),
    TIMES,
)
YEARLESS = st.builds(lambda day: DateText(None, day.month, day.day), DAYS)
MONTHS = st.builds(DateText, st.none() | st.integers(1000, 9999), st.integers(1, 12), st.none(), PARTS)
YEARS = st.builds(DateText, st.integers(1000, 9999), st.none(), st.none(), PARTS)
PERIODS = st.builds(
    lambda year, part, period: DateText(year, part=part, period=period),
    st.none() | st.integers(1000, 9999),
    PARTS,
    st.sampled_from(["상반기", "하반기", "1분기", "2분기", "3분기", "4분기"]),
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2015-07-13(월)", "2015. 7. 13.(월)"),
        ("2015. 7. 13(월)", "2015. 7. 13.(월)"),  # the 2015 plan
        ("2015.7.7.", "2015. 7. 7."),  # the 2015 plan
        ("2015.8월", "2015. 8."),  # the 2015 plan
        ("2016-01", "2016. 1."),
        ("2022. 2. 18.", "2022. 2. 18."),  # 14
        ("2017년 4월 5일(수)", "2017. 4. 5.(수)"),  # 43
        ("2017년 4월 5일 (수요일)", "2017. 4. 5.(수)"),
        ("2018. 9. 28 (금)", "2018. 9. 28.(금)"),  # 12
        ("’18.12.20.", "2018. 12. 20."),  # 23
        ("’17. 7.25.", "2017. 7. 25."),  # 23
        ("‘18.10.8.(월)", "2018. 10. 8.(월)"),  # 21
        ("'19. 1.22.", "2019. 1. 22."),  # 39
        ("`21. 2. 8(월) 14:00 ~ 17:00", "2021. 2. 8.(월) 14:00∼17:00"),  # 34b
        ("`’22. 3. 4.", "2022. 3. 4."),  # 41c
        ("97.10.31", "1997. 10. 31."),  # 39b
        ("85.3.31", "1985. 3. 31."),  # 39b
        ("2017 9. 22.(금)", "2017. 9. 22.(금)"),  # 20
        ("2022. 6 . 14.", "2022. 6. 14."),  # 26
        ("2022. 5 .", "2022. 5."),  # 26
        ("’20. 3. 19.(목).", "2020. 3. 19.(목)"),  # 30
        ("2022. 3. 25.(금) 10:00", "2022. 3. 25.(금) 10:00"),  # 43
        ("01/17", "1. 17."),  # 32
        ("4. 20.(월)", "4. 20.(월)"),  # 29
        ("9/03.", "9. 3."),  # 20
        ("9/10 08:00", "9. 10. 08:00"),  # 20
        ("10. 29일", "10. 29."),  # 43
        ("10. 12. 15:00", "10. 12. 15:00"),
        ("10월", "10월"),  # 07
        ("2020.1.", "2020. 1."),  # 15
        ("3월초", "3월 초"),
        ("’18.10월 중", "2018. 10. 중"),  # 21
        ("2025. 1. 말", "2025. 1. 말"),
        ("2015년", "2015년"),
        ("2017년 상반기", "2017년 상반기"),
        ("’17. 하반기", "2017년 하반기"),
        ("2017년도 3/4분기 말", "2017년 3분기 말"),
        ("2017. 제3분기", "2017년 3분기"),
        ("3분기", "3분기"),
        ("3/4 분기", "3분기"),
        ("상반기 중", "상반기 중"),
        ("7. 13. 오전 9시", "7. 13. 09시"),
        ("7. 13. 오전 12시", "7. 13. 00시"),
        ("7. 13. 오후 12시", "7. 13. 12시"),
        ("7. 13. 오후 2시 30분", "7. 13. 14:30"),
        ("7. 13. 13 : 20", "7. 13. 13:20"),
        ("7. 13. 9:05", "7. 13. 09:05"),
        ("7. 13. 18:00", "7. 13. 18:00"),
        ("7. 13. 오후 2시~4시", "7. 13. 14시∼16시"),
        ("7. 13. 오전 10시 ~ 12시", "7. 13. 10시∼12시"),
        ("7. 13. 오전 10시∼오후 2시 30분", "7. 13. 10시∼14:30"),
        ("7. 13. 오전", "7. 13. 오전"),
        ("２０１５．７．１３．（월）", "2015. 7. 13.(월)"),
    ],
)
def test_written_dates_print_in_the_statutory_notation(text: str, printed: str) -> None:
    when = parse_date(text)
    assert isinstance(when, DateText)
    assert print_date(when) == printed
    assert when.text == text


@pytest.mark.parametrize(("text", "year"), [("69.1.2", 2069), ("70.1.2", 1970), ("’00.1.2.", 2000)])
def test_a_short_year_lies_between_1970_and_2069(text: str, year: int) -> None:
    assert parse_date(text) == DateText(year, 1, 2)


@pytest.mark.parametrize(
    ("text", "pointed_at", "told"),
    [
        ("2015-13-31", "13", "1월부터 12월"),
        ("2015-02-30", "30", "2015년 2월은 1일부터 28일"),
        ("2016. 2. 30.(화)", "30", "29일"),
        ("2. 30.", "30", "29일"),
        ("2015. 0. 3.", "0", "12월"),
        ("2015. 4. 31.", "31", "30일"),
        ("0000. 1. 1.", "0000", ""),
        ("0213. 1. 1.", "0213", ""),
        ("7. 13. 25:00", "25", "24"),
        ("7. 13. 10:60", "60", "59"),
        ("7. 13. 10시 60분", "60", "59"),
        ("7. 13. 오전 13시", "13", "12"),
        ("7. 13. 10:00~25:00", "25", "24"),
    ],
)
def test_an_impossible_number_is_pointed_at(text: str, pointed_at: str, told: str) -> None:
    fault = parse_date(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == pointed_at
    assert told in fault.help


@pytest.mark.parametrize(
    ("text", "pointed_at"),
    [
        ("2015. 7. 13.(욜)", "(욜)"),
        (" 2015. 7. 13. 제출 ", "제출"),
        ("10월(월)", "(월)"),
        ("5분기", "5분기"),
        ("2015. 7. 상반기", "상반기"),
        ("구성 후", "구성 후"),
        ("15", "15"),
        ("", ""),
    ],
)
def test_what_is_no_date_is_pointed_at(text: str, pointed_at: str) -> None:
    fault = parse_date(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == pointed_at
    assert fault.help


@given(COMPLETE | YEARLESS | MONTHS | YEARS | PERIODS)
def test_a_printed_date_reads_back_as_itself(when: DateText) -> None:
    assert parse_date(print_date(when)) == when


@given(DAYS)
def test_a_complete_date_is_its_day(day: date) -> None:
    when = parse_date(day.isoformat() + f"({weekday_of(day)})")
    assert isinstance(when, DateText)
    assert when.day_or_none() == day
    assert parse_date(print_day(day)) == DateText(day.year, day.month, day.day)


@pytest.mark.parametrize("text", ["7. 13.", "2015. 7.", "10월", "2015년"])
def test_an_incomplete_date_is_no_day(text: str) -> None:
    when = parse_date(text)
    assert isinstance(when, DateText)
    assert when.day_or_none() is None


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_a_date_that_prints_back_or_a_fault_inside_it(text: str) -> None:
    read = parse_date(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_date(print_date(read)) == read


def test_weekdays_are_named() -> None:
    assert "".join(weekday_of(date(2015, 7, day)) for day in range(13, 20)) == "월화수목금토일"
