"""`maeul schema`: the JSON Schema of the plan file."""

from __future__ import annotations

from maeul_plan.cli import console


def schema() -> int:
    """Print the schema."""
    from maeul_plan.plan.schema import schema_text  # noqa: PLC0415 - loads the models

    console.out(schema_text())
    return console.DONE
