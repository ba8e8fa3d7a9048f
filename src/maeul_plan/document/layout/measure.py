"""How wide texts are, and how many lines they take: an estimate that leans to too wide, without any font.

Korean fonts give a Hangul syllable one em and .hwpx a blank half of one; Latin letters differ by font.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_NARROW_SIGNS: Final = frozenset("·‘’“”…′″ilj.,:;'!|()[]")
_EM: Final = 100


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    """Give a character's width in hundredths of an em."""
    if character == " ":
        return 50
    if character in _NARROW_SIGNS:
        return 50 if ord(character) > 127 else 35  # noqa: PLR2004 - the end of ASCII
    if unicodedata.east_asian_width(character) in "WFA":
        return _EM
    if unicodedata.combining(character):
        return 0
    return 70 if character.isupper() or character in "mwMW%@&" else 55


def text_width(text: str, size: int) -> int:
    """Measure a text of one line; `size` and the result are in hundredths of a point."""
    return -(-sum(map(_width, text)) * size // _EM)


def widest_word(text: str, size: int) -> int:
    """Measure the widest 어절 of a text."""
    return max((text_width(word, size) for word in text.split()), default=0)


def count_lines(text: str, width: int, size: int) -> int:
    """Count the lines that a text takes where it is broken between 어절, and a longer 어절 within."""
    lines, filled, blank = 1, 0, text_width(" ", size)
    for word in text.split(" "):
        wide = text_width(word, size)
        if filled and filled + blank + wide <= width:
            filled += blank + wide
            continue
        if filled:
            lines += 1
        more = max(-(-wide // max(width, 1)) - 1, 0)
        lines += more
        filled = wide - more * width if more else wide
    return lines
