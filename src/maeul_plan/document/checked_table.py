"""The tables of a plan's sections as official text, with what was not typed filled in (셈하는 표)."""

from __future__ import annotations

from maeul_plan.document.escape import clean
from maeul_plan.document.official import OfficialText
from maeul_plan.document.tree import Alignment, Cell, Document, Node, Note
from maeul_plan.document.tree import Table as PrintedTable
from maeul_plan.document.write import write_text
from maeul_plan.figures.tables.arithmetic import Value
from maeul_plan.figures.tables.claims import SheetFigures
from maeul_plan.figures.tables.lines import is_plain_text
from maeul_plan.figures.tables.of_plan import table_figures
from maeul_plan.figures.tables.sheet import Entry
from maeul_plan.figures.tables.units import decimals, places, scale, unit_shown
from maeul_plan.notation.table.cells import print_figure
from maeul_plan.plan.tables import Table


def checked_tables(tables: tuple[Table, ...]) -> OfficialText:
    """Print tables one below the other, each with its title, its unit and its note."""
    nodes = [node for table in tables for node in _nodes(table)]
    return OfficialText(write_text(Document(tuple(nodes))))


def _nodes(table: Table) -> list[Node]:
    figures = table_figures(table)
    sheet = figures.sheet
    head = tuple(Cell(clean(column.name)) for column in sheet.columns)
    if not head:
        return []
    wrong = frozenset((claim.row, claim.column) for claim in figures.claims if claim.verdict == "apart")
    rows = tuple(
        (Cell(clean(row.name)), *(Cell(_cell(figures, i, j, is_wrong=(i, j) in wrong)) for j in range(1, len(head))))
        for i, row in enumerate(sheet.rows)
    )
    alignment = tuple(_alignment(figures, j) for j in range(len(head)))
    printed = PrintedTable((head, *rows), alignment, clean(table.title or ""), clean(table.unit or ""))
    return [printed, Note(1, clean(table.note))] if table.note else [printed]


def _alignment(figures: SheetFigures, column: int) -> Alignment:
    if column == 0:
        return "left"
    return "right" if column in figures.sheet.figured else "center"


def _cell(figures: SheetFigures, row: int, column: int, *, is_wrong: bool) -> str:
    """Write a cell: what is typed unless it is wrong, else what it comes to."""
    sheet = figures.sheet
    entry = sheet.cells[row][column]
    if entry.text and not is_wrong:
        return _typed(entry, sheet.columns[column].name)
    value = figures.values.get(row, column)
    if not isinstance(value, Value):
        return ""
    unit = unit_shown(sheet, row, column)
    shown = value.amount / scale(sheet, row, column, unit)
    count = places(sheet, row, column)
    return print_figure(shown, decimals(shown) if count is None else count, unit)


def _typed(entry: Entry, head: str) -> str:
    """Write a typed figure as an office does; what only names a thing, such as a year, stays as it is."""
    number = entry.number
    if number is None or is_plain_text(head):
        return clean(entry.text)
    return print_figure(number.number, number.places, number.unit)
