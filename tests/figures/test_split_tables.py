"""The budget by fund and by recipient: rows and columns both come to the printed totals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.figures.budget import BudgetFigures, budget_of, every_line
from maeul_plan.figures.shares.matrix import Matrix
from maeul_plan.figures.shares.split_tables import NO_FUND, NO_RECIPIENT, by_fund, by_line, by_recipient
from maeul_plan.plan.plan import Plan

NAMES: Final = ("국비", "시비", "구비", "자부담")
AMOUNTS: Final = st.integers(-2_000, 50_000)
SHARES: Final = st.one_of(
    st.just("전액"),
    st.just("나머지"),
    st.sampled_from(["25%", "33.3%", "1/3", "50%", "28%", "100%"]),
    st.integers(0, 9).map(lambda part: f"비율 {part}"),
    st.integers(0, 30_000).map(lambda amount: f"{amount}천원"),
)
FUNDING: Final = st.dictionaries(st.sampled_from(NAMES), SHARES, min_size=1, max_size=4)
WHOLE: Final = st.lists(st.integers(1, 9), min_size=4, max_size=4).map(
    lambda parts: {name: f"비율 {part}" for name, part in zip(NAMES, parts, strict=True)}
)
ITEM: Final = st.builds(lambda won, unit: {"basis": f"{won}{unit}"}, AMOUNTS, st.sampled_from(["천원", "원", "원/7"]))


def lines(shares: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Lines with items, and lines with lines below them, some of which say their own shares."""
    own = st.one_of(st.just({}), shares.map(lambda one: {"funding": one, "by_recipient": one}))
    leaf = st.builds(lambda items, more: {"items": items, **more}, st.lists(ITEM, min_size=1, max_size=3), own)
    node = st.recursive(
        leaf,
        lambda below: st.builds(
            lambda subs, more: {"lines": subs, **more}, st.lists(below, min_size=1, max_size=3), own
        ),
        max_leaves=6,
    )
    return st.lists(node, min_size=1, max_size=4).map(named)


def named(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"title": f"비목{i}", **node, **({"lines": named(node["lines"])} if "lines" in node else {})}
        for i, node in enumerate(nodes)
    ]


def worked(**budget: object) -> BudgetFigures:
    figures = budget_of(Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": budget}))
    assert figures is not None
    return figures


def assert_adds_up(table: Matrix, budget: BudgetFigures) -> None:
    assert sum(table.totals) == table.total == budget.total.amount
    top = [row.cells for row in table.rows if row.level == 0]
    assert tuple(map(sum, zip(*top, strict=True))) == table.totals
    for row in table.rows:
        assert sum(row.cells) == row.total
    by_path = {row.at: row for row in table.rows}
    for line in every_line(budget.lines):
        below = [by_path[one.at].cells for one in (*line.items, *line.lines)]
        if below:
            assert tuple(map(sum, zip(*below, strict=True))) == by_path[line.at].cells


@given(
    lines(FUNDING),
    st.one_of(st.none(), FUNDING),
    st.sampled_from(["최대잔여", *NAMES]),
    st.sampled_from(["없음", "반올림"]),
)
@settings(max_examples=300, deadline=None)
def test_whatever_is_stated_rows_and_columns_add_up(
    stated: list[dict[str, Any]], funding: dict[str, str] | None, residue: str, rounding: str
) -> None:
    budget = worked(lines=stated, funding=funding, residue=residue, rounding=rounding)
    for table in (by_fund(budget), by_recipient(budget), by_line(budget)):
        if table is not None:
            assert_adds_up(table, budget)
    table = by_fund(budget)
    if table is not None:
        funds = {fund.source: fund.amount for fund in budget.funding}
        columns = dict(zip(table.columns, table.totals, strict=True))
        assert {name: total for name, total in columns.items() if name != NO_FUND} == funds


@given(lines(WHOLE), WHOLE, st.sampled_from(["최대잔여", *NAMES]))
@settings(max_examples=200, deadline=None)
def test_shares_that_make_up_the_whole_leave_nothing_over(
    stated: list[dict[str, Any]], funding: dict[str, str], residue: str
) -> None:
    table = by_fund(worked(lines=stated, funding=funding, residue=residue, rounding="반올림"))
    assert table is not None
    assert table.columns == NAMES
    assert all(cell % 1_000 == 0 for row in table.rows for cell in row.cells)


@given(st.lists(AMOUNTS, min_size=1, max_size=30), WHOLE)
@settings(deadline=None)
def test_every_cell_is_one_of_the_two_units_beside_its_exact_share(amounts: list[int], funding: dict[str, str]) -> None:
    stated = [{"title": f"비목{i}", "amount": f"{amount}천원"} for i, amount in enumerate(amounts)]
    budget = worked(lines=stated, funding=funding)
    table = by_fund(budget)
    assert table is not None
    weights = [part.weight for part in budget.fund_splits[0].parts]
    for row in table.rows:
        for cell, weight in zip(row.cells, weights, strict=True):
            assert abs(cell - row.total * weight) < 1_000


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=30), WHOLE)
@settings(deadline=None)
def test_the_others_are_rounded_line_by_line_where_one_fund_takes_the_rest(
    amounts: list[int], funding: dict[str, str]
) -> None:
    stated = [{"title": f"비목{i}", "amount": f"{amount}천원"} for i, amount in enumerate(amounts)]
    budget = worked(lines=stated, funding=funding, residue="구비", rounding="절사")
    table = by_fund(budget)
    assert table is not None
    weights = [part.weight for part in budget.fund_splits[0].parts]
    for row in table.rows:
        for name, cell, weight in zip(table.columns, row.cells, weights, strict=True):
            exact = row.total * weight
            assert name == "구비" or cell == exact // 1_000 * 1_000


