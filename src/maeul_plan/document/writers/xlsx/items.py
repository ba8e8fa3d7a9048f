"""One 산출내역 in its row: its factors in cells of their own, and the formula of its amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.expression import Factor, Links, Term, counted, rounded, term_of
from maeul_plan.document.writers.xlsx.live_text import FactorOf, of_formula, of_term
from maeul_plan.document.writers.xlsx.premises import PostCells, Premises
from maeul_plan.document.writers.xlsx.sheet import PARTS, WHOLE, Cell, Look, address, computed
from maeul_plan.figures.budget import BudgetFigures, ItemFigure
from maeul_plan.figures.pay.factors import month_factor, pay_factors
from maeul_plan.figures.references import Path
from maeul_plan.notation.formula import (
    Group,
    Labelled,
    Negation,
    Node,
    Product,
    Quantity,
    Ratio,
    Reference,
    Sum,
)
from maeul_plan.notation.units import MONEY_UNITS, unit_name
from maeul_plan.plan.budget import Budget
from maeul_plan.plan.plan import Plan

BASIS: Final = 2
FIRST_FACTOR: Final = 3
MOST_FACTORS: Final = 4
DIVISOR: Final = FIRST_FACTOR + MOST_FACTORS
AMOUNT: Final = DIVISOR + 1
_YEAR: Final = 12
_TWELVE: Final = Factor(str(_YEAR), "number", Fraction(_YEAR))


class AmountCell(NamedTuple):
    """Where the amount of an item or a line stands, and how much it is (won)."""

    cell: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Desk:
    """What the rows are written from: the plan, its figures, the cells of 전제, and those of every amount."""

    plan: Plan
    stated: Budget
    budget: BudgetFigures
    premises: Premises
    amounts: dict[Path, AmountCell]

    @property
    def counts_days(self) -> bool:
        """Tell whether the months of the term may be no whole number."""
        return self.plan.staffing is not None and self.plan.staffing.proration == "일할"

    @property
    def basis_unit(self) -> int:
        """What a bare number of a formula counts in (won)."""
        return MONEY_UNITS[self.stated.basis_unit or self.stated.unit]

    def lookup(self, reference: Reference) -> Term:
        """Give the cells that a reference names."""
        if reference.function == "계":
            return self._sum([self.amounts[path] for path in reference.arguments])
        if reference.function == "개월":
            months = Factor(self.premises.months, "cell", self.premises.counted or Fraction(0))
            return Term((months,), rough=self.counts_days)
        post = self.premises.posts[reference.arguments[0][0]]
        return self.heads(post) if reference.function == "인원" else self.pay(post)

    def pay(self, post: PostCells) -> Term:
        """Give the annual pay of a post."""
        pay = post.annual
        if pay is None:
            return Term((Factor(post.pay, "cell"),), power=1)
        unit = pay.unit or 1
        cell = f"({post.pay}*{_YEAR})" if post.is_monthly else post.pay
        factor = Factor(cell, "cell", pay.number, unit_name(unit))
        return Term((factor,), scale=Fraction(unit), power=1, rough=pay.number.denominator != 1)

    def monthly(self, post: PostCells) -> Term:
        """Give a month's pay of a post; a twelfth of a year's is seldom whole, so it is no exact number."""
        pay, stated = self.pay(post), post.stated
        factor = pay.over[0]
        if stated is not None and post.is_monthly:
            one = factor._replace(text=post.pay, value=stated.number)
            return replace(pay, over=(one,), rough=stated.number.denominator != 1)
        part = factor._replace(text=f"{factor.text}/{_YEAR}", value=factor.value / _YEAR)
        return replace(pay, over=(part,), rough=True)

    def heads(self, post: PostCells) -> Term:
        """Give the headcount of a post."""
        return Term((Factor(post.heads, "cell", Fraction(post.post.headcount), "명"),))

    def months(self, post: PostCells) -> Term:
        """Give the months that a post is paid."""
        counted = post.counted or Fraction(0)
        if post.post.months is not None or not post.is_plain or not self.counts_days:
            return Term((Factor(post.months, "cell", counted),), rough=counted.denominator != 1)
        says, cell = self.premises.says, self.premises.words
        return Term((Factor(post.months, "cell", counted, says=says, said_in=cell),), rough=True)

    def term(self, item: ItemFigure) -> Term | None:
        """Write an item as a term; None where its amount is only stated."""
        if not item.explained or item.fault is not None:
            return None
        if item.item.basis is not None:
            return term_of(item.item.basis, self.basis_unit, self.lookup, self.links(item))
        post = self.premises.posts.get(item.item.post or "")
        if post is None or not post.is_plain or item.item.premium:
            return None
        pay = self.monthly(post) if post.is_monthly else self.pay(post)
        heads, months = self.heads(post), self.months(post)
        if post.is_monthly:
            months = replace(months, over=(_in_months(months.over[0]),))
        factors = pay.over + heads.over + months.over
        return replace(pay, over=factors, under=() if post.is_monthly else (_TWELVE,), rough=pay.rough or months.rough)

    def follows_no_term(self, item: ItemFigure) -> int | None:
        """Give the place of the number that counts as many months as the term has, but is typed and follows nothing."""
        counted = month_factor(item.item.basis) if item.item.basis and item.post is None else None
        same = counted is not None and counted.months == self.premises.counted
        return counted.start if counted and same else None

    def _sum(self, cells: list[AmountCell]) -> Term:
        text = "+".join(cell.cell for cell in cells)
        value = sum((cell.amount for cell in cells), Fraction(0)) / self.budget.unit
        factor = Factor(text if len(cells) == 1 else f"({text})", "cell", value, unit_name(self.budget.unit))
        return Term((factor,), scale=Fraction(self.budget.unit), power=1, rough=value.denominator != 1)

    def links(self, item: ItemFigure) -> Links:
        """Find the numbers of a signed formula that say what its post and the term say."""
        post, basis = self.premises.posts.get(item.item.post or ""), item.item.basis
        says = pay_factors(basis, self.basis_unit) if basis and post else None
        if says is None or post is None or basis is None:
            return {}
        links: Links = {}
        pay, in_a_year = post.annual, _YEAR if says.is_monthly else 1
        if says.pay and pay and says.pay_won * in_a_year == pay.won(1):
            links[says.pay.start] = self.monthly(post) if says.is_monthly else self.pay(post)
        if says.heads and says.heads.value == post.post.headcount:
            links[says.heads.start] = _counting(self.heads(post), says.heads)
        months = _number_at(basis.expression, says.months.start) if says.months else None
        if says.months and months and says.months.months == post.counted:
            links[says.months.start] = _counting(self.months(post), months)
        return {start: _at(term, start) for start, term in links.items()}


def _in_months(factor: Factor) -> Factor:
    """Let months say what they count as a 산출내역 does: 5월, but (15/31+4)."""
    if not factor.said_in:
        return factor._replace(counts="월" if factor.value.denominator == 1 else "")
    cell, says = factor.said_in, factor.says
    says_months = f'IF(LEFT({cell},1)="(",{cell},{cell}&"월")'
    return factor._replace(says=f"{says}월" if says.isdigit() else says, said_in=says_months)


def _counting(term: Term, number: Quantity) -> Term:
    """Let what stands elsewhere count as the number in whose place it comes: 5월."""
    return replace(term, over=tuple(factor._replace(counts=counted(number)) for factor in term.over))


def _at(term: Term, start: int) -> Term:
    return replace(term, over=tuple(factor._replace(start=start) for factor in term.over))


def _number_at(node: Node, start: int) -> Quantity | None:
    """Find the number that begins at a place of the 산출내역."""
    match node:
        case Quantity() if node.start == start:
            return node
        case Product(factors=parts) | Sum(terms=parts):
            found = (_number_at(part, start) for part in parts)
        case Ratio():
            found = (_number_at(part, start) for part in (node.dividend, *node.divisors))
        case Group(inner=part) | Labelled(term=part) | Negation(term=part):
            return _number_at(part, start)
        case _:
            return None
    return next((one for one in found if one), None)


def cells_of(row: int, term: Term, item: ItemFigure, desk: Desk) -> Iterator[Cell]:
    """Lay out the 산출내역, its factors and its amount; what is no plain product is all in the amount's formula."""
    how, unit, basis = item.figure.how, desk.budget.unit, item.item.basis
    inside = _in_cells(row, term) if _fits(term) else term
    if inside is not term:
        yield from _placed(row, term)
    live = of_formula(basis, _factors(inside, desk, desk.links(item)), how) if basis else of_term(inside, how)
    yield computed(row, BASIS, live, how, Look("text"))
    formula = rounded(inside, desk.budget.rounding, unit)
    yield computed(row, AMOUNT, formula, item.figure.amount / unit, Look("number", WHOLE))


