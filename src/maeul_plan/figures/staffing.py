"""Heads, caps and fields, and what each post costs a month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maeul_plan.figures.months import months_paid
from maeul_plan.figures.pay.post_pay import PostPay, base_wage, pay_of
from maeul_plan.figures.pay.wage import Wage
from maeul_plan.figures.trace import Where
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post, Staffing


@dataclass(frozen=True, slots=True)
class PostFigure:
    """One post: pay a head and month, and for all its heads over the months paid; won, exact, None where unknown.

    `months` are whole ones; over parts of months pay is counted where the plan says 일할. `monthly` and `wage` are
    those of the first day, `pay` has the runs with all that changes, `fault` why
    there is none.
    """

    post: Post
    at: Where
    months: int | None
    monthly: Fraction | None
    over_term: Fraction | None
    wage: Wage | None = None
    pay: PostPay | None = None
    fault: Fault | None = None


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
    months = months_paid(plan)
    return StaffingFigures(
        heads=sum(post.headcount for post in staffing.posts if not post.outside_limit),
        outside=sum(post.headcount for post in staffing.posts if post.outside_limit),
        limit=staffing.limit,
        months=months,
        posts=tuple(_post(plan, post, i, months) for i, post in enumerate(staffing.posts)),
        fields=_fields(staffing),
    )


def _post(plan: Plan, post: Post, index: int, term: int | None) -> PostFigure:
    """Work out what a post's head is paid a month (연봉월액), and what all are paid over the months."""
    at: Where = ("staffing", "posts", index)
    wage, pay = base_wage(plan, post, index), pay_of(plan, post, index)
    known = pay if isinstance(pay, PostPay) else None
    paid = wage if isinstance(wage, Wage) else None
    return PostFigure(
        post,
        at,
        _months(post, known, term),
        paid.monthly if paid else None,
        known.exact if known else None,
        paid,
        known,
        None if isinstance(pay, PostPay) else pay,
    )


def _months(post: Post, pay: PostPay | None, term: int | None) -> int | None:
    """Count the whole months of a post: its own, else those of the term."""
    if post.start is None and post.end is None:
        return term if post.months is None else post.months
    counted = pay.months if pay else None
    return int(counted) if counted is not None and counted.denominator == 1 else None


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
