"""From data with places to a plan, and what is wrong with its shape."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import ValidationError

from maeul_plan.findings import Finding
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.shape import findings_of, nearest_key
from maeul_plan.source import Source

ESSENTIAL = frozenset({"maeul", "document"})
"""Blocks without which nothing else can be judged."""


class Loaded(NamedTuple):
    """A plan as far as it could be read.

    `broken` names the blocks left out of it for their shape, unknown keys, and the blocks those probably mean.
    """

    plan: Plan | None
    broken: frozenset[str]
    findings: tuple[Finding, ...]


def load(source: Source) -> Loaded:
    """Read a plan from its source; a block of the wrong shape is left out, so that the others are still judged."""
    if not isinstance(source.data, dict):
        return Loaded(None, frozenset(), ())
    try:
        return Loaded(Plan.model_validate(source.data), frozenset(), ())
    except ValidationError as error:
        errors = error.errors(include_url=False)
    findings = findings_of(source, errors, Plan)
    broken = frozenset(str(one["loc"][0]) for one in errors if one["loc"])
    broken |= {near for key in broken if (near := nearest_key((key,), Plan)) and near not in source.data}
    if broken & ESSENTIAL:
        return Loaded(None, broken, findings)
    rest = {key: value for key, value in source.data.items() if key not in broken}
    return Loaded(Plan.model_validate(rest), broken, findings)
