"""The tables of a font file, as far as finding one takes (OpenType, "Organization of an OpenType Font")."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, Final

_COLLECTION: Final = b"ttcf"


def table_of(path: Path, index: int, tag: bytes) -> bytes:
    """Read a table of a font file; `index` counts the fonts of a collection from 0.

    A font without it, a file that isn't a font, and one that is cut off give nothing.
    """
    try:
        with path.open("rb") as file:
            return _table(file, index, tag)
    except (OSError, struct.error):
        return b""


def _table(file: BinaryIO, index: int, tag: bytes) -> bytes:
    start = 0
    if file.read(4) == _COLLECTION:
        file.seek(12 + 4 * index)
        (start,) = struct.unpack(">I", file.read(4))
    file.seek(start + 4)
    (tables,) = struct.unpack(">H6x", file.read(8))
    for found, offset, length in struct.iter_unpack(">4s4xII", file.read(16 * tables)):
        if found == tag:
            file.seek(offset)
            return file.read(length)
    return b""
