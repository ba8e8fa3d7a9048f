"""적힌 기한이 센 날과 다릅니다.

왜: 하루만 잘못 세어도 지킨 사람이 늦은 사람이 되거나, 늦은 일이 제때 한 일이 됩니다.
근거: 기간의 첫날은 세지 않고(민법 제157조), 역에 따라 세며(제160조), 마지막 날이 토요일이나 공휴일이면 다음 근무일에
끝납니다(제161조, 토요일은 2008. 3. 22.부터). 법령이나 계약이 달리 정하면 그에 따릅니다(제155조).
결재한 날까지 정해진 공휴일로 셉니다.
고치기: 기한을 센 날로 고치거나, 세는 법(counted)을 고칩니다. 첫날을 세기로 했으면 count_first_day: true 를 적습니다.
쉬는 날이라 미루어지기 전의 날을 적었거나, 첫날이 0시에 시작하는 위탁 시작일부터 그날을 넣어 세었거나, 일수를 근무일로
센 날을 적었으면 경고만 합니다.
안 잡는 것: 끝난 할 일, 초안의 결재일처럼 아직 정해지지 않은 날부터 세는 기한, 센 날이 그 달 안에 있는 달(7월까지),
달력에서 거꾸로 세는 기한(DAT006).
전: - {task: 제출, due: 2015-07-13, counted: {from: 2015-07-07, within: 7일}}
후: - {task: 제출, due: 2015-07-14, counted: {from: 2015-07-07, within: 7일}}
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date
from typing import Final

from maeul_plan.checks.day_words import print_full
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import (
    PeriodEnd,
    is_counted_in_working_days,
    last_day_of_term,
    moved,
    print_counted,
)
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.figures.deadlines.origins import DAYS_OF_PLAN, Uncounted, WhyNot
from maeul_plan.findings import Finding, Related, Rule, Severity
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.spans import print_span

RULE = Rule("DAT002", "counted-deadline", "error", "센 날과 다른 기한", __doc__, ("deadlines", "period"))

_MUST_CHOOSE: Final = "며칠 이내면 within: 7일, 며칠 전까지면 before: 90일처럼 하나만 적으십시오."
_MISUSED: Final[dict[WhyNot, tuple[str, str, Severity]]] = {
    "both": ("within 과 before 를 함께 적었습니다", _MUST_CHOOSE, "error"),
    "neither": ("얼마 동안인지 적지 않아 기한을 셀 수 없습니다", _MUST_CHOOSE, "warning"),
    "circle": (
        "기한을 세는 날이 돌고 돌아 저 자신입니다",
        "결재일이나 시작일, 날짜, 날이 정해진 다른 할 일부터 세십시오.",
        "error",
    ),
    "beyond": ("센 날이 달력에 없습니다", "within 이나 before 의 길이를 고치십시오.", "error"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each stated day against the one that is counted."""
    for figure in subject.deadlines:
        if figure.status == "done":
            continue
        if isinstance(figure.counted, Uncounted):
            yield from _uncounted(subject, figure, figure.counted)
        elif isinstance(figure.counted, PeriodEnd) and figure.due and figure.meant.date:
            yield from _differs(subject, figure, figure.counted, figure.due)


def _uncounted(subject: Subject, figure: DeadlineFigure, counted: Uncounted) -> Iterator[Finding]:
    """Say why no day follows; a day that isn't set yet is no mistake, a term without its end is none either."""
    if counted.why in _MISUSED:
        what, way_on, severity = _MISUSED[counted.why]
    elif counted.why == "unknown":
        what, way_on, severity = f"기한을 세는 날을 알 수 없습니다: '{counted.name}'", _known(subject, counted), "error"
    elif counted.why == "unsaid" and counted.name != "결재일":
        what, severity = f"{counted.name}을 적지 않아 기한을 셀 수 없습니다", "warning"
        way_on = f"period 에 {counted.name}을 적거나 다른 날부터 세십시오."
    else:
        return
    named = counted.why in {"unknown", "unsaid", "circle"}
    place = subject.value((*figure.at, "counted", "from")) if named else subject.key((*figure.at, "counted"))
    yield finding(RULE, place, f"{figure.deadline.task}: {what}", help=way_on, severity=severity)


def _known(subject: Subject, counted: Uncounted) -> str:
    names = [*DAYS_OF_PLAN, *(figure.deadline.key for figure in subject.deadlines)]
    near = difflib.get_close_matches(counted.name, names, n=1)
    accepted = f"{', '.join(DAYS_OF_PLAN)}, 다른 할 일의 id 나 2015-07-07 같은 날짜를 적으십시오."
    return f"비슷한 것: {near[0]}. {accepted}" if near else accepted


def _differs(subject: Subject, figure: DeadlineFigure, counted: PeriodEnd, stated: date) -> Iterator[Finding]:
    """Compare a stated day, or a stated month, with the counted one."""
    first = figure.first if figure.first and figure.meant.kind == "month" else stated
    if first <= counted.due <= stated:
        return
    gap = f"{abs((stated - counted.due).days)}일 {'늦음' if stated > counted.due else '이름'}"
    way_on, severity = _way_on(subject, counted, stated)
    yield finding(
        RULE,
        subject.value((*figure.at, "due")),
        f"{figure.deadline.task}: 기한이 센 날과 다릅니다",
        label=f"적힌 날 {print_full(stated)}, 센 날 {print_full(counted.due)} ({gap})",
        related=(Related(subject.value((*figure.at, "counted", "from")), print_counted(counted)),),
        help=way_on,
        severity=severity,
    )


def _way_on(subject: Subject, counted: PeriodEnd, stated: date) -> tuple[str, Severity]:
    """Guess how the stated day was counted, and say how much that weighs."""
    day, last, calendar = print_full(counted.due), print_day(counted.last), subject.calendar
    if counted.last <= stated < counted.due:
        off = calendar.day_off(counted.last)
        why = f"({off.name})" if off else ""
        ends = f"기간의 마지막 날 {last}{why}은 쉬는 날이라 {day}에 끝납니다(민법 제161조)."
        return f"{ends} 기한을 그날로 적으십시오.", "warning"
    if is_counted_in_working_days(counted.first, stated, counted.span, calendar):
        fits = f"근무일로 세면 {with_particle(print_span(counted.span), '이/가')} 맞습니다."
        return f"{fits} 기간은 쉬는 날도 넣어 세므로 근무일이라고 밝히거나 {day}로 고치십시오.", "warning"
    is_certain = stated < counted.last or calendar.is_verified(counted.last)
    doubt = "" if is_certain else " 이 해의 공휴일은 확인한 표에 없습니다."
    if stated in _counted_with_the_first_day(subject, counted):
        is_certain &= counted.origin.name != "시작일"
        way_on = f"첫날은 세지 않습니다(민법 제157조). {day}로 고치거나, 첫날을 세기로 했으면 count_first_day: true 를"
        return f"{way_on} 적으십시오.{doubt}", "error" if is_certain else "warning"
    way_on = f"{print_day(counted.first)}을 첫날로 세어 {last}까지이고, 기한은 {day}입니다. 기한이나 counted 를"
    return f"{way_on} 고치십시오.{doubt}", "error" if is_certain else "warning"


def _counted_with_the_first_day(subject: Subject, counted: PeriodEnd) -> tuple[date, ...]:
    """Give the last days, moved and not, that follow from counting the first day; none where it is counted."""
    if counted.first == counted.origin.day:
        return ()
    last = last_day_of_term(counted.origin.day, counted.span)
    return () if last is None else (last, moved(last, subject.calendar))
