"""The preview text of a .hwpx file: what a file manager shows without opening it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from maeul_plan.document.layout.blocks import Block, Grid
from maeul_plan.document.markup import held

_LENGTH: Final = 1000
"""Characters that a preview has."""


def preview_text(blocks: Sequence[Block]) -> str:
    """Give the beginning of a document as plain text, a table's cells in < > as 한글 writes them."""
    lines: list[str] = []
    written = 0
    for block in blocks:
        if isinstance(block, Grid):
            rows = groupby(block.boxes, key=lambda box: box.row)
            found = ["".join(f"<{' '.join(box.lines)}>" for box in boxes) for _, boxes in rows]
        else:
            found = [block.printed]
        lines += found
        written += sum(map(len, found))
        if written >= _LENGTH:
            break
    return "\r\n".join(map(held, lines))[:_LENGTH]
