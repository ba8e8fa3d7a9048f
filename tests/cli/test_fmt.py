from __future__ import annotations

import codecs
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.cli.diff_text import difference, on_screen
from maeul_plan.reporters import Look
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read
from maeul_plan.source.layout import laid_out

ROOT = Path(__file__).parents[2]
BEFORE = "maeul: 1 #형식\ndocument:\n    title:  ㄱ\n    approval:\n    - {post: 담당}   \n"
AFTER = "maeul: 1  # 형식\n\ndocument:\n  title: ㄱ\n  approval:\n    - {post: 담당}\n"
BROKEN = "maeul: 1\ndocument: {title: ㄱ\n"
no_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_plan_is_put_in_order_in_place_and_once(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "plan.yaml", BEFORE)
    assert maeul("fmt") == (0, "정리함: plan.yaml\n", "1개 정리함\n")
    assert path.read_text(encoding="utf-8") == AFTER
    assert maeul("fmt") == (0, "", "1개 그대로\n")
    assert path.read_text(encoding="utf-8") == AFTER


def test_a_plan_in_order_is_not_written(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "plan.yaml", AFTER)
    os.utime(path, (1, 1))
    assert maeul("fmt").code == 0
    assert path.stat().st_mtime == 1


def test_folders_are_searched_as_by_validate(folder: Path, maeul: Callable[..., Any]) -> None:
    for name in ("plans/a.yaml", "plans/안/b.yml", "plans/.숨은.yaml", "plans/c.md"):
        put(folder / name, BEFORE)
    put(folder / "plans" / "d.yaml", AFTER)
    ran = maeul("fmt")
    assert ran == (0, "정리함: plans/a.yaml\n정리함: plans/안/b.yml\n", "2개 정리함 · 1개 그대로\n")
    assert (folder / "plans" / "c.md").read_text(encoding="utf-8") == BEFORE
    assert (folder / "plans" / ".숨은.yaml").read_text(encoding="utf-8") == BEFORE


def test_check_names_what_would_change_and_changes_nothing(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "a.yaml", BEFORE)
    put(folder / "b.yaml", AFTER)
    assert maeul("fmt", "--check", ".") == (1, "정리할 것: a.yaml\n", "1개 정리할 것 · 1개 그대로\n")
    assert path.read_text(encoding="utf-8") == BEFORE
    assert maeul("fmt", "--check", "b.yaml") == (0, "", "1개 그대로\n")


def test_diff_shows_what_would_change_and_changes_nothing(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "a.yaml", BEFORE)
    put(folder / "b.yaml", AFTER)
    ran = maeul("fmt", "--diff", "a.yaml", "b.yaml")
    assert (ran.code, ran.err) == (1, "1개 정리할 것 · 1개 그대로\n")
    assert ran.out == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,6 @@\n"
        "-maeul: 1 #형식\n+maeul: 1  # 형식\n+\n document:\n"
        "-    title:  ㄱ\n-    approval:\n-    - {post: 담당}   \n"
        "+  title: ㄱ\n+  approval:\n+    - {post: 담당}\n"
    )
    assert path.read_text(encoding="utf-8") == BEFORE
    assert maeul("fmt", "--diff", "b.yaml") == (0, "", "1개 그대로\n")


def test_a_plan_with_an_error_is_left_alone_and_the_others_are_not(folder: Path, maeul: Callable[..., Any]) -> None:
    broken = put(folder / "a.yaml", BROKEN)
    path = put(folder / "b.yaml", BEFORE)
    ran = maeul("fmt", ".")
    assert (ran.code, ran.out) == (1, "정리함: b.yaml\n")
    said, counted = ran.err.splitlines()
    assert said.startswith("a.yaml:2:11: 오류[SRC003]")
    assert counted == "1개 정리함 · 1개 정리하지 못함"
    assert broken.read_text(encoding="utf-8") == BROKEN
    assert path.read_text(encoding="utf-8") == AFTER


@pytest.mark.parametrize(
    "text", ["", "# 설명뿐\n", "maeul:\t1\n", "maeul: 1\nmaeul: 1\n", "a: !x 1\n", "a: *x\n", "{pay: 40,000천원}\n"]
)
def test_what_is_read_with_an_error_is_left_alone(folder: Path, maeul: Callable[..., Any], text: str) -> None:
    path = put(folder / "plan.yaml", text)
    ran = maeul("fmt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("plan.yaml:")
    assert path.read_bytes() == text.encode()


def test_nothing_is_written_where_a_file_is_missing(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "plan-2015.yaml", BEFORE)
    ran = maeul("fmt", "plan-2015.yaml", "plan-2051.yaml")
    assert ran == (3, "", "plan-2051.yaml: 그런 파일이 없습니다. 비슷한 것: plan-2015.yaml\n")
    assert path.read_text(encoding="utf-8") == BEFORE


@pytest.mark.usefixtures("folder")
def test_without_a_plan_the_way_on_is_said(maeul: Callable[..., Any]) -> None:
    ran = maeul("fmt")
    assert (ran.code, ran.out) == (3, "")
    assert "maeul init" in ran.err


def test_mark_and_line_ends_stay(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "plan.yaml", "\ufeff" + BEFORE.replace("\n", "\r\n"))
    assert maeul("fmt").code == 0
    assert path.read_bytes() == codecs.BOM_UTF8 + AFTER.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "mark"])
