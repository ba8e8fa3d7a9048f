"""The rows of the budget table, as offices lay it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.document.money_times import times_of
from maeul_plan.figures.budget import BudgetFigures, ItemFigure, LineFigure, every_line
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.money import format_won, print_won
from maeul_plan.plan.plan import Plan


class BudgetRow(NamedTuple):
    """A row of the budget table; only the first row of a line has its name, account (통계목) and amount."""

    first: bool
    name: str
    account: str
    amount: str
    basis: str


def budget_rows(budget: BudgetFigures, plan: Plan) -> Iterator[BudgetRow]:
    """Lay the budget out as rows: a row for every 산출내역 and every note of a line."""
    for line in every_line(budget.lines):
        indent = "- " * (len(line.path) - 1)
        amount = format_won(line.figure.amount, budget.unit)
        for i, basis in enumerate([*_bases(line, budget), *notes_of(line, plan), *_item_notes(line)] or [""]):
            yield BudgetRow(i == 0, indent + line.line.name, line.line.account or "", amount, basis)


def _bases(line: LineFigure, budget: BudgetFigures) -> Iterator[str]:
    """Print each 산출내역 with its result; one alone and without a name needs none beside the line's amount."""
    for item in line.items:
        amount = print_won(item.figure.amount, budget.unit)
        if not item.explained:
            yield _behind(item, amount)
        else:
            yield basis_of(item, amount if _name(item) or len(line.items) > 1 else "")


def basis_of(item: ItemFigure, result: str = "") -> str:
    """Print a 산출내역 behind the name of its item, with its result where one is given; "" for one without either."""
    how = _labelled(item, _name(item)) if item.explained else ""
    return _behind(item, f"{how} = {result}" if how and result else how)


def _behind(item: ItemFigure, how: str) -> str:
    """Put an item's name before what is said of it, and the note of its formula behind."""
    name = _name(item)
    heads = f" {item.post.headcount}명" if item.post else ""
    note = f" {item.item.basis.note}" if item.item.basis and item.item.basis.note else ""
    return (f"{name}{heads}: {how}" if name and how else how or f"{name}{heads}") + note


def _labelled(item: ItemFigure, name: str) -> str:
    """Keep the label of a formula where the item is called otherwise."""
    label = item.item.basis.label if item.item.basis else ""
    return f"{label} {item.figure.told}" if label not in ("", name) else item.figure.told


def _name(item: ItemFigure) -> str:
    """Name an item by its title, its post or its id, else by the label in its formula, else by its premium."""
    label = item.item.basis.label if item.item.basis else ""
    return item.item.title or (item.post.name if item.post else "") or item.item.id or label or item.item.premium or ""


def notes_of(line: LineFigure, plan: Plan) -> Iterator[str]:
    """Print the pay standard behind a line of posts, then the line's own notes; those of its items aside."""
    posts = [(item.name, item.post) for item in line.items if item.post is not None]
    if posts and plan.staffing and plan.staffing.pay_standard:
        yield f"※ {plan.staffing.pay_standard} 적용"
    grades = [f"{name}({print_grade(post.grade)})" for name, post in posts if post.grade]
    if grades:
        yield ", ".join(grades)
    yield from (f"※ {note}" for note in (line.line.note, *times_of(line, plan)) if note)


def _item_notes(line: LineFigure) -> Iterator[str]:
    """Print the notes of items; where there are several items each is behind the name of its own."""
    for item in line.items:
        if item.item.note:
            yield f"※ {item.name}: {item.item.note}" if len(line.items) > 1 else f"※ {item.item.note}"
