"""A page is valid HTML that needs nothing else, and says what the layout says: the same texts, the same tables."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import html5lib
import pytest
from lxml import etree

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.layout.blocks import Grid
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Cell, Document, Head, Item, Paragraph, Table, Title
from maeul_plan.document.writers.html import write
from maeul_plan.document.writers.manuscript import Manuscript

ROOT: Final = Path(__file__).parents[4]
Element: TypeAlias = Any  # of a tree that html5lib builds
HTML: Final = "{http://www.w3.org/1999/xhtml}"
UNHELD: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\U0010ffff]")
SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>가</title></svg>'
PICTURE: Final = Chart("일정 <b>", "말", SVG, SVG.replace("가", "나"))


def page(document: Document, style: Style, *charts: Chart) -> str:
    made = write(Manuscript(document, style, charts))
    assert isinstance(made, bytes)
    return made.decode()


def parsed(text: str) -> Element:
    """Read a page as browsers do; any slip is an error."""
    return html5lib.HTMLParser(strict=True).parse(text)


def read_back(tree: Element) -> list[object]:
    """Give what a page says: a text for a line, and for a table its cells by row and column."""
    body = tree.find(f".//{HTML}div[@class='paper']")
    return [said for part in body if part.get("class") != "pictures" for said in parts(part)]


def parts(part: Element) -> Iterator[object]:
    for element in part.iter():
        match element.tag.removeprefix(HTML):
            case "p" | "h1" | "h2":
                yield text_of(element)
            case "table":
                yield cells(element)


def in_order(said: list[object]) -> list[object]:
    """Put a table behind the lines of its caption."""
    tables = [i for i, one in enumerate(said) if isinstance(one, dict)]
    for i in tables:
        end = i
        while end + 1 < len(said) and isinstance(said[end + 1], str) and re.match(r"[〈(]", str(said[end + 1])):
            said[end], said[end + 1] = said[end + 1], said[end]
            end += 1
    return said


def cells(table: Element) -> dict[tuple[int, int], tuple[int, int, str]]:
    """Place the cells of a table as the standard has it: each in the next free place of its row."""
    found: dict[tuple[int, int], tuple[int, int, str]] = {}
    taken: set[tuple[int, int]] = set()
    for group in table:
        rows = [row for row in group if row.tag == f"{HTML}tr"]
        first = max((row for row, _ in taken), default=-1) + 1
        for row, element in enumerate(rows, start=first):
            column = 0
            for cell in element:
                while (row, column) in taken:
                    column += 1
                # A cell never reaches beyond its group.
                rowspan = min(int(cell.get("rowspan", "1")), first + len(rows) - row)
                colspan = int(cell.get("colspan", "1"))
                found[row, column] = (rowspan, colspan, text_of(cell))
                taken |= {(row + down, column + right) for down in range(rowspan) for right in range(colspan)}
    return found


def text_of(element: Element) -> str:
    """Give a text, a break as the end of a line."""
    inside = (("\n" if one.tag == f"{HTML}br" else text_of(one)) + (one.tail or "") for one in element)
    return (element.text or "") + "".join(inside)


def expected(document: Document, style: Style) -> list[object]:
    return [
        {
            (box.row, box.column): (box.rowspan, box.colspan, UNHELD.sub("\ufffd", "\n".join(box.lines)))
            for box in block.boxes
        }
        if isinstance(block, Grid)
        else UNHELD.sub("\ufffd", block.printed)
        for block in lay_out(document, style).blocks
    ]


def test_a_reader_of_html_finds_the_lines_and_the_tables_of_the_layout(document: Document, style: Style) -> None:
    assert in_order(read_back(parsed(page(document, style)))) == expected(document, style)


def test_a_page_needs_no_script_and_no_other_file(document: Document, style: Style) -> None:
    tree = parsed(page(document, style, PICTURE))
    names = {element.tag.removeprefix(HTML) for element in tree.iter() if isinstance(element.tag, str)}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "a", "form"}
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert not {name for name in attributes if name in {"src", "href", "srcset"} or name.startswith("on")}
    sheet = tree.find(f".//{HTML}style").text
    assert "url(" not in sheet
    assert "@import" not in sheet
    policy = tree.find(f".//{HTML}meta[@http-equiv]")
    assert policy.get("content") == "default-src 'none'; style-src 'unsafe-inline'"


def test_a_page_says_its_language_and_its_title(style: Style) -> None:
    tree = parsed(page(Document((Title("가 & 나"),)), style))
    assert tree.get("lang") == "ko"
    assert tree.findtext(f".//{HTML}title") == "가 & 나"
    assert parsed(page(Document(()), style)).findtext(f".//{HTML}title") == "제목 없음"


def test_a_letters_subject_is_its_heading(documents: dict[str, Document], style: Style) -> None:
    tree = parsed(page(documents["letter"], style))
    assert [text_of(one) for one in tree.iter(f"{HTML}h1")] == ["제목　사업계획서 제출 요청"]
    [footer] = tree.iter(f"{HTML}footer")
    assert list(parts(footer)) == ["2015. 7. 8.", "성북구청장", "시행 마을담당관-4424"]


def test_chapters_are_headings(documents: dict[str, Document], style: Style) -> None:
    tree = parsed(page(documents["plan of 2015"], style))
    assert [text_of(one) for one in tree.iter(f"{HTML}h1")] == ["성북구 마을복지추진지원단 위탁·운영계획"]
    found = [text_of(one) for one in tree.iter(f"{HTML}h2")]
    assert found == ["Ⅰ 추진 목적", "Ⅱ 필요성", "Ⅲ 사업 개요", "Ⅳ 세부추진계획", "Ⅴ 행정 사항"]


def test_the_head_of_a_table_is_repeated_and_names_its_columns(documents: dict[str, Document], style: Style) -> None:
    tree = parsed(page(documents["200 rows"], style))
    [head] = tree.iter(f"{HTML}thead")
    assert [(cell.tag, cell.get("scope")) for cell in head.iter() if cell.get("scope")] == [(f"{HTML}th", "col")] * 4
    caption = tree.find(f".//{HTML}caption")
    assert [text_of(line) for line in caption] == ["〈예산〉", "(단위: 천원)"]
    [tied] = tree.findall(f".//{HTML}tr[@class='tied']")
    assert text_of(tied[0]) == "총계"


def test_a_head_that_reaches_into_the_body_is_not_repeated(style: Style) -> None:
    rows = ((Cell("가", 1, 2), Cell("나", 2)), (Cell("다", 1, 2), Cell("라")), (Cell("마"), Cell("바")))
    tree = parsed(page(Document((Table(rows, ("", "", "")),)), style))
    assert not list(tree.iter(f"{HTML}thead"))


def test_labels_of_an_approval_table_head_rows_and_posts_head_columns(
    documents: dict[str, Document], style: Style
) -> None:
    for name in ("plan of 2015", "six approvers"):
        tree = parsed(page(documents[name], style))
        tables = tree.findall(f".//{HTML}table[@class='approval']")
        heads = {text_of(cell): cell.get("scope") for table in tables for cell in table.iter(f"{HTML}th")}
        assert {heads[label] for label in ("문서번호", "결재일자", "공개여부", "협조")} == {"row"}
        assert {heads[post] for post in ("담당", "마을담당관", "부구청장", "구청장")} == {"col"}


def test_a_line_says_how_far_it_goes_in_and_how_far_its_mark_hangs(style: Style) -> None:
    tree = parsed(page(Document((Item(1, "□", "가"), Item(2, "○", "나"), Paragraph(3, "다"))), style))
    lines = [(one.get("style"), one.findtext(f"{HTML}span")) for one in tree.iter(f"{HTML}p")]
    assert lines == [("--hang:22.5pt", "□ "), ("--in:14.17pt;--hang:22.5pt", "○ "), ("--in:28.34pt", None)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("제출: 2015. 7. 22.(수)한", ["2015. 7. 22.(수)"]),
        ("2015. 8. 1.∼2015. 12. 31.", ["2015. 8. 1.", "2015. 12. 31."]),
        ("7. 13.까지, <2016. 1.>부터", ["7. 13.", "2016. 1."]),
        ("3. 그 밖에 1.5배 2015. 가 10. 20명", []),
        ("1. " * 3 + "<b>", ["1. 1. 1."]),
    ],
)
def test_a_date_is_held_together_and_stays_the_same_text(style: Style, text: str, whole: list[str]) -> None:
    tree = parsed(page(Document((Paragraph(1, text), Table(((Cell(text),),), ("",)))), style))
    assert [text_of(one) for one in tree.findall(f".//{HTML}span[@class='whole']")] == whole * 2
    assert read_back(tree) == [text, {(0, 0): (1, 1, text.strip())}]


def test_pictures_stand_behind_the_document_under_their_own_heading(style: Style) -> None:
    tree = parsed(page(Document((Title("가"),)), style, PICTURE, PICTURE))
    section = tree.find(f".//{HTML}section[@class='pictures']")
    assert text_of(section[0]) == "그림"
    assert [text_of(one) for one in section.iter(f"{HTML}figcaption")] == ["일정 <b>"] * 2
    pictures = [(one.get("class"), one.findtext(".//{*}title")) for one in section.iter(f"{HTML}div")]
    assert pictures == [("wide", "가"), ("narrow", "나")] * 2
    assert "그림" not in page(Document((Title("가"),)), style)


def test_the_paper_and_its_number_are_the_styles(style: Style) -> None:
    assert "@page { size: 210mm 297mm; margin: 30mm 20mm 25mm 20mm;" in page(Document(()), style)
    assert '"- " counter(page) " -"' in page(Document(()), style)
    bare = replace(style, page=replace(style.page, number=False, width=182.5))
    assert "@page { size: 182.5mm 297mm" in page(Document(()), bare)
    assert "counter(page)" not in page(Document(()), bare)


def test_the_name_of_a_font_stays_a_name(style: Style) -> None:
    fonts = replace(style.fonts, body=('가"; } </style><b>\\\n\ud800', "나"))
    tree = parsed(page(Document((Paragraph(1, "다"),)), replace(style, fonts=fonts)))
    assert not list(tree.iter(f"{HTML}b"))
    assert read_back(tree) == ["다"]
    sheet = tree.find(f".//{HTML}style").text
    names = re.findall(r"""body \{ font-family: ("[^"\n]*"), "나",""", sheet)
    assert names == [r'"가\22 \3b  \7d  \3c \2f style\3e \3c b\3e \5c \a \fffd "']


