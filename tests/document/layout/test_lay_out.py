"""What a page owes its document: every text in its order, 끝. in its place, heads that stay with what they head."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.layout.blocks import Grid, Layout, Line
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.layout.units import of_mm
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Cell, Document, Table
from maeul_plan.document.write import write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[3]
STYLE = read_style(ROOT / "templates" / "style.toml")
assert isinstance(STYLE, Style)
WIDTH = of_mm(170)


def laid(text: str) -> Layout:
    return lay_out(read_text(text), STYLE)


def lines(layout: Layout) -> list[Line]:
    return [block for block in layout.blocks if isinstance(block, Line)]


def grids(layout: Layout) -> list[Grid]:
    return [block for block in layout.blocks if isinstance(block, Grid)]


def printed(text: str) -> list[str]:
    return [line.printed for line in lines(laid(text))]


def test_the_signed_plan_keeps_every_text_in_its_order() -> None:
    text = (ROOT / "tests" / "golden" / "seongbuk-2015.md").read_text(encoding="utf-8")
    layout = laid(text)
    written = [line.strip(" \u3000") for line in text.splitlines()]
    bare = [line.removeprefix("# ").removeprefix("## ") for line in written if line and not line.startswith("|")]
    assert [line.printed for line in lines(layout)] == bare[3:]  # number, date and disclosure stand in the grid
    approval, budget = grids(layout)
    assert [box.lines for box in approval.boxes if box.row == 1] == [
        ("결재일자",), ("2015. 7. 7.",), ("임정선",), ("한재현",), ("김병환",), ("07/07", "김영배"),
    ]  # fmt: skip
    assert [box.lines[0] for box in budget.boxes if box.column == 1] == [
        "예산액(천원)",
        "41,667",
        "2,500",
        "31,833",
        "76,000",
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("1. 가\n　가. 나　끝.", "가. 나　끝."),
        ("# 제목\n\n글　끝.", "글　끝."),
        ("붙임　1. 가 1부.  \n　　　2. 나 1부.　끝.", "2. 나 1부.　끝."),
        ("| 가 | 나 |\n| --- | --- |\n| 1 | 2 |\n\n　끝.", "끝."),
    ],
)
def test_the_end_stands_a_full_blank_behind_the_last_text_or_below_a_table(text: str, last: str) -> None:
    assert lines(laid(text))[-1].printed == last


def test_the_end_below_a_table_is_a_full_blank_from_the_edge_and_not_left_alone() -> None:
    layout = laid("| 가 | 나 |\n| --- | --- |\n| 1 | 2 |\n\n　끝.")
    assert layout.blocks[0].keep
    assert lines(layout)[-1].left == 1300


def test_what_heads_something_stays_with_it() -> None:
    text = "# 제목\n\n## Ⅰ 장\n\n□ 가  \n　○ 나  \n　○ 다\n\n〈표〉  \n(단위: 원)\n\n| 가 |\n| --- |\n| 1 |\n\n□ 라"
    kept = {line.printed: line.keep for line in lines(laid(text))}
    assert kept == {
        "제목": True, "Ⅰ 장": True, "□ 가": True, "○ 나": False, "○ 다": True, "〈표〉": True, "(단위: 원)": True, "□ 라": False,
    }  # fmt: skip


def test_marks_hang_before_their_text_and_levels_go_in() -> None:
    first, second, third = lines(laid("□ 가  \n　○ 나  \n　　- 다"))
    assert (first.left - first.hang, second.left - second.hang, third.left - third.hang) == (0, of_mm(5), 2 * of_mm(5))
    assert first.hang == second.hang == 1500 + 750
    assert third.hang < second.hang


def test_attachments_begin_under_the_first() -> None:
    first, second = lines(laid("1. 가\n\n붙임　1. 계획서 1부.  \n　　　2. 내역서 1부."))[1:]
    assert first.left == second.left
    assert first.left - first.hang == 0
    assert second.left - second.hang > 0


def test_a_report_and_a_letter_look_different() -> None:
    report, letter = laid("□ 가"), laid("수신　나\n\n1. 가")
    assert lines(report)[0].look == STYLE.report.items["□"]
    assert lines(letter)[-1].look == STYLE.letter.item


def test_a_letter_has_its_fields_as_lines_and_its_sender_after_the_date() -> None:
    text = "수신　가\n(경유)　\n제목　나\n\n1. 다　끝.\n\n2026. 5. 1.\n성북구청장\n시행　마을담당관-1"
    roles = [(line.role, line.printed) for line in lines(laid(text))]
    assert roles == [
        ("field", "수신　가"), ("field", "(경유)　"), ("subject", "제목　나"), ("item", "1. 다　끝."),
        ("date", "2026. 5. 1."), ("sender", "성북구청장"), ("footer", "시행　마을담당관-1"),
    ]  # fmt: skip


def test_the_department_below_a_title_is_no_lead() -> None:
    assert [line.role for line in lines(laid("# 제목\n\n마을담당관\n\n위탁하고자 함."))] == ["title", "byline", "lead"]


@pytest.mark.parametrize("approvers", [1, 2, 5, 6, 9])
@pytest.mark.parametrize("fields", [1, 2, 3, 7])
def test_the_approval_table_covers_its_places_whoever_signs(approvers: int, fields: int) -> None:
    labels = "  \n".join(f"{'문서번호' if i == 0 else f'항목{i}'}　값{i}" for i in range(fields))
    posts = [f"직위{i}" for i in range(approvers)]
    rows = [posts, ["---"] * approvers, [f"이름{i}" for i in range(approvers)]]
    if approvers > 1:
        rows.append(["협조", "복지과장 민", *["<<"] * (approvers - 2)])
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    found = grids(laid(f"{labels}\n\n{table}\n\n# 제목"))
    texts = [line for grid in found for box in grid.boxes for line in box.lines]
    for grid in found:
        tiles(grid, WIDTH)
    assert {"문서번호", "값0", *posts, *rows[2]} <= set(texts)
    assert ("복지과장 민" in texts) == (approvers > 1)


def test_totals_stand_out_and_stay_with_the_row_before() -> None:
    grid = grids(laid("| 구분 | 금액 |\n| --- | ---: |\n| 가 | 1 |\n| 소 계 | 1 |\n| 총계 | 1 |"))[0]
    assert grid.tied == {2, 3}
    assert {box.look for box in grid.boxes if box.row in grid.tied} <= {
        STYLE.report.total_cell,
        STYLE.letter.total_cell,
    }


def test_figures_stand_right_and_heads_in_the_middle() -> None:
    grid = grids(laid("| 구분 | 금액 | 산출내역 |\n| --- | --- | --- |\n| 가 | 1,000 | 500×2 |\n| 나 | △3.5% | 글 |"))[
        0
    ]
    assert [box.align for box in grid.boxes] == ["center"] * 3 + ["left", "right", "left"] * 2


def test_a_style_can_change_a_mark() -> None:
    style = replace(STYLE, marks={"○": "ㅇ"})
    assert [line.printed for line in lines(lay_out(read_text("□ 가  \n　○ 나"), style))] == ["□ 가", "ㅇ 나"]


cells = st.builds(Cell, st.text("가나 1a,.\n", max_size=30), st.integers(1, 3), st.integers(1, 3))
tables = st.builds(
    Table,
    st.lists(st.lists(cells, min_size=1, max_size=6).map(tuple), min_size=1, max_size=6).map(tuple),
    st.lists(st.sampled_from(["", "left", "center", "right"]), max_size=6).map(tuple),
)


@given(tables)
def test_any_table_covers_its_places_once_and_fills_the_width(table: Table) -> None:
    for grid in grids(lay_out(read_text(write_text(Document((table,)))), STYLE)):  # as read, no spans overlap
        tiles(grid, WIDTH)


@given(st.integers(1, 60))
def test_any_number_of_columns_fills_the_width(columns: int) -> None:
    row = tuple(Cell(f"칸{i}") for i in range(columns))
    grid = grids(lay_out(Document((Table((row, row), ("",) * columns),)), STYLE))[0]
    assert sum(grid.widths) == WIDTH
    assert min(grid.widths) > 0


def tiles(grid: Grid, width: int) -> None:
    """Hold that the boxes of a grid cover each place just once, in order, and the widths add up."""
    places = [
        (row, column)
        for box in grid.boxes
        for row in range(box.row, box.row + box.rowspan)
        for column in range(box.column, box.column + box.colspan)
    ]
    assert sorted(places) == [(row, column) for row in range(len(grid.heights)) for column in range(len(grid.widths))]
    assert in_order([(box.row, box.column) for box in grid.boxes])
    assert sum(grid.widths) == width
    assert min(grid.heights) >= 0


def in_order(places: Sequence[tuple[int, int]]) -> bool:
    return list(places) == sorted(places)
