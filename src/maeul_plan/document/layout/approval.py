"""The head of a document as a grid: number, date and disclosure on the left, who signs on the right, 협조 below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from maeul_plan.document.layout.blocks import Box, Grid
from maeul_plan.document.layout.style import Look, Looks
from maeul_plan.document.layout.table import row_heights
from maeul_plan.document.layout.units import of_mm
from maeul_plan.document.shapes import CONSULTED
from maeul_plan.document.tree import Approver, Head

_LABEL: Final = of_mm(24)
_VALUE: Final = of_mm(36)
_SIGNING: Final = of_mm(11)
_BESIDE: Final = 5
"""So many approvers find room beside the fields, and so many fields; more get a table of their own above."""


def approval_grids(head: Head, looks: Looks, width: int) -> tuple[Grid, ...]:
    """Lay the approval table out over a width; the boxes of a draft stay blank."""
    if max(len(head.approval), len(head.fields)) <= _BESIDE:
        return (_grid(_fields(head, looks), _signers(head, looks, 2), head, looks, width),)
    return _field_pairs(head, looks, width), _grid((), _signers(head, looks, 0), head, looks, width)


def _field_pairs(head: Head, looks: Looks, width: int) -> Grid:
    """Lay the fields out two a row; the last of an odd number has its row alone."""
    value = width // 2 - _LABEL
    widths = (_LABEL, value, _LABEL, width - 2 * _LABEL - value)
    boxes = []
    for at, (name, text) in enumerate(head.fields):
        row, column = at // 2, at % 2 * 2
        alone = column == 0 and at + 1 == len(head.fields)
        boxes.append(Box(row, column, 1, 1, (name,), _label_look(looks), "center"))
        boxes.append(Box(row, column + 1, 1, 3 if alone else 1, (text,), looks.cell, "left"))
    heights = row_heights(boxes, widths, -(-len(head.fields) // 2))
    return Grid("approval", widths, heights, tuple(boxes))


def _grid(fields: Sequence[Box], signers: Sequence[Box], head: Head, looks: Looks, width: int) -> Grid:
    """Join fields and signers, and put 협조 below."""
    before = (_LABEL, _VALUE) if fields else ()
    share, rest = divmod(width - sum(before), len(head.approval))
    widths = (*before, *[share] * (len(head.approval) - 1), share + rest)
    rows = max(box.row + box.rowspan for box in (*fields, *signers))
    boxes = [*_down_to(fields, rows), *_down_to(signers, rows)]
    if head.consulted:
        boxes += _consulted(head.consulted, looks, rows, widths)
        rows += 1
    ordered = tuple(sorted(boxes, key=lambda box: (box.row, box.column)))
    heights = list(row_heights(ordered, widths, rows))
    room = sum(heights[1 : rows - bool(head.consulted)])
    heights[1] += max(_SIGNING - room, 0)
    return Grid("approval", widths, tuple(heights), ordered)


def _fields(head: Head, looks: Looks) -> tuple[Box, ...]:
    """Give each label and its text a row."""
    label = _label_look(looks)
    return tuple(
        box
        for row, (name, text) in enumerate(head.fields)
        for box in (
            Box(row, 0, 1, 1, (name,), label, "center"),
            Box(row, 1, 1, 1, (text,), looks.cell, "center"),
        )
    )


def _signers(head: Head, looks: Looks, column: int) -> tuple[Box, ...]:
    """Give each approver a column: the post, and below it who signed and when."""
    label = _label_look(looks)
    return tuple(
        box
        for at, approver in enumerate(head.approval, start=column)
        for box in (
            Box(0, at, 1, 1, (approver.post,), label, "center"),
            Box(1, at, 1, 1, tuple(_signature(approver)), looks.cell, "center"),
        )
    )


def _signature(approver: Approver) -> Iterator[str]:
    """Put what stands before a name above it: 전결 or 대결 and the day."""
    before = " ".join(part for part in (approver.mark, approver.signed) if part)
    if before:
        yield before
    yield approver.name


def _consulted(consulted: Sequence[str], looks: Looks, row: int, widths: Sequence[int]) -> list[Box]:
    """Put the consulted into one row, the label at its left."""
    return (
        [
            Box(row, 0, 1, 1, (CONSULTED,), _label_look(looks), "center"),
            Box(row, 1, 1, len(widths) - 1, (", ".join(consulted),), looks.cell, "left"),
        ]
        if len(widths) > 1
        else [Box(row, 0, 1, 1, (f"{CONSULTED} {', '.join(consulted)}",), looks.cell, "left")]
    )


def _down_to(boxes: Sequence[Box], rows: int) -> Iterator[Box]:
    """Let the last box of every column reach down to the last row."""
    last = {box.column: box.row for box in boxes}
    for box in boxes:
        reach = rows - box.row if box.row == last[box.column] else box.rowspan
        yield Box(box.row, box.column, reach, box.colspan, box.lines, box.look, box.align)


def _label_look(looks: Looks) -> Look:
    """Shade a label as a table's head, in the weight of its text."""
    return replace(looks.head_cell, bold=False)
