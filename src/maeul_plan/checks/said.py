"""Whether a plan speaks of a thing anywhere: in a line or an item of its budget, or in any of its own texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from maeul_plan.checks.standing import is_cited_law
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan

_YEAR: Final = pattern(r"[0-9]{2}\s?년|년차|연차|차\s?년도|당해|첫해|다음\s?해|내년|(?:19|20)[0-9]{2}")


def says(subject: Subject, words: re.Pattern[str]) -> bool:
    """Say whether any text of the plan holds the words; a law that it quotes is not its own."""
    own = (passage.text for passage in subject.passages if not is_cited_law(passage))
    return any(words.search(text) for text in chain(own, budget_names(subject)))


def budget_names(subject: Subject) -> Iterator[str]:
    """Give what the lines and items of the budget are called, and the words in their formulas."""
    for line in every_line(subject.budget.lines if subject.budget else ()):
        yield line.line.name
        for item in line.items:
            yield item.name
            if item.item.premium:
                yield item.item.premium
            if item.item.basis:
                yield from (item.item.basis.label, item.item.basis.note)


def says_years(subject: Subject) -> bool:
    """Say whether the budget's title, or its lines and items, name the year that they are of."""
    budget = subject.plan.budget
    notes = (line.note or "" for line in budget.lines) if budget else ()
    title = budget.title if budget else ""
    return any(_YEAR.search(text) for text in (title, *budget_names(subject), *notes))


def may_be_of_one_year(plan: Plan) -> bool:
    """Say whether a budget for a term of several calendar years leaves open which of them it pays."""
    period, budget = plan.period, plan.budget
    if period is None or period.last_day is None or budget is None or budget.fiscal_year:
        return False
    return period.first_day.year != period.last_day.year


def hint_of_one_year(subject: Subject) -> str:
    """Say how to name the year of a budget whose posts are paid for several; "" where that explains no difference."""
    lines = every_line(subject.budget.lines if subject.budget else ())
    paid = any(item.post and item.post.months is None and not item.item.basis for line in lines for item in line.items)
    return " 한 해의 예산이면 fiscal_year 를 적으십시오." if paid and may_be_of_one_year(subject.plan) else ""
