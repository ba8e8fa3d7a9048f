"""A row of a picture, before it is known how wide the picture is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from maeul_plan.document.charts.svg import Shape, words, wrapped

PLOT_LEFT: Final = 264
PLOT_RIGHT: Final = 664
"""Between these the shapes stand."""

LEADING: Final = 5
MARGIN: Final = 6
TICKS: Final = 34
"""How tall the head with the ticks' words is."""

_NAME: Final = 14
_SAID: Final = 12
_TICK: Final = 11


class Row(NamedTuple):
    """A row: a name, what is said of it, and its shapes; without any its words take the whole width."""

    name: str
    says: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()

    def worded(self, word: Callable[[str], str]) -> Row:
        """Put other words into the row."""
        return Row(word(self.name), tuple(map(word, self.says)), self.shapes)

    @property
    def told(self) -> str:
        """The row in words alone."""
        return ": ".join(filter(None, (self.name, ", ".join(self.says))))


class Tick(NamedTuple):
    """A line down the picture at `x`, with a year and a month at its head, "" for none."""

    x: int
    year: str
    month: str


class Text(NamedTuple):
    """A line of a row's words."""

    size: int
    text: str
    bold: bool


def texts_of(row: Row, width: int) -> list[Text]:
    """Break the words of a row into lines of at most a width."""
    names = [Text(_NAME, line, bold=True) for line in wrapped(row.name, width, _NAME)] if row.name else []
    return names + [Text(_SAID, line, bold=False) for said in row.says for line in wrapped(said, width, _SAID)]


def tall(texts: list[Text]) -> int:
    """Say how tall lines of words are."""
    return sum(text.size + LEADING for text in texts)


def written(texts: list[Text], top: int) -> Iterator[str]:
    """Write lines of words below one another."""
    baseline = top + MARGIN
    for text in texts:
        baseline += text.size
        yield words(2, baseline, text.size, text.text, bold=text.bold)
        baseline += LEADING


def head_of(tick: Tick, x: int) -> Iterator[str]:
    """Write the year and the month of a tick beside its line."""
    yield from (words(x + 2, y, _TICK, text) for y, text in ((12, tick.year), (26, tick.month)) if text)
