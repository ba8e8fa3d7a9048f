"""기간의 앞뒤가 맞지 않습니다.

왜: 끝이 시작보다 이르거나, 적힌 길이와 맞지 않거나, 연장이 운영기간과 겹치면 인건비의 개월 수도, 기한도 셈할 수
없습니다. 연장이 운영기간에 이어지지 않으면 연도나 월을 잘못 적었기 쉬워 경고합니다.
근거: 기간은 첫날부터 마지막 날까지 역에 따라 셉니다(민법 제160조). 첫날 0시에 시작하므로 첫날도 셉니다(제157조).
3년이면 세 해 뒤 같은 날의 전날에 끝납니다: 2019. 4. 10.부터 3년은 2022. 4. 9.까지입니다.
고치기: 시작, 끝, 길이, 연장의 시작 가운데 틀린 것을 고칩니다.
안 잡는 것: 끝이 없는 기간, 날수가 근무일로 세어 맞는 기간(7일간). 글과 문서에서는 2024. 7. 1.∼2027. 6. 30.(3년)처럼
앞뒤 날짜와 햇수·개월 수를 붙여 적은 기간만 보고 경고합니다.
전: period: {start: 2019-04-10, end: 2022-04-10, length: 3년}
후: period: {start: 2019-04-10, end: 2022-04-09, length: 3년}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.deadlines.counted import is_counted_in_working_days, last_day_of_term
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import DateText, print_date, print_day
from maeul_plan.notation.dates_in_text import WAVES, dates_in
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.spans import Span, parse_span, print_span
from maeul_plan.plan.period import Extension, first_day

RULE = Rule("DAT001", "term", "error", "기간의 앞뒤가 맞지 않음", __doc__, ("period",))

_JOINED: Final = pattern(rf"\s{{0,3}}(?:[{WAVES}–—-]|부터)\s{{0,3}}")
_SAID: Final = pattern(
    r"\s{0,2}(?:까지\s{0,2})?[,(]\s{0,2}(?:총\s?)?(?P<length>[1-9][0-9]?\s?(?:년|개월))간?\s{0,2}(?:[),]|$)"
)
_LONGER: Final = pattern(r"[^)]{0,20}(?:연장\s?[0-9]|[0-9](?:일|개월|년)간?\s?(?:연장|추가))")


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the end against the start and the length, and the extension against the end."""
    period = subject.plan.period
    if period is None or period.end is None or period.last_day is None:
        return
    if period.last_day < period.first_day:
        yield finding(
            RULE,
            subject.value(("period", "end")),
            "기간의 끝이 시작보다 이릅니다",
            label=f"시작 {print_date(period.start)}, 끝 {print_date(period.end)}",
            related=(Related(subject.value(("period", "start")), "시작"),),
            help="시작이나 끝을 고치십시오.",
        )
    elif period.length is not None:
        yield from _length(subject, period.first_day, period.last_day, period.length)
    if period.extension is not None:
        yield from _extension(subject, period.end, period.last_day, period.extension)


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Hold the first and the last day of a term against the years or months right behind them."""
    text = narrow(passage.text)
    for first, last in pairwise(dates_in(passage.text)):
        said = _SAID.match(text, last.tail)
        if said is None or _LONGER.match(text, said.end()):
            continue
        if first.meant is None or last.meant is None or last.meant < first.meant:
            continue
        length = parse_span(said["length"])
        if not isinstance(length, Span) or not _JOINED.fullmatch(text, first.tail, last.start):
            continue
        counted = last_day_of_term(first.meant, length)
        if counted is not None and counted != last.meant:
            yield finding(
                RULE,
                passage.place(last.start, said.end("length")),
                "기간의 끝이 적힌 길이와 맞지 않습니다",
                label=_off(first.meant, last.meant, counted, length),
                help="끝이나 길이를 고치십시오.",
                severity="warning",
            )


def _off(first: date, last: date, counted: date, length: Span) -> str:
    """Say where a term ends, and where it does by its length."""
    gap = f"{abs((last - counted).days)}일 {'늦음' if last > counted else '이름'}"
    said = with_particle(f"{print_day(first)}부터 {print_span(length)}", "이면/면")
    return f"적힌 끝 {print_day(last)}, {said} {print_day(counted)} ({gap})"


def _length(subject: Subject, first: date, last: date, length: Span) -> Iterator[Finding]:
    """Hold the end against the length; a number of days may mean working days."""
    counted = last_day_of_term(first, length)
    if counted == last or is_counted_in_working_days(first, last, length, subject.calendar):
        return
    said = f"{print_day(first)}부터 {print_span(length)}"
    label, way_on = f"{said}: 달력에 없는 날", "길이를 고치십시오."
    if counted is not None:
        label = _off(first, last, counted, length)
        way_on = f"{with_particle(said, '은/는')} {print_day(counted)}까지입니다. 끝이나 길이를 고치십시오."
    yield finding(
        RULE,
        subject.value(("period", "end")),
        "기간의 끝이 적힌 길이와 맞지 않습니다",
        label=label,
        related=(Related(subject.value(("period", "length")), "길이"),),
        help=way_on,
    )


def _extension(subject: Subject, end: DateText, last: date, extension: Extension) -> Iterator[Finding]:
    """Hold the extension against the day after the term; one that leaves a gap may be meant."""
    starts = first_day(extension.from_)
    if last == date.max or starts == last + timedelta(days=1):
        return
    is_early = starts <= last
    message = "연장이 운영기간이 끝나기 전에 시작합니다" if is_early else "운영기간과 연장 사이가 비어 있습니다"
    yield finding(
        RULE,
        subject.value(("period", "extension", "from")),
        message,
        label=f"운영기간의 끝 {print_date(end)}, 연장의 시작 {print_date(extension.from_)}",
        related=(Related(subject.value(("period", "end")), "운영기간의 끝"),),
        help="연장은 운영기간이 끝난 다음 날부터 적으십시오.",
        severity="error" if is_early else "warning",
    )
