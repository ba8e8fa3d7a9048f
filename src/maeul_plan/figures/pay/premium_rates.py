"""What an employer pays on a month's pay of one head, by the law of the day; premiums are cut below 10 won."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from maeul_plan.figures.trace import Ground, Where
from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.severance import severance_share_on
from maeul_plan.law.social_insurance import (
    ACCIDENT_NOTE,
    STABILITY_LABELS,
    StabilityKind,
    care_on,
    health_on,
    pension_on,
    premium,
    stability_on,
    unemployment_on,
)
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.rate import print_rate
from maeul_plan.plan.budget import BudgetItem, Premium
from maeul_plan.plan.plan import Plan

_WORKPLACES: Final[dict[str, StabilityKind]] = {
    "150명 미만": "under_150",
    "150명 이상 우선지원대상기업": "over_150_priority",
    "150명 이상 1,000명 미만": "from_150_to_999",
    "1,000명 이상, 국가·지방자치단체 직접 사업": "over_1000_or_government",
}
_USUAL: Final = "150명 미만"
_NO_CAPS: Final = {
    "국민연금": "기준소득월액의 상한·하한은 표에 없어 적용하지 않음",
    "건강보험": "보험료의 상한·하한은 표에 없어 적용하지 않음",
    "장기요양보험": "건강보험료의 상한·하한은 표에 없어 적용하지 않음",
}


class Unsaid(Fault):
    """A rate or a wage that neither the plan nor a table says: no contradiction."""


class Share(NamedTuple):
    """What is due on a month's pay (won to won), until which day it holds, and what says so."""

    of: Callable[[Fraction], Fraction]
    until: date | None
    grounds: tuple[Ground, ...]


class _Rate(NamedTuple):
    """A rate, until which day it holds, and what says so."""

    value: Fraction
    until: date | None
    ground: Ground


def share_on(plan: Plan, item: BudgetItem, kind: Premium, day: date, at: Where) -> Share | Fault:
    """Find what a premium item costs on a month's pay on a day; a fault says how far a table reaches."""
    if kind == "고용보험":
        return _employment(plan, item, day, at)
    if kind == "장기요양보험":
        return _care(item, day, at)
    rate = _rate_of(plan, item, kind, day, at)
    if isinstance(rate, Fault):
        return rate
    value, told = rate.value, _with_caps(kind, (rate.ground,), at)
    if kind == "퇴직급여":
        return Share(lambda base: base * value, rate.until, told)
    return Share(lambda base: Fraction(premium(base, value)), rate.until, told)


def _rate_of(plan: Plan, item: BudgetItem, kind: Premium, day: date, at: Where) -> _Rate | Fault:
    """Find the one rate of a premium: the item's own, else the law's, of accidents the plan's."""
    if item.rate is not None:
        return _own(item.rate, kind, at)
    if kind == "산재보험":
        stated = plan.staffing.accident_rate if plan.staffing else None
        if stated is None:
            way_on = f"staffing 에 accident_rate 를 적으십시오. {ACCIDENT_NOTE}"
            return Unsaid(0, len(kind), "산재보험료율을 적지 않았습니다", way_on)
        return _Rate(stated, None, Ground(f"산재보험료율 {print_rate(stated)}", ("staffing", "accident_rate")))
    if kind == "퇴직급여":
        return _held(severance_share_on(day), "퇴직급여 한 해 임금의", kind, day, at)
    return _held((health_on if kind == "건강보험" else pension_on)(day), f"{kind} 사업주 몫", kind, day, at)


def _employment(plan: Plan, item: BudgetItem, day: date, at: Where) -> Share | Fault:
    """Add the half of the unemployment benefit and the rate of the workplace; the premium is cut once."""
    if item.rate is not None:
        own = _own(item.rate, "고용보험", at)
        return Share(lambda base: Fraction(premium(base, own.value)), None, (own.ground,))
    stated = plan.staffing.workplace if plan.staffing else None
    kind = _WORKPLACES[stated or _USUAL]
    half = _held(unemployment_on(day), "실업급여 사업주 몫", "고용보험", day, at)
    stability = _held(stability_on(day, kind), f"고용안정·직업능력개발({STABILITY_LABELS[kind]})", "고용보험", day, at)
    if isinstance(half, Fault):
        return half
    if isinstance(stability, Fault):
        return stability
    value = half.value + stability.value
    unsaid = () if stated else (Ground(f"workplace 를 적지 않아 {_USUAL}으로 셈함", at),)
    until = min((day for day in (half.until, stability.until) if day), default=None)
    return Share(lambda base: Fraction(premium(base, value)), until, (half.ground, stability.ground, *unsaid))


def _care(item: BudgetItem, day: date, at: Where) -> Share | Fault:
    """Take the ratio of the health premium, which is cut before."""
    health = _held(health_on(day), "건강보험 사업주 몫", "장기요양보험", day, at)
    if isinstance(health, Fault):
        return health
    ratio: _Rate | Fault
    if item.rate is not None:
        ratio = _Rate(item.rate, None, Ground(f"건강보험료의 {print_rate(item.rate)}(계획에 적은 율)", (*at, "rate")))
    else:
        ratio = _held(care_on(day), "건강보험료의", "장기요양보험", day, at)
    if isinstance(ratio, Fault):
        return ratio
    first, second = health.value, ratio.value
    until = min((day for day in (health.until, ratio.until) if day), default=None)
    told = _with_caps("장기요양보험", (health.ground, ratio.ground), at)
    return Share(lambda base: Fraction(premium(Fraction(premium(base, first)), second)), until, told)


def _with_caps(kind: Premium, grounds: tuple[Ground, ...], at: Where) -> tuple[Ground, ...]:
    """Say that limits of what premiums are worked out from aren't known."""
    return (*grounds, Ground(_NO_CAPS[kind], (*at, "premium"))) if kind in _NO_CAPS else grounds


def _own(rate: Fraction, kind: Premium, at: Where) -> _Rate:
    return _Rate(rate, None, Ground(f"{kind} {print_rate(rate)}(계획에 적은 율)", (*at, "rate")))


def _held(held: Held[Any] | Beyond, what: str, kind: Premium, day: date, at: Where) -> _Rate | Fault:
    """Take a rate from a table of the law, or say how far the table knows."""
    if isinstance(held, Beyond):
        message = f"{print_day(day)}의 {kind} 요율을 알 수 없습니다. 표는 {held.known}"
        way_on = "그해의 율이 고시되면 rate 에 적거나, 기간을 나누어 그때까지만 셈하십시오."
        return Unsaid(0, len(kind), message, way_on)
    return _Rate(held.value, held.until, Ground(f"{what} {print_rate(held.value)}", (*at, "premium"), held))
