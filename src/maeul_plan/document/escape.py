"""Plain text ⇄ official text, character by character.

A backslash speaks to Markdown alone: it changes nothing for our own parser. A character reference (`&#9633;`)
as the first character says to our parser that what follows is text, whatever it looks like.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from maeul_plan.notation.pattern import pattern

_BLANKS = pattern(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufeff]+")
_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_REFERENCE = r"&(?:[#][0-9]{1,7}|[#][xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"
_ESCAPED = pattern(rf"\\(?P<sign>{_PUNCTUATION})|{_REFERENCE}")
_LINE_BREAK = pattern(rf"\\{_PUNCTUATION}|(?P<br><br[ \t]*/?>)")

_INLINE = pattern(
    rf"""\\(?=\Z|{_PUNCTUATION})                    # an escape, or a break at the end of a line
    | `                                             # code
    | (?!(?<=[ ])[*~_][ ])                          # emphasis and strikethrough; not between blanks,
      (?!(?<=[^\W_])_[^\W_])[*~_]                   # nor _ within a word
    | <(?=[A-Za-z/!?]|[^\s<>]*@)                    # a tag, an address
    | &(?={_REFERENCE[1:]})                         # a character reference
    | \](?=[(:])                                    # a link, a link's definition
    | :(?=//) | (?<=[wW]{{3}})\.                    # an address that GitHub makes a link
    | (?:(?<=[ \u3000]끝)|(?<=^끝))\.\Z              # a 끝. that ends nothing
    """,
    re.VERBOSE,
)
_EVERY = pattern(rf"{_INLINE.pattern} | [\\*_~<>&\[\]|^]", re.VERBOSE)
_LINE_START = pattern(
    r"""(?P<number>\d{1,9})[.)](?:[ ]|\Z)           # a numbered list
    | [-+](?:[ ]|\Z) | \#{1,6}(?:[ ]|\Z) | [>|]     # a list, a heading, a quotation, a table
    | [-=:|][-=:| ]*\Z                              # a line under a heading or a table's head
    """,
    re.VERBOSE,
)


class Decoded(NamedTuple):
    """A text as read, and whether its first character was written as a reference."""

    text: str
    guarded: bool


def clean(text: str) -> str:
    """Make one blank of each run of blanks and line breaks, none at the ends; wide blanks inside stay."""
    return _BLANKS.sub(" ", text).strip()


def decode(raw: str) -> Decoded:
    """Read a piece of official text that holds no structure."""
    raw = raw.strip()
    first = _ESCAPED.match(raw)
    text = clean(_ESCAPED.sub(_character, raw))
    guarded = first is not None and not first["sign"] and _character(first) != first[0]
    return Decoded(text, guarded)


def decode_cell(raw: str) -> str:
    """Read a table cell's text; `<br>` breaks a line."""
    breaks = [match.span() for match in _LINE_BREAK.finditer(raw) if match["br"]]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(raw)]
    lines = (decode(raw[start:end]).text for start, end in zip(starts, ends, strict=True))
    return "\n".join(lines).strip()


def escape(text: str) -> str:
    """Write a text so that Markdown shows it as it is, with as few signs as that takes."""
    return _INLINE.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """Write a text that begins at the left edge, where Markdown looks for lists, headings and the like."""
    return _at_line_start(text, escape(text))


def escape_cell(text: str) -> str:
    """Write a cell's text, its line breaks as `<br>`."""
    if text in {"^^", "<<"}:
        return f"\\{text}"
    return "<br>".join(escape(line).replace("|", "\\|") for line in text.split("\n"))


def escape_heading(text: str) -> str:
    """Write a heading's text; a run of # at its end would otherwise be taken for the heading's own."""
    return re.sub(r"(?:(?<= )|^)#+\Z", r"\\\g<0>", escape(text))


def escape_anywhere(text: str) -> str:
    """Write a text so that nothing that may stand beside it on its line changes its meaning."""
    return _at_line_start(text, _EVERY.sub(r"\\\g<0>", text))


def guard(escaped: str) -> str:
    """Write the first character of an escaped text as a reference, so that it begins no structure."""
    rest = escaped.removeprefix("\\")
    return f"&#{ord(rest[0])};{rest[1:]}"


def _at_line_start(text: str, escaped: str) -> str:
    """Add the one sign that keeps a text's beginning from becoming a list, a heading and the like."""
    found = _LINE_START.match(text)
    if found is None or escaped.startswith("\\"):
        return escaped
    at = found.end("number") if found["number"] else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _character(match: re.Match[str]) -> str:
    """Turn one escape into its character; a name that HTML does not know stays as written."""
    if match["sign"]:
        return match["sign"]
    name = match[0][1:]
    if not name.startswith("#"):
        from html.entities import html5  # noqa: PLC0415 - a large table that few texts need

        return html5.get(name, match[0])
    code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
    readable = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - Unicode's own bounds
    return chr(code) if readable else "\ufffd"


def columns(raw: str) -> tuple[tuple[int, int], ...]:
    """Say for each character of `decode(raw).text` which characters of `raw` stand for it, the end exclusive."""
    inner = raw.strip()
    written: list[tuple[str, int, int]] = []
    end = 0
    for escaped in (*_ESCAPED.finditer(inner), None):
        stop = len(inner) if escaped is None else escaped.start()
        written += ((inner[at], at, at + 1) for at in range(end, stop))
        if escaped is not None:
            written += ((character, *escaped.span()) for character in _character(escaped))
            end = escaped.end()
    kept: list[tuple[str, int, int]] = []
    for character, start, stop in written:
        is_blank = _BLANKS.match(character) is not None
        if not is_blank or (kept and kept[-1][0] != " "):
            kept.append((" " if is_blank else character, start, stop))
    text = "".join(character for character, _, _ in kept)
    margin = len(raw) - len(raw.lstrip())
    shown = kept[len(text) - len(text.lstrip()) : len(text.rstrip())]
    return tuple((margin + start, margin + stop) for _, start, stop in shown)
