"""Writing files whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from maeul_plan.cli.console import FAILED, MISUSE, Stop, out, out_bytes, reason


def write_file(path: str, content: str | bytes) -> Stop | None:
    """Put a text (as UTF-8) or bytes into a file: beside it first, then in its place; a pipe is written to."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".maeul-{os.getpid()}.tmp")
    try:
        if target.is_dir():
            return Stop(FAILED, f"{path}: 파일이 아니라 폴더입니다.")
        if not target.parent.is_dir():
            return Stop(FAILED, f"{path}: 그런 폴더가 없습니다.")
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return None
        try:
            beside.write_bytes(data)
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        return Stop(FAILED, f"{path}: 쓰지 못했습니다. {(reason(OSError(error.errno, error.strerror)))}")
    return None


def put(content: str | bytes, output: str | None) -> Stop | None:
    """Write a result where a command was told to: into a file, else to standard output; bytes to no screen."""
    if output is not None:
        return write_file(output, content)
    if isinstance(content, str):
        out(content)
        return None
    if sys.stdout.isatty():
        return Stop(MISUSE, "화면에 보일 수 없는 파일입니다. -o 로 쓸 파일을 적으십시오.")
    out_bytes(content)
    return None


def write_files(folder: Path, files: list[tuple[str, str | bytes]]) -> Stop | None:
    """Write several files into a folder, which is made where it isn't there, and list them on standard output."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Stop(FAILED, f"{folder}: 폴더를 만들지 못했습니다. {reason(OSError(error.errno, error.strerror))}")
    for path, content in files:
        fault = write_file(path, content)
        if fault:
            return fault
        out(f"{path}\n")
    return None


def taken(path: str) -> Stop | None:
    """Say that a name is taken; a link that leads nowhere takes one too."""
    if not os.path.lexists(path):
        return None
    return Stop(FAILED, f"{path}: 이미 있어 덮어쓰지 않았습니다. 다른 이름을 적으십시오.")


def write_new_file(path: str, text: str) -> Stop | None:
    """Write a file that is not there yet; one that is stays as it is."""
    occupied = taken(path)
    if occupied:
        return occupied
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return Stop(FAILED, f"쓰지 못했습니다. {reason(error)}")
    return write_file(path, text)
