"""Read a table: its caption, its unit, and rows between bars (GFM) or with tabs (plain text)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.document.escape import clean, decode
from maeul_plan.document.grid import merge
from maeul_plan.document.shapes import CAPTION, UNIT
from maeul_plan.document.tree import Alignment, Table
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_RULE = pattern(r"\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?")
_BAR = pattern(r"(?P<escaped>\\.)|\|")
_ALIGNMENTS: dict[tuple[bool, bool], Alignment] = {
    (False, False): "",
    (True, False): "left",
    (True, True): "center",
    (False, True): "right",
}


class _Rows(NamedTuple):
    """The raw cells of a table, the line of each row, what the rule says of each column, the index behind."""

    cells: list[list[str]]
    lines: list[int]
    alignment: tuple[Alignment, ...]
    end: int


def read_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """Read the table whose caption, unit or first row is `lines[start]`; also give the index behind it."""
    caption, at = _before_table(CAPTION, lines, start)
    unit, at = _before_table(UNIT, lines, at)
    found = _read_bars(lines, at) or _read_tabs(lines, at)
    if found is None:
        return None
    width = max(len(found.alignment), *(len(row) for row in found.cells))
    rows = merge([row + [""] * (width - len(row)) for row in found.cells], found.lines)
    unaligned: list[Alignment] = [""] * (width - len(found.alignment))
    return Table(rows, (*found.alignment, *unaligned), caption, unit, start + 1), found.end


def _before_table(shape: re.Pattern[str], lines: Sequence[str], at: int) -> tuple[str, int]:
    """Read a line of this shape and the empty lines behind it; "" where there is none."""
    text, guarded = decode(lines[at]) if at < len(lines) else ("", False)
    found = None if guarded else shape.fullmatch(text)
    if found is None:
        return "", at
    at += 1
    while at < len(lines) and not lines[at].strip():
        at += 1
    return clean(found["text"]), at


def _read_bars(lines: Sequence[str], at: int) -> _Rows | None:
    """Read a GFM table: a row that begins with a bar, a rule, more such rows."""
    if not _is_row(lines, at) or at + 1 == len(lines) or not _RULE.fullmatch(lines[at + 1].strip()):
        return None
    end = at + 2
    while _is_row(lines, end):
        end += 1
    numbers = [at, *range(at + 2, end)]
    alignment = tuple(_ALIGNMENTS[cell.startswith(":"), cell.endswith(":")] for cell in _split_bars(lines[at + 1]))
    return _Rows([_split_bars(lines[number]) for number in numbers], [number + 1 for number in numbers], alignment, end)


def _is_row(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line begins with a bar."""
    return at < len(lines) and lines[at].lstrip(" ").startswith("|")


def _split_bars(line: str) -> list[str]:
    """Split a row at its bars; an escaped bar is text."""
    inner = line.strip().removeprefix("|")
    *cells, last = _BAR.sub(lambda bar: bar["escaped"] or "\n", inner).split("\n")
    return [cell.strip() for cell in (cells if cells and not last else [*cells, last])]


def _read_tabs(lines: Sequence[str], at: int) -> _Rows | None:
    """Read two or more rows with tabs, the first without an item mark; empty columns at the end drop."""
    if at == len(lines) or split_mark(lines[at]):
        return None
    end = at
    while end < len(lines) and lines[end].strip() and "\t" in lines[end].lstrip():
        end += 1
    if end < at + 2:
        return None
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines[at:end]]
    width = max(index for row in cells for index, cell in enumerate(row, start=1) if cell)
    return _Rows([row[:width] for row in cells], list(range(at + 1, end + 1)), (), end)
