from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.changes.moves import moved_amounts, moves_of
from maeul_plan.figures.rounding import print_percent
from maeul_plan.figures.settlement.settlement import SettlementFigures, settle
from maeul_plan.ledger import Entry, read_ledger
from maeul_plan.plan.plan import Plan

FUNDS = (None, {"시비": "전액"}, {"국비": "1/3", "시비": "1/3", "구비": "나머지"}, {"시비": "70%", "자부담": "나머지"})
LINES = ("인건비/단장", "인건비/단원", "인건비", "운영비", "사업비", "없는 비목", "")


def plan_of(funding: dict[str, str] | None, **more: object) -> Plan:
    lines = [
        {"title": "인건비", "items": [{"title": "단장", "amount": "1,667"}, {"title": "단원", "amount": "2,500"}]},
        {"title": "운영비", "amount": "250", "funding": {"구비": "전액"} if funding and "구비" in funding else None},
        {"title": "사업비", "amount": "3,183"},
    ]
    budget = {"unit": "천원", "funding": funding, "lines": lines}
    return Plan.model_validate({"maeul": 1, "document": {"title": "가"}, "budget": budget, **more})


def settled(entries: list[Entry], funding: dict[str, str] | None = None, **more: object) -> SettlementFigures:
    plan = plan_of(funding, **more)
    return settle(plan, budget_of(plan), entries)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    kind = draw(st.sampled_from(("교부", "집행", "집행", "집행", "이자", "그 밖", "반납")))
    line = draw(st.sampled_from(LINES)) if kind == "집행" else ""
    on = date(2015, 8, 1) + timedelta(days=draw(st.integers(0, 200)))
    amount = draw(st.integers(-(10**7), 10**9).filter(bool))  # a bank's columns are full of zeros, which are no entries
    return Entry(kind, on, amount, line, draw(st.sampled_from(("", "", "시비", "구비"))))


LEDGERS = st.lists(entries(), max_size=12)


@given(LEDGERS, st.sampled_from(FUNDS))
def test_lines_and_funds_add_up_to_the_totals(ledger: list[Entry], funding: dict[str, str] | None) -> None:
    found = settled(ledger, funding)
    assert sum(line.spent for line in found.lines if line.level == 0) == found.spent
    for line in found.lines:
        below = [one.spent for one in found.lines if one.level == 1 and one.path[:1] == line.path]
        assert line.level or not below or sum(below) <= line.spent or any(one.amount < 0 for one in ledger)
        if line.granted is not None:
            assert line.balance == line.granted - line.spent
    assert found.balance == found.granted - found.spent
    if found.funds:
        for name in ("granted", "spent", "balance", "interest", "other", "returned"):
            assert sum(getattr(fund, name) for fund in found.funds) == getattr(found, name)
    if not found.own:
        assert found.returned == found.balance + found.interest + found.other


@given(LEDGERS, st.sampled_from(FUNDS), st.integers(0, 99))
def test_the_order_of_entries_makes_no_difference(
    ledger: list[Entry], funding: dict[str, str] | None, seed: int
) -> None:
    shuffled = ledger[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order is no secret
    one, other = settled(ledger, funding), settled(shuffled, funding)
    assert one.lines == other.lines
    assert {fund.name: fund for fund in one.funds} == {fund.name: fund for fund in other.funds}
    assert one.returned == other.returned


@given(LEDGERS.filter(bool), st.sampled_from(FUNDS), st.data())
def test_an_entry_in_two_parts_changes_nothing(
    ledger: list[Entry], funding: dict[str, str] | None, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(ledger) - 1))
    part = data.draw(st.integers(-(10**6), 10**6))
    whole = ledger[at]
    split = [whole._replace(amount=part), whole._replace(amount=whole.amount - part)]
    assert settled([*ledger[:at], *split, *ledger[at + 1 :]], funding) == settled(ledger, funding)


@given(LEDGERS, st.sampled_from(FUNDS))
def test_csv_and_yaml_of_the_same_ledger_settle_alike(ledger: list[Entry], funding: dict[str, str] | None) -> None:
    keys = {"교부": "grants", "집행": "spending", "이자": "interest", "그 밖": "other", "반납": "returns"}
    rows = [f"{one.on},{one.kind},{one.line},{one.amount},{one.fund}" for one in ledger]
    table = "\n".join(["일자,구분,비목,금액,재원", *rows])
    text = "maeul: 1\n"
    for kind, key in keys.items():
        text += f"{key}:\n" if any(one.kind == kind for one in ledger) else ""
        for one in (one for one in ledger if one.kind == kind):
            text += f"  - on: {one.on}\n    amount: {one.amount}\n"
            text += f"    line: {one.line}\n" if one.line else ""
            text += f"    fund: {one.fund}\n" if one.fund else ""
    of_csv, of_yaml = read_ledger("가.csv", table.encode()), read_ledger("가.yaml", text.encode())
    assert of_csv.is_whole
    assert of_yaml.is_whole
    one, other = settled(list(of_csv.entries), funding), settled(list(of_yaml.entries), funding)
    assert one.lines == other.lines
    assert {fund.name: fund for fund in one.funds} == {fund.name: fund for fund in other.funds}
    assert (one.granted, one.spent, one.returned, one.given_back) == (
        other.granted,
        other.spent,
        other.returned,
        other.given_back,
    )


def test_a_line_of_one_fund_is_spent_of_that_fund() -> None:
    spent = Entry("집행", date(2015, 8, 3), 100_000, "운영비")
    found = {fund.name: fund.spent for fund in settled([spent], FUNDS[2]).funds}
    assert found == {"국비": 0, "시비": 0, "구비": 100_000}


