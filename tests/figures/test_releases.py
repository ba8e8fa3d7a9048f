"""A round of the release: its need, what was granted before it, this time, the sum and the balance."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import BudgetFigures, budget_of
from maeul_plan.figures.release.needs import needs_of, released_in_all
from maeul_plan.figures.release.releases import ReleaseFigure, Share, release_of
from maeul_plan.figures.release.rounds import round_about, rounds_of
from maeul_plan.plan.plan import Plan

LINES = [
    {"title": "인건비", "amount": "41,667천원"},
    {"title": "운영비", "amount": "2,500천원"},
    {"title": "사업비", "amount": "31,833천원"},
]


def plan_that_says(release: dict[str, Any], **more: Any) -> Plan:  # noqa: ANN401 - whatever a plan file holds
    blocks: dict[str, Any] = {
        "maeul": 1,
        "document": {"title": "가"},
        "period": {"start": "2015-08", "end": "2015-12"},
        "operation": {"release": release},
        "budget": {"rounding": "반올림", "lines": LINES, "funding": {"시비": "전액"}},
    }
    return Plan.model_validate(blocks | more)


def figures(plan: Plan) -> BudgetFigures:
    budget = budget_of(plan)
    assert budget
    return budget


def release(plan: Plan, about: str) -> ReleaseFigure:
    one = round_about(plan, about)
    assert one
    return release_of(plan, figures(plan), one)


def told(one: Share) -> tuple[Any, ...]:
    return tuple(
        None if amount is None else amount / 1000
        for amount in (one.budget, one.before, one.now, one.total, one.balance)
    )


def test_bu_13_the_quarters_of_2015() -> None:
    """매분기말: two months in the third quarter, three in the fourth."""
    plan = plan_that_says({"frequency": "매분기말"})
    rounds = rounds_of(plan)
    assert [one.name for one in rounds] == ["2015년 3분기", "2015년 4분기"]
    needs = needs_of(plan, figures(plan), rounds)
    assert needs
    assert needs.totals == (30_400_000, 45_600_000)


def test_what_was_granted_stands_beside_what_is_granted_now() -> None:
    plan = plan_that_says({"frequency": "매분기말", "grants": [{"on": "2015-08-03", "amount": "30,400천원"}]})
    fourth = release(plan, "2015년 4분기")
    assert told(fourth.whole) == (76_000, 30_400, 45_600, 76_000, 0)
    assert {one.name: told(one) for one in fourth.lines} == {
        "인건비": (41_667, 16_667, 25_000, 41_667, 0),
        "운영비": (2_500, 1_000, 1_500, 2_500, 0),
        "사업비": (31_833, 12_733, 19_100, 31_833, 0),
    }
    assert told(fourth.funds[0]) == told(fourth.whole)
    assert told(release(plan, "3분기").whole) == (76_000, 0, 30_400, 30_400, 45_600)


def test_how_a_grant_falls_on_lines_is_told_or_not_known() -> None:
    grant = {"on": "2015-08-03", "amount": "30,000천원"}
    unknown = release(plan_that_says({"frequency": "매분기말", "grants": [grant]}), "4분기")
    assert told(unknown.whole) == (76_000, 30_000, 45_600, 75_600, 400)
    assert told(unknown.lines[0]) == (41_667, None, 25_000, None, None)
    stated = grant | {"lines": {"인건비": "17,000천원", "운영비": "1,000천원", "사업비": "12,000천원"}}
    known = release(plan_that_says({"frequency": "매분기말", "grants": [stated]}), "4분기")
    assert told(known.lines[0]) == (41_667, 17_000, 25_000, 42_000, -333)


def test_without_a_ledger_only_the_first_round_has_nothing_before_it() -> None:
    plan = plan_that_says({"frequency": "매분기말"})
    assert told(release(plan, "3분기").whole) == (76_000, 0, 30_400, 30_400, 45_600)
    assert told(release(plan, "4분기").whole) == (76_000, None, 45_600, None, None)


def test_a_grant_names_the_round_that_it_is_of() -> None:
    """매분기말: what is handed over on the last day of September is the fourth quarter's."""
    grants = [
        {"on": "2015-08-03", "amount": "30,400천원"},
        {"on": "2015-09-30", "amount": "45,600천원", "round": "2015년 4분기"},
    ]
    plan = plan_that_says({"frequency": "매분기말", "grants": grants})
    assert told(release(plan, "3분기").whole) == (76_000, 0, 30_400, 30_400, 45_600)
    assert told(release(plan, "4분기").whole) == (76_000, 30_400, 45_600, 76_000, 0)


