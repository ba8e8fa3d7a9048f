"""The committed schema in the language server that editors use: wrong keys and values, hover in Korean, completion.

It runs where `yaml-language-server` is installed (`npm install -g yaml-language-server`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

SERVER: Final = shutil.which("yaml-language-server")
SCHEMA: Final = Path(__file__).parents[2] / "plans" / "plan.schema.json"
HEAD: Final = "# yaml-language-server: $schema=plan.schema.json\n"

pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")


class Editor:
    """An editor that talks to the language server about one file."""

    def __init__(self, folder: Path) -> None:
        assert SERVER
        self.uri = (folder / "plan.yaml").as_uri()
        self.server = subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0
        self.ask(
            "initialize", processId=None, rootUri=folder.as_uri(), capabilities={"workspace": {"configuration": True}}
        )
        self.tell("initialized")

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.server.stdout
        length = 0
        while line := self.server.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if "id" in message and "method" in message:  # the server asks for settings: it gets none
            asked = message.get("params", {}).get("items", [])
            self.send(
                {"id": message["id"], "result": [{"hover": True, "completion": True, "validate": True}] * len(asked)}
            )
        return message

    def tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 - whatever the protocol asks for
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - whatever the server says
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]

    def open(self, text: str) -> list[dict[str, Any]]:
        """Open the file, and give what is marked in it."""
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                marked: list[dict[str, Any]] = message["params"]["diagnostics"]
                return marked

    def at(self, method: str, line: int, character: int) -> Any:  # noqa: ANN401 - whatever the server says
        position = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", textDocument={"uri": self.uri}, position=position)


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    shutil.copy(SCHEMA, tmp_path)
    editor = Editor(tmp_path)
    with editor.server:
        yield editor
        editor.server.kill()


def test_a_right_plan_is_not_marked(editor: Editor) -> None:
    plan = (SCHEMA.parent / "seongbuk-2015.yaml").read_text(encoding="utf-8")
    assert editor.open(plan) == []


def test_a_wrong_key_and_a_wrong_value_are_marked_where_they_stand(editor: Editor) -> None:
    marked = editor.open(f"{HEAD}maeul: 1\ndocument:\n  title: 시험\n  titel: 시험\nbudget:\n  rounding: 버림\n")
    assert sorted(one["range"]["start"]["line"] for one in marked) == [4, 6]
    assert any("titel" in one["message"] for one in marked)


def test_a_key_is_explained_in_korean(editor: Editor) -> None:
    editor.open(f"{HEAD}maeul: 1\ndocument:\n  title: 시험\n")
    assert "문서 제목" in json.dumps(editor.at("hover", 3, 4), ensure_ascii=False)


def test_keys_and_closed_lists_are_completed(editor: Editor) -> None:
    editor.open(f"{HEAD}maeul: 1\ndocument:\n  title: 시험\n  \nbudget:\n  rounding: \n")
    keys = {one["label"] for one in editor.at("completion", 4, 2)["items"]}
    assert {"agency", "approved_on", "retention"} <= keys
    words = {one["label"] for one in editor.at("completion", 6, 12)["items"]}
    assert {"반올림", "올림", "절사", "없음"} <= words
