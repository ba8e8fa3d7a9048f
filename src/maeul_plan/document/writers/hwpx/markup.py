"""What every part of a .hwpx file shares: the declaration and the namespaces."""

from __future__ import annotations

from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'

_HANCOM: Final = "http://www.hancom.co.kr/hwpml"
# 한글 itself declares them all on every root, and some readers ask for those that no element uses.
NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("ha", f"{_HANCOM}/2011/app"),
        ("hp", f"{_HANCOM}/2011/paragraph"),
        ("hp10", f"{_HANCOM}/2016/paragraph"),
        ("hs", f"{_HANCOM}/2011/section"),
        ("hc", f"{_HANCOM}/2011/core"),
        ("hh", f"{_HANCOM}/2011/head"),
        ("hpf", "http://www.hancom.co.kr/schema/2011/hpf"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("opf", "http://www.idpf.org/2007/opf/"),
        ("hhs", f"{_HANCOM}/2011/history"),
        ("hm", f"{_HANCOM}/2011/master-page"),
        ("ooxmlchart", f"{_HANCOM}/2016/ooxmlchart"),
        ("hwpunitchar", f"{_HANCOM}/2016/HwpUnitChar"),
        ("epub", "http://www.idpf.org/2007/ops"),
        ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    )
)