def test_a_rate_has_one_decimal_and_halves_go_up() -> None:
    granted = Entry("교부", date(2015, 8, 3), 2_000)
    for spent, rate in ((1, "0.1%"), (2_000, "100.0%"), (1_333, "66.7%"), (0, "0.0%")):
        found = settled([granted, Entry("집행", date(2015, 8, 3), spent, "사업비")]).rate
        assert found is not None
        assert print_percent(found) == rate
    nothing = Plan.model_validate({"maeul": 1, "document": {"title": "가"}})
    assert settle(nothing, None, []).rate is None


def test_grants_are_those_of_the_ledger_else_of_the_plan_else_the_budget() -> None:
    release = {"frequency": "분기", "grants": [{"on": "2015-08-03", "amount": "5,000천원"}]}
    plans = {"operation": {"release": release}}
    granted = [Entry("교부", date(2015, 8, 3), 4_000_000)]
    found = settled(granted, **plans), settled([], **plans), settled([])
    assert [(one.grants_from, one.granted) for one in found] == [
        ("ledger", 4_000_000),
        ("plan", 5_000_000),
        ("budget", 7_600_000),
    ]


def test_only_what_was_done_until_a_day_counts() -> None:
    plan = plan_of(None)
    ledger = [Entry("집행", date(2015, month, 25), 1_000, "사업비") for month in (8, 9, 10)]
    found = settle(plan, budget_of(plan), ledger, until=date(2015, 9, 25))
    assert (found.spent, found.left_out) == (2_000, 1)


def test_transfers_until_a_day_move_what_they_move_elsewhere() -> None:
    lines = [{"title": "운영비", "amount": "250"}, {"title": "사업비", "amount": "3,183"}]
    transfers = [
        {"from": "사업비", "to": "운영비", "amount": "-100", "on": "2015-09-01"},  # back the other way
        {"from": "사업비", "to": "운영비", "amount": "70", "on": "2015-10-01"},
        {"from": "사업비", "to": "없는 비목", "amount": "50"},
    ]
    plan = plan_of(None, budget={"unit": "천원", "lines": lines, "transfers": transfers})
    budget = budget_of(plan)
    assert plan.budget is not None
    assert budget is not None
    in_all, so_far = settle(plan, budget, []), settle(plan, budget, [], until=date(2015, 9, 30))
    known = moved_amounts(moves_of(plan.budget, budget))
    assert {line.path: line.moved for line in in_all.lines} == known
    assert [line.moved for line in so_far.lines] == [-100_000, 100_000]


def test_spending_is_split_by_the_stated_shares_and_not_by_rounded_cells() -> None:
    lines = [{"title": "운영비", "items": [{"title": "가", "amount": "1"}, {"title": "나", "amount": "2"}]}]
    lines.append({"title": "복지수당", "amount": "5", "funding": {"시비": "전액"}})
    funding = {"국비": "50%", "시비": "25%", "구비": "25%"}
    plan = plan_of(None, budget={"unit": "천원", "funding": funding, "lines": lines})
    ledger = [Entry("집행", date(2015, 8, 3), 400, line) for line in ("운영비/가", "운영비/나", "운영비")]
    found = settle(plan, budget_of(plan), [*ledger, Entry("집행", date(2015, 8, 3), 1_000, "복지수당")])
    assert {fund.name: fund.spent for fund in found.funds} == {"국비": 600, "시비": 1_300, "구비": 300}


def test_funds_that_cancel_out_are_still_told_apart() -> None:
    ledger = [Entry("집행", date(2015, 8, 3), 90, "사업비"), Entry("집행", date(2015, 8, 3), -90, "운영비")]
    found = {fund.name: fund.spent for fund in settled(ledger, FUNDS[2]).funds}
    assert found == {"국비": 30, "시비": 30, "구비": -60}


def test_a_grant_of_the_ledger_is_of_the_funds_that_the_plan_types_for_it() -> None:
    on, funds = "2015-08-03", {"국비": "1,000천원", "시비": "3,000천원"}
    plans = {
        "operation": {"release": {"frequency": "수시", "grants": [{"on": on, "amount": "4,000천원", "funds": funds}]}}
    }
    same, other = (Entry("교부", date(2015, 8, day), 4_000_000) for day in (3, 4))
    found = settled([same], FUNDS[2], **plans)
    assert {fund.name: fund.granted for fund in found.funds} == {"국비": 1_000_000, "시비": 3_000_000, "구비": 0}
    assert (found.grants_from, found.of_no_fund) == ("ledger", 0)
    found = settled([other], FUNDS[2], **plans)
    assert (found.of_no_fund, found.funds[0].granted) == (4_000_000, 1_289_474)
    twice = settled([same, same], FUNDS[2], **plans)  # one grant of the plan is one of the ledger
    assert (twice.granted, twice.of_no_fund) == (8_000_000, 4_000_000)


def test_a_grant_that_is_what_its_round_needs_is_of_the_funds_of_that_round() -> None:
    lines = [
        {"title": "운영비", "items": [{"title": "운영비", "basis": "100천원×5월"}]},
        {
            "title": "행사비",
            "funding": {"시비": "전액"},
            "items": [{"title": "행사", "basis": "700천원", "start": "2015-09", "end": "2015-09"}],
        },
    ]
    budget = {"unit": "천원", "funding": {"국비": "50%", "시비": "50%"}, "lines": lines}
    more = {"period": {"start": "2015-08", "end": "2015-12"}, "operation": {"release": {"frequency": "매월"}}}
    plan = plan_of(None, budget=budget, **more)
    found = settle(plan, budget_of(plan), [Entry("교부", date(2015, 8, 3), 100_000)])
    assert {fund.name: fund.granted for fund in found.funds} == {"국비": 50_000, "시비": 50_000}
