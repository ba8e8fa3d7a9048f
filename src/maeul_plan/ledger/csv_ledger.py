"""A ledger as a bank or an office exports it: titles, a head, entries, sums."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple

from maeul_plan.findings import Finding
from maeul_plan.ledger.decode import Decoded, unreadable
from maeul_plan.ledger.entry import Entry, Kind, Ledger, Part, StatedSum
from maeul_plan.ledger.heads import MONEY, WANTED, Column, Role, unit_above
from maeul_plan.ledger.kinds import CANCELLED, Said, kind_of, told_by_memo
from maeul_plan.ledger.rules import UNREADABLE_ROW
from maeul_plan.ledger.table import DELIMITERS, Row, RowPlaces, Table, cell_place, rows_of, table_of
from maeul_plan.ledger.values import parse_day, parse_won
from maeul_plan.notation.fault import Fault
from maeul_plan.source.positions import Positions

_MOST_FINDINGS: Final = 200
_NOTHING: Final = frozenset({"", "-", "0", "△0"})
_TOTALS: Final = frozenset({"합계", "총계", "총합계", "계", "전체합계"})
_PARTS: Final = frozenset({"소계", "월계", "일계"})
_RUNNING: Final = frozenset({"누계"})
_NEITHER: Final = "구분을 알 수 없는 입금입니다"
_KINDS: Final = "구분 칸에 교부, 이자, 취소, 반납, 기타 가운데 하나를 적으십시오."


class _Roles(NamedTuple):
    """The numbers of the columns, by what they hold."""

    on: int
    line: tuple[int, ...]
    money: tuple[tuple[int, Role, int], ...]
    one: dict[Role, int]

    def text(self, cells: list[str], role: Role) -> str:
        """Give the cell of a column that there is one of; "" where there is none."""
        number = self.one.get(role)
        return cells[number] if number is not None and number < len(cells) else ""


@dataclass(slots=True)
class _Reading:
    """What was read so far; the sums of each column of money are of all rows, and of those since the last part."""

    where: Positions
    table: Table
    roles: _Roles
    entries: list[Entry] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)
    sums: list[StatedSum] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    whole: dict[int, int] = field(default_factory=dict)
    part: dict[int, int] = field(default_factory=dict)


def read_csv(where: Positions, decoded: Decoded, findings: tuple[Finding, ...]) -> Ledger:
    """Read the entries of a CSV text; `findings` are those of its characters."""
    table = table_of(where)
    if not isinstance(table, Table):
        found = table or _no_head(where)
        empty = RowPlaces(where, ",", [(1, 1)], {})
        return Ledger(where.path, decoded.text, decoded.encoding, (), (), (*findings, found), empty)
    reading = _Reading(where, table, _roles(table))
    for row in rows_of(where, table.delimiter):
        if isinstance(row, Finding):
            reading.findings.append(row)
        elif row.first > table.head.last:
            _take(reading, row)
        if len(reading.findings) >= _MOST_FINDINGS:
            break
    places = RowPlaces(where, table.delimiter, reading.lines, _columns(reading.roles))
    found_all = (*findings, *reading.findings)
    entries, sums = tuple(reading.entries), tuple(reading.sums)
    return Ledger(where.path, decoded.text, decoded.encoding, entries, sums, found_all, places)


def _no_head(where: Positions) -> Finding:
    """Say that no row of heads was found, with the row that looks most like one."""
    rows = [row for sign in DELIMITERS for row in rows_of(where, sign) if isinstance(row, Row) and row.first <= 50]  # noqa: PLR2004 - as far as heads are looked for
    widest = max(rows, key=lambda row: sum(map(bool, row.cells)), default=None)
    if widest is None or not any(widest.cells):
        return unreadable(where.path, "원장에 내용이 없습니다", f"머리 줄에 {WANTED}을 적으십시오.")
    names = ", ".join(cell[:20] for cell in widest.cells[:12] if cell)
    message = f"머리 줄에서 {WANTED}을 찾지 못했습니다. 찾은 칸: {names}"
    way_on = "머리 줄의 이름을 고치십시오. 비목, 재원, 구분(교부·집행·취소·이자·반납·기타), 적요도 읽습니다."
    return unreadable(where.path, message, way_on, widest.first)


def _roles(table: Table) -> _Roles:
    """Sort the columns; of several of one name, but lines and money, the first counts."""
    usual = unit_above([row.cells for row in table.above])
    one: dict[Role, int] = {}
    for number, column in table.columns.items():
        one.setdefault(column.role, number)
    money = tuple(
        (number, column.role, column.unit or usual)
        for number, column in table.columns.items()
        if column.role in MONEY and one[column.role] == number
    )
    line = tuple(number for number, column in table.columns.items() if column.role == "line")
    return _Roles(one["on"], line, money, one)


def _columns(roles: _Roles) -> dict[Part, int]:
    """Give the columns of an entry's parts; the amount's is the entry's own."""
    parts: tuple[Literal["on", "line", "fund", "to", "memo"], ...] = ("on", "line", "fund", "to", "memo")
    return {part: roles.one[part] for part in parts if part in roles.one}


