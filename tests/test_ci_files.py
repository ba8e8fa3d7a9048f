"""The files by which other programs run `maeul`: pre-commit and GitHub."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from maeul_plan.cli import run
from maeul_plan.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
HOOKS = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
WORKFLOW = YAML(typ="safe").load((ROOT / ".github" / "workflows" / "plans.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_files(
    hook: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program, command = hook["entry"].split()
    assert program == "maeul"
    assert command in COMMANDS
    name = "documents/a.md" if command == "lint" else "plans/a.yaml"
    assert re.search(hook["files"], name)
    (tmp_path / name).parent.mkdir()
    text = "# 알림\n" if command == "lint" else "maeul: 1\n\ndocument:\n  title: 시험 계획\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run([command, name]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8") == text
    capsys.readouterr()


def test_the_workflow_checks_the_plans_of_this_repository(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    *_, last = WORKFLOW["jobs"]["validate"]["steps"]
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(last["run"].split()[1:]) == 0
    assert "::warning file=plans/seongbuk-2015.yaml" in capsys.readouterr().out


def test_the_plans_of_this_repository_are_laid_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["fmt", "--check", "plans", "templates/init", "tests/good_plans/complete.yaml"]) == 0
    capsys.readouterr()
