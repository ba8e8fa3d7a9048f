"""Minutes that a line states: a stretch of the clock (14:00∼17:00), a length (180분), the minutes of an item (10')."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.notation.dates_in_text import WAVES
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.pattern import pattern

_B: Final = r"[ \t]{0,3}+"
_CLOCK: Final = rf"(?:[01]?[0-9]|2[0-4]){_B}:{_B}[0-5][0-9]"
_STRETCH: Final = pattern(rf"(?<![0-9:.])(?P<first>{_CLOCK}){_B}[{WAVES}–—-]{_B}(?P<last>{_CLOCK})(?![0-9:]|\.[0-9])")
_HOURS: Final = rf"(?:(?P<hours>[0-9]{{1,2}})시간{_B})?"
_BEHIND: Final = pattern(
    rf"{_B}[,/(]{_B}(?:총{_B})?(?P<length>{_HOURS}(?P<minutes>[0-9]{{1,3}})분)(?:간|{_B}동안)?{_B}(?:$|[),.;])"
)
_AT_END: Final = pattern(
    rf"(?<![0-9.,:{WAVES}×*-])(?P<length>{_HOURS}(?P<minutes>[0-9]{{1,3}}){_B}(?:분|['’‘′´`]))(?:간)?{_B}\)?\.?{_B}$"
)
# 14시 30분 is a time of day; 각 10분, 3명 × 10분 and 기관당 10분 come to more, 약 10분 to nobody knows what.
_NO_LENGTH: Final = pattern(r"[0-9]\s?시\s?$|(?:각|약|매|마다|당|별|×|최대|최소)\s{0,2}[(:]?\s{0,2}$")
_END: Final = 24  # characters at the end of a line that may say its minutes
_HOUR: Final = 60


class Minutes(NamedTuple):
    """A number of minutes and the characters `start:end` that say it."""

    minutes: int
    start: int
    end: int


def stretches_in(text: str) -> Iterator[Minutes]:
    """Find every stretch from one time of day to a later one."""
    for found in _STRETCH.finditer(narrow(text)):
        minutes = _minute_of_day(found["last"]) - _minute_of_day(found["first"])
        if minutes > 0:
            yield Minutes(minutes, *found.span())


def length_behind(text: str, at: int) -> Minutes | None:
    """Read the length that stands right behind a stretch, as 180분 of `14:00∼17:00, 180분`."""
    found = _BEHIND.match(narrow(text), at)
    return _length(found) if found else None


def length_at_end(text: str) -> Minutes | None:
    """Read the length that a line ends in: 인사말 5분, 인사말 5', 인사말(5분)."""
    plain = narrow(text)
    found = _AT_END.search(plain, max(0, len(plain) - _END))
    return None if found is None or _NO_LENGTH.search(plain, 0, found.start("length")) else _length(found)


def _length(found: re.Match[str]) -> Minutes:
    return Minutes(int(found["hours"] or 0) * _HOUR + int(found["minutes"]), *found.span("length"))


def _minute_of_day(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * _HOUR + int(minute)
