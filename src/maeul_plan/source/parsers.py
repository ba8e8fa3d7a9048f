"""Turn YAML text into parser events.

The language is what ruamel's pure parser reads. Its C parser is some forty times faster and reads almost
the same, so it goes first; the pure one has the last word wherever the C one refuses a text, and reads
alone the few texts that the C one would accept and understand otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import Event

Parser: TypeAlias = Callable[[str], Iterator[Event]]

# What a parser raises for a text it refuses; the last two come from escapes such as "\UFFFFFFFF".
REFUSED = (YAMLError, ValueError, OverflowError)

# What the two read differently: a tab between key and value, a colon before a bracket or a comma
# (`[{a}:]`), a directive, ...
_DOUBTFUL = ("\t", ":,", ":]", ":}", "\n%", "\r%")
# ... and, where one of these stands in the text at all: an anchor's name that the C parser cuts short, a
# comment glued to a block's header, a line of nothing but blanks (in a block), a tag with odd marks
# or before an anchor, a key behind a question mark, a second end of the document.
_DOUBTFUL_NEAR = (
    (("&", "*"), re.compile(r"[&*][\w-]+[^\s\w,\[\]{}-]")),
    (("|", ">"), re.compile(r"[|>][-+0-9]*\#")),
    ((" \n", " \r"), re.compile(r"[\r\n][ ]+[\r\n]")),
    (("!",), re.compile(r"!(?!![\w:/.-]+[\s,\]}])\S*!|!\S*\s+&")),
    (("? ", "?\n", "?\r"), re.compile(r"(?:^|[\s,{\[])\?\s")),
    (("\n...", "\r..."), re.compile(r"[\r\n]\.{3}[\s\S]*[\r\n]\.{3}")),
)


def pure(text: str) -> Iterator[Event]:
    """Yield the events of ruamel's pure parser."""
    yield from YAML(typ="safe", pure=True).parse(text)


def compiled(text: str) -> Iterator[Event]:
    """Yield the events of ruamel's C parser."""
    return iter(_CParser(text).get_event, None)


def parsers_for(text: str, installed: tuple[Parser, ...]) -> tuple[Parser, ...]:
    """Choose the parsers to try, in turn: the last of those installed alone where they read differently."""
    return installed[-1:] if _is_doubtful(text) else installed


def _is_doubtful(text: str) -> bool:
    # `in` is much faster than a pattern, and most plans hold none of these characters.
    return (
        text.startswith("%")
        or any(mark in text for mark in _DOUBTFUL)
        or any(pattern.search(text) for marks, pattern in _DOUBTFUL_NEAR if any(mark in text for mark in marks))
    )


# Without the `oldlibyaml` extra there is no C parser.
_compiled_module = "_ruamel_yaml"
INSTALLED: tuple[Parser, ...] = (pure,)
if find_spec(_compiled_module):
    _CParser = import_module(_compiled_module).CParser
    INSTALLED = (compiled, pure)
