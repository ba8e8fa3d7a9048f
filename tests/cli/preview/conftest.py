"""A preview in a process of its own, talked to as a browser would."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

WAIT = 20
PLAN = Path(__file__).parents[3] / "plans" / "seongbuk-2015.yaml"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


class Stopped(NamedTuple):
    code: int
    err: str
    seconds: float


class Changes:
    """Listens as a browser does."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
        self.connection.request("GET", "/changes")
        self.answer = self.connection.getresponse()

    def following(self) -> str:
        """Wait for the next version; "" once nothing more comes."""
        end = time.monotonic() + WAIT
        while (line := self.answer.readline().decode()) and time.monotonic() < end:
            if line.startswith("data: "):
                return line.removeprefix("data: ").rstrip()
        assert not line, "nothing has changed"
        return ""


@dataclass
class Preview:
    """A running preview."""

    process: subprocess.Popen[bytes]
    first_line: str

    @property
    def port(self) -> int:
        found = re.search(r"http://127\.0\.0\.1:([0-9]+)/ ", self.first_line)
        assert found, self.first_line
        return int(found[1])

    @property
    def page(self) -> str:
        return self.ask("/").text

    @property
    def document(self) -> str:
        return self.ask("/document").text

    @property
    def version(self) -> str:
        found = re.search('data-version="([0-9a-f]+)"', self.page)
        assert found
        return found[1]

    def ask(self, path: str, method: str = "GET") -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request(method, path)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return Answer(answer.status, dict(answer.getheaders()), content.decode())

    def raw(self, request: bytes) -> bytes:
        """Send bytes, and give all that comes back."""
        with socket.create_connection(("127.0.0.1", self.port), WAIT) as connection:
            connection.sendall(request)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def changes(self) -> Changes:
        return Changes(self.port)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the page is as it should be."""
        end = time.monotonic() + WAIT
        while not holds():
            assert time.monotonic() < end, self.page
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> Stopped:
        begun = time.monotonic()
        self.process.send_signal(how)
        _, err = self.process.communicate(timeout=WAIT)
        return Stopped(self.process.returncode, err.decode(), time.monotonic() - begun)


def start(folder: Path, *arguments: str, **environment: str) -> Preview:
    """Start a preview, and wait until it says where it is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "maeul_plan", "preview", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    return Preview(process, process.stdout.readline().decode())


@pytest.fixture
def preview(folder: Path) -> Iterator[Callable[..., Preview]]:
    """Start previews in the working directory; the keywords are further environment variables."""
    running: list[Preview] = []

    def started(*arguments: str, **environment: str) -> Preview:
        running.append(start(folder, *arguments, **environment))
        return running[-1]

    yield started
    for one in running:
        one.process.kill()
        one.process.communicate()


@pytest.fixture
def running(plan: Path, preview: Callable[..., Preview]) -> Preview:
    """A preview of the signed plan."""
    return preview(plan.name)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the signed plan for tests that only ask it: they share it."""
    folder = tmp_path_factory.mktemp("standing")
    shutil.copy(PLAN, folder / "plan.yaml")
    one = start(folder, "plan.yaml")
    yield one
    one.process.kill()
    one.process.communicate()
