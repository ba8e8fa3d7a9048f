"""기한이 근무일이 아닙니다.

왜: 토요일이나 공휴일이 기한이면 받을 사람이 없습니다. 날짜를 못박은 기한은 저절로 미루어지지 않습니다.
근거: 민법 제161조는 기간의 말일이 토요일이나 공휴일이면 다음 날로 미루지만,
날짜로 못박은 기한은 기간이 아니라고 봅니다(해석).
관공서의 공휴일은 관공서의 공휴일에 관한 규정 제2조·제3조가 정합니다. 결재한 날까지 정해진 공휴일로 판단합니다.
고치기: 다음 근무일로 옮기거나, 그날이 맞으면 그대로 둡니다. 지역의 쉬는 날은 maeul.toml 의 days_off 에 적습니다.
안 잡는 것: 끝난 할 일, 날짜가 없는 기한, 달로만 적은 기한(10월까지), 세는 기간의 마지막 날(counted, DAT002).
전: due: 2015-08-01(토)
후: due: 2015-08-03(월)
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import PeriodEnd
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.days_off import DayOff
from maeul_plan.notation.dates import print_day, weekday_of

RULE = Rule("DAT003", "day-off", "warning", "근무일이 아닌 기한", __doc__, ("deadlines",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every dated deadline that falls on a day off."""
    for deadline in subject.deadlines:
        if deadline.day_off is None or deadline.status == "done" or deadline.deadline.due.kind == "month":
            continue
        if _is_moved(deadline):
            continue
        following = deadline.next_working_day
        note = f" {deadline.day_off.note}" if deadline.day_off.note else ""
        yield finding(
            RULE,
            subject.value((*deadline.at, "due")),
            f"{deadline.deadline.task}: 기한이 근무일이 아닙니다",
            label=_reason(deadline.day_off),
            help=f"다음 근무일은 {print_day(following)}({weekday_of(following)})입니다.{note}"
            if following
            else note.strip(),
        )


def _is_moved(deadline: DeadlineFigure) -> bool:
    """Tell whether this is the end of a counted period before the days off moved it."""
    counted = deadline.counted
    return deadline.due is not None and isinstance(counted, PeriodEnd) and counted.last <= deadline.due < counted.due


def _reason(off: DayOff) -> str:
    """Name the day off, and for a holiday what makes it one."""
    return off.name if off.name in ("토요일", "일요일") else f"{off.name} ({off.source})"
