"""Edits put into a text: stretches change, every other character stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.findings import Edit, Place
from maeul_plan.source.edits import apply, choose, offset
from maeul_plan.source.positions import positions

TEXT = st.text("가a \t\r\n\x0b\u2028", max_size=30)
STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("나b\n", max_size=3)), max_size=8)


def edit(line: int, column: int, end_line: int, end_column: int, text: str) -> Edit:
    return Edit(Place("plan.yaml", line, column, end_line, end_column), text)


@pytest.mark.parametrize(
    ("text", "edits", "after"),
    [
        ("가나다", [edit(1, 2, 1, 3, "라")], "가라다"),
        ("가나다", [edit(1, 2, 1, 2, "라")], "가라나다"),
        ("가나다", [edit(1, 1, 1, 4, "")], ""),
        ("가\r\n나\r다\n", [edit(2, 1, 2, 2, "라"), edit(3, 1, 3, 2, "마")], "가\r\n라\r마\n"),
        ("가\n나\n", [edit(1, 2, 2, 1, " ")], "가 나\n"),
        ("가\n나\n", [edit(3, 1, 3, 1, "다\n")], "가\n나\n다\n"),
        ("𝒳가", [edit(1, 2, 1, 3, "나")], "𝒳나"),
        # Neighbours do not overlap, and an insertion may stand at either end of a change.
        (
            "가나다",
            [edit(1, 2, 1, 3, "B"), edit(1, 1, 1, 2, "A"), edit(1, 2, 1, 2, "-"), edit(1, 3, 1, 3, "+")],
            "A-B+다",
        ),
    ],
)
def test_a_stretch_is_replaced_and_the_rest_stays(text: str, edits: list[Edit], after: str) -> None:
    assert apply(text, edits) == (after, ())
    assert apply(text, reversed(edits)) == (after, ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (edit(1, 1, 1, 3, "A"), edit(1, 2, 1, 4, "B")),
        (edit(1, 1, 1, 4, "A"), edit(1, 2, 1, 3, "B")),
        (edit(1, 1, 1, 3, "A"), edit(1, 2, 1, 2, "B")),
        (edit(1, 1, 1, 2, "A"), edit(1, 1, 1, 3, "B")),
        (edit(1, 2, 1, 2, "A"), edit(1, 2, 1, 2, "B")),
        (edit(1, 2, 1, 3, "A"), edit(1, 2, 1, 3, "B")),
    ],
)
def test_of_two_that_overlap_the_first_is_kept_and_the_other_told(first: Edit, second: Edit) -> None:
    alone = apply("가나다라", [first]).text
    assert apply("가나다라", [second, first]) == (alone, (second,))


def test_a_group_is_kept_whole_or_left_out() -> None:
    first = (edit(1, 3, 1, 4, "A"),)
    torn = (edit(1, 1, 1, 2, "B"), edit(1, 3, 1, 4, "C"))
    beside = (edit(1, 2, 1, 3, "D"), edit(2, 1, 2, 2, "E"))
    # Groups come in the order of the text: `torn` begins first, so that what clashes with it is left out.
    assert choose([first, torn, beside]) == ((torn, beside), (first,))
    assert choose([(*first, *torn)]) == ((), (tuple(sorted((*first, *torn))),))


def test_a_line_that_is_not_there_is_wrong_use() -> None:
    with pytest.raises(ValueError, match="no line 3 in a text of 2"):
        apply("가\n나", [edit(3, 1, 3, 1, "다")])


@given(TEXT, STRETCHES)
def test_what_is_applied_can_be_read_off_the_text(text: str, stretches: list[tuple[int, int, str]]) -> None:
    where = positions("plan.yaml", "".join(" " if one in "\x0b\u2028" else one for one in text))
    edits = [
        Edit(where.place(start := min(at, len(text)), min(start + length, len(text))), new)
        for at, length, new in stretches
    ]
    after, left_out = apply(text, edits)
    kept = list(edits)
    for one in left_out:
        kept.remove(one)
    # Put in one by one from the back, where no other has moved anything yet.
    expected = text
    for place, new in sorted(kept, reverse=True):
        _, line, column, end_line, end_column = place
        expected = expected[: offset(where, line, column)] + new + expected[offset(where, end_line, end_column) :]
    assert after == expected
    assert apply(text, kept) == (after, ())


@given(TEXT, st.integers(0, 30))
def test_an_offset_is_where_a_place_says(text: str, at: int) -> None:
    where = positions("plan.yaml", text.replace("\x0b", " ").replace("\u2028", " "))
    at = min(at, len(text))
    _, line, column, *_ = where.place(at, at)
    assert offset(where, line, column) == at
