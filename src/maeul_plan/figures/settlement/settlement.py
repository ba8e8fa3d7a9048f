"""What became of a plan's money by a ledger: granted, spent, left, earned, to be returned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from maeul_plan.figures.budget import BudgetFigures, LineFigure, every_line
from maeul_plan.figures.changes.moves import moved_amounts, moves_of
from maeul_plan.figures.references import Path
from maeul_plan.figures.settlement.funds import FundSettled, Moves, Part, funds_settled
from maeul_plan.figures.settlement.grants import GrantsFrom, granted_of
from maeul_plan.figures.settlement.lines import line_names
from maeul_plan.ledger.entry import Entry
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.budget import Budget
from maeul_plan.plan.plan import Plan

UNKNOWN: Final = "예산에 없는 비목"


@dataclass(frozen=True, slots=True)
class LineSettled:
    """A line or item (won): its budget, what transfers add to it, what was granted for it (None: unknown), spent.

    `budget` is None for what was spent on no line of the budget.
    """

    path: Path
    name: str
    level: int
    budget: Fraction | None
    moved: Fraction
    granted: int | None
    spent: int

    @property
    def revised(self) -> Fraction:
        """The budget after the transfers."""
        return (self.budget or Fraction(0)) + self.moved

    @property
    def balance(self) -> Fraction:
        """What is left of what was granted for the line; of its budget where that isn't known."""
        return (self.revised if self.granted is None else Fraction(self.granted)) - self.spent

    @property
    def rate(self) -> Fraction | None:
        """What part of it was spent; None of nothing."""
        return rate_of(self.spent, self.revised if self.granted is None else Fraction(self.granted))


@dataclass(frozen=True, slots=True)
class SettlementFigures:
    """A settlement of all entries up to `until` (None: all), in won.

    `of_no_fund` is what was granted without a word of its fund. `own` is what of `granted` the trustee brought itself;
    `given_back` was returned already. `left_out` counts the entries after `until`.
    """

    grants_from: GrantsFrom
    of_no_fund: int
    granted: int
    own: int
    spent: int
    interest: int
    other: int
    given_back: int
    cut: int
    budget: Fraction | None
    lines: tuple[LineSettled, ...]
    funds: tuple[FundSettled, ...]
    until: date | None
    left_out: int

    @property
    def balance(self) -> int:
        """What is left of what was granted (집행잔액)."""
        return self.granted - self.spent

    @property
    def returned(self) -> int:
        """What goes back: balance, interest and other money, cut fund by fund where the plan says so (반납액)."""
        if self.funds:
            return sum(fund.returned for fund in self.funds)
        due = self.balance + self.interest + self.other
        return due - due % self.cut if due > 0 else due

    @property
    def rate(self) -> Fraction | None:
        """What part of what was granted was spent (집행률); None of nothing."""
        return rate_of(self.spent, Fraction(self.granted))


def rate_of(spent: int, whole: Fraction) -> Fraction | None:
    """Give what part of a whole was spent; None of nothing, and where more was taken back than spent."""
    return spent / whole if whole > 0 and spent >= 0 else None


def untold(lines: Sequence[LineSettled]) -> frozenset[Path]:
    """Give the lines and items of which a ledger doesn't say what was spent: it names only a line above them."""
    spent = {line.path for line in lines if line.spent}
    told_below = {path[:depth] for path in spent for depth in range(1, len(path))}
    named = spent - told_below
    return frozenset(
        line.path for line in lines if any(line.path[:depth] in named for depth in range(1, len(line.path)))
    )


