"""The examples of the rule book about pay (PY) and the budget (BU), each named for its rule.

What an example says is right comes out to the unit; what it says is wrong is found, at its severity.
PY-15 (a step far above the experience) and BU-07 (a subsidy beside a consignment fee) are readings of the rule book
without a source that would carry a rule, so nothing is judged there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.release.periods import by_quarter, by_year
from maeul_plan.notation.money import format_won
from maeul_plan.plan.load import load
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.plan.plan import Plan

FIVE_MONTHS = "period: {start: 2015-08, end: 2015-12}\n"
TWO_POSTS = """  posts:
    - {id: 단장, headcount: 1, annual_pay: "40,000천원"}
    - {id: 단원, headcount: 2, annual_pay: "30,000천원"}
"""
BUDGET_OF_2015 = """budget:
  total: 76,000천원
  lines:
    - {title: 인건비, amount: "41,667천원", items: [{post: 단장}, {post: 단원}]}
    - {title: 운영비, items: [{basis: 500천원 × 5월}]}
    - {title: 사업비, amount: "31,833천원"}
"""
ONE_LINE = 'budget: {lines: [{title: 사업비, amount: "76,000천원"}]}\n'


def text_of(blocks: str, day: str = "2015-07-01") -> bytes:
    head = f"maeul: 1\ndocument: {{title: 시험, agency: 서울특별시 성북구, drafted_on: {day}}}\n"
    return f"{head}{blocks}".encode()


def plan_of(blocks: str) -> Plan:
    plan = load(read("plan.yaml", text_of(blocks))).plan
    assert plan is not None
    return plan


def budget_in(blocks: str) -> BudgetFigures:
    figures = budget_of(plan_of(blocks))
    assert figures is not None
    return figures


def found(blocks: str, day: str = "2015-07-01") -> set[str]:
    """Which rules speak, and how loudly: `BUD001 error`."""
    findings = checked(read("plan.yaml", text_of(blocks, day)), Settings()).findings
    return {f"{one.rule.id} {one.severity}" for one in findings}


def amounts(blocks: str) -> list[int]:
    return [int(item.figure.amount) for line in budget_in(blocks).lines for item in line.items]


def paid(grade: str, pay: str) -> str:
    posts = f'  posts: [{{id: 단장, headcount: 1, grade: {grade}, annual_pay: "{pay}"}}]\n'
    year = "period: {start: 2017-01, end: 2017-12}\n"
    return f"{year}staffing:\n  pay_standard: 2017년 서울시 사회복지시설 종사자 인건비 지급기준\n{posts}"


def test_py_01_a_month_is_a_twelfth_of_the_year() -> None:
    text = 'staffing:\n  posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]\n'
    one_month = (
        "period: {start: 2015-08, end: 2015-08}\nbudget: {unit: UNIT, lines: [{title: 가, items: [{post: 단장}]}]}\n"
    )
    assert amounts(text + one_month.replace("UNIT", "원")) == [3_333_333]
    assert amounts(text + one_month.replace("UNIT", "천원")) == [3_333_000]


def test_py_02_whole_months_are_rounded_once() -> None:
    assert amounts(f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{BUDGET_OF_2015}")[:2] == [16_667_000, 25_000_000]


def test_py_03_a_part_of_a_month_by_its_own_days() -> None:
    text = f"period: {{start: 2015-08-17, end: 2015-12-31}}\nstaffing:\n  proration: 일할\n{TWO_POSTS}{BUDGET_OF_2015}"
    assert amounts(text)[0] == 14_946_000


def test_py_04_a_part_of_a_month_without_a_method() -> None:
    text = f"period: {{start: 2015-08-17, end: 2015-12-31}}\nstaffing:\n{TWO_POSTS}"
    assert "PAY009 warning" in found(text)
    assert "PAY009 warning" not in found(text.replace("staffing:", "staffing:\n  proration: 일할"))


def test_py_05_a_plan_that_cuts_comes_to_75_999() -> None:
    text = f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{BUDGET_OF_2015}"
    cut = text.replace("budget:", "budget:\n  rounding: 절사")
    assert (budget_in(text).total.amount, budget_in(cut).total.amount) == (76_000_000, 75_999_000)
    assert "BUD001 error" not in found(text)
    assert "BUD001 error" in found(cut)


@pytest.mark.parametrize(("way", "thousands"), [("반올림", 2_501), ("절사", 2_500), ("올림", 2_501)])
def test_py_05_a_half_goes_up(way: str, thousands: int) -> None:
    text = f"budget: {{rounding: {way}, lines: [{{title: 운영비, items: [{{basis: 2500.5천원×1월}}]}}]}}\n"
    assert amounts(text) == [thousands * 1000]


def test_py_06_half_a_unit_a_line_is_drift_and_more_is_wrong() -> None:
    text = f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{BUDGET_OF_2015}"
    assert "BUD012 warning" in found(text.replace("76,000천원", "75,999천원"))
    assert "BUD001 error" in found(text.replace("76,000천원", "75,990천원"))


@pytest.mark.parametrize(("months", "wrong"), [(5, False), (4, True)])
def test_py_07_months_of_pay_are_those_of_the_term(months: int, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    basis = f'budget: {{lines: [{{title: 인건비, items: [{{post: 단장, basis: "40,000천원×1명×{months}/12"}}]}}]}}\n'
    assert ("PAY002 error" in found(f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{basis}")) is wrong


@pytest.mark.parametrize(("heads", "wrong"), [(2, False), (3, True)])
def test_py_08_heads_within_the_limit(heads: int, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    posts = TWO_POSTS.replace("headcount: 2", f"headcount: {heads}")
    assert ("PAY003 error" in found(f"{FIVE_MONTHS}staffing:\n  limit: 3\n{posts}")) is wrong


RATES = {2015: (112_500, 75_870, 4_960, 22_500), 2026: (118_750, 89_870, 11_800, 28_750)}


@pytest.mark.parametrize("year", RATES)
def test_py_09_what_the_employer_bears_of_a_month(year: int) -> None:
    kinds = ("국민연금", "건강보험", "장기요양보험", "고용보험")
    items = ", ".join(f"{{premium: {kind}}}" for kind in ("PAY", *kinds)).replace("{premium: PAY}", "{post: 단원}")
    text = f"""period: {{start: {year}-08, end: {year}-08}}
