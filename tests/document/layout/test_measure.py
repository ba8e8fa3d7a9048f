"""Estimates of text: a Hangul syllable is one em, a blank half of one, and lines break between 어절."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.layout.measure import count_lines, text_width, widest_word


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


@given(st.text("가a1 ", max_size=80))
def test_no_word_is_wider_than_the_text(text: str) -> None:
    assert widest_word(text, 1000) <= text_width(text, 1000)
