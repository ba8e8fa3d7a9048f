"""`maeul init`: a plan to fill in, or one that shows a shape, and the schema that its first line points editors to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, near, new_app
from maeul_plan.cli.writing import taken, write_file, write_new_file

_SCHEMA: Final = "plan.schema.json"
_EXAMPLES: Final = {
    "pay": "월할·일할, 해를 넘기는 보수, 시급, 보험료",
    "funds": "재원의 비율과 비목마다의 예외, 세입",
    "recipients": "자치구나 시설마다 나누는 예산",
    "tables": "산식을 적어 칸마다 맞추어 보는 표",
    "releases": "분기마다의 교부",
    "versions": "변경계획과 비목 사이의 변경",
    "roster": "인력 명부와 경력 요건",
    "settlement": "지출 원장과 정산",
}

app = new_app()


@app.command("init", cls=KoreanCommand, help="채워 쓸 새 계획을 만듭니다. 있는 파일은 덮어쓰지 않습니다.")
def init(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="만들 파일. 없으면 plan.yaml.", show_default=False)
    ] = "plan.yaml",
    *,
    example: Annotated[
        str | None,
        typer.Option(
            "--example",
            metavar="NAME",
            help="빈 계획 대신 한 가지를 보여 주는 작은 계획: " + ", ".join(f"{k}({v})" for k, v in _EXAMPLES.items()),
            show_default=False,
        ),
    ] = None,
) -> int:
    """Write a new plan, or an example with the files that go with it; a schema that is there already is left alone."""
    if not file.lower().endswith((".yaml", ".yml")):
        return console.stop(Stop(console.MISUSE, f"{file}: 계획의 이름은 .yaml 로 끝나야 합니다. 예: {file}.yaml"))
    if example is not None and example not in _EXAMPLES:
        hint = near(example, list(_EXAMPLES)) or f" 있는 것: {', '.join(_EXAMPLES)}"
        return console.stop(Stop(console.MISUSE, f"그런 보기가 없습니다: {example}.{hint}"))
    written = _write_plan(file, example)
    fault = written if isinstance(written, Stop) else _write_schema(Path(file).parent / _SCHEMA)
    if isinstance(written, Stop):
        return console.stop(written)
    console.out(f"{', '.join(written)} 을 만들었습니다. 채운 뒤에 maeul validate {file} 로 검사하십시오.\n")
    return console.stop(fault) if fault else console.DONE


def _write_plan(file: str, example: str | None) -> list[str] | Stop:
    """Write the plan, and the files that go with an example beside it; name what was written."""
    from maeul_plan.document.templates import TemplateFault, builtin_folder  # noqa: PLC0415 - on demand

    folder = builtin_folder()
    if isinstance(folder, TemplateFault):
        return Stop(console.FAILED, folder.message)
    source = folder / "init" if example is None else folder / "init" / "examples" / example
    beside = [] if example is None else sorted(one for one in source.iterdir() if one.name != "plan.yaml")
    targets = [(source / "plan.yaml", file), *((one, str(Path(file).parent / one.name)) for one in beside)]
    occupied = next(filter(None, (taken(target) for _, target in targets)), None)
    if occupied:
        return occupied
    for one, target in targets:
        fault = write_new_file(target, one.read_text(encoding="utf-8"))
        if fault is not None:
            return fault
    return [target for _, target in targets]


def _write_schema(schema: Path) -> Stop | None:
    """Write the schema for editors where there is none; tell where one differs."""
    from maeul_plan.plan.schema import schema_text  # noqa: PLC0415 - loads the models

    if not os.path.lexists(schema):
        return write_file(str(schema), schema_text())
    if not _holds(schema, schema_text()):
        console.err(f"{schema} 이 지금 판과 달라 그대로 두었습니다. 새로 만들기: maeul schema > {schema}\n")
    return None


def _holds(path: Path, text: str) -> bool:
    """Tell whether a file says just this."""
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
