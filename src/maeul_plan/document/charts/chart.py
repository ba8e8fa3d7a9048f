"""A picture for a page."""

from __future__ import annotations

from typing import NamedTuple


class Chart(NamedTuple):
    """A picture: its title, what it shows in words, and the whole `<svg>` element, for paper and for a phone."""

    title: str
    told: str
    svg: str
    narrow: str
