"""YAML text as plain data that remembers its place."""

from __future__ import annotations

from maeul_plan.source.read import Source, read
from maeul_plan.source.rules import RULES
from maeul_plan.source.tree import Where

__all__ = ["RULES", "Source", "Where", "read"]
