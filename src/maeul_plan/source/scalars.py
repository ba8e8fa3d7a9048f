"""What a plain scalar stands for: nothing, a truth value, a whole number, or the text as written."""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_LONGEST_WORD = 5
_MOST_DIGITS = 18
_INTEGER = re.compile(rf"-?(?:0|[1-9][0-9]{{0,{_MOST_DIGITS - 1}}})")


def plain_value(written: str) -> str | int | bool | None:
    """Read an unquoted scalar. `012`, `1_000`, `3.5`, `2015-07-07`, `yes` and `41,667` are text."""
    if len(written) <= _LONGEST_WORD and written in _WORDS:
        return _WORDS[written]
    if written[-1] in "0123456789" and _INTEGER.fullmatch(written):
        return int(written)
    return written
