"""When something is due: a date with a limit word, a recurring time, or a time that hangs on an event."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from maeul_plan.notation.dates import DateMatch, DateText, match_date, match_last_part, print_date
from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.ranges import DateRange, like_start, match_range, print_end, print_range

DueKind: TypeAlias = Literal["day", "month", "recurring", "event"]

_LASTING: Final = r"(?:(?:총|약)\s*+)?(?:[0-9]+\s*+(?:일|주|개월|년|시간)\s*+간|[0-9]+박\s*+[0-9]+일)"
_TAIL: Final = re.compile(
    r"\s*+(?P<limit>이?전까지|까지|부터|이?전|이내|한|限|예정|\(\s*+(?:예정|구성시|한|限)\s*+\))?\s*+\.?"
    rf"\s*+(?P<note>,\s*+{_LASTING}|\(\s*+{_LASTING}\s*+\))?\s*+\.?\s*+$"
)
_ONE_LIMIT: Final = {"限": "한", "(한)": "한", "(限)": "한"}
_BEFORE: Final = ("전", "전까지")
_COMMA: Final = re.compile(r"\s*+(?:[,、·ㆍ]|및)\s*+")
_MOST_DAYS: Final = 31
_RECURRING: Final = re.compile(
    r"매\s?(?:일|주|월|년|분기|반기|학기|회)|격(?:주|월)|익(?:일|월|년|분기)"
    r"|(?:일|주|월|분기|반기|연|년)\s?[0-9]+\s?회"
    r"|(?:(?:주|월|분기|반기|학기|연도)별(?:로)?|수시|상시|연중)(?![가-힣])"
)
_COUNT: Final = r"[0-9]+\s*+(?:일|주|주일|개월|월|년|시간)"
_AFTER_EVENT: Final = re.compile(  # 준공 후 5일 이내, 공고일부터 15일간
    rf"(?:후|부터)\s*+{_COUNT}\s*+(?:이내|내|안에|까지|동안|간)?\.?$"
)
_EVENT: Final = re.compile(
    r"(?<=[가-힣\s\)])(?:"
    rf"\s{_COUNT}\s*+(?:이?전|이내)(?:까지)?"  # 만료 90일 전까지
    r"|까지|즉시|지체 ?없이|이전|이후|\s[전후시]|(?<=구성|완료|종료|필요)시"  # 준공 전까지, 완료 즉시
    r")\.?$"
)
_AT_ONCE: Final = re.compile(r"(?:즉시|지체 ?없이)\.?")
_LONGEST_DATE: Final = 80
_FULL_YEAR: Final = re.compile(r"(?<![0-9.])[0-9]{4}(?=\s*+[-./년])")
_WORD: Final = re.compile(r"[가-힣]{2}")
_APART: Final = ("예정", "이내", "이전", "전", "전까지", "이전까지")
_WHOLE_PARTS: Final = ("", "중", "말", "하순")
_ACCEPTED: Final = "2015. 7. 13.(월)까지, 10월 중, 매월 10일, 사업종료 후 30일 이내처럼 적으십시오."


@dataclass(frozen=True, slots=True)
class DueText:
    """When something is due.

    A `day` or a `month` (or more: no day is said) has its `date`, for a range also `until`, and the `limit`
    word (한, 까지, 예정, …), but none for the 까지 of a range, which ∼ has said. Where single days are listed,
    `days` are all of them, `date` the first, `until` the last. `note` says how long it lasts: `, 7일간`. What
    recurs or hangs on an event has its `words`. `text` is all as written and takes no part in equality.
    """

    kind: DueKind
    date: DateText | None = None
    until: DateText | None = None
    limit: str = ""
    words: str = ""
    days: tuple[DateText, ...] = ()
    note: str = ""
    text: str = field(default="", compare=False)

    def first_day(self) -> dt.date | None:
        """Give the first day that is spoken of, or None where the words name none."""
        first = self.date
        if first is None or first.year is None:
            return None
        return dt.date(first.year, first.months()[0], first.day or 1)

    def last_day(self) -> dt.date | None:
        """Give the last day that is in time, or None where the words name none, as 부터 does.

        A month or a longer time lasts to its end; before (전까지) a time is the day before its first.
        """
        last = self.until or self.date
        if last is None or last.year is None or last.part not in _WHOLE_PARTS or self.limit == "부터":
            return None
        first_month, month = last.months()
        if self.limit in _BEFORE and not last.time:
            first = dt.date(last.year, first_month, last.day or 1)
            return None if last.part else first - dt.timedelta(days=1)
        return dt.date(last.year, month, last.day or monthrange(last.year, month)[1])


def parse_due(text: str) -> DueText | Fault:
    """Read when something is due."""
    start, end = stripped(text)
    written = text[:end]
    words = " ".join(written.split())
    kind: DueKind | None = "event" if _AT_ONCE.fullmatch(words) else "recurring" if _RECURRING.match(words) else None
    if kind is not None:
        return DueText(kind, words=words, text=text)
    dated = _match_dated(written, start)
    if isinstance(dated, DueText):
        return replace(dated, text=text)
    if isinstance(dated, Fault):
        return dated
    # Behind a date only a count of days makes an event: in “2015. 7. 13.(욜)까지” a slip would be lost.
    event = _AFTER_EVENT.search(words) or (_EVENT.search(words) if dated is None else None)
    if event and (dated or _WORD.search(words, 0, event.start())):
        return DueText("event", words=_statutory(words), text=text)
    if dated is None:
        return Fault(start, end, "기한으로 읽을 수 없습니다", _ACCEPTED)
    rest = written[dated:].lstrip()
    return Fault(end - len(rest), end, f"‘{rest}’: 날짜 뒤에 올 수 없는 글입니다", _ACCEPTED)


def print_due(due: DueText) -> str:
    """Write a due date in the statutory notation with its limit word; other words as they are written."""
    if due.date is None:
        return due.words
    if due.days:
        pairs = zip(due.days, due.days[1:], strict=False)
        when = ", ".join([print_date(due.date), *(print_end(before, day) for before, day in pairs)])
    else:
        when = print_date(due.date) if due.until is None else print_range(DateRange(due.date, due.until))
    return when + (f" {due.limit}" if due.limit in _APART else due.limit) + due.note


def _match_dated(text: str, start: int) -> DueText | Fault | int | None:
    """Read a date, a range or a list of dates; where other words follow, give the place where it ends."""
    span = match_range(text, start)
    if isinstance(span, Fault):
        return span
    if span and span.range.end and not span.range.note:
        return _with_tail(text, span.end, DueText("day", span.range.start, span.range.end))
    first = match_date(text, start)
    if first is None or isinstance(first, Fault):
        return first
    single = _with_tail(text, first.end, DueText("day", first.date))
    return _match_list(text, first) if isinstance(single, int) else single


def _match_list(text: str, first: DateMatch) -> DueText | Fault | int:
    """Read the days behind the first of a list, each with what it does not repeat of the one before."""
    days, end = [first.date], first.end
    while len(days) < _MOST_DAYS and (comma := _COMMA.match(text, end)):
        found = match_date(text, comma.end()) or match_last_part(text, comma.end(), days[-1])
        if isinstance(found, Fault):
            return found
        if found is None:
            break
        days.append(like_start(days[-1], found.date))
        end = found.end
    if len(days) == 1:
        return end
    return _with_tail(text, end, DueText("day", days[0], days[-1], days=tuple(days)))


def _with_tail(text: str, end: int, due: DueText) -> DueText | int:
    """Read the limit word and the note that end the text behind dates; else give `end`."""
    tail = _TAIL.match(narrow(text), end)
    if tail is None:
        return end
    limit = "".join((tail["limit"] or "").split())
    limit = _ONE_LIMIT.get(limit, limit)
    if due.until and not due.days and limit in {"까지", "한"}:
        limit = ""
    last = due.until or due.date
    kind: DueKind = "day" if last and last.day else "month"
    return replace(due, kind=kind, limit=limit, note=" ".join((tail["note"] or "").split()))


def _statutory(words: str) -> str:
    """Write the full dates among words in the statutory notation."""
    parts, end = [], 0
    for year in _FULL_YEAR.finditer(words):
        start = year.start()
        found = match_date(words[start : start + _LONGEST_DATE]) if start >= end else None
        if isinstance(found, DateMatch) and found.date.day:
            parts += [words[end:start], print_date(found.date)]
            end = start + found.end
    return "".join(parts) + words[end:]
