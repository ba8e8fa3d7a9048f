"""What each 산출내역 comes to: its formula, or its post's pay over the term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from typing import Final, NamedTuple

from maeul_plan.figures.months import months_paid
from maeul_plan.figures.pay.post_pay import PostPay, base_wage, grounds_of, parts_of, pay_of, segments_of
from maeul_plan.figures.pay.premium_bases import Misnamed, bases_of
from maeul_plan.figures.pay.premiums import premium_of
from maeul_plan.figures.pay.wage import Wage
from maeul_plan.figures.references import Entries, ItemEntry, LineEntry, Path, entries_of, sums_in
from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.trace import Figure, Ground, TimePart, Where
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import (
    Formula,
    Quantity,
    Reference,
    evaluate,
    print_expression,
    stated_won,
    substituted,
)
from maeul_plan.notation.money import print_won
from maeul_plan.notation.units import MONEY_UNITS, unit_name
from maeul_plan.plan.budget import Budget, Premium
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

MOST_WON: Final = 10**30
"""No formula comes to more, nor to finer parts: what does is a slip of the pen, and slow to print."""
_MANY: Final = 10


@dataclass(frozen=True, slots=True)
class Worked:
    """An item worked out: its figure, or None with a fault, or None where it says only an amount.

    `stated` is the result its formula states, in won. `fault_at` is the value that the fault's characters
    are of. `parts` say when the exact amount falls due, where the item knows.
    """

    at: Where
    path: Path
    name: str
    post: Post | None
    stated: Fraction | None
    figure: Figure | None
    fault: Fault | None = None
    fault_at: Where = ()
    parts: tuple[TimePart, ...] = ()


class _Outcome(NamedTuple):
    """An exact amount in won, how it came about, what the plan says for it, and when which part of it falls due.

    `short` is how it came about in few words, where that is long.
    """

    exact: Fraction
    how: str
    grounds: tuple[Ground, ...]
    inputs: tuple[Figure, ...] = ()
    parts: tuple[TimePart, ...] = ()
    short: str = ""


def work_out(plan: Plan, budget: Budget, rounding: Rounding) -> dict[Where, Worked]:
    """Work out every item of a budget, each rounded once."""
    entries = entries_of(budget)
    desk = _Desk(plan, budget, rounding, entries)
    for entry in entries.in_order():
        if isinstance(entry, ItemEntry):
            desk.work_item(entry)
        else:
            desk.add_line(entry)
    for entry in entries.by_place.values():
        if isinstance(entry, ItemEntry) and entry.at not in desk.worked:
            desk.give_up(entry, _circling(entry))
    return desk.worked


class _Desk:
    """What is known while the items are worked out one after another."""

    def __init__(self, plan: Plan, budget: Budget, rounding: Rounding, entries: Entries) -> None:
        self.rounding = rounding
        self.unit = MONEY_UNITS[budget.unit]
        self.basis_unit = MONEY_UNITS[budget.basis_unit or budget.unit]
        self.plan = plan
        self.months = months_paid(plan)
        self.posts: dict[str, tuple[Post, int]] = {}
        for i, post in enumerate(plan.staffing.posts if plan.staffing else ()):
            self.posts.setdefault(post.key, (post, i))
        self.entries, self.by_path = entries, entries.by_path
        self.pays: dict[str, PostPay | Fault] = {}
        self.amounts: dict[Where, Fraction | None] = {}
        self.worked: dict[Where, Worked] = {}

    def work_item(self, entry: ItemEntry) -> None:
        """Work an item out; all that it refers to is known."""
        item = entry.item
        found = self.posts.get(item.post) if item.post else None
        outcome: _Outcome | Fault | None = None
        if item.post and found is None:
            outcome = self._no_post(item.post)
        elif item.basis is not None:
            outcome = self._from_formula(item.basis, (*entry.at, "basis"))
        elif item.premium is not None:
            outcome = self._from_premium(entry, item.premium)
        elif item.post is not None:
            outcome = self._from_post(item.post)
        if isinstance(outcome, Fault):
            self.give_up(entry, outcome)
            return
        worked = self._worked(entry)
        if outcome is not None:
            exact, how, grounds, inputs, parts, short = outcome
            figure = Figure(worked.name, exact, entry.at, how, self.rounding, grounds, inputs, short)
            worked = replace(self._worked(entry, figure), parts=parts)
        self.worked[entry.at] = worked
        claim = item.amount.won(self.unit) if item.amount else Fraction(0)
        self.amounts[entry.at] = worked.figure.amount if worked.figure else claim

    def give_up(self, entry: ItemEntry, fault: Fault) -> None:
        """Note why an item can't be worked out."""
        is_basis = entry.item.basis is not None and (entry.item.post is None or entry.item.post in self.posts)
        is_of = isinstance(fault, Misnamed) or (entry.item.of and not fault.end)
        is_premium = entry.item.premium and (entry.item.post is None or entry.item.post in self.posts)
        at = (*entry.at, "basis" if is_basis else "post" if not is_premium else "of" if is_of else "premium")
        self.worked[entry.at] = replace(self._worked(entry), fault=fault, fault_at=at)
        self.amounts[entry.at] = None

    def add_line(self, entry: LineEntry) -> None:
        """Add up what stands below a line, or take its claim where nothing does; None where a part is missing."""
        parts = [self.amounts.get(at) for at in entry.below]
        known = [part for part in parts if part is not None]
        claim = entry.line.amount.won(self.unit) if entry.line.amount else Fraction(0)
        total = sum(known, Fraction(0)) if parts else claim
        self.amounts[entry.at] = total if len(known) == len(parts) else None

    def _worked(self, entry: ItemEntry, figure: Figure | None = None) -> Worked:
        item = entry.item
        post = self.posts[item.post][0] if item.post in self.posts and not item.premium else None
        of_post = "" if item.premium else (post.name if post else item.post or "")
        name = item.title or of_post or item.id or item.premium or ""
        name = name or (item.basis.label if item.basis else "") or entry.line_name
        stated = stated_won(item.basis, self.unit) if item.basis else None
        return Worked(entry.at, entry.path, name, post, stated, figure)

    def _from_formula(self, basis: Formula, at: Where) -> _Outcome | Fault:
        exact = evaluate(basis, self.basis_unit, self._resolve, self.unit)
        if isinstance(exact, Fault):
            return exact
        if abs(exact) >= MOST_WON or exact.denominator >= MOST_WON:
            whole = basis.expression
            return Fault(whole.start, whole.end, "셈한 값의 자릿수가 너무 많습니다", "곱하고 나눈 수를 확인하십시오.")
        grounds = (Ground("산출내역", at), *self._summed(basis))
        return _Outcome(exact, print_expression(substituted(basis, self._as_quantity)), grounds)

    def _summed(self, basis: Formula) -> Iterator[Ground]:
        """Name every item and line that a formula adds up, with its amount."""
        for path in (path for reference in sums_in(basis.expression) for path in reference.arguments):
            amount = self.amounts[self.by_path[path]] or Fraction(0)
            yield Ground(f"{'/'.join(path)} {print_won(amount, self.unit)}", self.by_path[path])

    def _from_post(self, name: str) -> _Outcome | Fault:
        """Add up what the post's heads are paid, in one sum that is rounded once."""
        pay = self._pay(name)
        if isinstance(pay, Fault):
            return pay
        grounds = grounds_of(pay, pay.runs[0], self.plan) if len(pay.runs) == 1 else ()
        return _Outcome(pay.exact, pay.how, grounds, segments_of(pay, self.plan), parts_of(pay))

    def _pay(self, name: str) -> PostPay | Fault:
        """Work a post out once, however many items rest on it."""
        if name not in self.posts:
            return self._no_post(name)
        if name not in self.pays:
            self.pays[name] = pay_of(self.plan, *self.posts[name])
        return self.pays[name]

    def _from_premium(self, entry: ItemEntry, kind: Premium) -> _Outcome | Fault:
        bases = bases_of(entry, kind, self.entries, self.amounts, self._pay)
        if isinstance(bases, Fault):
            return bases
        worth = premium_of(self.plan, entry.item, kind, entry.at, bases)
        return worth if isinstance(worth, Fault) else _Outcome(*worth)

    def _as_quantity(self, reference: Reference) -> Quantity | None:
        """Show what a reference stands for, as a number with its unit."""
        value = self._resolve(reference)
        if isinstance(value, Fault):
            return None
        if reference.function in ("계", "연봉"):
            return Quantity(value / self.unit, unit_name(self.unit))
        return Quantity(value, "명" if reference.function == "인원" else "")

    def _resolve(self, reference: Reference) -> Fraction | Fault:
        """Give the figure that a formula's reference names: won, or a plain number."""
        if reference.function == "계":
            return self._sum(reference)
        if reference.function == "개월":
            fault = Fault(0, 0, "운영기간의 개월 수를 셀 수 없습니다", "기간을 온달로 맞추거나 개월을 수로 적으십시오.")
            return _at(reference, fault) if self.months is None else Fraction(self.months)
        name = reference.arguments[0][0] if reference.arguments else ""
        if name not in self.posts:
            return _at(reference, self._no_post(name))
        post, index = self.posts[name]
        if reference.function == "인원":
            return Fraction(post.headcount)
        wage = base_wage(self.plan, post, index)
        return wage.monthly * 12 if isinstance(wage, Wage) else _at(reference, wage or self._no_pay(post))

    def _sum(self, reference: Reference) -> Fraction | Fault:
        total = Fraction(0)
        for path in reference.arguments:
            name = "/".join(path)
            if path not in self.by_path:
                known = _some("/".join(path) for path in self.by_path)
                return _at(reference, Fault(0, 0, f"'{name}' 비목이 없습니다", f"비목: {known}"))
            amount = self.amounts.get(self.by_path[path])
            if amount is None:
                return _at(
                    reference, Fault(0, 0, f"'{name}'의 금액을 셈할 수 없습니다", "그 산출내역을 먼저 고치십시오.")
                )
            total += amount
        return total

    def _no_post(self, name: str) -> Fault:
        known = f"직위: {_some(self.posts)}" if self.posts else "staffing.posts 에 직위를 적으십시오."
        return Fault(0, len(name), f"'{name}' 직위가 없습니다", known)

    @staticmethod
    def _no_pay(post: Post) -> Fault:
        return Fault(0, len(post.key), f"'{post.key}'의 보수가 없습니다", "annual_pay 를 적으십시오.")


def _some(names: Iterable[str]) -> str:
    """List the first names of many."""
    first = list(islice(names, _MANY + 1))
    return ", ".join(first[:_MANY]) + (", …" if len(first) > _MANY else "")


def _circling(entry: ItemEntry) -> Fault:
    """Say that an item could not be reached, because references go round in a circle."""
    start, end = (entry.item.basis.expression.start, entry.item.basis.expression.end) if entry.item.basis else (0, 0)
    message = "가리키는 산출내역이 돌고 돌아 셈할 수 없습니다"
    return Fault(start, end, message, "가리키는 것 가운데 하나는 금액으로 적으십시오.")


def _at(reference: Reference, fault: Fault) -> Fault:
    """Put a fault where the reference stands."""
    return fault._replace(start=reference.start, end=reference.end)
