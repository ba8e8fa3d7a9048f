"""거꾸로 세는 기한(90일 전까지)이 늦습니다.

왜: 만료 90일 전까지 할 일을 하루 늦게 잡으면 90일을 채우지 못합니다.
근거: 거꾸로 셀 때를 정한 조문은 없습니다(해석). 기준이 되는 날을 빼고 그 앞의 90일이 온전히 남으려면 91일 앞선 날까지
마쳐야 하고, 그날이 쉬는 날이면 더 앞섭니다(민법 제157조·제161조를 거꾸로 읽음). 날짜에서 90일을 그냥 빼면 하루 뒤가
나오므로 두 날을 함께 보입니다.
고치기: 앞선 날로 옮깁니다. 그냥 뺀 날까지는 알리기만 하고, 그보다 늦으면 경고합니다.
안 잡는 것: 끝난 할 일, 더 이르게 잡은 기한, 초안의 결재일처럼 아직 정해지지 않은 날부터 세는 기한.
전: - {task: 재계약 심의, due: 2026-10-05, counted: {from: 2026-12-31, before: 90일}}
후: - {task: 재계약 심의, due: 2026-10-01, counted: {from: 2026-12-31, before: 90일}}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maeul_plan.checks.day_words import print_full
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import ActBy, print_counted
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.spans import print_span

RULE = Rule("DAT006", "act-by", "warning", "늦은 역산 기한", __doc__, ("deadlines", "period"))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each stated day against the day by which to act."""
    for figure in subject.deadlines:
        if isinstance(figure.counted, ActBy) and figure.first and figure.meant.date and figure.status != "done":
            stated = figure.first if figure.meant.kind == "month" else figure.due
            if stated and stated > figure.counted.due:
                yield _late(subject, figure, figure.counted, stated)


def _late(subject: Subject, figure: DeadlineFigure, counted: ActBy, stated: date) -> Finding:
    """Name both readings; what only the stricter one calls late is no more than worth knowing."""
    is_late = stated > counted.plain
    span = print_span(counted.span)
    strict = f"{span}을 온전히 남기려면 {print_full(counted.due)}까지"
    return finding(
        RULE,
        subject.value((*figure.at, "due")),
        f"{figure.deadline.task}: 기한이 거꾸로 센 날보다 늦습니다",
        label=f"적힌 날 {print_full(stated)}, 센 날 {print_full(counted.due)} ({(stated - counted.due).days}일 늦음)",
        related=(Related(subject.value((*figure.at, "counted", "from")), print_counted(counted)),),
        help=f"{strict}, {span}을 그냥 빼면 {print_full(counted.plain)}까지입니다. 앞선 날로 잡으십시오.",
        severity="warning" if is_late else "info",
    )
