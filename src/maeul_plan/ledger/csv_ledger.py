"""A ledger as a bank or an office exports it: titles, a head, entries, sums."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from maeul_plan.findings import Finding
from maeul_plan.ledger.balances import Slip, slips_of
from maeul_plan.ledger.decode import Decoded, unreadable
from maeul_plan.ledger.entry import BALANCE, Entry, Kind, Ledger, StatedSum
from maeul_plan.ledger.heads import WANTED, Role
from maeul_plan.ledger.kinds import CAME_IN, CANCELLED, WENT_OUT, Said, kind_of, told_by_memo
from maeul_plan.ledger.roles import NOTHING, Money, Roles, doubt_of, parts_of, roles_of
from maeul_plan.ledger.rules import UNREADABLE_ROW
from maeul_plan.ledger.table import DELIMITERS, Row, RowPlaces, Table, cell_place, rows_of, table_of
from maeul_plan.ledger.values import parse_day, parse_won
from maeul_plan.notation.fault import Fault
from maeul_plan.source.positions import Positions

_MOST_FINDINGS: Final = 200
_TOTALS: Final = frozenset({"합계", "총계", "총합계", "계", "전체합계"})
_PARTS: Final = frozenset({"소계", "월계", "일계"})
_RUNNING: Final = frozenset({"누계"})
_BALANCES: Final = frozenset({"전월이월", "전일이월", "전기이월", "차월이월", "차일이월", "차기이월", "이월잔액"})
_TAKES: Final = frozenset({"집행", "반납"})
_NEITHER: Final = "구분을 알 수 없는 입금입니다"
_KINDS: Final = "구분 칸에 교부, 이자, 취소, 반납, 기타 가운데 하나를 적으십시오."


@dataclass(slots=True)
class _Reading:
    """What was read so far; the sums of each column of money are of all rows, and of those since the last part.

    `balance` is what the entries leave (won), `slips` are the rows whose stated balance doesn't fit,
    `void` is what of the sums was cancelled in its own row.
    """

    where: Positions
    table: Table
    roles: Roles
    slips: dict[int, Slip]
    entries: list[Entry] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)
    sums: list[StatedSum] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    whole: dict[int, int] = field(default_factory=dict)
    part: dict[int, int] = field(default_factory=dict)
    void: dict[int, int] = field(default_factory=dict)
    balance: int = 0


def read_csv(where: Positions, decoded: Decoded, findings: tuple[Finding, ...]) -> Ledger:
    """Read the entries of a CSV text; `findings` are those of its characters."""
    table = table_of(where)
    if not isinstance(table, Table):
        found = table or _no_head(where)
        empty = RowPlaces(where, ",", [(1, 1)], {})
        return Ledger(where.path, decoded.text, decoded.encoding, (), (), (*findings, found), empty)
    roles = roles_of(table)
    read = tuple(rows_of(where, table.delimiter))
    rows = [row for row in read if isinstance(row, Row) and row.first > table.head.last]
    slips = slips_of([row for row in rows if not _name_of_sum(row.cells)], table, roles)
    reading = _Reading(where, table, roles, slips or {})
    reading.findings += (one for one in read if isinstance(one, Finding))
    for row in rows:
        if row.cells != table.head.cells:  # each printed page has the head again
            _take(reading, row)
        if len(reading.findings) >= _MOST_FINDINGS:
            break
    places = RowPlaces(where, table.delimiter, reading.lines, parts_of(reading.roles))
    found_all = (*findings, *reading.findings)
    entries, sums = tuple(reading.entries), tuple(reading.sums)
    unread = _unread(table, roles, slips)
    return Ledger(
        where.path, decoded.text, decoded.encoding, entries, sums, found_all, places, unread, bool(roles.line)
    )


def _unread(table: Table, roles: Roles, slips: dict[int, Slip] | None) -> tuple[str, ...]:
    """Name the columns that hold nothing that was asked for."""
    read = table.columns.keys() - ({roles.one["balance"]} if slips is None and "balance" in roles.one else set())
    return tuple(cell for number, cell in enumerate(table.head.cells) if cell and number not in read)


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


def _take(reading: _Reading, row: Row) -> None:
    """Take one row in: an entry, a sum, or nothing that is asked for."""
    cells, roles = row.cells, reading.roles
    amounts = [one for one in roles.money if one.number < len(cells) and cells[one.number] not in NOTHING]
    when = cells[roles.on] if roles.on < len(cells) else ""
    name = _name_of_sum(cells)
    doubt = doubt_of(row, reading.table, roles, amounts) if when and not name else None
    if doubt:
        _refuse(reading, row, doubt.number, doubt.message, doubt.help)
        return
    if not amounts:
        _without_amount(reading, row, when)
        return
    if name:
        _take_sums(reading, row, name, amounts)
        return
    day = parse_day(when) if when else None
    if not isinstance(day, date):
        message = day.message if day else "날짜가 없습니다"
        _refuse(reading, row, roles.on, message, day.help if day else "이 줄의 날짜를 적으십시오.")
        return
    is_cancelled = _take_slip(reading, row)
    for one in amounts:
        won = parse_won(cells[one.number], one.unit)
        if isinstance(won, Fault):
            _refuse(reading, row, one.number, won.message, won.help)
        elif won:
            if is_cancelled:
                _add(reading, one.number, won)
                reading.void[one.number] = reading.void.get(one.number, 0) + won
            else:
                _take_entry(reading, row, day, won, one)


def _add(reading: _Reading, number: int, won: int) -> None:
    """Add an amount to the sums of its column."""
    reading.whole[number] = reading.whole.get(number, 0) + won
    reading.part[number] = reading.part.get(number, 0) + won


def _take_slip(reading: _Reading, row: Row) -> bool:
    """Keep a balance that doesn't fit; tell whether the row left it as it was, and says that it was cancelled."""
    slip = reading.slips.get(row.first)
    if slip is None:
        return False
    roles = reading.roles
    said = roles.texts(row.cells, (*roles.kind, *roles.memo))
    cancels = slip.stated == slip.before and any(CANCELLED in one for one in said)
    place = cell_place(reading.where, reading.table.delimiter, (row.first, row.last), roles.one["balance"])
    reading.sums.append(StatedSum(BALANCE, slip.stated, slip.computed, place, cancels))
    return cancels


