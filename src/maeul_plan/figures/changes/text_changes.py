"""Which lines of a text were put in the place of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

_MOST_LINES: Final = 2_000
"""Beyond so many lines a text is told as a whole: to find the fewest changes takes the square of them."""

Lines: TypeAlias = Sequence[str]


def hunks(old: Lines, new: Lines) -> Iterator[tuple[Lines, Lines]]:
    """Give what was taken out and what was put in, place by place; an empty side where lines were only added or cut."""
    if len(old) + len(new) > _MOST_LINES:
        if old != new:
            yield old, new
        return
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield old[i:i_end], new[j:j_end]
