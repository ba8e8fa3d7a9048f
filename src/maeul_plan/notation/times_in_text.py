"""Find the times of day in running text; ratios, lengths of time and other numbers stay out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.notation.dates_in_text import WAVES, dates_in, unquoted
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.times import TimeMatch, match_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_B: Final = r"[ \t]{0,3}+"
_UNTIL: Final = r"(?:까지|부터|에(?![가-힣])|이전|이후|정각|시작|경(?![가-힣]))"
_HOUR: Final = r"(?P<hour>[01]?[0-9]|2[0-4])"
_COLON: Final = rf"{_HOUR}{_B}:{_B}(?P<minute>[0-5][0-9])(?![0-9%]|[.,:][0-9]|{_B}:)"
_AFTER: Final = rf"(?={_B}(?:[{WAVES}–—-]{_B}[0-9]{{1,2}}{_B}:|{_UNTIL}|개최|예정))"
_CLOCK: Final = pattern(
    r"(?<![0-9A-Za-z가-힣_/])(?<![0-9][.,:])(?:"
    rf"(?P<half>오전|오후){_B}{_HOUR}(?:{_B}:{_B}[0-5][0-9](?![0-9])|시(?!간)(?:{_B}[0-5]?[0-9]분)?)"
    rf"|{_HOUR.replace('hour', 'hour_of_words')}시{_B}[0-5]?[0-9]분(?!{_B}(?:간|이상|이내|동안|씩))"
    rf"|{_HOUR.replace('hour', 'hour_alone')}시(?={_B}(?:{_UNTIL}|[{WAVES}–—-]{_B}(?:오전|오후)?{_B}[0-9]))"
    rf"|(?P<colon>{_COLON.replace('<hour>', '<hour_of_colon>')})"
    r")"
)
_NAMED: Final = pattern(r"(?:일시|시간|시각|시작|종료|마감|매일|매주|평일|주말|오전|오후)[ \t(:：∶]{0,4}+$")
_PERIOD: Final = pattern(rf"[0-9][0-9시분]{_B}[{WAVES}–—-]{_B}$")
_PLAIN: Final = pattern(r"[0-9]{2}:[0-9]{2}")
_FOLLOWED: Final = pattern(_AFTER)
_RATIO: Final = pattern(r"비율|비례|대비|배분|분담|배점|축척|경쟁률|종횡비|아동 ?비|대 아동")
_AHEAD: Final = 12
_LINK: Final = pattern(rf"{_B}(?:[{WAVES}–—-]|부터|에서){_B}")
# 4시 of 오후 2시∼4시
_LINKED: Final = pattern(rf"{_B}[{WAVES}–—-]{_B}(?P<clock>{_HOUR}시)(?!간|{_B}[0-9])")
_EVENING: Final = pattern(r"(?:낮|저녁|밤|새벽|아침|오후)[ \t]{0,3}+$")
_MORNING: Final = 9  # an hour before it, alone, is as often one of the afternoon
_NOON: Final = 12
_DAY: Final = 24


class WrittenTime(NamedTuple):
    """A time of day in a text: its characters `start:end`, and how the office writes it; `hour` is of 24.

    Where it is not `certain`, the hour may be of the afternoon too: 2시 30분, 저녁 9시.
    """

    written: str
    canonical: str
    start: int
    end: int
    hour: int
    certain: bool


@lru_cache(maxsize=64)
def times_in(text: str) -> tuple[WrittenTime, ...]:
    """Find the times of a line of text; 10:30 counts only where something says that it is no ratio."""
    return tuple(_times_in(unquoted(text), text))


def _times_in(plain: str, text: str) -> Iterator[WrittenTime]:
    behind_dates = {date.tail for date in dates_in(text)} if ":" in plain else set()
    has_ratio = _RATIO.search(plain) is not None
    last: WrittenTime | None = None
    for found in _CLOCK.finditer(plain):
        if found["colon"] and not _is_time(plain, found, behind_dates, has_ratio=has_ratio):
            continue
        time = _read(plain, *found.span(), last)
        if time:
            yield time
            end = _LINKED.match(plain, time.end)
            last = (
                _read(plain, *end.span("clock"), time) if end and not _CLOCK.match(plain, end.start("clock")) else None
            )
            if last:
                yield last
            last = last or time


def _is_time(plain: str, found: re.Match[str], behind_dates: set[int], *, has_ratio: bool) -> bool:
    """Tell a time from a ratio by what stands beside it."""
    start = found.start()
    ahead = plain[max(0, start - _AHEAD) : start]
    if start - (len(ahead) - len(ahead.rstrip())) in behind_dates:
        return True
    if has_ratio:
        return False
    written = found["colon"]
    is_plain = _PLAIN.fullmatch(written)
    is_named = _NAMED.search(ahead) or _PERIOD.search(ahead) or _FOLLOWED.match(plain, found.end())
    return bool(is_plain or is_named or written.endswith("00"))


def _read(plain: str, start: int, end: int, last: WrittenTime | None) -> WrittenTime | None:
    """Write a time in 24 hours; 4시 of 오후 2시∼4시 is in the afternoon too."""
    written = plain[start:end]
    read = match_time(written, 0)
    if not isinstance(read, TimeMatch) or read.end != len(written):
        return None
    has_half, hour, canonical = written[0] == "오", int(read.time[:2]), read.time
    linked = last if last and _LINK.fullmatch(plain, last.end, start) else None
    if linked and not has_half and linked.written[:2] == "오후" and linked.hour < hour + _NOON < _DAY:
        hour += _NOON
        canonical = f"{hour:02}{canonical[2:]}"
    is_early = hour < _MORNING and written[0] != "0"
    is_evening = _EVENING.search(plain, max(0, start - _AHEAD), start) is not None
    return WrittenTime(written, canonical, start, end, hour, certain=has_half or not (is_early or is_evening))
