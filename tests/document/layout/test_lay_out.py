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
from maeul_plan.document.layout.measure import text_width
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
    assert [box.align for box in grid.boxes] == ["center"] * 3 + ["center", "right", "left"] * 2


@pytest.mark.parametrize(
    ("name", "texts", "side"),
    [
        ("연번", "12 34", "center"),
        ("번 호", "가-1 나-2", "center"),
        ("가", "1 2 3", "center"),
        ("가", "1 2", "right"),
        ("가", "1 3 2", "right"),
        ("비고", "신설 폐지예정 -", "center"),
        ("비고", "일곱글자입니다 가", "left"),
        ("비고", "제3조 가", "left"),
        ("가", "△1.2%p ▲3 -", "right"),
        ("가", "1,234㎡ 3개소", "right"),
    ],
)
def test_a_column_stands_where_its_texts_belong(name: str, texts: str, side: str) -> None:
    body = "\n".join(f"| {text} | 이 칸에는 긴 글이 있습니다 |" for text in texts.split())
    grid = grids(laid(f"| {name} | 나 |\n| --- | --- |\n{body}"))[0]
    assert {box.align for box in grid.boxes if box.row and not box.column} == {side}


def test_a_total_and_an_empty_cell_say_nothing_of_their_column() -> None:
    grid = grids(laid("| 연번 | 나 |\n| --- | --- |\n| 1 | 5 |\n| 2 |  |\n| 3 | 7 |\n| 합계 | 12 |"))[0]
    assert [box.align for box in grid.boxes if box.row == 2] == ["center", "right"]


def test_the_last_line_stays_with_the_date_and_the_sender() -> None:
    made = lines(laid("1. 가\n\n2. 문의　끝.\n\n2026. 5. 21.\n\n성북구청장"))
    assert [(line.role, line.keep) for line in made][-3:] == [("item", True), ("date", True), ("sender", False)]
    assert not made[0].keep


def test_a_table_stays_with_the_date_and_the_sender() -> None:
    made = laid("| 가 | 나 |\n| --- | --- |\n| 1 | 2 |\n\n끝.\n\n2026. 5. 21.\n\n성북구청장").blocks
    assert [block.keep for block in made] == [True, True, True, False]


def test_a_date_above_a_table_stands_in_the_middle_and_stays_with_it() -> None:
    first, last = lines(laid("2026\\. 6. 24.\n\n| 가 |\n| --- |\n| 나 |\n\n2026\\. 6. 25. 글"))
    assert (first.role, first.look.align, first.keep) == ("date", "center", True)
    assert last.role != "date"


def test_articles_are_parted() -> None:
    article, text, other = lines(laid("제1조(목적) 가\n\n제1조는 나\n\n제2조의2(일) 다"))
    assert article.look.before == other.look.before > text.look.before


def test_a_row_to_sign_in_has_room() -> None:
    grid = grids(laid("| 구분 | 갑 |\n| --- | --- |\n| 주소 |  |\n| 서명 또는 인 |  |"))[0]
    assert grid.heights[2] > of_mm(14) > 2 * grid.heights[1]


def test_tables_leave_room_below_and_the_two_of_an_approval_touch() -> None:
    signed = "\n".join(f"{name}　가" for name in ("문서번호", "결재일자", "공개여부", "방침번호", "등록일", "시행일"))
    grid = "| 가 |\n| --- |\n| 나 |"
    fields, signers, table, _ = grids(laid(f"{signed}\n\n| 담당 |\n| --- |\n| 김 |\n\n# 글\n\n{grid}\n\n{grid}"))
    assert fields.below == 0
    assert signers.below == table.below >= 400


def test_a_label_of_the_approval_table_stands_on_one_line() -> None:
    short, long = (
        grids(laid(f"{name}　마을-1\n\n| 주무관 | 과장 |\n| --- | --- |\n| 가 | 나 |"))[0]
        for name in ("문서번호", "생산등록번호")
    )
    assert short.widths[0] == of_mm(24)
    assert long.widths[0] >= text_width("생산등록번호", 1100) + 2 * long.padding
    assert sum(long.widths) == WIDTH


def test_a_long_value_of_the_approval_table_has_a_row_of_its_own() -> None:
    fields = f"문서번호　마을-1\n문서요지　{'마을을 만드는 일 ' * 6}\n공개여부　공개"
    grid = grids(laid(f"{fields}\n\n| 주무관 | 과장 |\n| --- | --- |\n| 가 | 나 |\n| 협조 | 다 |"))[0]
    last = [(box.lines[0][:4], box.row, box.colspan) for box in grid.boxes if box.row >= 2]
    assert last == [("문서요지", 2, 1), ("마을을 ", 2, 3), ("협조", 3, 1), ("다", 3, 3)]
    assert {box.lines[0] for box in grid.boxes if box.row < 2} == {
        "문서번호",
        "마을-1",
        "공개여부",
        "공개",
        "주무관",
        "과장",
        "가",
        "나",
    }


def test_a_long_value_has_a_row_of_its_own_where_fields_stand_two_a_row() -> None:
    names = ("문서번호", "결재일자", "문서요지", "공개여부", "방침번호", "등록일", "시행일")
    fields = "\n".join(f"{name}　{'마을을 만드는 일 ' * (12 if name == '문서요지' else 1)}" for name in names)
    made = grids(laid(f"{fields}\n\n| 주무관 |\n| --- |\n| 가 |"))[0]
    rows = [[box.lines[0] for box in made.boxes if box.row == row and box.lines[0] in names] for row in range(4)]
    assert rows == [["문서번호", "결재일자"], ["문서요지"], ["공개여부", "방침번호"], ["등록일", "시행일"]]
    assert {box.colspan for box in made.boxes if box.row == 1} == {1, 3}


def test_people_consulted_on_lines_of_their_own_are_parted_by_commas() -> None:
    grid = grids(laid("문서번호　가-1\n\n| 주무관 | 과장 |\n| --- | --- |\n| 가 | 나 |\n| 협조 | 다<br>라 |"))[0]
    assert grid.boxes[-1].lines == ("다, 라",)


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
