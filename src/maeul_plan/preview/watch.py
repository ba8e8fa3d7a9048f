"""Whether files have changed, told by asking the file system: no notification is needed, none can be missed."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST: Final = 1_000  # files of one folder that are looked at: whoever names a whole disk doesn't slow it down


class Stamp(NamedTuple):
    """What changes when a file is written to, or when another is put in its place."""

    modified: int
    size: int
    inode: int


def stamps(paths: Iterable[Path]) -> Mapping[Path, Stamp | None]:
    """Stamp files, and the files in and below folders; None stands for one that is not there."""
    return {file: _stamp(file) for path in paths for file in (path, *islice(_below(path), _MOST))}


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # a NUL character in the name
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


def _below(folder: Path) -> Iterator[Path]:
    """Give the files below a folder, hidden folders left out; a file has none, nor has what isn't there."""
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(at, name) for name in sorted(names))
