"""Where a plan says something, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from maeul_plan.source import Source, Where


def spot(source: Source, at: Where) -> str:
    """Write where the plan says something: `plan.yaml:41:10`."""
    place = source.place(at)
    return f"{shown(place.path)}:{place.line}:{place.column}"
