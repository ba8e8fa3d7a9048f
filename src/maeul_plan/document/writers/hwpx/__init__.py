"""The writer of .hwpx, the format of 한글: XML in a zip, of our own making and with the standard library alone."""

from __future__ import annotations

from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.writers.hwpx.definitions import Definitions
from maeul_plan.document.writers.hwpx.header import header_xml
from maeul_plan.document.writers.hwpx.package import packed
from maeul_plan.document.writers.hwpx.preview import preview_text
from maeul_plan.document.writers.hwpx.section import section_xml
from maeul_plan.document.writers.manuscript import Manuscript


def write(manuscript: Manuscript) -> bytes:
    """Write a document as .hwpx; the same document gives the same bytes."""
    layout = lay_out(manuscript.document, manuscript.style)
    definitions = Definitions(layout.style)
    section = section_xml(layout, definitions)  # comes first: it defines what the header lists
    return packed(layout.title, header_xml(definitions), section, preview_text(layout.blocks))
