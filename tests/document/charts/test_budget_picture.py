"""The picture of money shows every line's part of the total as the figures have it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from maeul_plan.document.charts import charts_of
from maeul_plan.document.charts.chart import Chart
from maeul_plan.plan.plan import Plan

Plans: TypeAlias = Callable[..., Plan]
Reader: TypeAlias = Callable[[Chart], Any]
WIDE = 400
LEFT = 264


def budget(*lines: tuple[str, str | None, str | None], **more: object) -> dict[str, object]:
    said = [
        {"title": name} | ({"amount": amount} if amount else {}) | ({"items": [{"basis": basis}]} if basis else {})
        for name, amount, basis in lines
    ]
    return {"unit": "천원", "lines": said, **more}


def hatchings(paths: list[str]) -> list[tuple[int, int]]:
    """Give from where to where lines rise side by side."""
    found = []
    for path in paths:
        points = [int(point.split()[0]) for point in path.replace("L", "M").split("M")[1:]]
        if path.count("M") > 2:
            found.append((min(points), max(points)))
    return found


def test_the_plan_of_2015_is_told_in_amounts_and_shares(plan_of_2015: Plan, drawn: Reader) -> None:
    [chart] = charts_of(plan_of_2015, ("budget",))
    assert chart.told == (
        "인건비: 41,667천원(54.8%); 운영비: 2,500천원(3.3%); 사업비: 31,833천원(41.9%), 빗금: 산출내역 없음"
        " 31,833천원(41.9%); 총계: 76,000천원(100.0%), 빗금: 산출내역 없음 31,833천원(41.9%); 재원; 시비: 76,000천원(100.0%)"
    )
    picture = drawn(chart)
    assert picture.desc == chart.told
    lengths = [right - left for left, _, right in picture.bars]
    whole = [41_667, 2_500, 31_833, 76_000 - 31_833, 31_833, 76_000]
    assert all(abs(length - WIDE * amount / 76_000) <= 1 for length, amount in zip(lengths, whole, strict=True))


def test_only_what_has_no_basis_is_hatched(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(budget=budget(("가", None, "100천원 × 3월"), ("나", "100천원", None)))
    [chart] = charts_of(plan, ("budget",))
    picture = drawn(chart)
    assert hatchings(picture.paths) == [(LEFT, LEFT + 100), (LEFT + 300, LEFT + 400)]
    assert [(left, right) for left, _, right in picture.bars] == [
        (LEFT, LEFT + 300), (LEFT, LEFT + 100), (LEFT, LEFT + 300), (LEFT + 300, LEFT + 400),
    ]  # fmt: skip


def test_funds_stand_one_behind_the_other(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(budget=budget(("가", None, "100천원 × 4월"), funding={"시비": "25%", "구비": "나머지"}))
    [chart] = charts_of(plan, ("budget",))
    assert chart.told.endswith("재원; 시비: 100천원(25.0%); 구비: 300천원(75.0%)")
    ends = [(left, right) for left, _, right in drawn(chart).bars][-2:]
    assert ends == [(LEFT, LEFT + 100), (LEFT + 100, LEFT + 400)]


def test_shares_are_rounded_to_a_tenth(plan_of: Plans) -> None:
    plan = plan_of(budget=budget(("가", None, "1천원 × 1월"), ("나", None, "1,999천원 × 1월")))
    [chart] = charts_of(plan, ("budget",))
    assert chart.told.startswith("가: 1천원(0.1%); 나: 1,999천원(100.0%); 총계: 2,000천원(100.0%)")


def test_amounts_below_zero_have_no_bar_and_no_share(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(budget=budget(("가", "△100천원", None), ("나", "300천원", None)))
    [chart] = charts_of(plan, ("budget",))
    assert chart.told.startswith("가: △100천원; 나: 300천원, ")
    assert all(LEFT <= left <= right <= LEFT + WIDE for left, _, right in drawn(chart).bars)


def test_a_total_alone_is_drawn_as_unexplained(plan_of: Plans, drawn: Reader) -> None:
    [chart] = charts_of(plan_of(budget={"total": "500천원"}), ("budget",))
    assert chart.told == "총계: 500천원(100.0%), 빗금: 산출내역 없음 500천원(100.0%)"
    assert hatchings(drawn(chart).paths) == [(LEFT, LEFT + WIDE)]


def test_a_budget_of_nothing_is_drawn(plan_of: Plans, drawn: Reader) -> None:
    [chart] = charts_of(plan_of(budget=budget(("가", "0천원", None))), ("budget",))
    assert chart.told == "가: 0천원; 총계: 0천원"
    assert [right - left for left, _, right in drawn(chart).bars] == [0, 0]


def test_without_a_budget_there_is_no_picture(plan_of: Plans) -> None:
    assert charts_of(plan_of(), ("budget",)) == ()


def test_pictures_come_in_the_order_that_is_wanted(plan_of_2015: Plan) -> None:
    assert [chart.title for chart in charts_of(plan_of_2015, ("budget", "timeline"))] == ["예산", "추진 일정"]
    assert charts_of(plan_of_2015, ()) == ()
