"""기간의 표기가 맞지 않습니다.

왜: 물결표에는 이미 ‘부터 …까지’의 뜻이 있어 ‘까지’를 또 붙이면 겹치고, 띄어 적은 물결표에서는 줄이 갈라집니다.
근거: 기간은 물결표(∼) 앞뒤를 띄우지 않고, 같은 연도를 되풀이하지 않으며, 물결표와 ‘까지’를 함께 쓰지 않습니다
(행정업무운영 편람).
고치기: 2025. 2. 20.∼2. 24. 처럼 적습니다. 끝이 날짜가 아니면 2016. 1.부터 사업안정화까지처럼 말로 적습니다.
안 잡는 것: 날짜나 시각이 아닌 범위(10 ~ 20명), 물결표로 쓴 ~나 -, 낫표와 큰따옴표로 인용한 글.
표 안과 문서 머리에서는 알려만 드립니다.
전: 2025. 2. 20. ~ 2. 24.까지
후: 2025. 2. 20.∼2. 24.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.checks.date_notation import right
from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import Change, is_cited_law, mend, weight
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.dates_in_text import WAVES, WrittenDate, dates_in, unquoted
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.times_in_text import WrittenTime, times_in

RULE = Rule("DOC014", "range-notation", "warning", "기간 표기", __doc__, ("document",), kind="notation")

Moment: TypeAlias = WrittenDate | WrittenTime

_B: Final = r"[ \t]{0,3}+"
_WAVE: Final = pattern(rf"(?P<note>{_B}\([^()~∼]{{1,30}}\))?(?P<wave>{_B}(?:[{WAVES}]|[–—-]){_B})")
_LAST: Final = pattern(r"[0-9]{1,2}(?:\.(?![0-9])|월|일|분기)?(?:\([월화수목금토일]\))?(?![0-9,])")
_WORDS: Final = pattern(rf"[가-힣][^{WAVES},;:.()]{{0,30}}?까지(?![가-힣])")
_UNTIL: Final = pattern(rf"{_B}까지(?P<particle>[가-힣]?)")
_GAP: Final = pattern(_B)


class _Range(NamedTuple):
    """A range in a text: its first moment, the wave with the blanks round it, its last, and a 까지 behind that.

    `end` is behind the last moment, `last` that moment where it is a date or a time of its own; `words` tells
    that it is said in words, which 까지 ends.
    """

    first: Moment
    wave: tuple[int, int]
    last: Moment | None
    end: int
    until: tuple[int, int] | None
    words: bool


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Find ranges of dates and of times that are not written as the office writes them."""
    if is_cited_law(passage):
        return
    plain = unquoted(passage.text)
    for span in _ranges(passage.text, plain):
        changes = tuple(_changes(span, plain))
        flaws = tuple(_flaws(span, plain))
        if flaws:
            yield _misspelt(passage, span, flaws, changes)


def _ranges(text: str, plain: str) -> Iterator[_Range]:
    moments: list[Moment] = [*dates_in(text), *times_in(text)]
    moments.sort(key=lambda one: one.start)
    begins = {one.start: one for one in moments}
    for first in moments:
        found = _WAVE.match(plain, _end(first))
        if found:
            yield from _range(plain, first, found.span("wave"), begins)


def _range(plain: str, first: Moment, wave: tuple[int, int], begins: Mapping[int, Moment]) -> Iterator[_Range]:
    """Read what stands behind the wave: a date with or without a time, the last number of one, or words."""
    last = begins.get(wave[1])
    if last is None and plain[slice(*wave)].strip() not in WAVES:
        return
    if last:
        end = _end(last)
        time = begins.get(_blank_end(plain, end)) if isinstance(last, WrittenDate) else None
        yield _closed(plain, first, wave, last, _end(time) if isinstance(time, WrittenTime) else end)
    elif number := _LAST.match(plain, wave[1]):
        yield _closed(plain, first, wave, None, number.end())
    elif words := _WORDS.match(plain, wave[1]):
        yield _Range(first, wave, None, words.end(), None, words=True)


