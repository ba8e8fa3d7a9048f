"""What is to stand between tokens: blanks on a line, line ends and indentation between lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.source.layout_tokens import BODY, CLIP, COMMENT, KEEP, PROPERTY, SCALAR, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maeul_plan.source.layout_levels import Indents

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_FURTHER_LINE: Final = re.compile(r"(?:\r\n|\r|\n)(?P<blanks>[ ]*)(?P<rest>[^\r\n]*)")
_GLUED: Final = re.compile(r"#(?=[^\s#!0-9])")
_NUMBERED: Final = re.compile(r"#[0-9]")
_BEFORE_GROUP: Final = re.compile(r",[ ]*[0-9]{3}(?![0-9])")
_OPENING: Final = frozenset("[{")
_SQUEEZED: Final = frozenset(":,]}")
_SQUEEZING: Final = frozenset({SCALAR, "]", "}", ","})
_SPACING: Final = frozenset({"-", "?", ":", ",", PROPERTY})
_APART: Final = "  "  # before a comment behind a value


class Change(NamedTuple):
    """A stretch of the text that holds nothing but blanks and line ends, and what is to stand there."""

    start: int
    end: int
    text: str

    @property
    def growth(self) -> int:
        """Say by how much the text gets longer."""
        return len(self.text) - (self.end - self.start)


def changes(text: str, tokens: list[Token], indents: Indents) -> Iterator[Change]:
    """Yield what is to stand between tokens and within those that go over several lines."""
    parted = _parted(text, tokens, indents)
    end = moved = 0  # `moved`: by how much what stands before on the line gets longer
    for index, token in enumerate(tokens):
        if index in indents.first:
            line = max(text.rfind("\n", end, token.start), text.rfind("\r", end, token.start)) + 1 or end
            yield Change(end, line, _line_ends(text[end:line], tokens, index, parted))
            indentation = Change(line, token.start, " " * indents.first[index])
            yield indentation
            moved = indentation.growth
        else:
            blanks = Change(end, token.start, _blanks(text, tokens, index, moved))
            yield blanks
            moved += blanks.growth
        for indentation in _further_lines(text, index, token, indents):
            yield indentation
            moved = indentation.growth
        end = token.end
        if token.kind == COMMENT and _GLUED.match(text, token.start, end):
            yield Change(token.start + 1, token.start + 1, " ")
    yield Change(end, len(text), _last_line_end(text, end, tokens))


def _parted(text: str, tokens: list[Token], indents: Indents) -> frozenset[int]:
    """Find before which tokens an empty line is due: blocks of the file, with the comments that stand on them."""

    def stands_on(index: int) -> bool:
        before = tokens[index - 1]
        is_lone_comment = before.kind == COMMENT and indents.first.get(index - 1) == 0
        return is_lone_comment and len(_BREAK.findall(text, before.end, tokens[index].start)) == 1

    found = []
    for index in indents.tops[1:]:
        top = index
        while stands_on(top):
            top -= 1
        found.append(top)
    return frozenset(found)


def _line_ends(gap: str, tokens: list[Token], index: int, parted: frozenset[int]) -> str:
    """Keep one line end and at most one empty line; line ends that belong to a text are kept all."""
    if index == 0:
        return ""
    breaks = _BREAK.findall(gap)
    if tokens[index - 1].tail != KEEP and tokens[index].kind != BODY:
        breaks = (breaks * 2)[:2] if index in parted else breaks[:2]
    return _joined(breaks)


def _joined(breaks: list[str]) -> str:
    r"""Join line ends; a blank keeps `\r` and `\n` of two lines from becoming the end of one."""
    joined = ""
    for one in breaks:
        joined += " " + one if joined.endswith("\r") and one == "\n" else one
    return joined


def _last_line_end(text: str, end: int, tokens: list[Token]) -> str:
    """End the last line, but for a text that would get a line end by it."""
    breaks = _BREAK.findall(text, end)
    tail = tokens[-1].tail if tokens else ""
    if tail == KEEP or (tail == CLIP and not breaks):
        return _joined(breaks)
    first = _BREAK.search(text)
    return breaks[0] if breaks else first[0] if first else "\n"


def _blanks(text: str, tokens: list[Token], index: int, moved: int) -> str:
    """Write what stands between two tokens of a line."""
    before, after = tokens[index - 1], tokens[index]
    old = text[before.end : after.start]
    if after.kind == COMMENT:
        return old if _NUMBERED.match(text, after.start) else _before_comment(old, moved)
    if before.kind in _OPENING:
        return ""
    if after.kind in _SQUEEZED:
        # Blanks on both sides of a comma keep `{pay: 40 , 000천원}` from being read as one amount.
        stays = before.kind not in _SQUEEZING or _BEFORE_GROUP.match(text, after.start)
        return old if stays else ""
    return " " if before.kind in _SPACING else old


def _before_comment(old: str, moved: int) -> str:
    """Keep a comment that was set apart in its column, where there is room."""
    return _APART if len(old) <= len(_APART) else " " * max(len(old) - moved, len(_APART))


def _further_lines(text: str, index: int, token: Token, indents: Indents) -> Iterator[Change]:
    """Yield the indentation of the lines of a value but the first."""
    if index not in indents.inside and index not in indents.moved:
        return
    for line in _FURTHER_LINE.finditer(text, token.start, token.end):
        start, end = line.span("blanks")
        if token.kind == BODY:
            end = min(end, start + token.indentation)
            is_empty = not line["rest"] and end == line.end()
            yield Change(start, end, _nothing(text, start, end) if is_empty else " " * indents.inside[index])
        elif line["rest"]:
            column = indents.inside[index] if index in indents.inside else end - start + indents.moved[index]
            yield Change(start, end, " " * column)


def _nothing(text: str, start: int, end: int) -> str:
    """Empty a line, unless the line ends before and behind it would become one."""
    return " " if text[start - 1] == "\r" and text[end] == "\n" else ""
