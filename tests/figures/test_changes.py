"""당초 · 변경 · 증감: what changed between two plans, by meaning; what a name is, and what only looks like one."""

from __future__ import annotations

import copy
import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.budget import budget_of, every_line
from maeul_plan.figures.changes.change import print_change_rate
from maeul_plan.figures.changes.changes import Changes, PlanFigures, changes_of
from maeul_plan.figures.changes.key_changes import label_of
from maeul_plan.plan.base import Block
from maeul_plan.plan.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("인건비", "운영비", "사업비", "홍보비", "교육비", "여비", "회의비", "임차료", "장비", "예비비")


def planned(data: dict[str, Any]) -> PlanFigures:
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "시험 위탁 계획"}} | data)
    return PlanFigures(plan, budget_of(plan))


def compared(old: dict[str, Any], new: dict[str, Any]) -> Changes:
    return changes_of(planned(old), planned(new))


def of_lines(*lines: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a plan file holds
    return {"budget": {"unit": "천원", "lines": list(lines)} | more}


def line(title: str, amount: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    return {"title": title, "amount": amount} | more


def shown(changes: Changes) -> list[tuple[str, int | None, int | None]]:
    """The rows that changed: name, amounts in 천원."""
    return [(row.name, thousands(row.old), thousands(row.new)) for row in changes.amounts]


def thousands(amount: Fraction | None) -> int | None:
    return None if amount is None else int(amount / 1000)


def said(changes: Changes) -> list[tuple[str, str, str | None, str | None]]:
    texts = ((one, *(side.text if side else None for side in (one.old, one.new))) for one in changes.other)
    return [(one.title, one.what, old, new) for one, old, new in texts]


def test_an_entry_known_by_a_day_need_not_have_an_end() -> None:
    def staffed(pay: str) -> dict[str, Any]:
        changes = [{"from": "2016-01", "monthly_pay": pay}]
        return {
            "staffing": {"posts": [{"id": "단원", "headcount": 1, "monthly_pay": "2,500천원", "pay_changes": changes}]}
        }

    (found,) = said(compared(staffed("2,600천원"), staffed("2,700천원")))
    assert found[2:] == ("2,600천원", "2,700천원")


def test_a_line_is_another_by_its_amount() -> None:
    changes = compared(of_lines(line("가", 1000), line("나", 3000)), of_lines(line("나", 2000), line("가", 1000)))
    assert shown(changes) == [("나", 3000, 2000)]
    (row,) = changes.amounts
    assert (row.difference, print_change_rate(row.rate)) == (-1_000_000, "△33.3%")
    assert (changes.total.difference, changes.total.rate) == (-1_000_000, Fraction(-1, 4))


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [(1000, 1025, "2.5%"), (2000, 1001, "△50.0%"), (8000, 8001, "0.0%"), (3000, 4000, "33.3%"), (0, 5, "-")],
)
def test_a_rate_has_one_decimal_and_none_where_there_was_nothing(old: int, new: int, printed: str) -> None:
    (row,) = compared(of_lines(line("가", old)), of_lines(line("가", new))).amounts
    assert print_change_rate(row.rate) == printed


def test_halves_of_a_tenth_go_away_from_zero() -> None:
    assert [print_change_rate(Fraction(n, 2000)) for n in (1, -1, 3)] == ["0.1%", "△0.1%", "0.2%"]


def test_the_same_amount_in_another_unit_is_no_change() -> None:
    old = of_lines(line("가", "1,000천원"), total="1,000천원")
    new = {"budget": {"unit": "원", "lines": [line("가", "1백만원")], "total": 1_000_000}}
    assert [change.what for change in compared(old, new).other] == ["금액의 단위"]
    assert not compared(old, new).amounts


def test_a_renamed_line_is_one_change() -> None:
    items = [{"title": "사무실", "basis": "500천원×5월"}, {"title": "전화", "basis": "10천원×5월"}]
    old = of_lines(line("가", 100), {"title": "운영비", "items": items})
    new = of_lines(line("가", 100), {"title": "사무비", "items": items})
    (row,) = compared(old, new).amounts
    assert (row.name, row.renamed_from, row.difference) == ("사무비", "운영비", 0)
    assert not compared(old, new).other


def test_a_line_with_an_id_keeps_it_under_any_name_and_amount() -> None:
    changes = compared(of_lines(line("가", 1, id="x"), line("나", 2)), of_lines(line("다", 9, id="x"), line("나", 2)))
    assert [(row.name, row.renamed_from, thousands(row.difference)) for row in changes.amounts] == [("다", "가", 8)]


def test_a_line_nearly_of_that_name_is_that_line() -> None:
    changes = compared(of_lines(line("운영비", 100), line("가", 7)), of_lines(line("관리운영비", 120), line("나", 5)))
    assert [(row.name, row.renamed_from) for row in changes.amounts] == [
        ("관리운영비", "운영비"),
        ("나", None),
        ("가", None),
    ]


def test_a_moved_item_is_one_change_beside_the_sums() -> None:
    item, other = {"title": "강사비", "basis": "100천원×3회"}, {"title": "책상", "basis": "50천원×2개"}
    old = of_lines(
        {"title": "인건비", "items": [item, other]}, {"title": "사업비", "items": [other | {"title": "종이"}]}
    )
    new = of_lines(
        {"title": "인건비", "items": [other]}, {"title": "사업비", "items": [other | {"title": "종이"}, item]}
    )
    changes = compared(old, new)
    assert shown(changes) == [("인건비", 400, 100), ("사업비", 100, 400), ("강사비", 300, 300)]
    assert changes.amounts[-1].moved_from == ("인건비", "강사비")


def test_two_renames_of_equal_content_go_by_order() -> None:
    old, new = of_lines(line("가나", 5), line("다라", 5)), of_lines(line("마바", 5), line("사아", 5))
    assert [(row.renamed_from, row.name) for row in compared(old, new).amounts] == [("가나", "마바"), ("다라", "사아")]


def test_what_is_unlike_in_name_and_amount_came_and_went() -> None:
    assert shown(compared(of_lines(line("인건비", 5)), of_lines(line("홍보물", 7)))) == [
        ("홍보물", None, 7),
        ("인건비", 5, None),
    ]


def test_an_unnamed_formula_is_compared_with_the_one_in_its_place() -> None:
    old = of_lines({"title": "운영비", "items": [{"basis": "500천원×5월"}]})
    new = of_lines({"title": "운영비", "items": [{"basis": "600천원×5월"}]})
    changes = compared(old, new)
    assert shown(changes) == [("운영비", 2500, 3000), ("운영비", 2500, 3000)]
    assert said(changes) == [("운영비", "산출내역", "500천원×5월", "600천원×5월")]


def test_names_that_occur_twice_are_matched_in_their_order() -> None:
    changes = compared(of_lines(line("가", 1), line("가", 2)), of_lines(line("가", 1), line("가", 3)))
    assert shown(changes) == [("가", 2, 3)]


def test_a_transfer_changes_the_lines_and_not_the_total() -> None:
    lines = [line("인건비", 5000), {"title": "운영비", "lines": [line("사무", 100), line("여비", 200)]}]
    moved = {"from": "인건비", "to": "운영비/여비", "amount": "300천원"}
    changes = compared(of_lines(*lines), of_lines(*lines, transfers=[moved]))
    assert shown(changes) == [("인건비", 5000, 4700), ("운영비", 300, 600), ("여비", 200, 500)]
    assert not changes.total.is_changed


def test_all_else_that_a_plan_says_is_compared() -> None:
    old: dict[str, Any] = {
        "period": {"start": "2015-08", "end": "2015-12"},
        "consignment": {"basis": [{"law": "가 조례", "article": "제26조"}]},
        "staffing": {"posts": [{"id": "단장", "headcount": 1, "annual_pay": "40,000천원", "grade": "3급 8호봉"}]},
        "sections": {"purpose": "○ 하나\n○ 둘\n○ 셋"},
        "deadlines": [{"task": "제출", "due": "2015-07-13(월)한"}],
    }
    new = copy.deepcopy(old)
    new["period"]["end"] = "2016-12"
    new["consignment"]["basis"][0]["article"] = "제27조"
    new["staffing"]["posts"][0] |= {"headcount": 2, "annual_pay": "42,000천원", "grade": "3급 9호봉"}
    new["sections"]["purpose"] = "○ 하나\n○ 두울\n○ 셋"
    new["deadlines"][0]["due"] = "2015-07-14(화)한"
    changes = compared(old, new)
    assert [(one.kind, *rest) for one, rest in zip(changes.other, said(changes), strict=True)] == [
        ("period", "", "운영기간", "2015. 8.∼12.", "2015. 8.∼2016. 12."),
        ("text", "추진 목적", "", "○ 둘", "○ 두울"),
        ("basis", "위탁근거", "이름", "가 조례 제26조", "가 조례 제27조"),
        ("post", "단장", "1명의 연 보수", "40,000천원", "42,000천원"),
        ("post", "단장", "급·호봉", "3급8호봉", "3급9호봉"),
        ("post", "단장", "인원(명)", "1", "2"),
        ("deadline", "제출", "기한", "2015. 7. 13.(월)한", "2015. 7. 14.(화)한"),
    ]
    assert [one.difference for one in changes.other if one.kind == "post"] == [2_000_000, None, 1]


def test_the_order_of_those_who_sign_is_a_change() -> None:
    old = {"document": {"title": "가", "approval": [{"post": "담당"}, {"post": "과장"}]}}
    new = {"document": {"title": "가", "approval": [{"post": "과장"}, {"post": "담당"}]}}
    assert said(compared(old, new)) == [("결재란", "차례", "담당, 과장", "과장, 담당")]


def test_who_comes_and_goes_is_told_by_post_and_day() -> None:
    def staffed(*people: dict[str, Any]) -> dict[str, Any]:
        post = {"id": "worker", "title": "사회복지사", "headcount": 2, "monthly_pay": "2,500천원"}
        return {"staffing": {"posts": [post], "people": [{"post": "worker"} | one for one in people]}}

    old = staffed({"id": "가"}, {"id": "나", "monthly_pay": "2,600천원"}, {"id": "라"})
    new = staffed({"id": "가", "end": "2026-04-15"}, {"id": "다", "start": "2026-05-18"})
    assert said(compared(old, new)) == [
        ("사회복지사 가", "일을 마치는 날", None, "2026. 4. 15."),
        ("사회복지사 다", "", None, "2026. 5. 18.부터"),
        ("사회복지사 나", "", "2,600천원", None),
        ("사회복지사 라", "", "라, 사회복지사", None),
    ]


def test_every_list_is_called_what_is_in_it() -> None:
    """A key's description may say when to write it; a change names the thing."""
    sayings = ("때", "것", "지", "id", "true", "이면", "있는지", "한 것", "규칙을")
    named = {f"{block.__name__}.{name}": label for block, name, label in _lists(Plan)}
    kept = {"Consent.contents", "Agreement.clauses"}  # what the words are there: 동의안에 담은 것, 협약에 담은 것
    assert named["Staffing.people"] == "종사자"
    assert [key for key, label in named.items() if key not in kept and label.endswith(sayings)] == []
    assert [key for key, label in named.items() if re.search("[A-Za-z]", label)] == []


def _lists(top: type[Block]) -> Iterator[tuple[type[Block], str, str]]:
    """Give every key of a plan that holds a list or a mapping, with the name that a change calls it by."""
    left, seen = [top], set()
    while left:
        block = left.pop()
        if block in seen:
            continue
        seen.add(block)
        for name, field in block.model_fields.items():
            left += _blocks(field.annotation)
            if re.search(r"tuple|dict", str(field.annotation)):
                yield block, name, label_of(field.description)


def _blocks(annotation: object) -> list[type[Block]]:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return [annotation]
    return [block for part in get_args(annotation) for block in _blocks(part)]


def test_a_plan_without_a_budget_can_get_one() -> None:
    changes = compared({}, of_lines(line("가", 5)))
    assert (changes.total.old, changes.total.new) == (None, 5000)
    assert shown(changes) == [("가", None, 5)]
    assert compared({}, {}).is_empty


# Laws over any two budgets.

AMOUNTS = st.integers(1, 99_999)
ITEMS = st.builds(lambda title, price, months: {"title": title, "basis": f"{price}천원×{months}월"},
                  st.sampled_from(NAMES), st.integers(1, 999), st.integers(1, 12))  # fmt: skip


def by_title(entries: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(entries, min_size=1, max_size=4, unique_by=lambda entry: entry["title"])


LEAVES = st.builds(line, st.sampled_from(NAMES), AMOUNTS) | st.builds(
    lambda title, items: {"title": title, "items": items}, st.sampled_from(NAMES), by_title(ITEMS)
)
LINES = LEAVES | st.builds(
    lambda title, lines: {"title": title, "lines": lines}, st.sampled_from(NAMES), by_title(LEAVES)
)
BUDGETS = by_title(LINES).map(lambda lines: of_lines(*lines, funding={"시비": "50%", "구비": "나머지"}))


def amounts_of(side: PlanFigures) -> Counter[tuple[tuple[str, ...], Fraction]]:
    assert side.budget
    found: Counter[tuple[tuple[str, ...], Fraction]] = Counter()
    for one in every_line(side.budget.lines):
        found[one.path, one.figure.amount] += 1
        found.update((item.path, item.figure.amount) for item in one.items)
    return found


def turned(value: Any) -> Any:  # noqa: ANN401 - whatever a plan file holds
    """The same with the keys of every mapping the other way round."""
    if isinstance(value, dict):
        return {key: turned(one) for key, one in reversed(value.items())}
    return [turned(one) for one in value] if isinstance(value, list) else value


@given(BUDGETS)
def test_nothing_changed_is_an_empty_diff(data: dict[str, Any]) -> None:
    assert compared(data, turned(data)).is_empty


@given(BUDGETS, BUDGETS)
def test_the_changes_put_into_the_old_figures_give_the_new_ones(old: dict[str, Any], new: dict[str, Any]) -> None:
    before, after = planned(old), planned(new)
    changes = changes_of(before, after)
    there = [row for row in changes.rows if row.new is not None]
    assert Counter((row.path, (row.old or 0) + row.difference) for row in there) == amounts_of(after)
    was = sorted(row.old for row in changes.rows if row.old is not None)
    assert was == sorted(amount for _, amount in amounts_of(before).elements())
    assert after.budget
    assert (changes.total.old or 0) + changes.total.difference == after.budget.total.amount
    assert {fund.path[-1]: (fund.old or 0) + fund.difference for fund in changes.funds} == {
        fund.source: fund.amount for fund in after.budget.funding
    }


@given(BUDGETS, BUDGETS)
def test_the_other_way_round_it_is_the_negative(old: dict[str, Any], new: dict[str, Any]) -> None:
    there, back = compared(old, new), compared(new, old)
    assert Counter((row.kind, row.old, row.new, row.difference) for row in there.rows) == Counter(
        (row.kind, row.new, row.old, -row.difference) for row in back.rows
    )
    assert there.total.difference == -back.total.difference
    assert Counter(map(sides, there.other)) == Counter(tuple(reversed(sides(one))) for one in back.other)


def sides(one: Any) -> tuple[str | None, str | None]:  # noqa: ANN401 - a change
    return (one.old.text if one.old else None, one.new.text if one.new else None)


def entries_in(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting = [*data["budget"]["lines"]]
    while waiting:
        entry = waiting.pop(0)
        yield entry
        waiting += [*entry.get("items", ()), *entry.get("lines", ())]


@given(BUDGETS, st.data())
def test_to_rename_any_one_is_one_change(data: dict[str, Any], draw: st.DataObject) -> None:
    renamed = copy.deepcopy(data)
    entries = list(entries_in(renamed))
    entry = entries[draw.draw(st.integers(0, len(entries) - 1))]
    was, entry["title"] = entry["title"], "ABC"
    (row,) = compared(data, renamed).amounts
    assert (row.renamed_from, row.name, row.difference) == (was, "ABC", 0)


@given(BUDGETS, st.data())
def test_to_move_an_item_takes_nothing_out_and_puts_nothing_in(data: dict[str, Any], draw: st.DataObject) -> None:
    old = copy.deepcopy(data)
    new_lines = [{"title": "첫째", "items": []}, {"title": "둘째", "items": []}]
    old["budget"]["lines"] += copy.deepcopy(new_lines)
    new = copy.deepcopy(old)
    item = {"title": "옮길 것", "basis": f"{draw.draw(AMOUNTS)}천원×1식"}
    old["budget"]["lines"][-1]["items"].append(item)
    new["budget"]["lines"][-2]["items"].append(item)
    rows = compared(old, new).amounts
    assert all(row.old is not None and row.new is not None for row in rows)
    assert [row.path for row in rows if row.moved_from] == [("첫째", "옮길 것")]
