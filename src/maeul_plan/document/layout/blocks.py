"""What lies on the pages: lines of text and grids of cells. Lengths are in hundredths of a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.layout.style import Look, Side, Style
from maeul_plan.document.layout.units import of_mm, of_points

PADDING: Final = of_mm(1.8)
"""What a cell usually leaves free on its left and on its right."""

PADDING_ABOVE: Final = of_mm(0.5)
"""What a cell leaves free above and below."""

BELOW: Final = of_points(5)
"""What usually stays free below a table."""

Role: TypeAlias = Literal[
    "office", "field", "subject", "title", "byline", "lead", "chapter", "item", "note", "paragraph",
    "caption", "unit", "attachment", "end", "date", "sender", "footer",
]  # fmt: skip


class Line(NamedTuple):
    """A paragraph: the mark hangs to the left of the edge at which all of its lines begin.

    `left` is that edge and `hang` how far before it the mark begins, both from the left margin. `gap` is what stands
    between mark and text. `keep` asks to stay on the page of the next block.
    """

    role: Role
    look: Look
    text: str
    mark: str = ""
    gap: str = ""
    left: int = 0
    hang: int = 0
    keep: bool = False

    @property
    def printed(self) -> str:
        """The line's whole text."""
        return f"{self.mark}{self.gap}{self.text}"


class Box(NamedTuple):
    """A cell of a grid: where it begins, how far it reaches, its lines, how they look."""

    row: int
    column: int
    rowspan: int
    colspan: int
    lines: tuple[str, ...]
    look: Look
    align: Side


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the boxes cover every place just once, in the order of rows and columns.

    The first `head_rows` are repeated on every page. No row is split, and `tied` rows stay with the row before;
    `keep` asks the last row to stay with the next block. Row heights are estimates, at least as high as needed.
    A cell leaves `padding` free on its left and on its right, and `below` stays free below the last row.
    """

    role: Literal["approval", "table"]
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    boxes: tuple[Box, ...]
    head_rows: int = 0
    tied: frozenset[int] = frozenset()
    keep: bool = False
    padding: int = PADDING
    below: int = BELOW


Block: TypeAlias = Line | Grid


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out: its title (for the file's properties), its style and its blocks."""

    title: str
    style: Style
    blocks: tuple[Block, ...]
