"""Tables worked out: what is not typed is computed, what is typed is held against it, nothing breaks on odd ones."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from maeul_plan.figures.tables.arithmetic import Value
from maeul_plan.figures.tables.claims import SheetFigures, worked_out
from maeul_plan.figures.tables.sheet import Sheet, sheet_of
from maeul_plan.figures.tables.units import decimals, places, scale, unit_shown
from maeul_plan.notation.table.cells import print_figure

Row = list[str | int | None]
HEADS = ["구분", "당초", "변경", "증감 = 변경 - 당초", "증감률 = 증감 ÷ 당초", "구성비 = 변경 ÷ 계.변경"]
COMPUTED = (3, 4, 5)


def figures_of(heads: list[str], rows: list[Row], unit: str = "", rounding: str | None = None) -> SheetFigures:
    return worked_out(sheet_of(heads, rows, unit), rounding)  # type: ignore[arg-type]  # one of the ways


def amounts(figures: SheetFigures, row: int) -> list[object]:
    values = (figures.values.get(row, column) for column in range(1, len(figures.sheet.columns)))
    return [value.amount if isinstance(value, Value) else value for value in values]


def shown(sheet: Sheet, figures: SheetFigures, row: int, column: int) -> str | None:
    value = figures.values.get(row, column)
    if not isinstance(value, Value):
        return None
    unit = unit_shown(sheet, row, column)
    number = value.amount / scale(sheet, row, column, unit)
    count = places(sheet, row, column)
    return print_figure(number, decimals(number) if count is None else count, unit)


def test_what_is_not_typed_is_computed() -> None:
    figures = figures_of(HEADS, [["참여자", 86, 119], ["대출", 520, 637], ["계 = 합계"]])
    assert amounts(figures, 0) == [86, 119, 33, Fraction("0.384"), Fraction("0.157")]
    assert amounts(figures, 2) == [606, 756, 150, Fraction("0.248"), 1]


def test_a_sum_leaves_out_other_computed_rows_and_a_part_ends_at_one() -> None:
    rows: list[Row] = [
        ["가", 1],
        ["나", 2],
        ["소계 = 소계"],
        ["다", 4],
        ["소계 = 소계"],
        ["계 = 합계"],
        ["평균 = 평균"],
    ]
    figures = figures_of(["구분", "수"], rows)
    assert [amounts(figures, i)[0] for i in (2, 4, 5, 6)] == [3, 4, 7, Fraction("2.3")]


def test_a_total_above_its_rows_adds_those_below() -> None:
    figures = figures_of(["연도", "개소"], [["누계 = 합계"], ["2014", 1], ["2015", 7]])
    assert amounts(figures, 0) == [8]


def test_where_a_rate_and_a_sum_meet_the_rate_is_worked_out() -> None:
    across = figures_of(
        ["구분", "가", "나", "계 = 합계"], [["당초", 1, 3], ["변경", 2, 3], ["증감률 = (변경 - 당초) ÷ 당초"]]
    )
    assert amounts(across, 2) == [1, 0, Fraction("0.25")]


def test_prices_and_rates_make_no_sum() -> None:
    figures = figures_of(["구분", "단가", "금액"], [["가", 3, 30], ["나", 4, 40], ["계 = 합계"]])
    assert amounts(figures, 2) == ["blank", 70]


def test_a_total_adds_products_up_and_does_not_multiply_totals() -> None:
    heads = ["달", "식수(명)", "단가(원)", "금액(천원) = 식수 × 단가", "비율 = 금액 ÷ 계.금액"]
    figures = figures_of(heads, [["1월", 1200, 4000], ["2월", 980, 4000], ["계 = 합계"]])
    assert amounts(figures, 2) == [2180, "blank", 8_720_000, 1]
    assert amounts(figures, 0)[2:] == [4_800_000, Fraction(55, 100)]
    wrong = figures_of(
        ["구분", "수", "횟수", "연인원 = 수 × 횟수"], [["가", 2, 3], ["나", 4, 5], ["계 = 합계", 6, 8, 48]]
    )
    assert [(one.comes_to, one.verdict) for one in wrong.claims if one.column == 3] == [(26, "apart")]


def test_a_total_adds_up_what_is_made_of_a_cell_that_is_blank_there() -> None:
    figures = figures_of(
        ["구분", "기본료", "인당 가산", "요금 = 기본료 + 인당 가산"], [["가", 2, 3], ["나", 4, 5], ["계 = 합계"]]
    )
    assert amounts(figures, 2) == [6, "blank", 14]


def test_units_of_money_are_brought_together() -> None:
    figures = figures_of(["구분", "예산(천원)", "집행(원)", "집행률 = 집행 ÷ 예산"], [["가", 20, 19000]])
    assert amounts(figures, 0)[-1] == Fraction("0.95")


def test_a_blank_is_no_zero_and_a_dash_is() -> None:
    figures = figures_of(["구분", "당초", "변경", "증감 = 변경 - 당초"], [["가", None, 5], ["나", "-", 5]])
    assert [amounts(figures, i)[-1] for i in (0, 1)] == ["blank", 5]


def test_a_divisor_of_zero_gives_no_figure() -> None:
    figures = figures_of(HEADS, [["가", 0, 5, 5, "순증"], ["나", 0, 5, 5, "100%"], ["계", 0, 10]])
    assert [(one.row, one.verdict) for one in figures.claims if one.verdict != "right"] == [(1, "zero")]


@pytest.mark.parametrize(("unit", "verdict"), [("천원", "drift"), ("명", "apart"), ("원", "apart"), ("", "apart")])
def test_only_what_may_have_been_rounded_may_drift(unit: str, verdict: str) -> None:
    rows: list[Row] = [["가", 147795], ["나", 48585], ["계 = 합계", 196381]]
    assert [one.verdict for one in figures_of(["구분", "금액"], rows, unit).claims] == [verdict]


@pytest.mark.parametrize(("gap", "verdict"), [(3, "drift"), (-3, "drift"), (4, "apart"), (-4, "apart")])
def test_six_parts_drift_by_three_at_most(gap: int, verdict: str) -> None:
    rows: list[Row] = [[name, 100] for name in "가나다라마바"] + [["계 = 합계", 600 + gap]]
    assert [one.verdict for one in figures_of(["구분", "금액"], rows, "천원").claims] == [verdict]
    assert [one.verdict for one in figures_of(["구분", "금액"], rows, "천원", "반올림").claims] == ["apart"]


def test_figures_that_are_all_cut_are_taken_as_cut_and_one_that_is_not_makes_them_wrong() -> None:
    heads = ["구분", "금액", "비율 = 금액 ÷ 계.금액"]
    rows: list[Row] = [["가", 207332, "75.4%"], ["나", 17204, "6.2%"], ["계", 274647, "100%"]]
    assert [one.verdict for one in figures_of(heads, rows).claims] == ["cut", "cut", "right"]
    rows[1][2] = "6.4%"
    assert [one.verdict for one in figures_of(heads, rows).claims] == ["apart", "apart", "right"]


counts = st.integers(1, 10**9)
names = st.lists(st.text("가나다라마바사", min_size=1, max_size=4), min_size=1, max_size=6, unique=True)


@given(names, st.data())
def test_a_table_of_its_own_figures_is_right_and_one_digit_off_is_found_at_its_cell(
    names: list[str], data: st.DataObject
) -> None:
    plain: list[Row] = [[name, data.draw(counts), data.draw(counts)] for name in names]
    whole: list[Row] = [*plain, ["계 = 합계"]]
    first = figures_of(HEADS, whole, "명")
    typed: list[Row] = [
        [row[0], *(shown(first.sheet, first, i, j) for j in range(1, len(HEADS)))] for i, row in enumerate(whole)
    ]
    assert {one.verdict for one in figures_of(HEADS, typed, "명").claims} == {"right"}
    last = len(typed) - 1
    cells = [(i, j) for i in range(last + 1) for j in COMPUTED] + [(last, 1), (last, 2)]
    row, column = data.draw(st.sampled_from(cells))
    text = str(typed[row][column])
    at = data.draw(st.sampled_from([i for i, one in enumerate(text) if one.isdigit()]))
    digit = data.draw(st.sampled_from([one for one in "0123456789" if one != text[at]]))
    typed[row][column] = text[:at] + digit + text[at + 1 :]
    found = [(one.row, one.column) for one in figures_of(HEADS, typed, "명").claims if one.verdict != "right"]
    # A column whose figures are all right if cut is told of once; there each figure that cutting changes is one.
    verdicts = {one.verdict for one in figures_of(HEADS, typed, "명").claims}
    assume("cut" not in verdicts)
    assert found == [(row, column)]


@given(names, st.data())
def test_changes_add_up_down_and_across(names: list[str], data: st.DataObject) -> None:
    rows: list[Row] = [[name, data.draw(counts), data.draw(counts)] for name in names]
    figures = figures_of(["구분", "당초", "변경", "증감 = 변경 - 당초"], [*rows, ["계 = 합계"]])
    *parts, total = (amounts(figures, i) for i in range(len(rows) + 1))
    assert total == [sum(column) for column in zip(*parts, strict=True)]  # type: ignore[arg-type]  # all are figures
    assert total[2] == total[1] - total[0]  # type: ignore[operator]


pieces = st.sampled_from(
    ["구분", "가", "나", "계", "합계", "소계", "평균", "열합계(가)", " = ", "+", "÷", "(", ")", "0", "9" * 30, ".", "%"]
)
texts = st.lists(pieces, max_size=6).map("".join)
odd_cells = st.none() | st.integers() | texts | st.sampled_from(["-", "38.4%", "1,234천원", "9" * 30, "0", "△1"])


@given(
    st.lists(texts, max_size=5),
    st.lists(st.lists(odd_cells, max_size=6), max_size=6),
    st.sampled_from(["", "천원", "명, %"]),
    st.sampled_from([None, "반올림", "절사", "올림"]),
)
def test_no_table_breaks_the_tool(heads: list[str], rows: list[Row], unit: str, rounding: str | None) -> None:
    figures_of(heads, rows, unit, rounding)


def test_a_chain_as_long_as_the_table_and_powers_without_end_are_no_trouble() -> None:
    rows: list[Row] = [["행0", 3], *([f"행{i} = 행{i - 1} × 행{i - 1}"] for i in range(1, 3000))]
    figures = figures_of(["구분", "수"], rows)
    assert amounts(figures, 2) == [81]
    assert amounts(figures, 2999) == ["broken"]


def test_a_circle_is_told() -> None:
    figures = figures_of(["구분", "가 = 나", "나 = 가"], [["가", 1]])
    assert [[one.at for one in circle.owners] for circle in figures.values.circles] == [[1, 2]]


def test_five_thousand_rows_take_seconds() -> None:
    rows: list[Row] = [[f"행{i}", 3 * i + 1, 5 * i + 2, 2 * i + 1] for i in range(5000)]
    started = time.process_time()
    figures = figures_of(HEADS, [*rows, ["계 = 합계"]], "천원")
    assert {one.verdict for one in figures.claims} == {"right"}
    assert time.process_time() - started < 10
