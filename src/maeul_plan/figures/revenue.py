"""Money that comes in (세입), and lines whose amount is the sum of what they give to recipients or years."""

from __future__ import annotations

from typing import Literal

from maeul_plan.figures.trace import Figure, Where
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine


def with_revenue(budget: Budget) -> Budget:
    """Put the revenue behind the lines as one more, so that its formulas are worked out as theirs are."""
    if not budget.revenue:
        return budget
    items = tuple(
        BudgetItem.model_construct(id=one.key, title=one.name, basis=one.basis, amount=one.amount)
        for one in budget.revenue
    )
    return budget.model_copy(update={"lines": (*budget.lines, BudgetLine.model_construct(id="세입", items=items))})


def amount_by_parts(
    line: BudgetLine, unit: int, at: Where
) -> tuple[Literal["line", "recipients", "years"], tuple[Figure, ...]]:
    """Give the amounts of a line's recipients, else of its years; none where they are no amounts.

    One recipient may get the rest of what is claimed of the line.
    """
    shares = line.by_recipient or {}
    amounts = {name: share.money.won(unit) for name, share in shares.items() if share.money}
    rest = [name for name, share in shares.items() if share.kind == "rest"]
    if len(rest) == 1 and line.amount and amounts:
        amounts[rest[0]] = line.amount.won(unit) - sum(amounts.values())
    if amounts and len(amounts) == len(shares):
        told = (Figure(name, amounts[name], (*at, "by_recipient", name), how="적힌 몫") for name in shares)
        return "recipients", tuple(told)
    if line.by_year and not shares:
        years = line.by_year.items()
        return "years", tuple(
            Figure(f"{year}년", money.won(unit), (*at, "by_year", year), how="적힌 금액") for year, money in years
        )
    return "line", ()
