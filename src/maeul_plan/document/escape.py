"""Plain text ⇄ official text, character by character.

A backslash speaks to Markdown alone. A character reference (`&#9633;`) as the first character of a text says to
our own parser that the text begins here and whatever it begins with is no structure.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import NamedTuple

_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_REFERENCE = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"
_ESCAPED = re.compile(rf"\\({_PUNCTUATION})|({_REFERENCE})")
_BREAK = re.compile(rf"(\\{_PUNCTUATION})|<br[ \t]*/?>")

_INLINE = re.compile(
    rf"""\\(?=$|{_PUNCTUATION})         # an escape or, at the end of a line, a break
    | `                                 # code
    | (?<![^ ])[*~](?![^ ])(*SKIP)      # placeholder, see below
    """,
    re.VERBOSE,
) if False else re.compile(
    rf"""\\(?=$|{_PUNCTUATION})         # an escape, or a break at the end of a line
    | `                                 # code
    | [*~](?=[^ ]) | (?<=[^ ])[*~]      # emphasis, strikethrough
    | _(?=[^\W_])(?<![^\W_]_) | _(?![^\W_])(?=[^ ]) | (?<=[^ ])_(?![^\W_])
    | <(?=[A-Za-z/!?]|[^\s<>]*@)        # a tag or an address
    | &(?={_REFERENCE[1:]})             # a character reference
    | \](?=[(:])                        # a link, a link's definition
    | :(?=//) | (?<=[wW]{{3}})\.        # addresses that GitHub turns into links
    | (?<=[ \u3000]끝)\.$ | (?<=^끝)\.$  # 끝. that is no end
    """,
    re.VERBOSE,
)
