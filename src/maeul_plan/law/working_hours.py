"""Hours of work: the paid day of rest (주휴), paid hours a month, and the hours below which insurances don't apply."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from maeul_plan.law.dated import Beyond, Held, held_on, in_years

FULL_WEEK: Final = 40
REST_OF_A_FULL_WEEK: Final = 8
_WEEKS_A_MONTH: Final = 4  # 4주 동안을 평균하여: a week of 15 hours is a month of 60

_REST_FROM: Final = (Held(15, date(2010, 1, 1), None, "근로기준법 제18조제3항, 제55조", verified=True),)
_PENSION_FROM: Final = (
    Held(80, date(2010, 1, 1), date(2010, 8, 31), "국민연금법 시행령 제2조제4호(2007. 12. 31. 개정)", verified=True),
    Held(60, date(2010, 9, 1), None, "국민연금법 시행령 제2조제4호(대통령령 제22347호, 2010. 8. 17.)", verified=True),
)
_HEALTH_FROM: Final = (
    in_years(80, 2010, 2010, "구 국민건강보험법 시행령 제10조제1호(2010. 9. 17. 개정 전)"),
    Held(60, date(2011, 1, 1), None, "국민건강보험법 시행령 제9조제1호(60시간은 2011. 1. 1.부터)", verified=True),
)
_EMPLOYMENT: Final = "고용보험법 시행령 제3조"
_EMPLOYMENT_FROM: Final = (in_years(60, 2010, 2026, f"{_EMPLOYMENT}제1항"),)
_EMPLOYED_FROM: Final = (in_years(3, 2010, 2026, f"{_EMPLOYMENT}(3개월 이상 계속하여 근로하면 적용)"),)


def rest_from_on(day: date) -> Held[int] | Beyond:
    """Give the weekly hours from which a week has a paid day of rest."""
    return held_on(_REST_FROM, day)


def pension_from_on(day: date) -> Held[int] | Beyond:
    """Give the monthly hours from which the national pension covers a worker; exceptions by consent aside."""
    return held_on(_PENSION_FROM, day)


def health_from_on(day: date) -> Held[int] | Beyond:
    """Give the monthly hours from which the health insurance covers a worker."""
    return held_on(_HEALTH_FROM, day)


def employment_from_on(day: date) -> Held[int] | Beyond:
    """Give the monthly hours from which the employment insurance covers a worker of less than three months.

    From 2027 it goes by income (고용보험법 제10조, 법률 제21473호).
    """
    return held_on(_EMPLOYMENT_FROM, day)


def employment_months_on(day: date) -> Held[int] | Beyond:
    """Give the months of work from which the employment insurance covers a worker of however few hours."""
    return held_on(_EMPLOYED_FROM, day)


def is_below(weekly: int, monthly: int) -> bool:
    """Say whether weekly hours, four weeks a month, stay below monthly ones."""
    return weekly * _WEEKS_A_MONTH < monthly


def weekly_rest(weekly: int, rest_from: int) -> Fraction:
    """Give the paid hours of a week's day of rest: a part of eight hours, none below `rest_from` hours a week."""
    if weekly < rest_from:
        return Fraction(0)
    return Fraction(min(weekly, FULL_WEEK) * REST_OF_A_FULL_WEEK, FULL_WEEK)


def monthly_hours(weekly: int, rest: Fraction) -> int:
    """Turn weekly hours with their rest into paid hours a month, rounded half up: 40 and 8 are 209."""
    return int((weekly + rest) * 365 / (7 * 12) + Fraction(1, 2))
