"""Ranges: all forms of published documents are read, and print with ∼ and no year twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.dates import DateText
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.ranges import DateRange, parse_range, print_range, print_span

ENDS = st.sampled_from(
    ["2015. 8. 1.", "15.", "12월", "2016.1.", "’17.10.10.(화)", "3월말", "9/03. 10:00", "2015년", "8", ""]
)
PIECES = st.sampled_from([*"0123456789.-/~∼년월일 ’(월)말", "2015. 8. 1.", " ~ ", "12. 31.", "구성시", "까지"])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2015. 8. 1.~12. 31.", "2015. 8. 1.∼12. 31."),
        ("2015-08-01 ~ 2015-12-31", "2015. 8. 1.∼12. 31."),
        ("2015. 8. 1. - 2016. 1. 31.", "2015. 8. 1.∼2016. 1. 31."),
        ("2016-01-2016-12", "2016. 1.∼12."),
        ("2015.8월(구성시) ~ 12월", "2015. 8.(구성시)∼12."),  # the 2015 plan
        ("2016.1월 ~ ", "2016. 1.∼"),  # the 2015 plan
        ("2020.1. ~ 2020.12.", "2020. 1.∼12."),  # 15
        ("2022. 12. 1.(목) ~ 12. 31.(토)", "2022. 12. 1.(목)∼12. 31.(토)"),  # 19
        ("2017. 09. 1. ~ 09. 30.", "2017. 9. 1.∼9. 30."),  # 20
        ("’17. 9.13.~15.", "2017. 9. 13.∼9. 15."),  # 23
        ("’17.10.~12.", "2017. 10.∼12."),  # 23
        ("’20. 3. 19.(목). ~ 3. 27.(금)", "2020. 3. 19.(목)∼3. 27.(금)"),  # 30
        ("'20. 4.~ '21. 1. 24.", "2020. 4.∼2021. 1. 24."),  # 39
        ("2017.9.8.(금)∼9.9.(토)", "2017. 9. 8.(금)∼9. 9.(토)"),  # 43
        ("2015. 8. 1. ～ 12월", "2015. 8. 1.∼12월"),
        ("7월∼8월말", "7월∼8월 말"),
        ("2015. 2. 20.∼2. 24.까지", "2015. 2. 20.∼2. 24."),
    ],
)
def test_written_ranges_print_in_the_statutory_notation(text: str, printed: str) -> None:
    span = parse_range(text)
    assert isinstance(span, DateRange)
    assert print_range(span) == printed
    assert parse_range(printed) == span
    assert span.text == text


def test_the_end_takes_year_and_month_from_the_start() -> None:
    span = parse_range("’17. 9.13.~15.")
    assert span == DateRange(DateText(2017, 9, 13), DateText(2017, 9, 15))


@pytest.mark.parametrize(
    ("text", "pointed_at"),
    [
        ("2015. 8. 1.~12. 32.", "32"),
        ("2015. 13. 1.~12. 31.", "13"),
        ("2015. 2. 3.~30.", "30"),
        ("2016.1월 ~ 사업안정화까지", "사업안정화까지"),
        ("2015. 8. 1.", "2015. 8. 1."),
        ("2015. 8. 1.~12. 31. 중", "중"),
        ("", ""),
    ],
)
def test_a_slip_is_pointed_at(text: str, pointed_at: str) -> None:
    fault = parse_range(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == pointed_at
    assert fault.help


@given(
    st.text() | st.lists(PIECES).map("".join) | st.builds("{} ~ {}".format, ENDS, ENDS),
)
def test_any_text_is_a_range_that_prints_back_or_a_fault_inside_it(text: str) -> None:
    read = parse_range(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_range(print_range(read)) == read


def test_a_span_may_be_open_at_either_end() -> None:
    first, last = DateText(2015, 8, 1), DateText(2015, 12, 31)
    assert print_span(first, last) == "2015. 8. 1.∼12. 31."
    assert print_span(first, None) == "2015. 8. 1.부터"
    assert print_span(None, last) == "2015. 12. 31.까지"
    assert print_span(None, None) == ""
