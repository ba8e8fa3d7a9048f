"""WordprocessingML as text: elements of its namespace `w`, safe whatever stands in them."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape, quoteattr

from maeul_plan.notation.pattern import pattern

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NO_XML: Final = pattern("[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TWENTIETHS: Final = 5


def element(name: str, /, *inside: str, **values: str | int) -> str:
    """Write `w:name` with its attributes and what stands in it."""
    given = "".join(f" w:{key}={quoteattr(clean(str(value)))}" for key, value in values.items())
    return f"<w:{name}{given}>{''.join(inside)}</w:{name}>" if inside else f"<w:{name}{given}/>"


def root(name: str, *inside: str) -> str:
    """Write an element that stands by itself, with the namespaces said."""
    return f'<w:{name} xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}">{"".join(inside)}</w:{name}>'


def run(text: str) -> str:
    """Write a text as it is; a tab is a jump to the next stop."""
    parts = (f'<w:t xml:space="preserve">{escape(clean(part))}</w:t>' if part else "" for part in text.split("\t"))
    return element("r", element("tab").join(parts))


def clean(text: str) -> str:
    """Put U+FFFD where XML has no way to say a character."""
    return _NO_XML.sub("\ufffd", text)


def twips(length: int) -> int:
    """Turn hundredths of a point into Word's twentieths."""
    return round(length / _TWENTIETHS)
