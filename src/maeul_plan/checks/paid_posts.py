"""The posts that a plan pays, and the calendar years in which it pays them."""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.figures.months import fiscal_year_of
from maeul_plan.figures.trace import Where
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post


def paid_posts(plan: Plan) -> Iterator[tuple[Where, Post]]:
    """Give every post that somebody holds and that states a pay above nothing, and its place."""
    for i, post in enumerate(plan.staffing.posts if plan.staffing else ()):
        if post.headcount and post.annual_pay is not None and post.annual_pay.number > 0:
            yield ("staffing", "posts", i), post


def weekly_hours(plan: Plan, post: Post) -> int | None:
    """Give the weekly hours of a post: its own, else those of all posts."""
    general = plan.staffing.weekly_hours if plan.staffing else None
    return general if post.weekly_hours is None else post.weekly_hours


def paid_years(plan: Plan) -> range:
    """Give the calendar years of a term, only the first where it has no end; of a budget with a fiscal year that."""
    if plan.period is None:
        return range(0)
    year = fiscal_year_of(plan)
    first = plan.period.first_day.year if year is None else year
    last = plan.period.last_day if year is None else None
    return range(first, (last.year if last else first) + 1)
