from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from maeul_plan.findings import Place
from maeul_plan.reporters.excerpt import Mark, Sheet, excerpt

# Letters of which every terminal thinks alike, combined ones among them.
CLEAR = st.text(st.sampled_from("a1 :×가힣區，Ａ㎡🏠😀é\u0301\u1112\u1161\u11ab"), max_size=60)
GUTTER = len("1 | ")


def drawn(line: str, start: int, end: int, room: int) -> tuple[str, str]:
    """Draw one mark; give the code and what stands under it, without what stands before both."""
    sheet = Sheet(1, room, lambda _style, text: text)
    mark = Mark(Place("a", 1, start + 1, 1, end + 1), "^", "error", "")
    _blank, code, under, _end = excerpt([line], [mark], sheet)
    return code[GUTTER:], under[GUTTER:]


@given(CLEAR, CLEAR, CLEAR)
def test_a_mark_stands_under_what_it_marks(before: str, marked: str, after: str) -> None:
    line = before + marked + after
    code, under = drawn(line, len(before), len(before) + len(marked), 1_000)
    assert code == line.rstrip()
    assert len(under) - len(under.lstrip()) == cell_len(before)
    assert under.count("^") == max(1, cell_len(marked))


@given(CLEAR, st.sampled_from("X★"), CLEAR, st.integers(10, 80))
@example("a" * 9, "X", "b", 10)
def test_a_cut_line_fits_and_keeps_what_it_marks(before: str, marked: str, after: str, room: int) -> None:
    line = before + marked + after
    code, under = drawn(line, len(before), len(before) + 1, room)
    assert cell_len(code) <= room
    assert cell_len(code.partition(marked)[0]) == under.index("^")
    assert code.strip("…") in line
    assert code.startswith("…") or line.startswith(code.strip("…"))
    assert code.endswith("…") or line.rstrip().endswith(code.strip("…"))


@given(CLEAR, st.integers(10, 80))
def test_a_line_that_fits_is_not_cut(line: str, room: int) -> None:
    code, _under = drawn(line, 0, 1, room)
    assert ("…" in code) == (cell_len(line) > room)


@given(CLEAR, st.integers(0, 70), st.integers(0, 70), st.integers(10, 80))
def test_a_mark_never_leaves_the_room(line: str, start: int, length: int, room: int) -> None:
    _code, under = drawn(line, start, start + length, room)
    # One cell more where the mark stands behind the last letter.
    assert len(under) <= room + 1
