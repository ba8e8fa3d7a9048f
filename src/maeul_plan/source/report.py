"""Make the findings of this room."""

from __future__ import annotations

from maeul_plan.findings import Finding, Place, Related, Rule

# A file with more than this many mistakes of reading is not a plan; the first ones say enough.
MAX_FINDINGS = 200


def finding(rule: Rule, place: Place, message: str, way_on: str, *related: Related) -> Finding:
    """Say what a rule found at a place, with the rule's own severity, and the way on."""
    return Finding(rule, place, message, rule.severity, help=way_on, related=related)
