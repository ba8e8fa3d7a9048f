"""Signs of office documents that common Korean fonts lack, each with one that looks the same.

A sign stands for another only where no font has the other: the fonts of the extra draw neither ∼ nor ►.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

STAND_INS: Final = {
    sign: stand_in
    for stand_in, signs in {
        "~": "∼˜",
        "·": "∙⋅‧",
        ".": "․",
        "-": "⁃",
        "*": "∗⁎",
        "/": "⁄",
        "≈": "≒",
        "×": "✕✖✗✘❌",
        "✓": "✔✅",
        "!": "❗",
        "?": "❓",
        "•": "⦁",
        "◦": "∘",
        "○": "❍⚪◯⭕",
        "●": "⚫⬤",
        "□": "☐◻◽⬜❏❐❑❒",
        "■": "◼◾⬛",
        "◇": "◈✧",
        "◆": "✦",
        "☆": "✩✰",
        "★": "⭐",
        "▶": "▸►‣➤",
        "▷": "▹▻➢",
        "◀": "◂◄",
        "◁": "◃◅",
        "▲": "▴",
        "△": "▵",
        "▼": "▾",
        "▽": "▿",
        "→": "➔➙➛➜➝➞➟⟶",
        "⇒": "⟹➾",
        "☞": "☛",
        "？": "\ufffd",
    }.items()
    for sign in signs
}
"""By a sign the one that stands for it. ≒ and ≈ both say „about“; U+FFFD says that a character could not be read."""


def stand_in(sign: str, has: Callable[[str], bool]) -> str | None:
    """Give what is drawn for a sign by fonts of which `has` tells what they have; None where nothing can be."""
    if has(sign):
        return sign
    # NFC turns the second code of a character (寧 has three in Korean character sets) into the first.
    first = unicodedata.normalize("NFC", sign)
    for other in (first, STAND_INS.get(sign, ""), _plain(sign), " " if unicodedata.category(sign) == "Zs" else ""):
        if other and all(map(has, other)):
            return other
    return None


def _plain(sign: str) -> str:
    """Give the letter or digit that a sign of another face is (𝟏: 1), and the letters of a Roman number (Ⅼ: L)."""
    made = unicodedata.decomposition(sign)
    is_face = made.startswith("<font>") or unicodedata.name(sign, "").startswith(
        ("ROMAN NUMERAL", "SMALL ROMAN NUMERAL")
    )
    return unicodedata.normalize("NFKC", sign) if made and is_face else ""
