from __future__ import annotations

import dataclasses
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import (
    BudgetFigures,
    ItemFigure,
    LineFigure,
    budget_of,
    every_line,
)
from maeul_plan.figures.claims import comparisons, is_tolerated, other_rounding
from maeul_plan.figures.trace import Figure
from maeul_plan.plan.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TERM = "period: {start: 2015-08, end: 2015-12}\n"
POSTS = """staffing:
  posts:
    - {id: 단장, headcount: 1, annual_pay: "40,000천원"}
    - {id: 단원, title: 직원, headcount: 2, annual_pay: "30,000천원"}
"""


def worked(plan: Plan) -> BudgetFigures:
    budget = budget_of(plan)
    assert budget is not None
    return budget


def items_of(budget: BudgetFigures) -> Iterator[ItemFigure]:
    for line in every_line(budget.lines):
        yield from line.items


def one_item(plan_of: Callable[[str], Plan], basis: str, head: str = "rounding: 반올림", above: str = "") -> ItemFigure:
    text = f"{above}budget:\n  {head}\n  lines:\n    - title: 가\n      items:\n        - basis: {basis}\n"
    (item,) = items_of(worked(plan_of(text)))
    return item


def test_a_plan_without_a_budget_has_no_figures(plan_of: Callable[[str], Plan]) -> None:
    assert budget_of(plan_of("")) is None


def test_the_figures_of_2015(plan_2015: Plan) -> None:
    budget = worked(plan_2015)
    assert budget.total.amount == 76_000_000
    assert budget.unexplained == 31_833_000
    assert budget.complete
    assert [(line.line.key, line.figure.amount) for line in budget.lines] == [
        ("인건비", 41_667_000),
        ("운영비", 2_500_000),
        ("사업비", 31_833_000),
    ]
    assert [(item.path, item.figure.exact, item.figure.amount) for item in items_of(budget)] == [
        (("인건비", "단장"), Fraction(50_000_000, 3), 16_667_000),
        (("인건비", "단원"), 25_000_000, 25_000_000),
        (("운영비", "1"), 2_500_000, 2_500_000),
    ]
    assert [(fund.source, fund.amount) for fund in budget.funding] == [("시비", 76_000_000)]


def test_the_plan_of_2015_comes_to_75_999_when_cut(plan_2015: Plan) -> None:
    assert plan_2015.budget is not None
    cut = plan_2015.model_copy(update={"budget": plan_2015.budget.model_copy(update={"rounding": "절사"})})
    assert worked(cut).total.amount == 75_999_000


def test_pay_follows_from_post_and_term_without_a_formula(plan_of: Callable[[str], Plan]) -> None:
    text = "budget:\n  lines:\n    - title: 인건비\n      items: [{post: 단장}, {post: 단원}]\n"
    items = list(items_of(worked(plan_of(TERM + POSTS + text))))
    assert [(item.name, item.figure.how) for item in items] == [
        ("단장", "40,000천원×1명×5/12"),
        ("직원", "30,000천원×2명×5/12"),
    ]
    assert [item.figure.amount for item in items] == [16_667_000, 25_000_000]
    assert [ground.at for ground in items[1].figure.grounds] == [
        ("staffing", "posts", 1, "annual_pay"),
        ("staffing", "posts", 1, "headcount"),
        ("period",),
    ]


def test_lines_below_lines_add_up(plan_of: Callable[[str], Plan]) -> None:
    text = """budget:
  lines:
    - title: 사업비
      lines:
        - title: 교육
          items: [{basis: 500천원×3회}]
        - title: 홍보
          amount: 200
    - title: 예비비
      amount: 100
"""
    budget = worked(plan_of(text))
    assert [(line.path, line.figure.amount, line.unexplained) for line in every_line(budget.lines)] == [
        (("사업비",), 1_700_000, 200_000),
        (("사업비", "교육"), 1_500_000, 0),
        (("사업비", "홍보"), 200_000, 200_000),
        (("예비비",), 100_000, 100_000),
    ]
    assert (budget.total.amount, budget.unexplained) == (1_800_000, 300_000)