staffing:
  workplace: 150명 미만
  posts: [{{id: 단원, headcount: 1, annual_pay: "30,000천원"}}]
budget: {{unit: 원, lines: [{{title: 인건비, items: [{items}]}}]}}
"""
    assert amounts(text) == [2_500_000, *RATES[year]]


def test_py_10_five_months_that_may_go_on() -> None:
    longer = FIVE_MONTHS.replace("}", ", extension: {from: 2016-01, until: 사업안정화까지}}")
    assert "PAY006 warning" in found(f"{longer}staffing:\n{TWO_POSTS}")
    assert "PAY006 warning" not in found(f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}")


def test_py_10_a_twelfth_of_a_year_of_pay_and_nothing_for_less() -> None:
    text = """period: {start: 2015-01, end: END}
staffing:
  posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]
budget: {unit: 원, lines: [{title: 인건비, items: [{post: 단장}, {premium: 퇴직급여}]}]}
"""
    assert amounts(text.replace("END", "2015-12")) == [40_000_000, 3_333_333]
    assert "PAY014 info" in found(text.replace("END", "2015-11"))
    assert "PAY014 info" not in found(text.replace("END", "2015-12"))


def test_py_11_whether_pay_holds_the_employers_share() -> None:
    text = f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}"
    assert "PAY005 warning" in found(text)
    assert "PAY005 warning" not in found(text.replace("staffing:", "staffing:\n  employer_burden: 포함"))


@pytest.mark.parametrize(("year", "pay", "wrong"), [(2015, "30,000천원", False), (2026, "25,000천원", True)])
def test_py_12_pay_of_a_month_and_the_minimum_wage(year: int, pay: str, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    posts = f'  employment: 상근인력\n  posts: [{{id: 단장, headcount: 1, annual_pay: "{pay}"}}]\n'
    text = f"period: {{start: {year}-08, end: {year}-12}}\nstaffing:\n{posts}"
    assert ("PAY004 error" in found(text, f"{year}-07-01")) is wrong


def test_py_13_a_term_over_the_year_is_paid_year_by_year() -> None:
    text = """period: {start: 2025-10, end: 2026-03}
staffing:
  workplace: 150명 미만
  posts: [{id: 단원, headcount: 1, annual_pay: "30,000천원"}]
budget: {unit: 원, lines: [{title: 인건비, items: [{post: 단원}, {premium: 국민연금}]}]}
"""
    assert amounts(text) == [15_000_000, 3 * 112_500 + 3 * 118_750]
    years = by_year(plan_of(text), budget_in(text))
    assert years is not None
    assert years.totals == (7_500_000 + 3 * 112_500, 7_500_000 + 3 * 118_750)


@pytest.mark.parametrize(("grade", "monthly"), [("3급 8호봉", 2_410_000), ("4급 5호봉", 1_907_000)])
def test_py_14_pay_of_a_grade_and_step_of_2017(grade: str, monthly: int) -> None:
    text = f"""period: {{start: 2017-01, end: 2017-12}}
