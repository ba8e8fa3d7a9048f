"""What a table's formula says, as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

Function: TypeAlias = Literal["합계", "소계", "평균", "열합계"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Named:
    """A column of the same row, or a row of the same column, by its place among them."""

    at: int


@dataclass(frozen=True, slots=True)
class OneCell:
    """A cell by its row and its column."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """A function over named columns or rows; without any over those that the function itself chooses."""

    function: Function
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms, each with whether it is taken away."""

    terms: tuple[tuple[bool, Expression], ...]


@dataclass(frozen=True, slots=True)
class Product:
    """Factors, each with whether it divides."""

    factors: tuple[tuple[bool, Expression], ...]


Expression: TypeAlias = Number | Named | OneCell | Gathered | Sum | Product
