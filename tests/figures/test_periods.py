"""What months, quarters and years need: rows come to the amounts, columns to the totals, and the three agree."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.release.funds_in_time import funds_by_month, funds_by_quarter, funds_by_year
from maeul_plan.figures.release.periods import by_month, by_quarter, by_year
from maeul_plan.plan.plan import Plan

if TYPE_CHECKING:
    from tests.figures.conftest import MakePlan

    from maeul_plan.figures.shares.matrix import Matrix

DAYS = st.dates(date(2014, 1, 1), date(2030, 12, 31))
AMOUNTS = st.integers(0, 10**9).map(lambda won: f"{won:,}천원")


def plan_that_says(**blocks: Any) -> Plan:  # noqa: ANN401 - whatever a plan file holds
    return Plan.model_validate({"maeul": 1, "document": {"title": "가"}} | blocks)


def table(plan: Plan, make: Any = by_quarter) -> Matrix:  # noqa: ANN401 - one of the tables
    budget = budget_of(plan)
    assert budget
    found = make(plan, budget)
    assert found
    return found


def in_thousands(amounts: tuple[Fraction, ...]) -> list[Fraction]:
    return [amount / 1000 for amount in amounts]


def one_line(start: str, end: str, amount: str = "6,000천원", **line: Any) -> Plan:  # noqa: ANN401 - keys of a line
    lines = [{"title": "나", "amount": amount, **line}]
    return plan_that_says(period={"start": start, "end": end}, budget={"rounding": "반올림", "lines": lines})


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Odd terms, from a day to five years, with lines of their own times and years."""
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.integers(0, 1830)))

    def item() -> dict[str, Any]:
        first = start + timedelta(days=draw(st.integers(0, (end - start).days)))
        own = draw(st.booleans())
        when = {"start": first.isoformat(), "end": end.isoformat()} if own else {}
        return {"amount": draw(AMOUNTS)} | when

    lines: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 5))):
        line: dict[str, Any] = {"title": f"비목{number}"}
        if draw(st.booleans()):
            line["items"] = [item() | {"id": f"{i}"} for i in range(draw(st.integers(1, 4)))]
        else:
            line["amount"] = draw(AMOUNTS)
        lines.append(line)
    funding = draw(
        st.sampled_from(
            [{"시비": "전액"}, {"국비": "50%", "시비": "25%", "구비": "25%"}, {"국": "비율 1", "시": "비율 2"}]
        )
    )
    return plan_that_says(
        period={"start": start.isoformat(), "end": end.isoformat()},
        budget={"rounding": "반올림", "lines": lines, "funding": funding},
    )


@given(plans())
def test_rows_and_columns_add_up_and_no_cell_is_a_part_of_a_unit(plan: Plan) -> None:
    budget = budget_of(plan)
    assert budget
    for make in (by_month, by_quarter, by_year):
        found = table(plan, make)
        assert found.total == sum(found.totals) == budget.total.amount
        assert found.totals == tuple(map(sum, zip(*(row.cells for row in found.rows if not row.level), strict=True)))
        amounts = {line.path: line.figure.amount for line in budget.lines}
        amounts |= {item.path: item.figure.amount for line in budget.lines for item in line.items}
        for row in found.rows:
            assert sum(row.cells) == row.total == amounts[row.path]
            assert all(cell >= 0 and cell % 1000 == 0 for cell in row.cells)


@given(plans())
def test_funds_add_up_to_the_same_columns(plan: Plan) -> None:
    budget = budget_of(plan)
    assert budget
    for make, of_lines in ((funds_by_month, by_month), (funds_by_quarter, by_quarter), (funds_by_year, by_year)):
        found = make(plan, budget)
        if not budget.total.amount:
            assert found is None
            continue
        assert found
        assert found.totals == table(plan, of_lines).totals
        assert found.totals == tuple(map(sum, zip(*(row.cells for row in found.rows), strict=True)))
        assert [row.total for row in found.rows] == [fund.amount for fund in budget.funding]


@given(plans())
def test_months_make_the_quarters_and_quarters_the_years(plan: Plan) -> None:
    months, quarters, years = (table(plan, make) for make in (by_month, by_quarter, by_year))
    for small, large, size in ((months, quarters, 3), (quarters, years, 4)):
        for row, above in zip(small.rows, large.rows, strict=True):
            made: dict[str, Fraction] = {}
            for name, cell in zip(small.columns, row.cells, strict=True):
                year, part = name.split("년")
                number = int(part.strip(" 월분기"))
                key = f"{year}년" if size == 4 else f"{year}년 {(number - 1) // 3 + 1}분기"
                made[key] = made.get(key, Fraction(0)) + cell
            assert made == dict(zip(large.columns, above.cells, strict=True))


