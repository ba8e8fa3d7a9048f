"""When something is due: a date with a limit word, a recurring time, or a time that hangs on an event."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from maeul_plan.notation.dates import DateText, match_date, print_date
from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.ranges import DateRange, match_range, print_range

DueKind: TypeAlias = Literal["day", "month", "recurring", "event"]

_LIMIT: Final = re.compile(r"\s*+(?P<limit>이?전까지|까지|이?전|이내|한|예정|\(\s*+(?:예정|구성시)\s*+\))?\s*+\.?\s*+$")
_BEFORE: Final = ("전", "전까지")
_RECURRING: Final = re.compile(
    r"매\s?(?:일|주|월|년|분기|반기|학기|회)|격(?:주|월)|익(?:일|월|년|분기)"
    r"|(?:일|주|월|분기|반기|연|년)\s?[0-9]+\s?회"
)
_COUNT: Final = r"[0-9]+\s*+(?:일|주|주일|개월|월|년|시간)"
_AFTER_EVENT: Final = re.compile(rf"(?:후|부터)\s*+{_COUNT}\s*+(?:이내|내|안에|까지)?\.?$")  # 준공 후 5일 이내
_EVENT: Final = re.compile(
    r"(?<=[가-힣\s\)])(?:"
    rf"\s{_COUNT}\s*+(?:이?전|이내)(?:까지)?"  # 만료 90일 전까지
    r"|까지|즉시|이전|이후|\s[전후시]|(?<=구성|완료|종료|필요)시"  # 준공 전까지, 완료 즉시
    r")\.?$"
)
_WORD: Final = re.compile(r"[가-힣]{2}")
_APART: Final = ("예정", "이내", "이전", "전", "전까지", "이전까지")
_WHOLE_PARTS: Final = ("", "중", "말", "하순")
_ACCEPTED: Final = "2015. 7. 13.(월)까지, 10월 중, 매월 10일, 사업종료 후 30일 이내처럼 적으십시오."


@dataclass(frozen=True, slots=True)
class DueText:
    """When something is due.

    A `day` or a `month` (or year: no day is said) has its `date`, for a range also `until`, and the `limit` word (한,
    까지, 예정, …), but none for the 까지 of a range, which ∼ has said. What recurs or hangs on an event has
    its `words`. `text` is all as written and takes no part in equality.
    """

    kind: DueKind
    date: DateText | None = None
    until: DateText | None = None
    limit: str = ""
    words: str = ""
    text: str = field(default="", compare=False)

    def last_day(self) -> dt.date | None:
        """Give the last day that is in time, or None where the words name none.

        A month or a year lasts to its end; before (전까지) a day, a month or a year is the day before it.
        """
        last = self.until or self.date
        if last is None or last.year is None or last.part not in _WHOLE_PARTS:
            return None
        if self.limit in _BEFORE and not last.time:
            first = dt.date(last.year, last.month or 1, last.day or 1)
            return None if last.part else first - dt.timedelta(days=1)
        month = last.month or 12
        return dt.date(last.year, month, last.day or monthrange(last.year, month)[1])


def parse_due(text: str) -> DueText | Fault:
    """Read when something is due."""
    start, end = stripped(text)
    written = text[:end]
    words = " ".join(written.split())
    if _RECURRING.match(words):
        return DueText("recurring", words=words, text=text)
    dated = _match_dated(written, start)
    if isinstance(dated, DueText):
        return replace(dated, text=text)
    if isinstance(dated, Fault):
        return dated
    # Behind a date only a count of days makes an event: in “2015. 7. 13.(욜)까지” a slip would be lost.
    event = _AFTER_EVENT.search(words) or (_EVENT.search(words) if dated is None else None)
    if event and (dated or _WORD.search(words, 0, event.start())):
        return DueText("event", words=words, text=text)
    if dated is None:
        return Fault(start, end, "기한으로 읽을 수 없습니다", _ACCEPTED)
    rest = written[dated:].lstrip()
    return Fault(end - len(rest), end, f"‘{rest}’: 날짜 뒤에 올 수 없는 글입니다", _ACCEPTED)


def print_due(due: DueText) -> str:
    """Write a due date in the statutory notation with its limit word; other words as they are written."""
    if due.date is None:
        return due.words
    when = print_date(due.date) if due.until is None else print_range(DateRange(due.date, due.until))
    return when + (f" {due.limit}" if due.limit in _APART else due.limit)


def _match_dated(text: str, start: int) -> DueText | Fault | int | None:
    """Read a date or a range with its limit word; where other words follow, give the place where it ends."""
    span = match_range(text, start)
    if isinstance(span, Fault):
        return span
    if span and span.range.end and not span.range.note:
        first, until, end = span.range.start, span.range.end, span.end
    else:
        single = match_date(text, start)
        if single is None or isinstance(single, Fault):
            return single
        first, until, end = single.date, None, single.end
    limit = _LIMIT.match(narrow(text), end)
    if limit is None:
        return end
    word = "".join((limit["limit"] or "").split())
    if until and word in {"까지", "한"}:
        word = ""
    kind: DueKind = "month" if (until or first).day is None else "day"
    return DueText(kind, first, until, word)
