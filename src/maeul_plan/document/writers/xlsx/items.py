"""One 산출내역 in its row: its factors in cells of their own, and the formula of its amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.xlsx.expression import Factor, Links, Term, rounded, term_of
from maeul_plan.document.writers.xlsx.premises import PostCells, Premises
from maeul_plan.document.writers.xlsx.sheet import PARTS, WHOLE, Cell, Look, address, quoted
from maeul_plan.figures.budget import BudgetFigures, ItemFigure
from maeul_plan.figures.factors import month_factor, pay_factors
from maeul_plan.figures.references import Path
from maeul_plan.notation.digits import print_number
from maeul_plan.notation.formula import Formula, Reference
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
        pay = post.post.annual_pay
        if pay is None:
            return Term((Factor(post.pay, "cell"),), power=1)
        unit = pay.unit or 1
        factor = Factor(post.pay, "cell", pay.number, unit_name(unit))
        return Term((factor,), scale=Fraction(unit), power=1, rough=pay.number.denominator != 1)

    def heads(self, post: PostCells) -> Term:
        """Give the headcount of a post."""
        return Term((Factor(post.heads, "cell", Fraction(post.post.headcount), "명"),))

    def months(self, post: PostCells) -> Term:
        """Give the months that a post is paid."""
        rough = self.counts_days and post.post.months is None
        return Term((Factor(post.months, "cell", post.counted or Fraction(0)),), rough=rough)

    def term(self, item: ItemFigure) -> Term | None:
        """Write an item as a term; None where its amount is only stated."""
        if not item.explained or item.fault is not None:
            return None
        post = self.premises.posts.get(item.item.post or "")
        basis = item.item.basis
        if basis is not None:
            unit = MONEY_UNITS[self.stated.basis_unit or self.stated.unit]
            links = self._links(basis, post, unit) if post else {}
            return term_of(basis, unit, self.lookup, links)
        if post is None:
            return None
        pay, heads, months = self.pay(post), self.heads(post), self.months(post)
        factors = pay.over + heads.over + months.over
        return replace(pay, over=factors, under=(_TWELVE,), rough=pay.rough or months.rough)

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

    def _links(self, basis: Formula, post: PostCells, basis_unit: int) -> Links:
        """Find the numbers of a signed formula that say what its post and the term say."""
        says, pay = pay_factors(basis, basis_unit), post.post.annual_pay
        if says is None:
            return {}
        links: Links = {}
        in_a_year = _YEAR if says.is_monthly else 1
        if says.pay and pay and says.pay_won * in_a_year == pay.won(1):
            whole = self.pay(post)
            links[says.pay.start] = replace(whole, under=(_TWELVE,)) if says.is_monthly else whole
        if says.heads and says.heads.value == post.post.headcount:
            links[says.heads.start] = self.heads(post)
        if says.months and says.months.months == post.counted:
            links[says.months.start] = self.months(post)
        return links


def cells_of(row: int, term: Term, item: ItemFigure, desk: Desk) -> Iterator[Cell]:
    """Lay out the 산출내역, its factors and its amount; what is no plain product is all in the amount's formula."""
    how, unit = item.figure.how, desk.budget.unit
    amount = item.figure.amount / unit
    placed = _placed(row, term)
    if placed is None:
        yield Cell(row, BASIS, how, Look("text"))
        yield _amount(row, amount, rounded(term, desk.budget.rounding, unit))
        return
    inside = _in_cells(row, term)
    says = _says(term)
    yield Cell(row, BASIS, how, Look("text"), _live_text(inside) if says == how else "")
    yield from placed
    yield _amount(row, amount, rounded(inside, desk.budget.rounding, unit))


def column_of(term: Term, start: int) -> int | None:
    """Give the column that a number of the 산출내역 stands in, where each factor has its own."""
    if not _fits(term):
        return None
    found = (i for i, factor in enumerate(term.over) if factor.kind == "number" and factor.start == start)
    return next((FIRST_FACTOR + i for i in found), None)


def _amount(row: int, amount: Fraction, formula: str) -> Cell:
    return Cell(row, AMOUNT, amount, Look("number", WHOLE), formula)


def _fits(term: Term) -> bool:
    parts = (*term.over, *term.under)
    return len(term.over) <= MOST_FACTORS and len(term.under) <= 1 and all(part.kind != "sum" for part in parts)


def _placed(row: int, term: Term) -> list[Cell] | None:
    """Give every factor a cell of its own, or None where they don't fit."""
    if not _fits(term):
        return None
    cells = [_factor(row, FIRST_FACTOR + i, factor) for i, factor in enumerate(term.over)]
    return cells + [_factor(row, DIVISOR, factor) for factor in term.under]


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
    return Cell(row, column, factor.value, Look("number" if is_link else "input", form), factor.text if is_link else "")


def _says(term: Term) -> str:
    """Write a term as the 산출내역 does, to tell whether it is written in this order."""
    over = "×".join(
        print_number(part.value * 100 if part.counts == "%" else part.value) + part.counts for part in term.over
    )
    return over + "".join(f"/{print_number(part.value)}{part.counts}" for part in term.under)


def _live_text(term: Term) -> str:
    """Write the 산출내역 as a formula, so that it says what its cells hold."""
    texts = [_live_number(part) for part in term.over]
    texts = [text for part in texts for text in (quoted("×"), part)][1:]
    for part in term.under:
        texts += [quoted("/"), _live_number(part)]
    return "&".join(texts)


def _live_number(factor: Factor) -> str:
    cell = factor.text
    if factor.counts == "%":
        return f'TEXT({cell},"0%")' if (factor.value * 100).denominator == 1 else f'TEXT({cell},"0.0###%")'
    text = f'TEXT({cell},"#,##0"&IF({cell}=INT({cell}),"",".0########"))'
    return f"{text}&{quoted(factor.counts)}" if factor.counts else text
