"""A round of the release as a document tells it: which round, for whom, its tables, and why it cannot be made."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.confirm import to_confirm
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.figures.release.leaves import term_of
from maeul_plan.figures.release.releases import ReleaseFigure, Share, release_of
from maeul_plan.figures.release.rounds import Round, round_about, rounds_of
from maeul_plan.notation.dates import DateText
from maeul_plan.notation.money import format_won, print_won
from maeul_plan.notation.ranges import DateRange, print_range
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.plan import Plan

_MOST_NAMED: Final = 12
_INDENT: Final = "- "


class Release(NamedTuple):
    """A round as a template tells it: its figures, the days that it pays for, its tables, and notes to them."""

    figure: ReleaseFigure
    days: str
    tables: ReleaseTables
    notes: tuple[str, ...]


class ReleaseTables(NamedTuple):
    """The unit and the rows of the two tables: 예산액·기교부액·금회 교부액·누계·잔액 by line and by fund."""

    unit: str
    lines: tuple[tuple[str, ...], ...]
    funds: tuple[tuple[str, ...], ...]


def release_about(plan: Plan, budget: BudgetFigures | None, about: str | None) -> Release | None:
    """Work out the round that a document is about; None where it names none."""
    figure = _figure(plan, budget, about)
    if figure is None or budget is None:
        return None
    return Release(figure, days_of(plan, figure.round), release_tables(figure, budget), _notes(figure))


def no_release(plan: Plan, budget: BudgetFigures | None, about: str | None) -> str:
    """Say why there is no release to tell of, and which rounds there are; "" where there is one (Korean)."""
    rounds = rounds_of(plan)
    names = ", ".join(one.name for one in rounds[:_MOST_NAMED]) + (" …" if len(rounds) > _MOST_NAMED else "")
    known = (
        f"회차: {names}" if rounds else "회차를 알려면 운영기간(period)과 operation.release 의 schedule 을 적으십시오."
    )
    if about is None:
        return f"어느 회차인지 --about 으로 고르십시오. {known}"
    figure = _figure(plan, budget, about)
    if figure is None:
        return f"그런 교부 회차가 없거나 여럿입니다: {about}. {known}"
    if budget and figure.whole.balance is not None and figure.whole.balance < 0:
        return _too_much(figure, budget.unit)
    return ""


def days_of(plan: Plan, one: Round) -> str:
    """Say which days of the term a round pays for: `2015. 10. 1.∼12. 31.`."""
    term = term_of(plan)
    first, last = one.first, one.last
    if term:
        first, last = max(first, term[0]), min(last, term[1])
    start, end = (DateText(day.year, day.month, day.day) for day in (first, last))
    return print_range(DateRange(start, end))


def release_tables(figure: ReleaseFigure, budget: BudgetFigures) -> ReleaseTables:
    """Lay a round out in the budget's unit; what nobody says is to be confirmed. One fund alone needs no table."""
    funds = figure.funds if len(figure.funds) > 1 else ()
    whole = figure.whole
    return ReleaseTables(unit_name(budget.unit), _rows(figure.lines, whole, budget), _rows(funds, whole, budget))


def _notes(figure: ReleaseFigure) -> tuple[str, ...]:
    """Say which rounds the sums leave out, and how the split of what was granted comes to be known."""
    notes = []
    if figure.skipped:
        names = ", ".join(one.name for one in figure.skipped[:_MOST_NAMED])
        more = " 등" if len(figure.skipped) > _MOST_NAMED else ""
        notes.append(f"{names}{more}의 교부는 적힌 것이 없어 기교부액과 누계에 들지 않음")
    parts = (("비목별", "lines", figure.lines), ("재원별", "funds", figure.funds if len(figure.funds) > 1 else ()))
    unknown = [(name, key) for name, key, shares in parts if any(one.total is None for one in shares)]
    if unknown and figure.whole.total is not None:
        names, keys = ("·".join(column) for column in zip(*unknown, strict=True))
        notes.append(to_confirm(f"{names} 교부액(계획의 operation.release.grants 에 {keys} 를 적으면 채움)"))
    return tuple(notes)


def _figure(plan: Plan, budget: BudgetFigures | None, about: str | None) -> ReleaseFigure | None:
    release = plan.operation.release if plan.operation else None
    one = round_about(plan, about) if about and release else None
    return release_of(plan, budget, one) if one and budget else None


def _rows(shares: Sequence[Share], whole: Share, budget: BudgetFigures) -> tuple[tuple[str, ...], ...]:
    """Give a row a share, and the sum last."""
    return tuple(_row(one, budget.unit) for one in (*shares, whole._replace(name="계"))) if shares else ()


def _row(one: Share, unit: int) -> tuple[str, ...]:
    given = (("기교부액", one.before), ("금회 교부액", one.now), ("누계", one.total), ("잔액", one.balance))
    cells = (_cell(amount, name, unit) for name, amount in given)
    return (_INDENT * one.level + one.name, format_won(one.budget, unit), *cells)


def _cell(amount: Fraction | None, name: str, unit: int) -> str:
    return to_confirm(name) if amount is None else format_won(amount, unit)


def _too_much(figure: ReleaseFigure, unit: int) -> str:
    whole = figure.whole
    before, now = whole.before or Fraction(0), whole.now or Fraction(0)
    told = [print_won(one, unit) for one in (before, now, before + now, whole.budget, before + now - whole.budget)]
    return (
        f"기교부액 {told[0]}에 금회 교부액 {told[1]}을 더하면 {told[2]}, 예산 {told[3]}보다 {told[4]} 많습니다."
        " operation.release 의 grants 나 rounds 를 고치십시오."
    )
