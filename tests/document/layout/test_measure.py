"""Estimates of text: a Hangul syllable is one em, a blank half of one, and lines break between 어절."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.layout.measure import count_lines, measured, text_width


def test_a_syllable_is_one_em_and_a_blank_half_of_one() -> None:
    assert text_width("가 나", 1000) == 2500


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("가나", 1),
        ("가나 다라", 1),
        ("가나다 라마바", 2),
        ("가나다라마바사", 2),
        ("가 나 다 라 마", 2),
        ("가나다라마바사 아자차카", 3),
    ],
)
def test_lines_break_between_words_and_long_words_within(text: str, lines: int) -> None:
    assert count_lines(text, 5000, 1000) == lines


@given(st.text("가a1 ,·", max_size=200), st.integers(500, 20000))
def test_there_are_never_fewer_lines_than_the_text_needs(text: str, width: int) -> None:
    bare = text_width(text.replace(" ", ""), 1000)
    assert count_lines(text, width, 1000) >= -(-bare // width)


@given(st.text("가a1 \u3000\t", max_size=80))
def test_a_text_is_as_wide_as_its_parts_and_their_blanks_and_no_word_is_wider(text: str) -> None:
    words = measured(text)
    assert words.whole == text_width(text, 100) == sum(words.parts) + 50 * text.count(" ")
    assert words.firm <= words.widest == max((text_width(word, 100) for word in text.split()), default=0) <= words.whole


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("1,234,567", "1,234,567"),
        ("금 12,345천원", "12,345천원"),
        ("2026. 10. 22.(목)", "2026. 10. 22.(목)"),
        ("마을만들기", "마을"),
        ("제2026-12345호관련", "12345"),
    ],
)
def test_figures_and_dates_are_firm_and_two_syllables_of_a_word(text: str, firm: str) -> None:
    assert measured(text).firm == text_width(firm, 100)


def test_a_date_is_one_word() -> None:
    assert len(measured("2026. 10. 22. 가").parts) == 2
    assert count_lines("가나다 2026. 1. 2.", 6000, 1000) == 2


def test_a_full_blank_parts_words_but_no_line_breaks_there() -> None:
    words = measured("가나　다")
    assert (words.widest, words.parts) == (200, (400,))
