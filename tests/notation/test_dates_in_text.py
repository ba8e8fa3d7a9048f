"""Dates in running text: those that are some are found with their characters, other numbers are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.dates_in_text import dates_in
from maeul_plan.notation.digits import narrow


def read(text: str) -> list[tuple[str, str]]:
    return [(one.written, one.canonical) for one in dates_in(text)]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2015.7.7.", ["2015. 7. 7."]),
        ("2015. 7. 13(월)한", ["2015. 7. 13."]),
        ("2015.8월(구성시) ~ 12월", ["2015년 8월", "12월"]),
        ("’20. 3. 19.(목). ~ 3. 27.(금), 7일간", ["2020. 3. 19.", "3. 27."]),
        ("2017 9. 22.(금) 15:00~16:30(예정)", ["2017. 9. 22."]),
        ("’17. 9.13.~15. / ’17.10.~12.", ["2017. 9. 13.", "2017. 10."]),
        ("'14~'19년, 6년간", ["2014", "2019년"]),
        ("2017.9.17.(일)~9.24(일), 6박 8일", ["2017. 9. 17.", "9. 24."]),
        ("보건위생과-16444(2006.8.2)호", ["2006. 8. 2."]),
        ("97.10.31 15.7.13(월)", ["1997. 10. 31.", "2015. 7. 13."]),
        ("2015. 8~2015. 12 현재", ["2015. 8.", "2015. 12."]),
        ("２０１５．７．１３．", ["2015. 7. 13."]),
        ("2015. 7. 13 제출, 2015. 7. 14 회의", ["2015. 7. 13.", "2015. 7. 14."]),
        ("'15년 '동 센터' 지원", ["2015년"]),
    ],
)
def test_a_date_is_found_and_how_the_office_writes_it(text: str, canonical: list[str]) -> None:
    assert [one for _, one in read(text)] == canonical


@pytest.mark.parametrize(
    "text",
    [
        "3.5점 1.5배 0.3~0.9 미만",
        "5/12, 40,000천원×1명×5/12(월), 1/2까지",
        "제3조 2.1. 192.168.10.31 010-2015-0713 v2015.7.13",
        "2015-4423 제2015-15호 제2015-07-13호",
        "'10년 후 성북', ‘15년 이상’, '15명",
        "15년 이상 8년이상 5개월",
        "가. 1. 15일 이내",
        "2015.8",
        "3.1절 5.18 6.25전쟁 10.26 사태",
        "계획_2015.7.13.hwp 2015.7.13.hwp /2015/07/13/",
        "「2015.7.1. 규칙」 “2015년 7월 13일” [시행 2015.7.1.] <개정 2015.7.1.>",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2019. 6. 1.(토), 6. 8.(토)", ["2019-06-01", "2019-06-08"]),
        ("2015. 12. 28.(월)∼1. 4.(월)", ["2015-12-28", "2016-01-04"]),
        ("2015. 12. 28.(월), 1. 4.(월)", ["2015-12-28", "None"]),
        ("7. 13.(월)", ["None"]),
        ("2015. 7. 13.(월) 그리고 7. 14.(화)", ["2015-07-13", "None"]),
        ("2015. 2. 30.", ["None"]),
        ("'97. 10. 31.", ["1997-10-31"]),
    ],
)
def test_a_date_without_a_year_has_it_from_the_date_it_is_tied_to(text: str, days: list[str]) -> None:
    assert [str(one.meant) for one in dates_in(text)] == days


PIECES = st.sampled_from(
    [*"0123456789.’‘'` 년월일()~∼,-/:", "2015", "(월)", "까지", "’15", "2015. 7. 13.", "12월", "「", "」", "가"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_dates_stand_where_they_are_said_to_and_do_not_overlap(text: str) -> None:
    end = 0
    for one in dates_in(text):
        assert end <= one.start < one.end <= one.tail <= len(text)
        assert narrow(text)[one.start : one.end] == one.written
        if one.weekday:
            assert text[one.weekday.at] == one.weekday.letter
        end = one.tail


@pytest.mark.parametrize(
    "unit",
    [
        "'",
        "'15년",
        "‘15년 ’",
        "1.",
        "2015. ",
        "7/1 ",
        "「",
        '"',
        "<개정 ",
        "2015. 7. 13.(",
        "2015. 7. 13. ~ ",
        "12월 ~ ",
    ],
)
def test_a_long_line_takes_no_more_than_its_length(unit: str) -> None:
    begin = time.process_time()
    dates_in(unit * (60_000 // len(unit)))
    assert time.process_time() - begin < 5
