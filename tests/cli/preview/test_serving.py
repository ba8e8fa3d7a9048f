from __future__ import annotations

import hashlib
import re
import signal
import socket
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child")
Preview: TypeAlias = Any
"""A running preview, as the conftest of this folder has it."""
Start = Callable[..., Preview]


def test_it_says_where_it_is_and_shows_the_document_beside_the_findings(standing: Preview) -> None:
    assert standing.first_line.startswith("미리보기: http://127.0.0.1:")
    assert "(plan.yaml)" in standing.first_line
    assert "성북구 마을복지추진지원단 위탁·운영계획" in standing.document
    page = standing.page
    assert 'src="/document"' in page
    assert "경고[BUD003]" in page
    assert re.search(r"오류 0 · 경고 [0-9]+ · 알림 [0-9]+", page)
    assert "maeul explain BUD003" in page


def test_the_page_runs_no_script_but_its_own_and_the_document_none(standing: Preview) -> None:
    answer = standing.ask("/")
    policy = answer.headers["Content-Security-Policy"]
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", answer.text, re.DOTALL)
        assert inside
        digest = b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert 'sandbox="allow-same-origin"' in answer.text
    policy = standing.ask("/document").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "script" not in policy


@pytest.mark.parametrize("path", ["/", "/document", "/nothing"])
def test_every_answer_tells_the_browser_to_keep_it_to_itself(standing: Preview, path: str) -> None:
    headers = standing.ask(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Server"] == "maeul"


@pytest.mark.parametrize(
    "host", [b"evil.example", b"evil.example:{port}", b"127.0.0.1", b"localhost:1", b"127.0.0.1.nip.io:{port}", b""]
)
@pytest.mark.parametrize("path", [b"/", b"/document", b"/changes"])
def test_another_host_is_refused_whatever_it_asks_for(standing: Preview, host: bytes, path: bytes) -> None:
    named = host.replace(b"{port}", str(standing.port).encode())
    assert standing.raw(b"GET %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (path, named)).startswith(b"HTTP/1.0 403 ")


def test_no_host_and_two_hosts_are_refused(standing: Preview) -> None:
    here = b"Host: 127.0.0.1:%d\r\n" % standing.port
    for hosts in (b"", here + here, b"Host: evil.example\r\n" + here):
        assert standing.raw(b"GET / HTTP/1.1\r\n" + hosts + b"\r\n").startswith(b"HTTP/1.0 403 ")


@pytest.mark.parametrize("name", [b"127.0.0.1", b"localhost", b"LocalHost"])
def test_both_names_of_this_machine_are_answered(standing: Preview, name: bytes) -> None:
    got = standing.raw(b"GET / HTTP/1.1\r\nHost: %s:%d\r\n\r\n" % (name, standing.port))
    assert got.startswith(b"HTTP/1.0 200 ")


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/plan.yaml",
        "/document/",
        "/document/../plan.yaml",
        "/document?plan.yaml",
        "/changes/",
        "/favicon.ico",
        "*",
    ],
)
def test_there_is_nothing_but_the_page_and_its_document(standing: Preview, path: str) -> None:
    answer = standing.ask(path)
    assert answer.status == 404
    assert answer.text == "여기에는 미리보기만 있습니다.\n"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MAEUL"])
