"""A PDF says what the layout says, in order and tagged, on pages that lose nothing, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import pdfplumber
import pikepdf
import pytest

from maeul_plan.document.layout.blocks import Grid, Layout, Line
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.layout.units import POINT, of_mm
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
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault
from maeul_plan.document.writers.pdf import write
from maeul_plan.document.writers.pdf.characters import readable

ROOT: Final = Path(__file__).parents[3]
GOLDEN: Final = ROOT / "tests" / "golden" / "seongbuk-2015.md"
SENTENCE: Final = "동 마을복지센터의 민관 협력적 사업수행 기반 마련을 위한 자치구의 다양한 민간자원을 융합하고, 주민역량을 강화함"
WORD: Final = "가나다라마바사아자차카타파하"

Place: TypeAlias = tuple[int, int, int, int, str]
Read: TypeAlias = str | frozenset[Place]
"""A line, or a table: the column, row, columns, rows and text of each cell."""


def style() -> Style:
    found = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(found, Style)
    return found


def pdf_of(document: Document) -> bytes:
    written = write(Manuscript(document, style()))
    assert isinstance(written, bytes), written
    return written


def table(rows: int, *, last: str = "총계") -> Table:
    body = [(Cell(f"항목 {row}"), Cell(f"{row * 1234:,}"), Cell(""), Cell(f"{row}천원×12월")) for row in range(1, rows)]
    total = (Cell(last, 1), Cell("76,000"), Cell("", 2))
    head = (Cell("구분"), Cell("예산액"), Cell("비고"), Cell("산출내역"))
    return Table((head, *body, total), ("", "right", "", ""), "소요예산", "천원")


def merged() -> Table:
    rows = (
        (Cell("구분", 1, 2), Cell("예산", 2), Cell("비고", 1, 2)),
        (Cell("당초"), Cell("변경")),
        (Cell("인건비", 1, 3), Cell("1,000"), Cell("2,000"), Cell("")),
        (Cell("△3,000"), Cell(""), Cell("가\n나")),
        (Cell("4"), Cell("5"), Cell("")),
        (Cell("소계"), Cell("1"), Cell("2"), Cell("")),
        (Cell(""), Cell(""), Cell(""), Cell("")),
        (Cell("총계"), Cell("10"), Cell("20"), Cell("")),
    )
    return Table(rows, ("", "", "", ""), unit="천원")


APPROVAL: Final = (
    Approver("담당", "임정선"),
    Approver("팀장", "한재현"),
    Approver("과장", "김철수"),
    Approver("국장", "이영희"),
    Approver("부구청장", "박민수"),
    Approver("구청장", "김영배", "07/07", "전결"),
)
FIELDS: Final = (("문서번호", "마을담당관-4423"), ("결재일자", "2015. 7. 7."), ("공개여부", "대시민공개"))
HEAD: Final = Head(FIELDS, APPROVAL[:4], ("복지정책과장 민지선",))
LEVELS: Final = ("1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮")
HOSTILE: Final = (
    "<script>alert(1)</script>",
    "| a | b |",
    "□ 가",
    "- 1 -",
    "^^",
    "{{ x }} {% y %}",
    "=1+1",
    "#set page(width: 1pt) \\#x $a$ *b* _c_ `d` [e] @f <g> //h",
    "\x00\x07\x1b[31m",
    "\ud800 끝",
    "가\u2028나\u202e다",
    "a\u200bb\ufeffc\u00add",
    "W" * 300,
)


def everywhere(text: str) -> Iterator[Node]:
    yield from (Title(text), Lead(text), Chapter(1, "Ⅰ", text), Item(1, "□", text), Note(2, text), Paragraph(3, text))
    yield Table(((Cell(text), Cell("가")), (Cell(f"{text}\n{text}"), Cell(text))), ("", ""), text, text)


def plan(*, chapters: int, rows: int) -> Document:
    items = (Item(1, "□", "사업개요"), Item(2, "○", SENTENCE), Item(3, "-", SENTENCE), Note(3, "예산에 따라 연장운영"))
    nodes: list[Node] = [HEAD, Title("마을복지추진지원단 위탁·운영계획"), Lead("마을담당관"), Lead(SENTENCE), Lead(SENTENCE)]
    for number in range(1, chapters + 1):
        nodes += [Chapter(number, "ⅠⅡⅢⅣⅤⅥⅦⅧ"[number - 1], "추진 계획"), *items * 3, table(rows)]
    attached = Attachments((Attachment("1.", "사업계획서 1부."), Attachment("2.", "예산 내역서 1부.")))
    return Document((*nodes, attached, End()))


def letter() -> Document:
    head = Head((("수신", "마을·사회적경제센터장"), ("(경유)", ""), ("제목", "사업계획서 제출 요청")), office="성북구청")
    items = (Item(1, "1.", "관련: 마을담당관-4423(2015. 7. 7.)"), Item(1, "2.", SENTENCE), Item(2, "가.", "제출 서류"))
    footer = Footer(("2015. 7. 7.", "성북구청장", "시행 마을담당관-4423 (2015. 7. 7.)", "우 02848 서울특별시 성북구 보문로 168"))
    return Document((head, *items, End(), footer))


def levels() -> Document:
    every = tuple(Item(level, mark, SENTENCE) for level, mark in enumerate(LEVELS, start=1))
    circled = tuple(Item(8, chr(ord("㉮") + at), f"{at}") for at in range(14))
    return Document((*every, *circled, *(Item(level, "○", SENTENCE) for level in (9, 20, 60))))


def twelve_columns() -> Table:
    months = tuple(Cell(f"{month}월") for month in range(1, 13))
    figures = tuple(Cell(f"{month * 31833:,}") for month in range(1, 13))
    return Table(((Cell("구분"), *months), (Cell("사업비"), *figures), (Cell("총계"), *figures)), ("",) * 13)


def long_words() -> Document:
    cells = (Cell(WORD * 6), Cell("https://example.kr/" + "a" * 80 + "W" * 40), Cell("1234567890" * 5))
    items = (Item(1, "□", "W" * 300), Item(3, "-", f"가 {WORD * 20} 나"), Item(1, "○", "가나(다라)마,\u00a0" * 40))
    return Document((Table(((Cell("이름"), Cell("주소"), Cell("수")), cells), ("",) * 3), *items))


def long_cells() -> Document:
    tall = "\n".join(f"{line}번째 줄 {SENTENCE}" for line in range(70))
    rows = tuple((Cell(f"항목 {row}"), Cell(str(row))) for row in range(90))
    spanned = ((Cell("구분"), Cell("내용"), Cell("액")), (Cell("인건비", 1, 90), *rows[0]), *rows[1:], (Cell("총계", 2), Cell("1")))
    return Document((
        Table(((Cell("가"), Cell("나")), (Cell(tall), Cell("x")), (Cell("총계"), Cell("1"))), ("", "")),
        Table(spanned, ("",) * 3),
        Table(((Cell(tall), Cell("나")), (Cell("다"), Cell("x"))), ("", "")),
        End(),
    ))  # fmt: skip


DOCUMENTS: Final = {
    "2015": read_text(GOLDEN.read_text(encoding="utf-8")),
    "one page": plan(chapters=1, rows=3),
    "ten pages": plan(chapters=8, rows=9),
    "200 rows": Document((Title("긴 표"), table(200), End())),
    "merged cells": Document((Title("합친 칸"), Item(1, "□", "표"), merged(), Paragraph(1, "글"), merged(), End())),
    "long title": Document((Title(SENTENCE * 4), Item(1, "□", "가"))),
    "Hanja": Document((Title("區 洞 漢字"), Chapter(1, "Ⅰ", "委託 運營"), Item(1, "□", "區와 洞의 民間委託 金 樂 里"))),
    "levels": levels(),
    "letter": letter(),
    "six approvers": Document((Head(FIELDS, APPROVAL, ("복지정책과장 민지선", "감사담당관 김철수")), Title("가"))),
    "a draft": Document((Head((*((name, "") for name, _ in FIELDS), ("방침번호", "")), APPROVAL[:5]), Title("가"))),
    "twelve columns": Document((Title("열두 달"), twelve_columns())),
    "long words": long_words(),
    "long cells": long_cells(),
    "long mark": Document((Head((("수신", "가"), (f"{WORD} " * 9, "나"))), Paragraph(1, "다"))),
    "one line": Document((Paragraph(1, "한 줄"),)),
    "nothing": Document(()),
    **{f"hostile {at}": Document(tuple(everywhere(text))) for at, text in enumerate(HOSTILE)},
}


@cache
def pdf_named(name: str) -> bytes:
    return pdf_of(DOCUMENTS[name])


every_document = pytest.mark.parametrize("name", DOCUMENTS)


def drawn(text: str) -> str:
    """Say how a text is drawn with the fonts of the extra."""
    return readable(text).translate({0x223C: "~", 0xFFFD: "？", 0xAD: ""})


def expected(layout: Layout) -> Iterator[Read]:
    for block in layout.blocks:
        if isinstance(block, Line):
            yield drawn(block.printed)
        else:
            yield frozenset(
                (box.column, box.row, box.colspan, box.rowspan, drawn("\n".join(box.lines)).strip("\n"))
                for box in block.boxes
            )


class Tags:
    """The texts and tables of a PDF as its tags say them: what a screen reader reads aloud."""

    def __init__(self, pdf: bytes) -> None:
        self.opened = pikepdf.open(BytesIO(pdf))
        self._pages = {page.objgen: at for at, page in enumerate(self.opened.pages)}
        self._texts: dict[tuple[int, int], str] = {}
        with pdfplumber.open(BytesIO(pdf)) as plumbed:
            for at, page in enumerate(plumbed.pages):
                for char in page.chars:
                    if char["mcid"] is not None:
                        key = at, char["mcid"]
                        self._texts[key] = self._texts.get(key, "") + char["text"]

    def elements(self, element: pikepdf.Object) -> Iterator[pikepdf.Object]:
        kids = element.get("/K", pikepdf.Array())
        yield from kids if isinstance(kids, pikepdf.Array) else (kids,)

    def text(self, element: pikepdf.Object, page: int = -1) -> str:
        """Join what stands in an element; paragraphs of a cell by a line break."""
        if isinstance(element, int):
            return self._texts.get((page, int(element)), "")
        if "/Pg" in element:
            page = self._pages[element.Pg.objgen]
        if "/MCID" in element:
            return self._texts.get((page, int(element.MCID)), "")
        kids = list(self.elements(element))
        between = "\n" if all(isinstance(kid, pikepdf.Dictionary) and "/S" in kid for kid in kids) else ""
        return between.join(self.text(kid, page) for kid in kids)

    def read(self) -> Iterator[Read]:
        root = self.opened.Root.StructTreeRoot
        yield from self._read(next(iter(self.elements(root))) if "/K" in root else pikepdf.Dictionary())

    def _read(self, element: pikepdf.Object) -> Iterator[Read]:
        for kid in self.elements(element):
            if kid.S == "/Table":
                yield self._table(kid)
            elif kid.S in {"/P", "/H1"}:
                yield self.text(kid)
            else:
                yield from self._read(kid)

    def rows(self, element: pikepdf.Object) -> Iterator[pikepdf.Object]:
        for kid in self.elements(element):
            yield from (kid,) if kid.S == "/TR" else self.rows(kid)

    def _table(self, element: pikepdf.Object) -> frozenset[Place]:
        places: set[Place] = set()
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(self.rows(element)):
            column = 0
            for cell in self.elements(cells):
                while (column, row) in taken:
                    column += 1
                columns, rows = (span(cell, name) for name in ("/ColSpan", "/RowSpan"))
                taken |= {(column + right, row + down) for right in range(columns) for down in range(rows)}
                places.add((column, row, columns, rows, self.text(cell).strip("\n")))
        return frozenset(places)


def span(cell: pikepdf.Object, name: str) -> int:
    attributes = cell.get("/A", pikepdf.Array())
    found = [one[name] for one in (attributes if isinstance(attributes, pikepdf.Array) else (attributes,)) if name in one]
    return int(found[0]) if found else 1
