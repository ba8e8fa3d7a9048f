"""Spans of dates: 2015. 8. 1.∼12. 31., ’17. 9.13.~15., 2020.1. ~ 2020.12."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from maeul_plan.notation.dates import DateText, match_date, match_last_part, print_date, print_tail
from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_NOTE: Final = pattern(r"\s*+\(([^()~∼]+)\)")
_WAVE: Final = pattern(r"\s*+[~∼～〜∽–—-]\s*+")
_UNTIL: Final = pattern(r"\s*+까지\s*+$")
_ACCEPTED: Final = "2015. 8. 1.∼12. 31.처럼 적으십시오."


@dataclass(frozen=True, slots=True)
class DateRange:
    """A first and a last date; no `end` where the span is left open.

    A year or month that the end does not repeat is filled in from the start. `note` stands in brackets behind
    the start, such as 구성시. `text` takes no part in equality.
    """

    start: DateText
    end: DateText | None
    note: str = ""
    text: str = field(default="", compare=False)


class RangeMatch(NamedTuple):
    """A range found in a text, and where it ends."""

    range: DateRange
    end: int


def parse_range(text: str) -> DateRange | Fault:
    """Read a range of dates; whether a 까지 may stand behind its end is not judged here."""
    start, end = stripped(text)
    found = match_range(text[:end], start)
    if isinstance(found, Fault):
        return found
    if found is None:
        return Fault(start, end, "기간으로 읽을 수 없습니다", _ACCEPTED)
    if found.end == end or (found.range.end and _UNTIL.match(text, found.end)):
        return replace(found.range, text=text)
    rest = text[found.end : end].lstrip()
    return Fault(end - len(rest), end, f"‘{rest}’: 기간 뒤에 올 수 없는 글입니다", _ACCEPTED)


def match_range(text: str, position: int = 0) -> RangeMatch | Fault | None:
    """Read the range that begins at `position`, or give None; a Fault where it names no day there is."""
    first = match_date(text, position)
    if first is None or isinstance(first, Fault):
        return first
    plain = narrow(text)
    note = _NOTE.match(plain, first.end)
    wave = _WAVE.match(plain, note.end() if note else first.end)
    if wave is None:
        return None
    last = match_date(text, wave.end()) or match_last_part(text, wave.end(), first.date)
    if isinstance(last, Fault):
        return last
    end = last.end if last else wave.end()
    until = like_start(first.date, last.date) if last else None
    return RangeMatch(DateRange(first.date, until, " ".join(note[1].split()) if note else "", text[position:end]), end)


def print_range(span: DateRange) -> str:
    """Write a range with ∼, no blanks round it and no year twice (편람): 2015. 8. 1.∼12. 31."""
    note = f"({span.note})" if span.note else ""
    return f"{print_date(span.start)}{note}∼{print_end(span.start, span.end) if span.end else ''}"


def print_span(start: DateText | None, end: DateText | None) -> str:
    """Write a span either end of which may be left open: a range, 2015. 8. 1.부터, 12. 31.까지, "" for neither."""
    if start and end:
        return print_range(DateRange(start, end))
    if start:
        return f"{print_date(start)}부터"
    return f"{print_date(end)}까지" if end else ""


def like_start(start: DateText, end: DateText) -> DateText:
    """Give an end the year of its start where it has none."""
    return end if end.year is not None else replace(end, year=start.year)


def print_end(start: DateText, end: DateText) -> str:
    """Write an end without the year of its start; a month alone is 12. behind a month, 12월 behind a day."""
    if end.month is None or end.year is None or end.year != start.year:
        return print_date(end)
    if end.day is None and start.month is not None and start.day is None:
        return f"{end.month}.{print_tail(end)}"
    return print_date(replace(end, year=None))
