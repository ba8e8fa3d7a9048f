"""From bytes to the text of a ledger: offices export CP949 and Excel UTF-16, so these are read here."""

from __future__ import annotations

from typing import Final, NamedTuple

from maeul_plan.findings import Finding, Place
from maeul_plan.ledger.rules import UNREADABLE_FILE
from maeul_plan.notation.pattern import pattern

MAX_BYTES: Final = 64 * 1024 * 1024

_HANGUL: Final = pattern("[가-힣]")
_AS_CSV: Final = "엑셀에서 '다른 이름으로 저장'을 누르고 파일 형식을 'CSV UTF-8(쉼표로 분리)'로 골라 저장하십시오."
_OTHERS: Final = (
    (b"PK\x03\x04", "엑셀(.xlsx) 파일입니다"),
    (b"\xd0\xcf\x11\xe0", "엑셀(.xls) 파일입니다"),
    (b"%PDF", "PDF 파일입니다"),
    (b"<", "표를 담은 HTML 파일입니다"),  # what banks call .xls
)
_ENCODINGS: Final = (("utf-8-sig", "UTF-8"), ("cp949", "CP949"))


class Decoded(NamedTuple):
    """The text of a file without byte order mark, and what it was written in."""

    text: str
    encoding: str


def decode(path: str, content: bytes) -> Decoded | Finding:
    """Decode a ledger, or say why that cannot be done."""
    if len(content) > MAX_BYTES:
        return unreadable(path, f"원장이 너무 큽니다. {MAX_BYTES // 1024**2} MiB까지 읽습니다", "파일을 나누십시오.")
    head = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    for start, what in _OTHERS:
        if head.startswith(start):
            return unreadable(path, what, _AS_CSV)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = _decoded(content, "utf-16")
        return unreadable(path, "UTF-16으로 읽을 수 없습니다", _AS_CSV) if found is None else Decoded(found, "UTF-16")
    for codec, name in _ENCODINGS:
        text = _decoded(content, codec)
        if text is not None and (name == "UTF-8" or _HANGUL.search(text)):
            return Decoded(text, name)
    return unreadable(path, "UTF-8로도 CP949로도 읽을 수 없는 글자가 있습니다", _AS_CSV)


def unreadable(path: str, message: str, way_on: str, line: int = 1) -> Finding:
    """Say that nothing can be made of a file."""
    place = Place(path, line, 1, line, 1)
    return Finding(UNREADABLE_FILE, place, message, UNREADABLE_FILE.severity, help=way_on)


def _decoded(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None
