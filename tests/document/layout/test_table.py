"""Columns as wide as their texts ask for, rows as high; smaller type where many columns would break every 어절."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from maeul_plan.document.layout.blocks import PADDING, PADDING_ABOVE, Grid
from maeul_plan.document.layout.measure import text_width
from maeul_plan.document.layout.style import Looks, Style, read_style
from maeul_plan.document.layout.table import grid_of
from maeul_plan.document.layout.units import of_mm
from maeul_plan.document.tree import Cell, Table

STYLE = read_style(Path(__file__).parents[3] / "templates" / "style.toml")
assert isinstance(STYLE, Style)
LOOKS = STYLE.letter
WIDTH = of_mm(170)


def grid(*rows: str, looks: Looks = LOOKS, width: int = WIDTH) -> Grid:
    """Lay out rows of cells that `|` parts."""
    cells = tuple(tuple(map(Cell, row.split("|"))) for row in rows)
    return grid_of(Table(cells, ("",) * len(cells[0])), looks, width, keep=False)


def test_a_column_has_room_for_its_widest_word_and_the_longest_line_gets_the_most() -> None:
    made = grid("가|나|다", f"가|{'나라 ' * 60}|다다다다다다다다")
    size = 1100
    assert made.widths[2] >= 8 * size + 2 * PADDING
    assert made.widths[1] > made.widths[2] > made.widths[0]


@pytest.mark.parametrize("width", [WIDTH, WIDTH // 5])
def test_only_the_widest_text_of_a_column_counts(width: int) -> None:
    row = "가|마을만들기 지원센터의 일|1,000"
    once, often = (grid("가|나|다", *rows, width=width) for rows in ([row], ["가|나|1", row, "가|가나|2"] * 100))
    assert once.widths == often.widths
    assert once.widths != grid("가|나|다", "가|가나|2", width=width).widths


def test_the_order_of_rows_changes_no_width() -> None:
    head = tuple(map(Cell, "가나다"))
    over_three = (Cell("가" * 18, colspan=3),)
    over_two = (Cell("가" * 15, colspan=2), Cell("나"))
    tables = (Table((head, *rows), ("",) * 3) for rows in ((over_three, over_two), (over_two, over_three)))
    first, second = (grid_of(table, LOOKS, WIDTH, keep=False).widths for table in tables)
    assert first == second


def test_cells_over_several_columns_share_what_they_lack() -> None:
    head = (Cell("가"), Cell("나"), Cell("다"))
    wide = (Cell("가" * 20, colspan=2), Cell("다"))
    made = grid_of(Table((head, wide), ("", "", "")), LOOKS, WIDTH, keep=False)
    assert made.widths[0] == pytest.approx(made.widths[1], abs=1)
    assert made.widths[0] + made.widths[1] >= 20 * 1100 + 2 * PADDING


@pytest.mark.parametrize(("columns", "sizes"), [(4, (11, 11)), (8, (8, 10)), (12, (6, 8)), (40, (6, 6))])
def test_type_is_smaller_where_many_columns_have_long_words(columns: int, sizes: tuple[int, int]) -> None:
    made = grid(*["|".join(["12,345,678"] * columns)] * 3)
    found = {box.look.size for box in made.boxes}
    assert sizes[0] <= min(found) == max(found) <= sizes[1]
    assert sum(made.widths) == WIDTH


def test_small_type_stays_as_it_is() -> None:
    looks = replace(LOOKS, cell=replace(LOOKS.cell, size=5.0), head_cell=replace(LOOKS.head_cell, size=4.0))
    made = grid(*["|".join(["가" * 30] * 20)] * 2, looks=looks)
    assert {box.look.size for box in made.boxes} == {4.0, 5.0}


def test_rows_are_as_high_as_their_highest_cell() -> None:
    made = grid("가|나", "가|나", f"가|{'나라 ' * 200}")
    line = 1100 * 140 // 100 + 2 * PADDING_ABOVE
    assert made.heights[1] == line
    assert made.heights[2] > 5 * line


def test_totals_are_told_by_their_word_and_not_by_how_they_look() -> None:
    plain = replace(LOOKS, total_cell=LOOKS.cell)
    assert grid("구분|값", *["가|1"] * 20, "합 계|3", looks=plain).tied == {21}


def test_a_table_of_few_rows_is_not_parted() -> None:
    made = grid("구분|값", "가|1", "나|2", "다|3")
    assert made.tied == {2, 3}
    assert grid("구분|값", *["가|1"] * 20).tied == set()


def fit_whole(made: Grid, texts: set[str]) -> bool:
    """Tell whether texts stand in their cells unbroken, and that there are such texts."""
    found = [box for box in made.boxes if box.colspan == 1 and box.lines[0] in texts]
    rooms = [made.widths[box.column] - 2 * made.padding for box in found]
    wide = [text_width(box.lines[0], round(box.look.size * 100)) for box in found]
    return bool(found) and all(one <= room for one, room in zip(wide, rooms, strict=True))


def test_figures_of_many_columns_stay_whole_and_words_break() -> None:
    row = "인건비|1,234,567,890|△12,345,678|1,241,913,568|1,200,000,000원|41,913,568|96.6%|7,345,678|명절휴가비포함"
    made = grid(
        "비목|당초예산(A)|추경|예산현액(B)|집행액(C)|집행잔액|집행률|증감(B-A)|비고", *[row] * 3, width=WIDTH * 2 // 3
    )
    assert fit_whole(made, set(row.split("|")[1:8]))
    assert not fit_whole(made, {"명절휴가비포함"})
    assert min(box.look.size for box in made.boxes) >= 6
    assert made.padding < PADDING


def test_type_goes_below_six_points_only_for_figures_to_stay_whole() -> None:
    made = grid(*["|".join(["12,345,678"] * 14)] * 2)
    assert {box.look.size for box in made.boxes} == {5.0}
    assert fit_whole(made, {"12,345,678"})


def test_a_table_of_few_columns_keeps_its_type_and_padding() -> None:
    made = grid("가|나|다", f"{'가나다라' * 9}|{'가나다라' * 9}|2026. 10. 22.")
    assert {box.look.size for box in made.boxes} == {11.0}
    assert made.padding == PADDING
    assert fit_whole(made, {"2026. 10. 22."})


def schedule(rows: int) -> Grid:
    row = "1|2026. 10. 22.|10:00∼12:00|그림책으로 만나는 우리 마을 이야기 나누어 보기 100회차|제2문화강좌실|초등 3∼4학년|11|홍○○|"
    return grid("연번|일자|시간|프로그램|장소|대상|인원(명)|강사|비고", *[row] * rows)


def test_dates_and_times_stay_whole() -> None:
    assert fit_whole(schedule(1), {"2026. 10. 22.", "10:00∼12:00"})


def test_type_is_somewhat_smaller_for_a_table_of_high_rows() -> None:
    made = schedule(200)
    size = made.boxes[-1].look.size
    assert size >= 8
    assert made.heights[1] <= 2 * round(size * 1.4 * 100) + 2 * PADDING_ABOVE


def test_places_that_no_cell_covers_are_filled() -> None:
    rows = ((Cell("가", rowspan=2), Cell("나", colspan=2)), (Cell("다"),))
    made = grid_of(Table(rows, ("", "", "")), LOOKS, WIDTH, keep=False)
    assert [(box.row, box.column, box.lines) for box in made.boxes] == [
        (0, 0, ("가",)), (0, 1, ("나",)), (1, 1, ("다",)), (1, 2, ("",)),
    ]  # fmt: skip


def test_a_cell_reaches_no_further_than_the_last_row() -> None:
    rows = ((Cell("가"), Cell("나")), (Cell("다", rowspan=9), Cell("라")))
    made = grid_of(Table(rows, ("", "")), LOOKS, WIDTH, keep=False)
    assert [box.rowspan for box in made.boxes] == [1, 1, 1, 1]
