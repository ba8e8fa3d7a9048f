"""Korean particles behind words, figures and letters: 구비를, 시비를, 3명을, 5를, (월)로."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.digits import narrow
from maeul_plan.notation.hangul import hangul_number
from maeul_plan.notation.pattern import pattern

_SILENT: Final = " )]}>」』》〉】”’\"'.,"
_NUMBER: Final = pattern(r"([0-9][0-9,]*)(\.[0-9]+)?$")
_MOST_DIGITS: Final = 20  # as far as Hangul numbers go; what stands before is not heard at the end
_LETTERS: Final = {"L": "엘", "M": "엠", "N": "엔", "R": "알"}  # all other names end in a vowel
_FIRST_SYLLABLE: Final = 0xAC00
_LAST_SYLLABLE: Final = 0xD7A3
_FINALS: Final = 28
_RIEUL: Final = 8


def with_particle(word: str, particle: str) -> str:
    """Put the particle that fits behind a word: `with_particle("구비", "을/를")` is 구비를.

    `particle` has the form behind a consonant, a slash, the form behind a vowel; 으로/로 takes the second
    behind ㄹ too. Figures are read in Korean, Latin letters by their names, closing marks not at all; behind
    what has no known sound stands the second form.

    Raises:
        ValueError: `particle` is no pair.
    """
    behind_consonant, behind_vowel = particle.split("/")
    final = _final(word)
    as_vowel = final == 0 or (final == _RIEUL and behind_consonant.startswith("으로"))
    return word + (behind_vowel if as_vowel else behind_consonant)


def _final(word: str) -> int:
    """Give the last consonant of a word as its number in a Hangul syllable, 0 for none."""
    sounded = _sounded(narrow(word).rstrip(_SILENT))
    code = ord(sounded[-1]) if sounded else 0
    return (code - _FIRST_SYLLABLE) % _FINALS if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE else 0


def _sounded(word: str) -> str:
    """Spell the end of a word in Hangul where it is a number or a letter."""
    number = _NUMBER.search(word[-_MOST_DIGITS * 2 :])
    if number is None:
        return _LETTERS.get(word[-1:].upper(), word)
    whole, decimals = number.groups()
    digits = decimals[-1] if decimals else whole.replace(",", "")[-_MOST_DIGITS:]
    return hangul_number(int(digits))
