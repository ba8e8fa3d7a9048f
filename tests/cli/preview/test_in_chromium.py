from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow_office,
    pytest.mark.skipif(CHROMIUM is None or sys.platform == "win32", reason="Chromium is not installed"),
]
Preview: TypeAlias = Any
"""A running preview, as the conftest of this folder has it."""
WAIT = 30
# The browser looks for its two pipes there.
AT_3_AND_4 = "import os, sys; [os.dup2(int(sys.argv[i]), i + 2) for i in (1, 2)]; os.execv(sys.argv[3], sys.argv[3:])"
INNER = 'document.getElementById("document").contentWindow'
NOTE = 'document.getElementById("note").innerText'
FINDINGS = 'document.getElementById("findings").innerText'


class Browser:
    """A Chromium that is driven through a pair of pipes (DevTools protocol): messages end with a zero byte."""

    def __init__(self, profile: Path) -> None:
        to_browser, self.commands = os.pipe()
        self.messages, from_browser = os.pipe()
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                AT_3_AND_4,
                str(to_browser),
                str(from_browser),
                str(CHROMIUM),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-pipe",
                "--window-size=1280,900",
                f"--user-data-dir={profile}",
            ],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.read = b""
        self.sent = 0
        self.session: str | None = None
        self.complaints: list[str] = []

    def open(self, address: str) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Runtime.enable")
        self.call("Log.enable")
        self.call("Page.enable")
        self.call("Page.navigate", url=address)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        self.sent += 1
        message = {"id": self.sent, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while (answer := self._message()).get("id") != self.sent:
            if answer.get("method") == "Log.entryAdded":
                entry = answer["params"]["entry"]
                self.complaints.append(f"{entry['text']} {entry.get('url', '')}")
            elif answer.get("method") == "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(answer["params"]["exceptionDetails"]))
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def value(self, expression: str) -> Any:  # noqa: ANN401 - whatever a page computes
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until the page is as it should be."""
        end = time.monotonic() + WAIT
        while self.value(expression) is not True:
            assert time.monotonic() < end, (expression, self.value("document.body.innerText"))
            time.sleep(0.05)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.commands)
        os.close(self.messages)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self.read:
            part = os.read(self.messages, 65536)
            assert part, "the browser is gone"
            self.read += part
        first, _, self.read = self.read.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message


@pytest.fixture
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    one = Browser(tmp_path_factory.mktemp("profile"))
    yield one
    one.close()


@pytest.fixture
def shown(running: Preview, browser: Browser) -> Browser:
    """A browser that shows the preview of the signed plan."""
    browser.open(f"http://127.0.0.1:{running.port}/")
    browser.until(f'{INNER}?.document.querySelector("h1") !== null')
    return browser


def test_a_save_is_shown_where_the_reader_was(shown: Browser, running: Preview, plan: Path, signed_plan: str) -> None:
    shown.value(f"{INNER}.scrollTo(0, 700)")
    assert shown.value(f"{INNER}.scrollY") == 700
    wrong = signed_plan.replace("×5/12 = 16,667", "×4/12 = 16,667").replace("위탁·운영계획", "새 위탁·운영계획")
    plan.write_text(wrong, encoding="utf-8")
    shown.until(f'{FINDINGS}.includes("오류[PAY002]")')
    shown.until(f'{INNER}.document.querySelector("h1")?.innerText.includes("새 위탁·운영계획")')
    shown.until(f"{INNER}.scrollY === 700")
    assert shown.value("document.body.dataset.version") == running.version
    assert not [one for one in shown.complaints if "favicon" not in one]


def test_half_a_plan_leaves_the_document_and_says_so(shown: Browser, plan: Path, signed_plan: str) -> None:
    plan.write_text("maeul: 1\ndocument: {title: 반", encoding="utf-8")
    shown.until(f'{NOTE}.includes("마지막으로 찍은 문서입니다")')
    assert shown.value(f'{FINDINGS}.includes("오류[SRC")')
    shown.until(f'{INNER}.document.querySelector("h1")?.innerText.includes("성북구")')
    plan.write_text(signed_plan, encoding="utf-8")
    shown.until(f'{NOTE} === ""')


def test_a_preview_that_has_stopped_says_so(shown: Browser, running: Preview) -> None:
    gone = 'getComputedStyle(document.getElementById("gone")).display'
    shown.until(f'{gone} === "none"')
    running.stop()
    shown.until(f'{gone} !== "none"')


def test_no_script_of_a_document_runs(
    browser: Browser, folder: Path, plan: Path, preview: Callable[..., Preview]
) -> None:
    template = folder / "s" / "plan.md.j2"
    template.parent.mkdir()
    template.write_text("□ <script>document.title = 1</script><img src=x onerror='top.document.title = 1'>\n", "utf-8")
    running = preview(plan.name, "--templates", "s")
    browser.open(f"http://127.0.0.1:{running.port}/")
    browser.until(f'{INNER}?.document.body?.innerText.includes("<script>") === true')
    assert browser.value("document.title") == "plan.yaml 미리보기"
    assert browser.value(f'{INNER}.document.querySelector("script, img")') is None


@pytest.mark.parametrize("width", [1280, 700, 360])
def test_the_page_needs_no_sideways_scrolling(shown: Browser, plan: Path, signed_plan: str, width: int) -> None:
    plan.write_text(signed_plan + "가" * 300 + ": 1\n", encoding="utf-8")
    shown.until(f'{FINDINGS}.includes("가가가")')
    shown.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    shown.until(f"innerWidth === {width}")
    assert shown.value("document.documentElement.scrollWidth <= innerWidth")
    assert shown.value(f"{INNER}.document.documentElement.scrollWidth <= {INNER}.innerWidth")
