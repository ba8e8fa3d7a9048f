"""What each round of the release needs of the money that is handed over: in all, by line, by fund."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.funds_in_time import FundParts, Table, borne, fund_parts, is_own
from maeul_plan.figures.release.leaves import Leaf, leaves_of
from maeul_plan.figures.release.periods import MONTH, QUARTER, column_number, rows_of, spread, unit_of
from maeul_plan.figures.release.rounds import Round
from maeul_plan.figures.shares.apportion import in_units
from maeul_plan.figures.trace import Where
from maeul_plan.plan.plan import Plan

Amounts: TypeAlias = tuple[Fraction, ...]


class Needs(NamedTuple):
    """What each round needs of the money handed over (won): in all, by line (all levels), by fund.

    `budgets` are the lines' amounts of that money over the whole time.
    """

    totals: Amounts
    lines: Mapping[Where, Amounts]
    funds: Mapping[str, Amounts]
    budgets: Mapping[Where, Fraction]


def released_in_all(budget: BudgetFigures) -> Fraction:
    """Give what the office hands over of a budget: all but the trustee's own money."""
    own = sum((fund.amount for fund in budget.funding if is_own(fund.source)), Fraction(0))
    return budget.total.amount - own


def needs_of(plan: Plan, budget: BudgetFigures, rounds: Sequence[Round]) -> Needs | None:
    """Work out what each of some rounds, which lie one after the other, needs; None where no time is known."""
    leaves = leaves_of(plan, budget)
    if not leaves or not rounds:
        return None
    unit = unit_of(plan, budget)
    office, funds = _of_the_office(budget, leaves, unit)
    are_quarters = all((one.first.month - 1) % QUARTER == one.last.month % QUARTER == 0 for one in rounds)
    size = QUARTER if are_quarters else MONTH  # what quarters need is the same by months, and takes longer
    table = spread(office, size, unit)
    if table is None:
        return None
    edges = [column_number(one.first, size) - table.first for one in rounds]
    edges.append(column_number(rounds[-1].last, size) + 1 - table.first)
    cells = tuple(_joined(row, edges) for row in table.cells)
    by_leaf = {leaf.at: row for leaf, row in zip(office, cells, strict=True)}
    rows = [row for line in budget.lines for row in rows_of(line, (), by_leaf, len(edges) + 1)]
    by_fund = zip(funds.names, borne(office, funds, cells, unit), strict=True) if funds else ()
    return Needs(
        tuple(sum(column, Fraction(0)) for column in zip(*cells, strict=True))[1:-1],
        {row.at: row.cells[1:-1] for row in rows},
        {name: row[1:-1] for name, row in by_fund},
        {row.at: row.total for row in rows},
    )


def _of_the_office(
    budget: BudgetFigures, leaves: Sequence[Leaf], unit: int
) -> tuple[tuple[Leaf, ...], FundParts | None]:
    """Leave the trustee's own money out of the amounts, in whole units."""
    parts = fund_parts(budget, leaves)
    kept = [i for i, name in enumerate(parts.names) if not is_own(name)] if parts else []
    if parts is None:
        return tuple(leaves), None
    cells: Table = tuple(tuple(row[i] for i in kept) for row in parts.cells)
    office = FundParts(tuple(parts.names[i] for i in kept), cells)
    if len(kept) == len(parts.names):
        return tuple(leaves), office
    exact = [sum(row, Fraction(0)) for row in cells]
    grain = unit if sum(exact, Fraction(0)) % unit == 0 else 1
    amounts = in_units(exact, grain)
    left = tuple(leaf._replace(amount=amount) for leaf, amount in zip(leaves, amounts, strict=True))
    scaled = tuple(
        tuple(cell * amount / whole if whole else Fraction(0) for cell in row)
        for row, amount, whole in zip(cells, amounts, exact, strict=True)
    )
    return left, FundParts(office.names, scaled)


def _joined(row: Amounts, edges: Sequence[int]) -> Amounts:
    """Add up the months before the first edge, between the edges, and behind the last."""
    bounds = [0, *(min(max(edge, 0), len(row)) for edge in edges), len(row)]
    return tuple(sum(row[begin:end], Fraction(0)) for begin, end in pairwise(bounds))
