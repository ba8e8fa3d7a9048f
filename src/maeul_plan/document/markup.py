"""Texts as HTML and XML both hold them."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.pattern import pattern

_REFERENCES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPECIAL: Final = pattern(
    r"(?P<sign>[&<>\"])"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    rf"|[{''.join(f'{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}' for plane in range(1, 17))}]"
)


def escaped(text: str) -> str:
    """Write a text for content and for an attribute in double quotes; what neither holds becomes U+FFFD."""
    return _SPECIAL.sub(lambda found: _REFERENCES.get(found[0], "\ufffd"), text)
