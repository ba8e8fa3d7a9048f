"""The characters that a spreadsheet holds."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.pattern import pattern

_NOT_HELD: Final = pattern("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def held(text: str) -> str:
    """Put U+FFFD in the place of every character that a spreadsheet's cell cannot hold."""
    return _NOT_HELD.sub("\ufffd", text)