@given(DAYS, st.data())
def test_a_term_within_a_year_is_one_column(start: date, data: st.DataObject) -> None:
    end = data.draw(st.dates(start, date(start.year, 12, 31)))
    found = table(one_line(start.isoformat(), end.isoformat()), by_year)
    assert found.columns == (f"{start.year}년",)
    assert found.totals == (6_000_000,)


@given(st.integers(2000, 2030), st.integers(1, 12), st.integers(1, 60))
def test_whole_months_weigh_the_same(year: int, month: int, months: int) -> None:
    """February is as long as March: 월할 and 일할 are one over whole months."""
    last = year * 12 + month - 2 + months
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    found = table(one_line(date(year, month, 1).isoformat(), end.isoformat(), f"{months * 100}천원"), by_month)
    assert found.totals == (100_000,) * months


def test_the_plan_of_2015_needs_two_and_three_fifths(plan_2015: Plan) -> None:
    found = table(plan_2015)
    assert found.columns == ("2015년 3분기", "2015년 4분기")
    assert in_thousands(found.totals) == [30_400, 45_600]
    assert {row.name: in_thousands(row.cells) for row in found.rows if not row.level} == {
        "인건비": [16_667, 25_000],
        "운영비": [1_000, 1_500],
        "사업비": [12_733, 19_100],
    }
    assert in_thousands(table(plan_2015, by_month).totals) == [15_200] * 5
    assert table(plan_2015, by_year).totals == (76_000_000,)


def test_parts_of_a_month_weigh_by_their_days() -> None:
    """17 to 31 August is 15/31 of a month: 15/31 and 1 of 46/31 parts."""
    found = table(one_line("2015-08-17", "2015-09-30", "46,000천원"), by_month)
    assert in_thousands(found.totals) == [15_000, 31_000]


def test_an_item_has_its_own_time() -> None:
    items = [{"amount": "900천원", "start": "2015-12"}, {"amount": "500천원"}]
    plan = one_line("2015-08", "2015-12", "1,400천원", items=items)
    assert in_thousands(table(plan, by_month).totals) == [100, 100, 100, 100, 1_000]


def test_the_years_of_a_line_are_its_weights() -> None:
    plan = one_line("2022-07", "2024-06", "1,000천원", by_year={2022: "262천원", 2023: "500", 2024: "238천원"})
    assert in_thousands(table(plan, by_year).totals) == [262, 500, 238]
    assert in_thousands(table(plan).totals)[:2] == [131, 131]


def test_a_fiscal_year_is_a_part_of_the_term() -> None:
    lines = [{"title": "나", "amount": "500천원"}]
    budget = {"rounding": "반올림", "fiscal_year": 2015, "lines": lines}
    plan = plan_that_says(period={"start": "2015-08", "end": "2016-07"}, budget=budget)
    assert table(plan, by_month).columns == tuple(f"2015년 {month}월" for month in range(8, 13))
    assert in_thousands(table(plan_that_says(budget=budget)).totals) == [125] * 4


def test_case_15_months_of_a_year(plan_of: MakePlan) -> None:
    """집행기간 2020. 1.∼2020. 12.: 3,300 + 4,000 + 1,600 + 5,400 = 14,300천원."""
    lines = "".join(
        f"    - {{title: {name}, items: [{{basis: '총액계상 = {amount}'}}]}}\n"
        for name, amount in (("기관", "3,300"), ("시책", "4,000"), ("부서", "1,600"), ("정원", "5,400"))
    )
    plan = plan_of(f"period: {{start: 2020.1., end: 2020.12.}}\nbudget:\n  rounding: 반올림\n  lines:\n{lines}")
    found = table(plan)
    assert found.columns == tuple(f"2020년 {number}분기" for number in range(1, 5))
    assert in_thousands(found.totals) == [3_575] * 4
    assert in_thousands(found.rows[0].cells) == [825] * 4


@pytest.mark.parametrize(
    "blocks",
    [
        {"budget": {"lines": [{"title": "나", "amount": "1천원"}]}},
        {"period": {"start": "2015-08"}, "budget": {"lines": [{"title": "나", "amount": "1천원"}]}},
        {"period": {"start": "1000-01", "end": "9999-12"}, "budget": {"lines": [{"title": "나", "amount": "1천원"}]}},
        {"period": {"start": "2015-08", "end": "2015-07"}, "budget": {"lines": [{"title": "나", "amount": "1천원"}]}},
        {"period": {"start": "2015-08", "end": "2015-12"}, "budget": {"lines": []}},
    ],
)
def test_without_a_time_there_is_no_table(blocks: dict[str, Any]) -> None:
    plan = plan_that_says(**blocks)
    budget = budget_of(plan)
    assert budget
    assert [make(plan, budget) for make in (by_month, by_quarter, by_year, funds_by_quarter)] == [None] * 4


def test_what_is_smaller_than_a_unit_is_not_lost() -> None:
    plan = one_line("2015-08", "2015-12", "1,000,001원")
    assert table(plan, by_month).totals == (200_000, 200_000, 200_000, 200_000, 200_001)
