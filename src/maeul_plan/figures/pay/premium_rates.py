"""What an employer pays on a month's pay of one head, by the law of the day; premiums are cut below 10 won."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from maeul_plan.figures.pay.own_rates import Rate, Unsaid, health_rate_on, own_on
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


class Share(NamedTuple):
    """What is due on a month's pay (won to won), until which day it holds, what says so, and that in few words."""

    of: Callable[[Fraction], Fraction]
    until: date | None
    grounds: tuple[Ground, ...]
    words: str


def share_on(plan: Plan, item: BudgetItem, kind: Premium, day: date, at: Where) -> Share | Fault:
    """Find what a premium item costs on a month's pay on a day; a fault says how far a table reaches."""
    if kind == "고용보험":
        return _employment(plan, item, day, at)
    if kind == "장기요양보험":
        return _care(plan, item, day, at)
    rate = _rate_of(plan, item, kind, day, at)
    if isinstance(rate, Fault):
        return rate
    value, told, words = rate.value, _with_caps(kind, (rate.ground,), at), f"보수의 {print_rate(rate.value)}"
    if kind == "퇴직급여":
        return Share(lambda base: base * value, rate.until, told, words)
    return Share(lambda base: Fraction(premium(base, value)), rate.until, told, words)


def _rate_of(plan: Plan, item: BudgetItem, kind: Premium, day: date, at: Where) -> Rate | Fault:
    """Find the one rate of a premium: the item's own, else the law's, of accidents the plan's."""
    own = own_on(item, day, kind, at)
    if own is not None:
        return own
    if kind == "산재보험":
        stated = plan.staffing.accident_rate if plan.staffing else None
        if stated is None:
            way_on = f"staffing 에 accident_rate 를 적으십시오. {ACCIDENT_NOTE}"
            return Unsaid(0, len(kind), "산재보험료율을 적지 않았습니다", way_on)
        return Rate(stated, None, Ground(f"산재보험료율 {print_rate(stated)}", ("staffing", "accident_rate")))
    if kind == "퇴직급여":
        return _held(severance_share_on, "퇴직급여 한 해 임금의", kind, day, at)
    return _held(health_on if kind == "건강보험" else pension_on, f"{kind} 사업주 몫", kind, day, at)


def _employment(plan: Plan, item: BudgetItem, day: date, at: Where) -> Share | Fault:
    """Add the half of the unemployment benefit and the rate of the workplace; the premium is cut once."""
    own = own_on(item, day, "고용보험", at)
    if own is not None:
        words = f"보수의 {print_rate(own.value)}"
        return Share(lambda base: Fraction(premium(base, own.value)), own.until, (own.ground,), words)
    stated = plan.staffing.workplace if plan.staffing else None
    kind = _WORKPLACES[stated or _USUAL]
    half = _held(unemployment_on, "실업급여 사업주 몫", "고용보험", day, at)
    of_workplace = f"고용안정·직업능력개발({STABILITY_LABELS[kind]})"
    stability = _held(lambda when: stability_on(when, kind), of_workplace, "고용보험", day, at)
    if isinstance(half, Fault):
        return half
    if isinstance(stability, Fault):
        return stability
    value = half.value + stability.value
    unsaid = () if stated else (Ground(f"workplace 를 적지 않아 {_USUAL}으로 셈함", at),)
    until = min((day for day in (half.until, stability.until) if day), default=None)
    told = (half.ground, stability.ground, *unsaid)
    return Share(lambda base: Fraction(premium(base, value)), until, told, f"보수의 {print_rate(value)}")


def _care(plan: Plan, item: BudgetItem, day: date, at: Where) -> Share | Fault:
    """Take the ratio of the health premium, which is cut before and may have rates of its own."""
    health = health_rate_on(plan, day, at) or _held(health_on, "건강보험 사업주 몫", "건강보험", day, at)
    ratio = _ratio(item, day, at)
    if isinstance(health, Fault):
        return health
    if isinstance(ratio, Fault):
        return ratio
    first, second = health.value, ratio.value
    until = min((day for day in (health.until, ratio.until) if day), default=None)
    told = _with_caps("장기요양보험", (health.ground, ratio.ground), at)
    words = f"건강보험료의 {print_rate(second)}"
    return Share(lambda base: Fraction(premium(Fraction(premium(base, first)), second)), until, told, words)


def _ratio(item: BudgetItem, day: date, at: Where) -> Rate | Fault:
    """Find the rate in the health premium; beside the plan's own the law's is told, for a rate of the pay is small."""
    of_law = _held(care_on, "건강보험료의", "장기요양보험", day, at)
    own = own_on(item, day, "건강보험료의", at)
    if own is None or isinstance(of_law, Fault):
        return own or of_law
    says = f"{own.ground.says}. 법의 율은 {of_law.ground.says}"
    return own._replace(ground=own.ground._replace(says=says, law=of_law.ground.law))


def _with_caps(kind: Premium, grounds: tuple[Ground, ...], at: Where) -> tuple[Ground, ...]:
    """Say that limits of what premiums are worked out from aren't known."""
    return (*grounds, Ground(_NO_CAPS[kind], (*at, "premium"))) if kind in _NO_CAPS else grounds


def _held(table: Callable[[date], Held[Any] | Beyond], what: str, kind: Premium, day: date, at: Where) -> Rate | Fault:
    """Take a rate from a table of the law, or say how far the table knows, and how its next one would be written."""
    held = table(day)
    if isinstance(held, Held):
        return Rate(held.value, held.until, Ground(f"{what} {print_rate(held.value)}", (*at, "premium"), held))
    message = f"{print_day(day)}의 {kind} 요율을 알 수 없습니다. 표는 {held.known}"
    nearest = table(held.known_to if held.known_to and held.known_to < day else held.known_from)
    rate = print_rate(nearest.value) if isinstance(nearest, Held) else "9/1000"
    way_on = (
        f"{kind} 비목에 rates: {{{day.year}: {rate}}} 처럼 그 해의 율을 적으십시오. "
        "고시되지 않았으면 기간을 나누어 그때까지만 셈하십시오."
    )
    return Unsaid(0, len(kind), message, way_on)