@pytest.mark.parametrize("text", [BEFORE, AFTER], ids=["changed", "same"])
def test_standard_input_goes_to_standard_output(process: Callable[..., Any], mark: bytes, text: str) -> None:
    ran = process("fmt", "-", stdin=mark + text.replace("\n", "\r\n").encode())
    assert (ran.returncode, ran.stdout) == (0, mark + AFTER.replace("\n", "\r\n").encode())


def test_standard_input_with_an_error_gives_nothing(process: Callable[..., Any]) -> None:
    ran = process("fmt", "-", stdin=BROKEN.encode())
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode().startswith("<표준 입력>:2:11: ")


def test_standard_input_can_be_asked_about(process: Callable[..., Any]) -> None:
    ran = process("fmt", "--check", "-", stdin=BEFORE.encode())
    assert (ran.returncode, ran.stdout.decode()) == (1, "정리할 것: <표준 입력>\n")


@no_root
def test_what_cannot_be_written_is_said_and_stays(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "안" / "plan.yaml", BEFORE)
    path.parent.chmod(0o500)
    ran = maeul("fmt", "안/plan.yaml")
    path.parent.chmod(0o700)
    assert (ran.code, ran.out) == (1, "")
    assert "권한이 없습니다" in ran.err
    assert path.read_text(encoding="utf-8") == BEFORE


def test_the_help_says_what_the_layout_is(maeul: Callable[..., Any]) -> None:
    out = maeul("fmt", "--help").out
    assert "정리하는 것:\n" in out
    assert "그대로 두는 것:\n" in out


def test_of_the_heavy_libraries_only_the_parser_is_loaded(folder: Path) -> None:
    put(folder / "plan.yaml", BEFORE)
    code = "import sys, maeul_plan.cli as cli; cli.run(['fmt']); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = set(ran.stderr.decode().split())
    assert "ruamel.yaml" in loaded
    assert not loaded & {"maeul_plan.plan", "maeul_plan.checks", "jinja2", "rich", "holidays", "tomllib"}


@pytest.mark.parametrize("path", sorted((ROOT / "tests").glob("*_plans/**/*.yaml")), ids=lambda path: path.stem)
def test_the_layout_changes_no_finding(path: Path) -> None:
    source = read(path.name, path.read_bytes())
    if any(found.severity == "error" for found in source.findings):
        return
    new = laid_out(source)
    assert new is not None
    before, after = (checked(one, Settings()).findings for one in (source, read(path.name, new.encode())))
    assert Counter((one.rule.id, one.severity, one.message) for one in after) == Counter(
        (one.rule.id, one.severity, one.message) for one in before
    )


@pytest.mark.parametrize(
    ("before", "after", "diff"),
    [
        ("가\n", "가\n", ""),
        ("가\r\n", "나\r\n", "--- a\n+++ a\n@@ -1 +1 @@\n-가\r\n+나\r\n"),
        ("가", "가\n", "--- a\n+++ a\n@@ -1 +1 @@\n-가\n\\ 파일 끝에 줄 끝이 없음\n+가\n"),
        ("가\x0b나\n", "다\n", "--- a\n+++ a\n@@ -1 +1 @@\n-가\x0b나\n+다\n"),
    ],
)
def test_a_diff(before: str, after: str, diff: str) -> None:
    assert difference("a", before, after) == diff


def test_a_diff_is_exact_but_on_a_terminal() -> None:
    diff = difference("가\x1b[2J.yaml", "a\x1b[2J\r\n", "b\n")
    assert "\x1b" not in diff.split("\n")[0]
    assert on_screen(diff, Look(width=None, colour=False)) == diff
    assert on_screen(diff, Look(width=80, colour=False)).split("\n")[3:5] == ["-a␛[2J ", "+b"]
    painted = on_screen(diff, Look(width=80, colour=True)).split("\n")[3:5]
    assert painted == ["\x1b[31m-a␛[2J \x1b[0m", "\x1b[32m+b\x1b[0m"]


def test_the_diff_is_one_that_patch_takes(folder: Path, maeul: Callable[..., Any]) -> None:
    path = put(folder / "plan.yaml", BEFORE.replace("\n", "\r\n").rstrip())
    diff = maeul("fmt", "--diff").out
    try:
        subprocess.run(["patch", "--binary", "-p0"], input=diff.encode(), cwd=folder, check=True, capture_output=True)  # noqa: S607
    except FileNotFoundError:
        pytest.skip("there is no patch here")
    assert path.read_bytes() == AFTER.replace("\n", "\r\n").encode()
