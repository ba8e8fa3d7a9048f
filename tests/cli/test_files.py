from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.source.decode import MAX_BYTES

SMALL = "maeul: 1\ndocument: {title: ㄱ}\n"
no_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def put(path: Path, text: str = SMALL) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def files(out: str) -> list[str]:
    """The files that a run of `validate --select …` on plans without a budget line spoke of."""
    return [line.split(":")[0] for line in out.splitlines() if "PLN001" in line]


WRONG = SMALL + "틀린키: 1\n"


def test_plan_yaml_comes_before_what_maeul_toml_names(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "other.yaml", WRONG)
    put(folder / "maeul.toml", 'plan = "other.yaml"\n')
    assert "other.yaml" in maeul("validate", "other.yaml").out
    assert "other.yaml" in maeul("render").err
    put(folder / "plan.yaml")
    assert maeul("render").err == ""


def test_the_plan_of_maeul_toml_counts_from_its_folder(
    folder: Path, maeul: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, signed_plan: str
) -> None:
    put(folder / "계획" / "우리 구.yaml", signed_plan)
    put(folder / "maeul.toml", 'plan = "계획/우리 구.yaml"\n')
    assert '"plan": "계획/우리 구.yaml"' in maeul("budget", "--format", "json").out
    (folder / "아래").mkdir()
    monkeypatch.chdir(folder / "아래")
    assert maeul("budget").code == 0


def test_the_only_plan_of_the_folder_is_taken(folder: Path, maeul: Callable[..., Any], signed_plan: str) -> None:
    put(folder / "plans" / "하나.yml", signed_plan)
    put(folder / "plans" / "examples" / "b.yaml")
    put(folder / "plans" / "plan.schema.json", "{}")
    assert '"plan": "plans/하나.yml"' in maeul("budget", "--format", "json").out


def test_of_several_plans_none_is_guessed(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "plans" / "b.yaml")
    put(folder / "plans" / "a.yaml")
    ran = maeul("budget")
    assert (ran.code, ran.out) == (3, "")
    assert "plans/a.yaml, plans/b.yaml" in ran.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["validate", "budget", "staffing", "deadlines", "render"])
def test_without_a_plan_the_way_on_is_said(maeul: Callable[..., Any], command: str) -> None:
    ran = maeul(command)
    assert (ran.code, ran.out) == (3, "")
    assert "maeul init" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("command", ["validate", "budget", "staffing", "deadlines", "render"])
def test_a_missing_file_is_one_line_with_what_is_near(folder: Path, maeul: Callable[..., Any], command: str) -> None:
    put(folder / "plan-2015.yaml")
    ran = maeul(command, "plan-2051.yaml")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "plan-2051.yaml: 그런 파일이 없습니다. 비슷한 것: plan-2015.yaml\n"


@pytest.mark.parametrize("name", ["없는 폴더/a.yaml", "plan.yaml/a.yaml", "a\x00b", "a" * 5000, ""])
def test_a_name_that_leads_nowhere_is_one_line(folder: Path, maeul: Callable[..., Any], name: str) -> None:
    put(folder / "plan.yaml")
    for command in ("validate", "budget"):
        ran = maeul(command, name)
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_a_control_character_of_a_name_is_not_sent_on(maeul: Callable[..., Any]) -> None:
    assert "\x1b" not in maeul("budget", "a\x1b[31m.yaml").err


def test_a_folder_is_no_plan(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plans.yaml").mkdir()
    ran = maeul("budget", "plans.yaml")
    assert (ran.code, ran.err) == (3, "plans.yaml: 파일이 아니라 폴더입니다.\n")


def test_validate_walks_plan_yaml_and_plans(folder: Path, maeul: Callable[..., Any]) -> None:
    for name in ("plan.yaml", "plans/b.yaml", "plans/a.YML", "plans/안/ㄱ ㄴ.yaml", "other/c.yaml", "d.yaml"):
        put(folder / name, WRONG)
    for name in ("plans/.hidden.yaml", "plans/.git/x.yaml", "plans/note.txt", "plans/plan.schema.json"):
        put(folder / name, WRONG)
    assert files(maeul("validate", "--format", "concise").out) == [
        "plan.yaml",
        "plans/a.YML",
        "plans/b.yaml",
        "plans/안/ㄱ ㄴ.yaml",
    ]


def test_validate_takes_files_and_folders_together_each_once(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "a" / "x.yaml", WRONG)
    put(folder / "y.plan", WRONG)
    assert files(maeul("validate", "--format", "concise", "y.plan", "a", "a/x.yaml").out) == ["y.plan", "a/x.yaml"]


def test_a_folder_without_plans_is_told(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "빈 폴더").mkdir()
    ran = maeul("validate", "빈 폴더")
    assert (ran.code, ran.out) == (3, "")
    assert "계획 파일(*.yaml, *.yml)이 없습니다" in ran.err


@links
def test_linked_folders_are_not_walked_and_broken_links_are_no_plans(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "plans" / "a.yaml", WRONG)
    (folder / "plans" / "loop").symlink_to(folder / "plans")
    (folder / "plans" / "gone.yaml").symlink_to("nowhere.yaml")
    assert files(maeul("validate", "--format", "concise").out) == ["plans/a.yaml"]


@no_root
def test_a_file_that_may_not_be_read_is_one_line(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "plan.yaml")
    (folder / "plan.yaml").chmod(0)
    assert maeul("budget") == (3, "", "plan.yaml: 권한이 없습니다.\n")


def test_a_large_file_is_refused_without_reading_it_whole(tmp_path: Path, maeul: Callable[..., Any]) -> None:
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(10_000 * MAX_BYTES)
    ran = maeul("validate", str(tmp_path / "large.yaml"), "--format", "concise")
    assert ran.code == 1
    assert "오류[SRC002]" in ran.out


def test_a_text_is_for_lint(folder: Path, maeul: Callable[..., Any]) -> None:
    put(folder / "공문.txt", "제출: 2015. 7. 13.\n")
    ran = maeul("validate", "공문.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "maeul lint 공문.txt" in ran.err


@pytest.mark.parametrize("command", ["validate", "fix", "fmt"])
def test_the_plan_that_maeul_toml_names_is_among_those_of_the_repository(
    command: str, folder: Path, maeul: Callable[..., Any]
) -> None:
    put(folder / "maeul.toml", 'plan = "계획/a.yaml"\n')
    ran = maeul(command)
    assert ran.code == 3
    assert "계획/a.yaml" in ran.err
    put(folder / "계획" / "a.yaml", "maeul: 1\n\ndocument:\n  title: 시험 계획\n")
    assert maeul(command).code == 0


def test_init_makes_a_plan_that_validate_finds_and_tells_of_an_old_schema(
    folder: Path, maeul: Callable[..., Any]
) -> None:
    ran = maeul("init", "계획")
    assert (ran.code, ran.out) == (2, "")
    assert "계획.yaml" in ran.err
    put(folder / "plan.schema.json", "{}")
    ran = maeul("init")
    assert ran.code == 0
    assert "maeul schema > plan.schema.json" in ran.err
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == "{}"


def test_a_family_of_rules_is_listed(maeul: Callable[..., Any]) -> None:
    out = maeul("explain", "bud").out
    assert "\nBUD001  " in out
    assert "DAT001" not in out
