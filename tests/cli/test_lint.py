"""`maeul lint`: existing documents, without a plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"


def found(out: str) -> set[tuple[str, str, int, int]]:
    return {(one["rule"], one["severity"], one["line"], one["column"]) for one in json.loads(out)["findings"]}


def test_a_text_is_judged_to_line_and_column(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "문서.txt").write_text("1. 제출: 2015. 7. 13.(화)\n2. 검토\n", encoding="utf-8")
    ran = maeul("lint", "문서.txt", "--select", "DOC012", "--format", "json")
    assert ran.code == 1
    assert found(ran.out) == {("DOC012", "error", 1, 21)}


def test_a_folder_gives_its_texts_and_no_others(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "문서").mkdir()
    for name in ("나.md", "가.txt", "다.yaml", "라.hwp"):
        (folder / "문서" / name).write_text("洞 마을\n", encoding="utf-8")
    ran = maeul("lint", "문서", "--select", "DOC017", "--format", "concise")
    assert [line.split(":")[0] for line in ran.out.splitlines()[:-1]] == ["문서/가.txt", "문서/나.md"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("plan.yaml", "maeul validate plan.yaml"), ("계획.hwp", "다른 이름으로 저장"), ("없음", "글(.md, .txt)")],
)
def test_what_is_no_text_is_wrong_use(name: str, said: str, maeul: Callable[..., Any]) -> None:
    ran = maeul("lint", name)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_missing_text_and_a_text_of_another_encoding(folder: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("lint", "없음.md").code == 3
    (folder / "가.txt").write_bytes("한글 문서".encode("cp949"))
    ran = maeul("lint", "가.txt")
    assert ran.code == 1
    assert "CP949" in ran.out


def test_standard_input_is_a_text(process: Callable[..., Any]) -> None:
    ran = process("lint", "-", "--select", "DOC017", "--format", "concise", stdin="洞 마을\n".encode())
    assert ran.stdout.decode().startswith("<표준 입력>:1:1: 경고[DOC017]")


def test_as_published_lowers_notation(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "문서.md").write_text("2015. 7. 13(월)까지 제출\n", encoding="utf-8")
    assert maeul("lint", "문서.md", "--select", "DOC011").code == 1
    assert maeul("lint", "문서.md", "--select", "DOC011", "--profile", "as-published").code == 0


def test_personal_data_is_pointed_at_and_not_shown(folder: Path, maeul: Callable[..., Any]) -> None:
    text = "maeul: 1\ndocument:\n  title: 시험\n  disclosure: 공개\n  lead: 대표 900101-1987654 (010-9876-5432)\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    for form in ("text", "concise", "json", "github", "sarif", "junit"):
        out = maeul("validate", "--format", form).out
        assert "DOC022" in out
        assert "1987654" not in out, form
        assert "9876-5432" not in out, form
