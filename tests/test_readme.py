"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shlex
import zipfile
from pathlib import Path

import pytest

from maeul_plan.cli import run
from maeul_plan.cli.app import COMMANDS
from maeul_plan.document.writers import FORMATS

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


def test_the_documents_in_the_readme_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = re.search(
        r"## Documents\n\n```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert commands
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(SIGNED, encoding="utf-8")
    Path("고친글.md").write_text("# 제목\n\n□ 글　끝.\n", encoding="utf-8")
    for command in commands[1].splitlines():
        assert run(shlex.split(command, comments=True)[1:]) == 0, command
    assert all(zipfile.is_zipfile(name) for name in ("계획.hwpx", "요청.hwpx"))
    assert Path("계획.pdf").read_bytes().startswith(b"%PDF")
    assert len(list(Path("문서").iterdir())) == len(FORMATS)


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_both_pages_show_the_same_commands(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"maeul {name}" not in text] == []


def test_the_template_and_the_style_in_the_readme_do_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    template = re.search(r"```jinja\n(.*?)```", text, re.DOTALL)
    style = re.search(r"```toml\n(\[marks\].*?)```", text, re.DOTALL)
    assert template
    assert style
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(SIGNED, encoding="utf-8")
    Path("보고.md.j2").write_text(template[1], encoding="utf-8")
    Path("style.toml").write_text(style[1], encoding="utf-8")
    assert run(["render", "--document", "보고", "--templates", "."]) == 0
    assert "□ 문의: 마을담당관" in capsys.readouterr().out
    assert run(["render", "-o", "a.html", "--style", "style.toml"]) == 0
    assert "ㅇ" in Path("a.html").read_text(encoding="utf-8")
    Path("plan.yaml").write_text(SIGNED.replace("  supervisor: 마을담당관\n", ""), encoding="utf-8")
    assert run(["render", "--document", "보고", "--templates", "."]) == 1
    assert "consignment.supervisor" in capsys.readouterr().err


def blocks_of_examples() -> dict[str, list[tuple[str, str]]]:
    """The commands that the README shows with each example, and what they print."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = {}
    for block in re.findall(r"```console\n(\$ maeul init --example .*?)```", text, re.DOTALL):
        ran = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
        found[ran[0][0].rsplit(" ", 1)[1]] = ran
    return found


@pytest.mark.parametrize("example", blocks_of_examples())
def test_an_example_prints_what_the_readme_shows(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command, printed in blocks_of_examples()[example]:
        assert run(shlex.split(command)[1:]) == 0, command
        assert capsys.readouterr().out == printed, command
