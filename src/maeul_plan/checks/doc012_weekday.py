"""적힌 요일이 그날의 요일이 아닙니다.

왜: 날짜와 요일 가운데 하나는 틀렸습니다. 받는 사람은 어느 쪽을 지켜야 하는지 알 수 없습니다.
근거: 달력입니다. 요일은 날짜 바로 뒤 괄호에 적습니다(행정업무운영 편람).
고치기: 날짜가 맞으면 요일을, 요일이 맞으면 날짜를 고칩니다.
연도를 적지 않은 기한은 결재일부터 처음 오는 그날로 봅니다.
글 속의 날짜는 앞 날짜에 ∼나 쉼표로 이어져 있으면 그 연도로 봅니다.
안 잡는 것: 요일을 적지 않은 날짜, 글 속에서 연도를 알 수 없는 날짜, 낫표와 큰따옴표로 인용한 글.
전: due: 2015-07-13(화)
후: due: 2015-07-13(월)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Edit, Finding, Fix, Place, Rule
from maeul_plan.notation.dates import DateText, parse_date, weekday_of
from maeul_plan.notation.dates_in_text import dates_in
from maeul_plan.notation.due import DueText
from maeul_plan.notation.particles import with_particle
from maeul_plan.plan.base import Block

# A block left out for its shape has no dates to be wrong about: only the head must be there.
RULE = Rule("DOC012", "weekday", "error", "요일이 틀림", __doc__, ("document",))


class _Written(NamedTuple):
    """A date of the plan, and the value and the character in it where it is written."""

    date: DateText
    where: Where
    start: int = 0


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every weekday written beside a date of the plan against the calendar."""
    for one in (*_of_block(subject, subject.plan, ()), *_of_deadlines(subject)):
        day = one.date.day_or_none()
        if day and one.date.weekday and one.date.weekday != weekday_of(day):
            yield _wrong(_place(subject, one), day, one.date.weekday)


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold every weekday beside a date in a text against the calendar."""
    for written in dates_in(passage.text):
        day, weekday = written.meant, written.weekday
        if day and weekday and weekday.letter != weekday_of(day):
            yield _wrong(passage.place(weekday.at, weekday.at + 1), day, weekday.letter)


def _wrong(place: Place, day: date, weekday: str) -> Finding:
    """Say which weekday a day is; its letter alone can be put right."""
    is_letter = place.line == place.end_line and place.end_column - place.column == 1
    return finding(
        RULE,
        place,
        "요일이 날짜와 다릅니다",
        label=f"적힌 요일 {weekday}, 달력 {weekday_of(day)}",
        help=f"{with_particle(f'({weekday_of(day)})', '으로/로')} 고치거나 날짜를 고치십시오.",
        fix=Fix(safe=False, edits=(Edit(place, weekday_of(day)),)) if is_letter else None,
    )


def _place(subject: Subject, one: _Written) -> Place:
    """Point at the letter behind the bracket."""
    found = re.search(rf"[(（]\s*({one.date.weekday})", one.date.text)
    start = one.start + found.start(1) if found else 0
    return subject.within(one.where, start, start + 1) if found else subject.value(one.where)


def _of_block(subject: Subject, block: Block, where: Where) -> Iterator[_Written]:
    """Find the dates of a block and of those within it; deadlines, whose year may have to be found, are not its."""
    for name, field in type(block).model_fields.items():
        if name in block.model_fields_set and (where, name) != ((), "deadlines"):
            yield from _of_value(subject, getattr(block, name), (*where, field.alias or name))


def _of_value(subject: Subject, value: object, where: Where) -> Iterator[_Written]:
    if isinstance(value, Block):
        yield from _of_block(subject, value, where)
    elif isinstance(value, tuple) and any(isinstance(one, Block) for one in value):
        for i, one in enumerate(value):
            yield from _of_value(subject, one, (*where, i))
    elif isinstance(value, DueText):
        yield from _of_due(value, where)
    elif isinstance(value, DateText):
        yield _Written(value, where)
    elif isinstance(value, date):  # read once more: the plan keeps the day only
        read = parse_date(subject.written(where))
        if isinstance(read, DateText):
            yield _Written(read, where)


def _of_due(due: DueText, where: Where) -> Iterator[_Written]:
    """Give every date of a due time, one after another in its text."""
    start = 0
    for written in due.days or (due.date, due.until):
        if written is not None:
            start = due.text.find(written.text, start)
            yield _Written(written, where, start)
            start += len(written.text)


def _of_deadlines(subject: Subject) -> Iterator[_Written]:
    """Give every date of each deadline, a missing year filled in."""
    for figure in subject.deadlines:
        yield from _of_due(figure.meant, (*figure.at, "due"))
