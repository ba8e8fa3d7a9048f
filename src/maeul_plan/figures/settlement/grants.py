"""What was granted, who says so, and of which fund it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.needs import needs_of, released_in_all
from maeul_plan.figures.release.rounds import rounds_of
from maeul_plan.figures.settlement.funds import Part
from maeul_plan.figures.shares.apportion import in_units
from maeul_plan.plan.operation import Grant
from maeul_plan.plan.plan import Plan

GrantsFrom: TypeAlias = Literal["ledger", "plan", "budget"]
"""Who says what was granted: the ledger, else the grants of the plan, else the budget stands for them."""


class Granted(NamedTuple):
    """What was granted; `open` is what no entry of a ledger nor a grant of the plan gives a fund itself (won)."""

    source: GrantsFrom
    parts: tuple[Part, ...]
    open: int


class _Dated(NamedTuple):
    on: date
    part: Part


def granted_of(
    plan: Plan, budget: BudgetFigures | None, entered: Sequence[tuple[date, Part]] | None, until: date | None
) -> Granted:
    """Give what was granted until a day: `entered` is what the ledger says until then, None where it says nothing.

    What names no fund is of the funds of the plan's grant of that day and amount, else of those that the round of that
    day needs the same amount of; what is left then names none, and is split as the budget.
    """
    release = plan.operation.release if plan.operation else None
    grants = release.grants if release else ()
    if entered is None and not grants:
        whole = int(released_in_all(budget)) if budget else 0
        return Granted("budget", (Part((), "", whole),) if budget else (), 0)
    counted = tuple(one for one in grants if until is None or one.on <= until)
    if entered is None:
        dated = [one for grant in counted for one in _typed(grant)]
    else:
        dated = list(_as_typed([_Dated(*one) for one in entered], counted))
    by_need = _Needed(plan, budget)
    parts = tuple(part for one in dated for part in by_need.of(one))
    left = sum(one.part.amount for one in dated if not one.part.fund)
    return Granted("plan" if entered is None else "ledger", parts, left)


def _typed(grant: Grant) -> Iterator[_Dated]:
    """Give a grant of the plan fund by fund, and what of it no fund is stated of."""
    named = {fund: int(money.won(1)) for fund, money in (grant.funds or {}).items()}
    rest = int(grant.amount.won(1)) - sum(named.values())
    for fund, amount in (*named.items(), *([("", rest)] if rest else [])):
        yield _Dated(grant.on, Part((), fund, amount))


def _as_typed(entered: Sequence[_Dated], grants: Sequence[Grant]) -> Iterator[_Dated]:
    """Give what names no fund the funds of the plan's grant of the same day and amount, each of which serves once."""
    stated: dict[tuple[date, Fraction], list[Grant]] = {}
    for grant in grants:
        if grant.funds:
            stated.setdefault((grant.on, grant.amount.won(1)), []).append(grant)
    for one in entered:
        same = stated.get((one.on, Fraction(one.part.amount)), []) if not one.part.fund else []
        if same:
            yield from (_Dated(one.on, part._replace(path=one.part.path)) for _, part in _typed(same.pop(0)))
        else:
            yield one


class _Needed:
    """What each round of the release needs of each fund."""

    def __init__(self, plan: Plan, budget: BudgetFigures | None) -> None:
        self.rounds = rounds_of(plan) if budget else ()
        self.needs = needs_of(plan, budget, self.rounds) if budget and self.rounds else None

    def of(self, one: _Dated) -> tuple[Part, ...]:
        """Split a grant that is what its round needs as the round's funds; any other as it is."""
        part, needs = one.part, self.needs
        at = next((i for i, each in enumerate(self.rounds) if each.first <= one.on <= each.last), None)
        if part.fund or needs is None or at is None or not needs.funds or needs.totals[at] != part.amount:
            return (part,)
        amounts = in_units([row[at] for row in needs.funds.values()], 1)
        return tuple(
            part._replace(fund=name, amount=int(amount)) for name, amount in zip(needs.funds, amounts, strict=True)
        )
