"""A picture of rows for a phone: the words of a row stand above what is drawn for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from maeul_plan.document.charts.row import (
    MARGIN,
    PLOT_LEFT,
    PLOT_RIGHT,
    TICKS,
    Row,
    Tick,
    head_of,
    tall,
    texts_of,
    written,
)
from maeul_plan.document.charts.svg import TALL, Shape, drawn, picture, rule

WIDTH: Final = 340
"""About as many units as a phone has for a page's text, so that words keep their size."""

_LEFT: Final = 10
_RIGHT: Final = 330
_BAND: Final = TALL + MARGIN
"""How tall the part of a row is that has its shapes."""


def narrow_picture(title: str, told: str, rows: Sequence[Row], ticks: Sequence[Tick]) -> str:
    """Draw rows that were laid out between `PLOT_LEFT` and `PLOT_RIGHT` on a narrow width."""
    moved = [tick._replace(x=_moved(tick.x)) for tick in ticks]
    head = TICKS if moved else 0
    elements = [element for tick in moved for element in (rule(tick.x, 0, tick.x, head), *head_of(tick, tick.x))]
    top = head
    for row in rows:
        elements += _row(row, top, moved)
        top += _height(row)
    return picture(title, told, WIDTH, top, elements)


def _row(row: Row, top: int, ticks: Sequence[Tick]) -> Iterator[str]:
    """Draw a row under a faint line; ticks run only beside its shapes, never through its words."""
    texts, bottom = texts_of(row, WIDTH), top + _height(row)
    yield rule(0, top, WIDTH, top)
    yield from written(texts, top)
    if row.shapes:
        yield from (rule(tick.x, bottom - _BAND, tick.x, bottom) for tick in ticks)
    for shape in row.shapes:
        yield drawn(Shape(shape.kind, _moved(shape.left), _moved(shape.right)), bottom - _BAND // 2)


def _height(row: Row) -> int:
    return tall(texts_of(row, WIDTH)) + 2 * MARGIN + (_BAND if row.shapes else 0)


def _moved(x: int) -> int:
    return _LEFT + (x - PLOT_LEFT) * (_RIGHT - _LEFT) // (PLOT_RIGHT - PLOT_LEFT)
