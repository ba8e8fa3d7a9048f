"""할 일의 차례가 기한과 맞지 않습니다.

왜: 검토가 제출보다 먼저 끝나는 계획은 지킬 수 없습니다. 행정 사항은 날짜 차례로 적으므로, 앞뒤가 바뀐 것은 대개
날짜를 잘못 적은 것입니다.
근거: 계획 스스로 적은 차례(after)와 적힌 순서입니다.
고치기: 날짜를 고치거나 차례를 바꿉니다.
하는 쪽과 받는 쪽이 하나도 겹치지 않는 두 일은 순서 없이 적었을 수 있어 경고만 합니다.
안 잡는 것: 같은 날의 할 일, 날짜가 없는 기한, 기간이나 달로 적어 서로 겹치는 기한,
다른 날부터 세는 기한(협약 후 7일 이내)의 적힌 순서.
전: 수정제출 2015. 7. 22. 다음에 검토 2015. 7. 16.
후: 검토 2015. 7. 16. 다음에 수정제출 2015. 7. 22.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator

from maeul_plan.checks.day_words import print_when
from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.findings import Finding, Place, Related, Rule, Severity
from maeul_plan.notation.dates import print_day

RULE = Rule("DAT004", "deadline-order", "error", "할 일의 차례가 기한과 맞지 않음", __doc__, ("deadlines",))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold each deadline against itself, the one listed before it, and those it must follow."""
    yield from _backwards(subject)
    yield from _listed(subject)
    known = {figure.deadline.key: figure for figure in subject.deadlines}
    for figure in subject.deadlines:
        for i, name in enumerate(figure.deadline.after):
            yield from _follows(subject, figure, name, i, known)


def _backwards(subject: Subject) -> Iterator[Finding]:
    """Find spans that end before they begin."""
    for figure in subject.deadlines:
        due = figure.meant
        first = due.date.day_or_none() if due.date else None
        last = due.until.day_or_none() if due.until else None
        if first and last and last < first:
            yield finding(
                RULE,
                subject.value((*figure.at, "due")),
                f"{figure.deadline.task}: 기한의 끝이 시작보다 이릅니다",
                label=f"{print_day(first)}∼{print_day(last)} ({(first - last).days}일 이름)",
                help="시작이나 끝의 날짜를 고치십시오.",
            )


def _listed(subject: Subject) -> Iterator[Finding]:
    dated = [figure for figure in subject.deadlines if figure.due and figure.meant.date]
    for before, figure in itertools.pairwise(dated):
        if _is_earlier(figure, before):
            severity: Severity = "warning" if _are_apart(figure, before) else "error"
            yield _early(subject, figure, before, "앞에 적은 할 일보다 이릅니다", severity)


def _are_apart(one: DeadlineFigure, other: DeadlineFigure) -> bool:
    """Tell whether two steps name who takes part in them, and nobody takes part in both."""
    parties = [{*figure.deadline.from_, *figure.deadline.to} for figure in (one, other)]
    return all(parties) and not set.intersection(*parties)


def _follows(
    subject: Subject, figure: DeadlineFigure, name: str, index: int, known: dict[str, DeadlineFigure]
) -> Iterator[Finding]:
    before = known.get(name)
    if before is None or before is figure:
        what = "자기 자신을 가리킵니다" if before else f"그런 할 일이 없습니다: '{name}'"
        near = difflib.get_close_matches(name, known, n=1)
        way_on = f"비슷한 할 일: {near[0]}" if near else "먼저 끝나야 하는 할 일의 id 나 task 를 적으십시오."
        yield finding(RULE, _after(subject, figure, index), f"{figure.deadline.task}: {what}", help=way_on)
    elif _is_earlier(figure, before):
        yield _early(subject, figure, before, "먼저 끝나야 하는 할 일보다 이릅니다", "error")


def _is_earlier(figure: DeadlineFigure, before: DeadlineFigure) -> bool:
    """Tell whether one both begins and ends before the other; spans that overlap may be in any order."""
    if figure.first is None or before.first is None or figure.due is None or before.due is None:
        return False
    return figure.first < before.first and figure.due < before.due


def _after(subject: Subject, figure: DeadlineFigure, index: int) -> Place:
    """Point at one name of `after`, which may be a list or a single text."""
    return subject.value((*figure.at, "after", index))


def _early(subject: Subject, figure: DeadlineFigure, before: DeadlineFigure, what: str, severity: Severity) -> Finding:
    days = (before.due - figure.due).days if before.due and figure.due else 0
    return finding(
        RULE,
        subject.value((*figure.at, "due")),
        f"{figure.deadline.task}: {what}",
        label=f"{print_when(figure)}, {before.deadline.task} {print_when(before)} ({days}일 이름)",
        related=(Related(subject.value((*before.at, "due")), before.deadline.task),),
        help="날짜를 고치거나 차례를 바꾸십시오.",
        severity=severity,
    )
