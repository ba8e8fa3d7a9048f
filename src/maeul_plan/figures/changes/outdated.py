"""What a change of a plan leaves behind: formulas and amounts that were right before it, and are no longer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures, Claim, ItemFigure, budget_of, every_line
from maeul_plan.figures.references import Path
from maeul_plan.figures.trace import Where
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine
from maeul_plan.plan.plan import Plan


class Outdated(NamedTuple):
    """A value that follows from others: where the plan had it before a change, and where it has it now."""

    before: Where
    now: Where


def restates(plan: Plan) -> bool:
    """Tell whether a plan states any sum, or a formula of a post, that follows from what else it says."""
    budget = plan.budget
    return budget is not None and (budget.total is not None or any(map(_restates, budget.lines)))


def outdated_formulas(before: Plan, now: Plan) -> Iterator[Outdated]:
    """Give the formulas of posts that said what follows from post and term, and no longer do."""
    old, new = _items(budget_of(before)), _items(budget_of(now))
    if not any(map(_is_copy, new.values())):
        return
    old_derived, new_derived = (_items(budget_of(_without_formulas(plan))) for plan in (before, now))
    for path, item in new.items():
        if path in old and _is_copy(item) and _is_copy(old[path]):
            was_right = _agree(old[path], old_derived[path])
            if was_right and not _agree(item, new_derived[path]):
                yield Outdated((*old[path].at, "basis"), (*item.at, "basis"))


def outdated_claims(before: Plan, now: Plan) -> Iterator[Outdated]:
    """Give the amounts claimed of items, lines and the total that were right, and no longer are."""
    old, new = _claims(budget_of(before)), _claims(budget_of(now))
    for path, (claim, difference) in new.items():
        if difference and path in old and not old[path][1]:
            yield Outdated(old[path][0].at, claim.at)


def _restates(line: BudgetLine) -> bool:
    has_parts = bool(line.items or line.lines)
    items = any(item.amount is not None or (item.post and item.basis) for item in line.items)
    return items or (has_parts and line.amount is not None) or any(map(_restates, line.lines))


def _items(budget: BudgetFigures | None) -> dict[Path, ItemFigure]:
    lines = every_line(budget.lines) if budget else ()
    return {item.path: item for line in lines for item in line.items}


def _is_copy(item: ItemFigure) -> bool:
    return item.item.post is not None and item.item.basis is not None


def _agree(one: ItemFigure, other: ItemFigure) -> bool:
    """Tell whether two ways to work an item out come to the same amount; what cannot be worked out agrees."""
    return one.fault is not None or other.fault is not None or one.figure.amount == other.figure.amount


def _claims(budget: BudgetFigures | None) -> dict[Path, tuple[Claim, bool]]:
    """Give the claims that can be held against a figure, each with whether it differs; () is the total's path."""
    found: dict[Path, tuple[Claim, bool]] = {}
    for line in every_line(budget.lines) if budget else ():
        for item in line.items:
            if item.claimed and item.explained:
                found[item.path] = item.claimed, item.claimed.amount != item.figure.amount
        if line.claimed and line.complete and line.figure.inputs:
            found[line.path] = line.claimed, line.claimed.amount != line.figure.amount
    if budget and budget.claimed and budget.complete and budget.lines:
        found[()] = budget.claimed, budget.claimed.amount != budget.total.amount
    return found


def _without_formulas(plan: Plan) -> Plan:
    """Leave the formulas of posts out of a plan."""
    budget = plan.budget
    if budget is None:
        return plan
    bare: Budget = budget.model_copy(update={"lines": tuple(map(_bare, budget.lines))})
    return plan.model_copy(update={"budget": bare})


def _bare(line: BudgetLine) -> BudgetLine:
    items = tuple(_derived(item) for item in line.items)
    return line.model_copy(update={"items": items, "lines": tuple(map(_bare, line.lines))})


def _derived(item: BudgetItem) -> BudgetItem:
    return item if item.post is None else item.model_copy(update={"basis": None})
