"""What a font file calls its family: its `name` table, read as far as that takes (OpenType, "name")."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from maeul_plan.document.writers.pdf.sfnt import table_of

_FAMILY: Final = frozenset({1, 16})
"""The names of a family: the one of at most four faces, and the one of all."""

_UNICODE, _MACINTOSH, _WINDOWS = 0, 1, 3
_WIDE: Final = "utf-16-be"
_CODECS: Final = {
    (_MACINTOSH, 0): "mac_roman",
    (_MACINTOSH, 1): "shift_jis",
    (_MACINTOSH, 2): "big5",
    (_MACINTOSH, 3): "cp949",
    (_MACINTOSH, 25): "gb2312",
    (_WINDOWS, 0): _WIDE,
    (_WINDOWS, 1): _WIDE,
    (_WINDOWS, 2): "shift_jis",
    (_WINDOWS, 3): "gb18030",
    (_WINDOWS, 4): "big5",
    (_WINDOWS, 5): "cp949",
    (_WINDOWS, 6): "johab",
    (_WINDOWS, 10): _WIDE,
}
"""By platform and encoding how a name is written; all of Unicode's own are of one kind."""


def read_family_names(path: Path, index: int) -> tuple[str, ...]:
    """Read all names of a font's family, in every language, each once; none that cannot be shown on one line.

    `index` counts the fonts of a collection from 0. A file that isn't a font, or is cut off, has none.
    """
    try:
        return tuple(dict.fromkeys(_names(table_of(path, index, b"name"))))
    except struct.error:
        return ()


def _names(table: bytes) -> Iterator[str]:
    if not table:
        return
    count, start = struct.unpack_from(">2xHH", table)
    for at in range(6, 6 + 12 * count, 12):
        platform, encoding, _, kind, length, offset = struct.unpack_from(">6H", table, at)
        codec = _WIDE if platform == _UNICODE else _CODECS.get((platform, encoding))
        if kind not in _FAMILY or codec is None:
            continue
        name = _decoded(table[start + offset : start + offset + length], codec)
        if name and name.isprintable():
            yield name


def _decoded(written: bytes, codec: str) -> str:
    """Decode a name, "" where it is not what it says; one in two-byte codes may be filled with zeros."""
    try:
        return written.decode(codec).replace("\0", "").strip()
    except UnicodeDecodeError:
        return ""
