"""Severance (퇴직급여): the least yearly contribution, and the service below which none is due by law."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from maeul_plan.law.dated import Beyond, Held, held_on

_SHARE: Final = (
    Held(
        Fraction(1, 12),
        date(2012, 7, 26),
        None,
        "근로자퇴직급여 보장법 제20조제1항(법률 제10967호, 2012. 7. 26. 시행)",
        verified=True,
    ),
)
_EXEMPTION: Final = "근로자퇴직급여 보장법 제4조제1항 단서"
_LEAST_MONTHS: Final = (Held(12, date(2010, 1, 1), None, _EXEMPTION, verified=True),)
_LEAST_WEEKLY_HOURS: Final = (Held(15, date(2010, 1, 1), None, _EXEMPTION, verified=True),)


def severance_share_on(day: date) -> Held[Fraction] | Beyond:
    """Give the least contribution of a DC plan (확정기여형) as a fraction of the year's wages."""
    return held_on(_SHARE, day)


def least_months_on(day: date) -> Held[int] | Beyond:
    """Give the months of service below which no severance is due by law."""
    return held_on(_LEAST_MONTHS, day)


def least_weekly_hours_on(day: date) -> Held[int] | Beyond:
    """Give the weekly hours, over four weeks on average, below which no severance is due by law."""
    return held_on(_LEAST_WEEKLY_HOURS, day)
