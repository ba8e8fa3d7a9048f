"""The one measure of a page: whole hundredths of a point (1/7200 inch, the unit of .hwpx)."""

from __future__ import annotations

from typing import Final

POINT: Final = 100
_INCH_IN_MM: Final = 25.4


def of_mm(length: float) -> int:
    """Take millimetres."""
    return round(length * 72 * POINT / _INCH_IN_MM)


def of_points(length: float) -> int:
    """Take points."""
    return round(length * POINT)
