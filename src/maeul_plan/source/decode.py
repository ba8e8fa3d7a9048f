"""From bytes to text: encoding, size and characters that have no business in a plan."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from maeul_plan.findings import Finding, Place
from maeul_plan.source import rules
from maeul_plan.source.report import MAX_FINDINGS, finding

if TYPE_CHECKING:
    from maeul_plan.source.positions import Positions

MAX_BYTES = 1024 * 1024

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_HANGUL = re.compile("[가-힣]")
_SAVE_AS_UTF8 = "메모장에서 열어 '다른 이름으로 저장'을 누르고 인코딩을 UTF-8로 골라 저장하십시오."


def decode(path: str, content: bytes, limit: int = MAX_BYTES) -> str | Finding:
    """Decode UTF-8 and drop its byte order mark, or say why that cannot be done."""
    if len(content) > limit:
        message = f"파일이 너무 큽니다. {limit // 1024**2} MiB까지 읽습니다"
        return finding(rules.TOO_LARGE, _start(path), message, "계획 파일이 맞는지 확인하십시오.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        return finding(rules.NOT_UTF8, _start(path), "파일이 UTF-16으로 저장되어 있습니다", _SAVE_AS_UTF8)
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _not_utf8(path, content, error.start)


def without_control(text: str) -> str:
    """Put a blank in the place of each control character, so that what is left can be read."""
    if text.replace("\n", " ").isprintable():  # nearly always, and much faster than the search
        return text
    return CONTROL.sub(" ", text)


def control_findings(where: Positions, text: str) -> list[Finding]:
    """Name the control characters of the text as it was decoded."""
    if text == where.text:
        return []
    return [
        control_finding(where.place(match.start(), match.end()), match[0])
        for match in islice(CONTROL.finditer(text), MAX_FINDINGS)
    ]


def control_finding(place: Place, character: str) -> Finding:
    """Say that a character cannot be seen and has to go."""
    message = f"화면에 보이지 않는 제어 문자(U+{ord(character):04X})가 있습니다"
    return finding(rules.CONTROL_CHARACTER, place, message, "이 글자를 지우고 필요하면 다시 입력하십시오.")


def _not_utf8(path: str, content: bytes, bad: int) -> Finding:
    """Tell CP949, in which the first Hangul is the first byte that is not UTF-8, from a broken file."""
    before = content[:bad].decode("utf-8").removeprefix("\ufeff")
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    place = Place(path, line, column, line, column + 1)
    if before.isascii() and _HANGUL.search(_cp949(content)):
        return finding(rules.NOT_UTF8, place, "파일이 CP949(EUC-KR, ANSI)로 저장되어 있습니다", _SAVE_AS_UTF8)
    message = f"UTF-8로 읽을 수 없는 바이트(0x{content[bad]:02X})가 있습니다"
    return finding(rules.NOT_UTF8, place, message, _SAVE_AS_UTF8)


def _cp949(content: bytes) -> str:
    try:
        return content.decode("cp949")
    except UnicodeDecodeError:
        return ""


def _start(path: str) -> Place:
    return Place(path, 1, 1, 1, 1)
