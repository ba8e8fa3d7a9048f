"""LibreOffice lays a .docx file out on A4 pages, numbered, with nothing lost and no heading or total left alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

import pdfplumber
import pytest

from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Cell, Chapter, Document, End, Item, Table, Title
from maeul_plan.document.writers.docx import write
from maeul_plan.document.writers.manuscript import Manuscript

ROOT: Final = Path(__file__).parents[3]
OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = [
    pytest.mark.slow_office,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice(soffice)가 없습니다"),
]


def pages(documents: list[Document], folder: Path) -> list[list[list[str]]]:
    """Give the lines of each document's pages, having seen that each is A4 and ends in its number."""
    style = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(style, Style)
    for number, document in enumerate(documents):
        made = write(Manuscript(document, style))
        assert isinstance(made, bytes)
        (folder / f"{number}.docx").write_bytes(made)
    profile = (folder / "profile").as_uri()
    names = [f"{number}.docx" for number in range(len(documents))]
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", *names]
    subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=180)
    return [lines_of(folder / f"{number}.pdf") for number in range(len(documents))]


def lines_of(file: Path) -> list[list[str]]:
    with pdfplumber.open(file) as opened:
        found = []
        for number, page in enumerate(opened.pages, 1):
            assert (round(page.width), round(page.height)) == (595, 842)
            *lines, last = page.extract_text().splitlines()
            assert last.replace(" ", "") == f"-{number}-"
            found.append(lines)
    return found


def joined(text: str) -> str:
    return "".join(text.split())


def test_the_plan_of_2015_lies_on_numbered_pages_with_all_its_words(tmp_path: Path) -> None:
    plan = read_text((ROOT / "tests" / "golden" / "seongbuk-2015.md").read_text(encoding="utf-8"))
    [found] = pages([plan], tmp_path)
    assert 4 <= len(found) <= 6
    whole = joined("".join(line for page in found for line in page))
    for said in (
        "성북구 마을복지추진지원단 위탁·운영계획",
        "Ⅴ 행정 사항",
        "제27조제4항(위탁관리 및 운영)",
        "업무개시 【마을담당관】: 2015. 8. 1.(토) 끝.",
    ):
        assert joined(said) in whole
    assert not any(page[-1].startswith(("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ")) for page in found)


def test_wherever_a_page_ends_the_head_is_repeated_and_total_and_end_are_not_alone(tmp_path: Path) -> None:
    counts = range(24, 40)
    for found, rows in zip(pages([long_table(rows) for rows in counts], tmp_path), counts, strict=True):
        assert [line for page in found for line in page if line.startswith("제")] == [
            f"제{i}호 {i * 1237:,}" for i in range(1, rows)
        ]
        for page in found[1:]:
            assert page[0] == "연번 금액"
            assert page[1].startswith("제"), page
        assert found[-1][-2:] == ["총계 0", "끝."]


def long_table(rows: int) -> Document:
    body = tuple((Cell(f"제{i}호"), Cell(f"{i * 1237:,}")) for i in range(1, rows))
    table = Table(((Cell("연번"), Cell("금액")), *body, (Cell("총계"), Cell("0"))), ("center", ""))
    return Document((Title("긴 표"), Chapter(1, "Ⅰ", "명단"), Item(1, "□", "표"), table, End()))
