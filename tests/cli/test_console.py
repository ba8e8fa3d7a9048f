from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.cli import console, run
from maeul_plan.cli.app import COMMANDS

terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
WAIT = 20


def on_terminal(*arguments: str, **environment: str) -> tuple[int, bytes]:
    """Run a command on a terminal 40 cells wide; give its exit code and all that the terminal got."""
    import fcntl  # noqa: PLC0415 - not on Windows
    import pty  # noqa: PLC0415 - the same
    import struct  # noqa: PLC0415 - the same
    import termios  # noqa: PLC0415 - the same

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    with subprocess.Popen(
        [sys.executable, "-m", "maeul_plan", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**clean, "TERM": "xterm", **environment},
    ) as process:
        os.close(theirs)
        got = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            got += part
        os.close(ours)
        return process.wait(WAIT), got


@pytest.mark.usefixtures("plan")
def test_output_to_a_file_is_utf8_with_plain_line_ends_whatever_the_encoding(
    process: Callable[..., Any], folder: Path
) -> None:
    plain = process("validate", "plan.yaml", cwd=folder)
    assert "경고[BUD003]".encode() in plain.stdout
    assert b"\r" not in plain.stdout
    for encoding in ("cp949", "ascii"):
        ran = process("validate", "plan.yaml", cwd=folder, PYTHONIOENCODING=encoding)
        assert ran.stdout == plain.stdout
        assert ran.stderr == b""
    assert process("--help", PYTHONIOENCODING="ascii").stdout.startswith("사용법".encode())
    assert "모르는 명령".encode() in process("b", PYTHONIOENCODING="ascii").stderr


@pytest.mark.usefixtures("plan")
@terminals
def test_a_terminal_gets_colour_and_its_own_width() -> None:
    code, got = on_terminal("validate", "plan.yaml")
    assert code == 0
    assert b"\x1b[1;33m" in got


@pytest.mark.usefixtures("plan")
@terminals
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_can_be_refused(environment: dict[str, str]) -> None:
    assert b"\x1b" not in on_terminal("validate", "plan.yaml", **environment)[1]


@pytest.mark.usefixtures("plan")
@terminals
def test_a_narrow_terminal_wraps_the_formulas_not_the_amounts() -> None:
    shown = on_terminal("budget", "plan.yaml")[1].decode().splitlines()
    assert not any("40,000천원×1명×5/12" in line and len(line) > 80 for line in shown)
    assert any(line.endswith("16,667") for line in shown)


@terminals
def test_a_terminal_that_cannot_show_a_character_says_so_once(plan: Path) -> None:
    code, got = on_terminal("budget", "plan.yaml", PYTHONIOENCODING="ascii")
    assert code == 0
    assert b"16,667" in got
    plan.write_text(plan.read_text(encoding="utf-8").replace("사업비", "사업👍비"), encoding="utf-8")
    code, got = on_terminal("budget", "plan.yaml", PYTHONIOENCODING="cp949")
    assert code == 0
    assert got.decode("cp949").count("chcp 65001") == 1
    assert "사업?비" in got.decode("cp949")


@pytest.mark.usefixtures("plan")
@terminals
def test_a_terminal_that_can_show_all_gets_no_advice() -> None:
    assert b"chcp" not in on_terminal("validate", "plan.yaml", PYTHONIOENCODING="utf-8")[1]


@terminals
@pytest.mark.parametrize("command", ["validate", "budget", "staffing", "deadlines", "render"])
def test_no_control_character_of_a_plan_reaches_the_terminal(plan: Path, command: str) -> None:
    text = plan.read_text(encoding="utf-8").replace("title: 인건비", 'title: "인\\e[35m건\\u009b35m비\\u202e"')
    plan.write_text(text, encoding="utf-8")
    got = on_terminal(command, "plan.yaml")[1].decode()
    assert not [character for character in ("\x1b[35m", "\x9b", "\u202e") if character in got]


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe looks otherwise on Windows")
@pytest.mark.parametrize("arguments", [("budget", "plan.yaml"), ("validate", "plan.yaml"), ("schema",), ("--version",)])
@pytest.mark.usefixtures("plan")
def test_a_reader_that_goes_away_is_no_failure(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [sys.executable, "-m", "maeul_plan", *arguments], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only where there is a full disk to write to")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("schema",)])
def test_a_full_disk_is_one_line(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path of ours
        ran = subprocess.run(
            [sys.executable, "-m", "maeul_plan", *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 1
    assert ran.stderr.decode() == "멈추었습니다. 디스크에 자리가 없습니다.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child")
def test_ctrl_c_is_one_line_and_130() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "maeul_plan", "validate", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(WAIT) == console.INTERRUPTED
        assert process.stderr is not None
        assert process.stderr.read().decode() == "멈추었습니다.\n"


def test_a_defect_of_ours_is_one_line_and_the_trace_is_there_for_who_asks(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("maeul_plan.cli.command", lambda: 1 // 0)
    assert run([]) == console.DEFECT
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert err.decode().count("\n") == 1
    assert "ZeroDivisionError" in err.decode()
    assert "MAEUL_DEBUG=1" in err.decode()
    monkeypatch.setenv("MAEUL_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run([])


def test_the_script_and_the_module_are_the_same_command(process: Callable[..., Any]) -> None:
    assert process("--version").stdout == b"maeul 0.1.0\n"
    assert process("budget", "plans/seongbuk-2015.yaml").returncode == 0
    assert process("budget", "없음.yaml").returncode == 3
    assert process("budget", "--xml").returncode == 2
    assert {*COMMANDS} <= {*process().stdout.decode().split()}
