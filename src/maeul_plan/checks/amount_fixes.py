"""Putting an amount in the place of another way of writing it."""

from __future__ import annotations

from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Fix


def put_same_amount(passage: Passage, start: int, end: int, right: str) -> Fix | None:
    """Write the same amount otherwise; no comma is brought into a plan, where it may end a value inside {} or []."""
    is_of_plan = isinstance(passage.block, tuple)
    if is_of_plan and "," in right and "," not in passage.text[start:end]:
        return None
    return passage.fix(start, end, right)