def _without_amount(reading: _Reading, row: Row, when: str) -> None:
    """Pass over a row without an amount, unless it has a day and its own amount cells are left empty."""
    roles = reading.roles
    has_zero = any(roles.texts(row.cells, tuple(one.number for one in roles.money)))
    if when and not has_zero and isinstance(parse_day(when), date):
        _refuse(reading, row, roles.money[0].number, "금액이 없습니다", "금액을 적거나 이 줄을 지우십시오.")


def _take_entry(reading: _Reading, row: Row, day: date, won: int, column: Money) -> None:
    """Take an amount in by what its column and its row say it is."""
    roles, cells, number = reading.roles, row.cells, column.number
    memos, words = roles.texts(cells, roles.memo), roles.texts(cells, roles.kind)
    line = "/".join(roles.texts(cells, roles.line))
    role: Role = "in" if column.role == "amount" and words and words[0] in CAME_IN else column.role
    said = _said(words, role, memos)
    if said is None:
        at = roles.one.get("kind", number)
        message = f"‘{words[0]}’: 모르는 구분입니다" if words and role == "amount" else _NEITHER
        _refuse(reading, row, at, message, _KINDS)
        return
    if words and words[0] in WENT_OUT:  # the sign beside it says so once more
        won = abs(won)
    kind, amount = _signed(said, won, role, line)
    cancels = CANCELLED in (said, *map(told_by_memo, memos))
    at_row = (len(reading.lines), number)
    reading.lines.append((row.first, row.last))
    fund, to = roles.text(cells, "fund"), roles.text(cells, "to")
    reading.entries.append(Entry(kind, day, amount, line, fund, to, " ".join(memos), cancels, at_row))
    reading.balance += -amount if kind in _TAKES else amount
    _add(reading, number, won)


def _said(words: tuple[str, ...], role: Role, memos: tuple[str, ...]) -> Said | None:
    """Say what an entry is: by its own word, else by the column; what came in tells by its memo."""
    told = [said for word in words if (said := kind_of(word))]
    if CANCELLED in told and told[0] == "집행":  # 구분: 집행, 상태: 취소
        return CANCELLED
    if role == "in":
        told += [said for memo in memos if (said := told_by_memo(memo))]
    elif not words or role == "out":
        told.append("집행")
    return told[0] if told else None


def _signed(said: Said, won: int, role: Role, line: str) -> tuple[Kind, int]:
    """Turn a cancelled spending of a line into a negative one; without a line it is other money to return."""
    if said == CANCELLED:
        return ("집행", -abs(won)) if line else ("그 밖", abs(won))
    return said, -won if role == "in" and said == "집행" else won


def _name_of_sum(cells: list[str]) -> str:
    """Give the word that makes a row a sum, "" where it is none."""
    for cell in cells:
        word = "".join(cell.split()).strip("<>[]()〈〉【】:")
        if word in _TOTALS or word in _PARTS or word in _RUNNING or word in _BALANCES:
            return word
    return ""


def _take_sums(reading: _Reading, row: Row, name: str, amounts: list[Money]) -> None:
    """Keep what a row states of the columns of money beside what they come to."""
    of_part = name in _PARTS
    computed = reading.part if of_part else reading.whole
    for number, _, unit in amounts:
        won = parse_won(row.cells[number], unit)
        place = cell_place(reading.where, reading.table.delimiter, (row.first, row.last), number)
        if isinstance(won, Fault):
            _refuse(reading, row, number, won.message, won.help)
        else:
            is_balance = name in _BALANCES
            came_to = reading.balance if is_balance else computed.get(number, 0)
            if (
                not of_part and not is_balance and won == came_to - reading.void.get(number, 0)
            ):  # some banks leave out what was cancelled
                came_to = won
            reading.sums.append(StatedSum(name, won, came_to, place))
    if of_part:
        reading.part.clear()


def _refuse(reading: _Reading, row: Row, number: int, message: str, way_on: str) -> None:
    """Say that a cell of a row cannot be read."""
    place = cell_place(reading.where, reading.table.delimiter, (row.first, row.last), number)
    reading.findings.append(Finding(UNREADABLE_ROW, place, message, UNREADABLE_ROW.severity, help=way_on))
