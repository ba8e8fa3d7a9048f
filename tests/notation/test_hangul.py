"""Amounts in words: written as the rule has them, read as documents have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.hangul import (
    hangul_number,
    parse_hangul_number,
    print_official_amount,
)

WON = st.integers(0, 10**20 - 1)
PIECES = st.sampled_from([*"영일이삼육륙구십백천만억조경원정금()0123,. ", "금100원(금", "원)"])


@pytest.mark.parametrize(
    ("won", "printed"),
    [
        (113_560, "금113,560원(금일십일만삼천오백육십원)"),  # OD-47
        (76_000_000, "금76,000,000원(금칠천육백만원)"),
        (10_000, "금10,000원(금일만원)"),
        (1_111, "금1,111원(금일천일백일십일원)"),
        (100_000_005, "금100,000,005원(금일억오원)"),
        (0, "금0원(금영원)"),
    ],
)
def test_an_official_amount_is_printed_as_the_rule_has_it(won: int, printed: str) -> None:
    assert print_official_amount(won) == printed


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("구억원정", 900_000_000),  # 05
        ("육십팔억삼천오백십일만팔천", 6_835_118_000),  # 07
        ("삼만칠천오백오십구원", 37_559),  # 22
        ("만", 10_000),
        ("천만원", 10_000_000),
        ("일천 백 십일만 원 정", 11_110_000),
        ("십륙", 16),
        ("영원", 0),
    ],
)
def test_words_are_read_with_and_without_one_and_blanks(words: str, number: int) -> None:
    assert parse_hangul_number(words) == number


@pytest.mark.parametrize(
    ("words", "pointed_at"),
    [
        ("이삼", "삼"),
        ("백천", "천"),
        ("일백백", "백"),
        ("만억", "억"),
        ("영만", "영"),
        ("삼천3백", "3"),
        ("", ""),
    ],
)
def test_misspelt_words_are_pointed_at(words: str, pointed_at: str) -> None:
    fault = parse_hangul_number(words)
    assert isinstance(fault, Fault)
    assert words[fault.start : fault.end] == pointed_at


@given(WON)
def test_a_number_in_words_reads_back(number: int) -> None:
    words = hangul_number(number)
    assert parse_hangul_number(words) == number
    assert parse_hangul_number(words.replace("일십", "십").replace("일백", "백")) == number


@given(WON)
def test_a_printed_official_amount_says_the_same_twice(won: int) -> None:
    digits, words = print_official_amount(won).removesuffix("원)").split("원(금")
    assert int(digits.removeprefix("금").replace(",", "")) == parse_hangul_number(words) == won


@pytest.mark.parametrize("number", [-1, 10**20])
def test_a_number_that_words_cannot_say_is_misuse(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        hangul_number(number)


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_read_or_is_a_fault_inside_it(text: str) -> None:
    read = parse_hangul_number(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
