"""Lines of a file with marks under them, as they stand on a terminal."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.findings import Place
from maeul_plan.reporters.cells import cells, reach, reach_back, shown, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.reporters.paint import Paint, Style

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_NEAR: Final = 6  # marks so many lines apart are shown with what stands between
_LABEL: Final = 24  # cells that a label wants beside its mark


class Mark(NamedTuple):
    """A place to underline with `sign`, and the words that stand beside it."""

    place: Place
    sign: str
    style: Style
    label: str


class Sheet(NamedTuple):
    """What an excerpt is drawn on: the cells of a line's number and of its text, and the paint."""

    digits: int
    room: int
    paint: Paint

    def row(self, number: int | str, text: str) -> str:
        """Write one line with its number, or with none."""
        return f"{self.paint('aside', f'{number:>{self.digits}} |')} {text}".rstrip()


class _Cut(NamedTuple):
    """The characters `first:last` of a line: as many as there is room for."""

    line: str
    first: int
    last: int

    def text(self) -> str:
        """Write the part with `…` where something was cut off."""
        before, after = "…" if self.first else "", "…" if self.last < len(self.line) else ""
        return f"{before}{shown(self.line[self.first : self.last])}{after}"

    def cell(self, index: int) -> int:
        """Count the cells before a character; one that was cut off stands at the `…`."""
        if index < self.first:
            return 0
        return min(self.first, 1) + cells(self.line[self.first : min(index, self.last)])


def split_lines(text: str) -> list[str]:
    r"""Split a text at \n, \r\n and \r, as places count lines; never empty."""
    return _BREAK.split(text)


def excerpt(lines: Sequence[str], marks: Sequence[Mark], sheet: Sheet) -> list[str]:
    """Draw the marked lines of one file in line order; marks of one line stand in the order given.

    A mark beyond the last line is drawn at its end. `...` stands for lines left out.
    """
    inside = [_inside(mark, lines) for mark in marks]
    by_line = groupby(sorted(inside, key=attrgetter("place.line")), key=attrgetter("place.line"))
    rows = [sheet.row("", "")]
    before: int | None = None
    for number, group in by_line:
        if before is not None and number - before > _NEAR:
            rows.append("...")
        elif before is not None:
            rows += [
                sheet.row(between, _cut(lines[between - 1], 0, 0, sheet.room).text())
                for between in range(before + 1, number)
            ]
        rows += _marked(lines[number - 1], list(group), sheet)
        before = number
    return [*rows, sheet.row("", "")]


def _inside(mark: Mark, lines: Sequence[str]) -> Mark:
    """Confine the place to the part of its first line that there is."""
    place = mark.place
    number = max(1, min(place.line, len(lines)))
    end_of_line = len(lines[number - 1]) + 1
    start = end_of_line if place.line > number else max(1, min(place.column, end_of_line))
    end = end_of_line if place.end_line > place.line else max(start, min(place.end_column, end_of_line))
    return mark._replace(place=Place(place.path, number, start, number, end))


def _marked(line: str, marks: Sequence[Mark], sheet: Sheet) -> list[str]:
    """Draw a line, cut round its first mark, and the marks under it."""
    place = marks[0].place
    cut = _cut(line, place.column - 1, place.end_column - 1, sheet.room)
    rows = [sheet.row(place.line, cut.text())]
    for mark in marks:
        rows += _underline(mark, cut, sheet)
    return rows


def _underline(mark: Mark, cut: _Cut, sheet: Sheet) -> list[str]:
    """Draw a mark with its label beside it or, where that leaves no room, below it."""
    start = cut.cell(mark.place.column - 1)
    signs = mark.sign * max(1, cut.cell(mark.place.end_column - 1) - start)
    label, margin = shown(mark.label), start + len(signs) + 1
    if max(0, sheet.room - margin) < min(cells(label), _LABEL):
        margin, words = 0, ["", *wrapped(label, sheet.room)]
    else:
        words = wrapped(label, sheet.room - margin)
    drawn = sheet.paint(mark.style, f"{signs} {words[0]}".rstrip())
    below = [sheet.row("", " " * margin + sheet.paint(mark.style, word)) for word in words[1:]]
    return [sheet.row("", " " * start + drawn), *below]


def _cut(line: str, start: int, end: int, room: int) -> _Cut:
    """Choose the part of a line that shows the characters `start:end` and as much else as fits."""
    if reach(line, 0, room) == len(line):
        return _Cut(line, 0, len(line))
    first = 0
    if reach(line, 0, room - 1) < end:
        first = min(reach_back(line, start, room // 3), reach_back(line, len(line), room - 1))
    left = room - min(first, 1)
    last = reach(line, first, left)
    return _Cut(line, first, last if last == len(line) else reach(line, first, left - 1))