def test_case_05_rows_and_columns_of_three_districts() -> None:
    budget = worked(
        lines=[
            {
                "title": "자치단체자본보조",
                "amount": "804,000천원",
                "by_recipient": {"금천구": "241,000", "영등포구": "265,000", "동작구": "298,000"},
            },
            {
                "title": "자치단체경상보조",
                "amount": "96,000천원",
                "by_recipient": {"금천구": "59,000", "영등포구": "35,000", "동작구": "나머지"},
            },
        ],
    )
    table = by_recipient(budget)
    assert table is not None
    assert table.columns == ("금천구", "영등포구", "동작구")
    assert [[cell // 1_000_000 for cell in row.cells] for row in table.rows] == [[241, 265, 298], [59, 35, 2]]
    assert [total // 1_000_000 for total in table.totals] == [300, 300, 300]
    assert table.total == 900_000_000


def test_case_09_an_exception_of_one_line_beside_the_default() -> None:
    budget = worked(
        funding="국50:시25:구25",
        lines=[
            {"title": "운영비", "amount": "100,000천원"},
            {"title": "종사자복지수당", "funding": "전액시비", "amount": "2,100천원"},
        ],
    )
    table = by_fund(budget)
    assert table is not None
    assert [[int(cell) // 1_000 for cell in row.cells] for row in table.rows] == [
        [50_000, 25_000, 25_000],
        [0, 2_100, 0],
    ]
    assert [(fund.source, int(fund.amount) // 1_000) for fund in budget.funding] == [
        ("국비", 50_000),
        ("시비", 27_100),
        ("구비", 25_000),
    ]


def test_case_43_the_index_of_finance_decides_who_pays() -> None:
    budget = worked(
        lines=[
            {"title": "0.3~0.9 미만", "funding": {"시비": "40%", "구비": "60%"}, "amount": "22,000천원"},
            {"title": "0.9 이상", "funding": {"시비": "30%", "구비": "70%"}, "amount": "3,000천원"},
        ],
    )
    assert [(fund.source, fund.amount) for fund in budget.funding] == [("시비", 9_700_000), ("구비", 15_300_000)]


def test_an_amount_of_the_budget_is_of_all_its_lines() -> None:
    budget = worked(
        funding={"국비": "38,000", "시비": "나머지"},
        lines=[
            {"title": "가", "amount": "40,000"},
            {"title": "나", "amount": "10,000", "funding": {"국비": "8,000", "구비": "나머지"}},
        ],
    )
    table = by_fund(budget)
    assert table is not None
    assert [[int(cell) // 1_000 for cell in row.cells] for row in table.rows] == [
        [30_000, 10_000, 0],
        [8_000, 0, 2_000],
    ]
    assert [int(total) // 1_000 for total in table.totals] == [38_000, 10_000, 2_000]


def test_what_no_fund_bears_has_a_column_of_its_own() -> None:
    lines_ = [{"title": "가", "amount": "10", "funding": "전액시비"}, {"title": "나", "amount": "5"}]
    table = by_fund(worked(lines=lines_))
    assert table is not None
    assert table.columns == ("시비", NO_FUND)
    assert table.totals == (10_000, 5_000)
    got = by_recipient(worked(lines=[{"title": "가", "amount": "10", "by_recipient": {"갑구": "4"}}]))
    assert got is not None
    assert got.columns == ("갑구",)
    got = by_recipient(worked(lines=[{"title": "가", "items": [{"basis": "10"}], "by_recipient": {"갑구": "4"}}]))
    assert got is not None
    assert (got.columns, got.totals) == (("갑구", NO_RECIPIENT), (Fraction(4_000), Fraction(6_000)))


def test_a_budget_without_lines_is_split_itself() -> None:
    table = by_fund(worked(total="10,001", funding="국50:시25:구25"))
    assert table is not None
    assert (table.rows, [int(total) for total in table.totals]) == ((), [5_001_000, 2_500_000, 2_500_000])


def test_nothing_stated_gives_no_table() -> None:
    budget = worked(lines=[{"title": "가", "amount": "10"}])
    assert by_fund(budget) is None
    assert by_recipient(budget) is None
    assert by_line(budget).columns == ("예산액",)
