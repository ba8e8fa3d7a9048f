"""What a template sees: the plan, its figures, and the words an office puts them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from maeul_plan.document.head import head_of
from maeul_plan.document.official import OfficialText
from maeul_plan.document.tree import Document, Item, Note, Paragraph
from maeul_plan.document.write import write_text
from maeul_plan.figures.budget import BudgetFigures, ItemFigure, LineFigure, budget_of, every_line
from maeul_plan.figures.staffing import staffing_of
from maeul_plan.notation.dates import print_date, print_day
from maeul_plan.notation.due import print_due
from maeul_plan.notation.formula import Lump
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.marks import nth_mark
from maeul_plan.notation.money import format_won, print_money
from maeul_plan.notation.outline import Outline, OutlineItem
from maeul_plan.notation.ranges import DateRange, print_range
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.period import Period
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post


def context_of(plan: Plan) -> dict[str, Any]:
    """Give the names that a template may use; no clock, no environment, nothing of the machine."""
    return {
        "plan": plan,
        "document": plan.document,
        "head": head_of(plan.document),
        "budget": budget_of(plan),
        "staffing": staffing_of(plan),
        "budget_rows": budget_rows,
    }


FILTERS: dict[str, Callable[..., Any]] = {}
"""The filters of a template, by the name of the function."""


def _filter(function: Callable[..., Any]) -> Callable[..., Any]:
    FILTERS[function.__name__] = function
    return function


_filter(print_date)
_filter(print_day)
_filter(print_due)
_filter(print_grade)
_filter(print_money)


@_filter
def outline(items: Outline, level: int) -> OfficialText:
    """Print an outline so that its first level stands at `level` of the document."""
    return OfficialText(write_text(Document(tuple(_node(item, level - 1) for item in items))))


def _node(item: OutlineItem, above: int) -> Item | Note | Paragraph:
    level = item.level + above
    if item.mark == "※":
        return Note(level, item.text)
    return Item(level, item.mark, item.text) if item.mark else Paragraph(level, item.text)


@_filter
def numeral(number: int) -> OfficialText:
    """Give a chapter's numeral: Ⅰ, Ⅱ, Ⅲ."""
    return OfficialText(nth_mark("roman", number))


@_filter
def term(period: Period) -> str:
    """Print the term, its note behind the start: `2015. 8.(구성시)∼12.`."""
    start, sign, end = print_range(DateRange(period.start, period.end)).partition("∼")
    note = f"({period.note})" if period.note else ""
    return f"{start}{note}{sign or '∼'}{end}"


@_filter
def quoted(law: str) -> str:
    """Put a law's name in 「」."""
    return f"「{law.strip('「」')}」"


@_filter
def requirement(post: Post) -> str:
    """Say what a post asks for and does: `마을분야 경력 8년 이상으로 운영총괄`."""
    fields = (
        f"{post.field[0]}분야" if len(post.field) == 1 else f"관련분야({', '.join(post.field)})" if post.field else ""
    )
    experience = f"경력 {post.experience}" if post.experience else ""
    asked = " ".join(part for part in (fields, experience) if part)
    if not asked or not post.duty:
        return asked or post.duty or ""
    return f"{asked}으로 {post.duty}" if experience else f"{asked}, {post.duty}"


@_filter
def won(amount: Any, unit: int) -> str:  # noqa: ANN401 - a Fraction; Jinja knows no types
    """Write an amount in a unit, without the unit's name."""
    return format_won(amount, unit)


@_filter
def funded(budget: BudgetFigures) -> str:
    """Say who pays: `전액시비`, or each fund with its amount."""
    whole = next((fund for fund in budget.funding if fund.share.kind == "all"), None)
    if whole is not None:
        return f"전액{whole.source}"
    name = unit_name(budget.unit)
    return ", ".join(f"{fund.source} {format_won(fund.amount, budget.unit)}{name}" for fund in budget.funding)


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