@pytest.mark.parametrize(
    ("formula", "amount"),
    [
        ("연봉(단장)×인원(단장)×개월()/12", 16_667),
        ("연봉(단원)×인원(단원)×5/12", 25_000),
        ("500천원×개월()", 2_500),
        ("계(인건비)×10%", 4_167),
        ("계(인건비/단원)×1/12", 2_083),
        ("계(인건비, 운영비)", 44_167),
        ("계(사업비)×10%", 300),  # the claims of lines below a line count too
        ("계(사업비/홍보)", 1_000),
        ("계(인건비)-계(운영비)", 39_167),
    ],
)
def test_references(plan_of: Callable[[str], Plan], formula: str, amount: int) -> None:
    text = f"""{TERM}{POSTS}budget:
  lines:
    - title: 인건비
      items: [{{post: 단장}}, {{post: 단원}}]
    - title: 운영비
      items: [{{basis: 500천원×5월}}]
    - title: 사업비
      amount: 1  # a claim that is not what stands below it
      lines:
        - {{title: 교육, items: [{{basis: 2백만원}}]}}
        - {{title: 홍보, amount: 1000}}
    - title: 기타
      items:
        - basis: {formula}
"""
    *_, item = items_of(worked(plan_of(text)))
    assert item.fault is None
    assert item.figure.amount == amount * 1_000


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("계(없는 비목)", "'없는 비목' 비목이 없습니다"),
        ("계(기타)", "가리키는 산출내역이 돌고 돌아 셈할 수 없습니다"),
        ("연봉(팀장)×5/12", "'팀장' 직위가 없습니다"),
        ("30,000천원×인원(팀장)", "'팀장' 직위가 없습니다"),
        ("500천원×개월()", "운영기간의 개월 수를 셀 수 없습니다"),
        ("3명×5월", "금액이 없습니다"),
    ],
)
def test_what_cannot_be_worked_out_says_why(plan_of: Callable[[str], Plan], formula: str, said: str) -> None:
    text = f"budget:\n  lines:\n    - title: 기타\n      amount: 7\n      items: [{{basis: '{formula}'}}]\n"
    budget = worked(plan_of(POSTS + text))
    (item,) = items_of(budget)
    assert item.fault is not None
    assert item.fault.message == said
    assert not budget.complete
    assert budget.total.amount == 7_000  # what is claimed stands in
    assert list(comparisons(budget)) == []


def test_a_chain_of_references_may_be_as_long_as_the_plan(plan_of: Callable[[str], Plan]) -> None:
    deep = "(" * 30
    items = "".join(f"        - {{id: i{n}, basis: '{deep}계(가/i{n + 1}){')' * 30}'}}\n" for n in range(400))
    text = f"budget:\n  lines:\n    - title: 가\n      items:\n{items}        - {{id: i400, basis: 5천원}}\n"
    assert worked(plan_of(text)).total.amount == 401 * 5_000


def test_two_that_refer_to_each_other_are_both_told(plan_of: Callable[[str], Plan]) -> None:
    text = "budget:\n  lines:\n    - title: 가\n      items:\n"
    text += "        - {id: 나, basis: 계(가/다)}\n        - {id: 다, basis: 계(가/나)}\n"
    assert all(item.fault for item in items_of(worked(plan_of(text))))


def test_numbers_that_grow_beyond_all_amounts_are_a_fault(plan_of: Callable[[str], Plan]) -> None:
    factor = "×".join(["9" * 29] * 60)
    items = f"        - {{id: i0, basis: '{factor}'}}\n"
    items += "".join(f"        - {{id: i{n}, basis: '계(가/i{n - 1})×{factor}'}}\n" for n in range(1, 9))
    assert all(
        item.fault for item in items_of(worked(plan_of(f"budget:\n  lines:\n    - title: 가\n      items:\n{items}")))
    )


@pytest.mark.parametrize(
    ("formula", "thousands"),
    [
        ("550,000 X 11인 X 12월 = 72,600", 72_600),
        ("70,000 X 11인 X 80일 = 61,600", 61_600),
        ("250,000 X 11인 X 5일 = 13,750", 13_750),
        ("250,000 X 11인 X 4회 = 11,000", 11_000),
        ("87,400 X 1인 X 3일 X 20회 = 5,244", 5_244),
        ("87,400 X 11인 X 2일 X 1회 = 1,923", 1_923),
        ("15,300,000 X 30/100 X 2회 = 9,180", 9_180),
        ("2,000,000 X 12월 = 24,000", 24_000),
        ("600,000 X 3월 = 1,800", 1_800),
    ],
)
def test_case_35a_won_in_the_formula_and_thousands_in_the_result(
    plan_of: Callable[[str], Plan], formula: str, thousands: int
) -> None:
    item = one_item(plan_of, formula, "basis_unit: 원")
    assert item.figure.amount == thousands * 1_000
    assert item.stated is not None
    assert item.stated.amount == item.figure.amount


@pytest.mark.parametrize(
    ("formula", "thousands"),
    [
        ("2,000,000 X 1식", 2_000),
        ("3,000 X 10통 X 12회", 360),
        ("1,000 X 60매 X 12회", 720),
        ("총액계상 = 2,250", 2_250),
    ],
)
def test_case_35b_lump_sums_and_counters(plan_of: Callable[[str], Plan], formula: str, thousands: int) -> None:
    assert one_item(plan_of, formula, "basis_unit: 원").figure.amount == thousands * 1_000


@pytest.mark.parametrize(
    ("formula", "won"),
    [
        ('"-4급(30호봉) 경정 3,128,300 X 3인 X 12월"', 112_619_000),
        ('"-4급(30호봉) 기정 2,468,800 X 3인 X 12월"', 88_877_000),
        ('"-5급(30호봉) 2,863,100 X 31인 X 12월"', 1_065_073_000),
        ('"-6급(24호봉) 2,375,388 X 149인 X 12월"', 4_247_194_000),
    ],
)
def test_case_35c_each_formula_is_rounded_before_anything_is_taken_away(
    plan_of: Callable[[str], Plan], formula: str, won: int
) -> None:
    assert one_item(plan_of, formula, "unit: 원\n  rounding_unit: 천원").figure.amount == won


