"""적힌 요일이 그날의 요일이 아닙니다.

왜: 날짜와 요일 가운데 하나는 틀렸습니다. 받는 사람은 어느 쪽을 지켜야 하는지 알 수 없습니다.
근거: 달력입니다. 요일은 날짜 바로 뒤 괄호에 적습니다(행정업무운영 편람).
고치기: 날짜가 맞으면 요일을, 요일이 맞으면 날짜를 고칩니다.
연도를 적지 않은 기한은 결재일부터 처음 오는 그날로 봅니다.
안 잡는 것: 요일을 적지 않은 날짜.
전: due: 2015-07-13(화)
후: due: 2015-07-13(월)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.notation.dates import DateText, parse_date, weekday_of
from maeul_plan.notation.particles import with_particle

# A block left out for its shape has no dates to be wrong about: only the head must be there.
RULE = Rule("DOC012", "weekday", "error", "요일이 틀림", __doc__, ("document",))


class _Written(NamedTuple):
    """A date of the plan, and the value and the character in it where it is written."""

    date: DateText
    where: Where
    start: int = 0


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every weekday written beside a date of the plan against the calendar."""
    for one in (*_of_document(subject), *_of_period(subject), *_of_deadlines(subject)):
        day = one.date.day_or_none()
        if day is None or not one.date.weekday or one.date.weekday == weekday_of(day):
            continue
        yield finding(
            RULE,
            _place(subject, one),
            "요일이 날짜와 다릅니다",
            label=f"적힌 요일 {one.date.weekday}, 달력 {weekday_of(day)}",
            help=f"{with_particle(f'({weekday_of(day)})', '으로/로')} 고치거나 날짜를 고치십시오.",
        )


def _place(subject: Subject, one: _Written) -> Place:
    """Point at the letter behind the bracket."""
    found = re.search(rf"[(（]\s*({one.date.weekday})", one.date.text)
    start = one.start + found.start(1) if found else 0
    return subject.within(one.where, start, start + 1) if found else subject.value(one.where)


def _of_document(subject: Subject) -> Iterator[_Written]:
    """Read the dates of the head once more: the plan keeps their days only."""
    document = subject.plan.document
    signed = (
        (box, i, "signed_on")
        for box, officers in (("approval", document.approval), ("consulted", document.consulted))
        for i in range(len(officers))
    )
    for path in (("drafted_on",), ("approved_on",), *signed):
        read = parse_date(subject.written(("document", *path)))
        if isinstance(read, DateText):
            yield _Written(read, ("document", *path))


def _of_period(subject: Subject) -> Iterator[_Written]:
    period = subject.plan.period
    if period is None:
        return
    yield _Written(period.start, ("period", "start"))
    if period.end is not None:
        yield _Written(period.end, ("period", "end"))
    if period.extension is not None:
        yield _Written(period.extension.from_, ("period", "extension", "from"))


def _of_deadlines(subject: Subject) -> Iterator[_Written]:
    """Give every date of each deadline, a missing year filled in, one after another in the text."""
    for figure in subject.deadlines:
        meant, start = figure.meant, 0
        for written in meant.days or (meant.date, meant.until):
            if written is not None:
                start = meant.text.find(written.text, start)
                yield _Written(written, (*figure.at, "due"), start)
                start += len(written.text)
