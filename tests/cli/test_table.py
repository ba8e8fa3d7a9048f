from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.cli.table import RULE, Column, table
from maeul_plan.reporters.cells import cells

COLUMNS = (Column("비목"), Column("산출내역", "wrap"), Column("예산액", "right"))
WORDS = st.text(st.sampled_from("가나다 abc×１é\u0301👍△,12"), max_size=30)
ROWS = st.lists(st.tuples(WORDS, WORDS, st.integers(-(10**9), 10**9).map("{:,}".format)), max_size=8)


@given(ROWS)
def test_the_last_column_ends_in_one_line_under_wide_characters(rows: list[tuple[str, str, str]]) -> None:
    lines = table(COLUMNS, [*rows, RULE], None).splitlines()
    width = cells(lines[1])
    assert {cells(line) for line in lines} == {width}
    for line, row in zip(lines[2:], rows, strict=False):
        assert line.endswith(row[2])


@given(ROWS, st.integers(0, 200))
def test_wrapping_loses_no_word_and_no_amount(rows: list[tuple[str, str, str]], width: int) -> None:
    shown = table(COLUMNS, rows, width).split()
    for row in rows:
        for text in row:
            assert all(word in shown for word in text.split())


@given(st.text(), st.text())
def test_no_control_character_comes_through(first: str, second: str) -> None:
    out = table(COLUMNS, [(first, second, "1")], None)
    assert all(line.isprintable() or not line.isascii() for line in out.split("\n"))
    assert "\x1b" not in out
    assert out.count("\n") == 3


def test_what_fits_is_not_wrapped() -> None:
    assert table(COLUMNS, [("인건비", "가 나", "1")], 80) == (
        "비목    산출내역  예산액\n────────────────────────\n인건비  가 나          1\n"
    )


def test_what_does_not_fit_is_wrapped_at_blanks() -> None:
    assert table(COLUMNS, [("비", "가나다 라마바 사아자", "1")], 28).splitlines()[2:] == [
        "비    가나다 라마바        1",
        "      사아자",
    ]
