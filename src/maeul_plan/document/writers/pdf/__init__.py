"""Write a document as PDF with Typst: tagged, with bookmarks, and the same bytes every time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.templates import TemplateFault, builtin_folder
from maeul_plan.document.writers import missing
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault
from maeul_plan.document.writers.pdf.characters import draw
from maeul_plan.document.writers.pdf.families import find_typefaces
from maeul_plan.document.writers.pdf.pages import page_data, said_on

if TYPE_CHECKING:
    import typst

_PROGRAM = "page.typ"


def write(manuscript: Manuscript) -> bytes | WriterFault:
    """Write a document as PDF; a fault where Typst, a font or a font's character is missing."""
    lacking = missing("pdf")
    if lacking:
        return WriterFault(lacking)
    layout = lay_out(manuscript.document, manuscript.style)
    typefaces = find_typefaces(manuscript.style.fonts)
    if isinstance(typefaces, WriterFault):
        return typefaces
    drawn = draw(tuple(said_on(layout)), typefaces.chains)
    if isinstance(drawn, WriterFault):
        return drawn
    data = page_data(layout, typefaces.chains, drawn)
    return _compile(json.dumps(data, ensure_ascii=False), typefaces.fonts)


def _compile(data: str, fonts: typst.Fonts) -> bytes | WriterFault:
    """Let Typst draw the pages."""
    import typst  # noqa: PLC0415 - of the extra, and 34 MB

    folder = builtin_folder()
    if isinstance(folder, TemplateFault):
        return WriterFault(folder.message)
    program = (folder / _PROGRAM).read_bytes()
    try:
        return typst.compile(program, font_paths=fonts, sys_inputs={"data": data})
    except typst.TypstError as error:
        # The program and its data are ours; a user's part in them are the font files.
        return WriterFault(
            f"PDF를 만들지 못했습니다: {error.message.splitlines()[0]}. "
            "스타일의 fonts.folder 에 깨진 글꼴 파일이 없는지 보십시오."
        )
