"""Figures in the cells of a table: 1,234, △1,234, -1,234, 38.4%, 1.8, 17종."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.notation.digits import NumberMatch, match_number, narrow
from maeul_plan.notation.pattern import pattern

NOTHING: Final = frozenset({"-", "–", "—", "−"})
"""What a cell says in which nothing is to be counted."""

_CELL: Final = pattern(
    r"\s*+(?P<sign>[△▲\-−–+]\s*+)?(?P<number>[0-9][0-9,]{0,40}+(?:\.[0-9]{1,30}+)?)\s*+(?P<unit>%p?|[가-힣A-Za-z㎀-㏟ℓ℃]{1,6}+)?\s*+"
)
# 2019년, 3차, 1위 name a thing and count none.
_NAMES: Final = frozenset(("년", "년도", "월", "일", "시", "분", "호", "차", "회차", "번", "위", "급", "급지", "분기"))


class CellNumber(NamedTuple):
    """A figure as a cell has it: 38.4 with one place and the unit % for 38.4%; `unit` is "" for a bare one."""

    number: Fraction
    places: int
    unit: str


def read_cell(text: str) -> CellNumber | None:
    """Read a cell that holds a figure and nothing else but its unit; None for any other text."""
    found = _CELL.fullmatch(narrow(text))
    unit = (found["unit"] or "") if found else ""
    if found is None or unit in _NAMES:
        return None
    number = match_number(found["number"])
    if not isinstance(number, NumberMatch):
        return None
    _, _, decimals = found["number"].partition(".")
    is_minus = (found["sign"] or "+")[0] != "+"
    return CellNumber(-number.value if is_minus else number.value, len(decimals), unit)


def is_nothing(text: str) -> bool:
    """Tell whether a cell says with a dash that nothing is to be counted."""
    return narrow(text).strip() in NOTHING


def print_figure(number: Fraction, places: int, unit: str = "") -> str:
    """Write a figure with so many decimals, cut behind them: △1,234, 38.4%, 17종."""
    scaled = abs(number) * 10**places
    whole, part = divmod(scaled.numerator // scaled.denominator, 10**places)
    sign = "△" if number < 0 and (whole or part) else ""
    return f"{sign}{whole:,}" + (f".{part:0{places}d}" if places else "") + unit
