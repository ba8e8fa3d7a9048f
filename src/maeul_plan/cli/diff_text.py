"""What changes in a text, as a unified diff."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final

from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from maeul_plan.reporters import Look

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NO_LINE_END: Final = "\\ 파일 끝에 줄 끝이 없음\n"
_COLOURS: Final = {"-": "31", "+": "32", "@": "36"}


def difference(path: str, before: str, after: str) -> str:
    """Write what changes in a file as a diff that `patch` takes; "" where nothing does."""
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), shown(path), shown(path))
    return "".join(line if line.endswith(("\r", "\n")) else f"{line}\n{_NO_LINE_END}" for line in lines)


def on_screen(diff: str, look: Look) -> str:
    """Make a diff fit for a terminal: in colour, without characters that it would obey; elsewhere it stays exact."""
    if look.width is None:
        return diff
    return "".join(f"{_painted(shown(line), look)}\n" for line in diff.removesuffix("\n").split("\n") if diff)


def _painted(line: str, look: Look) -> str:
    colour = _COLOURS.get(line[:1])
    return f"\x1b[{colour}m{line}\x1b[0m" if colour and look.colour else line