def _closed(plain: str, first: Moment, wave: tuple[int, int], last: Moment | None, end: int) -> _Range:
    until = _UNTIL.match(plain, end)
    return _Range(first, wave, last, end, until and (until.start(), until.start("particle")), words=False)


def _flaws(span: _Range, plain: str) -> Iterator[str]:
    """Say in Korean what is off about a range."""
    if len(plain[slice(*span.wave)].strip()) < span.wave[1] - span.wave[0]:
        yield "물결표 앞뒤를 띄우지 않음"
    if span.until or span.words:
        yield "물결표와 ‘까지’를 함께 쓰지 않음"
    if _repeated_year(span):
        yield "같은 연도를 되풀이하지 않음"


def _changes(span: _Range, plain: str) -> Iterator[Change]:
    """Give the changes that put a range right; none for what cannot be told."""
    if span.words:
        yield Change(*span.wave, "부터 ")
        return
    if len(plain[slice(*span.wave)].strip()) < span.wave[1] - span.wave[0]:
        yield Change(*span.wave, "∼")
    year = _repeated_year(span)
    if year:
        yield Change(*year, "")
    if span.until:
        yield Change(*span.until, "")


def _repeated_year(span: _Range) -> tuple[int, int] | None:
    """Find the year that the last date of a range repeats."""
    first, last = span.first, span.last
    if not isinstance(first, WrittenDate) or not isinstance(last, WrittenDate) or last.date.month is None:
        return None
    same = first.date.year is not None and first.date.year == last.date.year
    if not same or (first.date.day is None) != (last.date.day is None) or first.date.month is None:
        return None
    found = re.match(r"[^0-9]*[0-9]+[ .년/-]*", last.written)
    return (last.start, last.start + found.end()) if found else None


def _misspelt(passage: Passage, span: _Range, flaws: tuple[str, ...], changes: tuple[Change, ...]) -> Finding:
    start = span.first.start
    end = max(span.end, *(change.end for change in changes))
    proper = _proper(passage.text, span)
    return finding(
        RULE,
        passage.place(min(change.start for change in changes), end),
        f"{with_particle(f'‘{passage.text[start:end]}’', '은/는')} {with_particle(f'‘{proper}’', '으로/로')} 적습니다",
        label=", ".join(flaws),
        help=f"{with_particle(f'‘{proper}’', '으로/로')} 고치십시오.",
        severity=weight(passage, "warning"),
        fix=mend(passage, changes) if _can_be_mended(passage.text, span) else None,
    )


def _can_be_mended(text: str, span: _Range) -> bool:
    """Tell whether words can be taken out: a particle hangs on 까지의, a year on the marks it is written with."""
    if span.until and (until := _UNTIL.match(text, span.until[0])) and until["particle"]:
        return False
    last = span.last
    return not (_repeated_year(span) and isinstance(last, WrittenDate) and last.written != last.canonical)


def _proper(text: str, span: _Range) -> str:
    """Write a range as it should be, its dates and times too."""
    begin = _right(span.first) + text[_end(span.first) : span.wave[0]]
    if span.last is None:
        return begin + ("부터 " if span.words else "∼") + text[span.wave[1] : span.end]
    last = _right(span.last)
    if _repeated_year(span) and isinstance(span.last, WrittenDate):
        last = last.removeprefix(f"{span.last.date.year}. ").removeprefix(f"{span.last.date.year}년 ")
    return f"{begin}∼{last}{text[_end(span.last) : span.end]}"


def _right(moment: Moment) -> str:
    return right(moment) if isinstance(moment, WrittenDate) else moment.canonical


def _end(moment: Moment) -> int:
    return moment.tail if isinstance(moment, WrittenDate) else moment.end


def _blank_end(plain: str, at: int) -> int:
    found = _GAP.match(plain, at)
    return found.end() if found else at
