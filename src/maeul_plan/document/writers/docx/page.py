"""What a .docx file says once for all of its pages: paper and margins, page numbers, settings, its own title."""

from __future__ import annotations

from typing import Final

from maeul_plan.document.layout.style import Page
from maeul_plan.document.layout.units import of_mm
from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.docx.xml import element, root, run, twips

FOOTER_ID: Final = "rId1"
PAGE_NUMBER: Final = "Footer"
"""The style of the line at the bottom."""


def section(page: Page) -> str:
    """Write paper and margins; text begins below what header and footer take."""
    margins = {
        "top": page.top + page.header,
        "right": page.right,
        "bottom": page.bottom + page.footer,
        "left": page.left,
        "header": page.top,
        "footer": page.bottom,
        "gutter": 0,
    }
    footer = f'<w:footerReference w:type="default" r:id="{FOOTER_ID}"/>' if page.number else ""
    return element(
        "sectPr",
        footer,
        element("pgSz", w=twips(of_mm(page.width)), h=twips(of_mm(page.height))),
        element("pgMar", **{name: twips(of_mm(length)) for name, length in margins.items()}),
    )


def footer_part() -> str:
    """Write `- 1 -`, the number being the page's."""
    number = element("fldSimple", run("1"), instr="PAGE")
    return root("ftr", element("p", element("pPr", element("pStyle", val=PAGE_NUMBER)), run("- "), number, run(" -")))


def settings_part() -> str:
    """Write the settings: no hyphens, and the way Word lays pages out since 2013."""
    uri = "http://schemas.microsoft.com/office/word"
    compatible = element("compatSetting", name="compatibilityMode", uri=uri, val=15)
    return root(
        "settings",
        element("defaultTabStop", val=400),
        element("autoHyphenation", val=0),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", compatible),
        element("themeFontLang", val="en-US", eastAsia="ko-KR"),
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    )


def core_part(title: str) -> str:
    """Write the file's properties: title and language. Who made it and when is nothing that this file knows."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:language>ko-KR</dc:language></cp:coreProperties>"
    )
