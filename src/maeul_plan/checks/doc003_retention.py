"""보존기간이 정해진 일곱 가지 가운데 하나가 아닙니다.

왜: 기록물은 정해진 보존기간 단위로 관리됩니다. 없는 기간을 적으면 언제까지 두어야 하는지 정해지지 않습니다.
근거: 공공기록물 관리에 관한 법률 시행령 제26조(영구, 준영구, 30년, 10년, 5년, 3년, 1년). 보존기간은 처리가 끝난
다음 해 1월 1일부터 셉니다.
고치기: 일곱 가지 가운데 하나를 적습니다.
안 잡는 것: 고른 기간이 그 업무에 맞는지, 보존기간을 적지 않은 계획(MET001이 알립니다).
전: retention: 7년
후: retention: 5년
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.retention import PERIODS
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC003", "retention", "error", "정해진 보존기간이 아님", __doc__, ("document",))

# `5년(2020. 12. 31.까지)` and `영구 보존` name a period of the list as well.
_PERIOD: Final = pattern(r"(?P<period>[0-9]{1,4}년|[가-힣]+?)(?:간)?(?:보존)?(?:\(.*\))?")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the retention period against the list."""
    retention = subject.plan.document.retention
    if retention is None:
        return
    found = _PERIOD.fullmatch("".join(retention.split()))
    if found is None or found["period"] not in PERIODS:
        yield finding(
            RULE,
            subject.value(("document", "retention")),
            f"정해진 보존기간이 아닙니다: {retention}",
            help=f"{', '.join(PERIODS)} 가운데 하나를 적으십시오.",
        )
