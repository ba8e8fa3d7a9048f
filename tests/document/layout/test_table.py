"""Columns as wide as their texts ask for, rows as high; smaller type where many columns would break every 어절."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from maeul_plan.document.layout.blocks import Grid
from maeul_plan.document.layout.style import Looks, Style, read_style
from maeul_plan.document.layout.table import PADDING, PADDING_ABOVE, grid_of
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


@pytest.mark.parametrize(("columns", "sizes"), [(4, (11, 11)), (12, (8, 10)), (40, (8, 8))])
def test_type_is_smaller_where_many_columns_have_long_words(columns: int, sizes: tuple[int, int]) -> None:
    made = grid(*["|".join(["12,345,678"] * columns)] * 3)
    found = {box.look.size for box in made.boxes}
    assert sizes[0] <= min(found) == max(found) <= sizes[1]
    assert sum(made.widths) == WIDTH


def test_type_is_no_smaller_than_four_points() -> None:
    looks = replace(LOOKS, cell=replace(LOOKS.cell, size=5.0), head_cell=replace(LOOKS.head_cell, size=4.0))
    made = grid(*["|".join(["가" * 30] * 20)] * 2, looks=looks)
    assert {box.look.size for box in made.boxes} == {4.0}


def test_rows_are_as_high_as_their_highest_cell() -> None:
    made = grid("가|나", "가|나", f"가|{'나라 ' * 200}")
    line = 1100 * 140 // 100 + 2 * PADDING_ABOVE
    assert made.heights[1] == line
    assert made.heights[2] > 5 * line


def test_totals_are_told_by_their_word_and_not_by_how_they_look() -> None:
    plain = replace(LOOKS, total_cell=LOOKS.cell)
    assert grid("구분|값", "가|1", "나|2", "합 계|3", looks=plain).tied == {3}


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