def test_a_text_of_markup_stays_a_text(style: Style) -> None:
    harmless, nasty = ("가", "<b>&#9633;</p></div>{{ 7*7 }}<script>1</script>")
    shapes = []
    for text in (harmless, nasty):
        head = Head((("문서번호", text),))
        nodes = (head, Title(text), Item(1, "□", text), Table(((Cell(text),), (Cell(text),)), ("",), text, text))
        tree = parsed(page(Document(nodes), style))
        shapes.append([element.tag for element in tree.iter()])
    assert shapes[0] == shapes[1]


def test_every_run_gives_the_same_bytes() -> None:
    code = (
        "import sys; from pathlib import Path; from maeul_plan.document.read import read_text;"
        "from maeul_plan.document.layout.style import read_style;"
        "from maeul_plan.document.writers.manuscript import Manuscript;"
        "from maeul_plan.document.writers.html import write;"
        "text, style = map(Path, sys.argv[1:]);"
        "sys.stdout.buffer.write(write(Manuscript(read_text(text.read_text('utf-8')), read_style(style))))"
    )
    golden, style = ROOT / "tests" / "golden" / "seongbuk-2015.md", ROOT / "templates" / "style.toml"
    command = [sys.executable, "-c", code, str(golden), str(style)]
    runs = [
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0].startswith(b"<!DOCTYPE html>")


def test_a_page_of_official_text_reads_as_the_text_does(style: Style) -> None:
    document = read_text("# 가\n\n□ 나  \n　○ 다\n\n| 라 |\n| --- |\n| 마 |\n\n　끝.\n")
    assert read_back(parsed(page(document, style))) == [
        "가", "□ 나", "○ 다", {(0, 0): (1, 1, "라"), (1, 0): (1, 1, "마")}, "끝.",
    ]  # fmt: skip


def test_a_picture_is_well_formed(style: Style) -> None:
    pictures = re.findall(r"<svg.*?</svg>", page(Document(()), style, PICTURE))
    assert [etree.fromstring(svg).tag for svg in pictures] == ["{http://www.w3.org/2000/svg}svg"] * 2
