"""How a figure came about, down to the lines of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.notation.money import print_won
from maeul_plan.notation.units import unit_name
from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from maeul_plan.figures.trace import Figure, Where
    from maeul_plan.source import Source


def trace(figure: Figure, unit: int, source: Source) -> str:
    """Write a figure, its computation, what it was made of, and where the plan says so."""
    return "\n".join(_lines(figure, unit, source)) + "\n"


def _lines(figure: Figure, unit: int, source: Source) -> list[str]:
    """Write a figure in full, its inputs below it, each set in by two."""
    lines = [f"{shown(figure.label)}  {print_won(figure.amount, unit)}  ({spot(source, figure.at)})"]
    if figure.how:
        lines.append(f"  = {shown(figure.how)}")
    if figure.rounding and figure.exact != figure.amount:
        way = f"{figure.rounding.way}({unit_name(figure.rounding.unit)})"
        lines.append(f"  = {print_won(figure.exact, unit)} → {way} {print_won(figure.amount, unit)}")
    lines += [f"  · {shown(ground.says)}  ({spot(source, ground.at)})" for ground in figure.grounds]
    for part in figure.inputs:
        lines += [f"  {line}" for line in _lines(part, unit, source)]
    return lines


def spot(source: Source, at: Where) -> str:
    """Write where the plan says something: `plan.yaml:41:10`."""
    place = source.place(at)
    return f"{shown(place.path)}:{place.line}:{place.column}"
