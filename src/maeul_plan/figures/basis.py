"""What each 산출내역 comes to: its formula, or its post's pay over the term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from maeul_plan.figures.months import months_of
from maeul_plan.figures.rounding import Rounding
from maeul_plan.figures.trace import Figure, Ground, Where
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.formula import Formula, Reference, evaluate, print_expression, stated_won
from maeul_plan.notation.money import print_money
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.budget import Budget, BudgetItem, BudgetLine
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post

MOST_WON = 10**30
"""More than any amount, and more parts of a won than any share: what grows beyond is a slip nobody can read."""

_NO_PAY = "연 보수가 없습니다"
_SAY_PAY = "직위에 annual_pay 를 적거나 산출내역에 금액을 적으십시오."

Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """An item worked out: its figure, or None with a fault, or None where it says only an amount.

    `stated` is the result its formula states, in won. `fault_at` is the value that the fault's characters
    are of.
    """

    at: Where
    key: str
    name: str
    figure: Figure | None
    stated: Fraction | None
    post: Post | None = None
    fault: Fault | None = None
    fault_at: Where = ()


def work_out(plan: Plan, rounding: Rounding) -> Iterator[Worked]:
    """Work out every item of a plan's budget, each rounded once."""
    if plan.budget is not None:
        reckoner = _Reckoner(plan, plan.budget, rounding)
        for entry in reckoner.items:
            reckoner.work_out(entry)
            yield reckoner.done[entry.at]


@dataclass(frozen=True, slots=True)
class _Entry:
    """An item with its place among the lines."""

    path: Path
    at: Where
    item: BudgetItem
    line_name: str


