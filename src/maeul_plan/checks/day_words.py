"""How findings write days: with their weekday, and the day that follows from an event."""

from __future__ import annotations

from datetime import date

from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.notation.dates import print_day, weekday_of
from maeul_plan.notation.due import print_due


def print_full(day: date) -> str:
    """Write a day with its weekday: `2015. 7. 13.(월)`."""
    return f"{print_day(day)}({weekday_of(day)})"


def print_when(figure: DeadlineFigure) -> str:
    """Write when something is due as the plan says it, and behind an event the day it comes to."""
    said = print_due(figure.meant)
    return f"{said}({print_day(figure.due)})" if figure.due and figure.meant.date is None else said
