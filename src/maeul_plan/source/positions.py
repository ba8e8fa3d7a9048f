"""From characters of a text to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from maeul_plan.findings import Place

_BREAK = re.compile(r"[\r\n]")


class Positions(NamedTuple):
    """A text without control characters, and where its lines start (characters from 0)."""

    path: str
    text: str
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> Place:
        """Give the place of the characters `start:end`."""
        line, end_line = bisect_right(self.starts, start), bisect_right(self.starts, end)
        column, end_column = start - self.starts[line - 1] + 1, end - self.starts[end_line - 1] + 1
        return Place(self.path, line, column, end_line, end_column)

    def first_line(self, start: int, end: int) -> Place:
        """Give the place of the part of `start:end` that stands on its first line."""
        found = _BREAK.search(self.text, start, end)
        return self.place(start, found.start() if found else end)


def positions(path: str, text: str) -> Positions:
    r"""Find where the lines start; they end with \n, \r\n or \r, and `text` holds no other line break."""
    lengths = map(len, text.splitlines(keepends=True))
    starts = tuple(accumulate(lengths, initial=0))
    # What stands after a last line without a break is still that line.
    return Positions(path, text, starts if text.endswith(("\r", "\n")) else starts[:-1] or (0,))
