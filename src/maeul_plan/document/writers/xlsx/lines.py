"""The sheet 예산: lines, 산출내역, amounts, claims, the total, and what each fund bears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.document.writers.rows import UNEXPLAINED
from maeul_plan.document.writers.xlsx.funds import Funds
from maeul_plan.document.writers.xlsx.items import (
    AMOUNT,
    BASIS,
    DIVISOR,
    FIRST_FACTOR,
    AmountCell,
    Desk,
    cells_of,
    column_of,
)
from maeul_plan.document.writers.xlsx.sheet import (
    PARTS,
    WHOLE,
    Area,
    Cell,
    Kind,
    Look,
    Sheet,
    Value,
    address,
    computed,
    quoted,
    sum_of,
)
from maeul_plan.figures.budget import TOTAL, BudgetFigures, Claim, ItemFigure, LineFigure
from maeul_plan.figures.references import Path
from maeul_plan.figures.trace import Figure
from maeul_plan.notation.share import print_share
from maeul_plan.notation.units import unit_name

NAME: Final = "예산"
HEAD_ROW: Final = 2
_ACCOUNT: Final = 1
_CLAIM: Final = AMOUNT + 1
_DIFFERENCE: Final = AMOUNT + 2
_NOTE: Final = AMOUNT + 3
_DECIMALS: Final = 6
_SIGNED: Final = f"{WHOLE};0"
_BY_RATE: Final = "율로 셈한 값을 적음: 전제를 고쳐도 바뀌지 않음"
_BY_VALUE: Final = "셈한 값을 적음: 까닭은 전제의 비고에"
_OTHER: Final = "운영기간 개월과 다름"


class _Row(NamedTuple):
    """A line or an item, and the row it stands in."""

    row: int
    level: int
    of: LineFigure | ItemFigure


class Laid(NamedTuple):
    """Where everything stands, known before the formulas are written."""

    rows: tuple[_Row, ...]
    amounts: dict[Path, AmountCell]
    total: int


def laid_out(budget: BudgetFigures) -> Laid:
    """Give every line and item its row; of equal paths the first counts, as in formulas."""
    rows: list[_Row] = []
    for line in budget.lines:
        _lay(line, 0, rows)
    amounts: dict[Path, AmountCell] = {}
    for row in rows:
        amounts.setdefault(row.of.path, AmountCell(address(row.row, AMOUNT), row.of.figure.amount))
    return Laid(tuple(rows), amounts, HEAD_ROW + 1 + len(rows))


def lines_sheet(laid: Laid, desk: Desk, funds: Funds | None) -> Sheet:
    """Lay the budget out; of `funds` come what each fund bears and its share."""
    cells = [*_head(desk)]
    places = {id(row.of): row.row for row in laid.rows}
    for row in laid.rows:
        cells += _line(row, places, desk) if isinstance(row.of, LineFigure) else _item(row, row.of, desk)
    cells += _foot(laid, places, desk, funds)
    widths = (20, 8, 30, 12, 7, 7, 7, 7, 10, 10, 9, 16)
    first, last = HEAD_ROW + 1, max(cell.row for cell in cells)
    return Sheet(
        NAME,
        widths,
        tuple(cells),
        HEAD_ROW,
        head_from=HEAD_ROW,
        differences=Area(first, _DIFFERENCE, last, _DIFFERENCE),
        landscape=True,
    )


def _lay(line: LineFigure, level: int, rows: list[_Row]) -> None:
    first = HEAD_ROW + 1
    rows.append(_Row(first + len(rows), level, line))
    for item in line.items:
        rows.append(_Row(first + len(rows), level + 1, item))
    for sub in line.lines:
        _lay(sub, level + 1, rows)


def _head(desk: Desk) -> Iterator[Cell]:
    budget = desk.budget
    way = budget.rounding.way if budget.rounding.named else f"{budget.rounding.way}(계획에 적지 않음)"
    to = "" if budget.rounding.unit == budget.unit else f", {unit_name(budget.rounding.unit)} 단위"
    yield Cell(0, 0, desk.stated.title, Look("title"), last_column=_NOTE)
    account = f"통계목: {desk.stated.account}" if desk.stated.account else ""
    yield Cell(1, 0, account, Look("small"), last_column=BASIS)
    unit = f"(단위: {unit_name(budget.unit)}, 끝수: {way}{to})"
    yield Cell(1, FIRST_FACTOR, unit, Look("unit"), last_column=_NOTE)
    names = {0: "비목", _ACCOUNT: "통계목", BASIS: "산출내역", DIVISOR: "나누는 수", AMOUNT: "예산액"}
    names |= {_CLAIM: "적힌 값", _DIFFERENCE: "차이", _NOTE: "비고"}
    for column, name in names.items():
        yield Cell(HEAD_ROW, column, name, Look("head"))
    yield Cell(HEAD_ROW, FIRST_FACTOR, "곱하는 수", Look("head"), last_column=DIVISOR - 1)


def _line(row: _Row, places: dict[int, int], desk: Desk) -> Iterator[Cell]:
    """Lay out a line: the sum of what stands below it, else what the plan states."""
    line = row.of
    if not isinstance(line, LineFigure):
        return
    unit, parts = desk.budget.unit, (*line.items, *line.lines)
    adds = bool(line.figure.inputs)
    yield from _blank(row.row, "line", _NOTE)
    yield Cell(row.row, 0, line.line.name, Look("line", indent=row.level))
    yield Cell(row.row, _ACCOUNT, line.line.account or "", Look("line"))
    amount = line.figure.amount / unit
    if adds:
        formula = sum_of([places[id(part)] for part in parts], AMOUNT)
        yield computed(row.row, AMOUNT, formula, amount, Look("line_number", WHOLE))
        yield from _claim(row.row, line.claimed, line.figure, unit, "line_number")
    else:
        yield Cell(row.row, AMOUNT, amount, Look("input", _form(amount)))
    says = UNEXPLAINED if not parts and not adds else "" if adds else "셈할 수 없어 적힌 값을 둠"
    yield Cell(row.row, _NOTE, _said(says, line.line.note), Look("line"))


def _item(row: _Row, item: ItemFigure, desk: Desk) -> Iterator[Cell]:
    """Lay out an item: its term, else what the plan states."""
    unit, term = desk.budget.unit, desk.term(item)
    yield from _blank(row.row, "text", _NOTE)
    yield Cell(row.row, 0, item.name, Look("text", indent=row.level))
    remark = item.item.basis.note if item.item.basis else ""
    typed = _BY_RATE if item.item.premium else _BY_VALUE
    by_value = typed if term is None and item.explained and item.fault is None else ""
    note = Cell(row.row, _NOTE, _said(remark, by_value, item.item.note), Look("text"))
    if term is None:
        amount = item.figure.amount / unit
        says = item.figure.told if item.explained else item.fault.message if item.fault else UNEXPLAINED
        yield Cell(row.row, BASIS, says, Look("text"))
        yield Cell(row.row, AMOUNT, amount, Look("input", _form(amount)))
    else:
        yield from cells_of(row.row, term, item, desk)
        start = desk.follows_no_term(item)
        column = None if start is None else column_of(term, start)
        if column is not None and not note.value:
            check = f"IF({address(row.row, column)}={desk.premises.months},{quoted('')},{quoted(_OTHER)})"
            note = note._replace(formula=check)
    if item.explained:
        yield from _claim(row.row, item.claimed or item.stated, item.figure, unit, "number")
    yield note


def _foot(laid: Laid, places: dict[int, int], desk: Desk, funds: Funds | None) -> Iterator[Cell]:
    """Lay out the total, what each fund bears, and what nothing explains."""
    budget, row = desk.budget, laid.total
    yield from _blank(row, "total", _NOTE)
    yield Cell(row, 0, TOTAL, Look("total"))
    amount = budget.total.amount / budget.unit
    if budget.lines:
        formula = sum_of([places[id(line)] for line in budget.lines], AMOUNT)
        yield computed(row, AMOUNT, formula, amount, Look("total_number", WHOLE))
        if not budget.total_of:
            yield from _claim(row, budget.claimed, budget.total, budget.unit, "total_number")
    else:
        yield Cell(row, AMOUNT, amount, Look("input", _form(amount)))
    fund_rows: dict[str, int] = {}
    shared = zip(budget.funding, funds.cells, funds.shares, strict=True) if funds else ()
    for fund, bears, share in shared:
        row += 1
        yield from _blank(row, "text", AMOUNT)
        yield Cell(row, 0, f"재원 {fund.source}", Look("text", indent=1))
        yield Cell(row, BASIS, print_share(fund.share) if fund.share else "", Look("text"), share)
        yield Cell(row, AMOUNT, fund.amount / budget.unit, Look("number", WHOLE), bears)
        fund_rows[fund.source] = row
    if budget.total_of and budget.claimed_of:
        row += 1
        yield from _some_funds(row, budget, budget.claimed_of, fund_rows)
    yield from _revenue(row, laid.total, budget)
    row += len(budget.revenue) + 2 if budget.revenue else 0
    if budget.unexplained and budget.lines:
        row += 1
        yield from _blank(row, "text", AMOUNT)
        yield Cell(row, 0, UNEXPLAINED, Look("text", indent=1))
        formula = sum_of(_unexplained(laid.rows), AMOUNT)
        yield computed(row, AMOUNT, formula, budget.unexplained / budget.unit, Look("number", WHOLE))


def _some_funds(row: int, budget: BudgetFigures, figure: Figure, rows: dict[str, int]) -> Iterator[Cell]:
    """Lay out the sum of the funds that the stated total covers, beside that total."""
    yield from _blank(row, "text", _NOTE)
    yield Cell(row, 0, f"계({figure.label})", Look("text", indent=1))
    formula = sum_of(sorted(rows[one.label] for one in figure.inputs), AMOUNT)
    yield computed(row, AMOUNT, formula, figure.amount / budget.unit, Look("number", WHOLE))
    yield from _claim(row, budget.claimed, figure, budget.unit, "number")


def _revenue(above: int, total: int, budget: BudgetFigures) -> Iterator[Cell]:
    """Lay out what comes in, its sum, and how far that is from what is spent."""
    if not budget.revenue:
        return
    unit, last = budget.unit, above + len(budget.revenue) + 1
    for row, one in enumerate(budget.revenue, start=above + 1):
        yield from _blank(row, "text", _NOTE)
        yield Cell(row, 0, f"세입 {one.item.name}", Look("text", indent=1))
        yield Cell(row, BASIS, one.item.figure.how if one.item.explained else "", Look("text"))
        amount = one.item.figure.amount / unit
        yield Cell(row, AMOUNT, amount, Look("input", _form(amount)))
        yield Cell(row, _NOTE, _said(one.fund if one.fund != one.item.name else "", one.item.item.note), Look("text"))
    amount, gap = budget.revenue_total / unit, (budget.revenue_total - budget.total.amount) / unit
    for row, name, value, formula in (
        (last, "세입 계", amount, sum_of(range(above + 1, last), AMOUNT)),
        (last + 1, "세입-세출", gap, f"{address(last, AMOUNT)}-{address(total, AMOUNT)}"),
    ):
        yield from _blank(row, "text", _NOTE)
        yield Cell(row, 0, name, Look("text", indent=1))
        yield computed(row, AMOUNT, formula, value, Look("number", _form(value)))


def _unexplained(rows: Sequence[_Row]) -> list[int]:
    """List the rows whose amount is only stated and not part of another such amount."""
    found: list[int] = []
    stated: Path | None = None
    for row in rows:
        path = row.of.path
        if stated is not None and path[: len(stated)] == stated:
            continue
        stated = None
        if isinstance(row.of, LineFigure):
            if not row.of.figure.inputs:
                found.append(row.row)
                stated = path
        elif not row.of.explained:
            found.append(row.row)
    return found


def _claim(row: int, claim: Claim | None, figure: Figure, unit: int, kind: Kind) -> Iterator[Cell]:
    """Put what the plan states beside what it comes to."""
    if claim is None:
        return
    stated, difference = claim.amount / unit, (claim.amount - figure.amount) / unit
    formula = f"ROUND({address(row, _CLAIM)}-{address(row, AMOUNT)},{_DECIMALS})"
    yield Cell(row, _CLAIM, stated, Look(kind, _form(stated)))
    yield Cell(row, _DIFFERENCE, round(difference, _DECIMALS), Look(kind, _SIGNED), formula)


def _form(value: Fraction) -> str:
    return WHOLE if value.denominator == 1 else PARTS


def _blank(row: int, kind: Kind, last: int) -> Iterator[Cell]:
    """Draw the borders of a row; what stands in it comes after."""
    empty: Value = None
    for column in range(last + 1):
        yield Cell(row, column, empty, Look(kind))


def _said(*notes: str | None) -> str:
    return "; ".join(note for note in notes if note)
