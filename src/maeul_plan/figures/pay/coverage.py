"""Who an insurance does not cover for working too few hours."""

from __future__ import annotations

from datetime import date
from typing import Final

from maeul_plan.figures.months import lasts
from maeul_plan.figures.pay.runs import Run
from maeul_plan.figures.trace import Ground
from maeul_plan.law.dated import Beyond
from maeul_plan.law.severance import least_weekly_hours_on
from maeul_plan.law.working_hours import (
    employment_from_on,
    employment_months_on,
    health_from_on,
    is_below,
    pension_from_on,
)
from maeul_plan.plan.budget import Premium

_BY_MONTH: Final = {
    "국민연금": pension_from_on,
    "건강보험": health_from_on,
    "장기요양보험": health_from_on,
    "고용보험": employment_from_on,
}


def uncovered(kind: Premium, run: Run, day: date) -> Ground | None:
    """Say why no premium is due for a run, or None where one is: hours that nobody states are enough."""
    weekly = run.conditions.terms.weekly_hours
    if weekly is None or kind == "산재보험":
        return None
    at = run.conditions.at("weekly_hours")
    if kind == "퇴직급여":
        least = least_weekly_hours_on(day)
        if isinstance(least, Beyond) or weekly >= least.value:
            return None
        return Ground(f"주 {weekly}시간: 주 {least.value}시간 미만이라 없음", at, least)
    held = _BY_MONTH[kind](day)
    if isinstance(held, Beyond) or not is_below(weekly, held.value):
        return None
    if kind == "고용보험" and _is_long(run, day):
        return None
    return Ground(f"주 {weekly}시간(4주): 월 {held.value}시간 미만이라 없음", at, held)


def _is_long(run: Run, day: date) -> bool:
    """Say whether the stay lasts the months from which few hours are no ground any more."""
    held, stay = employment_months_on(day), run.stay
    if isinstance(held, Beyond):
        return True
    if stay.months is not None:
        return stay.months >= held.value
    return stay.first is not None and stay.last is not None and lasts(stay.first, stay.last, held.value)
