"""Rows of the tables that say how pay is worked out: terms that change or differ, and cells of tables of pay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from maeul_plan.figures.pay.pay_tables import look_up, tables_of
from maeul_plan.figures.pay.stated_terms import Stated, stated_terms
from maeul_plan.figures.pay.wage import PAY_NAMES
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.money import print_money, print_won
from maeul_plan.notation.ranges import print_span
from maeul_plan.plan.pay import PayTable, Terms
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

_BY_UNIT = ("monthly_pay", "daily_pay", "hourly_pay", "pay_table", "monthly_days", "monthly_hours")
_AMOUNTS = ("annual_pay", "monthly_pay", "daily_pay", "hourly_pay")


class PayRows(NamedTuple):
    """The rows of both tables: whose, when, on which terms; which table, when, which cell, how much, from where."""

    terms: tuple[tuple[str, str, str], ...]
    tables: tuple[tuple[str, str, str, str, str], ...]


def pay_rows(plan: Plan) -> PayRows | None:
    """Lay out what a line of a post doesn't say; None where a year's pay for the whole term is all there is.

    People are not named: a document says that one of a post's heads differs, not who that is.
    """
    staffing = plan.staffing
    if staffing is None:
        return None
    people = any(_states_pay(person) or person.pay_changes for person in staffing.people)
    if not people and not any(_is_apart(post) for post in staffing.posts):
        return None
    return PayRows(tuple(_terms(plan)), tuple(_cells(plan)))


def _states_pay(terms: Terms) -> bool:
    return any(getattr(terms, key) is not None for key in (*_AMOUNTS, *_BY_UNIT, "weekly_hours", "grade"))


def _is_apart(post: Post) -> bool:
    """Tell a post that more is said of than what a year is paid."""
    stated = any(getattr(post, key) is not None for key in _BY_UNIT)
    return stated or bool(post.pay_changes or post.start or post.end)


def _terms(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Give the terms as they are stated, a change with the day from which it holds."""
    names = {post.key: post.name for post in (plan.staffing.posts if plan.staffing else ())}
    for stated in stated_terms(plan):
        own = _own(plan, stated)
        is_person = stated.at[1] == "people"
        if own is None or (is_person and not _states_pay(own)):
            continue
        name = f"{names.get(stated.post, stated.post)} 가운데 1명" if is_person else stated.name
        yield name, _when(plan, stated), _said(own)


def _own(plan: Plan, stated: Stated) -> Terms | None:
    """Find the block that states terms: a post, a person, or a change of either."""
    staffing = plan.staffing
    if staffing is None:
        return None
    index = stated.at[2]
    holders = staffing.people if stated.at[1] == "people" else staffing.posts
    holder = holders[int(index)]
    return holder if len(stated.at) == 3 else holder.pay_changes[int(stated.at[4])]  # noqa: PLR2004 - where the holder stands


def _when(plan: Plan, stated: Stated) -> str:
    staffing = plan.staffing
    if staffing is None:
        return ""
    if len(stated.at) > 3:  # noqa: PLR2004 - a change
        return f"{print_day(stated.day)}부터" if stated.day else ""
    holder = (staffing.people if stated.at[1] == "people" else staffing.posts)[int(stated.at[2])]
    return print_span(holder.start, holder.end) or "운영기간"


def _said(terms: Terms) -> str:
    """Say terms in a line: `시급 10,320원, 주 20시간`."""
    amounts = [f"{PAY_NAMES[key]} {print_money(money)}" for key in _AMOUNTS if (money := getattr(terms, key))]
    others = (
        f"보수표 {terms.pay_table}" if terms.pay_table else "",
        print_grade(terms.grade) if terms.grade else "",
        "" if terms.monthly_days is None else f"한 달 {terms.monthly_days}일",
        "" if terms.weekly_hours is None else f"주 {terms.weekly_hours}시간",
        "" if terms.monthly_hours is None else f"한 달 {terms.monthly_hours}시간",
    )
    return ", ".join((*amounts, *filter(None, others)))


def _cells(plan: Plan) -> Iterator[tuple[str, str, str, str, str]]:
    """Give each cell that somebody is paid from, of every table of that name."""
    tables = tables_of(plan)
    seen: set[tuple[int, str]] = set()
    for stated in stated_terms(plan):
        terms = stated.conditions.terms
        for i, table in enumerate(tables):
            grade = print_grade(terms.grade) if terms.grade else ""
            if table.name != terms.pay_table or (i, grade) in seen or not _is_near(plan, table):
                continue
            seen.add((i, grade))
            first = first_day(table.from_) if table.from_ else None
            last = last_day(table.to) if table.to else None
            row = look_up((table,), table.name, terms.grade, first or last or date.max)
            if not isinstance(row, Fault):
                amount = f"{'연' if row.per_year else '월'} {print_won(row.number * row.unit, row.unit)}"
                yield table.name, print_span(table.from_, table.to), grade, amount, row.source


def _is_near(plan: Plan, table: PayTable) -> bool:
    """Tell a table that may hold within the term."""
    period = plan.period
    if period is None:
        return True
    begins = table.from_ is None or period.last_day is None or first_day(table.from_) <= period.last_day
    return begins and (table.to is None or last_day(table.to) >= period.first_day)
