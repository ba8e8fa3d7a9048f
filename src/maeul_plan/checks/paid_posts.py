"""The posts that a plan pays, and the calendar years in which it pays them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.months import fiscal_year_of, whole_months
from maeul_plan.figures.pay.conditions import PAYS, Conditions
from maeul_plan.figures.pay.post_pay import base_conditions
from maeul_plan.figures.pay.wage import Wage
from maeul_plan.figures.staffing import PostFigure
from maeul_plan.figures.trace import Where
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post


def paid_posts(plan: Plan) -> Iterator[tuple[Where, Post]]:
    """Give every post that somebody holds and that states a pay above nothing, and its place."""
    for i, post in enumerate(plan.staffing.posts if plan.staffing else ()):
        if post.headcount and _is_paid(post):
            yield ("staffing", "posts", i), post


def _is_paid(post: Post) -> bool:
    """Say whether a post states a pay above nothing, in whatever unit or by a table."""
    amounts = (post.annual_pay, post.monthly_pay, post.daily_pay, post.hourly_pay)
    stated = [amount.number > 0 for amount in amounts if amount is not None]
    return any(stated) if stated else post.pay_table is not None


class Paid(NamedTuple):
    """One stated pay of a post or a person: where, by which key, won a month and an hour, in which years.

    `hourly` is None but where the pay is by the hour; `hours` are the paid hours a month then.
    """

    who: str
    key: str
    at: Where
    monthly: Fraction
    hourly: Fraction | None
    hours: int | None
    weekly_hours: int | None
    years: range


def paid_in(plan: Plan, figure: PostFigure) -> Iterator[Paid]:
    """Give each pay of a post with the years it is paid in; the pay of its first day where runs can't be told."""
    runs = figure.pay.pieces if figure.pay else ()
    for run in runs:
        years = range(run.first.year, run.last.year + 1) if run.first and run.last else paid_years(plan)
        yield _paid(run.stay.who, run.conditions, run.wage, years)
    if figure.pay is None and figure.wage is not None:
        index = next(step for step in figure.at if isinstance(step, int))
        conditions = base_conditions(plan, figure.post, index)
        yield _paid("", conditions, figure.wage, paid_years(plan))


def _paid(who: str, conditions: Conditions, wage: Wage, years: range) -> Paid:
    key = next(key for key in PAYS if getattr(conditions.terms, key) is not None)
    hourly = wage.monthly / wage.hours if key == "hourly_pay" and wage.hours else None
    return Paid(who, key, conditions.at(key), wage.monthly, hourly, wage.hours, conditions.terms.weekly_hours, years)


def own_months(post: Post) -> int | None:
    """Count the whole months between the first and the last day that a post itself states."""
    return whole_months(first_day(post.start), last_day(post.end)) if post.start and post.end else None


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
