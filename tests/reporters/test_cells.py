from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.reporters.cells import cells, reach, reach_back, shown, wrapped

ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("가나", 4),
        ("區", 2),
        ("Ａ，", 4),
        ("×○△", 3),
        ("e\u0301", 1),
        ("1\u20dd", 1),
        (unicodedata.normalize("NFD", "한"), 2),
        ("🏠", 2),
        ("\t\x1b\u200b", 3),
    ],
)
def test_cells_are_counted(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("\x1b", "␛"),
        ("\0", "␀"),
        ("\x7f", "␡"),
        ("\x9b", "�"),
        ("\u2028", "�"),
        ("\u2029", "�"),
        ("\u202e", "�"),
        ("\ud800", "�"),
        ("\n", " "),
        ("한", "한"),
    ],
)
def test_what_cannot_be_shown_gets_a_sign(text: str, sign: str) -> None:
    assert shown(text) == sign


@given(ANY)
def test_showing_keeps_places_and_cells(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert cells(shown(text)) == cells(text)
    assert shown(shown(text)) == shown(text)


@given(ANY, st.integers(0, 40), st.integers(0, 40))
def test_reach_takes_all_that_fits(text: str, first: int, room: int) -> None:
    first = min(first, len(text))
    last = reach(text, first, room)
    assert cells(text[first:last]) <= room
    assert last == len(text) or cells(text[first : last + 1]) > room


@given(ANY, st.integers(0, 40), st.integers(0, 40))
def test_reach_back_takes_all_that_fits(text: str, last: int, room: int) -> None:
    last = min(last, len(text))
    first = reach_back(text, last, room)
    assert cells(text[first:last]) <= room
    assert first == 0 or cells(text[first - 1 : last]) > room


@given(st.text("가a ×", max_size=60), st.integers(1, 40))
def test_wrapping_changes_blanks_only_and_fills_lines(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert " ".join(lines) == text
    assert all(cells(line) <= room or " " not in line for line in lines)
    for line, following in pairwise(lines):
        assert cells(f"{line} {following.split(' ')[0]}") > room
