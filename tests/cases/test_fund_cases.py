"""Who pays and who gets in the recorded documents: every cell that a record prints, or that follows from its rates."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.release.periods import by_year
from maeul_plan.figures.shares.matrix import Matrix
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

HERE: Final = Path(__file__).parent


def plan_of(name: str) -> Plan:
    (path,) = HERE.glob(f"{name}*.yaml")
    plan = load(read(path.name, path.read_bytes())).plan
    assert plan is not None
    return plan


def budget_in(name: str) -> BudgetFigures:
    figures = budget_of(plan_of(name))
    assert figures is not None
    return figures


def told(table: Matrix | None, unit: int) -> dict[str, list[int]]:
    """The rows of lines in a unit, and the totals."""
    assert table is not None
    rows = {row.name: row.cells for row in table.rows if row.level == 0} | {"계": table.totals}
    assert all(cell % unit == 0 for cells in rows.values() for cell in cells)
    return {name: [int(cell) // unit for cell in cells] for name, cells in rows.items()}


def test_case_05_both_margins_of_three_districts() -> None:
    table = by_recipient(budget_in("case_05_three"))
    assert told(table, 1_000) == {
        "자치단체자본보조": [241_000, 265_000, 298_000],
        "자치단체경상보조": [59_000, 35_000, 2_000],
        "계": [300_000, 300_000, 300_000],
    }


FUNDS: Final = {
    "case_07_thirty": {"국비": 2_050_535_400, "시비": 4_784_582_600},
    "case_08_unit": {"국비": 1_350_000, "시비": 2_700_000},
    "case_09_allowances": {"국비": 15_015_000, "시비": 9_608_000, "구비": 7_507_000},
    "case_10_three": {"국비": 6_001_000, "시비": 2_800_000, "구비": 1_200_000},
    "case_25_two_other": {"녹색자금": 323_000_000, "자부담금": 456_000_000},
    "case_31_six": {},
    "case_39c_fund": {"국비(기금)": 3_220_000_000, "지방비": 3_220_000_000},
    "case_41b_five": {
        "교육청": 3_000_000,
        "자부담": 2_436_000,
        "사업수입": 1_519_400,
        "이자": 69_570,
        "기부금": 550_000,
    },
    "case_41c_three": {"국비": 500_000_000, "시비": 250_000_000, "구비": 250_000_000},
    "case_43_index": {"시비": 9_710_000, "구비": 15_315_000},
}


@pytest.mark.parametrize("name", FUNDS)
def test_what_each_fund_of_a_case_bears(name: str) -> None:
    budget = budget_in(name)
    assert {fund.source: fund.amount for fund in budget.funding} == FUNDS[name]
    table = by_fund(budget)
    if FUNDS[name]:
        assert table is not None
        assert dict(zip(table.columns, table.totals, strict=True)) == FUNDS[name]
        assert sum(table.totals) == budget.total.amount


def test_case_09_the_city_alone_pays_the_allowances() -> None:
    assert told(by_fund(budget_in("case_09_allowances")), 1_000) == {
        "운영비": [15_015, 7_508, 7_507],
        "종사자복지수당·포인트": [0, 2_100, 0],
        "계": [15_015, 9_608, 7_507],
    }


def test_case_31_two_lines_of_six_items_come_to_the_printed_total() -> None:
    assert budget_in("case_31_six").total.amount == 705_000_000


def test_case_41b_the_income_is_what_is_spent() -> None:
    budget = budget_in("case_41b_income")
    assert [one.item.figure.amount for one in budget.revenue] == [3_000_000, 2_436_000, 1_519_400, 69_570, 550_000]
    assert budget.revenue_total == budget.total.amount == 7_574_970


def test_case_41c_three_years_of_one_line() -> None:
    plan, budget = plan_of("case_41c_three"), budget_in("case_41c_three")
    assert budget.total.amount == 1_000_000_000
    assert told(by_year(plan, budget), 1_000_000)["계"] == [262, 376, 362]


def test_case_43_each_class_of_districts_has_its_own_rates() -> None:
    assert told(by_fund(budget_in("case_43_index")), 1_000) == {
        "재정력지수 0.3~0.9 미만": [8_809, 13_213],
        "재정력지수 0.9 이상": [901, 2_102],
        "계": [9_710, 15_315],
    }
