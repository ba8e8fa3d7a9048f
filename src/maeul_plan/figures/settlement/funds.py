"""A settlement by fund: amounts that name no fund are split so that the funds add up to the totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.references import Path
from maeul_plan.figures.release.funds_in_time import is_own
from maeul_plan.figures.shares.apportion import in_units
from maeul_plan.figures.shares.matrix import Matrix
from maeul_plan.figures.shares.split_tables import NO_FUND, by_fund


class FundSettled(NamedTuple):
    """What became of a fund (won); `cut` is the unit below which a return is dropped, 1 for none."""

    name: str
    granted: int
    spent: int
    interest: int
    other: int
    cut: int

    @property
    def balance(self) -> int:
        """What is left of what was granted."""
        return self.granted - self.spent

    @property
    def due(self) -> int:
        """What is left of it, with its interest and other money."""
        return self.balance + self.interest + self.other

    @property
    def kept(self) -> int:
        """What is left of money that the trustee brought itself, which nobody gets back."""
        return self.due if is_own(self.name) else 0

    @property
    def returned(self) -> int:
        """What goes back: nothing of money that the trustee brought itself."""
        due = self.due
        return 0 if is_own(self.name) else due - due % self.cut if due > 0 else due


class Part(NamedTuple):
    """An amount (won), of a line of the budget (() where none is known), and of a fund ("" where none is named)."""

    path: Path
    fund: str
    amount: int


class Moves(NamedTuple):
    """All that moved, kind by kind."""

    granted: tuple[Part, ...]
    spent: tuple[Part, ...]
    interest: tuple[Part, ...]
    other: tuple[Part, ...]


def funds_settled(budget: BudgetFigures | None, moves: Moves, cut: int) -> tuple[FundSettled, ...]:
    """Settle by fund; empty where neither the plan nor the ledger names any.

    Spending that names no fund is split as the plan splits its line, grants as the plan's total, interest and other
    money as the grants; each in whole won that add up.
    """
    shares = _Shares(budget)
    stated = tuple(part.fund for kind in moves for part in kind if part.fund)
    names = tuple(dict.fromkeys((*shares.names, *stated)))
    if not names:
        return ()
    spent = _by_fund(moves.spent, names, {part.path: shares.of(part.path) for part in moves.spent})
    office = {name: weight for name, weight in shares.of(()).items() if not is_own(name)}
    granted = _by_fund(moves.granted, names, {part.path: office for part in moves.granted})
    brought = {part.fund for part in moves.granted}
    for name in names:
        if is_own(name) and name not in brought:  # nobody hands it over: it is brought as it is spent
            granted[name] = spent.get(name, 0)
    given = {name: Fraction(max(granted.get(name, 0), 0)) for name in names if not is_own(name)}
    weights = {(): given if any(given.values()) else office}
    interest = _by_fund(moves.interest, names, {part.path: weights[()] for part in moves.interest})
    other = _by_fund(moves.other, names, {part.path: weights[()] for part in moves.other})
    every = dict.fromkeys((*names, *(NO_FUND for kind in (granted, spent, interest, other) if NO_FUND in kind)))
    return tuple(
        FundSettled(name, granted.get(name, 0), spent.get(name, 0), interest.get(name, 0), other.get(name, 0), cut)
        for name in every
    )


class _Shares:
    """How the plan splits each line and item over its funds."""

    def __init__(self, budget: BudgetFigures | None) -> None:
        matrix = by_fund(budget) if budget else None
        columns = [name for name in matrix.columns if name != NO_FUND] if matrix else []
        at = {name: matrix.columns.index(name) for name in columns} if matrix else {}
        self.names = tuple(columns)
        self.totals = {name: matrix.totals[at[name]] for name in columns} if matrix else {}
        self.rows = _stated_shares(budget, matrix) if budget and matrix else {}

    def of(self, path: Path) -> Mapping[str, Fraction]:
        """Give the weights of a line; those of the total where the line has none."""
        own = self.rows.get(path, {})
        return own if any(own.values()) else self.totals


def _stated_shares(budget: BudgetFigures, matrix: Matrix) -> dict[Path, dict[str, Fraction]]:
    """Give the weights of every line and item as the plan states its shares, before any rounding to a unit."""
    stated = {
        piece.at: {part.name: part.weight for part in split.parts}
        for split in budget.fund_splits
        for piece in split.pieces
    }
    rows: dict[Path, dict[str, Fraction]] = {}
    for row in matrix.rows:
        own = stated.get(row.at, {})
        if own:
            rows[row.path] = dict(own)
        for depth in range(1, len(row.path)) if own else ():
            above = rows.setdefault(row.path[:depth], {})
            for name, weight in own.items():
                above[name] = above.get(name, Fraction(0)) + weight * row.total
    return rows


def _by_fund(
    parts: Iterable[Part], names: tuple[str, ...], weights: Mapping[Path, Mapping[str, Fraction]]
) -> dict[str, int]:
    """Add up what names its fund, and split the rest by the weights of its line, exactly, then in whole won."""
    stated: dict[str, int] = {}
    unstated: dict[Path, int] = {}
    for part in parts:
        if part.fund:
            stated[part.fund] = stated.get(part.fund, 0) + part.amount
        else:
            unstated[part.path] = unstated.get(part.path, 0) + part.amount
    exact = dict.fromkeys(names, Fraction(0))
    for path, amount in unstated.items():
        whole = sum(weights[path].values(), Fraction(0))
        for name, weight in weights[path].items() if whole else ():
            exact[name] += amount * weight / whole
        if not whole and amount:
            stated[NO_FUND] = stated.get(NO_FUND, 0) + amount
    for name, share in zip(names, in_units(tuple(exact.values()), 1), strict=True):
        if share:
            stated[name] = stated.get(name, 0) + int(share)
    return stated
