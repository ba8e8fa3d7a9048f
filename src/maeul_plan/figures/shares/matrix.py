"""A table of amounts whose rows and columns both add up: the budget by fund, recipient, quarter or year."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maeul_plan.figures.trace import Where


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One line or item of the budget, `level` deep from 0, with its amount in each column (won)."""

    path: tuple[str, ...]
    name: str
    level: int
    cells: tuple[Fraction, ...]
    total: Fraction
    at: Where


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows under the names of the columns; `totals` are those of the rows of level 0."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[Fraction, ...]
    total: Fraction
