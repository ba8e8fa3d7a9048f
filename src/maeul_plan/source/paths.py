"""Paths to values of a plan, as a person writes them: `budget.lines.운영비.items.1.basis`."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

APPEND: Final = "+"
# No path of a plan is longer: its file is not nested more deeply.
_MOST: Final = 64
_QUOTES: Final = "'\""


class Step(NamedTuple):
    """One step: a key, an entry's name, its number from 1, or + for a new entry; one in quotes is a key or a name.

    `start:end` are its characters in the path.
    """

    text: str
    start: int
    end: int
    quoted: bool = False


class Unreadable(NamedTuple):
    """The characters of a path that cannot be read, what is wrong with them, and the way on."""

    start: int
    end: int
    message: str
    help: str


Steps: TypeAlias = tuple[Step, ...]
_EXAMPLE: Final = "period.end 나 staffing.posts.단장.annual_pay 처럼 적으십시오."


def parse_path(text: str) -> Steps | Unreadable:
    """Read a path; what holds a dot stands in quotes: `budget.lines.'1.5배 가산'.amount`."""
    steps: list[Step] = []
    at = 0
    while len(steps) < _MOST:
        step = _step(text, at)
        if isinstance(step, Unreadable):
            return step
        steps.append(step)
        if step.end >= len(text):
            return tuple(steps)
        at = step.end + 1
    return Unreadable(at, len(text), f"경로가 {_MOST}걸음을 넘습니다", _EXAMPLE)


def print_path(steps: Steps) -> str:
    """Write a path as it is read."""
    return ".".join(_quoted(step.text) if step.quoted else step.text for step in steps)


def named(text: str) -> Step:
    """Make a step of a key or a name that is not read from a path."""
    return Step(text, 0, 0, quoted=not text or "." in text or text[0] in _QUOTES or text == APPEND or text.isdecimal())


def end_of_path(text: str, sign: str) -> int:
    """Find the sign that ends a path, outside of quotes; -1 where there is none."""
    quote = ""
    for at, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in _QUOTES and (at == 0 or text[at - 1] == "."):
            quote = character
        elif character == sign:
            return at
    return -1


def _step(text: str, at: int) -> Step | Unreadable:
    """Read the step that begins at a character, up to the dot behind it."""
    if text[at : at + 1] in ("'", '"'):
        return _in_quotes(text, at)
    dot = text.find(".", at)
    end = len(text) if dot < 0 else dot
    name = text[at:end].strip()
    if not name:
        return Unreadable(max(at - 1, 0), max(end, 1), "경로에 빈 이름이 있습니다", _EXAMPLE)
    return Step(name, at, end)


def _in_quotes(text: str, at: int) -> Step | Unreadable:
    quote, parts, start = text[at], [], at + 1
    while True:
        close = text.find(quote, start)
        if close < 0:
            return Unreadable(at, len(text), "경로의 따옴표가 닫히지 않았습니다", "같은 따옴표로 닫으십시오.")
        parts.append(text[start:close])
        start = close + 2
        if text[close + 1 : close + 2] != quote:
            break
        parts.append(quote)
    if close + 1 < len(text) and text[close + 1] != ".":
        return Unreadable(close + 1, len(text), "닫는 따옴표 뒤에는 점(.)이 와야 합니다", _EXAMPLE)
    return Step("".join(parts), at, close + 1, quoted=True)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
