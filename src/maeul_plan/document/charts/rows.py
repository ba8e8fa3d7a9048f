"""A picture of rows: words at the left, what is drawn for them at the right, cut into parts that fit on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.charts.narrow import narrow_picture
from maeul_plan.document.charts.row import MARGIN, TICKS, Row, Text, Tick, head_of, tall, texts_of, written
from maeul_plan.document.charts.svg import TALL, WIDTH, drawn, picture, rule

_LABEL: Final = 248
_TALLEST: Final = 800
"""How tall the rows of a part may be: with a heading above, 200 mm of paper."""


def charts_of_rows(title: str, rows: Sequence[Row], ticks: Sequence[Tick] = ()) -> Iterator[Chart]:
    """Draw rows, in as many parts as they need; each part has the ticks."""
    parts = tuple(_parts(rows))
    for i, part in enumerate(parts, start=1):
        named = title if len(parts) == 1 else f"{title}({i}/{len(parts)})"
        told = "; ".join(row.told for row in part)
        shown = [row for row in part if row.shapes]
        marked = ticks if shown else ()
        head = TICKS if marked else 0
        height = head + sum(map(_height, part))
        # What has no shape comes last, and has no lines running through its words.
        lines = _ticks(marked, head + sum(map(_height, shown)))
        wide = picture(named, told, WIDTH, height, [*lines, *_rows(part, head)])
        yield Chart(named, told, wide, narrow_picture(named, told, part, marked))


def _parts(rows: Sequence[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    filled = 0
    for row in rows:
        height = _height(row)
        if part and filled + height > _TALLEST:
            yield part
            part, filled = [], 0
        part.append(row)
        filled += height
    if part:
        yield part


def _ticks(ticks: Sequence[Tick], height: int) -> Iterator[str]:
    for tick in ticks:
        yield rule(tick.x, 0, tick.x, height)
        yield from head_of(tick, tick.x)


def _rows(rows: Sequence[Row], top: int) -> Iterator[str]:
    """Draw each row below the one before, under a faint line."""
    for row in rows:
        height = _height(row)
        yield rule(0, top, WIDTH, top)
        yield from written(_texts(row), top)
        yield from (drawn(shape, top + height // 2) for shape in row.shapes)
        top += height


def _texts(row: Row) -> list[Text]:
    return texts_of(row, _LABEL if row.shapes else WIDTH)


def _height(row: Row) -> int:
    return max(tall(_texts(row)), TALL) + 2 * MARGIN
