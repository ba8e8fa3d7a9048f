"""Minimum wage (최저임금), 2010–2027: won an hour, fixed for each calendar year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.law.dated import Beyond, Held, held_on, in_years

if TYPE_CHECKING:
    from datetime import date

LAW: Final = "최저임금법 제6조, 같은 법 시행령 제5조·제5조의2"
MONTHLY_HOURS: Final = 209
"""Paid hours a month of a 40-hour week: (40 + 8 of weekly rest) × 365 ÷ 7 ÷ 12, as the notices round it."""

_TO_2015: Final = "연도별 최저임금(food-fairy.tistory.com, brownie1.tistory.com/456)"
_TO_2023: Final = "연도별 최저임금(teamaya.tistory.com/425543, food-fairy.tistory.com)"
_OF_2025: Final = "연도별 최저임금(teamaya.tistory.com/425543, issuekurly.com/tag/근로기준법)"
_ONE_PAGE: Final = "연도별 최저임금(teamaya.tistory.com/425543)"

# The notices of 2014–2016 show the amount as a picture; it was read on the pages and agrees among them.
_HOURLY: Final = (
    in_years(4_110, 2010, 2010, _TO_2015),
    in_years(4_320, 2011, 2011, _TO_2015),
    in_years(4_580, 2012, 2012, _TO_2015),
    in_years(4_860, 2013, 2013, _TO_2015),
    in_years(5_210, 2014, 2014, _TO_2015),
    in_years(5_580, 2015, 2015, "고용노동부고시 제2014-29호(2014. 8. 4.)"),
    in_years(6_030, 2016, 2016, "고용노동부고시 제2015-39호(2015. 8. 5.)"),
    in_years(6_470, 2017, 2017, "고용노동부고시 제2016-37호(2016. 8. 5.)"),
    in_years(7_530, 2018, 2018, _TO_2023),
    in_years(8_350, 2019, 2019, _TO_2023),
    in_years(8_590, 2020, 2020, _TO_2023),
    in_years(8_720, 2021, 2021, "고용노동부고시 제2020-110호"),
    in_years(9_160, 2022, 2022, _TO_2023),
    in_years(9_620, 2023, 2023, _TO_2023),
    in_years(9_860, 2024, 2024, _ONE_PAGE)._replace(verified=False),
    in_years(10_030, 2025, 2025, _OF_2025),
    in_years(10_320, 2026, 2026, "고용노동부고시 제2025-47호(2025. 8. 5.)"),
    in_years(10_700, 2027, 2027, "고용노동부고시 제2026-60호(2026. 8. 5.)"),
)


def minimum_wage_on(day: date) -> Held[int] | Beyond:
    """Give the minimum wage of a day in won an hour."""
    return held_on(_HOURLY, day)


def monthly_wage(hourly: int) -> int:
    """Turn won an hour into won a month of a 40-hour week."""
    return hourly * MONTHLY_HOURS
