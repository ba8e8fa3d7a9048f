"""Heads, caps and fields, and what each post costs a month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maeul_plan.figures.months import ByDays, months_by_days, months_paid
from maeul_plan.figures.trace import Where
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post, Staffing


@dataclass(frozen=True, slots=True)
class PostFigure:
    """One post: pay a head and month, and for all its heads over the months paid; won, exact, None where unknown.

    `months` are whole ones; over parts of months pay is counted where the plan says 일할.
    """

    post: Post
    at: Where
    months: int | None
    monthly: Fraction | None
    over_term: Fraction | None


@dataclass(frozen=True, slots=True)
class FieldFigure:
    """One field: the heads the plan wants, and the fewest and most that its posts can give."""

    name: str
    wanted: int
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class StaffingFigures:
    """Heads within and outside the cap, posts and fields."""

    heads: int
    outside: int
    limit: int | None
    months: int | None
    posts: tuple[PostFigure, ...]
    fields: tuple[FieldFigure, ...]


def staffing_of(plan: Plan) -> StaffingFigures | None:
    """Work out the staffing of a plan, or None where it has none."""
    staffing = plan.staffing
    if staffing is None:
        return None
    months, days = months_paid(plan), months_by_days(plan)
    return StaffingFigures(
        heads=sum(post.headcount for post in staffing.posts if not post.outside_limit),
        outside=sum(post.headcount for post in staffing.posts if post.outside_limit),
        limit=staffing.limit,
        months=months,
        posts=tuple(_post(post, i, months, days) for i, post in enumerate(staffing.posts)),
        fields=_fields(staffing),
    )


def _post(post: Post, index: int, months: int | None, days: ByDays | None) -> PostFigure:
    """Divide a post's annual pay by twelve (연봉월액), and count it over the months, whole or by days."""
    at: Where = ("staffing", "posts", index)
    months = months if post.months is None else post.months
    if post.annual_pay is None:
        return PostFigure(post, at, months, None, None)
    monthly = post.annual_pay.won(1) / 12
    counted = days.months if months is None and days else months
    over_term = None if counted is None else monthly * post.headcount * counted
    return PostFigure(post, at, months, monthly, over_term)


def _fields(staffing: Staffing) -> tuple[FieldFigure, ...]:
    """Hold the wanted heads of each field against what the posts within the cap can give."""
    posts = [post for post in staffing.posts if not post.outside_limit]
    return tuple(
        FieldFigure(
            name,
            wanted,
            fewest=sum(post.headcount for post in posts if post.field == (name,)),
            most=sum(post.headcount for post in posts if not post.field or name in post.field),
        )
        for name, wanted in (staffing.fields or {}).items()
    )
