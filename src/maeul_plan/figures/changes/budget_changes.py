"""The lines, the 산출내역 and the funds of two budgets side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.figures.budget import BudgetFigures, ItemFigure, LineFigure
from maeul_plan.figures.changes.change import AmountChange
from maeul_plan.figures.changes.matching import Entry, Pair, matched
from maeul_plan.figures.changes.moves import moved_amounts, moves_of
from maeul_plan.figures.references import Path
from maeul_plan.notation.formula import print_expression
from maeul_plan.plan.budget import Budget, BudgetItem

Part: TypeAlias = LineFigure | ItemFigure

FUNDS: Final = "재원"


class LinePair(NamedTuple):
    """A line or an item before and after, with its amounts."""

    change: AmountChange
    old: Part | None
    new: Part | None


class _Side(NamedTuple):
    """A budget, and what transfers have moved into and out of its lines."""

    figures: BudgetFigures | None
    moved: dict[Path, Fraction]

    def amount(self, part: Part | None) -> Fraction | None:
        """Give what a part comes to after the transfers."""
        if part is None:
            return None
        return part.figure.amount + (self.moved.get(part.path, 0) if isinstance(part, LineFigure) else 0)


def line_pairs(
    old: tuple[Budget | None, BudgetFigures | None], new: tuple[Budget | None, BudgetFigures | None]
) -> tuple[LinePair, ...]:
    """Match the lines and items of two budgets and set them out, each below the line it stands in."""
    before, after = _side(*old), _side(*new)
    entries = ([_line(line) for line in side.figures.lines] if side.figures else [] for side in (before, after))
    return tuple(_set_out(matched(*entries), before, after, 0))


def fund_changes(old: BudgetFigures | None, new: BudgetFigures | None) -> tuple[AmountChange, ...]:
    """Set the funds of two budgets side by side, those of the new one first."""
    before, after = ({one.source: one.amount for one in side.funding} if side else {} for side in (old, new))
    return tuple(
        AmountChange("funding", (FUNDS, name), name, 0, before.get(name), after.get(name))
        for name in dict.fromkeys([*after, *before])
    )


def _side(budget: Budget | None, figures: BudgetFigures | None) -> _Side:
    moves = moves_of(budget, figures) if budget and figures else ()
    return _Side(figures, moved_amounts(moves))


def _set_out(pairs: Iterable[Pair[Part]], old: _Side, new: _Side, level: int) -> Iterator[LinePair]:
    for pair in pairs:
        yield _compared(pair, old, new, level)
        yield from _set_out(pair.below, old, new, level + 1)


def _compared(pair: Pair[Part], old: _Side, new: _Side, level: int) -> LinePair:
    before, after = pair.old.value if pair.old else None, pair.new.value if pair.new else None
    shown = after or before
    if shown is None:
        message = "a pair has two entries or one"
        raise ValueError(message)
    was = _name(before) if before else ""
    is_named = pair.old is not None and pair.new is not None and any((*pair.old.names, *pair.new.names))
    change = AmountChange(
        kind="item" if isinstance(shown, ItemFigure) else "line",
        path=shown.path,
        name=_name(shown),
        level=level,
        old=old.amount(before),
        new=new.amount(after),
        moved_from=before.path if before and pair.moved else None,
        renamed_from=was if is_named and was != _name(shown) else None,
    )
    return LinePair(change, before, after)


def _name(part: Part) -> str:
    return part.line.name if isinstance(part, LineFigure) else part.name


def _line(line: LineFigure) -> Entry[Part]:
    below = (*map(_item, line.items), *map(_line, line.lines))
    title = line.line.title or ""
    content = "; ".join(f"{entry.names[1]} {entry.content}" for entry in below) or _amount(line)
    return Entry("line", (line.line.id or "", line.line.key, title), content, below, line)


def _item(figure: ItemFigure) -> Entry[Part]:
    """Name an item by what the plan calls it; its number among its siblings is no name."""
    item = figure.item
    title = item.title or item.post or item.premium or _label(item)
    content = print_expression(item.basis) if item.basis else _amount(figure)
    return Entry("item", (item.id or "", item.id or title, title), content, (), figure)


def _label(item: BudgetItem) -> str:
    return item.basis.label if item.basis else ""


def _amount(part: Part) -> str:
    return str(part.figure.amount) if part.figure.amount else ""