def test_nothing_can_be_sent(standing: Preview, method: str) -> None:
    answer = standing.ask("/", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/document", "/changes"])
def test_head_answers_without_content(standing: Preview, path: str) -> None:
    got = standing.raw(b"HEAD %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (path.encode(), standing.port))
    assert got.startswith(b"HTTP/1.0 200 ")
    assert got.endswith(b"\r\n\r\n")
    assert got.count(b"\r\n\r\n") == 1


def test_only_this_machine_is_served(standing: Preview) -> None:
    with pytest.raises(OSError, match=r"."), socket.create_connection(("127.0.0.2", standing.port), 2):
        pass


@pytest.mark.parametrize(
    "request_",
    [b"\r\n\r\n", b"GET\r\n\r\n", b"\xff\xfe\x00\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / " + b"a" * 70_000],
)
def test_a_request_that_is_none_is_refused_in_silence(running: Preview, request_: bytes) -> None:
    got = running.raw(request_ + b"\r\n\r\n")
    assert b"200" not in got.split(b"\r\n")[0]
    assert running.ask("/").status == 200
    assert running.stop().err == "멈추었습니다.\n"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once_though_browsers_listen(running: Preview, how: signal.Signals) -> None:
    listening = [running.changes() for _ in range(3)]
    assert {changes.following() for changes in listening} == {running.version}
    silent = socket.create_connection(("127.0.0.1", running.port))
    stopped = running.stop(how)
    assert (stopped.code, stopped.err) == (0, "멈추었습니다.\n")
    assert stopped.seconds < 2
    assert [changes.following() for changes in listening] == ["", "", ""]
    silent.close()


def test_a_browser_that_goes_away_is_no_matter(running: Preview, plan: Path) -> None:
    gone = running.changes()
    gone.following()
    rude = b"\x01\x00\x00\x00\x00\x00\x00\x00"  # closed with a reset
    for path in (b"/", b"/document", b"/changes"):
        with socket.create_connection(("127.0.0.1", running.port)) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, rude)
            connection.sendall(b"GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (path, running.port))
    gone.connection.close()
    gone.answer.close()
    text = plan.read_text(encoding="utf-8")
    for name in ("지원하나", "지원둘", "지원셋"):  # that a connection is closed is known only once it is written to
        plan.write_text(text.replace("지원단", name), encoding="utf-8")
        running.until(lambda name=name: name in running.document)
    assert running.stop().err == "멈추었습니다.\n"


def test_a_port_can_be_chosen_once(running: Preview, process: Start, folder: Path) -> None:
    ran = process("preview", "plan.yaml", "--port", str(running.port), cwd=folder)
    assert (ran.returncode, ran.stdout) == (1, b"")
    message = f"이미 쓰고 있는 포트입니다: {running.port}. 다른 --port 를 적거나 빼십시오.\n"
    assert ran.stderr.decode() == message


def test_a_port_that_was_in_use_a_moment_ago_can_be_had(running: Preview, preview: Start) -> None:
    port = running.port
    listening = running.changes()
    listening.following()
    running.stop()  # it hangs up first, so the system remembers the port for a while
    listening.connection.close()
    again = preview("plan.yaml", "--port", str(port))
    assert again.port == port
    assert again.ask("/").status == 200


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-",), 2, "표준 입력은 지켜볼 수 없습니다. 파일을 적으십시오.\n"),
        (("없음.yaml",), 3, "없음.yaml: 그런 파일이 없습니다."),
        (("--document", "편지지"), 2, "그런 서식이 없습니다: 편지지. 있는 것: "),
        (("--templates", "없음"), 3, "없음: 그런 서식 폴더가 없습니다. "),
        (("--style", "없음.toml"), 3, "없음.toml: 그런 쪽 모양 파일이 없습니다. "),
        (("--port", "0"), 2, "--port: 1부터 65535까지의 수를 적으십시오: 0\n"),
        (("--port", "65536"), 2, "--port: 1부터 65535까지의 수를 적으십시오: 65536\n"),
        (("--port", "팔천"), 2, "--port: 1부터 65535까지의 수를 적으십시오: 팔천\n"),
    ],
)
def test_what_cannot_be_shown_is_told_at_once(
    folder: Path, process: Start, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ran = process("preview", *arguments, cwd=folder)
    assert (ran.returncode, ran.stdout) == (code, b"")
    assert ran.stderr.decode().startswith(said)


@pytest.mark.usefixtures("plan")
def test_it_opens_a_browser_when_asked_to(folder: Path, preview: Start) -> None:
    browser, seen = folder / "browser", folder / "opened"
    browser.write_text(f'#!/bin/sh\necho "$1" > {seen}\n', encoding="utf-8")
    browser.chmod(0o755)
    quiet = preview("plan.yaml", BROWSER=f"{browser} %s")
    assert quiet.ask("/").status == 200
    quiet.stop()
    assert not seen.exists()
    running = preview("plan.yaml", "--open", BROWSER=f"{browser} %s")
    running.until(lambda: seen.exists() and seen.read_text(encoding="utf-8").endswith("\n"))
    assert seen.read_text(encoding="utf-8") == f"http://127.0.0.1:{running.port}/\n"
