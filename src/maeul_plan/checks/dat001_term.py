"""기간의 앞뒤가 맞지 않습니다.

왜: 끝이 시작보다 이르거나 연장이 운영기간과 겹치면 인건비의 개월 수도, 기한도 셈할 수 없습니다.
연장이 운영기간에 이어지지 않으면 연도나 월을 잘못 적었기 쉬워 경고합니다.
근거: 기간은 첫날부터 마지막 날까지 역에 따라 셉니다(민법 제160조).
고치기: 시작, 끝, 연장의 시작 가운데 틀린 것을 고칩니다.
안 잡는 것: 끝이 없는 기간.
전: period: {start: 2015-08, end: 2015-07}
후: period: {start: 2015-08, end: 2015-12}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import DateText, print_date
from maeul_plan.plan.period import Extension, first_day

RULE = Rule("DAT001", "term", "error", "기간의 앞뒤가 맞지 않음", __doc__, ("period",))


def check(subject: Subject) -> Iterator[Finding]:
    """Hold the end against the start, and the extension against the end."""
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
    if period.extension is not None:
        yield from _extension(subject, period.end, period.last_day, period.extension)


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
