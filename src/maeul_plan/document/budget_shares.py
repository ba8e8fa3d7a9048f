"""Who pays for which line, who gets it, and what comes in: the tables and notes below a budget's own table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from maeul_plan.figures.budget import TOTAL, BudgetFigures, every_line
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient, is_split_by_line
from maeul_plan.figures.shares.splits import LARGEST_REMAINDER, Split
from maeul_plan.notation.money import format_won, print_won
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.share import print_share
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan

_SUM: Final = "계"
_MOST_COLUMNS: Final = 6


class AmountTable(NamedTuple):
    """A table of amounts: its title, its heads, and its rows, the first cell of each a name."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class BudgetShares(NamedTuple):
    """What a budget says of its shares: tables in `unit`, revenue beside expenditure, and notes."""

    unit: str
    tables: tuple[AmountTable, ...]
    revenue: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


def shares_of(plan: Plan, budget: BudgetFigures | None) -> BudgetShares | None:
    """Lay out who pays and who gets; None where the budget's own table says all of it."""
    if budget is None or not budget.complete:
        return None
    funds = by_fund(budget) if is_split_by_line(budget) else None
    given = by_recipient(budget)
    shares = BudgetShares(
        unit_name(budget.unit),
        (
            *(_tables("비목별 재원", funds, budget) if funds else ()),
            *(_tables("받는 곳별 금액", given, budget) if given else ()),
        ),
        tuple(_revenue(budget)),
        tuple(_notes(plan, budget)),
    )
    return shares if any(shares[1:]) else None


def _tables(title: str, matrix: Matrix, budget: BudgetFigures) -> Iterator[AmountTable]:
    """Lay a table out, lines down and names across; many names stand down the page, or in several tables."""
    lines = {line.at for line in every_line(budget.lines)}
    rows = [row for row in matrix.rows if row.at in lines]
    top = [row for row in rows if row.level == 0]
    if len(matrix.columns) > _MOST_COLUMNS and 0 < len(top) <= _MOST_COLUMNS:
        yield _turned(title, matrix, top, budget.unit)
        return
    for first in range(0, len(matrix.columns), _MOST_COLUMNS):
        yield _part(title, matrix, rows, range(first, min(first + _MOST_COLUMNS, len(matrix.columns))), budget.unit)


def _part(title: str, matrix: Matrix, rows: Sequence[MatrixRow], part: range, unit: int) -> AmountTable:
    """Lay some columns out, with the sums of the rows behind the last of all."""
    is_last = part.stop == len(matrix.columns)
    heads = (*(matrix.columns[i] for i in part), *((_SUM,) if is_last else ()))
    told = [
        ("- " * row.level + row.name, [row.cells[i] for i in part], row.total)
        for row in (*rows, MatrixRow((), TOTAL, 0, matrix.totals, matrix.total, ()))
    ]
    return AmountTable(
        title,
        ("비목", *heads),
        tuple(
            (name, *(format_won(cell, unit) for cell in (*cells, *((total,) if is_last else ()))))
            for name, cells, total in told
        ),
    )


def _turned(title: str, matrix: Matrix, top: Sequence[MatrixRow], unit: int) -> AmountTable:
    """Lay the names down the page and the top lines across it."""
    rows = [
        (name, *(format_won(row.cells[i], unit) for row in top), format_won(matrix.totals[i], unit))
        for i, name in enumerate(matrix.columns)
    ]
    last = (TOTAL, *(format_won(row.total, unit) for row in top), format_won(matrix.total, unit))
    return AmountTable(title, ("구분", *(row.name for row in top), _SUM), (*rows, last))


def _revenue(budget: BudgetFigures) -> Iterator[tuple[str, ...]]:
    """Lay what comes in beside what is spent: 세입, 산출내역, 금액, 세출, 금액; the sums last."""
    if not budget.revenue:
        return
    unit = budget.unit
    coming = [
        (
            one.item.name if one.fund == one.item.name else f"{one.item.name}({one.fund})",
            one.item.figure.how if one.item.explained else "",
            format_won(one.item.figure.amount, unit),
        )
        for one in budget.revenue
    ]
    spent = [(line.line.name, format_won(line.figure.amount, unit)) for line in budget.lines]
    for left, right in zip_longest(coming, spent):
        yield (*(left or ("", "", "")), *(right or ("", "")))
    yield _SUM, "", format_won(budget.revenue_total, unit), _SUM, format_won(budget.total.amount, unit)


def _notes(plan: Plan, budget: BudgetFigures) -> Iterator[str]:
    """Say which funds a total covers, which lines have funds of their own, and who takes what rounding leaves."""
    if budget.total_of and budget.claimed_of:
        left_out = [fund for fund in budget.funding if fund.source not in budget.total_of and fund.amount]
        others = ", ".join(f"{fund.source} {print_won(fund.amount, budget.unit)}" for fund in left_out)
        more = f"({others} 제외)" if others else ""
        yield f"{budget.claimed_of.label}의 계: {print_won(budget.claimed_of.amount, budget.unit)}{more}"
    yield from (f"{split.name}의 재원: {_said(split)}" for split in budget.fund_splits if split.name and split.parts)
    residue = plan.budget.residue if plan.budget else None
    if residue == LARGEST_REMAINDER:
        yield "재원을 나눈 끝수: 나머지가 큰 재원부터 한 단위씩"
    elif residue:
        yield f"재원을 나눈 끝수: {with_particle(residue, '이/가')} 부담"
    yield from (f"{one.item.name}: {one.item.item.note}" for one in budget.revenue if one.item.item.note)


def _said(split: Split) -> str:
    if split.parts[0].share.kind == "all" and len(split.parts) == 1:
        return f"전액{split.parts[0].name}"
    return ", ".join(f"{part.name} {print_share(part.share)}" for part in split.parts)
