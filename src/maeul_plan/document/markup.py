"""Texts as the formats hold them: without characters that none can say, and escaped for HTML and XML."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.pattern import pattern

_REFERENCES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_PLANES: Final = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
_NOT_HELD: Final = rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_PLANES}]"
_UNSAID: Final = pattern(_NOT_HELD)
_SPECIAL: Final = pattern(rf"[&<>\"]|{_NOT_HELD}")


def held(text: str) -> str:
    """Put U+FFFD in the place of controls, lone surrogates and code points that are no characters."""
    return _UNSAID.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Write a text for content and for an attribute in double quotes; what cannot be held becomes U+FFFD."""
    return _SPECIAL.sub(lambda found: _REFERENCES.get(found[0], "\ufffd"), text)
