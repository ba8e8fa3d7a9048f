"""The employer's share of the social insurances (4대보험), 2010 onwards, as fractions of the monthly pay.

The share of long-term care is a fraction of the health premium. Upper and lower limits of the pay that premiums
are worked out from are not tabulated; nor are the rates of accident insurance.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from maeul_plan.law.dated import Beyond, Held, held_on, in_years

if TYPE_CHECKING:
    from collections.abc import Mapping

StabilityKind: TypeAlias = Literal["under_150", "over_150_priority", "from_150_to_999", "over_1000_or_government"]

PREMIUM_LAW: Final = "국민건강보험법 제107조, 국민연금법 제117조"
ACCIDENT_LAW: Final = "고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 제14조제3항"
ACCIDENT_NOTE: Final = "산재보험료율은 사업 종류에 따라 해마다 따로 고시되어 표에 두지 않았습니다."
STABILITY_LABELS: Final[Mapping[StabilityKind, str]] = {
    "under_150": "상시 150명 미만",
    "over_150_priority": "150명 이상 우선지원대상기업",
    "from_150_to_999": "150명 이상 1,000명 미만",
    "over_1000_or_government": "1,000명 이상, 국가·지방자치단체 직접 사업",
}
_SMALLEST: Final = 10  # won

_PENSION_LAW: Final = "국민연금법 제88조제3항"
_PENSION_STEPS: Final = "국민연금법 부칙(법률 제20903호, 2025. 4. 2.) 제4조제1항"
_PENSION: Final = (
    in_years(Fraction(45, 1000), 2010, 2025, _PENSION_LAW),
    in_years(Fraction(475, 10_000), 2026, 2026, f"{_PENSION_STEPS}제1호"),
    in_years(Fraction(500, 10_000), 2027, 2027, f"{_PENSION_STEPS}제2호"),
    in_years(Fraction(525, 10_000), 2028, 2028, f"{_PENSION_STEPS}제3호"),
    in_years(Fraction(550, 10_000), 2029, 2029, f"{_PENSION_STEPS}제4호"),
    in_years(Fraction(575, 10_000), 2030, 2030, f"{_PENSION_STEPS}제5호"),
    in_years(Fraction(600, 10_000), 2031, 2031, f"{_PENSION_STEPS}제6호"),
    in_years(Fraction(625, 10_000), 2032, 2032, f"{_PENSION_STEPS}제7호"),
    Held(Fraction(65, 1000), date(2033, 1, 1), None, _PENSION_LAW, verified=True),
)

_HEALTH_LAW: Final = "국민건강보험법 시행령 제44조제1항"
_HEALTH_LAW_OLD: Final = "구 국민건강보험법 시행령 제43조의2"


def _half(whole_in_10_000: int) -> Fraction:
    """Give the employer's half of a rate written in 1만분의."""
    return Fraction(whole_in_10_000, 20_000)


_HEALTH: Final = (
    in_years(_half(533), 2010, 2010, f"{_HEALTH_LAW_OLD}(2009. 12. 30. 개정)"),
    in_years(_half(564), 2011, 2011, f"{_HEALTH_LAW_OLD}(2010. 12. 29. 개정)"),
    in_years(_half(580), 2012, 2012, f"{_HEALTH_LAW}(2011. 12. 28. 개정)"),
    in_years(_half(589), 2013, 2013, f"{_HEALTH_LAW}(대통령령 제24261호, 2012. 12. 27.)"),
    in_years(_half(599), 2014, 2014, f"{_HEALTH_LAW}(대통령령 제24776호, 2013. 9. 26.)"),
    in_years(_half(607), 2015, 2015, f"{_HEALTH_LAW}(대통령령 제25760호, 2014. 11. 20.)"),
    in_years(_half(612), 2016, 2017, f"{_HEALTH_LAW}(대통령령 제26743호, 2015. 12. 22.)"),
    in_years(_half(624), 2018, 2018, f"{_HEALTH_LAW}(2017. 12. 29. 개정)"),
    in_years(_half(646), 2019, 2019, f"{_HEALTH_LAW}(2018. 12. 24. 개정)"),
    in_years(_half(667), 2020, 2020, f"{_HEALTH_LAW}(2019. 12. 31. 개정)"),
    in_years(_half(686), 2021, 2021, f"{_HEALTH_LAW}(2020. 12. 29. 개정)"),
    in_years(_half(699), 2022, 2022, f"{_HEALTH_LAW}(대통령령 제32190호, 2021. 12. 7.)"),
    in_years(_half(709), 2023, 2025, f"{_HEALTH_LAW}(2022. 12. 27. 개정)"),
    in_years(_half(719), 2026, 2026, f"{_HEALTH_LAW}(대통령령 제35931호, 2025. 12. 23.)"),
)

