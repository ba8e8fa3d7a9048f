"""A .docx file keeps to the schema that Word reads strictly, and what holds it to that notices when it doesn't."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.read import read_text
from maeul_plan.document.writers.docx import write
from maeul_plan.document.writers.manuscript import Manuscript

ROOT: Final = Path(__file__).parents[3]
GOLDEN: Final = ROOT / "tests" / "golden"
VALIDATOR: Final = OpenXmlValidator(file_format=FileFormat.OFFICE_2019)

LETTER: Final = """\
수신　성북구 마을·사회적경제센터장
제목　추진지원단 사업계획서 제출 요청

1\\. 관련: 마을담당관-4423(2015. 7. 7.)

붙임　사업계획서 서식 1부.　끝.

성북구청장
"""


def written(text: str, *, numbered: bool = True) -> bytes:
    style = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(style, Style)
    page = replace(style.page, number=numbered)
    made = write(Manuscript(read_text(text), replace(style, page=page)))
    assert isinstance(made, bytes)
    return made


def faults(data: bytes, folder: Path) -> list[str]:
    """Give what the validator objects to, but for the theme, which Word doesn't miss where all fonts are named."""
    path = folder / "a.docx"
    path.write_bytes(data)
    return [str(error) for error in VALIDATOR.validate(path).errors if "relationships/theme" not in str(error)]


def plan() -> str:
    return (GOLDEN / "seongbuk-2015.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [plan(), (GOLDEN / "complete.md").read_text(encoding="utf-8"), LETTER, "", "한 줄\n", "| 가 |\n| --- |\n| 나 |\n"],
    ids=["2015", "complete", "letter", "empty", "line", "table"],
)
def test_the_parts_keep_to_the_schema_and_to_the_references_between_them(text: str, tmp_path: Path) -> None:
    assert faults(written(text), tmp_path) == []


def test_without_page_numbers_as_well(tmp_path: Path) -> None:
    assert faults(written(plan(), numbered=False), tmp_path) == []


def swapped(part: str, old: str, new: str) -> Callable[[bytes], bytes]:
    """Write a text of a part otherwise."""

    def swap(data: bytes) -> bytes:
        made = BytesIO()
        with ZipFile(BytesIO(data)) as source, ZipFile(made, "w") as target:
            for name in source.namelist():
                text = source.read(name).decode()
                if name == part:
                    assert old in text, old
                    text = text.replace(old, new, 1)
                target.writestr(name, text)
        return made.getvalue()

    return swap


DOCUMENT: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
CORRUPTIONS: Final = {
    "order in a paragraph": swapped(
        DOCUMENT, '<w:pStyle w:val="Title"/><w:keepNext/>', '<w:keepNext/><w:pStyle w:val="Title"/>'
    ),
    "order in a cell": swapped(DOCUMENT, '<w:vAlign w:val="center"/></w:tcPr>', '<w:tcW w:w="1"/></w:tcPr>'),
    "order in a table": swapped(
        DOCUMENT,
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>',
        '<w:tblLayout w:type="fixed"/><w:jc w:val="center"/>',
    ),
    "order in a section": swapped(DOCUMENT, "</w:sectPr>", '<w:pgSz w:w="1" w:h="1"/></w:sectPr>'),
    "order in a style": swapped(STYLES, '<w:wordWrap w:val="1"/>', '<w:jc w:val="left"/><w:wordWrap w:val="1"/>'),
    "order of letters": swapped(STYLES, '<w:sz w:val="30"/>', '<w:sz w:val="30"/><w:b/>'),
    "order of settings": swapped("word/settings.xml", '<w:autoHyphenation w:val="0"/>', "<w:compat/>"),
    "cell without a paragraph": swapped(DOCUMENT, "<w:tc>", "<w:tc><w:tcPr/></w:tc><w:tc>"),
    "no such element": swapped(DOCUMENT, "<w:cantSplit/>", "<w:neverSplit/>"),
    "no such value": swapped(DOCUMENT, '<w:jc w:val="center"/>', '<w:jc w:val="mitte"/>'),
    "no such style": swapped(DOCUMENT, '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Nothing"/>'),
    "no such footer": swapped(DOCUMENT, 'r:id="rId1"', 'r:id="rId99"'),
}


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_a_corruption_is_noticed(name: str, tmp_path: Path) -> None:
    assert faults(CORRUPTIONS[name](written(plan())), tmp_path) != []
