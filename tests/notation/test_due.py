"""Due dates: dates with a limit word, months, recurring times and events are told apart and print back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.due import DueText, parse_due, print_due
from maeul_plan.notation.fault import Fault

DATES = st.sampled_from(
    [
        "2015. 7. 13(월)",
        "10월",
        "’18. 8.1.~9.",
        "3월초",
        "2016-01",
        "매월",
        "준공 후 5일",
        "3분기",
        "6. 1., 8.",
        "2015-07-17",
        "",
    ]
)
WORDS = st.sampled_from(
    [
        "한",
        "한.",
        " 까지",
        "이내",
        "전까지",
        " 중",
        "(예정)",
        "예정",
        "(구성시)",
        "후",
        "~",
        ", ",
        "부터",
        "限",
        ", 7일간",
        "(3일간)",
        "부터 10일간",
        "",
    ]
)


@pytest.mark.parametrize(
    ("text", "kind", "printed", "last_day"),
    [
        ("2015-07-13(월)한", "day", "2015. 7. 13.(월)한", date(2015, 7, 13)),
        ("2015. 7. 29(수)한.", "day", "2015. 7. 29.(수)한", date(2015, 7, 29)),  # the 2015 plan
        ("2020.2.17.까지", "day", "2020. 2. 17.까지", date(2020, 2, 17)),  # 05
        ("‘18. 11.9.(금) 까지", "day", "2018. 11. 9.(금)까지", date(2018, 11, 9)),  # 21
        ("4. 20.(월)까지", "day", "4. 20.(월)까지", None),  # 29
        ("9/03. 15:00~21:00까지", "day", "9. 3. 15:00∼21:00까지", None),  # 20
        ("2017 9. 22.(금) 15:00~16:30(예정)", "day", "2017. 9. 22.(금) 15:00∼16:30(예정)", date(2017, 9, 22)),
        ("2015. 7. 13. 전까지", "day", "2015. 7. 13. 전까지", date(2015, 7, 12)),
        ("2018. 10. 22.(월) ~ 11. 9.(금)", "day", "2018. 10. 22.(월)∼11. 9.(금)", date(2018, 11, 9)),  # 21
        ("2015. 7. 1.∼7. 9.까지", "day", "2015. 7. 1.∼7. 9.", date(2015, 7, 9)),
        ("2015. 7. 13.(월) 18:00 전까지", "day", "2015. 7. 13.(월) 18:00 전까지", date(2015, 7, 13)),
        ("2015. 7. 13. 오전까지", "day", "2015. 7. 13. 오전까지", date(2015, 7, 13)),
        ("10월까지", "month", "10월까지", None),  # 07
        ("’18.10월 중", "month", "2018. 10. 중", date(2018, 10, 31)),  # 21
        ("2016. 2월말까지", "month", "2016. 2. 말까지", date(2016, 2, 29)),
        ("2020. 3월초", "month", "2020. 3. 초", None),
        ("2020. 1월 전까지", "month", "2020. 1. 전까지", date(2019, 12, 31)),
        ("2015.8월(구성시)", "month", "2015. 8.(구성시)", date(2015, 8, 31)),
        ("2018. 10월말 전까지", "month", "2018. 10. 말 전까지", None),
        ("2018년까지", "month", "2018년까지", date(2018, 12, 31)),
        ("12월 예정", "month", "12월 예정", None),
        ("2015-07-13(한)", "day", "2015. 7. 13.한", date(2015, 7, 13)),
        ("2015. 7. 13.(월)限", "day", "2015. 7. 13.(월)한", date(2015, 7, 13)),
        ("2015. 7. 13.(월)부터", "day", "2015. 7. 13.(월)부터", None),
        ("2015. 7. 13. 오후 6시까지", "day", "2015. 7. 13. 18시까지", date(2015, 7, 13)),
        ("2019. 6. 1.(토), 6. 8.(토)", "day", "2019. 6. 1.(토), 6. 8.(토)", date(2019, 6, 8)),
        ("2019-06-01, 8., 2020-01-15까지", "day", "2019. 6. 1., 6. 8., 2020. 1. 15.까지", date(2020, 1, 15)),
        ("6월 및 10월", "month", "6월, 10월", None),
        ("2019. 6월, 10월", "month", "2019. 6., 10.", date(2019, 10, 31)),
        ("2020. 3. 19.(목)∼3. 27.(금), 7일간", "day", "2020. 3. 19.(목)∼3. 27.(금), 7일간", date(2020, 3, 27)),  # 30
        ("2020. 3. 27.까지 (7일 간).", "day", "2020. 3. 27.까지(7일 간)", date(2020, 3, 27)),
        ("2019. 6. 1.~2.(1박 2일)", "day", "2019. 6. 1.∼6. 2.(1박 2일)", date(2019, 6, 2)),
        ("2017년 상반기", "month", "2017년 상반기", date(2017, 6, 30)),
        ("2017년 하반기까지", "month", "2017년 하반기까지", date(2017, 12, 31)),
        ("2017. 3/4분기", "month", "2017년 3분기", date(2017, 9, 30)),
        ("2017년 3분기 전까지", "month", "2017년 3분기 전까지", date(2017, 6, 30)),
        ("2017년 1분기∼2분기", "month", "2017년 1분기∼2017년 2분기", date(2017, 6, 30)),
        ("3분기", "month", "3분기", None),
        ("수시", "recurring", "수시", None),
        ("상시", "recurring", "상시", None),
        ("연중", "recurring", "연중", None),
        ("연중 수시(필요시)", "recurring", "연중 수시(필요시)", None),
        ("분기별 1회", "recurring", "분기별 1회", None),
        ("반기별", "recurring", "반기별", None),
        ("매년", "recurring", "매년", None),
        ("매월", "recurring", "매월", None),
        ("매월 10일", "recurring", "매월 10일", None),
        ("매분기말", "recurring", "매분기말", None),
        ("월1회", "recurring", "월1회", None),
        ("익월 3일한", "recurring", "익월 3일한", None),
        ("매주 월요일 오전까지", "recurring", "매주 월요일 오전까지", None),  # 07
        ("착·준공 후 5일이내", "event", "착·준공 후 5일이내", None),  # 25
        ("사업종료 후 30일 이내", "event", "사업종료 후 30일 이내", None),
        ("준공 전까지", "event", "준공 전까지", None),  # 23
        ("사업안정화까지", "event", "사업안정화까지", None),  # the 2015 plan
        (" 만료 90일  전까지 ", "event", "만료 90일 전까지", None),
        ("2015. 7. 13. 이후 5일 이내", "event", "2015. 7. 13. 이후 5일 이내", None),
        ("2018년 사업종료 후 2개월 이내", "event", "2018년 사업종료 후 2개월 이내", None),
        ("공고일부터 15일간", "event", "공고일부터 15일간", None),
        ("2015-07-17부터 10일 이내", "event", "2015. 7. 17.부터 10일 이내", None),
        ("공고일(2015-07-17)부터 10일 이내", "event", "공고일(2015. 7. 17.)부터 10일 이내", None),
        ("공고(제2018-12호) 후 5일 이내", "event", "공고(제2018-12호) 후 5일 이내", None),
        ("구성시", "event", "구성시", None),
        ("즉시", "event", "즉시", None),
        ("지체 없이.", "event", "지체 없이.", None),
        ("협약 즉시", "event", "협약 즉시", None),
        ("협약 체결 후  지체없이", "event", "협약 체결 후 지체없이", None),
    ],
)
def test_written_due_dates_are_told_apart(text: str, kind: str, printed: str, last_day: date | None) -> None:
    due = parse_due(text)
    assert isinstance(due, DueText)
    assert (due.kind, print_due(due), due.last_day()) == (kind, printed, last_day)
    assert parse_due(printed) == due
    assert due.text == text


@pytest.mark.parametrize(
    ("text", "pointed_at"),
    [
        ("2015. 13. 1.한", "13"),
        ("2015. 7. 13.까지 제출", "까지 제출"),
        ("수시로 협의", "수시로 협의"),
        ("오전", "오전"),
        ("안전", "안전"),
        ("2015. 7. 13.(욜)까지", "(욜)까지"),
        ("7일 이내", "7일 이내"),
        ("2019. 6. 1.(토), 6. 31.(토)", "31"),
        ("2019. 6. 1.(토), 미정", ", 미정"),
        ("2020. 3. 19., 7일간 공고", "간 공고"),
        ("상시적", "상시적"),
        ("즉시 제출", "즉시 제출"),
        ("즉시성", "즉시성"),
        ("2015. 7. 13. 지체 없이", "지체 없이"),
        ("10일 전까지", "10일 전까지"),
        ("까지", "까지"),
        ("", ""),
    ],
)
def test_free_text_is_pointed_at_and_the_forms_are_shown(text: str, pointed_at: str) -> None:
    fault = parse_due(text)
    assert isinstance(fault, Fault)
    assert text[fault.start : fault.end] == pointed_at
    assert fault.help


@given(st.text() | st.builds("{}{}{}".format, DATES, WORDS, WORDS) | st.lists(DATES | WORDS).map("".join))
def test_any_text_is_due_and_prints_back_or_is_a_fault_inside_it(text: str) -> None:
    read = parse_due(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_due(print_due(read)) == read
        first, last = read.first_day(), read.last_day()
        assert read.kind in {"day", "month"} or (first, last) == (None, None)


@pytest.mark.parametrize(
    ("text", "first_day"),
    [
        ("2017년 3분기", date(2017, 7, 1)),
        ("2017년 하반기", date(2017, 7, 1)),
        ("2017년", date(2017, 1, 1)),
        ("2015. 8월", date(2015, 8, 1)),
        ("2015. 8. 3.∼8. 7.", date(2015, 8, 3)),
        ("2015. 7. 13.부터", date(2015, 7, 13)),
        ("7. 13.", None),
        ("매월", None),
    ],
)
def test_the_first_day_is_that_of_the_first_date(text: str, first_day: date | None) -> None:
    due = parse_due(text)
    assert isinstance(due, DueText)
    assert due.first_day() == first_day


def test_a_list_knows_all_its_days() -> None:
    due = parse_due("2019. 6. 1.(토), 6. 8.(토)")
    assert isinstance(due, DueText)
    assert [day.day_or_none() for day in due.days] == [date(2019, 6, 1), date(2019, 6, 8)]
    assert (due.date, due.until) == (due.days[0], due.days[1])


def test_a_list_is_no_longer_than_a_month_of_days() -> None:
    assert isinstance(parse_due("2019. 6. 1." + ", 2." * 30), DueText)
    assert isinstance(parse_due("2019. 6. 1." + ", 2." * 31), Fault)
