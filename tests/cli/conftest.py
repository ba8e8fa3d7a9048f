"""Runs the command in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from maeul_plan.cli import run

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans" / "seongbuk-2015.yaml"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def maeul(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Run one command as if typed in a shell, its output not to a terminal."""

    def typed(*arguments: str) -> Ran:
        code = run(list(arguments))
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return typed


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run one command in a process of its own; the keywords are further environment variables."""

    def started(
        *arguments: str, stdin: bytes = b"", cwd: Path = ROOT, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "maeul_plan", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=cwd,
            env={**os.environ, **environment},
        )

    return started


@pytest.fixture
def signed_plan() -> str:
    """The text of the plan signed in 2015."""
    return PLAN.read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def plan(folder: Path, signed_plan: str) -> Path:
    """The signed plan as `plan.yaml` of the working directory."""
    path = folder / "plan.yaml"
    path.write_text(signed_plan, encoding="utf-8")
    return path
