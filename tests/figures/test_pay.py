"""Pay over time: months and days, people, changes, years, tables of pay."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.claims import Comparison, other_rounding
from maeul_plan.figures.pay.post_pay import PostPay, pay_of
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import Formula, evaluate, parse_formula
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.figures.budget import ItemFigure

HALF_YEAR = "period: {start: 2015-08, end: 2015-12}\n"


def plan_of(blocks: str) -> Plan:
    loaded = load(read("plan.yaml", f"maeul: 1\ndocument: {{title: 시험}}\n{blocks}".encode()))
    assert loaded.plan is not None
    assert not loaded.findings
    return loaded.plan


def paid(staffing: str, period: str = HALF_YEAR, budget: str = "") -> PostPay:
    pay = pay_or_fault(staffing, period, budget)
    assert isinstance(pay, PostPay), pay
    return pay


def pay_or_fault(staffing: str, period: str = HALF_YEAR, budget: str = "") -> PostPay | Fault:
    plan = plan_of(f"{period}staffing:\n{staffing}{budget}")
    assert plan.staffing is not None
    return pay_of(plan, plan.staffing.posts[0], 0)


def item_of(plan: Plan) -> ItemFigure:
    budget = budget_of(plan)
    assert budget is not None
    return budget.lines[0].items[0]


def test_py_02_whole_months_of_2015() -> None:
    director = paid('  posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]\n')
    assert (director.exact, director.how) == (Fraction(50_000_000, 3), "40,000천원×1명×5/12")
    staff = paid('  posts: [{id: 단원, headcount: 2, annual_pay: "30,000천원"}]\n')
    assert (staff.exact, staff.how) == (25_000_000, "30,000천원×2명×5/12")


def test_py_03_a_part_of_a_month_by_its_days() -> None:
    period = "period: {start: 2015-08-17, end: 2015-12-31}\n"
    text = '  proration: 일할\n  posts: [{id: 단장, headcount: 1, annual_pay: "40,000천원"}]\n'
    pay = paid(text, period)
    assert pay.how == "40,000천원×1명×(15/31+4)/12"
    assert pay.exact == Fraction(40_000_000, 12) * (4 + Fraction(15, 31))
    budget = "budget: {unit: 천원, lines: [{title: 인건비, items: [{post: 단장}]}]}\n"
    assert item_of(plan_of(f"{period}staffing:\n{text}{budget}")).figure.amount == 14_946_000


def test_a_part_of_a_month_without_a_named_method_is_not_paid_silently() -> None:
    period = "period: {start: 2015-08-17, end: 2015-12-31}\n"
    for way in ("", "  proration: 월할\n"):
        fault = pay_or_fault(f'{way}  posts: [{{id: 단장, headcount: 1, annual_pay: "12원"}}]\n', period)
        assert isinstance(fault, Fault)
        assert "월할로 셈하지 못합니다" in fault.message
        assert (fault.start, fault.end) == (0, 2)


@pytest.mark.parametrize(
    ("terms", "how", "won"),
    [
        ('monthly_pay: "2,500천원"', "2,500천원×2명×5월", 25_000_000),
        ('daily_pay: "80,000원", monthly_days: 20', "80,000원×20일×2명×5월", 16_000_000),
        ('hourly_pay: "10,000원", weekly_hours: 40', "10,000원×209시간×2명×5월", 20_900_000),
        ('hourly_pay: "10,000원", weekly_hours: 20', "10,000원×104시간×2명×5월", 10_400_000),
        ('hourly_pay: "10,000원", weekly_hours: 15', "10,000원×78시간×2명×5월", 7_800_000),
        ('hourly_pay: "10,000원", weekly_hours: 14', "10,000원×61시간×2명×5월", 6_100_000),  # no paid day of rest
        ('hourly_pay: "10,000원", monthly_hours: 60', "10,000원×60시간×2명×5월", 6_000_000),
    ],
)
def test_pay_in_every_unit(terms: str, how: str, won: int) -> None:
    pay = paid(f"  posts: [{{id: 단원, headcount: 2, {terms}}}]\n")
    assert (pay.how, pay.exact) == (how, won)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ('daily_pay: "80,000원"', "monthly_days"),
        ('hourly_pay: "10,000원"', "근무시간"),
        ("grade: 3급 8호봉", "보수를 적지 않았습니다"),
        ("grade: 3급 8호봉, pay_table: 없는 표", "'없는 표' 보수표가 없습니다"),
        ("pay_table: 서울시 사회복지시설 기본급", "급·호봉이 없습니다"),
        ("grade: 3급 8호봉, pay_table: 서울시 사회복지시설 기본급", "2017. 1. 1.∼2017. 12. 31."),
    ],
)
def test_what_cannot_be_worked_out_says_what_is_missing(terms: str, said: str) -> None:
    fault = pay_or_fault(f"  posts: [{{id: 단원, headcount: 2, {terms}}}]\n")
    assert isinstance(fault, Fault)
    assert said in fault.message


def test_a_raise_in_the_middle_is_two_terms_and_one_rounding() -> None:
    text = """period: {start: 2015-10, end: 2016-06}
