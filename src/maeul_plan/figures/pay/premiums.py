"""What an employer pays on wages (사업주부담, 퇴직급여): an item that is a rate of other items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.figures.months import paid_span
from maeul_plan.figures.pay.coverage import uncovered
from maeul_plan.figures.pay.dues import Due, dues_of, joined, written
from maeul_plan.figures.pay.insured_months import insured
from maeul_plan.figures.pay.own_rates import Unsaid
from maeul_plan.figures.pay.post_pay import PostPay, label_of, written_run
from maeul_plan.figures.pay.premium_rates import Share, share_on
from maeul_plan.figures.pay.runs import Run, may_split
from maeul_plan.figures.trace import Figure, Ground, TimePart, Where
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import print_won
from maeul_plan.notation.rate import print_rate
from maeul_plan.plan.budget import BudgetItem, Premium
from maeul_plan.plan.plan import Plan

_NOT_CUT: Final = "퇴직급여"
_CUT: Final = "1인 월 10원 미만 버림"
_MOST_TERMS: Final = 3  # what has more of them is told in few words


class Amount(NamedTuple):
    """A base that is no post's pay: an item's or a line's amount (won), in one piece."""

    name: str
    at: Where
    won: Fraction


class Bases(NamedTuple):
    """What a premium is worked out from."""

    posts: tuple[PostPay, ...]
    amounts: tuple[Amount, ...]


class Worth(NamedTuple):
    """What a premium comes to (won), how, what says so, what it was made of, when it falls due; how, in short."""

    exact: Fraction
    how: str
    grounds: tuple[Ground, ...]
    inputs: tuple[Figure, ...]
    parts: tuple[TimePart, ...]
    short: str


class _OfPost(NamedTuple):
    """What is due for a post, and what is said of those for whom nothing is."""

    dues: list[Due]
    left_out: list[Ground]


class _Premium(NamedTuple):
    """The item that is worked out, where it stands, and the first day that is paid."""

    plan: Plan
    item: BudgetItem
    kind: Premium
    at: Where
    paid_from: date

    def share_on(self, day: date) -> Share | Fault:
        return share_on(self.plan, self.item, self.kind, day, self.at)


def premium_of(plan: Plan, item: BudgetItem, kind: Premium, at: Where, bases: Bases) -> Worth | Fault:
    """Work a premium out for every run of its posts, each month of each head cut below 10 won."""
    span, period = paid_span(plan), plan.period
    if span is None and period is None:
        return Unsaid(0, len(kind), "운영기간이 없어 어느 날의 율로 셈할지 알 수 없습니다", "period 를 적으십시오.")
    one = _Premium(plan, item, kind, at, span[0] if span else period.first_day if period else date.max)
    dues: list[Due] = []
    figures: list[Figure] = []
    left_out: list[Ground] = []
    for pay in bases.posts:
        mine = _of_post(one, pay)
        if isinstance(mine, Fault):
            return mine
        dues += mine.dues
        figures += (_figure(due, pay, kind) for due in mine.dues)
        left_out += mine.left_out
    amounts = _of_amounts(one, bases.amounts)
    if isinstance(amounts, Fault):
        return amounts
    return _together(one, dues, (*figures, *amounts), left_out)


def _of_post(one: _Premium, pay: PostPay) -> _OfPost | Fault:
    """Work out what is due for a post, and say for whom, and for which months, nothing is."""
    found: list[Due | Ground] = []
    for run in pay.runs:
        off = uncovered(one.kind, run, run.first or one.paid_from)
        if off is not None:
            found.append(off._replace(says=f"{run.stay.who or pay.post.name} {off.says}"))
            continue
        for due in _dues(one, run):
            if isinstance(due, Fault):
                return due
            found.append(due)
    dues = [due for due in found if isinstance(due, Due)]
    left_out = [ground for ground in found if isinstance(ground, Ground)]
    if one.kind == _NOT_CUT:
        return _OfPost(dues, left_out)
    kept = []
    for due in joined(dues):
        held = insured(one.kind, due)
        if isinstance(held, Ground):
            left_out.append(held._replace(says=f"{due.run.stay.who or pay.post.name} {held.says}"))
        else:
            kept.append(held)
    return _OfPost(kept, left_out)


