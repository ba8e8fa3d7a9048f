"""`maeul schema`: the JSON Schema of the plan file."""

from __future__ import annotations

from maeul_plan.cli import console
from maeul_plan.cli.korean import KoreanCommand, new_app

app = new_app()


@app.command("schema", cls=KoreanCommand, help="편집기가 쓰는 계획 파일의 JSON Schema를 보입니다.")
def schema() -> int:
    """Print the schema."""
    from maeul_plan.plan.schema import schema_text  # noqa: PLC0415 - loads the models

    console.out(schema_text())
    return console.DONE
