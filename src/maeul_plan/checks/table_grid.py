"""A document's table as a grid: every field with the cell that covers it, and its characters in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from maeul_plan.checks.paper import Paper
from maeul_plan.document.tree import Cell, Table
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

AMOUNT: Final = pattern(r"[△▲\-−–]?\s?[0-9][0-9,]{0,24}+(?:\.[0-9]{1,6}+)?\s?[십백천만억조]{0,3}원?")
"""A cell that may hold an amount of money."""

_BAR: Final = pattern(r"\\.|(?P<bar>\|)")


class Slot(NamedTuple):
    """A field of a table's grid: the cell that covers it, and where that begins."""

    cell: Cell
    row: int
    column: int


class Row(NamedTuple):
    """A row of the grid: for each column its field, what names it to the left, and its characters in the line."""

    top: int
    slots: Sequence[Slot]
    names: Sequence[str]
    spans: Sequence[tuple[int, int]]


def grid_of(table: Table) -> list[list[Slot]]:
    """Spread the cells over the fields they cover; every row as wide as the widest."""
    fields: dict[tuple[int, int], Slot] = {}
    for top, row in enumerate(table.rows):
        left = 0
        for cell in row:
            while (top, left) in fields:
                left += 1
            for down in range(min(cell.rowspan, len(table.rows) - top)):
                for right in range(cell.colspan):
                    fields[top + down, left + right] = Slot(cell, top, left)
            left += cell.colspan
    width = max(column for _, column in fields) + 1 if fields else 0
    empty = Cell("")
    return [
        [fields.get((top, column), Slot(empty, top, column)) for column in range(width)]
        for top in range(len(table.rows))
    ]


def row_of(paper: Paper, index: int, slots: Sequence[Slot]) -> Row:
    """Name each field of a row by the last text to its left that begins in the row and is no amount."""
    names: list[str] = []
    name = ""
    for slot in slots:
        names.append(name)
        text = slot.cell.text.strip()
        if slot.row == index and text and not AMOUNT.fullmatch(narrow(text)):
            name = text
    line = next((slot.cell.line for slot in slots if slot.row == index and slot.cell.line), 0)
    return Row(index, slots, names, _spans(paper.lines[line - 1]) if line else ())


def _spans(raw: str) -> list[tuple[int, int]]:
    """Give the characters of each cell of a row, without the blanks around it."""
    if raw.lstrip(" ").startswith("|"):
        bars = [found.start() for found in _BAR.finditer(raw) if found["bar"]]
    else:
        bars = [-1, *(at for at, character in enumerate(raw) if character == "\t")]
    spans: list[tuple[int, int]] = []
    for bar, end in zip(bars, [*bars[1:], len(raw)], strict=True):
        text = raw[bar + 1 : end]
        start = bar + 1 + len(text) - len(text.lstrip())
        spans.append((start, start + len(text.strip())))
    return spans
