"""`maeul convert`: official text that somebody has edited, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SIGNED = ROOT / "tests" / "golden" / "seongbuk-2015-signed.txt"
PRINTED = ROOT / "tests" / "golden" / "seongbuk-2015.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which commands run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("suffix", ["hwpx", "html", "pdf", "docx", "md"])
@pytest.mark.parametrize("text", [SIGNED, PRINTED], ids=["signed", "printed"])
def test_a_text_comes_in_every_format(folder: Path, maeul: Callable[..., Any], text: Path, suffix: str) -> None:
    ran = maeul("convert", str(text), "-o", f"계획.{suffix}")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (folder / f"계획.{suffix}").stat().st_size > 1000


@pytest.mark.parametrize("suffix", ["hwpx", "pdf", "docx"])
def test_a_plan_and_its_printed_text_give_the_same_file(folder: Path, maeul: Callable[..., Any], suffix: str) -> None:
    assert maeul("render", str(ROOT / "plans" / "seongbuk-2015.yaml"), "-o", f"a.{suffix}").code == 0
    assert maeul("convert", str(PRINTED), "-o", f"b.{suffix}").code == 0
    assert (folder / f"a.{suffix}").read_bytes() == (folder / f"b.{suffix}").read_bytes()


def test_standard_input_and_output_will_do(process: Callable[..., Any]) -> None:
    ran = process("convert", "-", "--format", "hwpx", stdin="# 제목\n\n1. 가　끝.\n".encode())
    assert ran.returncode == 0
    assert ran.stdout.startswith(b"PK")


def test_a_text_without_a_format_comes_out_in_its_canonical_layout(process: Callable[..., Any]) -> None:
    assert process("convert", "-", stdin="□ 가\n  ○ 나".encode()).stdout.decode() == "□ 가  \n　○ 나\n"


def test_items_that_lost_their_indentation_get_the_levels_of_their_marks(process: Callable[..., Any]) -> None:
    ran = process("convert", "-", stdin="1. 가\n가. 나\n1) 다\n2. 라\n".encode())
    assert ran.stdout.decode() == "1\\. 가  \n　가. 나  \n　　1) 다  \n2\\. 라\n"
    assert ran.stderr.decode() == "<표준 입력>: 들여쓰기가 없어 항목의 층을 기호의 차례로 정했습니다.\n"


@pytest.mark.parametrize(
    ("file", "arguments", "code", "said"),
    [
        (("a.md", b"\xb0\xa1"), ("a.md", "-o", "b.hwpx"), 1, "UTF-8"),
        (("a.md", b" \n"), ("a.md", "-o", "b.hwpx"), 1, "a.md: 글이 없습니다."),
        (("a.md", "가".encode()), ("b.md", "-o", "b.hwpx"), 3, "b.md: 그런 파일이 없습니다."),
        (("a.md", "가".encode()), ("a.md", "-o", "a.md"), 2, "읽는 파일 위에 쓰지 않습니다"),
        (("a.md", "가".encode()), ("a.md", "-o", "a.xlsx"), 2, "글로는 xlsx 를 만들 수 없습니다"),
        (("a.md", "가".encode()), ("a.md", "-o", "a.hwp"), 2, ".hwp 대신 .hwpx 로 하십시오"),
        (("a.yaml", b"maeul: 1"), ("a.yaml", "-o", "a.hwpx"), 2, "maeul render a.yaml"),
        (("a.hwpx", b"PK"), ("a.hwpx", "-o", "a.pdf"), 2, "글(.md, .txt)이 아닙니다"),
        (("a.md", "가".encode()), (".", "-o", "a.pdf"), 2, "파일 하나를 적으십시오"),
    ],
)
def test_wrong_use_gets_one_line(  # noqa: PLR0913, PLR0917 - a row of the table
    folder: Path, maeul: Callable[..., Any], file: tuple[str, bytes], arguments: tuple[str, ...], code: int, said: str
) -> None:
    name, content = file
    (folder / name).write_bytes(content)
    ran = maeul("convert", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == [name]
