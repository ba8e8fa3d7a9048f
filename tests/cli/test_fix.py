"""`maeul fix`: corrections in place, and how they are shown before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PLAN = """maeul: 1
# 이 주석은 남는다
document: {title: 시험 계획}   # 이것도
sections:
  purpose: |
    ○ 2015. 7. 13(월)까지 제출
budget:
  total: 2,400천원
  lines:
    - title: 운영비
      items: [{basis: 500천원 × 5월 = 2500천원}]
"""
MENDED = PLAN.replace("13(월)", "13.(월)")


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_what_is_safe_is_put_right_and_the_rest_stays_byte_for_byte(file: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("fix")
    assert (ran.code, ran.out) == (0, "고침: plan.yaml (DOC011 1)\n")
    assert ran.err.startswith("1건 고침 · 남은 문제")
    assert file.read_text(encoding="utf-8") == MENDED


def test_a_second_run_has_nothing_to_do(file: Path, maeul: Callable[..., Any]) -> None:
    maeul("fix")
    before = file.stat().st_mtime_ns
    ran = maeul("fix")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("고칠 것 없음")
    assert file.stat().st_mtime_ns == before


def test_a_claim_is_changed_only_when_asked(file: Path, maeul: Callable[..., Any]) -> None:
    maeul("fix", "--unsafe")
    assert file.read_text(encoding="utf-8") == MENDED.replace("total: 2,400천원", "total: 2,500천원")


def test_the_difference_is_shown_and_nothing_written(file: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("fix", "--diff")
    assert ran.code == 1
    assert "-    ○ 2015. 7. 13(월)까지 제출\n+    ○ 2015. 7. 13.(월)까지 제출\n" in ran.out
    assert file.read_text(encoding="utf-8") == PLAN
    maeul("fix")
    assert maeul("fix", "--diff").code == 0


def test_only_the_rules_asked_for_are_mended(file: Path, maeul: Callable[..., Any]) -> None:
    maeul("fix", "--select", "DOC010")
    assert file.read_text(encoding="utf-8") == PLAN
    maeul("fix", "--ignore", "DOC011")
    assert file.read_text(encoding="utf-8") == PLAN


def test_an_ignored_finding_is_not_mended(file: Path, maeul: Callable[..., Any]) -> None:
    text = PLAN.replace("purpose: |", "purpose: |  # maeul: ignore[DOC011] 옛 글을 옮김")
    file.write_text(text, encoding="utf-8")
    maeul("fix")
    assert file.read_text(encoding="utf-8") == text


def test_line_ends_and_the_byte_order_mark_stay(file: Path, maeul: Callable[..., Any]) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    maeul("fix")
    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_a_document_is_mended_too(folder: Path, maeul: Callable[..., Any]) -> None:
    path = folder / "알림.txt"
    path.write_text("제출: 2015. 7. 13(월)까지\n", encoding="utf-8")
    assert maeul("fix", "알림.txt").code == 0
    assert path.read_text(encoding="utf-8") == "제출: 2015. 7. 13.(월)까지\n"


def test_standard_input_comes_out_mended(process: Callable[..., Any]) -> None:
    ran = process("fix", "-", stdin=PLAN.encode())
    assert ran.stdout.decode() == MENDED


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.yaml", "maeul: 1\n제목: 가".encode("cp949")),
        ("plan.yaml", b"maeul: 1\ndocument: ["),
        ("글.txt", "2015. 7. 13(월)까지".encode("cp949")),
    ],
)
def test_what_cannot_be_read_stays_and_is_told(
    name: str, content: bytes, folder: Path, maeul: Callable[..., Any]
) -> None:
    (folder / name).write_bytes(content)
    for arguments in (("fix", name), ("fix", "--diff", name)):
        ran = maeul(*arguments)
        assert (ran.code, ran.out) == (1, "")
        assert f"{name}:" in ran.err
        assert "수정하지 않았습니다" in ran.err
    assert (folder / name).read_bytes() == content


def test_one_file_that_cannot_be_read_keeps_no_other_from_being_mended(file: Path, maeul: Callable[..., Any]) -> None:
    (file.parent / "나쁨.yaml").write_bytes(b"\xff\xfe")
    assert maeul("fix", "나쁨.yaml", "plan.yaml").code == 1
    assert file.read_text(encoding="utf-8") == MENDED
