"""보수에 들어 있거나 없다고 한 사업주부담을 비목으로 또 셈합니다.

왜: 4대보험 사업주부담이 보수에 '포함'이라 적고 보험료 비목을 두면 같은 돈을 두 번 잡거나,
둘 가운데 하나가 틀린 말입니다.
근거: staffing 의 employer_burden 과 severance 는 그 부담이 보수에 들어 있는지를 말합니다(두 값의 모순).
고치기: 따로 셈하면 employer_burden(severance): 별도로, 들어 있으면 premium 비목을 지웁니다.
안 잡는 것: premium 으로 적지 않은 비목, employer_burden 과 severance 를 적지 않은 계획.
전: employer_burden: 포함, items: [{premium: 국민연금}]
후: employer_burden: 별도, items: [{premium: 국민연금}]
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("PAY013", "burden-twice", "error", "사업주부담을 두 번 말함", __doc__, ("staffing", "budget", "period"))
_SEVERANCE = "퇴직급여"


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every premium item against what staffing says of the burden."""
    staffing = subject.plan.staffing
    if staffing is None:
        return
    for line in every_line(subject.budget.lines if subject.budget else ()):
        for item in line.items:
            premium = item.item.premium
            if premium is None:
                continue
            key = "severance" if premium == _SEVERANCE else "employer_burden"
            says = staffing.severance if premium == _SEVERANCE else staffing.employer_burden
            if says in {"포함", "해당없음"}:
                yield finding(
                    RULE,
                    subject.value((*item.at, "premium")),
                    f"{item.name}: {key} 가 {says}인데 비목으로 셈합니다",
                    related=(Related(subject.value(("staffing", key)), f"{key}: {says}"),),
                    help=f"따로 셈하면 {key}: 별도로 고치고, 아니면 이 비목을 지우십시오.",
                )
