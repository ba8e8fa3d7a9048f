from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BROKEN = "maeul: 1\ndocument: {title: ㄱ}\nbudget: {total: 5천원, lines: [{title: 운영비, amount: 4천원}]}\n"


def place(text: str, words: str) -> tuple[int, int]:
    """The line and the column, from 1, where words stand in a text."""
    line, column = next((i, line.find(words)) for i, line in enumerate(text.splitlines(), 1) if words in line)
    return line, column + 1


@pytest.mark.usefixtures("plan")
def test_findings_come_with_their_places_and_counts(signed_plan: str, maeul: Callable[..., Any]) -> None:
    ran = maeul("validate", "--format", "json", "--select", "BUD003,DAT003")
    assert (ran.code, ran.err) == (0, "")
    data = json.loads(ran.out)
    assert data["summary"] == {"files": 1, "errors": 0, "warnings": 2, "infos": 0, "ignored": 0}
    found = [(one["rule"], one["path"], one["line"], one["column"]) for one in data["findings"]]
    assert found == [
        ("BUD003", "plan.yaml", *place(signed_plan, "31,833천원")),
        ("DAT003", "plan.yaml", *place(signed_plan, "2015-08-01(토)")),
    ]


@pytest.mark.usefixtures("plan")
def test_text_shows_the_line_of_the_plan(maeul: Callable[..., Any]) -> None:
    out = maeul("validate").out
    assert "경고[BUD003]" in out
    assert "amount: 31,833천원" in out
    assert "\x1b" not in out


def test_errors_fail_and_warnings_do_when_asked(plan: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("validate", "--fail-on", "warning").code == 1
    plan.write_text(BROKEN, encoding="utf-8")
    assert maeul("validate").code == 1


@pytest.mark.usefixtures("plan")
def test_rules_are_chosen_by_the_beginning_of_their_ids(maeul: Callable[..., Any]) -> None:
    def rules(*arguments: str) -> tuple[list[str], int]:
        data = json.loads(maeul("validate", "--format", "json", *arguments).out)
        return [one["rule"] for one in data["findings"]], data["summary"]["ignored"]

    assert rules("--select", "bud00") == (["BUD007", "BUD003"], 0)
    assert rules("--select", "BUD003,DAT") == (["BUD003", "DAT003"], 0)
    assert rules("--select", "BUD003", "--select", "DAT003") == (["BUD003", "DAT003"], 0)
    assert rules("--select", "BUD003,DAT", "--ignore", "BUD003") == (["DAT003"], 1)
    assert rules("--select", "BUD003", "--ignore", "BUD,DAT") == ([], 1)


def test_what_cannot_be_read_is_told_whatever_is_selected(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text("maeul: [1\n", encoding="utf-8")
    ran = maeul("validate", "--select", "BUD001", "--ignore", "SRC", "--format", "concise")
    assert ran.code == 1
    assert "SRC003" in ran.out


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("given", ["XYZ", "BUD9", "BUD001,", ""])
def test_a_beginning_that_no_rule_has_is_refused(maeul: Callable[..., Any], option: str, given: str) -> None:
    ran = maeul("validate", option, given)
    assert (ran.code, ran.out) == (2, "")
    assert "규칙이 없습니다" in ran.err


@pytest.mark.usefixtures("plan")
def test_settings_hold_and_the_command_line_beats_them(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "maeul.toml").write_text(
        '[validate]\nselect = ["BUD"]\nignore = ["BUD003"]\nfail_on = "warning"\n', encoding="utf-8"
    )
    assert maeul("validate").code == 0
    assert maeul("validate", "--ignore", "DAT").code == 1
    assert maeul("validate", "--ignore", "DAT", "--fail-on", "error").code == 0


@pytest.mark.usefixtures("plan")
def test_settings_are_looked_for_upward_from_the_working_directory(
    folder: Path, maeul: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "maeul.toml").write_text('[validate]\nfail_on = "warning"\n', encoding="utf-8")
    below = folder / "안" / "쪽"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert maeul("validate", "../../plan.yaml").code == 1


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("content", [b"\xff\xfe", b"plan = ", b"plam = 'a'", b"[validate]\nfail_on = 3"])
@pytest.mark.parametrize("command", ["validate", "budget", "render", "templates list"])
def test_a_maeul_toml_that_cannot_be_used_stops_in_one_line(
    folder: Path, maeul: Callable[..., Any], content: bytes, command: str
) -> None:
    (folder / "maeul.toml").write_bytes(content)
    ran = maeul(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("maeul.toml: ")
    assert ran.err.count("\n") == 1


def test_findings_come_in_the_order_of_the_files(folder: Path, maeul: Callable[..., Any]) -> None:
    for name in ("b.yaml", "a.yaml"):
        (folder / name).write_text(BROKEN, encoding="utf-8")
    data = json.loads(maeul("validate", "b.yaml", "a.yaml", "b.yaml", "--format", "json").out)
    assert data["summary"]["files"] == 2
    assert [one["path"] for one in data["findings"] if one["rule"] == "BUD001"] == ["b.yaml", "a.yaml"]


def test_standard_input_is_a_file_like_others(process: Callable[..., Any]) -> None:
    ran = process("validate", "-", "--format", "json", stdin=BROKEN.encode())
    assert ran.returncode == 1
    assert {one["path"] for one in json.loads(ran.stdout)["findings"]} == {"<표준 입력>"}
    assert process("budget", "-", "--format", "json", stdin="﻿maeul: 1\r\n".encode()).returncode == 1


@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"\xb0\xa1\xb3\xaa", b"[" * 100_000, b"- 1\n", b"maeul: 2\n", b"a: 1\n--- \nb: 1\n"]
)
@pytest.mark.parametrize("command", ["validate", "budget", "staffing", "deadlines", "render"])
def test_a_file_without_a_plan_fails_with_findings_in_every_command(
    folder: Path, maeul: Callable[..., Any], content: bytes, command: str
) -> None:
    (folder / "plan.yaml").write_bytes(content)
    ran = maeul(command)
    assert ran.code == 1
    assert "오류[" in (ran.out if command == "validate" else ran.err)
    assert command == "validate" or ran.out == ""
