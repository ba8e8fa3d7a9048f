"""What a terminal shows of a text, counted in its cells."""

from __future__ import annotations

from typing import Final
from unicodedata import category, east_asian_width

# Characters that a terminal obeys, hides or cannot take.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BLANKS: Final = frozenset("\t\n\r")
_DELETE: Final = "\x7f"


def shown(text: str) -> str:
    """Put a sign in the place of each character that cannot be shown; the length stays."""
    return text if text.isprintable() else "".join(map(_sign, text))


def cells(text: str) -> int:
    """Count the cells that a text takes once it is `shown`."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def reach(text: str, first: int, room: int) -> int:
    """Tell how far the characters from `first` on fit into `room` cells (an index, exclusive)."""
    for index in range(first, len(text)):
        room -= _cells(text[index])
        if room < 0:
            return index
    return len(text)


def reach_back(text: str, last: int, room: int) -> int:
    """Tell from where on the characters up to `last` fit into `room` cells."""
    for index in range(last - 1, -1, -1):
        room -= _cells(text[index])
        if room < 0:
            return index + 1
    return 0


def wrapped(text: str, room: int) -> list[str]:
    """Break a text at blanks into lines of `room` cells; a longer word keeps a line of its own."""
    lines: list[list[str]] = [[]]
    used = -1
    for word in text.split(" "):
        width = cells(word) + 1
        if lines[-1] and used + width > room:
            lines.append([])
            used = -1
        lines[-1].append(word)
        used += width
    return [" ".join(line) for line in lines]


def _sign(character: str) -> str:
    if character in _BLANKS:
        return " "
    if category(character) not in _UNSEEN:
        return character
    if character < " ":
        return chr(0x2400 + ord(character))  # ␛ for escape, and so on
    return "␡" if character == _DELETE else "\ufffd"


def _cells(character: str) -> int:
    # Hangul vowels and finals join the initial before them (macOS writes file names so).
    if category(character) in {"Mn", "Me"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
