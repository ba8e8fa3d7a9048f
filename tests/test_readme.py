"""What the README shows is what the program prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maeul_plan.cli import run

ROOT = Path(__file__).parents[1]
SIGNED = (ROOT / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")


def shown(page: str, command: str) -> str:
    """The output that a page shows for a command."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.search(rf"^\$ {re.escape(command)}\n(.*?)(?=^\$ |^```)", text, re.MULTILINE | re.DOTALL)
    assert found, command
    return found[1]


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_the_finding_is_the_one_of_the_signed_plan_with_four_months(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(SIGNED.replace("×5/12 = 16,667", "×4/12 = 16,667"), encoding="utf-8")
    assert run(["validate", "plan.yaml", "--select", "PAY002"]) == 1
    assert capsys.readouterr().out == shown(page, "maeul validate plan.yaml --select PAY002")


def test_the_budget_is_that_of_the_signed_plan(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["budget"]) == 0
    assert capsys.readouterr().out == shown("README.md", "maeul budget")


def test_the_plan_in_the_readme_has_no_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert example
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(example[1], encoding="utf-8")
    assert run(["validate", "plan.yaml"]) == 0
    assert capsys.readouterr().out == "문제 없음 · 파일 1개\n"
