"""The tables of a plan's free text (셈하는 표), worked out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from maeul_plan.figures.tables.claims import SheetFigures, worked_out
from maeul_plan.figures.tables.sheet import sheet_of
from maeul_plan.figures.trace import Where
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.tables import Table


class TableAt(NamedTuple):
    """A table and its path in the plan file."""

    table: Table
    at: Where


def tables_of(plan: Plan) -> Iterator[TableAt]:
    """Give every table of a plan's sections, in the order of the file."""
    sections = plan.sections
    if sections is None:
        return
    named = (("purpose", sections.purpose), ("need", sections.need), ("duties", sections.duties))
    for name, section in named:
        for i, table in enumerate(section.tables if section else ()):
            yield TableAt(table, ("sections", name, "tables", i))
    for i, chapter in enumerate(sections.more):
        for j, table in enumerate(chapter.tables):
            yield TableAt(table, ("sections", "more", i, "tables", j))


@lru_cache(maxsize=64)  # several rules and the document ask of one table
def table_figures(table: Table) -> SheetFigures:
    """Work a table out."""
    return worked_out(sheet_of([str(head) for head in table.columns], table.rows, table.unit or ""), table.rounding)
