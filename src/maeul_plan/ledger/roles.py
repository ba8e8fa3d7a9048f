"""What the columns of a ledger are for, and rows whose amounts they leave in doubt."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from maeul_plan.ledger.entry import Part
from maeul_plan.ledger.heads import MONEY, Role, unit_above
from maeul_plan.ledger.table import Row, Table
from maeul_plan.ledger.values import parse_won
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import print_won
from maeul_plan.notation.pattern import pattern

NOTHING: Final = frozenset({"", "-", "0", "△0"})
_CUT: Final = pattern("[-△▲−–]?[0-9]{1,3}")
_REST: Final = pattern("[0-9]{3}")
_ELSEWHERE: Final = "읽지 않는 칸에만 금액이 있습니다"
_QUOTES: Final = '쉼표가 든 칸은 "3,000" 처럼 따옴표로 묶으십시오.'


class Money(NamedTuple):
    """A column of money: its number, what it holds, and what its bare numbers count in (won)."""

    number: int
    role: Role
    unit: int


class Doubt(NamedTuple):
    """A cell that leaves the amount of its row in doubt: its number, why, and the way on."""

    number: int
    message: str
    help: str


class Roles(NamedTuple):
    """The numbers of the columns, by what they hold; `spare` hold money that another column is read for."""

    on: int
    line: tuple[int, ...]
    kind: tuple[int, ...]
    memo: tuple[int, ...]
    money: tuple[Money, ...]
    spare: tuple[Money, ...]
    one: dict[Role, int]

    def text(self, cells: list[str], role: Role) -> str:
        """Give the cell of a column that there is one of; "" where there is none."""
        number = self.one.get(role)
        return cells[number] if number is not None and number < len(cells) else ""

    def texts(self, cells: list[str], numbers: tuple[int, ...]) -> tuple[str, ...]:
        """Give what is written in the cells of several columns."""
        return tuple(cells[at] for at in numbers if at < len(cells) and cells[at])


def roles_of(table: Table) -> Roles:
    """Sort the columns; of several for one amount the first is read, and those of what went out or came in before."""
    usual = unit_above([row.cells for row in table.above])
    one: dict[Role, int] = {}
    for number, column in table.columns.items():
        one.setdefault(column.role, number)
    every = [
        Money(number, column.role, column.unit or usual)
        for number, column in table.columns.items()
        if column.role in MONEY
    ]
    one_way = "out" in one or "in" in one
    money = tuple(each for each in every if one[each.role] == each.number and not (one_way and each.role == "amount"))
    spare = tuple(each for each in every if each not in money)
    line, kind, memo = (
        tuple(number for number, column in table.columns.items() if column.role == role)
        for role in ("line", "kind", "memo")
    )
    return Roles(one["on"], line, kind, memo, money, spare, one)


def parts_of(roles: Roles) -> dict[Part, int]:
    """Give the columns of an entry's parts; the amount's is the entry's own."""
    parts: tuple[Literal["on", "line", "fund", "to", "memo"], ...] = ("on", "line", "fund", "to", "memo")
    return {part: roles.one[part] for part in parts if part in roles.one}


def doubt_of(row: Row, table: Table, roles: Roles, amounts: list[Money]) -> Doubt | None:
    """Tell what leaves the amounts of a row in doubt: cells cut by a comma, or two columns that tell different ones."""
    cells, width = row.cells, len(table.head.cells)
    extra = next((at for at in range(width, len(cells)) if cells[at]), None)
    if extra is not None and width - 1 not in roles.memo:
        return Doubt(extra, "머리 줄보다 칸이 많습니다", _QUOTES)
    words = {*roles.line, *roles.kind, *roles.memo, roles.one.get("fund"), roles.one.get("to")}
    for one in amounts:
        after = cells[one.number + 1] if one.number + 1 < len(cells) else ""
        is_cut = _CUT.fullmatch(cells[one.number]) and _REST.fullmatch(after)
        if table.delimiter == "," and is_cut and (extra is not None or one.number + 1 in words):
            return Doubt(one.number, f"‘{cells[one.number]},{after}’: 쉼표에서 칸이 나뉜 금액입니다", _QUOTES)
    return _two_amounts(cells, roles, amounts)


def _two_amounts(cells: list[str], roles: Roles, amounts: list[Money]) -> Doubt | None:
    """Look for an amount in a column that is not read which none of those that are read has."""
    read = [parse_won(cells[one.number], one.unit) for one in amounts]
    for one in roles.spare:
        won = parse_won(cells[one.number], one.unit) if one.number < len(cells) else 0
        if isinstance(won, Fault) or not won or won in read or -won in read:
            continue
        mine = next((each for each in read if not isinstance(each, Fault)), 0)
        message = f"한 줄에 금액이 둘입니다: {print_won(mine, 1)}, {print_won(won, 1)}" if mine else _ELSEWHERE
        return Doubt(one.number, message, "집행한 금액의 칸만 남기고, 다른 칸은 머리 줄의 이름을 바꾸십시오.")
    return None
