"""How wide texts are, and how many lines they take: an estimate that leans to too wide, without any font.

Korean fonts give a Hangul syllable one em and .hwpx a blank half of one; Latin letters differ by font.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

_NARROW_SIGNS: Final = frozenset("·‘’“”…′″ilj.,:;'!|()[]")
_EM: Final = 100
_BLANK: Final = 50


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    """Give a character's width in hundredths of an em."""
    if character == " ":
        return _BLANK
    if character in _NARROW_SIGNS:
        return 50 if ord(character) > 127 else 35  # noqa: PLR2004 - the end of ASCII
    if unicodedata.east_asian_width(character) in "WFA":
        return _EM
    if unicodedata.combining(character):
        return 0
    return 70 if character.isupper() or character in "mwMW%@&" else 55


class Words(NamedTuple):
    """The widths of a text in hundredths of an em: of all of it, of its widest 어절, of what blanks part."""

    whole: int
    widest: int
    parts: tuple[int, ...]


@lru_cache(maxsize=16384)
def measured(text: str) -> Words:
    """Measure a text of one line; a table asks for each of its texts several times, in several sizes."""
    written = text.split(" ")
    parts = tuple(sum(map(_width, part)) for part in written)
    words = text.split()
    widest = max(parts) if words == written else max((sum(map(_width, word)) for word in words), default=0)
    return Words(sum(parts) + _BLANK * (len(parts) - 1), widest, parts)


def in_size(ems: int, size: int) -> int:
    """Give a width in hundredths of an em its length; `size` and the result are in hundredths of a point."""
    return -(-ems * size // _EM)


def text_width(text: str, size: int) -> int:
    """Measure a text of one line; `size` and the result are in hundredths of a point."""
    return in_size(measured(text).whole, size)


def count_lines(text: str, width: int, size: int) -> int:
    """Count the lines that a text takes where it is broken between 어절, and a longer 어절 within."""
    lines, filled, blank = 1, 0, in_size(_BLANK, size)
    for part in measured(text).parts:
        wide = in_size(part, size)
        if filled and filled + blank + wide <= width:
            filled += blank + wide
            continue
        if filled:
            lines += 1
        more = max(-(-wide // max(width, 1)) - 1, 0)
        lines += more
        filled = wide - more * width if more else wide
    return lines
