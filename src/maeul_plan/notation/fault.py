"""What a parser of this room gives back for text it cannot read."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """The characters `start:end` of the text that could not be read, why (Korean), and what to do (Korean)."""

    start: int
    end: int
    message: str
    help: str = ""