class _Reckoner:
    """Finds what a formula refers to, and remembers what was worked out.

    `open` are the items begun and not finished, `waiting` those that the last one begun has to wait for.
    """

    def __init__(self, plan: Plan, budget: Budget, rounding: Rounding) -> None:
        self.rounding = rounding
        self.unit = MONEY_UNITS[budget.unit]
        self.basis_unit = MONEY_UNITS[budget.basis_unit or budget.unit]
        self.months = months_of(plan.period)
        self.posts = {post.key: (post, i) for i, post in enumerate(plan.staffing.posts if plan.staffing else ())}
        self.items: list[_Entry] = []
        self.lines: dict[Path, tuple[BudgetLine, Where]] = {}
        for i, line in enumerate(budget.lines):
            self._index(line, (), ("budget", "lines", i))
        self.by_path = {entry.path: entry for entry in self.items}
        self.by_place = {entry.at: entry for entry in self.items}
        self.sums: dict[Where, Fraction] = {}
        self.done: dict[Where, Worked] = {}
        self.open: set[Where] = set()
        self.waiting: list[_Entry] = []

    def _index(self, line: BudgetLine, above: Path, at: Where) -> None:
        path = (*above, line.key)
        self.lines[path] = line, at
        for i, item in enumerate(line.items):
            self.items.append(_Entry((*path, item_key(item, i)), (*at, "items", i), item, line.name))
        for i, sub in enumerate(line.lines):
            self._index(sub, path, (*at, "lines", i))

    def work_out(self, entry: _Entry) -> None:
        """Work an item out once, after all that it refers to; a chain may be as long as the plan."""
        stack = [entry]
        while stack:
            entry = stack[-1]
            if entry.at in self.done:
                stack.pop()
                continue
            self.open.add(entry.at)
            self.waiting = []
            worked = self._work(entry)
            stack.extend(self.waiting)
            if not self.waiting:
                self.done[entry.at] = worked
                self.open.remove(entry.at)

    def _work(self, entry: _Entry) -> Worked:
        item = entry.item
        post = self.posts.get(item.post) if item.post else None
        name = item.title or (post[0].name if post else "") or item.post or item.id or entry.line_name
        stated = stated_won(item.basis, self.unit) if item.basis else None
        if item.post and post is None:
            fault = Fault(0, len(item.post), f"'{item.post}'라는 직위가 없습니다", self._known_posts())
            return Worked(entry.at, entry.path[-1], name, None, stated, None, fault, (*entry.at, "post"))
        if item.basis is not None:
            grounds: tuple[Ground, ...] = (Ground("산출내역", (*entry.at, "basis")),)
            exact, how = self._evaluate(item.basis), print_expression(item.basis)
        elif post is not None:
            exact, how, grounds = self._from_post(*post)
        else:
            return Worked(entry.at, entry.path[-1], name, None, None)
        if isinstance(exact, Fault):
            at = (*entry.at, "basis" if item.basis else "post")
            return Worked(entry.at, entry.path[-1], name, None, stated, post[0] if post else None, exact, at)
        figure = Figure(name, exact, entry.at, how, self.rounding, grounds)
        return Worked(entry.at, entry.path[-1], name, figure, stated, post[0] if post else None)

    def _evaluate(self, basis: Formula) -> Fraction | Fault:
        value = evaluate(basis, self.basis_unit, self._resolve, self.unit)
        if isinstance(value, Fault) or (abs(value) < MOST_WON and value.denominator < MOST_WON):
            return value
        at = basis.expression
        return Fault(at.start, at.end, "셈한 값의 자릿수가 너무 많습니다", "곱하고 나눈 수를 확인하십시오.")

    def _from_post(self, post: Post, index: int) -> tuple[Fraction | Fault, str, tuple[Ground, ...]]:
        """Multiply annual pay by heads and by the term's part of a year (월할)."""
        if post.annual_pay is None:
            return Fault(0, len(post.key), f"'{post.key}'의 {_NO_PAY}", _SAY_PAY), "", ()
        if self.months is None:
            message = "운영기간이 온달이 아니거나 끝이 없어 월할로 셈할 수 없습니다"
            return Fault(0, len(post.key), message, "산출내역(basis)을 적으십시오."), "", ()
        exact = post.annual_pay.won(1) * post.headcount * self.months / 12
        how = f"{print_money(post.annual_pay)}×{post.headcount}명×{self.months}/12"
        at: Where = ("staffing", "posts", index)
        grounds = (
            Ground(f"연 보수 {print_money(post.annual_pay)}", (*at, "annual_pay")),
            Ground(f"인원 {post.headcount}명", (*at, "headcount")),
            Ground(f"운영기간 {self.months}개월", ("period",)),
        )
        return exact, how, grounds

    def _resolve(self, reference: Reference) -> Fraction | Fault:
        """Give the figure that a formula's reference names."""
        if reference.function == "개월":
            return (
                self._fault(reference, "운영기간이 온달이 아닙니다", "개월을 수로 적으십시오.")
                if self.months is None
                else Fraction(self.months)
            )
        if reference.function == "계":
            return self._sum(reference)
        found = self.posts.get(reference.arguments[0][0]) if reference.arguments else None
        if found is None:
            return self._fault(reference, "그런 직위가 없습니다", self._known_posts())
        if reference.function == "인원":
            return Fraction(found[0].headcount)
        pay = found[0].annual_pay
        return self._fault(reference, f"'{found[0].key}'의 {_NO_PAY}", _SAY_PAY) if pay is None else pay.won(1)

    def _sum(self, reference: Reference) -> Fraction | Fault:
        total = Fraction(0)
        for path in reference.arguments:
            amount = self._amount(path, reference)
            if isinstance(amount, Fault):
                return amount
            total += amount
        return total

    def _amount(self, path: Path, reference: Reference) -> Fraction | Fault:
        """Give the rounded amount of an item or of all that stands below a line."""
        if path in self.by_path:
            return self._item_amount(self.by_path[path], reference)
        if path not in self.lines:
            known = ", ".join("/".join(known) for known in self.lines)
            return self._fault(reference, f"'{'/'.join(path)}'라는 비목이 없습니다", f"비목: {known}")
        return self._line_amount(*self.lines[path], reference)

    def _line_amount(self, line: BudgetLine, at: Where, reference: Reference) -> Fraction | Fault:
        """Add up what stands below a line, or take its claim where nothing does."""
        if at in self.sums:
            return self.sums[at]
        total = Fraction(0)
        items = (self._item_amount(self.by_place[(*at, "items", i)], reference) for i in range(len(line.items)))
        lines = (self._line_amount(sub, (*at, "lines", i), reference) for i, sub in enumerate(line.lines))
        for amount in (*items, *lines):
            if isinstance(amount, Fault):
                return amount
            total += amount
        if line.amount and not line.items and not line.lines:
            total = line.amount.won(self.unit)
        if not self.waiting:
            self.sums[at] = total
        return total

    def _item_amount(self, entry: _Entry, reference: Reference) -> Fraction | Fault:
        """Give an item's rounded amount; one not worked out yet is waited for, and counts for nothing so far."""
        name = "/".join(entry.path)
        if entry.at in self.open:
            return self._fault(
                reference, f"'{name}'이(가) 돌고 돌아 자기를 가리킵니다", "둘 가운데 하나는 금액으로 적으십시오."
            )
        if entry.at not in self.done:
            self.waiting.append(entry)
            return Fraction(0)
        worked = self.done[entry.at]
        if worked.fault is not None:
            return self._fault(reference, f"'{name}'을(를) 셈할 수 없습니다", "그 산출내역을 먼저 고치십시오.")
        if worked.figure is not None:
            return worked.figure.amount
        return entry.item.amount.won(self.unit) if entry.item.amount else Fraction(0)

    def _known_posts(self) -> str:
        return f"직위: {', '.join(self.posts)}" if self.posts else "staffing.posts 에 직위를 적으십시오."

    @staticmethod
    def _fault(reference: Reference, message: str, way_on: str = "") -> Fault:
        return Fault(reference.start, reference.end, message, way_on)


def item_key(item: BudgetItem, index: int) -> str:
    """Give what others call an item: its id or title, its post, else its number from 1."""
    return item.key or item.post or str(index + 1)
