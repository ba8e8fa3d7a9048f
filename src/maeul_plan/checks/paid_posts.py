"""The posts that a plan pays, and the calendar years that its term reaches."""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.figures.trace import Where
from maeul_plan.plan.period import Period
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


def term_years(period: Period) -> range:
    """Give the calendar years of a term; only the first where it has no end."""
    last = period.last_day or period.first_day
    return range(period.first_day.year, last.year + 1)
