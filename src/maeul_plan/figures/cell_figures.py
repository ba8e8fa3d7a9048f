"""One cell of a table of the budget as a figure: what a fund, a recipient or a quarter has of a line, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.figures.budget import TOTAL, BudgetFigures, every_line
from maeul_plan.figures.months import by_days
from maeul_plan.figures.references import Path
from maeul_plan.figures.release.funds_in_time import funds_by_month, funds_by_quarter, funds_by_year
from maeul_plan.figures.release.leaves import Leaf, Times, leaves_of, term_of
from maeul_plan.figures.release.pay_in_column import months_insured, within, written
from maeul_plan.figures.release.periods import MONTH, QUARTER, YEAR, by_month, by_quarter, by_year, part_of_column
from maeul_plan.figures.shares.matrix import Matrix, MatrixRow
from maeul_plan.figures.shares.split_tables import by_fund, by_recipient
from maeul_plan.figures.shares.splits import LARGEST_REMAINDER, Split
from maeul_plan.figures.trace import Figure, Ground, TimePart, Where
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.money import print_won
from maeul_plan.notation.rate import print_rate
from maeul_plan.notation.share import print_share
from maeul_plan.plan.plan import Plan

FUND: Final = "재원"
RECIPIENT: Final = "받는 곳"
_SIZES: Final = (
    (QUARTER, by_quarter, funds_by_quarter),
    (YEAR, by_year, funds_by_year),
    (MONTH, by_month, funds_by_month),
)
_MOST_PARTS: Final = 6
_RESIDUE: Final[Where] = ("budget", "residue")


class _Why(NamedTuple):
    """How a cell came about that no others make up: the computation, and what it rests on."""

    how: str
    grounds: tuple[Ground, ...]


_Tell: TypeAlias = Callable[[MatrixRow, str, Fraction], _Why]


class _Table(NamedTuple):
    """A table, and what tells how a cell of it came about, by its row, its column's name and its amount."""

    matrix: Matrix
    tell: _Tell


def whole_shares(plan: Plan, budget: BudgetFigures) -> Iterator[tuple[Path, Figure]]:
    """Give what each fund and each recipient has of the whole budget, under `재원/시비` and `받는 곳/성북구`."""
    for fund in budget.funding:
        yield (FUND, fund.source), _whole(plan, budget, budget.fund_splits, fund.source, fund.at)
    for one in budget.recipients:
        yield (RECIPIENT, one.name), _whole(plan, budget, budget.recipient_splits, one.name, one.at)


def cell_of(plan: Plan, budget: BudgetFigures, path: Path, column: str) -> Figure | None:
    """Give what a column (a fund, a recipient, `2015년 4분기`) has of a line, an item, a fund or the total."""
    for matrix, tell in _tables(plan, budget):
        if column not in matrix.columns:
            continue
        at = matrix.columns.index(column)
        if path == (TOTAL,) and (not matrix.rows or matrix.rows[0].path[:1] != (FUND,)):
            inputs = _below(_Table(matrix, tell), 0, 0, at)
            return _summed(f"{TOTAL}@{column}", matrix.totals[at], ("budget",), inputs)
        found = next((i for i, row in enumerate(matrix.rows) if row.path == path), None)
        if found is not None:
            return _cell(_Table(matrix, tell), found, at)
    return None


def columns_of(plan: Plan, budget: BudgetFigures) -> tuple[str, ...]:
    """Name every column that can be asked for."""
    return tuple(dict.fromkeys(name for matrix, _ in _tables(plan, budget) for name in matrix.columns))


