"""A picture of rows: words at the left, what is drawn for them at the right, cut into parts that fit on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.charts.svg import TALL, WIDTH, Shape, drawn, picture, rule, words, wrapped

PLOT_LEFT: Final = 264
PLOT_RIGHT: Final = 664
"""Between these the shapes stand."""

_LABEL: Final = 248
_NAME: Final = 14
_SAID: Final = 12
_LEADING: Final = 5
_MARGIN: Final = 6
_TICKS: Final = 34
_TALLEST: Final = 800
"""How tall the rows of a part may be: with a heading above, 200 mm of paper."""


class Row(NamedTuple):
    """A row: a name, what is said of it, and its shapes; without any its words take the whole width."""

    name: str
    says: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()

    @property
    def told(self) -> str:
        """The row in words alone."""
        return ": ".join(filter(None, (self.name, ", ".join(self.says))))


class Tick(NamedTuple):
    """A line down the picture at `x`, with a year and a month at its head, "" for none."""

    x: int
    year: str
    month: str


class _Text(NamedTuple):
    size: int
    text: str
    bold: bool


def charts_of_rows(title: str, rows: Sequence[Row], ticks: Sequence[Tick] = ()) -> Iterator[Chart]:
    """Draw rows, in as many parts as they need; each part has the ticks."""
    parts = tuple(_parts(rows))
    for i, part in enumerate(parts, start=1):
        named = title if len(parts) == 1 else f"{title}({i}/{len(parts)})"
        told = "; ".join(row.told for row in part)
        shown = [row for row in part if row.shapes]
        head = _TICKS if ticks and shown else 0
        height = head + sum(map(_height, part))
        # What has no shape comes last, and has no lines running through its words.
        lines = _ticks(ticks, head + sum(map(_height, shown))) if head else ()
        elements = [*lines, *_rows(part, head)]
        yield Chart(named, told, picture(named, told, height, elements))


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
        yield from (words(tick.x + 2, y, 11, text) for y, text in ((12, tick.year), (26, tick.month)) if text)


def _rows(rows: Sequence[Row], top: int) -> Iterator[str]:
    """Draw each row below the one before, under a faint line."""
    for row in rows:
        height = _height(row)
        yield rule(0, top, WIDTH, top)
        baseline = top + _MARGIN
        for text in _texts(row):
            baseline += text.size
            yield words(2, baseline, text.size, text.text, bold=text.bold)
            baseline += _LEADING
        yield from (drawn(shape, top + height // 2) for shape in row.shapes)
        top += height


def _texts(row: Row) -> list[_Text]:
    width = _LABEL if row.shapes else WIDTH
    names = [_Text(_NAME, line, bold=True) for line in wrapped(row.name, width, _NAME)] if row.name else []
    return names + [_Text(_SAID, line, bold=False) for said in row.says for line in wrapped(said, width, _SAID)]


def _height(row: Row) -> int:
    return max(sum(text.size + _LEADING for text in _texts(row)), TALL) + 2 * _MARGIN
