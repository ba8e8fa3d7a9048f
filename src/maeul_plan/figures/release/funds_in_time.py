"""What each fund bears of what each stretch of time needs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.leaves import Leaf, leaves_of
from maeul_plan.figures.release.periods import MONTH, QUARTER, YEAR, spread, unit_of
from maeul_plan.figures.shares.apportion import fitted
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.shares.split_tables import NO_FUND, by_fund
from maeul_plan.notation.pattern import pattern
from maeul_plan.plan.plan import Plan

_OWN: Final = pattern(r"자부담|자체|수입|후원|기부|이용료")

Table = tuple[tuple[Fraction, ...], ...]


class FundParts(NamedTuple):
    """The funds' names, and for each leaf what each of them bears of it (won, exact)."""

    names: tuple[str, ...]
    cells: Table


def is_own(fund: str) -> bool:
    """Tell money that the trustee brings itself, which nobody hands over to it (자부담, 사업수입)."""
    return _OWN.search(fund) is not None


def fund_parts(budget: BudgetFigures, leaves: Sequence[Leaf]) -> FundParts | None:
    """Say what each fund bears of each leaf; None where the plan names no funds or they don't make up the total."""
    table = by_fund(budget)
    if table is None or NO_FUND in table.columns or not table.total:
        return None
    rows = {row.at: row.cells for row in table.rows}
    cells = tuple(table.totals if leaf.at == budget.total.at else rows.get(leaf.at, ()) for leaf in leaves)
    if any(sum(row, Fraction(0)) != leaf.amount for row, leaf in zip(cells, leaves, strict=True)):
        return None
    return FundParts(table.columns, cells)


def funds_by_month(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each fund bears of each month; None where the time or the funds of the budget aren't known."""
    return _by(plan, budget, MONTH)


def funds_by_quarter(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each fund bears of each quarter; None as in `funds_by_month`."""
    return _by(plan, budget, QUARTER)


def funds_by_year(plan: Plan, budget: BudgetFigures) -> Matrix | None:
    """Say what each fund bears of each year; None as in `funds_by_month`."""
    return _by(plan, budget, YEAR)


def _by(plan: Plan, budget: BudgetFigures, size: int) -> Matrix | None:
    leaves = leaves_of(plan, budget)
    parts = fund_parts(budget, leaves) if leaves else None
    table = spread(leaves, size, unit_of(plan, budget)) if leaves and parts else None
    if leaves is None or parts is None or table is None:
        return None
    rows = borne(leaves, parts, table.cells, unit_of(plan, budget))
    totals = tuple(sum(column, Fraction(0)) for column in zip(*table.cells, strict=True))
    return Matrix(
        table.columns,
        tuple(
            MatrixRow((name,), name, 0, row, sum(row, Fraction(0)), ("budget", "funding", name))
            for name, row in zip(parts.names, rows, strict=True)
        ),
        totals,
        sum(totals, Fraction(0)),
    )


def borne(leaves: Sequence[Leaf], parts: FundParts, cells: Table, unit: int) -> Table:
    """Split what each column needs among the funds: rows come to the funds' amounts, columns to what is needed.

    In units where all of these are whole units, else in won; where they aren't whole won either, exactly.
    """
    width = len(cells[0])
    exact = [[Fraction(0)] * width for _ in parts.names]
    for leaf, shares, row in zip(leaves, parts.cells, cells, strict=True):
        for i, share in enumerate(shares):
            for j, cell in enumerate(row):
                exact[i][j] += share * cell / leaf.amount if leaf.amount and cell else 0
    totals = [sum(column, Fraction(0)) for column in zip(*exact, strict=True)]
    margins = [*totals, *(sum(row, Fraction(0)) for row in exact)]
    grain = next((one for one in (unit, 1) if all(amount % one == 0 for amount in margins)), None)
    return tuple(map(tuple, exact)) if grain is None else fitted(exact, totals, grain)
