"""재원의 이름이 재원에 없습니다.

왜: 합계가 어느 재원을 더한 것인지, 나눈 끝수를 누가 지는지 알 수 없어 금액을 셈하지 못합니다.
근거: budget 의 total_of 와 residue 는 funding 에 적은 재원의 이름을 가리킵니다.
고치기: 재원의 이름을 funding 에 적은 그대로 적습니다. 끝수를 큰 것부터 채우려면 residue: 최대잔여 로 적습니다.
안 잡는 것: 비목의 funding 에만 적은 재원.
전: funding: {국비: 50%, 시비: 50%}
    residue: 구비
후: funding: {국비: 50%, 시비: 50%}
    residue: 시비
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.shares.splits import LARGEST_REMAINDER
from maeul_plan.findings import Finding, Rule

RULE = Rule("BUD017", "unknown-fund", "error", "없는 재원을 가리킴", __doc__, ("budget",))
_WAY_ON: Final = {
    "residue": "재원의 이름이나 최대잔여를 적으십시오.",
    "total_of": "합계에 든 재원의 이름을 적으십시오.",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look for every fund that the budget names beside its funding."""
    budget, figures = subject.plan.budget, subject.budget
    if budget is None or figures is None:
        return
    known = [fund.source for fund in figures.funding]
    named = [] if budget.residue in (None, LARGEST_REMAINDER) else [("residue", budget.residue)]
    for key, name in (*named, *(("total_of", name) for name in budget.total_of)):
        if name not in known:
            yield finding(
                RULE,
                subject.value(("budget", str(key))),
                f"'{name}' 재원이 없습니다",
                help=f"{_WAY_ON[str(key)]} 있는 것: {', '.join(known) or '없음(funding 을 적으십시오)'}",
            )