def _take(reading: _Reading, row: Row) -> None:
    """Take one row in: an entry, a sum, or nothing that is asked for."""
    cells, roles = row.cells, reading.roles
    width = len(cells)
    amounts = [
        (number, role, unit) for number, role, unit in roles.money if number < width and cells[number] not in _NOTHING
    ]
    when = cells[roles.on] if roles.on < width else ""
    if not amounts:
        _without_amount(reading, row, when)
        return
    name = _name_of_sum(cells)
    day = parse_day(when) if when else None
    if name and not isinstance(day, date):
        _take_sums(reading, row, name, amounts)
        return
    if not isinstance(day, date):
        message = day.message if day else "날짜가 없습니다"
        _refuse(reading, row, roles.on, message, day.help if day else "이 줄의 날짜를 적으십시오.")
        return
    for number, role, unit in amounts:
        won = parse_won(cells[number], unit)
        if isinstance(won, Fault):
            _refuse(reading, row, number, won.message, won.help)
        elif won:
            _take_entry(reading, row, day, won, Column(role, number))


def _without_amount(reading: _Reading, row: Row, when: str) -> None:
    """Pass over a row without an amount, unless it has a day and its own amount cells are left empty."""
    roles = reading.roles
    has_zero = any(row.cells[number] for number, _, _ in roles.money if number < len(row.cells))
    if when and not has_zero and isinstance(parse_day(when), date):
        _refuse(reading, row, roles.money[0][0], "금액이 없습니다", "금액을 적거나 이 줄을 지우십시오.")


def _take_entry(reading: _Reading, row: Row, day: date, won: int, column: Column) -> None:
    """Take an amount in by what its column and its row say it is; `column.unit` is the column's number here."""
    roles, cells, number = reading.roles, row.cells, column.unit
    memo = roles.text(cells, "memo")
    line = "/".join(cells[at] for at in roles.line if at < len(cells) and cells[at])
    said = _said(roles.text(cells, "kind"), column.role, memo)
    if said is None:
        at = roles.one.get("kind", number)
        word = roles.text(cells, "kind")
        message = f"‘{word}’: 모르는 구분입니다" if word and column.role == "amount" else _NEITHER
        _refuse(reading, row, at, message, _KINDS)
        return
    kind, amount = _signed(said, won, column.role, line)
    cancels = CANCELLED in (said, told_by_memo(memo))
    at_row = (len(reading.lines), number)
    reading.lines.append((row.first, row.last))
    reading.entries.append(
        Entry(kind, day, amount, line, roles.text(cells, "fund"), roles.text(cells, "to"), memo, cancels, at_row)
    )
    reading.whole[number] = reading.whole.get(number, 0) + won
    reading.part[number] = reading.part.get(number, 0) + won


def _said(word: str, role: Role, memo: str) -> Said | None:
    """Say what an entry is: by its own word, else by the column; what came in tells by its memo."""
    said = kind_of(word)
    if said is not None:
        return said
    if role == "in":
        return told_by_memo(memo)
    return None if word and role == "amount" else "집행"


def _signed(said: Said, won: int, role: Role, line: str) -> tuple[Kind, int]:
    """Turn a cancelled spending of a line into a negative one; without a line it is other money to return."""
    if said == CANCELLED:
        return ("집행", -abs(won)) if line else ("그 밖", abs(won))
    return said, -won if role == "in" and said == "집행" else won


def _name_of_sum(cells: list[str]) -> str:
    """Give the word that makes a row a sum, "" where it is none."""
    for cell in cells:
        word = "".join(cell.split()).strip("<>[]()〈〉【】:")
        if word in _TOTALS or word in _PARTS or word in _RUNNING:
            return word
    return ""


def _take_sums(reading: _Reading, row: Row, name: str, amounts: list[tuple[int, Role, int]]) -> None:
    """Keep what a row states of the columns of money beside what they come to."""
    of_part = name in _PARTS
    computed = reading.part if of_part else reading.whole
    for number, _, unit in amounts:
        won = parse_won(row.cells[number], unit)
        place = cell_place(reading.where, reading.table.delimiter, (row.first, row.last), number)
        if isinstance(won, Fault):
            _refuse(reading, row, number, won.message, won.help)
        else:
            reading.sums.append(StatedSum(name, won, computed.get(number, 0), place))
    if of_part:
        reading.part.clear()


def _refuse(reading: _Reading, row: Row, number: int, message: str, way_on: str) -> None:
    """Say that a cell of a row cannot be read."""
    place = cell_place(reading.where, reading.table.delimiter, (row.first, row.last), number)
    reading.findings.append(Finding(UNREADABLE_ROW, place, message, UNREADABLE_ROW.severity, help=way_on))