staffing:
  posts:
    - {id: 단원, headcount: 2, annual_pay: "30,000천원", pay_changes: [{from: 2016-01, annual_pay: "31,000천원"}]}
budget: {unit: 천원, lines: [{title: 인건비, items: [{post: 단원}]}]}
"""
    item = item_of(plan_of(text))
    assert item.figure.how == "30,000천원×2명×3/12 + 31,000천원×2명×6/12"
    assert item.figure.amount == 46_000_000
    assert [(part.first, part.last, part.exact) for part in item.parts] == [
        (date(2015, 10, 1), date(2015, 12, 31), 15_000_000),
        (date(2016, 1, 1), date(2016, 6, 30), 31_000_000),
    ]
    assert [figure.rounding for figure in item.figure.inputs] == [None, None]


def test_another_rounding_rounds_a_changed_pay_once() -> None:
    text = """period: {start: 2015-10, end: 2016-05}
staffing:
  posts:
    - {id: 단원, headcount: 1, annual_pay: "10,000천원", pay_changes: [{from: 2016-01, annual_pay: "10,001천원"}]}
budget: {unit: 천원, lines: [{title: 인건비, items: [{post: 단원, amount: "6,667천원"}]}]}
"""
    budget = budget_of(plan_of(text))
    assert budget is not None
    (item,) = budget.lines[0].items
    assert item.figure.exact == Fraction(10_000_000, 4) + Fraction(10_001_000 * 5, 12)  # 6,667.08…
    assert item.figure.amount == 6_667_000
    assert item.claimed is not None
    assert other_rounding(Comparison("item", "단원", item.claimed, item.figure, 1)) == "절사"


def test_a_term_over_new_year_is_told_year_by_year() -> None:
    text = """period: {start: 2015-10, end: 2016-03}
staffing: {posts: [{id: 단원, headcount: 2, annual_pay: "30,000천원"}]}
budget: {unit: 천원, lines: [{title: 인건비, items: [{post: 단원}]}]}
"""
    item = item_of(plan_of(text))
    assert item.figure.how == "30,000천원×2명×6/12"
    assert [(figure.label, figure.exact) for figure in item.figure.inputs] == [
        ("단원 2015. 10. 1.∼2015. 12. 31.", 15_000_000),
        ("단원 2016. 1. 1.∼2016. 3. 31.", 15_000_000),
    ]


def test_a_budget_of_one_year_pays_that_year() -> None:
    period = "period: {start: 2015-10, end: 2016-03}\n"
    text = """  posts:
    - {id: 단원, headcount: 1, monthly_pay: "2,000천원", pay_changes: [{from: 2016-01, monthly_pay: "2,100천원"}]}
"""
    assert paid(text, period, "budget: {fiscal_year: 2015}\n").how == "2,000천원×1명×3월"
    assert paid(text, period, "budget: {fiscal_year: 2016}\n").how == "2,100천원×1명×3월"


def test_a_table_of_the_plan_is_read_by_its_days() -> None:
    text = """  pay_tables:
    - {name: 센터, from: 2017-01, unit: 천원, grades: [3급, 4급], steps: {8: [2410, 2151]}}
    - {name: 센터, from: 2018-01, to: 2018-12, unit: 천원, grades: [3급, 4급], steps: {8: [2450, 2200]}}
  posts: [{id: 단장, headcount: 1, grade: 과장급 3급 8호봉, pay_table: 센터}]
"""
    assert paid(text, "period: {start: 2017-11, end: 2018-02}\n").how == "2,410천원×1명×2월 + 2,450천원×1명×2월"
    fault = pay_or_fault(text, "period: {start: 2018-11, end: 2019-02}\n")
    assert isinstance(fault, Fault)
    assert "2019. 1. 1." in fault.message
    assert "∼2018. 12. 31." in fault.message


def test_our_own_table_goes_by_its_name_and_says_its_source() -> None:
    text = "  posts: [{id: 단장, headcount: 1, grade: 3급 8호봉, pay_table: 서울시 사회복지시설 기본급}]\n"
    pay = paid(text, "period: {start: 2017-08, end: 2017-12}\n")  # PY-14
    assert pay.how == "2,410천원×1명×5월"
    (held,) = [ground.law for ground in pay.runs[0].wage.grounds if ground.law]
    assert "2017년 서울시 사회복지시설" in held.source


def test_people_have_days_and_pay_of_their_own() -> None:
    text = """  posts: [{id: 단원, headcount: 3, annual_pay: "30,000천원"}]
  people:
    - {id: 가, post: 단원, end: 2015-10}
    - {id: 나, post: 단원, start: 2015-11, annual_pay: "36,000천원"}
