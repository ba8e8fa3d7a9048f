"""What an employer pays on wages: PY-09 of the rule book, years, hours, and how far the tables reach."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import ItemFigure, budget_of
from maeul_plan.plan.load import load
from maeul_plan.source import read

PY_09 = {
    2015: {"국민연금": 112_500, "건강보험": 75_870, "장기요양보험": 4_960, "고용보험": 22_500},
    2026: {"국민연금": 118_750, "건강보험": 89_870, "장기요양보험": 11_800, "고용보험": 28_750},
}


def items_of(
    items: str, *, start: str = "2015-08", end: str = "2015-12", staffing: str = "", post: str = ""
) -> list[ItemFigure]:
    post = post or '{id: 단원, headcount: 1, monthly_pay: "2,500천원"}'
    text = f"""maeul: 1
document: {{title: 시험}}
period: {{start: {start}, end: {end}}}
staffing:
  posts: [{post}]
{staffing}
budget:
  unit: 원
  lines:
    - {{title: 인건비, items: [{{post: 단원}}]}}
    - {{title: 운영비, amount: "1,000,000원"}}
    - title: 부담금
      items:
{items}
"""
    loaded = load(read("plan.yaml", text.encode()))
    assert loaded.plan is not None
    assert not loaded.findings
    budget = budget_of(loaded.plan)
    assert budget is not None
    return list(budget.lines[2].items)


def premium(kind: str, **more: str) -> ItemFigure:
    rest = more.pop("rest", "")
    (item,) = items_of(f"        - {{premium: {kind}{rest}}}", **more)
    return item


@pytest.mark.parametrize("year", [2015, 2026])
@pytest.mark.parametrize("kind", ["국민연금", "건강보험", "장기요양보험", "고용보험"])
def test_py_09_of_a_month(year: int, kind: str) -> None:
    item = premium(kind, start=f"{year}-08", end=f"{year}-08")
    assert item.figure.amount == PY_09[year][kind]
    assert any(ground.law for ground in item.figure.grounds)


def test_each_month_of_each_head_is_cut_before_it_is_multiplied() -> None:
    item = premium("건강보험", post='{id: 단원, headcount: 2, monthly_pay: "2,500천원"}')
    assert (item.figure.how, item.figure.amount) == ("75,870원×2명×5월", 758_700)


def test_a_pension_says_that_no_limits_were_applied() -> None:
    says = [ground.says for ground in premium("국민연금").figure.grounds]
    assert "기준소득월액의 상한·하한은 표에 없어 적용하지 않음" in says
    assert any("상한·하한" in ground.says for ground in premium("건강보험").figure.grounds)


def test_a_new_rate_begins_with_its_day() -> None:
    item = premium("고용보험", start="2019-08", end="2019-11", staffing="  workplace: 150명 미만")
    assert item.figure.how == "22,500원×1명×2월 + 26,250원×1명×2월"  # 0.65 % and 0.8 % with 0.25 % each
    assert [(part.first, part.last) for part in item.parts] == [
        (date(2019, 8, 1), date(2019, 9, 30)),
        (date(2019, 10, 1), date(2019, 11, 30)),
    ]
    new_year = premium("건강보험", start="2015-11", end="2016-02")
    assert new_year.figure.how == "75,870원×1명×2월 + 76,500원×1명×2월"


def test_the_workplace_chooses_the_rate_and_the_usual_one_is_said() -> None:
    assert (
        premium("고용보험", staffing="  workplace: 1,000명 이상, 국가·지방자치단체 직접 사업").figure.amount == 187_500
    )
    usual = premium("고용보험").figure
    assert usual.amount == 112_500
    assert any("workplace 를 적지 않아" in ground.says for ground in usual.grounds)


DAYS = "  proration: 일할\n  accident_rate: 9/1000"


def says(item: ItemFigure) -> str:
    figures = (item.figure, *item.figure.inputs)
    return "\n".join(f"{one.says} {one.law.source if one.law else ''}" for f in figures for one in f.grounds)


@pytest.mark.parametrize(
    ("kind", "month", "law"),
    [
        ("국민연금", 112_500, "국민연금법 제17조제1항"),
        ("건강보험", 75_870, "국민건강보험법 제69조제2항"),
        ("장기요양보험", 4_960, "국민건강보험법 제69조제2항"),
    ],
)
def test_the_month_of_joining_costs_nothing_and_that_of_leaving_is_whole(kind: str, month: int, law: str) -> None:
    item = premium(kind, start="2015-08-17", end="2015-10-07", staffing=DAYS)
    assert item.figure.exact == 2 * month
    assert "2015. 8. 17. 자격 취득" in says(item)
    assert "2015. 10. 7. 퇴직" in says(item)
    assert law in says(item)
    assert premium(kind, start="2015-08-01", end="2015-09-30", staffing=DAYS).figure.exact == 2 * month


@pytest.mark.parametrize("kind", ["고용보험", "산재보험"])
def test_part_of_a_month_rests_on_that_months_pay(kind: str) -> None:
    item = premium(kind, start="2015-08-17", end="2015-09-30", staffing=DAYS)
    assert item.figure.exact == 2_500_000 * Fraction(15, 31) * Fraction(9, 1000) // 10 * 10 + 22_500


def test_who_joins_and_leaves_within_a_month_pays_no_pension_since_2011() -> None:
    within = {"start": "2015-08-01", "end": "2015-08-20", "staffing": DAYS}
    assert premium("국민연금", **within).figure.exact == 0
    assert premium("건강보험", **within).figure.exact == 75_870
    before = premium("국민연금", start="2011-05-01", end="2011-05-20", staffing=DAYS)
    assert before.figure.exact == 112_500


def test_the_month_of_leaving_takes_the_last_pay_for_the_days_that_are_left() -> None:
    post = (
        '{id: 단원, headcount: 1, monthly_pay: "2,500천원", '
        'pay_changes: [{from: 2015-09-11, monthly_pay: "2,600천원"}]}'
    )
    item = premium("국민연금", end="2015-09-20", staffing=DAYS, post=post)
    september = Fraction(2_500_000 * 10 + 2_600_000 * 20, 30)
    assert item.figure.exact == 112_500 + september * Fraction(45, 1000) // 10 * 10


def test_days_that_the_budget_alone_cuts_are_no_leaving() -> None:
    post = '{id: 단원, headcount: 1, monthly_pay: "2,500천원", start: 2015-07-10, end: 2015-12-31}'
    item = premium("국민연금", start="2015-08-17", end="2015-09-10", staffing=DAYS, post=post)
    days = [Fraction(2_500_000 * 15, 31), Fraction(2_500_000 * 10, 30)]
    assert item.figure.exact == sum(base * Fraction(45, 1000) // 10 * 10 for base in days)


def test_a_month_in_which_pay_changes_is_cut_once() -> None:
    post = (
        '{id: 단원, headcount: 1, monthly_pay: "2,500천원", '
        'pay_changes: [{from: 2015-08-17, monthly_pay: "2,600천원"}]}'
    )
    item = premium("국민연금", end="2015-08", staffing="  proration: 일할", post=post)
    base = Fraction(2_500_000 * 16 + 2_600_000 * 15, 31)
    assert item.figure.exact == base * Fraction(45, 1000) // 10 * 10


def test_accidents_need_a_rate_of_the_plan() -> None:
    missing = premium("산재보험")
    assert missing.fault is not None
    assert "산재보험료율" in missing.fault.message
    assert premium("산재보험", staffing="  accident_rate: 9/1000").figure.amount == 22_500 * 5
    assert premium("산재보험", rest=", rate: 0.7%").figure.amount == 17_500 * 5


def test_severance_is_a_twelfth_of_the_wages() -> None:
    item = premium("퇴직급여", end="2016-07")
    assert (item.figure.how, item.figure.amount) == ("2,500천원×1명×12월×1/12", 2_500_000)


def test_beyond_a_table_is_a_fault_that_says_how_far_it_reaches() -> None:
    item = premium("건강보험", start="2026-11", end="2027-02")
    assert item.fault is not None
    assert "2010∼2026년" in item.fault.message
    assert premium("건강보험", start="2026-11", end="2027-02", rest=", rate: 3.6%").fault is None


NEW_YEAR = {"start": "2026-11", "end": "2027-02"}


def test_a_rate_of_one_year_stands_beside_the_law_of_the_others() -> None:
    item = premium("건강보험", rest=", rates: {2027: 3.6%}", **NEW_YEAR)
    assert item.figure.how == "89,870원×1명×2월 + 90,000원×1명×2월"
    assert "2027년 건강보험 3.6%(계획에 적은 율)" in says(item)
    both = premium("건강보험", rest=", rate: 3%, rates: {2027: 3.6%}", **NEW_YEAR)
    assert both.figure.how == "75,000원×1명×2월 + 90,000원×1명×2월"


def test_a_rate_that_is_missing_is_asked_for_by_the_key_that_takes_it() -> None:
    item = premium("건강보험", **NEW_YEAR)
    assert item.fault is not None
    assert "rates: {2027: 3.595%}" in item.fault.help
    care = premium("장기요양보험", rest=", rates: {2027: 13.14%}", **NEW_YEAR)
    assert care.fault is not None
    assert "건강보험 비목에 rates: {2027: 3.595%}" in care.fault.help


def test_long_term_care_follows_the_health_insurance_of_the_plan() -> None:
    rows = "        - {premium: 건강보험, rates: {2027: 3.6%}}\n        - {premium: 장기요양보험, rates: {2027: 13%}}"
    care = items_of(rows, **NEW_YEAR)[1]
    assert care.fault is None
    assert care.figure.how == "11,800원×1명×2월 + 11,700원×1명×2월"


def test_a_rate_of_long_term_care_is_told_beside_that_of_the_law() -> None:
    assert "법의 율은 건강보험료의 13.14%" in says(
        premium("장기요양보험", start="2026-01", rest=", rate: 0.4724%", end="2026-02")
    )


@pytest.mark.parametrize(
    ("kind", "months", "is_due"),
    [
        ("국민연금", 5, False),
        ("건강보험", 5, False),
        ("장기요양보험", 5, False),
        ("퇴직급여", 5, False),
        ("고용보험", 2, False),
        ("고용보험", 3, True),  # three months of work are covered whatever the hours
        ("산재보험", 2, True),
    ],
)
def test_under_fifteen_hours(kind: str, months: int, *, is_due: bool) -> None:
    end = f"2015-{7 + months:02d}"
    post = '{id: 단원, headcount: 1, hourly_pay: "10,000원", weekly_hours: 14}'
    few = premium(kind, end=end, post=post, staffing="  accident_rate: 9/1000")
    assert bool(few.figure.amount) is is_due
    assert few.fault is None
    if not is_due:
        assert any("14시간" in ground.says and ground.law for ground in few.figure.grounds)
    enough = post.replace("14", "15")
    assert premium(kind, end=end, post=enough, staffing="  accident_rate: 9/1000").figure.amount > 0


def test_a_line_without_posts_is_taken_in_one_piece_and_said_so() -> None:
    item = premium("국민연금", rest=", of: 운영비")
    assert item.figure.amount == 45_000
    assert any("한 번에" in ground.says for ground in item.figure.grounds)


def test_what_a_premium_is_of_must_be_there() -> None:
    item = premium("국민연금", rest=", of: 없는 비목")
    assert item.fault is not None
    assert "'없는 비목'" in item.fault.message
    circle = premium("국민연금", rest=", of: 부담금/국민연금")
    assert circle.fault is not None


@given(st.integers(0, 9_999_999), st.integers(1, 9), st.integers(1, 12))
def test_a_premium_is_never_more_than_its_rate_and_whole_tens(pay: int, heads: int, months: int) -> None:
    post = f'{{id: 단원, headcount: {heads}, monthly_pay: "{pay}원"}}'
    item = premium("국민연금", start="2015-01", end=f"2015-{months:02d}", post=post)
    exact = pay * heads * months * Fraction(45, 1000)
    assert item.figure.exact % 10 == 0
    assert exact - 10 * heads * months < item.figure.exact <= exact
