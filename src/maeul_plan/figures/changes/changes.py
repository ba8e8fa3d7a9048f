"""All that changed from one version of a plan to another (당초 → 변경), by meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from maeul_plan.figures.budget import TOTAL, BudgetFigures, ItemFigure
from maeul_plan.figures.changes.budget_changes import LinePair, fund_changes, line_pairs
from maeul_plan.figures.changes.change import AmountChange, Change
from maeul_plan.figures.changes.key_changes import Spot, Units, block_changes, label_of, value_changes
from maeul_plan.figures.changes.said_values import Said
from maeul_plan.notation.ranges import DateRange, print_range
from maeul_plan.notation.units import MONEY_UNITS
from maeul_plan.plan.budget import Budget
from maeul_plan.plan.period import Period
from maeul_plan.plan.plan import Plan

_TERM: Final = "운영기간"
_BASIS: Final = "산출내역"
_PART_KEYS: Final = frozenset({"id", "title", "amount", "items", "lines", "basis"})
_WITHOUT: Final = frozenset({"maeul", "period", "budget", "versions"})


class Planned(Protocol):
    """A plan and its budget worked out: a `Subject` of the checks is one."""

    @property
    def plan(self) -> Plan:
        """The plan."""

    @property
    def budget(self) -> BudgetFigures | None:
        """Its budget, None where it has none."""


class PlanFigures(NamedTuple):
    """A plan and its budget worked out."""

    plan: Plan
    budget: BudgetFigures | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Two versions of a plan side by side, amounts in won, after the transfers that each states.

    `rows` are all lines and items, changed or not, in the new order; `funds` all funds; `other` what else changed.
    `unit` is the new budget's.
    """

    unit: int
    rows: tuple[AmountChange, ...]
    total: AmountChange
    funds: tuple[AmountChange, ...]
    other: tuple[Change, ...]

    @property
    def amounts(self) -> tuple[AmountChange, ...]:
        """The lines, items and funds of which anything changed."""
        return tuple(one for one in (*self.rows, *self.funds) if one.is_changed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.amounts or self.other or self.total.is_changed)


def changes_of(old: Planned, new: Planned) -> Changes:
    """Compare two versions of a plan."""
    budgets = old.plan.budget, new.plan.budget
    pairs = line_pairs((budgets[0], old.budget), (budgets[1], new.budget))
    units = _unit(old), _unit(new)
    before, after = (side.budget.total.amount if side.budget else None for side in (old, new))
    total = AmountChange("line", (TOTAL,), TOTAL, 0, before, after)
    other = (
        *_period_changes(old.plan.period, new.plan.period, units),
        *block_changes(*_by_titles(old.plan, new.plan), Spot((), ""), units, _WITHOUT),
        *_version_changes(old.plan, new.plan, units),
        *_budget_changes(*budgets, total, units),
        *(change for pair in pairs for change in _part_changes(pair, units)),
    )
    funds = fund_changes(old.budget, new.budget)
    return Changes(
        units[1] if new.budget or not old.budget else units[0], tuple(p.change for p in pairs), total, funds, other
    )


def _by_titles(old: Plan, new: Plan) -> tuple[Plan, Plan]:
    """Let people name their posts as the posts are called, in both plans alike: a new title is no new post."""
    titles = {post.key: post.name for plan in (old, new) if plan.staffing for post in plan.staffing.posts}
    return _named_by(titles, old), _named_by(titles, new)


def _named_by(titles: Mapping[str, str], plan: Plan) -> Plan:
    if plan.staffing is None:
        return plan
    people = tuple(one.model_copy(update={"post": titles.get(one.post, one.post)}) for one in plan.staffing.people)
    return plan.model_copy(update={"staffing": plan.staffing.model_copy(update={"people": people})})


def _unit(side: Planned) -> int:
    budget = side.plan.budget
    return MONEY_UNITS[budget.unit] if budget else 1


def _period_changes(old: Period | None, new: Period | None, units: Units) -> Iterator[Change]:
    """Tell of the term as a whole, then of what else is said of it."""
    before, after = (Said(print_range(DateRange(one.start, one.end))) if one else None for one in (old, new))
    if before != after:
        yield Change("period", ("period",), "", _TERM, before, after)
    yield from block_changes(old, new, Spot(("period",), _TERM, "period"), units, {"start", "end"})


def _budget_changes(old: Budget | None, new: Budget | None, total: AmountChange, units: Units) -> Iterator[Change]:
    """Tell of what the budget says beside its lines; a claimed total follows the total where that changed."""
    without = {"lines"} | ({"total"} if total.old != total.new else set())
    yield from block_changes(
        old, new, Spot(("budget",), label_of(Plan.model_fields["budget"].description)), units, without
    )


def _basis_changes(old: ItemFigure, new: ItemFigure, spot: Spot, units: Units) -> Iterator[Change]:
    """Tell of another formula; where only one of the two is written, the other is as it follows from the plan."""
    if (old.item.basis is None) == (new.item.basis is None) or not (old.figure.how and new.figure.how):
        yield from value_changes(old.item.basis, new.item.basis, spot, _BASIS, units)
    elif old.figure.how != new.figure.how:
        yield Change(spot.kind, spot.path, spot.title, _BASIS, Said(old.figure.how), Said(new.figure.how))


def _version_changes(old: Plan, new: Plan, units: Units) -> Iterator[Change]:
    """Compare the versions that each lists, unless one has only later ones more: those are what changed."""
    if any(one.versions[: len(other.versions)] == other.versions for one, other in ((old, new), (new, old))):
        return
    label = label_of(Plan.model_fields["versions"].description)
    yield from value_changes(old.versions, new.versions, Spot(("versions",), label), label, units)


def _part_changes(pair: LinePair, units: Units) -> Iterator[Change]:
    """Tell of what a line or an item says beside its amount; what came or went is told by its amount."""
    change, old, new = pair
    if old is None or new is None:
        return
    before, after = (part.item if isinstance(part, ItemFigure) else part.line for part in (old, new))
    is_unnamed = change.kind == "item" and change.path[-1].isdecimal()
    spot = Spot(("budget", *change.path), "/".join(change.path[:-1] if is_unnamed else change.path), change.kind)
    if isinstance(old, ItemFigure) and isinstance(new, ItemFigure):
        yield from _basis_changes(old, new, spot, units)
    without = _PART_KEYS if change.old != change.new else _PART_KEYS - {"amount"}
    yield from block_changes(before, after, spot, units, without)
