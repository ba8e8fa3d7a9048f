"""The words and places of findings about the tables of a plan's sections (셈하는 표)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.checks.passage import is_as_wide
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.tables.claims import CellClaim, SheetFigures
from maeul_plan.figures.tables.of_plan import table_figures, tables_of
from maeul_plan.figures.tables.sheet import Owner, Sheet
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Edit, Fix, Place
from maeul_plan.notation.table.cells import print_figure
from maeul_plan.notation.table.names import without_unit
from maeul_plan.plan.tables import Table

_SIGNS: Final = "△▲-−–"


class Worked(NamedTuple):
    """A table of a plan, its path, and its figures."""

    table: Table
    at: Where
    figures: SheetFigures

    @property
    def unit(self) -> str:
        """The unit above the table, where it is one word."""
        unit = self.table.unit or ""
        return unit if unit.isalpha() else ""


def worked_tables(subject: Subject) -> Iterator[Worked]:
    """Give every table of the plan, worked out."""
    for table, at in tables_of(subject.plan):
        yield Worked(table, at, table_figures(table))


def place_of(subject: Subject, worked: Worked, claim: CellClaim) -> Place:
    """Give the place of a typed figure."""
    return subject.value((*worked.at, "rows", claim.row, claim.column))


def place_of_formula(subject: Subject, worked: Worked, owner: Owner, start: int, end: int) -> Place:
    """Give the place of some characters of the head of a column or a row."""
    return subject.within((*worked.at, *_head(owner)), start, end)


def place_of_head(subject: Subject, worked: Worked, owner: Owner) -> Place:
    """Give the place of the head of a column or a row."""
    return subject.value((*worked.at, *_head(owner)))


def title_of(sheet: Sheet, claim: CellClaim) -> str:
    """Name a cell: `참여자의 증감률`."""
    row, column = sheet.rows[claim.row].name, without_unit(sheet.columns[claim.column].name)
    return f"{row}의 {column}" if row else f"{claim.row + 1}번째 행의 {column}"


def formula_of(worked: Worked, owner: Owner) -> str:
    """Give a formula as it is written, with the name of what it works out."""
    table = worked.table
    return " ".join(str(table.columns[owner.at] if owner.axis == "열" else table.rows[owner.at][0]).split())


def both_figures(claim: CellClaim, unit: str) -> str:
    """Write both figures and the difference: `적힌 값 22.5%, 계산 38.4% (15.9%p 모자람)`."""
    places, shown = claim.typed.places, claim.unit or unit
    comes_to = claim.comes_to if claim.comes_to is not None else Fraction(0)
    gap = print_figure(abs(claim.gap), places, "%p" if shown == "%" else shown)
    word = "많음" if claim.gap > 0 else "모자람"
    typed, computed = (print_figure(number, places, shown) for number in (claim.typed.number, comes_to))
    return f"적힌 값 {typed}, 계산 {computed} ({gap} {word})"


def put_figure(subject: Subject, worked: Worked, claim: CellClaim) -> Fix | None:
    """Put what a cell comes to in the place of what is typed, in the same way of writing; a claim, so never safe."""
    where = (*worked.at, "rows", claim.row, claim.column)
    typed = subject.written(where)
    place = subject.within(where, 0, len(typed))
    if claim.comes_to is None or not is_as_wide(place, len(typed)) or not any(map(str.isdigit, typed)):
        return None
    figure = print_figure(claim.comes_to, claim.typed.places, claim.typed.unit)
    sign = next((sign for sign in _SIGNS if typed.startswith(sign)), "-")
    figure = figure.replace("△", sign)
    return Fix(safe=False, edits=(Edit(place, figure if "," in typed else figure.replace(",", "")),))


def _head(owner: Owner) -> Where:
    return ("columns", owner.at) if owner.axis == "열" else ("rows", owner.at, 0)
