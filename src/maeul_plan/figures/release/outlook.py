"""What was granted so far and what is still to be granted, beside the budget that all of it is of."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.needs import needs_of, released_in_all
from maeul_plan.figures.release.releases import day_of
from maeul_plan.figures.release.rounds import rounds_of
from maeul_plan.plan.plan import Plan


class Outlook(NamedTuple):
    """Money in won: granted so far, what the rounds up to the last granted one need, what later ones get, the budget.

    `until` names the last round that was granted for. `needed` is None where no time of the budget is known.
    """

    until: str
    granted: Fraction
    needed: Fraction | None
    later: Fraction
    whole: Fraction

    @property
    def beyond(self) -> Fraction:
        """What is granted and still to be granted beyond the budget; less than nothing where some is left."""
        return self.granted + self.later - self.whole


def outlook_of(plan: Plan, budget: BudgetFigures) -> Outlook | None:
    """Look ahead from the last grant: later rounds get what the plan states of them, else what they need.

    None where nothing was granted for a round, or no one can say what a later one gets.
    """
    release = plan.operation.release if plan.operation else None
    rounds = rounds_of(plan)
    days = [day_of(plan, grant) for grant in release.grants] if release else []
    begun = [i for i, one in enumerate(rounds) if any(one.first <= day for day in days)]
    if release is None or not begun:
        return None
    last = begun[-1]
    needs = needs_of(plan, budget, rounds)
    later = [
        one.stated if one.stated is not None else needs.totals[i] if needs else None
        for i, one in enumerate(rounds)
        if i > last
    ]
    amounts = [amount for amount in later if amount is not None]
    if len(amounts) < len(later):
        return None
    return Outlook(
        rounds[last].name,
        sum((grant.amount.won(1) for grant in release.grants), Fraction(0)),
        sum(needs.totals[: last + 1], Fraction(0)) if needs else None,
        sum(amounts, Fraction(0)),
        released_in_all(budget),
    )
