"""The package of a .hwpx file: its parts in the order that readers expect, without a clock."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from maeul_plan.document.markup import escaped
from maeul_plan.document.writers.hwpx.markup import DECLARATION, NAMESPACES

_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the first that a zip can say."""

_VERSION: Final = (
    f'{DECLARATION}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" '
    # The format spells it so.
    'tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="1" buildNumber="0" os="1" xmlVersion="1.5" '
    'application="maeul" appVersion="1"/>'
)
_SETTINGS: Final = (
    f'{DECLARATION}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app">'
    '<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>'
)
_CONTAINER: Final = (
    f'{DECLARATION}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" '
    'xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles>'
    '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
    '<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>'
)
_MANIFEST: Final = f'{DECLARATION}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def packed(title: str, header: str, section: str, preview: str) -> bytes:
    """Pack the parts; the media type comes first and is not compressed."""
    parts = (
        ("mimetype", "application/hwp+zip"),
        ("version.xml", _VERSION),
        ("Contents/header.xml", header),
        ("Contents/section0.xml", section),
        ("Preview/PrvText.txt", preview),
        ("settings.xml", _SETTINGS),
        ("META-INF/container.xml", _CONTAINER),
        ("META-INF/manifest.xml", _MANIFEST),
        ("Contents/content.hpf", _contents(title)),
    )
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in parts:
            info = ZipInfo(name, _DATE)
            info.create_system = 0  # the same bytes on every system
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return file.getvalue()


def _contents(title: str) -> str:
    """List the parts, and say what the document is called."""
    return (
        f'{DECLARATION}<opf:package {NAMESPACES} version="" unique-identifier="" id=""><opf:metadata>'
        f"<opf:title>{escaped(title)}</opf:title><opf:language>ko</opf:language>"
        '<opf:meta name="creator" content="text">maeul</opf:meta></opf:metadata><opf:manifest>'
        '<opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>'
        '<opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/>'
        '<opf:item id="settings" href="settings.xml" media-type="application/xml"/></opf:manifest>'
        '<opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine>'
        "</opf:package>"
    )
