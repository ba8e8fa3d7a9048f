"""How wide texts are, and how many lines they take: an estimate that leans to too wide, without any font.

Korean fonts give a Hangul syllable one em and .hwpx a blank half of one; Latin letters differ by font.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from maeul_plan.notation.pattern import pattern

_NARROW_SIGNS: Final = frozenset("·‘’“”…′″ilj.,:;'!|()[]")
_EM: Final = 100
_BLANK: Final = 50
_SYLLABLES: Final = 2
"""A word of more letters than these may be broken behind as many."""

_BETWEEN_WORDS: Final = pattern(r"(?<!\d\.) | (?!\d)")
"""A blank, but none of a date: `2015. 7. 13.` is one word."""

_DIGITS: Final = pattern(r"\d[\d,.:]*")


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
    """The widths of a text in hundredths of an em: of all of it, of its widest 어절, of what blanks part.

    `firm` is the widest of what no line may break: a figure, a date, two syllables of a word.
    """

    whole: int
    widest: int
    firm: int
    parts: tuple[int, ...]


@lru_cache(maxsize=16384)
def measured(text: str) -> Words:
    """Measure a text of one line; a table asks for each of its texts several times, in several sizes."""
    written = _BETWEEN_WORDS.split(text) if ". " in text else text.split(" ")
    parts = tuple(map(_wide, written))
    words = [word for part in written for word in ((part,) if " " in part else part.split())]
    widths = parts if words == written else tuple(map(_wide, words))
    firm = max(map(_firm, words, widths), default=0)
    return Words(sum(parts) + _BLANK * (len(parts) - 1), max(widths, default=0), firm, parts)


def _wide(text: str) -> int:
    return sum(map(_width, text))


def _firm(word: str, width: int) -> int:
    """Measure what of a word stays whole: all of a figure with its unit, of others two syllables and their digits."""
    if width <= _SYLLABLES * _EM or sum(map(str.isalpha, word)) <= _SYLLABLES:
        return width
    return max(_SYLLABLES * _EM, max(map(_wide, _DIGITS.findall(word)), default=0))


def in_size(ems: int, size: int) -> int:
    """Give a width in hundredths of an em its length; `size` and the result are in hundredths of a point."""
    return -(-ems * size // _EM)


def text_width(text: str, size: int) -> int:
    """Measure a text of one line; `size` and the result are in hundredths of a point."""
    return in_size(measured(text).whole, size)


def count_lines(text: str, width: int, size: int) -> int:
    """Count the lines that a text takes where it is broken between 어절, and a longer 어절 within."""
    words = measured(text)
    if in_size(words.whole, size) <= width:
        return 1
    lines, filled, blank = 1, 0, in_size(_BLANK, size)
    for part in words.parts:
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
