"""For which months a premium is due of people who join or leave within one: 국민연금, 건강보험.

Due is a month from the one after the joining on, and that of the joining itself where it is on the first day; the
month of the last day is due whole. Long-term care is due together with the health insurance.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from maeul_plan.law.dated import Beyond, Held, held_on

if TYPE_CHECKING:
    from collections.abc import Sequence

_PENSION_LAW: Final = "국민연금법 제17조제1항, 제88조제2항"
_PENSION: Final[Sequence[Held[int]]] = (
    Held(1, date(2010, 1, 1), date(2011, 6, 6), f"{_PENSION_LAW}(법률 제8541호)", verified=True),
    Held(0, date(2011, 6, 7), None, f"{_PENSION_LAW}(법률 제10783호, 2011. 6. 7.)", verified=True),
)
_HEALTH: Final[Sequence[Held[int]]] = (
    Held(1, date(2010, 1, 1), date(2012, 8, 31), "구 국민건강보험법 제62조제2항", verified=True),
    Held(1, date(2012, 9, 1), None, "국민건강보험법 제69조제2항", verified=True),
)


def pension_months_on(day: date) -> Held[int] | Beyond:
    """Give the months that are due of somebody who joins on the first day of a month and leaves before its end."""
    return held_on(_PENSION, day)


def health_months_on(day: date) -> Held[int] | Beyond:
    """Give the same of the health insurance and of long-term care."""
    return held_on(_HEALTH, day)
