"""The head of a document as a grid: number, date and disclosure on the left, who signs on the right, 협조 below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.document.layout.blocks import PADDING, Box, Grid
from maeul_plan.document.layout.columns import set_size
from maeul_plan.document.layout.measure import count_lines, text_width
from maeul_plan.document.layout.style import Look, Looks
from maeul_plan.document.layout.table import row_heights
from maeul_plan.document.layout.units import of_mm
from maeul_plan.document.shapes import CONSULTED
from maeul_plan.document.tree import Approver, Head

_LABEL: Final = of_mm(24)
_LONGEST_LABEL: Final = of_mm(42)
"""The column of labels is at least so wide, and wider for a longer label up to this."""

_VALUE: Final = of_mm(36)
_LINES: Final = 2
"""A value of more lines has a row of its own."""
Field: TypeAlias = tuple[str, str]
"""A label of a head and its text."""

_SIGNING: Final = of_mm(11)
_BESIDE: Final = 5
"""So many approvers find room beside the fields, and so many fields; more get a table of their own above."""


class _Labelled(NamedTuple):
    """The width of labels; the fields that stand beside who signs, and those with a row of their own below."""

    label: int
    beside: tuple[Field, ...]
    below: tuple[Field, ...]


def approval_grids(head: Head, looks: Looks, width: int) -> tuple[Grid, ...]:
    """Lay the approval table out over a width; the boxes of a draft stay blank."""
    label = _label_width(head.fields, looks)
    short = tuple(field for field in head.fields if _is_short(field, looks, _VALUE))
    consulted = ((CONSULTED, ", ".join(head.consulted)),) if head.consulted else ()
    if short and max(len(head.approval), len(short)) <= _BESIDE:
        long = tuple(field for field in head.fields if field not in short)
        return (_grid(head.approval, _Labelled(label, short, (*long, *consulted)), looks, width),)
    signing = _grid(head.approval, _Labelled(label, (), consulted), looks, width)
    if not head.fields:
        return (signing,)
    return replace(_field_pairs(head.fields, looks, width, label), below=0), signing


def _label_width(fields: Sequence[Field], looks: Looks) -> int:
    """Give the column of labels the width of its longest."""
    look = _label_look(looks)
    longest = max((text_width(name, set_size(look, look.size)) for name, _ in fields), default=0)
    return min(max(longest + 2 * PADDING, _LABEL), _LONGEST_LABEL)


def _is_short(field: Field, looks: Looks, width: int) -> bool:
    return count_lines(field[1], width - 2 * PADDING, set_size(looks.cell, looks.cell.size)) <= _LINES


def _field_pairs(fields: Sequence[Field], looks: Looks, width: int, label: int) -> Grid:
    """Lay fields out two a row; a long one has its row alone, and so has one that no other is left for."""
    value = width // 2 - label
    widths = (label, value, label, width - 2 * label - value)
    boxes: list[Box] = []
    rows = 0
    for pair in _paired(fields, lambda field: _is_short(field, looks, value)):
        for at, (name, text) in enumerate(pair):
            reach = 3 if len(pair) == 1 else 1
            boxes.append(Box(rows, 2 * at, 1, 1, (name,), _label_look(looks), "center"))
            boxes.append(Box(rows, 2 * at + 1, 1, reach, (text,), looks.cell, "left"))
        rows += 1
    return Grid("approval", widths, row_heights(boxes, widths, rows), tuple(boxes))


def _paired(fields: Sequence[Field], is_short: Callable[[Field], bool]) -> Iterator[tuple[Field, ...]]:
    """Put two short fields into one row."""
    waiting: tuple[Field, ...] = ()
    for field in fields:
        if waiting and is_short(field):
            yield (*waiting, field)
            waiting = ()
            continue
        if waiting:
            yield waiting
        waiting = (field,) if is_short(field) else ()
        if not waiting:
            yield (field,)
    if waiting:
        yield waiting


def _grid(approval: Sequence[Approver], labelled: _Labelled, looks: Looks, width: int) -> Grid:
    """Join fields and who signs, and put what has a row of its own below."""
    fields = _fields(labelled.beside, looks)
    before = (labelled.label, _VALUE) if fields else ()
    signers = _signers(approval, looks, len(before))
    share, rest = divmod(width - sum(before), len(approval))
    widths = (*before, *[share] * (len(approval) - 1), share + rest)
    rows = max(box.row + box.rowspan for box in (*fields, *signers))
    boxes = [*_down_to(fields, rows), *_down_to(signers, rows)]
    for row, field in enumerate(labelled.below, start=rows):
        boxes += _row_of(field, looks, row, len(widths))
    ordered = tuple(sorted(boxes, key=lambda box: (box.row, box.column)))
    heights = list(row_heights(ordered, widths, rows + len(labelled.below)))
    heights[1] += max(_SIGNING - sum(heights[1:rows]), 0)
    return Grid("approval", widths, tuple(heights), ordered)


def _fields(fields: Sequence[Field], looks: Looks) -> tuple[Box, ...]:
    """Give each label and its text a row."""
    label = _label_look(looks)
    return tuple(
        box
        for row, (name, text) in enumerate(fields)
        for box in (
            Box(row, 0, 1, 1, (name,), label, "center"),
            Box(row, 1, 1, 1, (text,), looks.cell, "center"),
        )
    )


def _signers(approval: Sequence[Approver], looks: Looks, column: int) -> tuple[Box, ...]:
    """Give each approver a column: the post, and below it who signed and when."""
    label = _label_look(looks)
    return tuple(
        box
        for at, approver in enumerate(approval, start=column)
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


def _row_of(field: Field, looks: Looks, row: int, columns: int) -> list[Box]:
    """Put a label and its text into one row, the label at the left."""
    name, text = field
    if columns == 1:
        return [Box(row, 0, 1, 1, (f"{name} {text}",), looks.cell, "left")]
    return [
        Box(row, 0, 1, 1, (name,), _label_look(looks), "center"),
        Box(row, 1, 1, columns - 1, (text,), looks.cell, "left"),
    ]


def _down_to(boxes: Sequence[Box], rows: int) -> Iterator[Box]:
    """Let the last box of every column reach down to the last row."""
    last = {box.column: box.row for box in boxes}
    for box in boxes:
        reach = rows - box.row if box.row == last[box.column] else box.rowspan
        yield Box(box.row, box.column, reach, box.colspan, box.lines, box.look, box.align)


def _label_look(looks: Looks) -> Look:
    """Shade a label as a table's head, in the weight of its text."""
    return replace(looks.head_cell, bold=False)
