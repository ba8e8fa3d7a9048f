"""Word's .docx: our own parts, packed by python-docx without any clock."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from maeul_plan.document.layout.blocks import Grid, Layout
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.writers.docx.body import document_part
from maeul_plan.document.writers.docx.fonts import fonts_part
from maeul_plan.document.writers.docx.page import FOOTER_ID, core_part, footer_part, settings_part
from maeul_plan.document.writers.docx.styles import named_styles, styles_part
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault

_MOST_COLUMNS: Final = 63
_LARGEST_PAPER: Final = 558
"""Word's widest and highest paper in mm: 22 inches."""


def write(manuscript: Manuscript) -> bytes | WriterFault:
    """Write a document as .docx, the same bytes every time; what Word could not open is a fault."""
    layout = lay_out(manuscript.document, manuscript.style)
    return _fault(layout) or _dateless(_packed(layout))


def _fault(layout: Layout) -> WriterFault | None:
    """Hold what Word can open: so many columns, so large a paper."""
    columns = max((len(block.widths) for block in layout.blocks if isinstance(block, Grid)), default=0)
    if columns > _MOST_COLUMNS:
        return WriterFault(f"표의 열이 {columns}개입니다. 워드의 표는 {_MOST_COLUMNS}열까지이니 표를 나누십시오.")
    page = layout.style.page
    if max(page.width, page.height) > _LARGEST_PAPER:
        return WriterFault(
            f"워드의 종이는 가로와 세로가 {_LARGEST_PAPER}mm까지입니다. 모양 파일의 width와 height를 줄이십시오."
        )
    return None


def _packed(layout: Layout) -> BytesIO:
    """Pack a file's parts, each with its name, its type and what refers to it."""
    from docx.opc.constants import CONTENT_TYPE as CONTENT  # noqa: PLC0415 - heavy, and there only with [docx]
    from docx.opc.constants import RELATIONSHIP_TYPE as RELATION  # noqa: PLC0415 - the same
    from docx.opc.packuri import PackURI  # noqa: PLC0415 - the same
    from docx.opc.part import Part  # noqa: PLC0415 - the same
    from docx.package import Package  # noqa: PLC0415 - the same

    package = Package()

    def part(name: str, content: str, xml: str) -> Part:
        return Part(PackURI(name), content, f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}'.encode(), package)

    style, named = layout.style, named_styles(layout.blocks)
    document = part("/word/document.xml", CONTENT.WML_DOCUMENT_MAIN, document_part(layout, named))
    package.relate_to(document, RELATION.OFFICE_DOCUMENT)
    package.relate_to(
        part("/docProps/core.xml", CONTENT.OPC_CORE_PROPERTIES, core_part(layout.title)), RELATION.CORE_PROPERTIES
    )
    if style.page.number:
        footer = part("/word/footer1.xml", CONTENT.WML_FOOTER, footer_part())
        document.load_rel(RELATION.FOOTER, footer, FOOTER_ID)
    for name, content, relation, xml in (
        ("styles", CONTENT.WML_STYLES, RELATION.STYLES, styles_part(style, named)),
        ("settings", CONTENT.WML_SETTINGS, RELATION.SETTINGS, settings_part()),
        ("fontTable", CONTENT.WML_FONT_TABLE, RELATION.FONT_TABLE, fonts_part(style.fonts)),
    ):
        document.relate_to(part(f"/word/{name}.xml", content, xml), relation)
    packed = BytesIO()
    package.save(packed)
    return packed


def _dateless(packed: BytesIO) -> bytes:
    """Pack the same parts again with the earliest day a ZIP can say, whatever the machine."""
    made = BytesIO()
    with ZipFile(packed) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return made.getvalue()