def test_what_the_plan_states_of_a_round_is_what_is_granted() -> None:
    rounds = [{"on": "2015-09", "amount": "38,000천원"}, {"on": "2015-10", "amount": "38,000천원"}]
    third = release(plan_that_says({"frequency": "매분기", "rounds": rounds}), "1차")
    assert third.need == 30_400_000
    assert told(third.whole) == (76_000, 0, 38_000, 38_000, 38_000)
    assert third.lines[0].now is None


def test_case_08_months_on_application() -> None:
    """1, 2월분: 인건비 1인 월 1,800천원, 기타운영비 1인 월 225천원, 국비 1 : 시비 2."""
    lines = [
        {"title": "인건비", "items": [{"basis": "1,800천원 × 1명 × 12월"}]},
        {"title": "기타운영비", "items": [{"basis": "225천원 × 1명 × 12월"}]},
    ]
    plan = plan_that_says(
        {"frequency": "신청할 때"},
        period={"start": "2020-01", "end": "2020-12"},
        budget={"rounding": "반올림", "lines": lines, "funding": {"국비": "비율 1", "시비": "비율 2"}},
    )
    assert [one.name for one in rounds_of(plan)] == [f"2020년 {month}월" for month in range(1, 13)]
    both = release(plan, "2020. 1.∼2.")
    assert both.need == 4_050_000
    assert {one.name: one.now for one in both.lines} == {"인건비": 3_600_000, "기타운영비": 450_000}
    assert {one.name: one.now for one in both.funds} == {"국비": 1_350_000, "시비": 2_700_000}


def test_case_09_a_quarter_of_three_funds() -> None:
    lines = [{"title": "운영비", "items": [{"basis": "30개소 × 1,000천원"}]}]
    plan = plan_that_says(
        {"frequency": "분기별"},
        period={"start": "2018-01", "end": "2018-12"},
        budget={"rounding": "반올림", "lines": lines, "funding": {"국비": "50%", "시비": "25%", "구비": "25%"}},
    )
    fourth = release(plan, "2018년 4분기")
    assert fourth.need == 7_500_000
    assert {one.name: one.now for one in fourth.funds} == {"국비": 3_750_000, "시비": 1_875_000, "구비": 1_875_000}


def test_case_09_an_exception_of_one_line() -> None:
    """국비 50 %, 시비 25 %, 구비 25 %; 종사자복지수당 및 포인트는 시비 100 %."""
    lines = [
        {"title": "운영비", "items": [{"basis": "30개소 × 1,000천원"}]},
        {"title": "종사자복지수당", "amount": "12,000천원", "funding": {"시비": "전액"}},
    ]
    plan = plan_that_says(
        {"frequency": "분기별"},
        period={"start": "2018-01", "end": "2018-12"},
        budget={"rounding": "반올림", "lines": lines, "funding": {"국비": "50%", "시비": "25%", "구비": "25%"}},
    )
    fourth = release(plan, "2018년 4분기")
    assert fourth.need == 10_500_000
    assert {one.name: one.now for one in fourth.funds} == {"국비": 3_750_000, "시비": 4_875_000, "구비": 1_875_000}


