"""The budget by fund and by recipient: tables whose rows and columns come to the printed totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from maeul_plan.figures.budget import BudgetFigures, LineFigure
from maeul_plan.figures.shares.apportion import fitted
from maeul_plan.figures.shares.funding import FundFigure
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.shares.splits import Split
from maeul_plan.figures.trace import Where
from maeul_plan.notation.share import print_share

AMOUNT: Final = "예산액"
NO_FUND: Final = "재원 미정"
NO_RECIPIENT: Final = "받는 곳 미정"

_Row = Sequence[Fraction]
_Cells = Mapping[str, Fraction]


def by_line(budget: BudgetFigures) -> Matrix:
    """Give the amount of every line and item in one column."""
    pieces = {row.at: {AMOUNT: row.total} for row in _rows(budget.lines, {}, ())}
    return _matrix(budget, pieces, (AMOUNT,), {AMOUNT: budget.total.amount})


def by_fund(budget: BudgetFigures) -> Matrix | None:
    """Say what each fund bears of every line and item; None where no funds are stated.

    What no fund bears stands in a column of its own, below nothing where the funds bear too much.
    """
    names = tuple(fund.source for fund in budget.funding)
    return _by(budget, budget.fund_splits, names, NO_FUND)


def by_recipient(budget: BudgetFigures) -> Matrix | None:
    """Say what each recipient gets of every line and item, as `by_fund` does; None where no line is split so."""
    if not budget.recipient_splits:
        return None
    names = tuple(one.name for one in budget.recipients)
    return _by(budget, budget.recipient_splits, names, NO_RECIPIENT)


def is_split_by_line(budget: BudgetFigures) -> bool:
    """Tell whether the funds' totals alone don't say who pays for a line: it has its own, or rounds its own part."""
    return len(budget.fund_splits) > 1 or any(split.residue for split in budget.fund_splits)


def share_in_words(budget: BudgetFigures, fund: FundFigure) -> str:
    """Write what the budget says of a fund, and whether lines that say otherwise make its amount another."""
    if fund.share is None:
        return ""
    has_exceptions = len(budget.fund_splits) > 1 and fund.share.kind != "amount"
    return print_share(fund.share) + (", 비목별 예외 있음" if has_exceptions else "")


def _by(budget: BudgetFigures, splits: Sequence[Split], names: tuple[str, ...], missing: str) -> Matrix | None:
    if not splits:
        return None
    pieces: dict[Where, _Cells] = {}
    totals = dict.fromkeys(names, Fraction(0))
    for split in splits:
        columns = (*(part.name for part in split.parts), *((missing,) if split.is_open else ()))
        for piece, row in zip(split.pieces, _cells(split, budget), strict=True):
            pieces[piece.at] = dict(zip(columns, row, strict=True))
        for part in split.parts:
            totals[part.name] += part.amount
        if split.is_open:
            totals[missing] = totals.get(missing, Fraction(0)) + split.missing
    return _matrix(budget, pieces, (*names, missing) if missing in totals else names, totals)


def _matrix(budget: BudgetFigures, pieces: Mapping[Where, _Cells], columns: tuple[str, ...], totals: _Cells) -> Matrix:
    return Matrix(
        columns,
        tuple(_rows(budget.lines, pieces, columns)),
        tuple(totals.get(name, Fraction(0)) for name in columns),
        budget.total.amount,
    )


def _rows(
    lines: Sequence[LineFigure], pieces: Mapping[Where, _Cells], columns: tuple[str, ...], level: int = 0
) -> list[MatrixRow]:
    """List lines and items in the plan's order; a line's cells are the sums of those right below it."""
    rows = []
    for line in lines:
        items = [
            MatrixRow(item.path, item.name, level + 1, _row(pieces, item.at, columns), item.figure.amount, item.at)
            for item in line.items
        ]
        below = [*items, *_rows(line.lines, pieces, columns, level + 1)]
        direct = [row.cells for row in below if row.level == level + 1]
        cells = tuple(map(_sum, zip(*direct, strict=True))) if direct else _row(pieces, line.at, columns)
        rows += [MatrixRow(line.path, line.line.name, level, cells, line.figure.amount, line.at), *below]
    return rows


def _row(pieces: Mapping[Where, _Cells], at: Where, columns: tuple[str, ...]) -> tuple[Fraction, ...]:
    cells = pieces.get(at, {})
    return tuple(cells.get(name, Fraction(0)) for name in columns)


def _cells(split: Split, budget: BudgetFigures) -> list[list[Fraction]]:
    """Split every piece: a row for each, a column for each part, and one for what no part has, if there is any."""
    amounts = [piece.amount for piece in split.pieces]
    totals = [part.amount for part in split.parts]
    weights = [part.weight for part in split.parts]
    if split.is_open:
        totals.append(split.missing)
        weights.append(1 - _sum(weights))
    if not split.residue:
        return fit(amounts, weights, totals, budget.unit)
    rounded = {
        i: [budget.rounding.apply(amount * part.weight) for amount in amounts]
        for i, part in enumerate(split.parts)
        if part.name != split.residue and part.share.kind not in ("all", "amount")
    }
    others = [i for i in range(len(totals)) if i not in rounded]
    left = [amount - _sum([column[row] for column in rounded.values()]) for row, amount in enumerate(amounts)]
    shared = fit(left, [weights[i] for i in others], [totals[i] for i in others], budget.unit)
    columns = dict(zip(others, zip(*shared, strict=True), strict=True)) if shared else {}
    columns |= {i: tuple(column) for i, column in rounded.items()}
    return [[columns[i][row] for i in range(len(totals))] for row in range(len(amounts))]


def fit(amounts: _Row, weights: _Row, totals: _Row, unit: int) -> list[list[Fraction]]:
    """Split amounts by weights so that rows come to the amounts and columns to `totals`, which add up to the same.

    Cells are whole units where all margins are, else whole won where those are, else exact. Where the totals are not
    the weighted sums rounded to a unit, every amount is split as the totals are.
    """
    whole = _sum(totals)
    grain = next((one for one in (unit, 1) if all(amount % one == 0 for amount in (*amounts, *totals))), 0)
    if not grain or not _are_roundings(totals, weights, whole, grain):
        weights = [total / whole for total in totals] if whole else [Fraction(i == 0) for i in range(len(totals))]
    exact = [[amount * weight for weight in weights] for amount in amounts]
    if not whole:
        return _around_nothing(exact, totals, grain)
    return list(map(list, fitted(exact, totals, grain))) if grain else exact


def _are_roundings(totals: _Row, weights: _Row, whole: Fraction, grain: int) -> bool:
    """Tell whether every total is one of the two whole numbers of units beside its exact value."""
    return sum(weights) == 1 and all(
        abs(total - whole * weight) < grain for total, weight in zip(totals, weights, strict=True)
    )


def _around_nothing(exact: list[list[Fraction]], totals: _Row, grain: int) -> list[list[Fraction]]:
    """Split amounts that cancel out; what the totals have beyond that stands in the largest row."""
    nothing = [Fraction(0)] * len(totals)
    rows = list(map(list, fitted(exact, nothing, grain))) if grain else exact
    if rows:
        largest = max(rows, key=lambda row: abs(_sum(row)))
        largest[:] = [cell + total for cell, total in zip(largest, totals, strict=True)]
    return rows


def _sum(amounts: Sequence[Fraction]) -> Fraction:
    return sum(amounts, Fraction(0))
