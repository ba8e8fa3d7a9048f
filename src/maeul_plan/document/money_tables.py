"""The rows of the smaller tables of money: 교부 회차, 비목 사이의 변경."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.release import days_of
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.line_names import titles_by_name
from maeul_plan.figures.release.needs import needs_of
from maeul_plan.figures.release.rounds import rounds_of
from maeul_plan.notation.dates import print_date, print_day
from maeul_plan.notation.money import Money, format_won
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.operation import Operation
from maeul_plan.plan.plan import Plan


class MoneyTable(NamedTuple):
    """The unit of a table's amounts, and its rows, cell by cell."""

    unit: str
    rows: tuple[tuple[str, ...], ...]


class ReleaseTable(NamedTuple):
    """The unit of the amounts, the head of the second column (교부 시기, or 대상 기간 of a schedule), and the rows."""

    unit: str
    when: str
    rows: tuple[tuple[str, ...], ...]


class GrantTable(NamedTuple):
    """What was granted: the unit of its amounts, the heads of its columns, and its rows, cell by cell."""

    unit: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


_GRANT_HEADS: Final = ("교부일", "교부액", "회차", "재원", "비목", "교부 결정")


def release_table(plan: Plan, budget: BudgetFigures | None = None) -> ReleaseTable | None:
    """Lay the rounds of the release out, their sum last: 회차, when, how much; in the budget's unit.

    Where the plan names a schedule and states no rounds, they are those that follow from the budget.
    """
    stated = _rounds(plan.operation)
    rounds = stated or (_computed(plan, budget) if budget else [])
    if not rounds:
        return None
    name = plan.budget.unit if plan.budget else "원"
    unit = MONEY_UNITS[name]
    total = sum((amount for _, _, amount in rounds), Fraction(0))
    rows = [(round_name, when, format_won(amount, unit)) for round_name, when, amount in rounds]
    when = "교부 시기" if stated else "대상 기간"
    return ReleaseTable(name, when, (*rows, ("계", "", format_won(total, unit))))


def grant_table(operation: Operation | None, name: str) -> GrantTable | None:
    """Lay out what was granted, the sum last, in the columns of which something is said."""
    grants = operation.release.grants if operation and operation.release else ()
    if not grants:
        return None
    unit = MONEY_UNITS[name]
    total = sum((one.amount.won(1) for one in grants), Fraction(0))
    rows = [
        (
            print_day(one.on),
            format_won(one.amount.won(1), unit),
            one.round or "",
            _parts(one.funds, unit),
            _parts(one.lines, unit),
            "\n".join(filter(None, (one.number, one.note))),
        )
        for one in grants
    ]
    used = [j for j in range(len(_GRANT_HEADS)) if any(row[j] for row in rows)]
    last = ("계", format_won(total, unit), "", "", "", "")
    picked = (tuple(row[j] for j in used) for row in (_GRANT_HEADS, *rows, last))
    return GrantTable(name, next(picked), tuple(picked))


def transfer_table(plan: Plan, budget: BudgetFigures | None) -> MoneyTable | None:
    """Lay the transfers out: the line cut, the line raised, how much, when, on whose approval."""
    if budget is None or plan.budget is None or not plan.budget.transfers:
        return None
    names = titles_by_name(budget)
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


def _rounds(operation: Operation | None) -> list[tuple[str, str, Fraction]]:
    release = operation.release if operation else None
    rounds = enumerate(release.rounds if release else (), start=1)
    return [(f"{i}차", print_date(one.on), one.amount.won(1)) for i, one in rounds]


def _computed(plan: Plan, budget: BudgetFigures) -> list[tuple[str, str, Fraction]]:
    """Give the rounds of the schedule, with the days that they pay for; none on application."""
    release = plan.operation.release if plan.operation else None
    rounds = rounds_of(plan) if release and release.schedule in ("분기", "월") else ()
    needs = needs_of(plan, budget, rounds)
    totals = needs.totals if needs else ()
    return [(one.name, days_of(plan, one), need) for one, need in zip(rounds, totals, strict=False)]


def _parts(parts: Mapping[str, Money] | None, unit: int) -> str:
    return "\n".join(f"{name} {format_won(money.won(1), unit)}" for name, money in (parts or {}).items())
