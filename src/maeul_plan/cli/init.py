"""`maeul init`: a plan to fill in, and the schema that its first line points editors to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.writing import write_file, write_new_file

_SCHEMA: Final = "plan.schema.json"


app = new_app()


@app.command("init", cls=KoreanCommand, help="채워 쓸 새 계획을 만듭니다. 있는 파일은 덮어쓰지 않습니다.")
def init(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="만들 파일. 없으면 plan.yaml.", show_default=False)
    ] = "plan.yaml",
) -> int:
    """Write a new plan; a schema that is there already is left alone."""
    from maeul_plan.document.templates import TemplateFault, builtin_folder  # noqa: PLC0415 - on demand
    from maeul_plan.plan.schema import schema_text  # noqa: PLC0415 - loads the models

    if not file.lower().endswith((".yaml", ".yml")):
        return console.stop(Stop(console.MISUSE, f"{file}: 계획의 이름은 .yaml 로 끝나야 합니다. 예: {file}.yaml"))
    folder = builtin_folder()
    if isinstance(folder, TemplateFault):
        return console.stop(Stop(console.FAILED, folder.message))
    fault = write_new_file(file, (folder / "init" / "plan.yaml").read_text(encoding="utf-8"))
    if fault is not None:
        return console.stop(fault)
    schema = Path(file).parent / _SCHEMA
    if not os.path.lexists(schema):
        fault = write_file(str(schema), schema_text())
    elif not _holds(schema, schema_text()):
        console.err(f"{schema} 이 지금 판과 달라 그대로 두었습니다. 새로 만들기: maeul schema > {schema}\n")
    console.out(f"{file} 을 만들었습니다. 채운 뒤에 maeul validate {file} 로 검사하십시오.\n")
    return console.stop(fault) if fault else console.DONE


def _holds(path: Path, text: str) -> bool:
    """Tell whether a file says just this."""
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
