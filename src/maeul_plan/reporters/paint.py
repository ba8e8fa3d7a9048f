"""Colour, for a terminal: always beside words that say the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from maeul_plan.findings import Severity

if TYPE_CHECKING:
    from maeul_plan.reporters import Look

Style: TypeAlias = Severity | Literal["strong", "aside"]
Paint: TypeAlias = Callable[[Style, str], str]

_CODES: Final[dict[Style, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "strong": "1",
    "aside": "36",
}


def painter(look: Look) -> Paint:
    """Choose how text is painted: with ANSI codes, or not at all."""
    return _ansi if look.colour else _plain


def _ansi(style: Style, text: str) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m"


def _plain(_style: Style, text: str) -> str:
    return text
