"""Tables of plain text, even under wide characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.reporters.cells import cells, shown, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP: Final = "  "
_NARROWEST: Final = 12


class Column(NamedTuple):
    """A column: its head, and whether it is set flush left, flush right, or left and wrapped where room lacks."""

    head: str
    kind: str = "left"


RULE: Final[tuple[str, ...]] = ()
"""A row that draws a line across."""


def table(columns: tuple[Column, ...], rows: Sequence[tuple[str, ...]], width: int | None) -> str:
    """Set rows under their heads; `width` is the terminal's, None where nothing limits it."""
    used = [tuple(map(shown, row)) for row in rows]
    widths = [max(cells(text) for text in texts) for texts in zip(*_full(columns, used), strict=True)]
    across = sum(widths) + len(_GAP) * (len(widths) - 1)
    if width is not None and across > width:
        for i, column in enumerate(columns):
            if column.kind == "wrap":
                widths[i] = max(_NARROWEST, widths[i] - (across - width))
        across = sum(widths) + len(_GAP) * (len(widths) - 1)
    lines = [*_row(columns, tuple(column.head for column in columns), widths), "─" * across]
    for row in used:
        lines += _row(columns, row, widths) if row else ["─" * across]
    return "\n".join(lines) + "\n"


def _full(columns: tuple[Column, ...], rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [tuple(column.head for column in columns), *(row for row in rows if row)]


def _row(columns: tuple[Column, ...], texts: tuple[str, ...], widths: list[int]) -> list[str]:
    """Set one row, in as many lines as its longest wrapped text takes."""
    parts = [
        wrapped(text, room) if column.kind == "wrap" else [text]
        for column, text, room in zip(columns, texts, widths, strict=True)
    ]
    height = max(map(len, parts))
    lines = []
    for i in range(height):
        line = [
            _set(part[i] if i < len(part) else "", column.kind, room)
            for column, part, room in zip(columns, parts, widths, strict=True)
        ]
        lines.append(_GAP.join(line).rstrip())
    return lines


def _set(text: str, kind: str, room: int) -> str:
    blanks = " " * max(0, room - cells(text))
    return blanks + text if kind == "right" else text + blanks
