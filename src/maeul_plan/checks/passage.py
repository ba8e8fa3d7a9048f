"""A stretch of text that people read: what the rules of notation look at, in plans and in documents alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maeul_plan.findings import Edit, Fix, Place
from maeul_plan.notation.pattern import pattern

Part: TypeAlias = Literal["head", "title", "chapter", "prose", "caption", "cell", "attachment", "footer"]
"""Where a passage stands; `prose` is items, notes, paragraphs and the lead, `caption` what heads a table."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of text (or one cell, one value) without its item mark, and where its characters stand.

    `find` gives the place of the characters `start:end`; where a text is not written as it reads (folded,
    escaped), that is the place of more. `block` is the same for all lines of one text; `level` counts from 1.
    """

    text: str
    part: Part
    find: Callable[[int, int], Place]
    mark: str = ""
    level: int = 1
    block: object = None

    def place(self, start: int, end: int) -> Place:
        """Give the place of the characters `start:end`."""
        return self.find(start, end)

    def whole(self) -> Place:
        """Give the place of the whole passage."""
        return self.find(0, len(self.text))

    def fix(self, start: int, end: int, text: str, *, safe: bool = True) -> Fix | None:
        """Put `text` in the place of `start:end`; None where the file does not hold just these characters there."""
        place = self.find(start, end)
        is_exact = is_as_wide(place, end - start) and is_as_wide(self.find(start, start + 1), 1)
        adds = set(_TIME.sub("", text)) - set(self.text[start:end])
        begins_otherwise = start == 0 and text[:1] in _NO_BEGINNING
        if not is_exact or adds & _MEANT or begins_otherwise:
            return None
        return Fix(safe, (Edit(place, text),))


def is_as_wide(place: Place, width: int) -> bool:
    """Tell whether a place holds so many characters of one line; one of a whole value holds more."""
    return place.line == place.end_line and place.end_column - place.column == width


# Characters that a YAML value, or a line of Markdown, may take for something else.
_MEANT = frozenset("\"'\\#:{}[]&*!|>%@`\n\t~_<^")
_TIME = pattern(r"(?<=[0-9]):(?=[0-9])")
_NO_BEGINNING = frozenset(("", *"-?, =+."))
