from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.cli.writing import write_file, write_new_file

no_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights and links")


def test_a_text_is_written_as_utf8_with_its_own_line_ends(tmp_path: Path) -> None:
    assert write_file(str(tmp_path / "ㄱ ㄴ.md"), "가\n나\r\n") is None
    assert (tmp_path / "ㄱ ㄴ.md").read_bytes() == "가\n나\r\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["ㄱ ㄴ.md"]


def test_writing_over_a_file_replaces_it_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("아주 긴 옛 글", encoding="utf-8")
    assert write_file(str(target), "새") is None
    assert target.read_text(encoding="utf-8") == "새"


@posix
def test_rights_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("옛", encoding="utf-8")
    target.chmod(0o640)
    (tmp_path / "link.md").symlink_to(target)
    assert write_file(str(tmp_path / "link.md"), "새") is None
    assert (tmp_path / "link.md").is_symlink()
    assert target.read_text(encoding="utf-8") == "새"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["", "없는 폴더/a.md"])
def test_where_nothing_can_be_written_it_is_said_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    fault = write_file(str(tmp_path / name), "새")
    assert fault is not None
    assert fault.code == 1
    assert list(tmp_path.iterdir()) == []
    assert [path for path in tmp_path.parent.iterdir() if path.suffix == ".tmp"] == []


def test_where_the_last_step_fails_the_old_file_stays_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "a.md"
    target.write_text("옛", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", full)
    fault = write_file(str(target), "새")
    assert fault is not None
    assert fault.message == f"{target}: 쓰지 못했습니다. 디스크에 자리가 없습니다."
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert target.read_text(encoding="utf-8") == "옛"


@no_root
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    fault = write_file(str(tmp_path / "a.md"), "새")
    tmp_path.chmod(0o700)
    assert fault is not None
    assert "권한이 없습니다" in fault.message


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    target = tmp_path / "안" / "a.md"
    assert write_new_file(str(target), "첫째") is None
    fault = write_new_file(str(target), "둘째")
    assert fault is not None
    assert str(target) in fault.message
    assert target.read_text(encoding="utf-8") == "첫째"


def test_init_writes_a_plan_without_errors_and_the_schema_beside_it(folder: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("init")
    assert (ran.code, ran.err) == (0, "")
    assert "maeul validate plan.yaml" in ran.out
    assert sorted(path.name for path in folder.iterdir()) == ["plan.schema.json", "plan.yaml"]
    assert (
        (folder / "plan.yaml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=plan.schema.json\n")
    )
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == maeul("schema").out
    checked = maeul("validate", "--fail-on", "warning")
    assert checked.code == 0
    assert checked.out.startswith("알림[DOC023] 서식의 글을 고치지 않은 곳이 8곳 있습니다\n")
    assert checked.out.endswith("문제 1건 (알림 1) · 파일 1개\n")
    for command in ("budget", "staffing", "deadlines", "render"):
        assert maeul(command).code == 0


def test_the_lines_that_a_new_plan_offers_as_comments_are_right_too(folder: Path, maeul: Callable[..., Any]) -> None:
    maeul("init")
    path = folder / "plan.yaml"
    offered = re.sub(r"(?m)^( +)# ", r"\1", path.read_text(encoding="utf-8"))
    assert "\n  trustee: " in offered
    path.write_text(offered, encoding="utf-8")
    ran = maeul("validate", "--fail-on", "warning", "--ignore", "DOC005,DOC023")  # nobody has signed it yet
    assert (ran.code, ran.out) == (0, "문제 없음 · 파일 1개 · 무시 2건\n")


def test_init_never_overwrites(plan: Path, maeul: Callable[..., Any], signed_plan: str) -> None:
    ran = maeul("init")
    assert (ran.code, ran.out) == (1, "")
    assert "plan.yaml: 이미 있어" in ran.err
    assert plan.read_text(encoding="utf-8") == signed_plan


def test_init_leaves_a_schema_that_is_there_alone(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.schema.json").write_text("{}", encoding="utf-8")
    assert maeul("init", "계획 둘.yaml").code == 0
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == "{}"


def test_init_makes_the_folder_it_is_told(folder: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("init", "plans/2027.yaml").code == 0
    assert (folder / "plans" / "plan.schema.json").is_file()
    assert maeul("init", "plans/2027.yaml/a.yaml").code == 1


@pytest.mark.usefixtures("plan")
def test_render_writes_the_same_to_a_file_as_to_standard_output(folder: Path, maeul: Callable[..., Any]) -> None:
    shown = maeul("render")
    assert shown.code == 0
    assert "성북구 마을복지추진지원단 위탁·운영계획" in shown.out
    assert "16,667" in shown.out
    ran = maeul("render", "-o", "계획 문서.md", "--document", "plan", "--format", "hwp-like-md")
    assert ran == (0, "", "")
    assert (folder / "계획 문서.md").read_bytes().decode() == shown.out


def test_render_does_not_write_over_the_plan(plan: Path, maeul: Callable[..., Any], signed_plan: str) -> None:
    ran = maeul("render", "-o", "plan.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert plan.read_text(encoding="utf-8") == signed_plan


@pytest.mark.usefixtures("plan")
def test_render_of_an_unknown_document_says_so(maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--document", "편지")
    assert (ran.code, ran.out) == (2, "")
    kinds = "agreement, budget, change, letter, notice, plan, release, release-request, settlement"
    assert ran.err == f"그런 서식이 없습니다: 편지. 있는 것: {kinds}\n"


@pytest.mark.usefixtures("plan")
def test_render_takes_a_template_of_the_user(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "내 서식").mkdir()
    (folder / "내 서식" / "plan.md.j2").write_text("□ 우리 서식\n", encoding="utf-8")
    assert "우리 서식" in maeul("render", "--templates", "내 서식").out
    (folder / "maeul.toml").write_text('templates = "내 서식"\n', encoding="utf-8")
    assert "우리 서식" in maeul("render").out
    assert maeul("render", "--templates", "없는 서식").code == 3


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    "template", ["{% if %}", "{{ nothing_like_it }}", "{{ ''.__class__.__mro__ }}", "{% include 'x' %}"]
)
def test_a_template_that_cannot_be_used_is_told_with_its_line(
    folder: Path, maeul: Callable[..., Any], template: str
) -> None:
    (folder / "s").mkdir()
    (folder / "s" / "plan.md.j2").write_text(f"\n{template}\n", encoding="utf-8")
    ran = maeul("render", "--templates", "s")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.usefixtures("plan")
def test_a_template_is_ejected_listed_and_used(folder: Path, maeul: Callable[..., Any]) -> None:
    assert "plan" in maeul("templates", "list").out
    before = maeul("render").out
    assert maeul("templates", "eject", "plan", "내 서식").code == 0
    assert (folder / "내 서식" / "plan.md.j2").is_file()
    assert maeul("render", "--templates", "내 서식").out == before
    listed = maeul("templates", "list", "--templates", "내 서식").out
    assert "사용자" in listed
    again = maeul("templates", "eject", "plan", "내 서식")
    assert (again.code, again.out) == (1, "")
    assert maeul("templates", "eject", "없는서식").code == 1
