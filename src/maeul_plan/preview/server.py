"""Serves the page to browsers of this machine, and to nobody else."""

from __future__ import annotations

import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from sys import exc_info
from typing import TYPE_CHECKING, Any, Final

from maeul_plan.preview.page import DOCUMENT_POLICY, PAGE_POLICY

if TYPE_CHECKING:
    from maeul_plan.preview.board import Board

HOST: Final = "127.0.0.1"
_HTTP: Final = 80
_BEAT: Final = 10  # seconds without a change after which a browser that went away is noticed
_PATIENCE: Final = 30  # seconds that a browser may take to say or to read something
_QUEUE: Final = 64

_HTML: Final = "text/html; charset=utf-8"
_ANSWERS: Final = {
    HTTPStatus.FORBIDDEN: "이 컴퓨터의 미리보기 주소로 여십시오.",
    HTTPStatus.NOT_FOUND: "여기에는 미리보기만 있습니다.",
    HTTPStatus.METHOD_NOT_ALLOWED: "보기만 할 수 있습니다.",
}
_ALWAYS: Final = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class PreviewServer(ThreadingMixIn, TCPServer):
    """Serves what a board holds; port 0 takes a free one. A thread a browser, none of which holds up the end.

    It is no `HTTPServer`: that one asks the network for the name of this machine.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = _QUEUE
    # Elsewhere this is about a port that was in use a moment ago; Windows would share one that is in use now.
    allow_reuse_address = os.name != "nt"

    def __init__(self, board: Board, port: int) -> None:
        """Take the port; an OSError says that it cannot be had."""
        self.board = board
        super().__init__((HOST, port), _Browser)

    @property
    def port(self) -> int:
        """The port that is served."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{HOST}:{self.port}/"

    def knows(self, host: str) -> bool:
        """Say whether a request is meant for this server: another site's name may be made to lead here."""
        names = {f"{name}:{self.port}" for name in (HOST, "localhost")}
        return host.lower() in (names | {HOST, "localhost"} if self.port == _HTTP else names)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as socketserver has it
        """Let a browser go away without a word; anything else is a defect."""
        if not isinstance(exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Browser(BaseHTTPRequestHandler):
    """Answers one request; the connection ends with the answer."""

    server: PreviewServer
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Show one of the three things there are."""
        if not self._is_for_us():
            return self._refuse(HTTPStatus.FORBIDDEN)
        match self.path:
            case "/":
                return self._show(self.server.board.posted.page, PAGE_POLICY)
            case "/document":
                return self._show(self.server.board.posted.document, DOCUMENT_POLICY)
            case "/changes":
                return self._tell_changes()
            case _:
                return self._refuse(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - as http.server calls it
        """Refuse what http.server itself finds wrong; a method without a `do_` it calls not implemented."""
        refused = HTTPStatus.METHOD_NOT_ALLOWED if code == HTTPStatus.NOT_IMPLEMENTED else HTTPStatus(code)
        self.close_connection = True
        self._refuse(refused)

    def version_string(self) -> str:
        """Name this program, not what it runs on."""
        return "maeul"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as http.server calls it
        """Keep requests off the screen."""

    def _is_for_us(self) -> bool:
        hosts = self.headers.get_all("Host", [])
        return len(hosts) == 1 and self.server.knows(hosts[0].strip())

    def _show(self, content: bytes, policy: str) -> None:
        headers = {"Content-Length": str(len(content)), "Content-Security-Policy": policy}
        self._begin(HTTPStatus.OK, _HTML, headers)
        self._write(content)

    def _refuse(self, status: HTTPStatus) -> None:
        content = f"{_ANSWERS.get(status, '읽을 수 없는 요청입니다.')}\n".encode()
        allowed = {"Allow": "GET, HEAD"} if status == HTTPStatus.METHOD_NOT_ALLOWED else {}
        self._begin(status, "text/plain; charset=utf-8", {"Content-Length": str(len(content)), **allowed})
        self._write(content)

    def _tell_changes(self) -> None:
        """Name the version that is served, and each that follows it (Server-Sent Events), as long as it is read."""
        self._begin(HTTPStatus.OK, "text/event-stream; charset=utf-8", {})
        told = ""
        while self.command == "GET" and (version := self.server.board.after(told, _BEAT)) is not None:
            self._write(b":\n\n" if version == told else f"data: {version}\n\n".encode())
            told = version

    def _begin(self, status: HTTPStatus, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": kind} | _ALWAYS | headers).items():
            self.send_header(name, value)
        self.end_headers()

    def _write(self, content: bytes) -> None:
        if self.command != "HEAD":
            self.wfile.write(content)
