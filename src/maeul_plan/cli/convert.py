"""`maeul convert`: official text, edited by hand or by anyone, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import FAILED, MISUSE, Stop
from maeul_plan.cli.files import PLAN_SUFFIXES, STANDARD_INPUT, Content, read_content, settings_here, texts_at
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.options import OutputOption, StyleOption, choice
from maeul_plan.cli.printing import Sheet, sheet_content, style_at
from maeul_plan.cli.targets import Target, one_target
from maeul_plan.cli.writing import put
from maeul_plan.document.writers import DOCUMENT_FORMATS, PAGE_FORMATS

if TYPE_CHECKING:
    from maeul_plan.document.tree import Document

app = new_app()


@app.command("convert", cls=KoreanCommand, help="공문서 글(.md, .txt)을 다른 형식으로 바꿉니다. 계획은 없어도 됩니다.")
def convert(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="공문서 글(.md, .txt). -는 표준 입력.", show_default=False)
    ],
    *,
    output: OutputOption = None,
    form: Annotated[
        str | None, choice("--format", DOCUMENT_FORMATS, "결과의 꼴. 없으면 -o 파일의 이름을 따릅니다.")
    ] = None,
    style: StyleOption = None,
) -> int:
    """Write a document in another format."""
    content = _converted(file, form, output, style)
    fault = content if isinstance(content, Stop) else put(content, output)
    return console.stop(fault) if fault else console.DONE


def _converted(file: str, form: str | None, output: str | None, style: str | None) -> str | bytes | Stop:
    """Read a document and write it anew."""
    target = _target(file, form, output)
    if isinstance(target, Stop):
        return target
    document = _document(file)
    if isinstance(document, Stop):
        return document
    settings = settings_here()
    if isinstance(settings, Stop):
        return settings
    pages = style_at(style, settings) if target.form in PAGE_FORMATS else None
    return pages if isinstance(pages, Stop) else sheet_content(target.form, Sheet(document), pages)


def _target(file: str, form: str | None, output: str | None) -> Target | Stop:
    """Decide on the file to write; it is not the one that is read."""
    target = one_target(None, form, output)
    if isinstance(target, Stop):
        return target
    if target.form not in DOCUMENT_FORMATS:
        known = ", ".join(DOCUMENT_FORMATS)
        return Stop(MISUSE, f"글로는 {target.form} 를 만들 수 없습니다. 계획이 있어야 합니다. 글로 되는 것: {known}")
    there = output is not None and file != STANDARD_INPUT and Path(output).exists() and Path(file).exists()
    if there and Path(output or "").samefile(file):
        return Stop(MISUSE, f"{output}: 읽는 파일 위에 쓰지 않습니다. 다른 이름을 적으십시오.")
    return target


def _document(file: str) -> Document | Stop:
    """Read official text."""
    content = _content(file)
    if isinstance(content, Stop):
        return content
    from maeul_plan.document.levels import by_marks, is_flat  # noqa: PLC0415 - on demand
    from maeul_plan.document.read import read_text  # noqa: PLC0415 - on demand
    from maeul_plan.source.decode import decode  # noqa: PLC0415 - on demand

    text = decode(*content)
    if not isinstance(text, str):
        return Stop(FAILED, f"{content.path}: {text.message}. {text.help}".rstrip())
    if not text.strip():
        return Stop(FAILED, f"{content.path}: 글이 없습니다.")
    document = read_text(text)
    if not is_flat(document):
        return document
    console.err(f"{content.path}: 들여쓰기가 없어 항목의 층을 기호의 차례로 정했습니다.\n")
    return by_marks(document)


def _content(file: str) -> Content | Stop:
    """Read the one file of text that is meant."""
    if Path(file).suffix.lower() in PLAN_SUFFIXES:
        return Stop(MISUSE, f"{file}: 글이 아니라 계획입니다. maeul render {file} 로 찍습니다.")
    files = texts_at([file])
    if isinstance(files, Stop):
        return files
    if files != [file]:
        return Stop(MISUSE, f"{file}: 폴더가 아니라 파일 하나를 적으십시오.")
    return read_content(file)
