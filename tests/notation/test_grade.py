"""Pay grades: the ways of writing one grade come to one value that prints one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.grade import Grade, parse_grade, print_grade

PIECES = st.sampled_from([*"0123456789급호봉-() ", "과장급", "호봉", "²"])


@pytest.mark.parametrize(
    ("text", "grade", "printed"),
    [
        ("과장급 3급 8호봉", Grade("과장급", 3, 8), "과장급-3급8호봉"),
        ("과장급-3급8호봉", Grade("과장급", 3, 8), "과장급-3급8호봉"),  # the 2015 plan
        ("3급8호봉", Grade("", 3, 8), "3급8호봉"),
        ("4급(30호봉)", Grade("", 4, 30), "4급30호봉"),  # 35c
        ("30호봉", Grade("", None, 30), "30호봉"),
        ("과장급", Grade("과장급", None, None), "과장급"),
    ],
)
def test_written_grades_are_read(text: str, grade: Grade, printed: str) -> None:
    assert parse_grade(text) == grade
    assert print_grade(grade) == printed


@pytest.mark.parametrize("text", ["", "단장", "3", "3급8", "4급(30호봉", "8호봉 3급"])
def test_what_is_no_grade_is_a_fault(text: str) -> None:
    fault = parse_grade(text)
    assert isinstance(fault, Fault)
    assert (fault.start, fault.end) == (0, len(text))
    assert fault.help


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_a_grade_that_prints_back_or_a_fault(text: str) -> None:
    read = parse_grade(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert parse_grade(print_grade(read)) == read
