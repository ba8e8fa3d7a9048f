"""The tree of a formula.

Every node knows the characters `start:end` it was read from, counted from 0; they take no part in equality.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the unit it is written in: 40,000천원, 5월, 85%, or a bare number with the unit ''.

    `noun` is what a counter counts: the 마을 of 20개 마을.
    """

    value: Fraction
    unit: str = ""
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure that stands elsewhere in the plan: 계(인건비/단장, 운영비); an argument is a path of ids."""

    function: str
    arguments: tuple[tuple[str, ...], ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in brackets; behind a sum of bare numbers may be their `unit`: (3,000+2,000)천원."""

    inner: Node
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Per:
    """What a price is for, behind it: the 일 of 50,000원/일, the 1인 of 500원/1인; it divides nothing."""

    words: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A dividend and the divisors behind it, one or more: 5/12, 50,000원/일."""

    dividend: Node
    divisors: tuple[Node, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Product:
    """Two or more factors; a division holds on to the factor before it: a×5/12 is a × (5/12)."""

    factors: tuple[Node, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A term with the words before it: 교사 1인×(1,500원), 1인 월 1,800천원×10명."""

    label: str
    term: Node
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """A term that is taken away."""

    term: Node
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Sum:
    """Two or more terms; one that is taken away is a Negation."""

    terms: tuple[Node, ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Lump:
    """총액계상: an amount that nothing explains; it is worth what the formula states."""

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


Node: TypeAlias = Quantity | Reference | Group | Per | Ratio | Product | Labelled | Negation | Sum | Lump


@dataclass(frozen=True, slots=True)
class Formula:
    """A whole 산출내역: `label : expression = stated note`, where all but the expression may be absent."""

    label: str
    expression: Node
    stated: Quantity | None = None
    note: str = ""
