"""A sheet as a value: its cells, what each looks like, and what may be typed into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.markup import held

Kind: TypeAlias = Literal[
    "title",
    "plain",
    "small",
    "unit",
    "head",
    "text",
    "middle",
    "number",
    "input",
    "line",
    "line_number",
    "total",
    "total_number",
    "total_note",
]
Value: TypeAlias = str | int | Fraction | date | None

WHOLE: Final = "#,##0;△#,##0"
"""How a number is shown; a negative one has the △ of Korean budgets."""
PARTS: Final = "#,##0.0##;△#,##0.0##"
DAY: Final = 'yyyy". "m". "d"."'
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_CHARACTERS: Final = 32_767
_MOST_IN_A_FORMULA: Final = 8_000
_MOST_ARGUMENTS: Final = 200
_MOST_QUOTED: Final = 250


class Look(NamedTuple):
    """What a cell looks like: the kind of cell, its number format ("" for none), and its indentation."""

    kind: Kind
    number: str = ""
    indent: int = 0


class Cell(NamedTuple):
    """One cell, counted from 0; with a `formula` the `value` is what that comes to, and is shown until it is asked.

    With a `last_column` it is merged up to there.
    """

    row: int
    column: int
    value: Value
    look: Look
    formula: str = ""
    last_column: int | None = None


class Typed(NamedTuple):
    """What may be typed into a cell, and the way on (Korean) for who types something else."""

    row: int
    column: int
    takes: Literal["day", "count", "amount"]
    way_on: str


class Area(NamedTuple):
    """The cells between two corners."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of cells.

    The rows up to `head_row` stay on the screen, those from `head_from` on are repeated on every page. `differences`
    stand out where they are not nought. Widths are in figures; a column of none is hidden.
    """

    name: str
    widths: tuple[float, ...]
    cells: tuple[Cell, ...]
    head_row: int
    head_from: int = 0
    typed: tuple[Typed, ...] = ()
    differences: Area | None = None
    landscape: bool = False


def address(row: int, column: int, sheet: str = "") -> str:
    """Name a cell as formulas do: I5, or 전제!$C$8 from another sheet."""
    letter = letters_of(column)
    return f"{sheet}!${letter}${row + 1}" if sheet else f"{letter}{row + 1}"


def letters_of(column: int) -> str:
    """Name a column: A to Z, then AA."""
    above, last = divmod(column, len(_LETTERS))
    return (letters_of(above - 1) if above else "") + _LETTERS[last]


def column_of(letters: str) -> int:
    """Give the column of a name, counted from 0."""
    number = 0
    for letter in letters:
        number = number * len(_LETTERS) + _LETTERS.index(letter) + 1
    return number - 1


def computed(row: int, column: int, formula: str, value: Value, look: Look) -> Cell:
    """Make a cell that computes; where the formula is longer than a cell takes, the value alone stands in it."""
    return Cell(row, column, value, look, formula if len(formula) <= _MOST_IN_A_FORMULA else "")


def ranges_of(rows: Sequence[int], column: int) -> list[str]:
    """Name cells of a column; rows that follow one another are one range."""
    ranges: list[list[int]] = []
    for row in rows:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1][1] = row
        else:
            ranges.append([row, row])
    return [
        address(first, column) if first == last else f"{address(first, column)}:{address(last, column)}"
        for first, last in ranges
    ]


def sum_of(rows: Sequence[int], column: int) -> str:
    """Add up cells of a column."""
    cells = ranges_of(rows, column)
    return "+".join(f"SUM({','.join(cells[i : i + _MOST_ARGUMENTS])})" for i in range(0, len(cells), _MOST_ARGUMENTS))


def quoted(text: str) -> str:
    """Write a text as it stands in a formula, which takes no long one in one piece."""
    said = held(text)
    parts = [said[i : i + _MOST_QUOTED] for i in range(0, len(said), _MOST_QUOTED)] or [""]
    return "&".join('"' + part.replace('"', '""') + '"' for part in parts)


def shown(text: str) -> str:
    """Give a text as a cell holds it."""
    said = held(text)
    return said if len(said) <= _MOST_CHARACTERS else said[: _MOST_CHARACTERS - 1] + "…"


def number(value: Fraction | int) -> int | float:
    """Give a number as a sheet keeps it: whole, or the nearest it has."""
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else float(exact)