def _factors(term: Term, desk: Desk, links: Links) -> FactorOf:
    """Find the cell of each number of a 산출내역: its own in the row, else what it refers to."""
    own = {factor.start: factor for factor in (*term.over, *term.under) if factor.start >= 0}

    def factor_of(node: Quantity | Reference) -> Factor | None:
        if node.start in own:
            return own[node.start]
        if isinstance(node, Reference):
            return desk.lookup(node).over[0]
        return links[node.start].over[0] if node.start in links else None

    return factor_of


def column_of(term: Term, start: int) -> int | None:
    """Give the column that a number of the 산출내역 stands in, where each factor has its own."""
    if not _fits(term):
        return None
    found = (i for i, factor in enumerate(term.over) if factor.kind == "number" and factor.start == start)
    return next((FIRST_FACTOR + i for i in found), None)


def _fits(term: Term) -> bool:
    parts = (*term.over, *term.under)
    return len(term.over) <= MOST_FACTORS and len(term.under) <= 1 and all(part.kind != "sum" for part in parts)


def _placed(row: int, term: Term) -> Iterator[Cell]:
    """Give every factor a cell of its own."""
    for i, factor in enumerate(term.over):
        yield _factor(row, FIRST_FACTOR + i, factor)
    for factor in term.under:
        yield _factor(row, DIVISOR, factor)


def _in_cells(row: int, term: Term) -> Term:
    """Write a term by the cells that its factors have."""
    over = tuple(factor._replace(text=address(row, FIRST_FACTOR + i)) for i, factor in enumerate(term.over))
    under = tuple(factor._replace(text=address(row, DIVISOR)) for factor in term.under)
    return replace(term, over=over, under=under)


def _factor(row: int, column: int, factor: Factor) -> Cell:
    is_link = factor.kind == "cell"
    whole, suffix = factor.value.denominator == 1, factor.counts.replace('"', "").replace("\\", "")
    form = (WHOLE if whole else PARTS).split(";")[0] + (f'"{suffix}"' if suffix else "")
    if suffix == "%":
        form = "0%" if (factor.value * 100).denominator == 1 else "0.0###%"
    look = Look("number" if is_link or column == DIVISOR else "input", form)
    return Cell(row, column, factor.value, look, factor.text if is_link else "")
