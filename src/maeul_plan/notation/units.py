"""The units that money is written in: their names and what one of each is in won."""

from __future__ import annotations

from typing import Final

MONEY_UNITS: Final[dict[str, int]] = {
    "원": 1,
    "십원": 10,
    "백원": 100,
    "천원": 1_000,
    "만원": 10_000,
    "십만원": 100_000,
    "백만원": 1_000_000,
    "천만원": 10_000_000,
    "억원": 100_000_000,
    "십억원": 1_000_000_000,
    "백억원": 10_000_000_000,
    "천억원": 100_000_000_000,
    "조원": 1_000_000_000_000,
    "십조원": 10_000_000_000_000,
    "백조원": 100_000_000_000_000,
    "천조원": 1_000_000_000_000_000,
}

_NAMES: Final = {won: name for name, won in MONEY_UNITS.items()}


def unit_name(unit: int) -> str:
    """Name the unit of `unit` won, such as 천원 for 1000.

    Raises:
        KeyError: `unit` is none of the values of `MONEY_UNITS`.
    """
    return _NAMES[unit]
