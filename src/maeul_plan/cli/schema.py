"""`maeul schema`: the JSON Schemas that editors use."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import MISUSE, Stop
from maeul_plan.cli.korean import KoreanCommand, new_app

_FILES: Final = ("plan", "settings")

app = new_app()


@app.command("schema", cls=KoreanCommand, help="편집기가 쓰는 JSON Schema를 보입니다.")
def schema(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="plan(계획 파일) 또는 settings(maeul.toml). 없으면 plan.", show_default=False
        ),
    ] = "plan",
) -> int:
    """Print the schema of the plan file or of the settings."""
    if file not in _FILES:
        return console.stop(Stop(MISUSE, f"그런 것이 없습니다: {file}. 쓸 수 있는 것: {', '.join(_FILES)}"))
    if file == "settings":
        from maeul_plan.settings_file import settings_schema_text  # noqa: PLC0415 - loads the models

        console.out(settings_schema_text())
    else:
        from maeul_plan.plan.schema import schema_text  # noqa: PLC0415 - the same

        console.out(schema_text())
    return console.DONE
