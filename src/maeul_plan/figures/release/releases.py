"""What a round of the release comes to: the budget, what was granted before it, this time, their sum, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

from maeul_plan.figures.budget import TOTAL, BudgetFigures, LineFigure, every_line
from maeul_plan.figures.line_names import lines_by_name
from maeul_plan.figures.references import Path
from maeul_plan.figures.release.funds_in_time import is_own
from maeul_plan.figures.release.needs import Needs, needs_of, released_in_all
from maeul_plan.figures.release.rounds import Round, round_about, rounds_of, schedule_of
from maeul_plan.figures.trace import Where
from maeul_plan.plan.operation import Grant
from maeul_plan.plan.plan import Plan

K = TypeVar("K")


class Share(NamedTuple):
    """A line, a fund or the whole of a round, in won; None is what nobody says."""

    name: str
    level: int
    budget: Fraction
    before: Fraction | None
    now: Fraction | None

    @property
    def total(self) -> Fraction | None:
        """What is granted with this time (누계)."""
        return None if self.before is None or self.now is None else self.before + self.now

    @property
    def balance(self) -> Fraction | None:
        """What is left of the budget (잔액)."""
        return None if self.total is None else self.budget - self.total


@dataclass(frozen=True, slots=True)
class ReleaseFigure:
    """One round worked out: what it needs (None where no time of the budget is known), in all, by line and by fund.

    `granted` are the grants that were made for it; without any, this time is what the plan states, else the need.
    `skipped` are the rounds before it of which the ledger has no grant.
    """

    round: Round
    need: Fraction | None
    granted: tuple[Grant, ...]
    whole: Share
    lines: tuple[Share, ...]
    funds: tuple[Share, ...]
    skipped: tuple[Round, ...] = ()


class _Given(NamedTuple):
    """An amount and how it falls on lines and funds; what nobody says of it is None, or not there."""

    total: Fraction | None
    lines: Mapping[Where, Fraction]
    funds: Mapping[str, Fraction]


def release_of(plan: Plan, budget: BudgetFigures, one: Round) -> ReleaseFigure:
    """Work out a round."""
    rounds = rounds_of(plan)
    series = rounds if one in rounds else (one,)
    at = series.index(one)
    needs = needs_of(plan, budget, series)
    mine, before = _ledger(plan, budget, needs, series, at)
    need = needs.totals[at] if needs else None
    granted = _sum(mine) if mine else one.stated
    now = _given(budget, mine, need if granted is None else granted, needs, at)
    return ReleaseFigure(
        one,
        need,
        mine,
        Share(TOTAL, 0, released_in_all(budget), before and before.total, now.total),
        tuple(_lines(budget, needs, before, now)),
        tuple(
            Share(fund.source, 0, fund.amount, before and before.funds.get(fund.source), now.funds.get(fund.source))
            for fund in budget.funding
            if not is_own(fund.source)
        ),
        _skipped(plan, series[:at]),
    )


def _skipped(plan: Plan, earlier: Sequence[Round]) -> tuple[Round, ...]:
    """List the rounds that nothing was granted for; none where nobody keeps a ledger, or it is for who applies."""
    release = plan.operation.release if plan.operation else None
    if release is None or not release.grants or (schedule_of(release) == "신청" and not release.rounds):
        return ()
    days = [day_of(plan, grant) for grant in release.grants]
    return tuple(one for one in earlier if not any(one.first <= day <= one.last for day in days))


def _ledger(
    plan: Plan, budget: BudgetFigures, needs: Needs | None, series: Sequence[Round], at: int
) -> tuple[tuple[Grant, ...], _Given | None]:
    """Give the grants made for a round, and what was granted before it; None where there is no ledger to say so."""
    release = plan.operation.release if plan.operation else None
    by_round: dict[int | None, list[Grant]] = {}
    for grant in release.grants if release else ():
        day = day_of(plan, grant)
        number = next((i for i, one in enumerate(series) if one.first <= day <= one.last), None)
        if number is not None or day < series[at].first:
            by_round.setdefault(number, []).append(grant)
    mine = tuple(by_round.get(at, ()))
    earlier = [
        _given(budget, grants, _sum(grants), needs, number)
        for number, grants in by_round.items()
        if number is None or number < at
    ]
    is_known = bool(release and release.grants) or (at == 0 and series[0] in rounds_of(plan))
    return mine, _added(budget, earlier) if is_known else None


def _given(
    budget: BudgetFigures, grants: Sequence[Grant], total: Fraction | None, needs: Needs | None, at: int | None
) -> _Given:
    """Say how an amount falls on lines and funds: as its grants say, else as the need does that it is as large as."""
    if total is None:
        return _Given(None, {}, {})
    is_need = needs is not None and at is not None and needs.totals[at] == total
    lines = {where: row[at] for where, row in needs.lines.items()} if needs and at is not None and is_need else {}
    funds = {name: row[at] for name, row in needs.funds.items()} if needs and at is not None and is_need else {}
    office = [fund.source for fund in budget.funding if not is_own(fund.source)]
    if grants and all(grant.lines for grant in grants):
        names = lines_by_name(budget)
        said = [dict(_said(budget.lines, _by_path(grant, names))) for grant in grants]
        lines = _said_by_all(said, said[0])
    if grants and all(grant.funds for grant in grants):
        funds = {
            name: sum(
                (grant.funds[name].won(1) for grant in grants if grant.funds and name in grant.funds), Fraction(0)
            )
            for name in office
        }
    elif len(office) == 1:
        funds = {office[0]: total}
    return _Given(total, lines, funds)


def _by_path(grant: Grant, names: Mapping[str, Path]) -> dict[Path, Fraction]:
    return {names[name]: money.won(1) for name, money in (grant.lines or {}).items() if name in names}


def _said(lines: Sequence[LineFigure], amounts: Mapping[Path, Fraction]) -> Iterator[tuple[Where, Fraction]]:
    """Give what is said of each line; of a line above those that are named it is their sum."""
    for line in lines:
        if line.path in amounts:
            yield line.at, amounts[line.path]
            continue
        below = list(_said(line.lines, amounts))
        yield from below
        direct = [amount for where, amount in below if len(where) == len(line.at) + 2]
        if len(direct) == len(line.lines):
            yield line.at, sum(direct, Fraction(0))


def _added(budget: BudgetFigures, parts: Sequence[_Given]) -> _Given:
    """Add up what was given; of a line or a fund only where all of it is said."""
    wheres = (line.at for line in every_line(budget.lines))
    names = (fund.source for fund in budget.funding)
    return _Given(
        sum((one.total or Fraction(0) for one in parts), Fraction(0)),
        _said_by_all([one.lines for one in parts], wheres),
        _said_by_all([one.funds for one in parts], names),
    )


def _lines(budget: BudgetFigures, needs: Needs | None, before: _Given | None, now: _Given) -> Iterator[Share]:
    """Give each line of the money that is handed over; none where the trustee's own part of a line isn't known."""
    if needs is None and released_in_all(budget) != budget.total.amount:
        return
    for line in every_line(budget.lines):
        amount = needs.budgets[line.at] if needs else line.figure.amount
        yield Share(
            line.line.name, len(line.path) - 1, amount, before and before.lines.get(line.at), now.lines.get(line.at)
        )


def day_of(plan: Plan, grant: Grant) -> date:
    """Give the day that puts a grant into a round: the first of the round it names, else its own."""
    named = round_about(plan, grant.round) if grant.round else None
    return named.first if named else grant.on


def _said_by_all(parts: Sequence[Mapping[K, Fraction]], keys: Iterable[K]) -> dict[K, Fraction]:
    """Add up what all parts say something of."""
    return {key: sum((one[key] for one in parts), Fraction(0)) for key in keys if all(key in one for one in parts)}


def _sum(grants: Sequence[Grant]) -> Fraction:
    return sum((grant.amount.won(1) for grant in grants), Fraction(0))
