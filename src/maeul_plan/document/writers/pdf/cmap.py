"""Which characters a font file has: its `cmap` table, read as far as that takes (OpenType, "cmap")."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from maeul_plan.document.writers.pdf.sfnt import table_of

_UNICODE: Final = frozenset({(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 6), (3, 1), (3, 10)})
"""Platforms and encodings whose codes are Unicode."""

_BY_SEGMENT: Final = 4
_BY_GROUP: Final = 12


class Coverage(NamedTuple):
    """The characters of a font as runs of code points, in order and apart; each begins and ends, the end included."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def has(self, character: str) -> bool:
        """Tell whether the font draws a character."""
        code = ord(character)
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code <= self.ends[at]


def read_coverage(path: Path, index: int) -> Coverage:
    """Read which characters a font file has; `index` counts the fonts of a collection from 0.

    A file that isn't a font, or is cut off, has none.
    """
    table = table_of(path, index, b"cmap")
    try:
        runs = sorted(run for offset, kind in _subtables(table) for run in _runs(table, offset, kind))
    except struct.error:
        return Coverage((), ())
    return _joined(runs)


def _subtables(table: bytes) -> Iterator[tuple[int, int]]:
    """Give where each Unicode subtable begins and its format; several codes may share one."""
    if not table:
        return
    (count,) = struct.unpack_from(">2xH", table)
    records = struct.iter_unpack(">HHI", table[4 : 4 + 8 * count])
    offsets = {
        offset: struct.unpack_from(">H", table, offset)[0] for *code, offset in records if tuple(code) in _UNICODE
    }
    # One of groups has all that one of segments has, and more.
    if _BY_GROUP in offsets.values():
        offsets = {offset: kind for offset, kind in offsets.items() if kind == _BY_GROUP}
    yield from offsets.items()


def _runs(table: bytes, offset: int, kind: int) -> Iterator[tuple[int, int]]:
    """Give the runs of code points that a subtable maps to a glyph."""
    if kind == _BY_GROUP:
        (count,) = struct.unpack_from(">12xI", table, offset)
        for start, end, _ in struct.iter_unpack(">III", table[offset + 16 : offset + 16 + 12 * count]):
            yield start, end
    elif kind == _BY_SEGMENT:
        yield from _segments(table, offset)


def _segments(table: bytes, offset: int) -> Iterator[tuple[int, int]]:
    """Give the runs of a table of segments; one that lists its glyphs may lack some."""
    (doubled,) = struct.unpack_from(">6xH", table, offset)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, offset + 14)
    starts = struct.unpack_from(f">{count}H", table, offset + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, offset + 16 + 2 * doubled)
    at = offset + 16 + 3 * doubled
    lists = struct.unpack_from(f">{count}H", table, at)
    for i, (start, end, delta, listed) in enumerate(zip(starts, ends, deltas, lists, strict=True)):
        if not listed:
            yield from _but((0x10000 - delta) & 0xFFFF, start, end)
            continue
        for code in range(start, end + 1):
            (glyph,) = struct.unpack_from(">H", table, at + 2 * i + listed + 2 * (code - start))
            if glyph:
                yield code, code


def _but(hole: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a run without the one code that leads to no glyph."""
    if not start <= hole <= end:
        yield start, end
        return
    if start < hole:
        yield start, hole - 1
    if hole < end:
        yield hole + 1, end


def _joined(runs: list[tuple[int, int]]) -> Coverage:
    """Join runs that touch or overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in runs:
        if ends and start <= ends[-1] + 1:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Coverage(tuple(starts), tuple(ends))