# From 2023 the decree gives a rate of the pay; the ratio is that rate over the health rate, at four decimals.
_CARE_LAW: Final = "노인장기요양보험법 시행령 제4조"
_CARE: Final = (
    in_years(Fraction(655, 10_000), 2010, 2017, f"{_CARE_LAW}(2009. 12. 30. 개정)"),
    in_years(Fraction(738, 10_000), 2018, 2018, f"{_CARE_LAW}(대통령령 제28496호, 2017. 12. 26.)"),
    in_years(Fraction(851, 10_000), 2019, 2019, f"{_CARE_LAW}(2018. 12. 24. 개정)"),
    in_years(Fraction(1025, 10_000), 2020, 2020, f"{_CARE_LAW}(2019. 12. 31. 개정)"),
    in_years(Fraction(1152, 10_000), 2021, 2021, f"{_CARE_LAW}(2020. 12. 29. 개정)"),
    in_years(Fraction(1227, 10_000), 2022, 2022, f"{_CARE_LAW}(2021. 12. 21. 개정)"),
    in_years(Fraction(1281, 10_000), 2023, 2023, f"{_CARE_LAW}(대통령령 제33100호, 100만분의 9,082 ÷ 7.09%)"),
    in_years(Fraction(1295, 10_000), 2024, 2025, f"{_CARE_LAW}(2023. 12. 19. 개정, 100만분의 9,182 ÷ 7.09%)"),
    in_years(Fraction(1314, 10_000), 2026, 2026, f"{_CARE_LAW}(대통령령 제35987호, 100만분의 9,448 ÷ 7.19%)"),
)
_CARE_FORMULA: Final = (
    in_years("건강보험료×장기요양보험료율", 2010, 2022, _CARE_LAW),
    in_years(
        "건강보험료×(장기요양보험료율÷건강보험료율), 비율은 소수점 이하 다섯째 자리에서 반올림",
        2023,
        2026,
        "노인장기요양보험법 제9조제1항",
    ),
)

_EMPLOYMENT_LAW: Final = "고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 시행령 제12조제1항"
_UNEMPLOYMENT: Final = (
    Held(Fraction(9, 2000), date(2010, 1, 1), date(2011, 3, 31), _EMPLOYMENT_LAW, verified=True),
    Held(
        Fraction(11, 2000),
        date(2011, 4, 1),
        date(2013, 6, 30),
        f"{_EMPLOYMENT_LAW}(대통령령 제22807호, 2011. 3. 30.)",
        verified=True,
    ),
    Held(
        Fraction(13, 2000),
        date(2013, 7, 1),
        date(2019, 9, 30),
        f"{_EMPLOYMENT_LAW}(대통령령 제24650호, 2013. 6. 28.)",
        verified=True,
    ),
    Held(
        Fraction(16, 2000),
        date(2019, 10, 1),
        date(2022, 6, 30),
        f"{_EMPLOYMENT_LAW}(대통령령 제30084호, 2019. 9. 17.)",
        verified=True,
    ),
    Held(
        Fraction(18, 2000),
        date(2022, 7, 1),
        None,
        f"{_EMPLOYMENT_LAW}(대통령령 제32302호, 2021. 12. 31.)",
        verified=True,
    ),
)


def _since_2010(in_10_000: int, subitem: str) -> tuple[Held[Fraction]]:
    source = f"{_EMPLOYMENT_LAW}제1호{subitem}"
    return (Held(Fraction(in_10_000, 10_000), date(2010, 1, 1), None, source, verified=True),)


_STABILITY: Final[Mapping[StabilityKind, tuple[Held[Fraction]]]] = {
    "under_150": _since_2010(25, "가목"),
    "over_150_priority": _since_2010(45, "나목"),
    "from_150_to_999": _since_2010(65, "다목"),
    "over_1000_or_government": _since_2010(85, "라목"),
}


def pension_on(day: date) -> Held[Fraction] | Beyond:
    """Give the employer's share of the national pension (국민연금) in the standard monthly income."""
    return held_on(_PENSION, day)


def health_on(day: date) -> Held[Fraction] | Beyond:
    """Give the employer's share of the health insurance (건강보험) in the monthly pay."""
    return held_on(_HEALTH, day)


def care_on(day: date) -> Held[Fraction] | Beyond:
    """Give the premium of long-term care (장기요양보험) as a fraction of the health premium."""
    return held_on(_CARE, day)


def care_formula_on(day: date) -> Held[str] | Beyond:
    """Say in Korean how the premium of long-term care follows from the health premium."""
    return held_on(_CARE_FORMULA, day)


def unemployment_on(day: date) -> Held[Fraction] | Beyond:
    """Give the employer's half of the unemployment benefit (고용보험 실업급여) in the monthly pay."""
    return held_on(_UNEMPLOYMENT, day)


def stability_on(day: date, kind: StabilityKind) -> Held[Fraction] | Beyond:
    """Give the rate of employment stability and skills (고용안정·직업능력개발), which the employer alone pays."""
    return held_on(_STABILITY[kind], day)


def premium(base: Fraction, rate: Fraction) -> int:
    """Work out a premium in won; what is below 10 won is dropped (`PREMIUM_LAW`)."""
    return base * rate // _SMALLEST * _SMALLEST
