"""The cells of a table in their places: how each looks, and to which side it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from maeul_plan.document.grid import Placed, covered, placed
from maeul_plan.document.layout.blocks import Box
from maeul_plan.document.layout.style import Look, Looks, Side
from maeul_plan.document.tree import Cell, Table
from maeul_plan.notation.pattern import pattern

_TOTALS: Final = frozenset({"총계", "합계", "소계", "누계", "계"})
_FIGURE: Final = pattern(
    r"[△▲▽▼+-]?\s?\d[\d,.]*\s?(?:%p?|㎡|㎢|㎞|원|천원|백만원|억원|명|건|회|개|개소|대|부|세대|가구|시간)?|-|"
)
_NUMBERS: Final = frozenset({"연번", "순번", "번호", "차수"})
"""What heads a column of numbers that only count the rows."""

_SIGNED: Final = ("서명", "날인")
_ROOM: Final = ("", "", "")
"""So many empty lines leave room to sign in a row that begins so."""

_RUN: Final = 3
"""So many figures that run 1, 2, 3 count the rows, whatever heads them."""

_SHORT: Final = 6
"""Texts of at most so many characters stand in the middle, where a column has no longer ones."""


class Cells(NamedTuple):
    """The boxes of a table in the order of rows and columns; how many columns; the rows of totals."""

    boxes: tuple[Box, ...]
    columns: int
    totals: frozenset[int]


def cells_of(table: Table, looks: Looks) -> Cells:
    """Place the cells, and fill places that no cell covers with empty ones."""
    head = table.head_rows
    cells = _filled(table)
    columns = max((column + cell.colspan for _, column, cell in cells), default=1)
    totals = frozenset(row for row, column, cell in cells if column == 0 and _is_total(cell))
    look_of = [_look(row, head, looks, totals) for row in range(len(table.rows))]
    return Cells(tuple(_boxes(cells, look_of, head, _sides(cells, table, columns))), columns, totals)


def _filled(table: Table) -> list[Placed]:
    """Give each cell with its place, and empty ones for places that are left."""
    rows = len(table.rows)
    cells = placed(table.rows)
    taken = {place for one in cells for place in covered(one, rows)}
    columns = max((column + 1 for _, column in taken), default=1)
    if len(taken) < rows * columns:
        places = ((row, column) for row in range(rows) for column in range(columns))
        cells += [Placed(*place, Cell("")) for place in places if place not in taken]
        cells.sort(key=itemgetter(0, 1))
    return cells


def _look(row: int, head: int, looks: Looks, totals: frozenset[int]) -> Look:
    if row < head:
        return looks.head_cell
    return looks.total_cell if row in totals else looks.cell


def _boxes(cells: Sequence[Placed], look_of: Sequence[Look], head: int, sides: Sequence[Side]) -> Iterator[Box]:
    """Make a box of each cell; the word of a total stands in the middle, all else where its column says."""
    signed = {row for row, column, cell in cells if column == 0 and cell.text.startswith(_SIGNED)}
    for row, column, cell in cells:
        look = look_of[row]
        side: Side = look.align if row < head else "center" if _is_total(cell) else sides[column]
        rowspan = min(cell.rowspan, len(look_of) - row)
        lines = _ROOM if row in signed and not cell.text else tuple(cell.text.split("\n"))
        yield Box(row, column, rowspan, cell.colspan, lines, look, side)


def _is_total(cell: Cell) -> bool:
    return "".join(cell.text.split()) in _TOTALS


def _sides(cells: Iterable[Placed], table: Table, columns: int) -> tuple[Side, ...]:
    """Take the alignment that a column states; one of figures alone stands right."""
    head = table.head_rows
    body: list[list[str]] = [[] for _ in range(columns)]
    names = [""] * columns
    for row, column, cell in cells:
        if row < head:
            names[column] = "".join(cell.text.split())
        elif cell.text and not _is_total(cell):
            body[column].append(cell.text.strip())
    stated = (*table.alignment, *[""] * columns)
    usual = map(_usual_side, names, body)
    return tuple(side or other for side, other in zip(stated, usual, strict=False))  # type: ignore[misc]


def _usual_side(name: str, texts: Sequence[str]) -> Side:
    """Give the side of a column by its name and its texts: figures stand right, numbers and short words centred."""
    if not texts:
        return "left"
    if all(_FIGURE.fullmatch(text) for text in texts):
        return "center" if name in _NUMBERS or _counts(texts) else "right"
    short = all(len(text) <= _SHORT and not any(map(str.isdigit, text)) for text in texts)
    return "center" if short or name in _NUMBERS else "left"


def _counts(texts: Sequence[str]) -> bool:
    return len(texts) >= _RUN and all(text == str(at) for at, text in enumerate(texts, start=1))
