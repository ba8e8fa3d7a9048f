"""The rows of the smaller tables of money: 교부 회차, 비목 사이의 변경, 정산."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.notation.dates import print_date, print_day
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.operation import Operation
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.settlement import Settlement


class MoneyTable(NamedTuple):
    """The unit of a table's amounts, and its rows, cell by cell."""

    unit: str
    rows: tuple[tuple[str, ...], ...]


def release_table(plan: Plan) -> MoneyTable | None:
    """Lay the rounds of the release out, their sum last: 회차, when, how much; in the budget's unit."""
    rounds = _rounds(plan.operation)
    if not rounds:
        return None
    name = plan.budget.unit if plan.budget else "원"
    unit = MONEY_UNITS[name]
    total = sum((amount for _, amount in rounds), Fraction(0))
    rows = [(f"{i}차", when, format_won(amount, unit)) for i, (when, amount) in enumerate(rounds, start=1)]
    return MoneyTable(name, (*rows, ("계", "", format_won(total, unit))))


def transfer_table(plan: Plan, budget: BudgetFigures | None) -> MoneyTable | None:
    """Lay the transfers out: the line cut, the line raised, how much, when, on whose approval."""
    if budget is None or plan.budget is None or not plan.budget.transfers:
        return None
    names = _names(budget)
    rows = (
        (
            names.get(one.from_, one.from_),
            names.get(one.to, one.to),
            format_won(one.amount.won(budget.unit), budget.unit),
            print_day(one.on) if one.on else "",
            one.approved_by or "",
        )
        for one in plan.budget.transfers
    )
    return MoneyTable(plan.budget.unit, tuple(rows))


def settlement_table(settlement: Settlement | None) -> MoneyTable | None:
    """Lay a settlement out in won: what it is, the amount, how it follows.

    A stated balance or return is shown as it is stated, for a return may drop what is below ten won.
    """
    return None if settlement is None else MoneyTable("원", tuple(_settled(settlement)))


def _settled(settlement: Settlement) -> Iterator[tuple[str, str, str]]:
    granted, spent = settlement.granted.won(1), settlement.spent.won(1)
    balance = settlement.balance.won(1) if settlement.balance else granted - spent
    extra = [("이자", settlement.interest), ("그 밖의 반납금", settlement.other)]
    more = [(name, money.won(1)) for name, money in extra if money]
    yield "교부액", _won(granted), ""
    yield "집행액", _won(spent), f"집행률 {settlement.rate}" if settlement.rate else ""
    yield "집행잔액", _won(balance), "교부액-집행액"
    for name, amount in more:
        yield name, _won(amount), ""
    if settlement.returned or more:
        computed = balance + sum((amount for _, amount in more), Fraction(0))
        returned = settlement.returned.won(1) if settlement.returned else computed
        yield "반납액", _won(returned), "+".join(["집행잔액", *(name for name, _ in more)])


def _rounds(operation: Operation | None) -> list[tuple[str, Fraction]]:
    release = operation.release if operation else None
    return [(print_date(one.on), one.amount.won(1)) for one in release.rounds] if release else []


def _names(budget: BudgetFigures) -> dict[str, str]:
    """Say what the document calls each line, by its path and by its id alone, as a transfer may call it."""
    lines = tuple(every_line(budget.lines))
    by_key = {line.line.key: line.line.name for line in lines}
    return by_key | {"/".join(line.path): line.line.name for line in lines}


def _won(amount: Fraction) -> str:
    return format_won(amount, 1)
