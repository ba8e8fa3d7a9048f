from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from maeul_plan import __version__
from maeul_plan.cli.app import COMMANDS
from maeul_plan.cli.verdict import FORMATS
from maeul_plan.reporters import REPORTERS

ENGLISH = ("Usage", "Options", "Error", "Commands", "Arguments", "Show this", "Try", "Missing", "Invalid", "default")


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("--",), ("templates",), *[(name, "--help") for name in COMMANDS]]
)
def test_help_is_korean_and_no_failure(maeul: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    ran = maeul(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("사용법: maeul")
    assert "--help" in ran.out
    assert not [word for word in ENGLISH if word in ran.out]


def test_the_help_names_every_command_with_a_line_of_its_own(maeul: Callable[..., Any]) -> None:
    lines = maeul().out.splitlines()
    for name in COMMANDS:
        line = next(line for line in lines if line.startswith(f"  {name} "))
        assert re.search(r"[가-힣]", line)
    below = lines[lines.index("명령:") + 1 :]
    assert [line for line in below if line.strip() and not line.startswith("  ")] == []


def test_version(maeul: Callable[..., Any]) -> None:
    assert maeul("--version") == (0, f"maeul {__version__}\n", "")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("budgt",), "모르는 명령입니다: budgt. 비슷한 것: budget"),
        (("templates", "lst"), "모르는 명령입니다: lst. 비슷한 것: list"),
        (("budget", "--fomat", "json"), "모르는 옵션입니다: --fomat. 비슷한 것: --format"),
        (("--versoin",), "모르는 옵션입니다: --versoin. 비슷한 것: --version"),
        (("budget", "--format"), "--format 뒤에 값이 없습니다."),
        (("budget", "--format", "xml"), "--format: 쓸 수 없는 값입니다: xml. 쓸 수 있는 값: table, json, csv, xlsx"),
        (("validate", "--fail-on", "info"), "--fail-on: 쓸 수 없는 값입니다: info. 쓸 수 있는 값: error, warning"),
        (("deadlines", "--strict=1"), "--strict 에는 값을 붙이지 않습니다."),
        (("budget", "a.yaml", "b.yaml"), "남는 인자가 있습니다: b.yaml"),
        (("templates", "eject"), "NAME 인자가 없습니다."),
    ],
)
def test_wrong_arguments_are_told_in_two_lines(
    maeul: Callable[..., Any], arguments: tuple[str, ...], said: str
) -> None:
    ran = maeul(*arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first == said
    assert second.startswith("도움말: maeul ")
    assert second.endswith(" --help")


def test_validate_offers_every_reporter() -> None:
    assert tuple(REPORTERS) == FORMATS


def test_completion_offers_the_words_of_an_option(process: Callable[..., Any]) -> None:
    ran = process("", _MAEUL_COMPLETE="complete_bash", COMP_WORDS="maeul budget --format ", COMP_CWORD="3")
    assert ran.stdout.decode().split() == ["table", "json", "csv", "xlsx"]


def test_completion_describes_the_commands_in_korean(process: Callable[..., Any]) -> None:
    ran = process("", _MAEUL_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="maeul ")
    assert '"validate":"계획을 검사합니다."' in ran.stdout.decode()


def test_a_rule_is_explained_by_id_and_by_name(maeul: Callable[..., Any]) -> None:
    ran = maeul("explain", "bud001")
    assert ran.code == 0
    assert ran.out.startswith("BUD001 total-mismatch (오류): 총계가 비목의 합과 다름\n")
    assert "왜: " in ran.out
    assert maeul("explain", "Total-Mismatch") == ran


def test_explain_alone_lists_every_rule(maeul: Callable[..., Any]) -> None:
    out = maeul("explain").out
    for rule in ("BUD001", "DAT003", "PLN001", "SRC001"):
        assert f"\n{rule}  " in out


@pytest.mark.parametrize(("given", "near"), [("BUD0001", "BUD001"), ("totalmismatch", "total-mismatch")])
def test_an_unknown_rule_gets_a_suggestion(maeul: Callable[..., Any], given: str, near: str) -> None:
    ran = maeul("explain", given)
    assert (ran.code, ran.out) == (2, "")
    assert near in ran.err


def test_the_schema_is_json(maeul: Callable[..., Any]) -> None:
    assert "properties" in json.loads(maeul("schema").out)
