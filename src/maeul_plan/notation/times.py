"""Times of day: 오후 2시 30분, 13 : 20, 15:00~16:30, 오전; held as the 편람 writes them: 14:30, 09시."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

_CLOCK: Final = (
    r"(?:(?P<half>오전|오후)\s*+)?(?P<hour>[0-9]{1,2})"
    r"(?:\s*+:\s*+(?P<minute>[0-9]{2})|\s*+시(?:\s*+(?P<minutes>[0-9]{1,2})\s*+분)?)"
)
_START: Final = pattern(rf"\s*+{_CLOCK}")
_END: Final = pattern(rf"\s*+[~∼]\s*+{_CLOCK}")
_HALF: Final = pattern(r"\s*+(오전|오후)")
_NOON: Final = 12


class TimeMatch(NamedTuple):
    """A time of day found in a text, in its canonical form, and where it ends."""

    time: str
    end: int


def match_time(plain: str, position: int) -> TimeMatch | Fault | None:
    """Read the time or the span of times that begins at `position` of a narrow text, or give None.

    The end of a span that begins 오후 is in the afternoon too. A Fault points at what no clock has.
    """
    start = _START.match(plain, position)
    if start is None:
        half = _HALF.match(plain, position)
        return half and TimeMatch(half[1], half.end())
    end = _END.match(plain, start.end())
    fault = _impossible(start) or (_impossible(end) if end else None)
    if fault:
        return fault
    if end is None:
        return TimeMatch(_written(start, start["half"]), start.end())
    half_of_end = end["half"] or ("오후" if start["half"] == "오후" else None)
    return TimeMatch(f"{_written(start, start['half'])}∼{_written(end, half_of_end)}", end.end())


def _impossible(clock: re.Match[str]) -> Fault | None:
    """Find the hour or the minute that no clock has."""
    hour, last = int(clock["hour"]), _NOON if clock["half"] == "오전" else 24
    if hour > last:
        name = f"오전 {hour}시는" if clock["half"] == "오전" else f"{hour}시는"
        return Fault(*clock.span("hour"), f"{name} 없습니다", f"시는 0부터 {last}까지입니다.")
    for group in ("minute", "minutes"):
        if int(clock[group] or 0) > 59:  # noqa: PLR2004 - minutes of an hour
            return Fault(*clock.span(group), f"{int(clock[group])}분은 없습니다", "분은 0부터 59까지입니다.")
    return None


def _written(clock: re.Match[str], half: str | None) -> str:
    """Write a time in 24 hours, the hour alone as 09시 (행정업무규정 제7조제5항, 편람)."""
    hour, minute = int(clock["hour"]), clock["minute"] or clock["minutes"]
    if half == "오후" and hour < _NOON:
        hour += _NOON
    elif half == "오전" and hour == _NOON:
        hour = 0
    return f"{hour:02}시" if minute is None else f"{hour:02}:{int(minute):02}"
