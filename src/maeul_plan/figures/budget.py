"""The budget worked out: items, lines, total, what is unexplained, and who pays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from maeul_plan.figures.basis import Worked, work_out
from maeul_plan.figures.references import Path
from maeul_plan.figures.revenue import amount_by_parts, with_revenue
from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.shares.funding import FundFigure, RecipientFigure, funds_of, recipients_of
from maeul_plan.figures.shares.splits import LARGEST_REMAINDER, Piece, Split, Way, splits_of
from maeul_plan.figures.trace import Figure, TimePart, Where, added
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import Money
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

TOTAL: Final = "총계"


class Claim(NamedTuple):
    """An amount (won) that the plan states of something it also lets us compute, and where.

    `part` are the characters of the value that state it, where they are not all of it.
    """

    amount: Fraction
    at: Where
    part: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ItemFigure:
    """One 산출내역: its figure, or what is wrong with it.

    `stated` is the result written in the formula, `claimed` the item's `amount`. Without a formula or a post
    the claim is all there is: then `explained` is False. `parts` say when the exact amount falls due, where the item
    knows; else it is spread over the term.
    """

    path: Path
    item: BudgetItem
    name: str
    post: Post | None
    figure: Figure
    stated: Claim | None
    claimed: Claim | None
    explained: bool
    fault: Fault | None
    fault_at: Where
    at: Where
    parts: tuple[TimePart, ...] = ()


@dataclass(frozen=True, slots=True)
class LineFigure:
    """One line: the sum of what stands below it, else of what its recipients or its years get, else its claim.

    `made_of` says of which where the figure has inputs. `complete` is False where something below could not be
    worked out; then the claim stands for the line.
    """

    path: Path
    line: BudgetLine
    figure: Figure
    claimed: Claim | None
    items: tuple[ItemFigure, ...]
    lines: tuple[LineFigure, ...]
    unexplained: Fraction
    complete: bool
    at: Where
    made_of: Literal["line", "recipients", "years"] = "line"


class RevenueFigure(NamedTuple):
    """One line of revenue (세입): the fund it is, and its figure."""

    fund: str
    item: ItemFigure


@dataclass(frozen=True, slots=True)
class BudgetFigures:
    """All figures of a budget, in won.

    `claimed_of` is what the claimed total is of: the total, or the sum of the funds that it says it covers, whose
    names are `total_of`; None where one of them isn't there.
    """

    unit: int
    rounding: Rounding
    total: Figure
    claimed: Claim | None
    lines: tuple[LineFigure, ...]
    funding: tuple[FundFigure, ...]
    unexplained: Fraction
    complete: bool
    fund_splits: tuple[Split, ...]
    recipients: tuple[RecipientFigure, ...]
    recipient_splits: tuple[Split, ...]
    revenue: tuple[RevenueFigure, ...]
    total_of: tuple[str, ...]
    claimed_of: Figure | None

    @property
    def revenue_total(self) -> Fraction:
        """What comes in, in won."""
        return sum((one.item.figure.amount for one in self.revenue), Fraction(0))


def budget_of(plan: Plan) -> BudgetFigures | None:
    """Work out the budget of a plan, or None where it has none."""
    budget = plan.budget
    if budget is None:
        return None
    unit = MONEY_UNITS[budget.unit]
    rounding = rounding_of(budget)
    items = work_out(plan, with_revenue(budget), rounding)
    lines = tuple(_line(line, (), ("budget", "lines", i), items, unit) for i, line in enumerate(budget.lines))
    claimed = _claim(budget.total, unit, ("budget", "total"))
    total = added(TOTAL, tuple(line.figure for line in lines), ("budget",))
    if claimed and not lines:
        total = Figure(TOTAL, claimed.amount, claimed.at, how="적힌 총계")
    whole = Piece(total.at, total.amount)
    way = Way(unit, rounding, budget.residue or LARGEST_REMAINDER)
    fund_splits = splits_of("funding", budget.funding, lines, whole, way)
    recipient_splits = splits_of("by_recipient", None, lines, whole, Way(unit, rounding))
    funding = funds_of(fund_splits)
    revenue = tuple(_revenue(budget, i, items, unit) for i in range(len(budget.revenue)))
    return BudgetFigures(
        unit=unit,
        rounding=rounding,
        total=total,
        claimed=claimed,
        lines=lines,
        funding=funding,
        unexplained=sum((line.unexplained for line in lines), Fraction(0)) if lines else total.amount,
        complete=all(line.complete for line in lines) and not any(one.item.fault for one in revenue),
        fund_splits=fund_splits,
        recipients=recipients_of(recipient_splits, budget.recipients or {}, unit),
        recipient_splits=recipient_splits,
        revenue=revenue,
        total_of=budget.total_of,
        claimed_of=_claimed_of(budget, total, funding),
    )


def _claimed_of(budget: Budget, total: Figure, funding: tuple[FundFigure, ...]) -> Figure | None:
    """Add up the funds that the claimed total covers; it covers all unless the budget names some."""
    if not budget.total_of:
        return total
    by_name = {fund.source: Figure(fund.source, fund.amount, fund.at, how="재원") for fund in funding}
    if any(name not in by_name for name in budget.total_of):
        return None
    named = tuple(by_name[name] for name in dict.fromkeys(budget.total_of))
    return added("·".join(figure.label for figure in named), named, ("budget", "total_of"))


def _revenue(budget: Budget, index: int, worked: dict[Where, Worked], unit: int) -> RevenueFigure:
    """Take a line of revenue from where it was worked out to where it stands."""
    line, at = budget.revenue[index], ("budget", "revenue", index)
    found = worked["budget", "lines", len(budget.lines), "items", index]
    figure = replace(found.figure, at=at) if found.figure else None
    moved = replace(found, at=at, path=("세입", line.key), figure=figure, fault_at=(*at, *found.fault_at[5:]))
    item = BudgetItem.model_construct(
        id=line.id, title=line.title, basis=line.basis, amount=line.amount, note=line.note
    )
    return RevenueFigure(line.fund or line.name, _item(item, moved, unit))


def rounding_of(budget: Budget) -> Rounding:
    """Give the rounding a budget names; 반올림 to its unit where it names none."""
    unit = MONEY_UNITS[budget.rounding_unit or budget.unit]
    return Rounding(budget.rounding or "반올림", unit, named=budget.rounding is not None)


def every_line(lines: tuple[LineFigure, ...]) -> Iterator[LineFigure]:
    """Go through lines and the lines below them, in the plan's order."""
    for line in lines:
        yield line
        yield from every_line(line.lines)