def test_case_10_the_month_and_the_running_sum() -> None:
    """당월·누계: 국비 60 %, 시비 28 %, 구비 12 %, in whole units, each fund adding up over the year."""
    lines = [{"title": "급여", "amount": "10,001천원"}]
    grants = [{"on": f"2018-{month:02}-11", "amount": "833천원"} for month in range(1, 12)]
    plan = plan_that_says(
        {"frequency": "매월", "grants": grants},
        period={"start": "2018-01", "end": "2018-12"},
        budget={"rounding": "반올림", "lines": lines, "funding": {"국비": "60%", "시비": "28%", "구비": "12%"}},
    )
    needs = needs_of(plan, figures(plan), rounds_of(plan))
    assert needs
    assert sum(needs.totals) == 10_001_000
    assert [sum(row) for row in needs.funds.values()] == [fund.amount for fund in figures(plan).funding]
    december = release(plan, "12월")
    assert december.whole.before == 11 * 833_000
    assert december.whole.now == needs.totals[-1]


def test_the_trustees_own_money_is_not_handed_over() -> None:
    funding = {"시비": "나머지", "자부담": "16,000천원"}
    plan = plan_that_says({"frequency": "매분기"}, budget={"rounding": "반올림", "lines": LINES, "funding": funding})
    assert released_in_all(figures(plan)) == 60_000_000
    third = release(plan, "3분기")
    assert told(third.whole) == (60_000, 0, 24_000, 24_000, 36_000)
    assert [one.name for one in third.funds] == ["시비"]
    assert sum(one.budget for one in third.lines) == 60_000_000


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ("2015년 4분기", "2015년 4분기"),
        ("4분기", "2015년 4분기"),
        ("2015. 10.", "2015년 4분기"),
        ("10월", "2015년 4분기"),
        ("2차", "2015년 4분기"),
        ("2015. 9.∼10.", "2015. 9.∼10."),
        ("1분기", None),
        ("3차", None),
        ("0차", None),
        ("2016년 4분기", None),
        ("언제나", None),
        ("", None),
    ],
)
def test_a_round_is_found_by_what_it_is_called(about: str, name: str | None) -> None:
    found = round_about(plan_that_says({"frequency": "매분기말"}), about)
    assert (found.name if found else None) == name


def test_a_quarter_of_two_years_is_not_chosen_for_anybody() -> None:
    plan = plan_that_says({"frequency": "분기"}, period={"start": "2015-08", "end": "2016-12"})
    assert round_about(plan, "4분기") is None
    assert round_about(plan, "3분기") is None
    found = round_about(plan, "2분기")
    assert found
    assert found.name == "2016년 2분기"


@given(
    st.lists(st.integers(0, 10**8), min_size=1, max_size=6),
    st.integers(1, 12),
    st.integers(0, 40),
    st.sampled_from(["분기", "월"]),
    st.sampled_from([{"시비": "전액"}, {"국": "50%", "시": "28%", "구": "22%"}, {"시비": "나머지", "자부담": "10%"}]),
)
def test_rounds_add_up_to_what_is_handed_over(
    amounts: list[int], month: int, months: int, schedule: str, funding: dict[str, str]
) -> None:
    end = 2015 * 12 + month - 1 + months
    lines = [{"title": f"{i}", "amount": f"{amount}천원"} for i, amount in enumerate(amounts)]
    plan = plan_that_says(
        {"frequency": "가", "schedule": schedule},
        period={"start": f"2015-{month:02}-10", "end": f"{end // 12}-{end % 12 + 1:02}-20"},
        budget={"rounding": "반올림", "lines": lines, "funding": funding},
    )
    budget = figures(plan)
    needs = needs_of(plan, budget, rounds_of(plan))
    assert needs
    assert sum(needs.totals) == released_in_all(budget) == sum(needs.budgets.values(), Fraction(0))
    for at, row in needs.lines.items():
        assert sum(row) == needs.budgets[at]
    for name, row in needs.funds.items():
        assert sum(row) == next(fund.amount for fund in budget.funding if fund.source == name)
    if needs.funds:
        assert needs.totals == tuple(map(sum, zip(*needs.funds.values(), strict=True)))
