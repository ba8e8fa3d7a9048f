"""Figures in cells: read as offices write them, and written back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.table.cells import CellNumber, is_nothing, print_figure, read_cell


@pytest.mark.parametrize(
    ("text", "number", "places", "unit"),
    [
        ("1,234", 1234, 0, ""),
        ("△1,234", -1234, 0, ""),
        ("-1,234", -1234, 0, ""),
        ("− 5", -5, 0, ""),
        ("+33", 33, 0, ""),
        ("38.4%", Fraction("38.4"), 1, "%"),
        ("△2.50%p", Fraction("-2.5"), 2, "%p"),
        ("1.8", Fraction("1.8"), 1, ""),
        ("17종", 17, 0, "종"),
        ("2,964 명", 2964, 0, "명"),
        ("１２", 12, 0, ""),
        ("1,200천원", 1200, 0, "천원"),
    ],
)
def test_a_figure_is_read(text: str, number: Fraction, places: int, unit: str) -> None:
    assert read_cell(text) == CellNumber(Fraction(number), places, unit)


@pytest.mark.parametrize("text", ["", "-", "순증", "2019년", "3차", "12,34", "86→119", "1 2", "4.2.", "가1", "5(3)"])
def test_what_is_no_figure_is_none(text: str) -> None:
    assert read_cell(text) is None


def test_a_dash_counts_nothing() -> None:
    assert [text for text in ("-", "–", " − ", "0", "", "--") if is_nothing(text)] == ["-", "–", " − "]


@given(st.integers(-(10**15), 10**15), st.integers(0, 6), st.sampled_from(["", "%", "명"]))
def test_what_is_written_is_read_back(digits: int, places: int, unit: str) -> None:
    number = Fraction(digits, 10**places)
    assert read_cell(print_figure(number, places, unit)) == CellNumber(number, places, unit)
