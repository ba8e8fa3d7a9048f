"""Retention periods (보존기간) of records, and how long each runs."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import Final

LAW: Final = "공공기록물 관리에 관한 법률 시행령 제26조"

_YEARS: Final = {"영구": None, "준영구": None, "30년": 30, "10년": 10, "5년": 5, "3년": 3, "1년": 1}
PERIODS: Final = tuple(_YEARS)


def kept_from(completed: date) -> date | None:
    """Give the day a period begins to run: 1 January of the next year; None where no calendar has it."""
    return date(completed.year + 1, 1, 1) if completed.year < MAXYEAR else None


def kept_until(completed: date, period: str) -> date | None:
    """Give the last day of a period; None for 영구 and 준영구, and where no calendar has it.

    Raises:
        KeyError: `period` is none of `PERIODS`.
    """
    years = _YEARS[period]
    if years is None or completed.year + years > MAXYEAR:
        return None
    return date(completed.year + years, 12, 31)
