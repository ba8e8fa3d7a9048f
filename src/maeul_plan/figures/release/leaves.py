"""The amounts that a budget comes down to, and when each is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, date
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from maeul_plan.figures.budget import TOTAL, BudgetFigures, ItemFigure, LineFigure
from maeul_plan.figures.deadlines.counted import last_day_of_term
from maeul_plan.figures.trace import TimePart, Where
from maeul_plan.plan.budget import BudgetLine
from maeul_plan.plan.period import first_day, last_day
from maeul_plan.plan.plan import Plan

Times: TypeAlias = tuple[TimePart, ...]


class Leaf(NamedTuple):
    """An amount (won) that nothing below it explains, and when it is needed: the parts weigh against one another."""

    path: tuple[str, ...]
    name: str
    amount: Fraction
    times: Times
    at: Where


def term_of(plan: Plan) -> tuple[date, date] | None:
    """Give the first and the last day that the budget pays: the term, within its fiscal year where one is stated.

    A budget of a fiscal year without a term is for all of that year. None where no end is known.
    """
    year = plan.budget.fiscal_year if plan.budget else None
    of_year = (date(year, 1, 1), date(year, 12, 31)) if year and year <= MAXYEAR else None
    if plan.period is None:
        return of_year
    start, end = plan.period.first_day, plan.period.last_day
    if end is None and plan.period.length:
        end = last_day_of_term(start, plan.period.length)
    if of_year and of_year[0] <= (end or date.max) and start <= of_year[1]:
        return max(start, of_year[0]), min(end or date.max, of_year[1])
    return (start, end) if end and start <= end else None


def leaves_of(plan: Plan, budget: BudgetFigures) -> tuple[Leaf, ...] | None:
    """List the amounts that make up the total, each with its time; None where one of them has none."""
    term = term_of(plan)
    leaves = tuple(leaf for line in budget.lines for leaf in _leaves(line, (), term, budget.unit))
    if not budget.lines and budget.total.amount:
        leaves = (Leaf((), TOTAL, budget.total.amount, _of_term(term), budget.total.at),)
    return leaves if leaves and all(leaf.times for leaf in leaves) else None


def _leaves(line: LineFigure, above: Times, term: tuple[date, date] | None, unit: int) -> Iterator[Leaf]:
    """Go down to the amounts that nothing below explains; the nearest line's years are those of what is in it."""
    times = _of_years(line.line, term, unit) or above
    below = (*(item.figure.amount for item in line.items), *(sub.figure.amount for sub in line.lines))
    if not below or sum(below, Fraction(0)) != line.figure.amount:
        yield Leaf(line.path, line.line.name, line.figure.amount, times or _of_term(term), line.at)
        return
    for item in line.items:
        own = _of_item(item, term) or times or _of_term(term)
        yield Leaf(item.path, item.name, item.figure.amount, own, item.at)
    for sub in line.lines:
        yield from _leaves(sub, times, term, unit)


def _of_item(item: ItemFigure, term: tuple[date, date] | None) -> Times:
    """Give an item's own time: that of its pay, else its start and end; nothing where it has none."""
    weight = sum((part.exact for part in item.parts), Fraction(0))
    if weight:
        return item.parts
    start, end = item.item.start, item.item.end
    if start is None and end is None:
        return ()
    first = first_day(start) if start else term[0] if term else None
    last = last_day(end) if end else term[1] if term else None
    return (TimePart(first, last, Fraction(1)),) if first and last and first <= last else ()


def _of_years(line: BudgetLine, term: tuple[date, date] | None, unit: int) -> Times:
    """Give the years of a line by their amounts, each within the term; a year beside the term is a whole one."""
    parts = []
    for year, money in (line.by_year or {}).items():
        if not 1 <= year <= MAXYEAR:
            continue
        first, last = date(year, 1, 1), date(year, 12, 31)
        if term and term[0] <= last and first <= term[1]:
            first, last = max(first, term[0]), min(last, term[1])
        parts.append(TimePart(first, last, money.won(unit)))
    return tuple(parts) if sum((part.exact for part in parts), Fraction(0)) else ()


def _of_term(term: tuple[date, date] | None) -> Times:
    return (TimePart(*term, Fraction(1)),) if term else ()