def _claim(money: Money | None, unit: int, at: Where) -> Claim | None:
    return None if money is None else Claim(money.won(unit), at)


def _line(line: BudgetLine, above: Path, at: Where, worked: dict[Where, Worked], unit: int) -> LineFigure:
    path = (*above, line.key)
    items = tuple(_item(item, worked[(*at, "items", i)], unit) for i, item in enumerate(line.items))
    below = tuple(_line(sub, path, (*at, "lines", i), worked, unit) for i, sub in enumerate(line.lines))
    parts = (*(item.figure for item in items), *(sub.figure for sub in below))
    unexplained = sum((item.figure.amount for item in items if not item.explained), Fraction(0))
    unexplained += sum((sub.unexplained for sub in below), Fraction(0))
    made_of, by_parts = ("line", ()) if parts else amount_by_parts(line, unit, at)
    parts = parts or by_parts
    claimed = _claim(line.amount, unit, (*at, "amount"))
    complete = all(item.fault is None for item in items) and all(sub.complete for sub in below)
    if parts and (complete or claimed is None):
        figure = added(line.name, parts, at)
    else:
        unexplained = claimed.amount if claimed else Fraction(0)
        figure = Figure(line.name, unexplained, at, how="적힌 예산액")
    return LineFigure(path, line, figure, claimed, items, below, unexplained, complete, at, made_of)


def _item(item: BudgetItem, worked: Worked, unit: int) -> ItemFigure:
    claimed = _claim(item.amount, unit, (*worked.at, "amount"))
    figure = worked.figure
    if figure is None:
        amount = claimed.amount if claimed else Fraction(0)
        figure = Figure(worked.name, amount, worked.at, how="적힌 금액")
    return ItemFigure(
        path=worked.path,
        item=item,
        name=worked.name,
        post=worked.post,
        figure=figure,
        stated=_stated(item, worked),
        claimed=claimed,
        explained=worked.figure is not None,
        fault=worked.fault,
        fault_at=worked.fault_at,
        at=worked.at,
        parts=worked.parts,
    )


def _stated(item: BudgetItem, worked: Worked) -> Claim | None:
    if worked.stated is None or item.basis is None or item.basis.stated is None:
        return None
    stated = item.basis.stated
    return Claim(worked.stated, (*worked.at, "basis"), (stated.start, stated.end))
