"""The columns of money in a document's tables: each amount with its row's name and its place, and the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.amounts_in_text import granule_of, read_amount, squeezed
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.table_grid import AMOUNT, Row, Slot, grid_of, row_of
from maeul_plan.document.tree import Node, Table
from maeul_plan.findings import Place
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import MONEY_UNITS

_TOTALS: Final = frozenset({"계", "합계", "총계", "총합계"})
_SUBTOTALS: Final = frozenset({"소계", "중계", "누계", "부분합"})
_UNITS: Final = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_UNIT: Final = pattern(rf"(?<![가-힣])(?P<name>{_UNITS})(?![가-힣])")
_NOTHING: Final = frozenset({"-", "–", "—", "−"})
# What these columns hold cannot be added up, or is no amount of the budget.
_NO_SUM: Final = pattern(
    r"단가|평균|누계|누적|기준|한도|인당|명당|개소당|비율|율|%|인원|명수|횟수|수량|개소|건수|개월|호봉"
    r"|연도$|연번|번호|순번|코드|산출|산식|내역|기초|근거|비고|\((?:명|인|회|건|개|개소|월|개월|일|식|시간)\)"
)
_CODE: Final = pattern(r"[0-9]{3}(?:\s|$)")  # 관·항·목, each a part of the one above


class Amount(NamedTuple):
    """An amount in a table: the name of its row, won, what one of its last figure is, its unit if it names one."""

    name: str
    won: Fraction
    granule: Fraction
    own_unit: int | None
    place: Place


class MoneyColumn(NamedTuple):
    """A column of money, its amounts from top to bottom without the total's; `gaps` counts rows without an amount."""

    head: str
    unit: int
    amounts: tuple[Amount, ...]
    total: Amount | None
    gaps: int


class MoneyTable(NamedTuple):
    """A table with money in it, its place among the document's nodes, and whether some rows are parts of others."""

    at: int
    table: Table
    columns: tuple[MoneyColumn, ...]
    is_nested: bool


def money_tables(paper: Paper) -> Iterator[MoneyTable]:
    """Give every table of a document that has columns of money."""
    for at, node in enumerate(paper.document.nodes):
        if isinstance(node, Table) and len(node.rows) > node.head_rows:
            grid = grid_of(node)
            rows = [row_of(paper, index, slots) for index, slots in enumerate(grid)]
            columns = _columns(paper, node, rows)
            if columns:
                yield MoneyTable(at, node, columns, _is_nested(grid[node.head_rows :]))


def node_before(paper: Paper, table: MoneyTable) -> Node | None:
    """Give what stands right before a table."""
    return paper.document.nodes[table.at - 1] if table.at else None


def unit_named(text: str) -> int | None:
    """Give the unit of money that a head or a (단위: …) names, in won."""
    found = _UNIT.search(narrow(text))
    return MONEY_UNITS[found["name"]] if found else None


def _columns(paper: Paper, table: Table, rows: Sequence[Row]) -> tuple[MoneyColumn, ...]:
    """Read each column but the first, whose cells name the rows."""
    heads, body = rows[: table.head_rows], rows[table.head_rows :]
    read = (_column(paper, table, (heads, body), column) for column in range(1, len(rows[0].slots)))
    return tuple(column for column in read if column is not None and column.amounts)


def _column(paper: Paper, table: Table, rows: tuple[Sequence[Row], Sequence[Row]], column: int) -> MoneyColumn | None:
    """Read a column of the head's rows and the others; None where a cell is something else than an amount."""
    head = squeezed("".join(dict.fromkeys(row.slots[column].cell.text for row in rows[0])))
    if _NO_SUM.search(head):
        return None
    unit = unit_named(head) or unit_named(table.unit)
    amounts: list[Amount] = []
    totals: list[Amount] = []
    gaps = 0
    for row in rows[1]:
        text = row.slots[column].cell.text.strip()
        if row.slots[column].row != row.top or text in _NOTHING:
            continue
        if not text:
            gaps += bool(row.names[column])
            continue
        amount = _amount(paper, row, column, unit)
        if amount is None:
            return None
        (totals if squeezed(amount.name) in _TOTALS else amounts).append(amount)
    own = next((amount.own_unit for amount in amounts if amount.own_unit), None)
    total = totals[0] if totals else None
    return MoneyColumn(head, unit or own or 1, tuple(amounts), total, gaps) if len(totals) <= 1 else None


def _amount(paper: Paper, row: Row, column: int, unit: int | None) -> Amount | None:
    """Read a cell's amount; None where it is none, or in no unit that is known."""
    cell = row.slots[column].cell
    plain = narrow(cell.text.strip())
    money = read_amount(plain) if cell.colspan == 1 and AMOUNT.fullmatch(plain) else None
    if money is None or (money.unit is None and unit is None):
        return None
    bare = unit or 1
    start, end = row.spans[column] if column < len(row.spans) else (0, len(paper.lines[cell.line - 1].rstrip()))
    place = paper.place(cell.line, start, end)
    return Amount(row.names[column], money.won(bare), granule_of(money, bare), money.unit, place)


def _is_nested(rows: Sequence[Sequence[Slot]]) -> bool:
    """Tell whether rows have subtotals or parts of their own: by their words, marks or codes."""
    names = {squeezed(slot.cell.text) for row in rows for slot in row}
    first = [slot.cell.text.strip() for row in rows for slot in row[:1] if slot.cell.text.strip()]
    totals = [name for name in first if squeezed(name) in _TOTALS]
    marks = {_mark_kind(name) for name in first if squeezed(name) not in _TOTALS}
    is_coded = any(_CODE.match(narrow(name)) for name in first)
    return bool(names & _SUBTOTALS) or len(totals) > 1 or len(marks) > 1 or is_coded


def _mark_kind(name: str) -> str:
    """Name the kind of mark before a row's name: rows of one kind stand beside one another."""
    found = split_mark(name)
    return found[0].kind if found else name[0] if name[0] in "└ㄴ*(" else ""
