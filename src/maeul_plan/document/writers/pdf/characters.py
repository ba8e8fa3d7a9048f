"""What becomes of each character of a document: itself, a stand-in, or a fault that names it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.document.layout.style import FontRole
from maeul_plan.document.markup import held
from maeul_plan.document.writers.manuscript import WriterFault
from maeul_plan.document.writers.pdf.families import Family
from maeul_plan.document.writers.pdf.stand_ins import stand_in
from maeul_plan.notation.pattern import pattern

Chains: TypeAlias = Mapping[FontRole, Sequence[Family]]
Drawn: TypeAlias = dict[FontRole, dict[int, str]]
"""By the role of a font what is drawn for a character where that is another, as `str.translate` takes it."""

_TURNING: Final = pattern("[\t\n\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffc]")
"""Breaks and jumps, and signs that would turn the order of what follows."""

_UNSEEN: Final = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x2060, 0x2065), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0000, 0xE0FFF),
)  # fmt: skip
"""What shows nothing and needs no glyph (Unicode, Default_Ignorable_Code_Point)."""

_SOFT_HYPHEN: Final = 0xAD
"""Shows only where a line is broken at it, and none is."""

_LATER_JAMO: Final = ((0x1160, 0x11FF), (0xD7B0, 0xD7FF))
"""Vowels and final consonants that make one syllable with what stands before them."""

_QUOTED: Final = 20
_NAMED: Final = 5


class Said(NamedTuple):
    """A text, and the role of the font it is set in."""

    role: FontRole
    text: str


def readable(text: str) -> str:
    """Put U+FFFD in the place of what no page can show."""
    return _TURNING.sub("\ufffd", held(text))


def draw(said: Sequence[Said], chains: Chains) -> Drawn | WriterFault:
    """Find for every character of readable texts what draws it."""
    drawn: Drawn = {}
    for role, chain in chains.items():
        texts = [one.text for one in said if one.role == role]
        signs = sorted(sign for sign in set().union(*texts) if not _within(sign, _UNSEEN))
        found = {sign: stand_in(sign, _had_by(chain)) for sign in signs}
        lacking = {sign for sign, other in found.items() if other is None}
        if any(map(_joins, signs)):
            lacking |= {cluster for text in texts for cluster in _clusters(text) if not _has_whole(chain, cluster)}
        if lacking:
            return _fault(lacking, texts, role)
        drawn[role] = {_SOFT_HYPHEN: "", **{ord(sign): other for sign, other in found.items() if other}}
    return drawn


def _had_by(chain: Sequence[Family]) -> Callable[[str], bool]:
    """Tell of a sign whether one of some families has it."""
    return lambda sign: any(family.has(sign) for family in chain)


def _has_whole(chain: Sequence[Family], cluster: str) -> bool:
    """Tell whether one family has all of a cluster: Typst draws it with one font."""
    made = unicodedata.normalize("NFC", cluster)
    return any(all(map(family.has, made)) for family in chain)


def _clusters(text: str) -> Iterator[str]:
    """Give the signs of a text that others join, with those."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _joins(text[at]):
            if at - start > 1:
                yield text[start:at]
            start = at


def _joins(sign: str) -> bool:
    """Tell whether a sign is drawn on the one before it."""
    if _within(sign, _UNSEEN):
        return False
    return unicodedata.category(sign).startswith("M") or _within(sign, _LATER_JAMO)


def _within(sign: str, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= ord(sign) <= last for first, last in ranges)


def _fault(lacking: set[str], texts: Sequence[str], role: FontRole) -> WriterFault:
    """Name what no font draws, the text in which the first of it stands, and the way on."""
    text = next(text for text in texts if any(sign in text for sign in lacking))
    first = min((sign for sign in lacking if sign in text), key=text.index)
    others = sorted(lacking - {first})[:_NAMED]
    more = f" 그 밖에 없는 글자: {', '.join(map(_named, others))}." if others else ""
    quoted = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    return WriterFault(
        f"글꼴에 없는 글자가 있습니다: {_named(first)}. 글: '{quoted}'.{more} 다른 글자로 바꾸거나, "
        f"이 글자가 있는 글꼴 파일을 스타일의 fonts.folder 에 적은 폴더에 두고 그 이름을 fonts.{role} 에 더하십시오."
    )


def _named(sign: str) -> str:
    codes = " ".join(f"U+{ord(one):04X}" for one in sign)
    return f"'{sign}'({codes})"
