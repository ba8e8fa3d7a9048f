"""끝수 처리를 적지 않아 적힌 값과 계산이 조금 다릅니다.

왜: 서명된 문서의 한 단위 차이는 거의 모두 적지 않은 끝수 처리에서 옵니다.
어떻게 처리했는지 적으면 차이가 잘못인지 알 수 있습니다.
근거: 예산의 끝수를 천원에 맞추는 법을 정한 규정은 찾지 못했습니다. 그래서 계획이 스스로 밝혀야 합니다.
고치기: rounding 에 반올림, 올림, 절사, 없음 가운데 하나를 적습니다.
안 잡는 것: 더한 금액마다 반 단위를 넘고 절사나 올림으로도 나오지 않는 차이. 그것은 BUD001, BUD002의 오류입니다.
전: budget: {total: "76,001천원"}
후: budget: {rounding: 반올림, total: "76,000천원"}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import compared, finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.claims import Comparison, comparisons, is_tolerated, other_rounding
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule(
    "BUD012", "rounding-not-named", "warning", "끝수 처리를 밝히지 않음", __doc__, ("budget", "staffing", "period")
)


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every claim whose difference an unnamed rounding may explain."""
    budget = subject.budget
    if budget is None:
        return
    for one in comparisons(budget):
        if one.difference and is_tolerated(one, budget.rounding):
            yield finding(
                RULE,
                subject.claim(one.claim),
                f"{one.name}: 끝수 처리를 적지 않아 적힌 값과 계산이 다릅니다",
                label=compared(one.claim.amount, one.figure.amount, budget.unit),
                help=_way_on(one),
            )


def _way_on(one: Comparison) -> str:
    """Name the rounding that makes the claim right, where one does."""
    way = other_rounding(one)
    if way is None:
        return "rounding: 반올림(올림, 절사, 없음)을 적고 금액을 맞추십시오."
    return f"{way}하면 맞습니다. 그렇게 셈했으면 rounding: {with_particle(way, '을/를')} 적으십시오."
