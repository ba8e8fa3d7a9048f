"""`maeul templates`: which templates there are, and copies of them to change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import settings_here
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.options import TemplatesOption

if TYPE_CHECKING:
    from maeul_plan.document.templates import TemplateSet


app = new_app("서식을 봅니다.")


def template_set(given: str | None) -> TemplateSet | Stop:
    """Find the built-in templates, and the user's own: the given folder, else the one of `maeul.toml`."""
    from maeul_plan.document.templates import TemplateFault, TemplateSet, builtin_folder  # noqa: PLC0415 - on demand

    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    builtin = builtin_folder()
    if isinstance(builtin, TemplateFault):
        return Stop(console.FAILED, builtin.message)
    folder = Path(given) if given is not None else settings.templates
    if folder is not None and not folder.is_dir():
        return Stop(
            console.NOT_FOUND,
            f"{folder}: 그런 서식 폴더가 없습니다. --templates 나 maeul.toml 의 templates 를 확인하십시오.",
        )
    return TemplateSet(builtin, folder)


@app.command("list", cls=KoreanCommand, help="문서의 갈래와 그 서식을 보입니다.")
def list_(templates: TemplatesOption = None) -> int:
    """List the kinds of documents: what each is called, whose template it is and which keys of a plan it needs."""
    from maeul_plan.cli.table import Column, table  # noqa: PLC0415 - on demand
    from maeul_plan.document.templates import TemplateFault, declared, list_kinds, outdated  # noqa: PLC0415 - on demand

    found = template_set(templates)
    if isinstance(found, Stop):
        return console.stop(found)
    rows, faults = [], []
    for row in list_kinds(found):
        said = declared(found, row.name)
        if isinstance(said, TemplateFault):
            faults.append(said)
        title, needs = ("", ()) if isinstance(said, TemplateFault) else (said.title, said.needs)
        rows.append((row.name, title, row.origin, ", ".join(needs), str(row.path)))
    heads = (Column("갈래"), Column("이름"), Column("출처"), Column("있어야 하는 키"), Column("파일"))
    console.out(table(heads, rows, width=None))
    for fault in faults:
        console.err(f"{fault.name}:{fault.line}: {fault.message}\n")
    for name in outdated(found):
        console.err(f"{name}: 꺼낸 뒤에 내장 서식이 바뀌었습니다. 다시 꺼내어 견주어 보십시오.\n")
    return console.DONE


@app.command(
    "eject",
    cls=KoreanCommand,
    help="내장 서식이나 모양(style)을 고쳐 쓸 수 있게 꺼냅니다. 있는 파일은 덮어쓰지 않습니다.",
)
def eject(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="내장 서식의 이름, 또는 style. 예: plan", show_default=False)
    ],
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="둘 폴더. 없으면 templates.", show_default=False)
    ] = "templates",
) -> int:
    """Copy a built-in template into a folder."""
    from maeul_plan.document.templates import STYLE, TemplateFault, TemplateSet, builtin_folder  # noqa: PLC0415 - on demand
    from maeul_plan.document.templates import eject as copied  # noqa: PLC0415 - on demand

    builtin = builtin_folder()
    if isinstance(builtin, TemplateFault):
        return console.stop(Stop(console.FAILED, builtin.message))
    path = copied(TemplateSet(builtin), name, Path(folder))
    if isinstance(path, TemplateFault):
        return console.stop(Stop(console.FAILED, f"{path.name}: {path.message}"))
    use = (
        f"--style {path} 또는 maeul.toml 의 style"
        if name == STYLE
        else f"--templates {folder} 또는 maeul.toml 의 templates"
    )
    console.out(f"{path} 에 두었습니다. {use} 로 쓰십시오.\n")
    return console.DONE
