from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from maeul_plan.figures.staffing import StaffingFigures, staffing_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from maeul_plan.plan.plan import Plan


def worked(plan: Plan) -> StaffingFigures:
    staffing = staffing_of(plan)
    assert staffing is not None
    return staffing


def test_a_plan_without_staffing_has_no_figures(plan_of: Callable[[str], Plan]) -> None:
    assert staffing_of(plan_of("")) is None


def test_the_staffing_of_2015(plan_2015: Plan) -> None:
    staffing = worked(plan_2015)
    assert (staffing.heads, staffing.outside, staffing.limit, staffing.months) == (3, 0, 3, 5)
    assert [(post.post.key, post.monthly, post.over_term) for post in staffing.posts] == [
        ("단장", Fraction(10_000_000, 3), Fraction(50_000_000, 3)),
        ("단원", 2_500_000, 25_000_000),
    ]
    assert [(field.name, field.wanted, field.fewest, field.most) for field in staffing.fields] == [
        ("마을", 2, 1, 3),
        ("복지", 1, 0, 2),
    ]


def test_posts_outside_the_limit_are_counted_apart(plan_of: Callable[[str], Plan]) -> None:
    posts = "[{id: 가, headcount: 2}, {id: 나, headcount: 4, outside_limit: true, field: 복지}]"
    staffing = worked(plan_of(f"staffing: {{limit: 2, fields: {{복지: 1}}, posts: {posts}}}\n"))
    assert (staffing.heads, staffing.outside) == (2, 4)
    assert staffing.fields[0].most == 2  # a post that names no field may fill any


def test_what_is_not_said_is_not_worked_out(plan_of: Callable[[str], Plan]) -> None:
    (bare,) = worked(plan_of("staffing: {posts: [{id: 가, headcount: 1}]}\n")).posts
    assert (bare.monthly, bare.over_term) == (None, None)
    (endless,) = worked(
        plan_of('period: {start: 2015-08}\nstaffing: {posts: [{id: 가, headcount: 1, annual_pay: "12백만원"}]}\n')
    ).posts
    assert (endless.monthly, endless.over_term) == (1_000_000, None)


def test_a_year_of_three_heads_is_three_years_of_pay(plan_of: Callable[[str], Plan]) -> None:
    text = (
        'period: {start: 2019-04-10, end: 2020-04-09}\nstaffing: {posts: [{id: 가, headcount: 3, annual_pay: "1원"}]}\n'
    )
    assert worked(plan_of(text)).posts[0].over_term == 3
