"""How far each line of a text is to be set in: two blanks a level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.source.layout_tokens import BODY, COMMENT, HEADER, MARKER, PROPERTY, SCALAR, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

STEP: Final = 2

_BREAK: Final = re.compile(r"[\r\n]")
_NUMBER: Final = re.compile(r"[1-9]")
# A level may begin behind these on the same line; behind a colon only where the colon begins the line.
_LEADING: Final = frozenset("-?")
# What is still to come behind these, if anything, is one level deeper.
_PROMISING: Final = frozenset({"-", "?", ":", PROPERTY})


class Indents(NamedTuple):
    """Where lines are to begin, by the index of a token; columns count from 0.

    `first` is the column of a token that begins a line, `inside` the one of the further lines of a value, `moved`
    how far the further lines of a value in brackets move. `tops` begin the blocks of the file.
    """

    first: dict[int, int]
    inside: dict[int, int]
    moved: dict[int, int]
    tops: list[int]


@dataclass(slots=True)
class _Level:
    """A column where lines begin: of a list (`dash`), of a mapping, or of a value alone, which `holds` nothing."""

    old: int
    new: int
    dash: bool
    holds: bool = False


class _Spot(NamedTuple):
    """Where a token stands: its index (`token`) and column, and whether it begins a line."""

    token: int
    column: int
    begins: bool


_START: Final = _Spot(-1, -1, begins=False)
_END: Final = _Spot(-1, -1, begins=True)


def indents(text: str, tokens: list[Token]) -> Indents:
    """Find out how far the lines of a text are to be set in."""
    walk = _Walk(text, tokens)
    for spot in _spots(text, tokens):
        walk.step(spot)
    walk.settle(_END, 0, walk.levels)
    return walk.found


def _spots(text: str, tokens: list[Token]) -> Iterator[_Spot]:
    line = end = 0
    for index, token in enumerate(tokens):
        start = max(text.rfind("\n", end, token.start), text.rfind("\r", end, token.start)) + 1
        line = start or line
        yield _Spot(index, token.start - line, begins=bool(start) or index == 0)
        broken = max(text.rfind("\n", token.start, token.end), text.rfind("\r", token.start, token.end)) + 1
        line, end = broken or line, token.end


class _Walk:
    """One walk over the tokens: `levels` are open, comments are `waiting` for what follows them."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.found = Indents({}, {}, {}, [])
        self.levels: list[_Level] = []
        self.waiting: list[_Spot] = []
        self.brackets = 0
        self.last = _START  # no comment
        self.body_step = STEP

    def step(self, spot: _Spot) -> None:
        """Take in the next token."""
        kind = self.tokens[spot.token].kind
        if self.brackets:
            self._in_brackets(spot, kind)
        elif kind == COMMENT:
            self.waiting += [spot] if spot.begins else []
        elif kind == BODY:
            self.found.first[spot.token] = self.found.inside[spot.token] = self._base() + self.body_step
        elif kind == MARKER:
            self.settle(spot, 0, self.levels)
            self.levels.clear()
            self.found.first[spot.token] = 0
        else:
            self._in_block(spot, kind)
        if kind != COMMENT:
            self.brackets += (kind in {"[", "{"}) - (kind in {"]", "}"})
            self.last = spot

    def settle(self, spot: _Spot, column: int, levels: list[_Level]) -> None:
        """Place the waiting comments: with what follows at `spot`, or in the open level that they are set in to."""
        holding = [level for level in levels if level.holds]
        if holding and self._kind(self.last) in _PROMISING:
            holding.append(_Level(holding[-1].old + 1, holding[-1].new + STEP, dash=False, holds=True))
        for comment in self.waiting:
            reached = [level.new for level in holding if level.old <= comment.column]
            is_deeper = comment.column > spot.column and reached
            self.found.first[comment.token] = max(column, reached[-1]) if is_deeper else column
        self.waiting.clear()

    def _in_brackets(self, spot: _Spot, kind: str) -> None:
        """Keep the layout between brackets; its lines move with the line that the brackets begin in."""
        moved = self.levels[-1].new - self.levels[-1].old if self.levels else 0
        if spot.begins:
            self.found.first[spot.token] = spot.column + moved
        if kind == SCALAR and self._is_broken(spot):
            self.found.moved[spot.token] = moved

    def _in_block(self, spot: _Spot, kind: str) -> None:
        if spot.begins or self._leads():
            before = list(self.levels) if self.waiting else []
            level = self._level(self._inner(spot.column) if kind == HEADER else spot.column, dash=kind == "-")
            level.holds = level.holds or kind in {"-", "?", ":"}
            if spot.begins:
                self.settle(spot, level.new, before)
                self._begin(spot, kind, level)
        elif kind == ":" and self.levels:
            self.levels[-1].holds = True
        if kind == HEADER:
            number = _NUMBER.search(self.text, *self.tokens[spot.token][1:3])
            self.body_step = int(number[0]) if number else STEP
        elif kind == SCALAR and self._is_broken(spot):
            self.found.inside[spot.token] = self._base() + STEP

    def _begin(self, spot: _Spot, kind: str, level: _Level) -> None:
        self.found.first[spot.token] = level.new
        # A colon belongs to the key behind a question mark, a key to the anchor above it.
        if level is self.levels[0] and kind != ":" and self._kind(self.last) != PROPERTY:
            self.found.tops.append(spot.token)

    def _level(self, column: int, *, dash: bool) -> _Level:
        """Close the levels that end before this column, and give the one that goes on or begins there."""
        while self.levels and (self.levels[-1].old, self.levels[-1].dash) > (column, dash):
            self.levels.pop()
        if not self.levels or (self.levels[-1].old, self.levels[-1].dash) != (column, dash):
            self.levels.append(_Level(column, self._base() + STEP, dash))
        return self.levels[-1]

    def _inner(self, column: int) -> int:
        """Take a block of text, which may begin in any column, for what it is: a part of what was begun."""
        return max(column, next((level.old for level in reversed(self.levels) if level.holds), -1) + 1)

    def _base(self) -> int:
        """Give the new column of the innermost list or mapping."""
        return next((level.new for level in reversed(self.levels) if level.holds), -STEP)

    def _leads(self) -> bool:
        kind = self._kind(self.last)
        return kind in _LEADING or (kind == ":" and self.last.begins)

    def _kind(self, spot: _Spot) -> str:
        return self.tokens[spot.token].kind if spot is not _START else ""

    def _is_broken(self, spot: _Spot) -> bool:
        return _BREAK.search(self.text, *self.tokens[spot.token][1:3]) is not None