def _tables(plan: Plan, budget: BudgetFigures) -> Iterator[_Table]:
    """Give every table there is, those by funds and recipients first."""
    for shares, splits in ((by_fund, budget.fund_splits), (by_recipient, budget.recipient_splits)):
        matrix = shares(budget)
        if matrix:
            yield _Table(matrix, _by_shares(plan, budget, splits))
    for size, of_lines, of_funds in _SIZES:
        lines, funds = of_lines(plan, budget), of_funds(plan, budget)
        if lines:
            yield _Table(lines, _by_time(plan, budget, size))
        if lines and funds:
            rows = tuple(replace(row, path=(FUND, *row.path)) for row in funds.rows)
            yield _Table(replace(funds, rows=rows), _by_fund_in_time(lines, budget.unit))


def _cell(table: _Table, row: int, at: int) -> Figure:
    """Give a cell with the cells right below it that make it up, else with how it came about."""
    matrix = table.matrix
    one = matrix.rows[row]
    inputs = _below(table, row + 1, one.level + 1, at)
    label, amount = f"{one.name}@{matrix.columns[at]}", one.cells[at]
    if inputs:
        return _summed(label, amount, one.at, inputs)
    why = table.tell(one, matrix.columns[at], amount)
    return Figure(label, amount, one.at, why.how, grounds=why.grounds)


def _summed(label: str, amount: Fraction, at: Where, inputs: tuple[Figure, ...]) -> Figure:
    return Figure(label, amount, at, " + ".join(one.label for one in inputs), inputs=inputs)


def _below(table: _Table, first: int, level: int, at: int) -> tuple[Figure, ...]:
    """Give the cells of a level from a row on, as far as the next of a higher level; those of nothing are left out."""
    found = []
    for i in range(first, len(table.matrix.rows)):
        row = table.matrix.rows[i]
        if row.level < level:
            break
        if row.level == level and row.cells[at]:
            found.append(_cell(table, i, at))
    return tuple(found)


def _by_shares(plan: Plan, budget: BudgetFigures, splits: Sequence[Split]) -> _Tell:
    """Tell how a cell follows from the nearest statement of shares."""
    pieces = {piece.at: (split, piece) for split in splits for piece in split.pieces}

    def tell(row: MatrixRow, column: str, amount: Fraction) -> _Why:
        if row.at not in pieces:
            return _Why("", ())
        split, piece = pieces[row.at]
        part = next((one for one in split.parts if one.name == column), None)
        whole = print_won(piece.amount, budget.unit)
        if part is None:
            return _Why(f"{whole} 가운데 아무 데도 나누지 않은 금액", (Ground("나눈 곳", split.at),))
        if part.share.kind == "all":
            return _Why(f"{whole} 전액", (Ground(f"{column} 전액", part.at),))
        exact = piece.amount * part.weight
        grounds = (Ground(f"{column} {print_share(part.share)}", part.at), *_residue(plan, split, exact, amount))
        return _Why(_rounded(f"{whole}×{print_rate(part.weight)}", exact, amount, budget.unit), grounds)

    return tell


def _by_time(plan: Plan, budget: BudgetFigures, size: int) -> _Tell:
    """Tell how a cell follows from the days that an amount falls on."""
    leaves = {leaf.at: leaf for leaf in leaves_of(plan, budget) or ()}
    term = term_of(plan)
    items = [item for line in every_line(budget.lines) for item in line.items]
    premiums = {item.at for item in items if item.item.premium not in (None, "퇴직급여")}

    def tell(row: MatrixRow, column: str, amount: Fraction) -> _Why:
        leaf = leaves.get(row.at)
        if leaf is None:
            return _Why("", ())
        share = part_of_column(leaf.times, column, size)
        how, exact, times = f"{print_won(leaf.amount, budget.unit)}×{share}", leaf.amount * share, leaf.times
        parts = within(times, column, size) if _is_pay(leaf, budget) else ()
        in_months = written(parts, budget.unit, months_insured if row.at in premiums else by_days)
        if in_months:
            how, exact, times = in_months, sum((part.exact for part in parts), Fraction(0)), parts
        fitted = "줄과 열의 합이 함께 맞도록 끝수를 맞춤"
        odd = (Ground(fitted, ("period",)),) if exact != amount else ()
        return _Why(_rounded(how, exact, amount, budget.unit), (*_days(leaf, times, term), *odd))

    return tell