staffing:
  posts: [{{id: 단장, headcount: 1, grade: {grade}, pay_table: 서울시 사회복지시설 기본급}}]
budget: {{lines: [{{title: 인건비, items: [{{post: 단장}}]}}]}}
"""
    assert amounts(text) == [12 * monthly]


@pytest.mark.parametrize(
    ("grade", "pay", "noted"),
    [("8급 8호봉", "40,000천원", True), ("3급 8호봉", "28,919천원", True), ("3급 8호봉", "28,920천원", False)],
)
def test_py_14_a_grade_that_is_none_and_pay_below_its_step(grade: str, pay: str, noted: bool) -> None:  # noqa: FBT001 - a row of a table
    assert ("PAY008 info" in found(paid(grade, pay), "2017-01-02")) is noted


def test_bu_01_a_basis_in_won_of_a_budget_in_thousands() -> None:
    text = 'budget: {unit: 천원, basis_unit: 원, lines: [{title: 인건비, items: [{basis: "40,000,000×1명×5/12 = 16,667천원"}]}]}\n'
    assert amounts(text) == [16_667_000]
    assert "BUD002 error" not in found(text)


@pytest.mark.parametrize(("total", "wrong"), [("76,000천원", False), ("75,900천원", True)])
def test_bu_02_the_lines_are_the_total(total: str, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    text = f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{BUDGET_OF_2015}".replace("76,000천원", total)
    assert ("BUD001 error" in found(text)) is wrong


@pytest.mark.parametrize(
    ("basis", "won"),
    [
        ("500천원 × 5월 = 2,500천원", 2_500_000),
        ("500,000원*16개소 = 8,000천원", 8_000_000),
        ("500,000원 X 16개소 = 8,000,000원", 8_000_000),
        ("86,666원×8명×12월 = 8,320천원", 8_320_000),
    ],
)
def test_bu_03_a_basis_comes_to_what_it_states(basis: str, won: int) -> None:
    text = f'budget: {{lines: [{{title: 운영비, items: [{{basis: "{basis}"}}]}}]}}\n'
    assert amounts(text) == [won]
    assert "BUD002 error" not in found(text)


def test_bu_03_a_wrong_result_is_found() -> None:
    text = 'budget: {lines: [{title: 인건비, items: [{basis: "30,000천원×2명×5/12 = 24,000천원"}]}]}\n'
    assert "BUD002 error" in found(text)


def test_bu_04_a_line_without_a_basis() -> None:
    text = f"{FIVE_MONTHS}staffing:\n{TWO_POSTS}{BUDGET_OF_2015}"
    assert "BUD003 warning" in found(text)
    assert budget_in(text).unexplained == 31_833_000
    assert "BUD003 warning" not in found(text.replace('amount: "31,833천원"', "items: [{basis: 31,833천원×1식}]"))


@pytest.mark.parametrize(("said", "wrong"), [("567,940천원", True), ("560,740천원", False), ("560,740,000원", False)])
def test_bu_05_text_and_table(said: str, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    text = f'sections: {{need: "○ 인건비 {said}"}}\nbudget: {{lines: [{{title: 인건비, amount: "560,740천원"}}]}}\n'
    assert any(one.startswith("BUD004") for one in found(text)) is wrong


@pytest.mark.parametrize(("account", "noted"), [("307-05", False), ("307-02", True)])
def test_bu_06_the_account_of_a_consignment(account: str, noted: bool) -> None:  # noqa: FBT001 - a row of a table
    text = f"consignment: {{trustee: 사단법인 가}}\n{ONE_LINE}".replace("{lines", f"{{account: {account}, lines")
    assert ("BUD005 info" in found(text)) is noted


@pytest.mark.parametrize(
    ("funding", "wrong"),
    [
        ("{시비: 전액}", False),
        ('{시비: 전액, 구비: "1,000천원"}', True),
        ('{시비: "76,000천원", 구비: "1,000천원"}', True),
        ('{시비: "75,000천원", 구비: "1,000천원"}', False),
        ("국50:시25:구25", False),
        ("{국비: 50%, 시비: 25%, 구비: 24%}", True),
    ],
)
def test_bu_08_funds_are_the_total(funding: str, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    assert ("BUD006 error" in found(ONE_LINE.replace("{lines", f"{{funding: {funding}, lines"))) is wrong


def test_bu_09_money_granted_in_the_middle_of_the_year() -> None:
    text = FIVE_MONTHS + ONE_LINE.replace("{lines", "{funding: {시비: 전액}, lines")
    assert "BUD007 info" in found(text)
    assert "BUD007 info" not in found(text.replace("{funding", "{appropriation: 성립전 사용, funding"))


TRANSFER = """period: {start: 2015-08, end: 2015-12}
budget:
  lines: [{title: 인건비, amount: "41,667천원"}, {title: 사업비, amount: "31,833천원"}]
  transfers: [{from: 인건비, to: 사업비, amount: "1,000천원", on: 2015-10-01, approved_by: 마을담당관-5120}]
