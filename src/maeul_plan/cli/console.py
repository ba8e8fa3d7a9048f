"""All that this program says: results on standard output, everything else on standard error."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from maeul_plan.findings import Finding
    from maeul_plan.reporters import Look

DONE: Final = 0
FAILED: Final = 1
MISUSE: Final = 2
NOT_FOUND: Final = 3
DEFECT: Final = 70
INTERRUPTED: Final = 130

_CANNOT_SHOW: Final = (
    "이 터미널이 나타내지 못하는 글자는 ?로 바꾸었습니다. "
    "chcp 65001 을 실행하거나 PYTHONUTF8=1 을 두고 다시 실행하십시오.\n"
)

_GONE: Final = (errno.EPIPE, errno.EINVAL)  # the reader went away; EINVAL is a closed pipe on Windows
_REASONS: Final = {
    errno.ENOENT: "그런 파일이 없습니다.",
    errno.EACCES: "권한이 없습니다.",
    errno.EPERM: "권한이 없습니다.",
    errno.EISDIR: "파일이 아니라 폴더입니다.",
    errno.ENOTDIR: "폴더가 아닌 것을 폴더로 썼습니다.",
    errno.ENOSPC: "디스크에 자리가 없습니다.",
    errno.EROFS: "쓸 수 없는 디스크입니다.",
    errno.ENAMETOOLONG: "파일 이름이 너무 깁니다.",
    errno.ELOOP: "링크가 돌고 돕니다.",
}


class Stop(NamedTuple):
    """Why a command ends early: its exit code, and what to say of it (Korean)."""

    code: int
    message: str


def prepare() -> None:
    """Set the streams up: the same UTF-8 bytes everywhere, but a terminal keeps its own encoding."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a shell's >&-, or a Windows program without a console
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def out(text: str) -> None:
    """Write a result."""
    if not _can_show(text, sys.stdout):
        err(_CANNOT_SHOW)
    _write(text, sys.stdout)


def out_bytes(content: bytes) -> None:
    """Write a result that is no text."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno not in _GONE:
            raise


def out_json(data: dict[str, Any]) -> None:
    """Write a result as JSON."""
    from maeul_plan.reporters.json_text import json_text  # noqa: PLC0415 - what a command needs is loaded when it runs

    out(json_text(data))


def err(text: str) -> None:
    """Write what is no result; where even that cannot be done, nobody is left to tell."""
    with suppress(OSError):
        _write(text, sys.stderr)


def stop(reason: Stop) -> int:
    """Say why a command ends early, and give its exit code."""
    from maeul_plan.reporters.cells import shown  # noqa: PLC0415 - what a command needs is loaded when it runs

    err("\n".join(map(shown, reason.message.rstrip("\n").split("\n"))) + "\n")
    return reason.code


def report(findings: tuple[Finding, ...], texts: Mapping[str, str], files: int = 1) -> str:
    """Write findings as `validate` does, for standard error; `texts` by path are what their places lie in."""
    from maeul_plan.reporters import REPORTERS, Look, Report  # noqa: PLC0415 - only what was found needs it

    return REPORTERS["text"](Report(findings, files=files, texts=texts), Look(width=None, colour=False))


def look() -> Look:
    """Describe what results are written to: colour and width are a terminal's only."""
    from maeul_plan.reporters import Look  # noqa: PLC0415 - what a command needs is loaded when it runs

    if not sys.stdout.isatty():
        return Look(width=None, colour=False)
    return Look(shutil.get_terminal_size().columns, _takes_colour())


def reason(error: OSError) -> str:
    """Put the system's complaint into one line."""
    said = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {said}" if error.filename else said


def _takes_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ or "TERM" in os.environ


def _can_show(text: str, stream: TextIO) -> bool:
    if not stream.isatty():
        return True
    try:
        text.encode(stream.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _write(text: str, stream: TextIO) -> None:
    """Write at once. A reader that went away wanted no more: that is no failure."""
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        if error.errno not in _GONE:
            raise
