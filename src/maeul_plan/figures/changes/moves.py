"""Money moved between lines (비목 사이의 변경): what lines come to after it, and what the plan's rules say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.line_names import lines_by_name
from maeul_plan.figures.references import Path
from maeul_plan.figures.trace import Where
from maeul_plan.plan.budget import Budget, TransferRule


class Move(NamedTuple):
    """An amount (won) that goes from one line to another; `approved` says that somebody's approval is named."""

    from_: Path
    to: Path
    amount: Fraction
    approved: bool
    at: Where


class Judged(NamedTuple):
    """A move, the first rule of the plan that is about its lines (None: none is), and what that rule comes to.

    `line` is the one that gave: the line of the move, or one above it that gave too much with it. `so_far` is what it
    gave under the rule up to and with the move, `limit` what it may give (won, None: no limit).
    """

    move: Move
    rule: TransferRule | None = None
    rule_at: Where = ()
    line: Path = ()
    so_far: Fraction = Fraction(0)
    limit: Fraction | None = None

    @property
    def is_forbidden(self) -> bool:
        """Whether the rule forbids it."""
        return self.rule is not None and self.rule.rule == "금지"

    @property
    def is_beyond(self) -> bool:
        """Whether more was moved than the rule allows."""
        return not self.is_forbidden and self.limit is not None and self.so_far > self.limit


def moves_of(budget: Budget, figures: BudgetFigures) -> tuple[Move, ...]:
    """Read the transfers whose two lines are there and differ; one of less than nothing goes the other way."""
    names = lines_by_name(figures)
    moves = []
    for i, one in enumerate(budget.transfers):
        source, target = names.get(one.from_), names.get(one.to)
        if source and target and source != target:
            amount = one.amount.won(figures.unit)
            source, target = (source, target) if amount >= 0 else (target, source)
            moves.append(Move(source, target, abs(amount), bool(one.approved_by), ("budget", "transfers", i)))
    return tuple(moves)


def moved_amounts(moves: Iterable[Move]) -> dict[Path, Fraction]:
    """Add up what each line gets and gives; a line holds what the lines below it do."""
    changes: dict[Path, Fraction] = defaultdict(Fraction)
    for move in moves:
        for path, amount in ((move.from_, -move.amount), (move.to, move.amount)):
            for depth in range(1, len(path) + 1):
                changes[path[:depth]] += amount
    return changes


def judged(moves: Sequence[Move], rules: Sequence[TransferRule], figures: BudgetFigures) -> tuple[Judged, ...]:
    """Hold every move against the first rule that is about its lines; a limit is of the line's amount in `figures`.

    What a line gave is also given by the lines above it which it leaves, as far as the rule is about them.
    """
    amounts = {line.path: line.figure.amount for line in every_line(figures.lines)}
    places = _Places(rules, figures)
    given: dict[tuple[int, Path], Fraction] = defaultdict(Fraction)
    found: list[Judged] = []
    for move in moves:
        index = places.rule_for(move)
        if index is None:
            found.append(Judged(move))
            continue
        rule, sides = rules[index], []
        for line in places.giving(move, index):
            given[index, line] += move.amount
            limit = None if rule.up_to is None else rule.up_to * amounts.get(line, Fraction(0))
            sides.append(Judged(move, rule, ("budget", "transfer_rules", index), line, given[index, line], limit))
        found.append(next((one for one in sides if one.is_beyond), sides[0]))
    return tuple(found)


class _Places:
    """Which lines the rules are about: a side that isn't named is every line, a named one all below it as well."""

    def __init__(self, rules: Sequence[TransferRule], figures: BudgetFigures) -> None:
        names = lines_by_name(figures)
        self.sides = [
            tuple(() if name is None else names.get(name) for name in (rule.from_, rule.to)) for rule in rules
        ]

    def rule_for(self, move: Move) -> int | None:
        """Find the first rule that is about a move; within a line that a rule names nothing leaves it."""
        for index, (source, target) in enumerate(self.sides):
            if source is None or target is None:
                continue
            leaves = _within(move.from_, source) and not (source and _within(move.to, source))
            if leaves and _within(move.to, target) and not (target and _within(move.from_, target)):
                return index
        return None

    def giving(self, move: Move, index: int) -> tuple[Path, ...]:
        """List the line of a move, then the lines above it that the move leaves and the rule is about."""
        named = self.sides[index][0] or ()
        above = (move.from_[:depth] for depth in range(len(move.from_) - 1, 0, -1))
        return (move.from_, *(line for line in above if _within(line, named) and not _within(move.to, line)))


def _within(path: Path, above: Path) -> bool:
    return path[: len(above)] == above
