"""The rows of a CSV text, each with the lines it stands on; and the cells of a row with their columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from maeul_plan.findings import Finding, Place
from maeul_plan.ledger.decode import unreadable
from maeul_plan.ledger.entry import Part
from maeul_plan.ledger.heads import Column, columns_of, is_head
from maeul_plan.notation.pattern import pattern
from maeul_plan.source.positions import Positions

DELIMITERS: Final = ",\t;|"
_MOST_ROWS_ABOVE: Final = 50
_FORMULA: Final = pattern(r'="(?P<text>[^"]*)"')  # how Excel keeps the zeros of a number
_QUOTED: Final = pattern(r'"(?:[^"]|"")*+"?')


class Row(NamedTuple):
    """The cells of a row without blanks around them, and its first and last line (from 1)."""

    cells: list[str]
    first: int
    last: int


class Table(NamedTuple):
    """Where a text's table begins: the sign between its cells, the rows above its head, the head and its columns."""

    delimiter: str
    above: list[Row]
    head: Row
    columns: dict[int, Column]


class RowPlaces(NamedTuple):
    """Finds the cells of rows in the text: `lines` are the first and the last line of each row."""

    where: Positions
    delimiter: str
    lines: list[tuple[int, int]]
    columns: dict[Part, int]

    def place(self, at: tuple[int, int], part: Part) -> Place:
        """Give the place of a cell, without its quotes; of what has no column, that of the row's first line."""
        row, amount = at
        column = amount if part == "amount" else self.columns.get(part)
        return cell_place(self.where, self.delimiter, self.lines[row], column)


def rows_of(where: Positions, delimiter: str) -> Iterator[Row | Finding]:
    """Read the rows of a text; a finding where the quotes go wrong, and nothing after it."""
    reader = csv.reader(where.text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    while True:
        first = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            message = "따옴표가 닫히지 않았거나 칸 하나가 너무 깁니다"
            way_on = '이 줄의 따옴표(")를 확인하십시오. 글 안의 따옴표는 "" 로 적습니다.'
            yield unreadable(where.path, message, way_on, min(first, max(1, len(where.starts))))
            return
        yield Row([_clean(cell) for cell in cells], first, reader.line_num)


def table_of(where: Positions) -> Table | Finding | None:
    """Find the head of the table and the sign between its cells; None where no row is a head."""
    fault: Finding | None = None
    for delimiter in DELIMITERS:
        above: list[Row] = []
        for row in islice(rows_of(where, delimiter), _MOST_ROWS_ABOVE):
            if isinstance(row, Finding):
                fault = fault or row
                break
            columns = columns_of(row.cells)
            if is_head(columns):
                return Table(delimiter, above, row, columns)
            above.append(row)
    return fault


def cell_place(where: Positions, delimiter: str, lines: tuple[int, int], column: int | None) -> Place:
    """Give the place of the cell of a row; of none, or one beyond the last, that of the row's first line."""
    start = where.starts[lines[0] - 1]
    end = where.starts[lines[1]] if lines[1] < len(where.starts) else len(where.text)
    spans = _spans(where.text[start:end].rstrip("\r\n"), delimiter)
    if column is None or column >= len(spans):
        return where.first_line(start, end)
    first, last = spans[column]
    return where.place(start + first, start + last)


def _spans(text: str, delimiter: str) -> list[tuple[int, int]]:
    """Give where each cell of a row's text stands, quotes and blanks left out."""
    spans, at = [], 0
    while True:
        quoted = _QUOTED.match(text, at)
        inside = (quoted.start() + 1, max(quoted.start() + 1, quoted.end() - 1)) if quoted else None
        end = text.find(delimiter, quoted.end() if quoted else at)
        end = len(text) if end < 0 else end
        start, stop = inside or (at, end)
        inner = text[start:stop]
        start += len(inner) - len(inner.lstrip())
        spans.append((start, max(start, start + len(inner.strip()))))
        if end == len(text):
            return spans
        at = end + 1


def _clean(cell: str) -> str:
    """Take blanks off a cell, the signs by which Excel keeps a text a text, and breaks within it."""
    text = cell.strip()
    if text[:1] == "=":
        found = _FORMULA.fullmatch(text)
        text = found["text"].strip() if found else text
    elif text[:1] == "'":
        text = text[1:].strip()
    return " ".join(text.split()) if "\n" in text or "\r" in text else text
