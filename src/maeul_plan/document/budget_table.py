"""The rows of the budget table, as offices lay it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures, ItemFigure, LineFigure, every_line
from maeul_plan.notation.formula import Lump
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan


class BudgetRow(NamedTuple):
    """A row of the budget table; only the first row of a line has its name and amount."""

    first: bool
    name: str
    amount: str
    basis: str


def budget_rows(budget: BudgetFigures, plan: Plan) -> Iterator[BudgetRow]:
    """Lay the budget out as rows: a row for every 산출내역 and every note of a line."""
    for line in every_line(budget.lines):
        indent = "- " * (len(line.path) - 1)
        amount = format_won(line.figure.amount, budget.unit)
        for i, basis in enumerate([*_bases(line, budget), *_notes(line, plan)] or [""]):
            yield BudgetRow(i == 0, indent + line.line.name, amount, basis)


def _bases(line: LineFigure, budget: BudgetFigures) -> Iterator[str]:
    for item in line.items:
        alone = len(line.items) == 1 and item.item.key == "" and item.item.post is None
        yield _basis(item, budget, alone=alone)


def _basis(item: ItemFigure, budget: BudgetFigures, *, alone: bool) -> str:
    """Print one 산출내역; alone and without a name it needs no result beside the line's amount."""
    amount = f"{format_won(item.figure.amount, budget.unit)}{unit_name(budget.unit)}"
    is_lump = item.item.basis is not None and isinstance(item.item.basis.expression, Lump)
    if alone and not is_lump:
        return item.figure.how if item.explained else amount
    how = f"{item.figure.how} = {amount}" if item.explained else amount
    heads = f" {item.post.headcount}명" if item.post else ""
    return how if alone else f"{item.name}{heads}: {how}"


def _notes(line: LineFigure, plan: Plan) -> Iterator[str]:
    """Print the pay standard behind a line of posts, then the line's own notes."""
    posts = [(item.name, item.post) for item in line.items if item.post is not None]
    if posts and plan.staffing and plan.staffing.pay_standard:
        yield f"※ {plan.staffing.pay_standard} 적용"
    grades = [f"{name}({print_grade(post.grade)})" for name, post in posts if post.grade]
    if grades:
        yield ", ".join(grades)
    yield from (f"※ {note}" for note in (line.line.note, *(item.item.note for item in line.items)) if note)
