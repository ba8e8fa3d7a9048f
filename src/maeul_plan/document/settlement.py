"""A settlement laid out for a document or a screen: what it comes to, line by line, fund by fund."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.figures.budget import TOTAL
from maeul_plan.figures.rounding import print_percent
from maeul_plan.figures.settlement.settlement import LineSettled, SettlementFigures, untold
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import unit_name
from maeul_plan.plan.settlement import Settlement

_GRANTS: Final = {
    "ledger": "",
    "plan": "교부액은 계획에 적은 교부에서 가져왔음",
    "budget": "교부한 것이 원장에도 계획에도 없어 예산액을 교부액으로 보았음",
}
_OF_SPENDING: Final = ("집행액", "집행잔액", "예산잔액", "집행률")
_OF_NO_FUND: Final = "재원을 적지 않은 교부는 그 회차에 드는 금액과 같으면 그 재원대로, 아니면 예산의 재원대로 나눔"
_FUND_HEADS: Final = ("재원", "교부액", "집행액", "집행잔액", "이자", "그 밖", "반납액")


class SheetRow(NamedTuple):
    """A row: how deep it stands, its name, its cells."""

    level: int
    name: str
    cells: tuple[str, ...]


class SettlementSheet(NamedTuple):
    """A settlement in `unit`: `rows` are what it is, the amount, how it follows; then lines, and funds if any.

    `left` names what was not spent: a line and its balance. `until` is the last day counted, "" for all.
    """

    unit: str
    rows: tuple[tuple[str, str, str], ...]
    heads: tuple[str, ...]
    lines: tuple[SheetRow, ...]
    fund_heads: tuple[str, ...]
    funds: tuple[tuple[str, ...], ...]
    left: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    until: str


def claimed_sheet(settlement: Settlement | None) -> SettlementSheet | None:
    """Lay out what a plan claims, in won.

    A stated balance or return is shown as it is stated, for a return may drop what is below ten won.
    """
    if settlement is None:
        return None
    cut = f"반납액은 {settlement.cut} 미만을 버림" if settlement.cut else ""
    notes = tuple(filter(None, (cut, settlement.note)))
    return SettlementSheet("원", tuple(_claimed(settlement)), (), (), (), (), (), notes, "")


def settled_sheet(figures: SettlementFigures, note: str | None) -> SettlementSheet:
    """Lay out what a ledger comes to, in won."""
    columns = _columns(figures)
    unsaid = untold(figures.lines)
    lines = [
        SheetRow(line.level, line.name, _cells(line, columns, () if line.path not in unsaid else _OF_SPENDING))
        for line in figures.lines
    ]
    if lines:
        lines.append(SheetRow(0, TOTAL, _total(figures, columns)))
    leaves = _leaves(figures.lines)
    return SettlementSheet(
        unit="원",
        rows=tuple(_summary(figures)),
        heads=("비목", *columns),
        lines=tuple(lines),
        fund_heads=_FUND_HEADS if figures.funds else (),
        funds=tuple(_funds(figures)),
        left=tuple((line.name, _won(line.balance)) for line in leaves if line.balance > 0),
        notes=tuple(_notes(figures, note)),
        until=print_day(figures.until) if figures.until else "",
    )


def print_rate(rate: Fraction | None) -> str:
    """Write a rate of spending, "" for none."""
    return "" if rate is None else print_percent(rate)


def _leaves(lines: tuple[LineSettled, ...]) -> Iterator[LineSettled]:
    """Give the lines that are told of by themselves: those of the first level."""
    return (line for line in lines if line.level == 0 and line.path)


def _columns(figures: SettlementFigures) -> tuple[str, ...]:
    """Choose the columns: transfers and grants only where the lines have any."""
    moved = any(line.moved for line in figures.lines)
    granted = any(line.granted is not None for line in figures.lines)
    more = (("변경",) if moved else ()) + (("교부액",) if granted else ())
    return ("예산액", *more, "집행액", "집행잔액" if granted else "예산잔액", "집행률")


def _cells(line: LineSettled, columns: tuple[str, ...], blank: Collection[str] = ()) -> tuple[str, ...]:
    cells = {
        "예산액": "" if line.budget is None else _won(line.budget),
        "변경": _won(line.moved) if line.moved else "",
        "교부액": "" if line.granted is None else _won(line.granted),
        "집행액": _won(line.spent),
        "집행잔액": _won(line.balance),
        "예산잔액": _won(line.balance),
        "집행률": print_rate(line.rate),
    }
    return tuple("" if name in blank else cells[name] for name in columns)


def _total(figures: SettlementFigures, columns: tuple[str, ...]) -> tuple[str, ...]:
    budget = figures.budget or Fraction(0)
    by_budget = "예산잔액" in columns
    whole = LineSettled((), TOTAL, 0, budget, Fraction(0), None if by_budget else figures.granted, figures.spent)
    return _cells(whole, columns)


def _summary(figures: SettlementFigures) -> Iterator[tuple[str, str, str]]:
    rate = print_rate(figures.rate)
    yield "교부액", _won(figures.granted), f"자체 부담 {_won(figures.own)} 포함" if figures.own else ""
    yield "집행액", _won(figures.spent), f"집행률 {rate}" if rate else ""
    yield "집행잔액", _won(figures.balance), "교부액-집행액"
    yield "이자", _won(figures.interest), ""
    if figures.other:
        yield "그 밖의 반납금", _won(figures.other), ""
    parts = ["집행잔액", "이자", *(["그 밖의 반납금"] if figures.other else [])]
    kept = sum(fund.kept for fund in figures.funds)
    own = f"-자체 부담금의 잔액 {_won(kept)}" if kept else ""
    cut = f"({unit_name(figures.cut)} 미만 버림)" if figures.cut > 1 else ""
    yield "반납액", _won(figures.returned), "+".join(parts) + own + cut
    if figures.given_back:
        yield "이미 반납한 금액", _won(figures.given_back), ""
        yield "더 반납할 금액", _won(figures.returned - figures.given_back), "반납액-이미 반납한 금액"


def _funds(figures: SettlementFigures) -> Iterator[tuple[str, ...]]:
    rows = [
        (fund.name, (fund.granted, fund.spent, fund.balance, fund.interest, fund.other, fund.returned))
        for fund in figures.funds
    ]
    for name, amounts in rows:
        yield name, *map(_won, amounts)
    if len(rows) > 1:
        yield TOTAL, *(_won(sum(column)) for column in zip(*(amounts for _, amounts in rows), strict=True))


def _notes(figures: SettlementFigures, note: str | None) -> Iterator[str]:
    if _GRANTS[figures.grants_from]:
        yield _GRANTS[figures.grants_from]
    if figures.of_no_fund and len(figures.funds) > 1:
        yield _OF_NO_FUND
    if figures.own or any(fund.kept for fund in figures.funds):
        yield "자체 부담금의 잔액은 반납하지 않음"
    if note:
        yield note


def _claimed(settlement: Settlement) -> Iterator[tuple[str, str, str]]:
    granted, spent = settlement.granted.won(1), settlement.spent.won(1)
    balance = settlement.balance.won(1) if settlement.balance else granted - spent
    extra = [("이자", settlement.interest), ("그 밖의 반납금", settlement.other)]
    more = [(name, money.won(1)) for name, money in extra if money]
    yield "교부액", _won(granted), ""
    yield "집행액", _won(spent), f"집행률 {settlement.rate}" if settlement.rate else ""
    yield "집행잔액", _won(balance), "교부액-집행액"
    for name, amount in more:
        yield name, _won(amount), ""
    if settlement.returned or more:
        computed = balance + sum((amount for _, amount in more), Fraction(0))
        returned = settlement.returned.won(1) if settlement.returned else computed
        yield "반납액", _won(returned), "+".join(["집행잔액", *(name for name, _ in more)])


def _won(amount: Fraction | int) -> str:
    return format_won(amount, 1)
