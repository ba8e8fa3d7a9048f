"""The documents that .hwpx is judged by, two unrelated readers of them, and what every file of ours must hold."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import hwpforge
import pytest
from hwpx import HwpxDocument
from lxml import etree

from maeul_plan.document.layout.blocks import Grid, Line
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import (
    Approver,
    Attachment,
    Attachments,
    Cell,
    Chapter,
    Document,
    End,
    Footer,
    Head,
    Item,
    Lead,
    Node,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.document.writers.hwpx import write
from maeul_plan.document.writers.manuscript import Manuscript

ROOT: Final = Path(__file__).parents[4]
STYLE = read_style(ROOT / "templates" / "style.toml")
assert isinstance(STYLE, Style)

LONG: Final = "글이 길어서 다음 줄로 넘어가는 때에도 둘째 줄이 첫 줄의 첫 글자 아래에 맞추어 시작되는지 봅니다."
NASTY: Final = '<script>alert("1")</script> & </hp:t> ]]> □ - 1 - ^^ {{ }} =1+1 \ud800 \x07 \ufffe 가'
MARKS: Final = ("1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮")


def golden(name: str) -> Document:
    return read_text((ROOT / "tests" / "golden" / name).read_text(encoding="utf-8"))


def long_table(rows: int) -> Table:
    head = tuple(Cell(text) for text in ("번호", "사업명", "예산액", "산출내역"))
    body = [
        (Cell(f"{i}"), Cell(f"{i}번째 사업"), Cell(f"{i * 1234:,}"), Cell(f"{i}천원×12월")) for i in range(1, rows + 1)
    ]
    return Table(
        (head, *body, (Cell("총계", 2), Cell("9,999,999"), Cell(""))), ("center", "", "right", ""), "예산", "천원"
    )


MERGED: Final = Table(
    (
        (Cell("구분", 1, 2), Cell("예산", 2), Cell("비고", 1, 2)),
        (Cell("당초"), Cell("변경")),
        (Cell("인건비", 1, 2), Cell("41,667"), Cell(""), Cell("")),
        (Cell("2,500"), Cell("△300"), Cell("단장 1명\n\n단원 2명")),
        (Cell("총계"), Cell("44,167"), Cell("41,367"), Cell("")),
    ),
    ("", "right", "right", ""),
)
LETTER: Final = (
    Head(
        (("수신", "마을·사회적경제센터장"), ("(경유)", ""), ("제목", "사업계획서 제출 요청")),
        office="서울특별시 성북구",
    ),
    Item(1, "1.", "관련: 마을담당관-4423(2015. 7. 7.)"),
    Item(1, "2.", LONG),
    Attachments((Attachment("1.", "계획 1부."), Attachment("2.", "서식 1부."))),
    End(),
    Footer(("2015. 7. 8.", "성북구청장", "주무관 임정선")),
)
SIX: Final = Head(
    (("문서번호", "마을담당관-4423"), ("결재일자", "2015. 7. 7."), ("공개여부", "대시민공개")),
    (
        *(Approver(post, "김○○") for post in ("담당", "팀장", "과장", "국장", "부구청장")),
        Approver("구청장", "이○○", "07/07", "전결"),
    ),
    ("복지정책과장 박○○", "예산과장 최○○"),
)
NODES: Final[dict[str, tuple[Node, ...]]] = {
    "empty": (),
    "one line": (Paragraph(1, "한 줄"),),
    "two hundred rows": (Title("가"), Chapter(1, "Ⅰ", "나"), long_table(200), End()),
    "merged cells": (Item(1, "□", "가"), MERGED, Item(1, "□", "나")),
    "row without a cell": (Table(((Cell("가", 1, 2), Cell("나", 1, 2)), (), (Cell("다"), Cell("라"))), ("", "")),),
    "column without a cell": (Table(((Cell("가", 2), Cell("나")), (Cell("다", 2), Cell("라"))), ("", "", "")),),
    "a row higher than a page": (Table(((Cell("가"),), (Cell("\n".join(["나"] * 99)),)), ("",)),),
    "long title": (Title("성북구 마을공동체 활성화를 위한 마을복지추진지원단 위탁·운영계획 변경(안) " * 3 + "끝"), Lead("가")),
    "hanja": (Title("漢字 混用 計劃"), Chapter(1, "Ⅰ", "推進"), Item(1, "□", "城北區 洞 마을福祉센터")),
    "every level": tuple(Item(i, mark, LONG) for i, mark in enumerate(MARKS, start=1)),
    "to the last ㉻": tuple(Item(8, mark, "가") for mark in "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"),
    "letter": LETTER,
    "six approvers": (SIX, Title("가")),
    "twelve columns": (Table((tuple(Cell(f"{i}월") for i in range(1, 13)), tuple(Cell(f"{i * 1234567:,}") for i in range(1, 13))), ("right",) * 12),),
    "unbroken word": (Table(((Cell("가" * 200), Cell("https://" + "a" * 200)),), ("", "")), Item(1, "□", "나" * 300)),
    "hostile": (Title(NASTY), Lead(NASTY), Item(1, NASTY, NASTY), Table(((Cell(NASTY),),), ("",)), Attachments((Attachment("", NASTY),))),
}  # fmt: skip
DOCUMENTS: Final = {
    "2015": golden("seongbuk-2015.md"),
    "complete": golden("complete.md"),
    **{name: Document(nodes) for name, nodes in NODES.items()},
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "document" in metafunc.fixturenames:
        metafunc.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


class Grids(NamedTuple):
    """A table as it was read: its counts, and row, column, rows, columns and lines of every cell."""

    rows: int
    columns: int
    cells: tuple[tuple[int, int, int, int, tuple[str, ...]], ...]


@pytest.fixture(scope="session")
def named() -> dict[str, Document]:
    return DOCUMENTS


@pytest.fixture(scope="session")
def written() -> Callable[[Document], bytes]:
    return lambda document: write(Manuscript(document, STYLE))


@pytest.fixture(scope="session")
def content() -> Callable[[Document], list[str | Grids]]:
    """What the pages say by the layout, a box of text a table of one cell; U+FFFD for what XML cannot hold."""

    def told(document: Document) -> list[str | Grids]:
        blocks = lay_out(document, STYLE).blocks
        return [_of_grid(block) if isinstance(block, Grid) else _of_line(block) for block in blocks]

    return told


def _of_line(line: Line) -> str | Grids:
    text = _held(line.printed)
    is_box = line.look.sides == "all" and (line.look.border or line.look.fill)
    return Grids(1, 1, ((0, 0, 1, 1, (text,)),)) if is_box else text


def _of_grid(grid: Grid) -> Grids:
    """Count only the rows and columns in which a cell begins."""
    rows = sorted({box.row for box in grid.boxes})
    columns = sorted({box.column for box in grid.boxes})
    return Grids(
        len(rows),
        len(columns),
        tuple(
            (
                rows.index(box.row),
                columns.index(box.column),
                len([row for row in rows if box.row <= row < box.row + box.rowspan]),
                len([column for column in columns if box.column <= column < box.column + box.colspan]),
                tuple(_held(line) for line in box.lines),
            )
            for box in grid.boxes
        ),
    )


def _held(text: str) -> str:
    return "".join("\ufffd" if _is_unsaid(character) else character for character in text)


def _is_unsaid(character: str) -> bool:
    """Tell controls, lone surrogates and code points that are no characters."""
    code = ord(character)
    return unicodedata.category(character) in {"Cc", "Cs"} or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


@pytest.fixture(scope="session")
def readers() -> dict[str, Callable[[bytes], list[str | Grids]]]:
    return {"hwpforge": _by_hwpforge, "python-hwpx": _by_python_hwpx}


def _by_hwpforge(data: bytes) -> list[str | Grids]:
    opened = json.loads(hwpforge.Document.from_bytes(data).to_json().text)
    return [_forged(paragraph) for section in opened["document"]["sections"] for paragraph in section["paragraphs"]]


def _forged(paragraph: dict) -> str | Grids:
    contents = [run["content"] for run in paragraph["runs"]]
    for one in contents:
        if "Table" in one:
            cells = [cell for row in one["Table"]["rows"] for cell in row["cells"]]
            columns = max(cell["addr"]["col"] + cell["col_span"] for cell in cells)
            return Grids(len(one["Table"]["rows"]), columns, tuple(_forged_cell(cell) for cell in cells))
    return "".join(one.get("Text", "") for one in contents)


def _forged_cell(cell: dict) -> tuple[int, int, int, int, tuple[str, ...]]:
    lines = tuple("".join(run["content"]["Text"] for run in one["runs"]) for one in cell["paragraphs"])
    return cell["addr"]["row"], cell["addr"]["col"], cell["row_span"], cell["col_span"], lines


def _by_python_hwpx(data: bytes) -> list[str | Grids]:
    return [_opened(paragraph) for paragraph in HwpxDocument.open(io.BytesIO(data)).paragraphs]


def _opened(paragraph: object) -> str | Grids:
    if not paragraph.tables:
        return paragraph.text
    (table,) = paragraph.tables
    return Grids(
        table.row_count,
        table.column_count,
        tuple(
            (at.row, at.column, at.row_span, at.col_span, tuple(one.text for one in at.cell.paragraphs))
            for at in table.iter_grid()
            if at.is_anchor
        ),
    )


PARTS: Final = [
    "mimetype", "version.xml", "Contents/header.xml", "Contents/section0.xml", "Preview/PrvText.txt", "settings.xml",
    "META-INF/container.xml", "META-INF/manifest.xml", "Contents/content.hpf",
]  # fmt: skip
VOCABULARY: Final = {
    name: set(attributes)
    for name, *attributes in map(str.split, Path(__file__).with_name("vocabulary.txt").read_text("utf-8").splitlines())
}
NO_LETTERS: Final = "4294967295"
"""What a numbering says that has no letters of its own."""


@pytest.fixture(scope="session")
def faults_of() -> Callable[[bytes], list[str]]:
    return lambda data: list(_faults(data))


def _faults(data: bytes) -> Iterator[str]:
    """Say what is wrong with a file by the rules that our own files keep."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        parts = {info.filename: archive.read(info) for info in infos}
    if list(parts) != PARTS:
        yield f"parts: {list(parts)}"
    if infos[0].compress_type != zipfile.ZIP_STORED or parts.get("mimetype") != b"application/hwp+zip":
        yield "media type"
    if any(info.date_time != (1980, 1, 1, 0, 0, 0) for info in infos):
        yield "date"
    roots = {}
    for name, part in parts.items():
        if name.endswith((".xml", ".hpf")):
            try:
                roots[name] = etree.fromstring(part)
            except etree.XMLSyntaxError as error:
                yield f"{name}: {error}"
    for root in roots.values():
        yield from _unknown(root)
    if {"Contents/header.xml", "Contents/section0.xml"} <= roots.keys():
        header, section = roots["Contents/header.xml"], roots["Contents/section0.xml"]
        yield from _miscounted(header)
        yield from _dangling(header, section)
        yield from _misplaced(section)
        for table in section.iterfind(".//{*}tbl"):
            yield from _torn(table)


