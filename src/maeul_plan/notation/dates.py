"""Dates as offices write them: 2015. 7. 13.(월), ’18.12.20., 9/03., 2015.8월, 3월초, 2017년 상반기."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.times import match_time

WEEKDAYS: Final = "월화수목금토일"

_CENTURY_TURN: Final = 70  # 69 is 2069, 70 is 1970
_FIRST_YEAR: Final = 1000
_LEAP_YEAR: Final = 2000

# A year of two figures carries a mark, or stands before 년 or before a month and a day.
_QUOTES: Final = "’‘'`´′"
_YEAR: Final = rf"(?:[{_QUOTES}]*(?P<year>[0-9]{{4}}|(?<=[{_QUOTES}])[0-9]{{2}}|[0-9]{{2}}(?=\s*+년)))"
_SHORT_YEAR: Final = rf"[{_QUOTES}]*(?P<year>[0-9]{{4}}|[0-9]{{2}})"
_AFTER_YEAR: Final = r"(?:\s*+[.년]\s*+|(?<=[0-9]{4})\s++)"
_MONTH: Final = r"(?P<month>[0-9]{1,2})(?![0-9])"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?![0-9])(?!\s*+[:시])(?:\s*+[.일])?"
_PERIOD: Final = r"(?:[상하]반기|제?[1-4](?:/4)?\s*+분기)"
_FORMS: Final = tuple(
    pattern(form)
    for form in (
        rf"(?:{_YEAR}(?:\s*+년도\s*+|{_AFTER_YEAR}))?(?={_PERIOD})",
        rf"(?P<year>[0-9]{{4}})(?P<sign>[-/]){_MONTH}(?P=sign){_DAY}",
        rf"{_SHORT_YEAR}{_AFTER_YEAR}{_MONTH}\s*+[.월]\s*+{_DAY}",
        rf"(?P<year>[0-9]{{4}})[-/]{_MONTH}",
        rf"{_YEAR}{_AFTER_YEAR}{_MONTH}(?:\s*+[.월])?",
        rf"{_MONTH}(?:\s*+[.월]\s*+|/){_DAY}",
        rf"{_MONTH}\s*+월",
        rf"{_YEAR}\s*+년",
    )
)
_LAST_PART: Final = pattern(r"(?P<number>[0-9]{1,2})(?![0-9])(?!\s*+[:시])(?:\s*+[.일])?")
_PERIOD_NAME: Final = pattern(_PERIOD)
_PART: Final = pattern(r"\s*+(초순|상순|중순|하순|초|중|말)")
_WEEKDAY: Final = pattern(rf"\s*+\(\s*+([{WEEKDAYS}])(?:요일)?\s*+\)\.?")
_ACCEPTED: Final = "2015. 7. 13.(월), 7. 13., 2015. 8., 2015년 8월말처럼 적으십시오."


@dataclass(frozen=True, slots=True)
class DateText:
    """A date with as much of it as was written.

    `part` is the part of a month or year (초, 중순, 말; 중 for any day within it), `weekday` the letter in
    brackets, `time` the time of day (14:30, 09시), `period` a part of the year where no month is written
    (상반기, 3분기). `text` takes no part in equality.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str = ""
    weekday: str = ""
    time: str = ""
    period: str = ""
    text: str = field(default="", compare=False)

    def day_or_none(self) -> date | None:
        """Give the calendar day where year, month and day are written."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def months(self) -> tuple[int, int]:
        """Give the first and the last month of the year that this lies in."""
        if self.month is not None:
            return self.month, self.month
        if self.period.endswith("반기"):
            return (1, 6) if self.period == "상반기" else (7, 12)
        last = 3 * int(self.period[0]) if self.period else 12
        return (last - 2 if self.period else 1), last


class DateMatch(NamedTuple):
    """A date found in a text, and where it ends."""

    date: DateText
    end: int


class _Number(NamedTuple):
    """A number of a date and where it stands."""

    value: int
    start: int
    end: int


def parse_date(text: str) -> DateText | Fault:
    """Read a date; whether its weekday is true is not judged here."""
    start, end = stripped(text)
    found = match_date(text, start)
    if isinstance(found, Fault):
        return found
    if found is None:
        return Fault(start, end, "날짜로 읽을 수 없습니다", _ACCEPTED)
    if found.end == end:
        return found.date
    rest = text[found.end : end].lstrip()
    return Fault(end - len(rest), end, f"‘{rest}’: 날짜 뒤에 올 수 없는 글입니다", _ACCEPTED)


def match_date(text: str, position: int = 0) -> DateMatch | Fault | None:
    """Read the date that begins at `position`, or give None; a Fault where there is no such day or time."""
    plain = narrow(text)
    for form in _FORMS:
        found = form.match(plain, position)
        if found:
            year, month, day = (_number(found, name) for name in ("year", "month", "day"))
            if year and year.end - year.start == 2:  # noqa: PLR2004 - a short year has two figures
                year = year._replace(value=year.value + (2000 if year.value < _CENTURY_TURN else 1900))
            return _impossible(year, month, day) or _with_tail(
                text,
                position,
                found.end(),
                DateText(year and year.value, month and month.value, day and day.value),
            )
    return None


def match_last_part(text: str, position: int, start: DateText) -> DateMatch | Fault | None:
    """Read the 15. of 9. 13.∼15. or the 12. of 10.∼12.: the one number that differs from `start`."""
    found = _LAST_PART.match(narrow(text), position)
    number = _number(found, "number") if found else None
    if found is None or number is None or start.month is None:
        return None
    year = None if start.year is None else _Number(start.year, position, position)
    if start.day is None:
        month, day = number, None
    else:
        month, day = _Number(start.month, position, position), number
    return _impossible(year, month, day) or _with_tail(
        text, position, found.end(), DateText(start.year, month.value, day and day.value)
    )


def print_date(when: DateText) -> str:
    """Write a date as 행정업무규정 제7조제5항 has it: 2015. 7. 13.(월), 2015. 8., 7. 13., 8월."""
    if when.month is None:
        body = " ".join(filter(None, (f"{when.year}년" if when.year else "", when.period)))
    elif when.year is None and when.day is None:
        body = f"{when.month}월"
    else:
        body = " ".join(f"{number}." for number in (when.year, when.month, when.day) if number is not None)
    return body + print_tail(when)


def print_tail(when: DateText) -> str:
    """Write what stands behind the numbers of a date: part, weekday, time."""
    part = f" {when.part}" if when.part else ""
    weekday = f"({when.weekday})" if when.weekday else ""
    time = f" {when.time}" if when.time else ""
    return part + weekday + time


def print_day(day: date) -> str:
    """Write a calendar day in the statutory notation: `2015. 7. 13.`."""
    return f"{day.year}. {day.month}. {day.day}."


def weekday_of(day: date) -> str:
    """Name the weekday of a day: 월, 화, … 일."""
    return WEEKDAYS[day.weekday()]


def _number(found: re.Match[str], name: str) -> _Number | None:
    """Give a number that a form has caught, where the form has such a number."""
    if not found.groupdict().get(name):
        return None
    return _Number(int(found[name]), *found.span(name))


def _period_name(written: str) -> str:
    """Give the one name of a part of the year: 3분기 for 제3/4 분기."""
    return written if written.endswith("반기") else f"{written.removeprefix('제')[0]}분기"


def _impossible(year: _Number | None, month: _Number | None, day: _Number | None) -> Fault | None:
    """Find the number that no calendar has; a year that is not written is taken as a leap year."""
    if year and year.value < _FIRST_YEAR:
        return Fault(year.start, year.end, f"{_FIRST_YEAR}년보다 이른 연도입니다", _ACCEPTED)
    if month and not 1 <= month.value <= 12:  # noqa: PLR2004 - months of a year
        return Fault(month.start, month.end, f"{month.value}월은 없습니다", "월은 1월부터 12월까지입니다.")
    if month and day:
        last = monthrange(year.value if year else _LEAP_YEAR, month.value)[1]
        if not 1 <= day.value <= last:
            name = f"{year.value}년 {month.value}월" if year else f"{month.value}월"
            message = f"{name} {day.value}일은 없습니다"
            return Fault(day.start, day.end, message, f"{name}은 1일부터 {last}일까지입니다.")
    return None


def _with_tail(text: str, start: int, end: int, when: DateText) -> DateMatch | Fault:
    """Read what stands behind the numbers of a date: period or part, weekday, time."""
    plain = narrow(text)
    period = None if when.month else _PERIOD_NAME.match(plain, end)
    end = period.end() if period else end
    part = None if when.day else _PART.match(plain, end)
    end = part.end() if part else end
    weekday = _WEEKDAY.match(plain, end) if when.day else None
    end = weekday.end() if weekday else end
    time = match_time(plain, end)
    if isinstance(time, Fault):
        return time
    end = time.end if time else end
    whole = replace(
        when,
        part=part[1] if part else "",
        weekday=weekday[1] if weekday else "",
        time=time.time if time else "",
        period=_period_name(period[0]) if period else "",
        text=text[start:end],
    )
    return DateMatch(whole, end)