def _is_pay(leaf: Leaf, budget: BudgetFigures) -> bool:
    """Tell an amount that is the rounded sum of several parts, each due on its own days."""
    whole = sum((part.exact for part in leaf.times), Fraction(0))
    return len(leaf.times) > 1 and budget.rounding.apply(whole) == leaf.amount


def _days(leaf: Leaf, times: Times, term: tuple[object, object] | None) -> tuple[Ground, ...]:
    """Say on which days an amount falls, the same days once: the term's, or its own."""
    of_term = len(leaf.times) == 1 and leaf.times[0][:2] == term
    spans = tuple(dict.fromkeys(_span(part) for part in times))
    told = [Ground(f"{span}에 고루 나눔", ("period",) if of_term else leaf.at) for span in spans[:_MOST_PARTS]]
    left = len(spans) - len(told)
    return (*told, Ground(f"이 밖에 {left}기간", leaf.at)) if left else tuple(told)


def _span(part: TimePart) -> str:
    return f"{print_day(part.first)}∼{print_day(part.last)}"


def _by_fund_in_time(lines: Matrix, unit: int) -> _Tell:
    """Tell what of a stretch of time's need a fund bears."""

    def tell(row: MatrixRow, column: str, _amount: Fraction) -> _Why:
        need = lines.totals[lines.columns.index(column)]
        how = f"{column}에 드는 {print_won(need, unit)} 가운데 {row.name}의 몫"
        return _Why(how, (Ground("줄과 열의 합이 함께 맞도록 나눔", row.at),))

    return tell


def _whole(plan: Plan, budget: BudgetFigures, splits: Sequence[Split], name: str, at: Where) -> Figure:
    """Add up what a name has of every statement; one statement alone is told in one step."""
    parts = tuple(_of_split(plan, budget, split, name) for split in splits if any(p.name == name for p in split.parts))
    if len(parts) == 1:
        return replace(parts[0], label=name, at=at)
    total = sum((one.amount for one in parts), Fraction(0))
    return Figure(name, total, at, " + ".join(one.label for one in parts), inputs=parts)


def _of_split(plan: Plan, budget: BudgetFigures, split: Split, name: str) -> Figure:
    part = next(one for one in split.parts if one.name == name)
    own = TOTAL if split.amount == budget.total.amount else "따로 나누지 않은 나머지"
    label, whole = split.name or own, print_won(split.amount, budget.unit)
    exact = split.amount * part.weight
    if part.share.kind == "all":
        how = f"{label} {whole} 전액"
    elif part.share.kind == "amount":
        how = "적힌 금액" if part.amount == exact else f"적힌 금액 → {print_won(part.amount, budget.unit)}"
    else:
        how = _rounded(f"{label} {whole}×{print_rate(part.weight)}", exact, part.amount, budget.unit)
    grounds = (Ground(f"{name} {print_share(part.share)}", part.at), *_residue(plan, split, exact, part.amount))
    return Figure(label, part.amount, part.at, how, grounds=grounds)


def _residue(plan: Plan, split: Split, exact: Fraction, amount: Fraction) -> tuple[Ground, ...]:
    """Say where the odd units went, with the line that names it; nothing where none were left."""
    if exact == amount:
        return ()
    if split.residue:
        return (Ground(f"끝수는 {split.residue}에", _RESIDUE),)
    is_named = plan.budget is not None and plan.budget.residue == LARGEST_REMAINDER
    at = _RESIDUE if is_named else split.at
    return (Ground(f"끝수는 나머지가 큰 차례로({LARGEST_REMAINDER})", at),)


def _rounded(how: str, exact: Fraction, amount: Fraction, unit: int) -> str:
    return how if exact == amount else f"{how} = {print_won(exact, unit)} → {print_won(amount, unit)}"
