"""Documents like those of the records, with figures made up: what comes out, to the unit that each would print.

What is found in them, or that nothing is, stands in `test_cases.py`. Each figure here was worked out by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from maeul_plan.cli import run
from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.release.periods import by_quarter, by_year
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.figures.shares.matrix import Matrix

HERE: Final = Path(__file__).parent


def of(name: str) -> tuple[Plan, BudgetFigures]:
    path = HERE / f"{name}.yaml"
    plan = load(read(path.name, path.read_bytes())).plan
    figures = budget_of(plan) if plan else None
    assert plan is not None
    assert figures is not None
    return plan, figures


def told(table: Matrix | None, unit: int) -> dict[str, list[int]]:
    """The rows of the lines in a unit, and the totals."""
    assert table is not None
    rows = {row.name: row.cells for row in table.rows if row.level == 0} | {"계": table.totals}
    return {name: [int(cell / unit) for cell in cells] for name, cells in rows.items()}


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401 - what the command gave
    assert run([*arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_alike_03_the_city_takes_the_residue_of_one_to_two() -> None:
    assert told(by_fund(of("alike_03_ratio_one_to_two")[1]), 1_000) == {
        "운영비": [3_333, 6_667],
        "사업비": [1_667, 3_333],
        "계": [5_000, 10_000],
    }


def test_alike_07_each_version_beside_the_one_before(capsys: pytest.CaptureFixture[str]) -> None:
    plan = str(HERE / "alike_07_two_supplementary_budgets.yaml")

    def totals(*arguments: str) -> tuple[int, int]:
        found = ran(capsys, "diff", *arguments)["total"]
        return found["old"], found["new"]

    assert totals(f"{plan}#당초", f"{plan}#1회 추경") == (76_000_000, 76_667_000)
    assert totals(f"{plan}#1회 추경", f"{plan}#2회 추경") == (76_667_000, 74_167_000)


def test_alike_09_five_years_of_one_line() -> None:
    assert told(by_year(*of("alike_09_five_years")), 1_000_000)["계"] == [524, 524, 524, 524, 525]


def test_alike_10_both_margins_of_25_districts() -> None:
    table = by_recipient(of("alike_10_25_districts")[1])
    assert table is not None
    assert len(table.columns) == 25
    assert table.totals == tuple((15_000 + 178 * i) * 1_000 for i in range(25))
    assert sum(table.totals) == (25 * 15_000 + 178 * 300) * 1_000


def test_alike_14_rows_and_columns_add_up() -> None:
    figures = of("alike_14_three_funds_of_three_lines")[1]
    rows = told(by_fund(figures), 1_000)
    assert rows["계"] == [6_111, 4_277, 1_833]
    for name, whole in (("가", 3_333), ("나", 1_111), ("다", 7_777), ("계", 12_221)):
        assert sum(rows[name]) == whole
        for cell, rate in zip(rows[name], (50, 35, 15), strict=True):
            assert abs(cell - whole * rate / 100) < 1
    assert [sum(rows[name][i] for name in "가나다") for i in range(3)] == rows["계"]
    assert sum(told(by_quarter(*of("alike_14_three_funds_of_three_lines")), 1_000)["계"]) == 12_221


DAYS_AND_HOURS: Final = {
    "팀장": 36_000_000,
    "팀원": 23_709_677,  # 2,500,000 × (15/31 + 9)
    "시간제": 14_683_920,  # 14 hours a week: no paid day of rest, 61 hours a month
    "일용": 8_100_000,
    "국민연금": 12 * 135_000 + 9 * 112_500,  # nobody below 15 hours a week; from the month after one begins within one
    "건강보험": 12 * 106_350 + 9 * 88_620,
    "산재보험": 12 * 27_000 + 10_880 + 9 * 22_500 + 24 * 5_500 + 18 * 4_050,
}


def test_alike_15_days_hours_and_who_is_insured() -> None:
    figures = of("alike_15_days_and_hours")[1]
    found = {item.name: item.figure.amount for line in figures.lines for item in line.items}
    assert {name: found[name] for name in DAYS_AND_HOURS} == DAYS_AND_HOURS


def test_alike_17_each_year_has_its_pay_and_its_rate() -> None:
    assert told(by_year(*of("alike_17_pay_over_the_year")), 1) == {
        "인건비": [15_000_000, 15_600_000],
        "부담금": [6 * 112_500, 6 * 123_500],
        "계": [15_675_000, 16_341_000],
    }


def test_alike_20_what_comes_in_is_what_is_spent() -> None:
    figures = of("alike_20_income_of_three_kinds")[1]
    assert {fund.source: fund.amount for fund in figures.funding} == {
        "시비": 20_000_000,
        "사업수입": 3_600_000,
        "자부담": 2_000_000,
    }
    assert figures.revenue_total == figures.total.amount == 25_600_000


def test_alike_21_own_money_that_is_left_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    plan, ledger = (str(HERE / "ledgers" / f"alike_21_own_money.{kind}") for kind in ("yaml", "csv"))
    found = ran(capsys, "settle", plan, ledger)
    assert found["findings"] == []
    assert (found["balance"], found["interest"], found["rate"]) == (1_876_543, 10_007, "96.2%")
    funds = {one["source"]: one for one in found["funds"]}
    assert {name: one["spent"] for name, one in funds.items()} == {
        "시비": 28_874_074,
        "구비": 14_437_037,
        "자부담": 4_812_346,
    }
    assert (funds["자부담"]["balance"], funds["자부담"]["returned"]) == (187_654, 0)
    assert found["returned"] == 1_876_543 + 10_007 - 187_654
    assert run(["settle", plan, ledger]) == 0
    assert "집행잔액+이자-자체 부담금의 잔액 187,654" in capsys.readouterr().out
