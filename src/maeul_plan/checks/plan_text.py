"""The texts of a plan that people will read, as passages: every free text of the models, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from maeul_plan.checks.passage import Part, Passage
from maeul_plan.findings import Place
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.outline import OutlineItem
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.table.cells import read_cell
from maeul_plan.notation.table.names import declared
from maeul_plan.plan.base import Block
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.tables import Table
from maeul_plan.source import Source

Where: TypeAlias = tuple[str | int, ...]

# Names that others refer to, words of closed lists, and days in the plan's own notation: nobody's running text.
_NO_TEXT: Final = frozenset(
    (
        *("id", "post", "number", "external_id", "account", "until", "counted"),
        *("unit", "basis_unit", "rounding_unit", "rounding", "decision"),
    )
)
_PARTS: Final[dict[Where, Part]] = {("document", "title"): "title"}
_LINE: Final = pattern(r"(?P<margin>[ \t\u3000]*)(?P<content>[^\n]*?)[ \t\u3000]*(?:\n|\Z)")


def passages_of(source: Source, plan: Plan) -> Iterator[Passage]:
    """Give the passages of all blocks of a plan that could be read."""
    yield from _of_block(source, plan, ())


def _of_block(source: Source, block: Block, where: Where) -> Iterator[Passage]:
    for name, field in type(block).model_fields.items():
        key = field.alias or name
        if name in block.model_fields_set and key not in _NO_TEXT:
            yield from _of_value(source, getattr(block, name), (*where, key))


def _of_value(source: Source, value: object, where: Where) -> Iterator[Passage]:
    if isinstance(value, Table):
        yield from _of_table(source, value, where)
    elif isinstance(value, Block):
        yield from _of_block(source, value, where)
    elif isinstance(value, str):
        yield from _lines(source, value, where, _unmarked)
    elif isinstance(value, tuple) and value and isinstance(value[0], OutlineItem):
        yield from _lines(source, source.written(where), where, _marked)
    elif type(value) is tuple:
        for i, one in enumerate(value):
            yield from _of_value(source, one, (*where, i))


def _of_table(source: Source, table: Table, where: Where) -> Iterator[Passage]:
    """Give a table's title and note, the names of its columns and rows, and its other cells; a formula is no text."""
    for key in ("title", "note"):
        yield from _of_value(source, getattr(table, key), (*where, key))
    cells: list[tuple[Where, object]] = [((*where, "columns", i), head) for i, head in enumerate(table.columns)]
    cells += [((*where, "rows", i, j), cell) for i, row in enumerate(table.rows) for j, cell in enumerate(row)]
    for at, text in cells:
        if isinstance(text, str) and not read_cell(text):
            is_head = at[-2] == "columns" or at[-1] == 0
            start = declared(text).start if is_head else None
            for passage in _lines(source, text if start is None else text[: start - 1], at, _unmarked):
                yield replace(passage, part="cell")


def _lines(source: Source, text: str, where: Where, split: Callable[[str], tuple[str, str]]) -> Iterator[Passage]:
    """Split a text into its lines, each without its margin and its mark."""
    margins: list[int] = []
    for line in _LINE.finditer(text):
        if not line["content"]:
            continue
        mark, rest = split(line["content"])
        while margins and margins[-1] >= len(line["margin"]):
            margins.pop()
        margins.append(len(line["margin"]))
        offset = line.end("content") - len(rest)
        yield Passage(
            text=rest,
            part=_PARTS.get(where, "prose"),
            find=partial(_place, source, where, offset),
            mark=mark,
            level=len(margins),
            block=where,
        )


def _marked(content: str) -> tuple[str, str]:
    found = split_mark(content)
    return (found[0].text, found[1]) if found else ("", content)


def _unmarked(content: str) -> tuple[str, str]:
    return "", content


def _place(source: Source, where: Where, offset: int, start: int, end: int) -> Place:
    """Find the characters `start:end` of a passage that begins at `offset` of a value."""
    return source.place_within(where, offset + start, offset + end)