def _dues(one: _Premium, run: Run) -> list[Due | Fault]:
    """Work a run out; severance is a twelfth of all its wages, not of each month cut."""
    if one.kind != _NOT_CUT:
        return list(dues_of(run, one.paid_from, one.share_on, by_days=may_split(one.plan)))
    share = one.share_on(run.first or one.paid_from)
    if isinstance(share, Fault):
        return [share]
    base = run.wage.monthly * run.months.months
    return [Due(run, run.first, run.last, base, share.of(base), 1, share)]


def _together(one: _Premium, dues: Sequence[Due], inputs: tuple[Figure, ...], left_out: list[Ground]) -> Worth:
    """Add the parts up; what says the same of every part stands once, above them."""
    common = tuple(
        ground for ground in (inputs[0].grounds if inputs else ()) if all(ground in i.grounds for i in inputs)
    )
    below = tuple(
        Figure(i.label, i.exact, i.at, i.how, grounds=tuple(ground for ground in i.grounds if ground not in common))
        for i in inputs
    )
    dated = tuple(TimePart(due.first, due.last, due.exact) for due in dues if due.first and due.last)
    total = sum((figure.exact for figure in inputs), Fraction(0))
    return Worth(
        total,
        _how(one.kind, dues, inputs),
        (*common, *{(ground.says, ground.at): ground for ground in left_out}.values()),
        below if len(below) > 1 else (),
        dated if len(dated) == len(inputs) else (),
        _short(one, dues, inputs),
    )


def _short(one: _Premium, dues: Sequence[Due], inputs: tuple[Figure, ...]) -> str:
    """Say the rates and from when each later one holds; "" where the sum itself is short, or amounts are in it."""
    if _how(one.kind, dues, inputs).count(" + ") < _MOST_TERMS or len(inputs) > len(dues):
        return ""
    begins: dict[str, date] = {}
    for due in dues:
        words, first = due.share.words, due.first or one.paid_from
        begins[words] = min(first, begins.get(words, first))
    said = sorted(begins, key=begins.__getitem__)
    rates = [words if i == 0 else f"{print_day(begins[words])}부터 {words}" for i, words in enumerate(said)]
    return ", ".join(rates if one.kind == _NOT_CUT else [*rates, _CUT])


def _how(kind: Premium, dues: Sequence[Due], inputs: tuple[Figure, ...]) -> str:
    """Write the sum; dues that differ in their heads alone are joined."""
    if kind == _NOT_CUT:
        return " + ".join(figure.how for figure in inputs) or "0원"
    heads: dict[tuple[Fraction, int], int] = {}
    for due in dues:
        key = (due.per_month, due.months)
        heads[key] = heads.get(key, 0) + due.run.stay.heads
    terms = [written(per_month, count, months) for (per_month, months), count in heads.items()]
    terms += [figure.how for figure in inputs[len(dues) :]]
    return " + ".join(terms) or "0원"


def _figure(due: Due, pay: PostPay, kind: Premium) -> Figure:
    run = due.run
    how = f"{written_run(run)}×{share_of_year(due)}" if kind == _NOT_CUT else due.how
    base = Ground(f"보수 {print_won(due.base, 1)}", run.stay.at)
    named = replace(run, first=due.first, last=due.last)
    return Figure(label_of(pay.post, named), due.exact, run.stay.at, how, grounds=(base, *due.share.grounds))


def share_of_year(due: Due) -> str:
    """Write severance's part of a wage: `1/12`, `8.5%`."""
    part = due.share.of(Fraction(1))
    return f"{part.numerator}/{part.denominator}" if part.numerator == 1 else print_rate(part)


def _of_amounts(one: _Premium, amounts: Sequence[Amount]) -> tuple[Figure, ...] | Fault:
    """Take the rate of the first day that is paid of amounts that no post stands behind."""
    found = []
    for amount in amounts:
        share = one.share_on(one.paid_from)
        if isinstance(share, Fault):
            return share
        exact = share.of(amount.won)
        told = Ground(f"{amount.name} {print_won(amount.won, 1)}: 직위가 없어 한 번에, 첫날의 율로 셈함", amount.at)
        found.append(Figure(amount.name, exact, amount.at, print_won(exact, 1), grounds=(told, *share.grounds)))
    return tuple(found)
