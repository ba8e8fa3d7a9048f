"""A ledger of what was granted, spent and earned: YAML of ours, or CSV as a bank or an office exports it."""

from __future__ import annotations

from maeul_plan.ledger.entry import Entry, Ledger, StatedSum
from maeul_plan.ledger.read import read_ledger
from maeul_plan.ledger.rules import RULES

__all__ = ["RULES", "Entry", "Ledger", "StatedSum", "read_ledger"]
