"""Cut a formula into tokens.

A token is a match of one pattern, its kind is `lastgroup`: quantity, times, over, plus, minus, delta, open,
close, equals, reference, word, note, unknown, and end, which is always the last.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

Token: TypeAlias = re.Match[str]

FUNCTIONS: Final = ("계", "연봉", "인원", "개월")

_LETTER: Final = "A-WYZa-wyz가-힣一-鿿ℓ㎀-㏟"
_LATIN_X: Final = "[xX](?=[A-Za-z])|(?<=[A-Za-z])[xX]"  # an x that stands alone multiplies
_WITHIN: Final = "·ㆍ・&²³"  # joins letters, begins no word
_SCALES: Final = "십백천만억조"
_WORD: Final = rf"(?![{_WITHIN}])(?:[{_LETTER}{_WITHIN}]+|{_LATIN_X})++"

_AT: Final = rf"@\s*+(?=[0-9][0-9,.]*+\s*+(?:[{_SCALES}]*+원|[{_SCALES}]++\s*+[0-9]|(?![{_LETTER}%])))"  # @5,000원

_TOKEN: Final = re.compile(
    rf"""
    (?P<quantity>(?:{_AT})?(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?:\s*(?P<unit>%|{_WORD}))?)
    |(?P<times>[×xX*✕✖⨯])
    |(?P<over>[/÷])
    |(?P<plus>\+)
    |(?P<minus>[-−–])
    |(?P<delta>[△▲])
    |(?P<open>[(\[{{])
    |(?P<close>[)\]}}])
    |(?P<equals>=)
    |(?P<reference>(?P<function>{"|".join(FUNCTIONS)})\s*\((?P<arguments>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\))
    |(?P<word>{_WORD})
    |(?P<note>[※<])
    |(?P<unknown>\S)
    |(?P<end>\Z)
    """,
    re.VERBOSE,
)


def tokenize(plain: str, start: int) -> list[Token]:
    """Cut a narrow text into tokens from `start` on."""
    return list(_TOKEN.finditer(plain, start))