"""
    pay = paid(text)  # 가 and 나 fill one place after another; two heads are left
    assert pay.how == "30,000천원×1명×3/12 + 36,000천원×1명×2/12 + 30,000천원×2명×5/12"
    assert [(run.stay.who, run.stay.heads) for run in pay.runs] == [("가", 1), ("나", 1), ("", 2)]


def test_a_post_that_works_outside_the_budgets_days_costs_nothing() -> None:
    text = '  posts: [{id: 단원, headcount: 1, annual_pay: "30,000천원", start: 2016-02}]\n'
    pay = paid(text, "period: {start: 2015-08, end: 2016-03}\n", "budget: {fiscal_year: 2015}\n")
    assert (pay.exact, pay.how) == (0, "0원")


def test_months_from_a_day_on_end_when_they_are_over() -> None:
    text = '  posts: [{id: 단원, headcount: 1, monthly_pay: "2,000천원", start: 2015-09, months: 3}]\n'
    (run,) = paid(text).runs
    assert (run.first, run.last) == (date(2015, 9, 1), date(2015, 11, 30))


def test_a_month_from_the_thirty_first_ends_with_the_next() -> None:
    text = '  posts: [{id: 단원, headcount: 1, monthly_pay: "2,000천원", start: 2015-08-31, months: 1}]\n'
    (run,) = paid(text).runs
    assert (run.last, run.exact) == (date(2015, 9, 30), 2_000_000)


MONTHS = st.integers(0, 11)
PAY = st.integers(1, 90_000)


def _month(count: int) -> str:
    return f"{2015 + count // 12}-{count % 12 + 1:02d}"


@given(PAY, st.integers(1, 9), MONTHS, st.integers(0, 30))
def test_over_whole_months_both_ways_pay_the_same(pay: int, heads: int, first: int, more: int) -> None:
    period = f"period: {{start: {_month(first)}, end: {_month(first + more)}}}\n"
    posts = f'  posts: [{{id: 가, headcount: {heads}, annual_pay: "{pay}천원"}}]\n'
    by_months, by_days = (paid(f"  proration: {way}\n{posts}", period) for way in ("월할", "일할"))
    assert (by_months.exact, by_months.how) == (by_days.exact, by_days.how)
    assert by_months.exact == Fraction(pay * 1000 * heads * (more + 1), 12)


@given(st.dates(date(2014, 1, 1), date(2019, 12, 31)), st.integers(0, 1200), st.integers(0, 1200), PAY)
def test_segments_and_parts_add_up_to_the_whole(first: date, length: int, after: int, pay: int) -> None:
    last, change = first + timedelta(days=length), first + timedelta(days=after)
    text = f"""period: {{start: {first}, end: {last}}}
staffing:
  proration: 일할
  posts:
    - id: 가
      headcount: 2
      annual_pay: {pay}천원
      pay_changes: [{{from: {change}, monthly_pay: 2천원}}]
budget: {{unit: 원, lines: [{{title: 나, items: [{{post: 가}}]}}]}}
"""
    item = item_of(plan_of(text))
    assert item.fault is None
    assert sum(part.exact for part in item.parts) == item.figure.exact
    if item.figure.inputs:
        assert sum(figure.exact for figure in item.figure.inputs) == item.figure.exact
    assert (item.parts[0].first, item.parts[-1].last) == (first, last)
    for before, behind in zip(item.parts, item.parts[1:], strict=False):
        assert behind.first == before.last + timedelta(days=1)


@given(PAY, st.integers(0, 23))
def test_splitting_a_person_at_the_end_of_a_month_changes_nothing(pay: int, split: int) -> None:
    period = "period: {start: 2015-01, end: 2016-12}\n"
    post = f'  posts: [{{id: 단원, headcount: 1, annual_pay: "{pay}천원"}}]\n'
    whole = paid(f"{post}  people: [{{id: 가, post: 단원}}]\n", period)
    halves = paid(
        f"{post}  people:\n    - {{id: 가, post: 단원, end: {_month(split)}}}\n"
        f"    - {{id: 나, post: 단원, start: {_month(split + 1)}, end: {_month(max(23, split + 1))}}}\n",
        period,
    )
    assert whole.exact == halves.exact


@given(st.dates(date(2014, 1, 1), date(2017, 12, 31)), st.integers(0, 700), PAY, st.sampled_from(["annual", "monthly"]))
def test_our_own_parser_reads_what_we_write(first: date, length: int, pay: int, unit: str) -> None:
    text = f"""  proration: 일할
  posts:
    - {{id: 가, headcount: 3, {unit}_pay: "{pay}천원", pay_changes: [{{from: 2015-06-15, hourly_pay: 7원, monthly_hours: 9}}]}}
"""
    pay_of_post = paid(text, f"period: {{start: {first}, end: {first + timedelta(days=length)}}}\n")
    formula = parse_formula(pay_of_post.how)
    assert isinstance(formula, Formula), pay_of_post.how
    assert evaluate(formula, 1, lambda _: Fraction(0), 1) == pay_of_post.exact
