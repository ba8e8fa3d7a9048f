"""The lines of 붙임: which there are, and what stands where in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from maeul_plan.document.shapes import split_end
from maeul_plan.notation.pattern import pattern

_HEAD: Final = pattern(r"[ \t\u3000]*(?P<word>붙\s?임)(?P<gap>[ \t\u3000\u00a0]*(?P<colon>[:：])?[ \t\u3000\u00a0]*)")
_MEMBER: Final = pattern(r"(?P<number>[0-9]{1,2})\\?\.[ \t\u3000]*(?=[^\s0-9])")
_UNSTOPPED: Final = pattern(r"(?<=[.부)])[ \t\u3000\u00a0]{1,4}끝\Z")
_COUNT: Final = pattern(
    r"(?P<count>[0-9]{1,4}\s?(?:부|매|장|식|권|개|통|점|건|종|쪽)(?:씩)?)(?:\s{0,2}\([^()]*\))?(?P<stop>\.?)\Z"
)


class Listed(NamedTuple):
    """One attachment: its line (from 1), what its characters are, and the number it has.

    `word` is the place of 붙임 (equal ends: there is none), `gap` of what stands between it and the rest, `mark` of
    the number with its stop and blanks, `name` of the text behind. `has_count` says whether copies are counted,
    `is_stopped` whether a stop follows them.
    """

    line: int
    word: tuple[int, int]
    gap: tuple[int, int]
    has_colon: bool
    number: int | None
    mark: tuple[int, int]
    name: tuple[int, int]
    has_count: bool
    is_stopped: bool

    @property
    def has_word(self) -> bool:
        """Tell whether the line begins with 붙임 itself."""
        return self.word[0] < self.word[1]


def listings(lines: Sequence[str]) -> Iterator[tuple[Listed, ...]]:
    """Give each list of attachments; one that begins with 붙임 goes on over the numbered lines below it."""
    group: list[Listed] = []
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        one = _begun(raw, number) or (_going_on(raw, number, group) if group else None)
        goes_on = one is not None and (not one.has_word or one.number is not None or one.has_count)
        if group and not goes_on:
            yield tuple(group)
            group = []
        if one:
            group.append(one)
    if group:
        yield tuple(group)


def is_list(group: Sequence[Listed]) -> bool:
    """Tell a list from a sentence or a heading that begins with 붙임: it has a colon, or counts copies."""
    return any(one.has_colon or one.has_count for one in group)


def width(blanks: str) -> int:
    """Measure blanks in half-width columns (타); a tab reaches at least two."""
    return sum(2 if blank in "\t\u3000" else 1 for blank in blanks)


def _begun(raw: str, line: int) -> Listed | None:
    """Read a line that begins with 붙임 and is more than a word such as 붙임파일."""
    head = _HEAD.match(raw)
    if head is None or not (head["gap"] or _MEMBER.match(raw, head.end())):
        return None
    return _listed(raw, line, head.span("word"), head.span("gap"), has_colon=head["colon"] is not None)


def _going_on(raw: str, line: int, group: Sequence[Listed]) -> Listed | None:
    """Read a line below 붙임: a numbered one, or one right below that counts copies as the line before does."""
    start = len(raw) - len(raw.lstrip())
    if _MEMBER.match(raw, start):
        return _listed(raw, line, (start, start), (start, start), has_colon=False)
    last = group[-1]
    one = _listed(raw, line, (start, start), (start, start), has_colon=False)
    return one if one and one.has_count and last.has_count and line == last.line + 1 else None


def _listed(raw: str, line: int, word: tuple[int, int], gap: tuple[int, int], *, has_colon: bool) -> Listed | None:
    text = _UNSTOPPED.sub("", split_end(raw)[0].rstrip())
    found = _MEMBER.match(text, gap[1])
    start = found.end() if found else gap[1]
    if start >= len(text):
        return None
    count = _COUNT.search(text, max(start, len(text) - 60))
    number = int(found["number"]) if found else None
    return Listed(
        line,
        word,
        gap,
        has_colon,
        number,
        (gap[1], start),
        (start, len(text)),
        count is not None,
        bool(count and count["stop"]),
    )
