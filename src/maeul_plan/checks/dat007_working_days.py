"""앞선 일을 마친 뒤 이 일에 쓸 근무일이 모자랍니다.

왜: 금요일에 받은 것을 일요일까지 검토하라는 계획은 지키기 어렵습니다.
근거: 계획 스스로 적은 날짜와 일수(needs)입니다. 앞선 일의 기한 다음 날부터 이 일의 기한까지 토요일과 공휴일을 뺀 날을
셉니다. 며칠이면 넉넉한지 정한 법령은 없습니다.
고치기: 기한을 미루거나 앞선 일을 당깁니다. 쉬는 날에도 하는 일이면 그대로 둡니다.
앞선 일은 after 에 적은 일이고, 없으면 바로 앞에 적은 일이며 그 일을 받는 쪽이 이 일을 할 때만 봅니다.
needs 를 적은 일은 누가 하든 바로 앞의 일부터, 앞의 일이 없으면 결재일부터 셉니다. needs 보다 모자라면 경고하고,
needs 가 없으면 근무일이 하루도 없을 때 알립니다.
안 잡는 것: 끝난 할 일, 달로만 적은 기한, 한쪽이 같은 날 이어서 하는 일, 앞선 일보다 이른 기한(DAT004).
전: - {task: 제출, due: 2015-07-17(금), to: 마을담당관}
    - {task: 검토, due: 2015-07-19(일), from: 마을담당관}
후: - {task: 제출, due: 2015-07-17(금), to: 마을담당관}
    - {task: 검토, due: 2015-07-22(수), from: 마을담당관}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from maeul_plan.checks.day_words import print_full
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import MOST_DAYS
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Related, Rule

RULE = Rule("DAT007", "working-days", "info", "모자라는 근무일", __doc__, ("deadlines",))


class _Start(NamedTuple):
    """What must be over before a step can begin: its name, its last day, its place, and whether it is handed over."""

    name: str
    day: date
    at: Where
    is_handed_over: bool = False


def check(subject: Subject) -> Iterator[Finding]:
    """Count the working days between what comes before a step and its own day."""
    known = {figure.deadline.key: figure for figure in subject.deadlines if _has_day(figure)}
    before: DeadlineFigure | None = None
    for figure in subject.deadlines:
        if not _has_day(figure):
            continue
        start = _start(subject, figure, before, known)
        before = figure
        if start is not None and figure.status != "done":
            yield from _too_few(subject, figure, start)


def _has_day(figure: DeadlineFigure) -> bool:
    return figure.due is not None and figure.meant.kind != "month"


def _start(
    subject: Subject, figure: DeadlineFigure, before: DeadlineFigure | None, known: dict[str, DeadlineFigure]
) -> _Start | None:
    """Find what comes before a step: what it says, else the one listed before it, else the approval."""
    awaited = [known[name] for name in figure.deadline.after if name in known and known[name] is not figure]
    if awaited:
        return _step(max(awaited, key=lambda one: one.due or date.min), figure)
    if figure.deadline.after:
        return None
    needs, approved = figure.deadline.needs, subject.plan.document.approved_on
    if before is not None:
        start = _step(before, figure)
        return start if needs or (start and start.is_handed_over) else None
    return _Start("결재", approved, ("document", "approved_on")) if needs and approved else None


def _step(before: DeadlineFigure, figure: DeadlineFigure) -> _Start | None:
    if before.due is None:
        return None
    taken, given = set(before.deadline.to), set(figure.deadline.from_)
    is_handed_over = bool(taken & given) and not given <= set(before.deadline.from_)
    return _Start(before.deadline.task, before.due, (*before.at, "due"), is_handed_over)


def _too_few(subject: Subject, figure: DeadlineFigure, start: _Start) -> Iterator[Finding]:
    """Hold the working days there are against those the step needs, or against none at all."""
    needs = figure.deadline.needs
    if figure.due is None or not 0 <= (figure.due - start.day).days <= MOST_DAYS:
        return
    days = subject.calendar.working_days_between(start.day, figure.due)
    is_one_go = figure.due == start.day and not start.is_handed_over
    if days >= (needs or 1) or (needs is None and is_one_go) or needs == 0:
        return
    label = f"{start.name} {print_full(start.day)} 뒤로 근무일 {days}일"
    if needs:
        label += f", 드는 날 {needs}일 ({needs - days}일 모자람)"
    yield finding(
        RULE,
        subject.value((*figure.at, "due")),
        f"{figure.deadline.task}: 쓸 근무일이 {'모자랍니다' if days else '하루도 없습니다'}",
        label=label,
        related=(Related(subject.value(start.at), start.name),),
        help="기한을 미루거나 앞선 일을 당기십시오. 쉬는 날에도 하는 일이면 그대로 두십시오.",
        severity="warning" if needs else "info",
    )
