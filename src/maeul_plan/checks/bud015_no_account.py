"""위탁 예산의 통계목을 적지 않았습니다.

왜: 통계목이 있어야 어느 예산에서 나온 돈인지, 위탁금인지 보조금인지 알 수 있습니다.
근거: 예산은 목그룹·편성목·통계목으로 나눕니다(지방재정법 제41조, 지방자치단체 예산편성 운영기준 제6조제2항).
계획에 적으라는 규정은 아니며, 지금은 민간위탁금이 307-05입니다(2026년, 2027년의 목록).
고치기: budget 에 account: 307-05 (민간위탁금)처럼 적습니다.
안 잡는 것: 위탁(consignment)이나 예산을 적지 않은 계획, 비목에 통계목을 적은 계획,
글에 통계목이나 예산과목을 적은 계획.
전: budget: {total: "76,000천원"}
후: budget: {account: 307-05 (민간위탁금), total: "76,000천원"}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.said import says
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.pattern import pattern

RULE = Rule("BUD015", "no-account", "info", "통계목을 적지 않음", __doc__, ("budget", "consignment"), kind="missing")
_SAID: Final = pattern(r"통계목|예산\s?과목|민간위탁금|민간위탁사업비|30[78]-[0-9]{2}|40[23]-[0-9]{2}")


def check(subject: Subject) -> Iterator[Finding]:
    """Ask once for the account that a consignment is paid from."""
    plan, budget = subject.plan, subject.budget
    if budget is None or plan.budget is None or plan.consignment is None or plan.budget.account:
        return
    if not budget.total.amount or any(line.line.account for line in every_line(budget.lines)) or says(subject, _SAID):
        return
    yield finding(
        RULE,
        subject.key(("budget",)),
        "위탁금의 통계목을 적지 않았습니다",
        help="account 에 그해의 통계목을 적으십시오. 2026년과 2027년의 민간위탁금은 307-05입니다.",
    )