@pytest.mark.parametrize(
    ("formula", "won"),
    [
        ("(86,666원×8명×12월)- 8,680,000원= -360,000", -360_000),
        ("(475,666원×3명×4월)- 5,709,000원= -1,000", -1_000),
        ("(563,491원×1명×10월)- 9,200,000원= -3,565,000", -3_565_000),
        ("(86,772원×11명×12월)- 13,375,000원= -1,921,000", -1_921_000),
        ("(5,696원×11명×12월)- 760,000원= -8,000", -8_000),
        ("(1,406,954원×11명×2월)- 31,475,000원= -522,000", -522_000),
    ],
)
def test_case_35e_changes_may_be_negative(plan_of: Callable[[str], Plan], formula: str, won: int) -> None:
    item = one_item(plan_of, formula, "unit: 원\n  rounding_unit: 천원")
    assert item.figure.amount == won
    assert item.stated is not None
    assert item.stated.amount == won


def test_case_41_zero_and_blank_differ(plan_of: Callable[[str], Plan]) -> None:
    budget = worked(plan_of("budget:\n  lines:\n    - {title: 여비, amount: 0}\n    - {title: 회의비}\n"))
    assert [line.claimed and line.claimed.amount for line in budget.lines] == [0, None]


def test_case_41_charges_are_a_rate_of_the_pay_lines(plan_of: Callable[[str], Plan]) -> None:
    text = """budget:
  lines:
    - title: 인건비
      lines:
        - {title: 원장급여, items: [{basis: 총액계상 = 47390}]}
        - {title: 보육교직원급여, items: [{basis: 총액계상 = 277867}]}
    - title: 법정부담금
      items: [{basis: 계(인건비)×10.4%}]
"""
    assert worked(plan_of(text)).lines[1].figure.amount == 33_827_000


def test_case_41b_a_sum_of_unlike_terms(plan_of: Callable[[str], Plan]) -> None:
    item = one_item(plan_of, "어린이(500원)×29명+교사1인(1,500원)+주차비(3,000)=19,000원", "unit: 원")
    assert item.figure.exact == 19_000


def test_each_item_is_rounded_once_and_sums_are_not_rounded_again(plan_of: Callable[[str], Plan]) -> None:
    text = "budget:\n  unit: 백만원\n  rounding_unit: 천원\n  lines:\n    - title: 가\n      items:\n"
    text += "        - {basis: 333333원}\n" * 3
    text = text.replace("{basis", "{id: %s, basis") % ("하나", "둘", "셋")
    budget = worked(plan_of(text))
    assert budget.total.amount == 999_000
    assert budget.total.exact == 999_000


@given(st.lists(st.fractions(0, 10**9, max_denominator=1_000), min_size=1, max_size=12))
def test_every_sum_is_the_sum_of_its_parts(amounts: list[Fraction]) -> None:
    items = [
        {"id": str(i), "basis": f"{amount.numerator}원×1/{amount.denominator}"} for i, amount in enumerate(amounts)
    ]
    lines = [{"title": "가", "items": items[::2]}, {"title": "나", "items": items[1::2]}]
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "시험"}, "budget": {"lines": lines}})
    budget = worked(plan)
    assert_adds_up(budget.total)
    assert budget.total.amount == sum(item.figure.amount for item in items_of(budget))
    for item in items_of(budget):
        assert abs(item.figure.amount - item.figure.exact) <= 500


def assert_adds_up(figure: Figure) -> None:
    assert figure.exact == sum(part.amount for part in figure.inputs)
    for part in figure.inputs:
        if part.inputs:
            assert_adds_up(part)


def test_figures_cannot_be_changed(plan_2015: Plan) -> None:
    line: LineFigure = worked(plan_2015).lines[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        line.figure = line.figure  # type: ignore[misc]


def test_claims_are_held_against_what_they_claim(plan_2015: Plan) -> None:
    told = [(one.of, one.name, one.difference, one.terms) for one in comparisons(worked(plan_2015))]
    assert told == [
        ("result", "단장", 0, 1),
        ("result", "단원", 0, 1),
        ("line", "인건비", 0, 2),
        ("line", "운영비", 0, 1),
        ("total", "총계", 0, 3),
    ]


@pytest.mark.parametrize(
    ("claim", "tolerated", "way"),
    [("16,667", True, None), ("16,666", True, "절사"), ("16,665", False, None), ("16,668", False, None)],
)
def test_an_unnamed_rounding_explains_what_cutting_or_raising_gives(
    claim: str, way: str | None, plan_of: Callable[[str], Plan], *, tolerated: bool
) -> None:
    line = f"{{title: 가, amount: '{claim}', items: [{{basis: 40000×5/12}}]}}"
    figures = worked(plan_of(f"budget:\n  lines: [{line}]\n"))
    (one,) = comparisons(figures)
    assert is_tolerated(one, figures.rounding) == tolerated
    assert not is_tolerated(one, figures.rounding._replace(named=True))
    assert one.difference == 0 or other_rounding(one) == way