"""


def test_bu_10_pay_may_not_be_moved_where_a_rule_says_so() -> None:
    rule = "  transfer_rules: [{from: 인건비, rule: 금지, ground: 협약서 제9조}]\n"
    assert "BUD026 error" in found(TRANSFER + rule)
    assert "BUD026 error" not in found(TRANSFER + rule.replace("from: 인건비", "from: 사업비"))


def test_bu_10_nothing_is_moved_after_the_year() -> None:
    assert "BUD008 warning" in found(TRANSFER.replace("2015-10-01", "2016-01-04"))


def test_bu_11_a_move_needs_its_approval() -> None:
    assert "BUD008 warning" in found(TRANSFER.replace(", approved_by: 마을담당관-5120", ""))
    assert "BUD008 warning" not in found(TRANSFER.replace("from: 인건비, to: 사업비", "from: 사업비, to: 인건비"))


@pytest.mark.parametrize(("end", "noted"), [("2016-07", True), ("2015-12", False)])
def test_bu_12_one_budget_over_two_years(end: str, noted: bool) -> None:  # noqa: FBT001 - a row of a table
    assert ("BUD009 warning" in found(f"period: {{start: 2015-08, end: {end}}}\n{ONE_LINE}")) is noted


def test_bu_13_two_months_and_three() -> None:
    text = f"{FIVE_MONTHS}budget: {{lines: [{{title: 운영비, items: [{{basis: 500천원 × 5월}}]}}]}}\n"
    quarters = by_quarter(plan_of(text), budget_in(text))
    assert quarters is not None
    assert quarters.totals == (1_000_000, 1_500_000)


@pytest.mark.parametrize(
    ("first", "amount", "wrong"), [("2015-08", 40, False), ("2015-06", 40, True), ("2015-08", 41, True)]
)
def test_bu_13_rounds_are_the_total_and_lie_in_the_term(first: str, amount: int, wrong: bool) -> None:  # noqa: FBT001 - a row of a table
    rounds = f'[{{on: {first}, amount: "{amount},000천원"}}, {{on: 2015-10, amount: "36,000천원"}}]'
    text = f"{FIVE_MONTHS}operation: {{release: {{frequency: 매분기초, rounds: {rounds}}}}}\n{ONE_LINE}"
    assert ("BUD010 error" in found(text)) is wrong


SETTLED = """settlement:
  granted: 1,255,300,000원
  spent: 1,194,572,157원
  balance: 60,727,843원
  rate: 95.2%
  interest: 223,530원
  other: 105,294원
  returned: 61,056,667원
"""


def test_bu_14_the_published_settlement() -> None:
    assert "BUD011 error" not in found(SETTLED)
    for right, wrong in (("61,056,667", "60,727,843"), ("60,727,843", "60,727,834"), ("95.2%", "95.3%")):
        assert "BUD011 error" in found(SETTLED.replace(right, wrong))


def test_bu_15_won_below_ten_are_dropped_in_payment() -> None:
    cut = "{unit: 원, rounding: 절사, rounding_unit: 십원, "
    assert amounts(f'budget: {cut}lines: [{{title: 가, items: [{{basis: "40,000,000원×1명×5/12"}}]}}]}}\n') == [
        16_666_660
    ]
    assert "BUD011 error" not in found(SETTLED.replace("61,056,667", "61,056,660"))
    assert "BUD011 error" in found(SETTLED.replace("61,056,667", "61,056,650"))


def test_bu_16_less_than_nothing_is_written_with_a_triangle() -> None:
    assert format_won(-1_742_205, 1) == "△1,742,205"


def test_bu_17_money_used_in_january_must_be_carried_over() -> None:
    text = f"period: {{start: 2015-08, end: 2016-01}}\n{ONE_LINE}"
    assert "BUD009 warning" in found(text)
    assert "BUD009 warning" not in found(text.replace("{lines", "{carry_over: 명시이월, lines"))