def _name(element: etree._Element) -> str:
    return f"{element.prefix}:{etree.QName(element).localname}"


def _unknown(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        known = VOCABULARY.get(_name(element))
        if known is None:
            yield f"unknown element {_name(element)}"
        else:
            attributes = {etree.QName(attribute).localname for attribute in element.attrib}
            yield from (f"unknown attribute {_name(element)}@{name}" for name in attributes - known)
        if element.tag.endswith("}ctrl") and not len(element):
            yield "empty ctrl"


def _miscounted(header: etree._Element) -> Iterator[str]:
    for element in header.iter(etree.Element):
        for count in ("itemCnt", "fontCnt"):
            if count in element.attrib and int(element.get(count)) != len(element):
                yield f"{_name(element)} counts {element.get(count)}, has {len(element)}"


DEFINED: Final = {"charPr": 0, "paraPr": 0, "style": 0, "borderFill": 1, "tabPr": 0, "numbering": 1}
REFERENCES: Final = {
    "charPrIDRef": "charPr", "paraPrIDRef": "paraPr", "styleIDRef": "style", "nextStyleIDRef": "style",
    "borderFillIDRef": "borderFill", "tabPrIDRef": "tabPr", "outlineShapeIDRef": "numbering",
}  # fmt: skip


def _dangling(header: etree._Element, section: etree._Element) -> Iterator[str]:
    defined = {}
    for kind, first in DEFINED.items():
        found = [element.get("id") for element in header.iterfind(f".//{{*}}{kind}")]
        defined[kind] = set(found)
        if found != [str(number) for number in range(first, first + len(found))]:
            yield f"{kind} numbered {found}"
    fonts = len(header.find(".//{*}fontface"))
    for element in (*header.iter(etree.Element), *section.iter(etree.Element)):
        for attribute, kind in REFERENCES.items():
            value = element.get(attribute)
            if value not in {None, NO_LETTERS} and value not in defined[kind]:
                yield f"{_name(element)}@{attribute} {value} names nothing"
        if element.tag.endswith("}fontRef") and any(int(value) >= fonts for value in element.attrib.values()):
            yield "fontRef names nothing"


def _misplaced(section: etree._Element) -> Iterator[str]:
    properties = section.findall(".//{*}secPr")
    if len(properties) != 1 or section.find("{*}p[1]/{*}run[1]/{*}secPr") is None:
        yield "secPr is not in the first run, once"
    ids = [table.get("id") for table in section.iterfind(".//{*}tbl")]
    if len(set(ids)) != len(ids):
        yield "tables share a number"
    if any(run is not None and not len(run) for run in section.iterfind(".//{*}run")):
        yield "empty run"


def _torn(table: etree._Element) -> Iterator[str]:
    """Hold that cells tile the grid once, and that their sizes add up to the table's along every row and column."""
    rows, columns = int(table.get("rowCnt")), int(table.get("colCnt"))
    lines = table.findall("{*}tr")
    if len(lines) != rows or not all(len(line) for line in lines):
        yield f"rowCnt {rows}, rows {len(lines)}, or a row without a cell"
        return
    if any(len(cell) != 5 or not len(cell.find("{*}subList")) for line in lines for cell in line):
        yield "cell lacks a part"
        return
    heads = [line[0].get("header") for line in lines]
    if heads != sorted(heads, reverse=True) or table.get("repeatHeader") != heads[0]:
        yield "head rows"
    taken = [place for line in lines for cell in line for place in _covered(cell)]
    places = {place: cell.find("{*}cellSz") for line in lines for cell in line for place in _covered(cell)}
    if len(taken) != len(places) or places.keys() != {(i, j) for i in range(rows) for j in range(columns)}:
        yield "cells do not tile the grid"
    elif any(cell.find("{*}cellAddr").get("rowAddr") != str(i) for i, line in enumerate(lines) for cell in line):
        yield "a cell in another's row"
    else:
        size = table.find("{*}sz")
        across = ({places[i, j] for j in range(columns)} for i in range(rows))
        downwards = ({places[i, j] for i in range(rows)} for j in range(columns))
        yield from _unequal("width", across, size)
        yield from _unequal("height", downwards, size)


def _covered(cell: etree._Element) -> Iterator[tuple[int, int]]:
    address, span = cell.find("{*}cellAddr"), cell.find("{*}cellSpan")
    row, column = int(address.get("rowAddr")), int(address.get("colAddr"))
    for down in range(int(span.get("rowSpan"))):
        for right in range(int(span.get("colSpan"))):
            yield row + down, column + right


def _unequal(side: str, bands: Iterable[set[etree._Element]], size: etree._Element) -> Iterator[str]:
    for at, band in enumerate(bands):
        if sum(int(one.get(side)) for one in band) != int(size.get(side)):
            yield f"{side} of band {at} does not add up"