def settle(
    plan: Plan, budget: BudgetFigures | None, entries: Sequence[Entry], until: date | None = None
) -> SettlementFigures:
    """Settle a plan by the entries of a ledger; their order makes no difference."""
    counted = [entry for entry in entries if until is None or entry.on <= until]
    moving = [entry for entry in counted if entry.amount]  # a bank's columns are full of zeros
    names = line_names(budget)
    paths = {name: found for name in {entry.line for entry in moving} if len(found := names.meant(name)) == 1}

    def part(entry: Entry) -> Part:
        return Part(paths[entry.line][0] if entry.line in paths else (), entry.fund, entry.amount)

    def parts(kind: str) -> tuple[Part, ...]:
        return tuple(part(entry) for entry in moving if entry.kind == kind)

    is_entered = any(entry.kind == "교부" and entry.amount for entry in entries)
    entered = [(entry.on, part(entry)) for entry in moving if entry.kind == "교부"] if is_entered else None
    granted = granted_of(plan, budget, entered, until)
    moves = Moves(granted.parts, parts("집행"), parts("이자"), parts("그 밖"))
    settled = plan.settlement
    cut = MONEY_UNITS[settled.cut] if settled and settled.cut else 1
    funds = funds_settled(budget, moves, cut)
    total = _total(granted.parts)
    own = sum(fund.granted for fund in funds) - total if funds else 0
    return SettlementFigures(
        grants_from=granted.source,
        of_no_fund=granted.open,
        granted=total + own,
        own=own,
        spent=_total(moves.spent),
        interest=_total(moves.interest),
        other=_total(moves.other),
        given_back=_total(parts("반납")),
        cut=cut,
        budget=budget.total.amount if budget else None,
        lines=tuple(_lines(plan, budget, moves, until)) if budget and budget.lines else (),
        funds=funds,
        until=until,
        left_out=len(entries) - len(counted),
    )


def _total(parts: Iterable[Part]) -> int:
    return sum(part.amount for part in parts)


def _lines(plan: Plan, budget: BudgetFigures, moves: Moves, until: date | None) -> Iterator[LineSettled]:
    """Settle every line and item, and last what was spent on none of them."""
    spent: dict[Path, int] = {}
    for part in moves.spent:
        for depth in range(1, len(part.path) + 1):
            spent[part.path[:depth]] = spent.get(part.path[:depth], 0) + part.amount
    granted: dict[Path, int] = {}
    for part in moves.granted:
        for depth in range(1, len(part.path) + 1):
            granted[part.path[:depth]] = granted.get(part.path[:depth], 0) + part.amount
    by_line = bool(granted) and all(part.path for part in moves.granted)
    in_full = _total(moves.granted) == budget.total.amount
    moved = _moved(plan.budget, budget, until)
    for line in every_line(budget.lines):
        change = moved.get(line.path, Fraction(0))
        for path, name, amount, more in _parts_of(line, change):
            whole = int(amount + more) if in_full and (amount + more).denominator == 1 else None
            given = granted.get(path, 0) if by_line and path == line.path else None if by_line else whole
            yield LineSettled(path, name, len(path) - 1, amount, more, given, spent.get(path, 0))
    unknown = _total(moves.spent) - sum(amount for path, amount in spent.items() if len(path) == 1)
    if unknown:
        yield LineSettled((), UNKNOWN, 0, None, Fraction(0), None, unknown)


def _parts_of(line: LineFigure, change: Fraction) -> Iterator[tuple[Path, str, Fraction, Fraction]]:
    """Give a line and its items; an only item of the line's name says nothing more."""
    yield line.path, line.line.name, line.figure.amount, change
    if len(line.items) == 1 and line.items[0].name == line.line.name:
        return
    for item in line.items:
        yield item.path, item.name, item.figure.amount, Fraction(0)


def _moved(budget: Budget | None, figures: BudgetFigures, until: date | None) -> dict[Path, Fraction]:
    """Add up what the transfers until a day bring to each line, or take from it (below zero)."""
    if budget is None:
        return {}
    so_far = tuple(one for one in budget.transfers if until is None or one.on is None or one.on <= until)
    return moved_amounts(moves_of(budget.model_copy(update={"transfers": so_far}), figures))
