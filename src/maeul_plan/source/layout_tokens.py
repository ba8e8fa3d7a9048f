"""Cut a text into what may not change and the blanks and line ends between.

The parser says where values stand; whatever else is no blank is a mark, an anchor, a tag or a comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ruamel.yaml.events import AliasEvent, Event, ScalarEvent

from maeul_plan.source.parsers import INSTALLED, REFUSED, parsers_for
from maeul_plan.source.tree import scalar_span

if TYPE_CHECKING:
    from collections.abc import Iterator

SCALAR: Final = "scalar"
HEADER: Final = "|"  # of a block of text, `>` too, with its indicators
BODY: Final = "body"  # the lines of a block of text, behind the indentation of the first
ALIAS: Final = "*"
PROPERTY: Final = "&"  # an anchor or a tag
COMMENT: Final = "#"
MARKER: Final = "---"  # and `...` and directives: never indented
# The kind of every other token is the mark itself: - ? : , [ ] { }

KEEP: Final = "+"
CLIP: Final = "|"

_TOKEN = re.compile(
    r"(?P<comment>\#(?:[^\r\n]*[^ \t\r\n])?)"
    r"|(?P<marker>(?<![^\r\n])(?:---|\.\.\.|%[^\r\n]*))"
    r"|(?P<mark>[-?:,\[\]{}])"
    r"|(?P<property>!<[^>\r\n]*>|[^ \t\r\n][^ \t\r\n,\[\]{}]*)"
)
_KINDS: Final = {"comment": COMMENT, "marker": MARKER, "property": PROPERTY}
_HEADER = re.compile(r"[|>][-+0-9]*")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")


class Token(NamedTuple):
    """What may not change: its kind and its characters.

    `indentation` is how far the lines of a BODY are set in. `tail` stands on the last token of a block of text
    where line ends behind it count: KEEP all of them, CLIP whether there is one at the end of the file.
    """

    kind: str
    start: int
    end: int
    indentation: int = 0
    tail: str = ""


def tokens(text: str) -> list[Token]:
    """Cut a text that is read without an error; between two tokens stand only blanks and line ends."""
    found: list[Token] = []
    at = 0
    for event in _events(text):
        if isinstance(event, AliasEvent):
            value = [Token(ALIAS, event.start_mark.index, event.end_mark.index)]
        elif isinstance(event, ScalarEvent) and event.start_mark.index < event.end_mark.index:
            value = _value(text, event)
        else:
            continue
        found += [*_between(text, at, value[0].start), *value]
        at = value[-1].end
    return [*found, *_between(text, at, len(text))]


def _events(text: str) -> list[Event]:
    *quick, last = parsers_for(text, INSTALLED)
    for parser in quick:
        try:
            return list(parser(text))
        except REFUSED:
            continue
    return list(last(text))


def _value(text: str, event: ScalarEvent) -> list[Token]:
    start, end = scalar_span(text, event)
    if event.style in ("|", ">"):
        return _block(text, event, start)
    # Only an anchor or a tag of nothing starts so without quotes.
    return [Token(PROPERTY if not event.style and text[start] in "&!" else SCALAR, start, end)]


def _between(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        yield Token(_KINDS.get(match.lastgroup or "", match[0]), match.start(), match.end())


def _block(text: str, event: ScalarEvent, start: int) -> list[Token]:
    """Cut a block of text: header, comment of the header's line, lines."""
    header = next(_HEADER.finditer(text, start))
    first = next(_LINE.finditer(text, start))
    found = [Token(HEADER, start, header.end()), *_between(text, header.end(), first.end(1))]
    found += _body(text, event, first.end())
    tail = KEEP if KEEP in header[0] else "" if "-" in header[0] else CLIP
    return [*found[:-1], found[-1]._replace(tail=tail)]


def _body(text: str, event: ScalarEvent, start: int) -> list[Token]:
    """Find the lines that hold something; each line end before the first is one of the value's."""
    value: str = event.value
    written = value.lstrip("\n")
    if not written:
        return []
    end: int = event.end_mark.index
    lines = list(_LINE.finditer(text, start, end))
    top = lines[len(value) - len(written)]
    indentation = _blanks(top[1]) - _blanks(written.split("\n", 1)[0])
    last = next(line for line in reversed(lines) if line[1][indentation:] or line is top)
    return [Token(BODY, top.start() + indentation, last.end(1), indentation)]


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
