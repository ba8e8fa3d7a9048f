"""운영기간에 최저임금이나 보험요율을 알 수 없는 해가 들어 있습니다.

왜: maeul 의 표가 닿지 않는 해의 보수와 사업주부담은 살피지 못합니다. 조용하다고 맞는 것이 아닙니다.
근거: 최저임금은 해마다 고시하고(최저임금법 제8조), 건강보험과 장기요양의 요율은 시행령이 정합니다(국민건강보험법 시행령
제44조, 노인장기요양보험법 시행령 제4조). 운영기간이 다음 해로 이어지면 1월 1일부터 그해의 값을 따릅니다.
고치기: 그해의 값이 고시되면 보수와 사업주부담을 다시 셈합니다. 여러 해이면 해마다 예산을 따로 세웁니다.
처음부터 최저임금을 모르는 해이면 경고하고, 보험요율만 모르거나 뒤의 해이면 알리기만 합니다.
안 잡는 것: 보수를 적지 않은 계획, 예산의 fiscal_year 가 아닌 해. 표의 끝 해보다 먼 해는 한 번만 알립니다.
전: 운영기간 2027. 1.∼2029. 12.
후: 운영기간 2026. 1.∼2026. 12.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paid_posts import paid_posts, paid_years
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.dated import Beyond
from maeul_plan.law.minimum_wage import minimum_wage_on
from maeul_plan.law.social_insurance import care_on, health_on, pension_on

RULE = Rule(
    "PAY007",
    "beyond-tables",
    "warning",
    "최저임금이나 보험요율을 모르는 해",
    __doc__,
    ("staffing", "period", "budget"),
)
_TABLES = (
    ("최저임금", minimum_wage_on),
    ("국민연금", pension_on),
    ("건강보험", health_on),
    ("장기요양", care_on),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Point at a term that reaches years for which a table has nothing, once, with the years that each one knows."""
    period = subject.plan.period
    if period is None or not any(paid_posts(subject.plan)):
        return
    years = paid_years(subject.plan)
    if not years:
        return
    unknown = {name: beyond for year in (years[0], years[-1]) for name, beyond in _beyond(year)}
    if not unknown:
        return
    first = next(year for year in years if any(_beyond(year)))
    yield finding(
        RULE,
        subject.value(("period", "end" if period.end and first != years[0] else "start")),
        f"{'·'.join(unknown)}의 값을 모르는 해가 운영기간에 있습니다",
        label=", ".join(f"{name} {beyond.known}" for name, beyond in unknown.items()),
        help="그해의 값이 정해지면 보수와 사업주부담을 다시 확인하십시오.",
        severity="warning" if "최저임금" in unknown and first == years[0] else "info",
    )


def _beyond(year: int) -> Iterator[tuple[str, Beyond]]:
    for name, table in _TABLES:
        held = table(date(year, 1, 1))
        if isinstance(held, Beyond):
            yield name, held
