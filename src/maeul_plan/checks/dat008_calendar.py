"""공휴일을 확인하지 못한 해의 날짜입니다.

왜: maeul 은 2013년부터 2027년까지의 관공서 공휴일을 확인한 표로 답합니다.
그 밖의 해는 holidays 꾸러미를 따르며, 새로 정하는 공휴일을 모릅니다.
근거: 관공서의 공휴일에 관한 규정 제2조부터 제4조까지. 임시공휴일은 그때그때 정해집니다(제4조).
고치기: 그날이 근무일인지 따로 확인합니다. 쉬는 날이면 maeul.toml 의 days_off 에 적습니다.
안 잡는 것: 표 안의 해, 끝난 할 일.
전: due: 2031-03-03(월)
후: due: 2027-03-03(수)
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule

RULE = Rule("DAT008", "calendar-coverage", "warning", "공휴일을 확인하지 못한 해", __doc__, ("deadlines",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every deadline that the checked table of days off does not reach."""
    for figure in subject.deadlines:
        if not figure.verified and figure.status != "done":
            yield finding(
                RULE,
                subject.value((*figure.at, "due")),
                f"{figure.deadline.task}: 이 해의 공휴일은 확인한 표에 없습니다",
                label="확인한 해: 2013∼2027년",
                help="그날이 근무일인지 따로 확인하십시오.",
            )
