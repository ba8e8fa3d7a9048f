"""How wide the columns of a table are, and how much smaller its type and its padding: figures and dates stay whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from maeul_plan.document.layout.blocks import PADDING, Box
from maeul_plan.document.layout.measure import in_size, measured
from maeul_plan.document.layout.style import Look
from maeul_plan.document.layout.units import of_mm, of_points

TIGHT: Final = of_mm(0.7)
"""The padding of cells where columns are many."""

_LEAST: Final = of_mm(8)
_BOLDER: Final = 1.08
FEW: Final = 4
"""A table of so few columns keeps its type: its long 어절 are broken."""

FOR_WORDS: Final = 3
"""Type is at most so many points smaller for words to stay whole."""

_FOR_FIGURES: Final = 5
_READABLE: Final = 6
"""Type is at most so many points smaller for figures to stay whole, and not below so many."""

_SMALLEST: Final = 4
"""Type goes down to so many points where only that keeps figures whole."""


class Trial(NamedTuple):
    """Type so many points smaller, but not below `smallest` points; the padding of a cell, on each side."""

    by: int
    padding: int
    smallest: float = _READABLE

    def size(self, look: Look) -> float:
        """Give the size of a look's type in points; no type grows."""
        return max(look.size - self.by, min(look.size, self.smallest))


USUAL: Final = Trial(0, PADDING)


class Wish(NamedTuple):
    """What the texts in a column, or in several, would have, in ems: a line, an 어절, what is firm; their look."""

    column: int
    colspan: int
    line: int
    word: int
    firm: int
    look: Look


def wishes_of(boxes: Sequence[Box]) -> tuple[Wish, ...]:
    """Gather what boxes wish, those of one column first: of one look only the widest texts count."""
    narrow: dict[tuple[int, Look], tuple[int, int, int]] = {}
    wide = []
    for box in boxes:
        line = word = firm = 0
        for text in box.lines:
            words = measured(text)
            line, word, firm = max(line, words.whole), max(word, words.widest), max(firm, words.firm)
        if box.colspan > 1:
            wide.append(Wish(box.column, box.colspan, line, word, firm, box.look))
            continue
        known = narrow.get((box.column, box.look), (0, 0, 0))
        narrow[box.column, box.look] = max(line, known[0]), max(word, known[1]), max(firm, known[2])
    wide.sort(key=attrgetter("colspan"))
    return (*(Wish(column, 1, *ems, look) for (column, look), ems in narrow.items()), *wide)


def fitting(wishes: Sequence[Wish], columns: int, width: int) -> Trial:
    """Find the largest type in which words fit, else that in which figures do, else what is still readable."""
    for trial in _for_words(columns):
        if sum(_word_widths(wishes, columns, width, trial)) <= width:
            return trial
    for trial in _for_figures(columns):
        if sum(_firm_widths(wishes, columns, width, trial)) <= width:
            return trial
    return Trial(_FOR_FIGURES, TIGHT)


def _for_words(columns: int) -> Iterator[Trial]:
    yield USUAL
    if columns > FEW:
        yield from (Trial(by, PADDING) for by in range(1, FOR_WORDS + 1))
        yield from (Trial(by, TIGHT) for by in range(FOR_WORDS + 1))


def _for_figures(columns: int) -> Iterator[Trial]:
    start = FOR_WORDS if columns > FEW else 0
    yield from (Trial(by, PADDING) for by in range(start, FOR_WORDS))
    yield from (Trial(by, TIGHT) for by in range(start, _FOR_FIGURES + 1))
    yield from (Trial(by, TIGHT, _SMALLEST) for by in range(_FOR_FIGURES + 1, 2 * _FOR_FIGURES))


def column_widths(wishes: Sequence[Wish], columns: int, width: int, trial: Trial) -> tuple[int, ...]:
    """Share a width out among columns: each gets what its figures need, then its 어절, then its lines."""
    words = _word_widths(wishes, columns, width, trial)
    if sum(words) > width:
        return _shared(_firm_widths(wishes, columns, width, trial), words, width)
    likes = [_room(wish.line, wish.look, trial) for wish in wishes]
    lines = [max(pair) for pair in zip(words, _widened(wishes, likes, columns), strict=True)]
    return _shared(words, lines, width) if sum(lines) > width else _scaled(lines, width)


def _shared(needed: Sequence[int], wished: Sequence[int], width: int) -> tuple[int, ...]:
    """Give each column what it needs, and what is left over by what is wished beyond that."""
    spare = width - sum(needed)
    if spare <= 0:
        return _scaled(needed, width)
    more = _scaled([max(wish - need, 0) for wish, need in zip(wished, needed, strict=True)], spare)
    return tuple(need + one for need, one in zip(needed, more, strict=True))


def _firm_widths(wishes: Sequence[Wish], columns: int, width: int, trial: Trial) -> list[int]:
    """Give each column what its widest figure needs, up to a third of the width."""
    needs = [min(_room(wish.firm, wish.look, trial), width // 3) for wish in wishes]
    return _widened(wishes, needs, columns)


def _word_widths(wishes: Sequence[Wish], columns: int, width: int, trial: Trial) -> list[int]:
    """Give each column what its longest 어절 needs, up to a third of the width."""
    needs = [min(_room(wish.word, wish.look, trial), width // 3) for wish in wishes]
    return _widened(wishes, needs, columns)


def _room(ems: int, look: Look, trial: Trial) -> int:
    return in_size(ems, set_size(look, trial.size(look))) + 2 * trial.padding


def _widened(wishes: Sequence[Wish], needs: Sequence[int], columns: int) -> list[int]:
    """Give columns what is needed in them; of several columns each takes its share of what is lacking."""
    widths = [_LEAST] * columns
    for wish, need in zip(wishes, needs, strict=True):
        covered = range(wish.column, wish.column + wish.colspan)
        lacking = need - sum(widths[column] for column in covered)
        if lacking > 0:
            for column in covered:
                widths[column] += -(-lacking // wish.colspan)
    return widths


def set_size(look: Look, size: float) -> int:
    """Give the size that widths are measured with, in hundredths of a point: bold type takes up more."""
    return of_points(size * _BOLDER if look.bold else size)


def _scaled(widths: Sequence[int], width: int) -> tuple[int, ...]:
    """Scale widths so that they add up to just one width."""
    total = sum(widths) or 1
    ends = [width * end // total for end in accumulate(widths, initial=0)]
    return tuple(end - start for start, end in pairwise(ends))
