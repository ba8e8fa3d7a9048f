"""What every part of a .hwpx file shares: the declaration, the namespaces, and how a text is escaped."""

from __future__ import annotations

from typing import Final

from maeul_plan.notation.pattern import pattern

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

# A tab or a line break is an element of its own in this format; no text of a tree has any.
_NO_TEXT: Final = pattern("[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def held(text: str) -> str:
    """Put U+FFFD for every character that the format cannot hold."""
    return _NO_TEXT.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Make a text fit to stand in an element or between double quotes."""
    safe = held(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace('"', "&quot;")
