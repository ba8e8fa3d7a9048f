"""Item marks: the statutory series 1. 가. 1) … ㉮, Roman chapters, and the bullets of office plans."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.notation.pattern import pattern

MarkKind: TypeAlias = Literal[
    "number_dot",
    "hangul_dot",
    "number_bracket",
    "hangul_bracket",
    "number_brackets",
    "hangul_brackets",
    "number_circle",
    "hangul_circle",
    "number_bracketed_sign",
    "hangul_bracketed_sign",
    "roman",
    "roman_letters",
    "bullet",
    "note",
]

STATUTORY_LEVELS: Final[tuple[MarkKind, ...]] = (
    "number_dot",
    "hangul_dot",
    "number_bracket",
    "hangul_bracket",
    "number_brackets",
    "hangul_brackets",
    "number_circle",
    "hangul_circle",
)
"""The eight levels of 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제1항, in their order."""


class Mark(NamedTuple):
    """An item mark: its kind, its place in its series from 1 (None for bullets and notes), its characters."""

    kind: MarkKind
    number: int | None
    text: str


def _characters(*spans: tuple[int, int]) -> tuple[str, ...]:
    """List the characters of spans of code points, both ends counted."""
    return tuple(chr(code) for first, last in spans for code in range(first, last + 1))


# The plain consonants ㄱ…ㅎ with ㅏ, and behind 하 with the simple vowels ㅓ ㅗ ㅜ ㅡ ㅣ (편람), as places in
# the block of Hangul syllables: 21 vowels a consonant, 28 endings a vowel.
_CONSONANTS: Final = (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18)
_VOWELS: Final = (0, 4, 8, 13, 18, 20)
HANGUL_SERIES: Final = tuple(
    chr(ord("가") + (consonant * 21 + vowel) * 28) for vowel in _VOWELS for consonant in _CONSONANTS
)
_NUMBERS: Final = tuple(str(number) for number in range(1, 100))
_ROMAN_LETTERS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_SERIES: Final[dict[MarkKind, tuple[str, ...]]] = {
    "number_dot": tuple(f"{number}." for number in _NUMBERS),
    "hangul_dot": tuple(f"{syllable}." for syllable in HANGUL_SERIES),
    "number_bracket": tuple(f"{number})" for number in _NUMBERS),
    "hangul_bracket": tuple(f"{syllable})" for syllable in HANGUL_SERIES),
    "number_brackets": tuple(f"({number})" for number in _NUMBERS),
    "hangul_brackets": tuple(f"({syllable})" for syllable in HANGUL_SERIES),
    "number_circle": _characters((0x2460, 0x2473), (0x3251, 0x325F), (0x32B1, 0x32BF)),
    "hangul_circle": _characters((0x326E, 0x327B)),
    "number_bracketed_sign": _characters((0x2474, 0x2487)),
    "hangul_bracketed_sign": _characters((0x320E, 0x321B)),
    "roman": _characters((0x2160, 0x216B)),
    "roman_letters": _ROMAN_LETTERS,
}
_NUMBERED: Final = {
    text: Mark(kind, number, text) for kind, series in _SERIES.items() for number, text in enumerate(series, start=1)
}
_DOTTED_ROMANS: Final = {
    f"{text}.": mark._replace(text=f"{text}.")
    for text, mark in _NUMBERED.items()
    if mark.kind in ("roman", "roman_letters")
}
_BULLETS: Final = {text: Mark("bullet", None, text) for text in "□○ㅇ◦❍●◎⊙◆◇◈❖■▣❏-‐–・·∙▶▷▸►➤➢▪•*★☑✓"}
# Series of signs that no rule counts: ㉠, ⓐ, ⅰ.
_SIGNS: Final = _characters((0x3260, 0x326D), (0x24D0, 0x24E9), (0x2170, 0x217B))
_BULLETS.update({text: Mark("bullet", None, text) for text in _SIGNS})
_BULLETS["\U000f03cf"] = Mark("bullet", None, "□")  # Hancom's private character, case 34
_NOTES: Final = {text: Mark("note", None, text) for text in "※☞"}
_MARKS: Final = _NUMBERED | _DOTTED_ROMANS | _BULLETS | _NOTES

_LINE: Final = pattern(r"\s*+(?P<mark>\S{1,5})(?:\s++(?P<rest>.*))?", re.DOTALL)
# 7. 13. 제출 and 7. 13(월)한 begin with a date, not with item 7.
_DATE: Final = pattern(
    r"\s*+(?:[1-9]|0[1-9]|1[0-2])\.\s*+(?:[12][0-9]|3[01]|0?[1-9])(?:\.(?![0-9])|\s*+\([월화수목금토일]\))"
)


def split_mark(line: str) -> tuple[Mark, str] | None:
    """Split a line into its item mark and the text behind it; None where it begins with none.

    A blank follows a mark; only a Roman Ⅰ may stand alone on its line.
    """
    found = _LINE.fullmatch(line)
    mark = _MARKS.get(found["mark"]) if found else None
    if found is None or mark is None or _DATE.match(line):
        return None
    if found["rest"] is None and mark.kind != "roman":
        return None
    return mark, (found["rest"] or "").rstrip()


def nth_mark(kind: MarkKind, number: int) -> str:
    """Write the mark at a place of a series, from 1: the 15th of `hangul_dot` is 거.

    Raises:
        ValueError: the kind has no series, or the series is not as long.
    """
    series = _SERIES.get(kind, ())
    if not 1 <= number <= len(series):
        raise ValueError(kind, number)
    return series[number - 1]
