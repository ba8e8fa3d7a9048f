"""A PDF says what the layout says, in order and tagged, on pages that lose nothing, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

import pdfplumber
import pikepdf
import pytest

from maeul_plan.document.layout.blocks import Layout, Line
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
from maeul_plan.document.writers.pdf.characters import Chains, Said, draw, readable
from maeul_plan.document.writers.pdf.families import Typefaces, find_typefaces

ROOT: Final = Path(__file__).parents[3]
GOLDEN: Final = ROOT / "tests" / "golden" / "seongbuk-2015.md"
SENTENCE: Final = (
    "동 마을복지센터의 민관 협력적 사업수행 기반 마련을 위한 자치구의 다양한 민간자원을 융합하고, 주민역량을 강화함"
)
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
    nodes: list[Node] = [
        HEAD,
        Title("마을복지추진지원단 위탁·운영계획"),
        Lead("마을담당관"),
        Lead(SENTENCE),
        Lead(SENTENCE),
    ]
    for number in range(1, chapters + 1):
        nodes += [Chapter(number, "ⅠⅡⅢⅣⅤⅥⅦⅧ"[number - 1], "추진 계획"), *items * 3, table(rows)]
    attached = Attachments((Attachment("1.", "사업계획서 1부."), Attachment("2.", "예산 내역서 1부.")))
    return Document((*nodes, attached, End()))


def letter() -> Document:
    head = Head(
        (("수신", "마을·사회적경제센터장"), ("(경유)", ""), ("제목", "사업계획서 제출 요청")), office="성북구청"
    )
    items = (Item(1, "1.", "관련: 마을담당관-4423(2015. 7. 7.)"), Item(1, "2.", SENTENCE), Item(2, "가.", "제출 서류"))
    footer = Footer(
        ("2015. 7. 7.", "성북구청장", "시행 마을담당관-4423 (2015. 7. 7.)", "우 02848 서울특별시 성북구 보문로 168")
    )
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
    items = (Item(1, "□", "W" * 300), Item(3, "-", f"가 {WORD * 20} 나"), Item(1, "○", "가나(다라)마," * 40))
    dates = Table((tuple(Cell(f"2015. 12. {day}.(월)까지") for day in range(10, 21)),), ("",) * 11)
    return Document((Table(((Cell("이름"), Cell("주소"), Cell("수")), cells), ("",) * 3), *items, dates))


def long_cells() -> Document:
    tall = "\n".join(f"{line}번째 줄 {SENTENCE}" for line in range(70))
    rows = tuple((Cell(f"항목 {row}"), Cell(str(row))) for row in range(90))
    spanned = (
        (Cell("구분"), Cell("내용"), Cell("액")),
        (Cell("인건비", 1, 90), *rows[0]),
        *rows[1:],
        (Cell("총계", 2), Cell("1")),
    )
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
                (box.column, box.row, box.colspan, box.rowspan, "\n".join(map(drawn, box.lines)).strip("\n"))
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
    found = [
        one[name] for one in (attributes if isinstance(attributes, pikepdf.Array) else (attributes,)) if name in one
    ]
    return int(found[0]) if found else 1


def missing_glyphs(pdf: bytes) -> int:
    """Count glyph 0, the empty box, in all that is drawn."""
    count = 0
    for page in pikepdf.open(BytesIO(pdf)).pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            shown = operands[0] if str(operator) == "TJ" else operands if str(operator) == "Tj" else ()
            for codes in (bytes(one) for one in shown if isinstance(one, pikepdf.String)):
                count += sum(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))
    return count


def inside(read: frozenset[Place], wanted: frozenset[Place]) -> set[Place]:
    """Leave out the empty column beside a table and the empty row below it, which hold its rows together."""
    width, height = (max(place[at] + place[at + 2] for place in wanted) for at in (0, 1))
    assert not any(text for column, row, *_, text in read if column >= width or row >= height)
    return {
        (column, row, min(columns, width - column), rows, text)
        for column, row, columns, rows, text in read
        if column < width and row < height
    }


def test_what_is_no_character_is_drawn_as_a_replacement() -> None:
    assert readable("가\ufdd0나\U0001fffe") == "가\ufffd나\ufffd"


@every_document
def test_the_tags_read_every_line_and_every_cell_in_order(name: str) -> None:
    wanted = [one for one in expected(lay_out(DOCUMENTS[name], style())) if one]
    found = list(Tags(pdf_named(name)).read())
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        if isinstance(other, str) or isinstance(one, str):
            assert one == other
        else:
            assert inside(one, other) == other


@every_document
def test_no_glyph_is_missing(name: str) -> None:
    assert missing_glyphs(pdf_named(name)) == 0


def test_a_font_without_the_glyphs_would_be_found() -> None:
    import typst  # noqa: PLC0415 - as the writer loads it

    source = b'#set text(font: "Noto Serif KR", fallback: false)\n\xea\xb0\x80\xe2\x88\x99\xe2\x88\x99'
    planted = typst.compile(source, font_paths=[packed().parent], ignore_system_fonts=True)
    assert missing_glyphs(planted) == 2


def packed() -> Path:
    import pylopdf_fonts_ko  # noqa: PLC0415 - only where its files are

    return Path(pylopdf_fonts_ko.sans_path())


def test_whatever_character_is_not_refused_is_drawn() -> None:
    typefaces = find_typefaces(style().fonts)
    assert isinstance(typefaces, Typefaces)
    chains: Chains = {"body": typefaces.chains["body"]}
    every = [
        readable(f"가{chr(code)}나")
        for code in (*range(0x20, 0x33FF), *range(0x4E00, 0x2FFFF, 13), *range(0xE0000, 0xE0200))
    ]
    taken = [text for text in every if not isinstance(draw((Said("body", text),), chains), WriterFault)]
    assert 4000 < len(taken) < len(every)
    lines = (" ".join(taken[at : at + 60]) for at in range(0, len(taken), 60))
    assert missing_glyphs(pdf_of(Document(tuple(Paragraph(1, line) for line in lines)))) == 0


@every_document
def test_nothing_is_drawn_into_the_margins(name: str) -> None:
    page = style().page
    left, right = of_mm(page.left) / POINT, of_mm(page.width - page.right) / POINT
    top, bottom = of_mm(page.top + page.header) / POINT, of_mm(page.height - page.bottom - page.footer) / POINT
    with pdfplumber.open(BytesIO(pdf_named(name))) as opened:
        for number, sheet in enumerate(opened.pages, start=1):
            chars = [char for char in sheet.chars if not char["text"].isspace()]
            text = [char for char in chars if char["top"] < bottom]
            assert "".join(char["text"] for char in chars if char not in text) == f"-{number}-"
            assert all(left - 3 < char["x0"] and char["x1"] < right + 3 for char in text)
            assert all(top - 1 < char["top"] and char["bottom"] < bottom + 3 for char in text)
            assert all(left - 1 < line["x0"] and line["x1"] < right + 1 for line in (*sheet.lines, *sheet.rects))


def test_the_page_number_stands_in_the_middle_of_the_foot() -> None:
    with pdfplumber.open(BytesIO(pdf_named("ten pages"))) as opened:
        for number, page in enumerate(opened.pages, start=1):
            last = page.extract_text_lines()[-1]
            assert last["text"].replace(" ", "") == f"-{number}-"
            assert (last["x0"] + last["x1"]) / 2 == pytest.approx(page.width / 2, abs=0.5)


def test_a_style_without_page_numbers_draws_none() -> None:
    page = replace(style().page, number=False)
    written = write(Manuscript(DOCUMENTS["one line"], replace(style(), page=page)))
    assert isinstance(written, bytes)
    with pdfplumber.open(BytesIO(written)) as opened:
        assert opened.pages[0].extract_text() == "한 줄"


def test_lines_break_between_words_alone() -> None:
    text = " ".join(f"{WORD[: 2 + at % 9]}({at})," for at in range(120))
    with pdfplumber.open(BytesIO(pdf_of(Document((Item(2, "○", text), Table(((Cell(text),),), ("",))))))) as opened:
        lines = [line["text"] for page in opened.pages for line in page.extract_text_lines()]
    words = {*text.split(), "○", "-", *"12345"}
    assert len(lines) > 30
    assert {word for line in lines for word in line.split()} <= words


def test_a_date_stays_on_one_line() -> None:
    texts = [f"{'가' * length} 2015. 7. 13.(월)한" for length in range(20, 33)]
    with pdfplumber.open(BytesIO(pdf_of(Document(tuple(Paragraph(1, text) for text in texts))))) as opened:
        lines = [line["text"] for line in opened.pages[0].extract_text_lines()]
    assert sum("2015. 7. 13.(월)한" in line for line in lines) == len(texts)


def test_a_date_that_is_too_wide_keeps_its_blanks() -> None:
    dates = Table((tuple(Cell(f"2015. 12. {day}.(월)까지") for day in range(10, 21)),), ("",) * 11)
    with pdfplumber.open(BytesIO(pdf_of(Document((dates,))))) as opened:
        words = [word["text"] for word in opened.pages[0].extract_words(x_tolerance=1)]
    assert words.count("2015.") == 11


def test_a_figure_that_is_too_wide_breaks_behind_a_comma() -> None:
    cells = tuple(Cell("1,234,567,890") for _ in range(9))
    with pdfplumber.open(BytesIO(pdf_of(Document((Table((cells, cells), ("",) * 9),))))) as opened:
        words = {word["text"] for word in opened.pages[0].extract_words()} - {"-", "1"}
    assert words
    assert all(word.rstrip(",").replace(",", "").isdigit() and word in "1,234,567,890" for word in words)
    assert {word[-1] for word in words} <= {",", "0"}


def pages(document: Document) -> list[list[str]]:
    """Give the lines of each page, without its number."""
    with pdfplumber.open(BytesIO(pdf_of(document))) as opened:
        return [[line["text"] for line in page.extract_text_lines()][:-1] for page in opened.pages]


@pytest.mark.parametrize("before", range(14, 34))
def test_a_total_stays_with_the_row_before_it_and_with_the_end(before: int) -> None:
    read = pages(Document((*(Paragraph(1, f"글 {at}") for at in range(before)), table(9), End())))
    last = read[-1]
    assert last[-1] == "끝."
    assert last[-2].startswith("총계")
    assert last[-3].startswith("항목 8")


def test_the_totals_of_the_test_above_do_cross_a_page() -> None:
    ends = [
        pages(Document((*(Paragraph(1, "글") for _ in range(before)), table(9), End()))) for before in range(14, 34)
    ]
    firsts = {read[1][0] for read in ends if len(read) > 1}
    assert any(len(read) == 1 for read in ends)
    # Every page begins with what leads to the table, or with the table's head again.
    assert firsts <= {"〈소요예산〉", "구분 예산액 비고 산출내역", "글"}
    assert "구분 예산액 비고 산출내역" in firsts


def test_the_end_stands_below_its_table() -> None:
    with pdfplumber.open(BytesIO(pdf_of(Document((table(5), End()))))) as opened:
        page = opened.pages[0]
        bottom = page.find_tables()[0].bbox[3]
        (end,) = (word for word in page.extract_words() if word["text"] == "끝.")
    assert bottom < end["top"] < bottom + of_mm(5) / POINT


@pytest.mark.parametrize("before", range(14, 34))
def test_a_subtotal_in_the_middle_stays_with_the_row_before_it(before: int) -> None:
    rows = table(4, last="소계").rows + table(8).rows[1:]
    read = pages(Document((*(Paragraph(1, "글") for _ in range(before)), Table(rows, ("",) * 4))))
    (place,) = ((page, at) for page in read for at, line in enumerate(page) if line.startswith("소계"))
    page, at = place
    assert page[at - 1].startswith("항목 3")


@pytest.mark.parametrize("before", range(18, 30))
def test_no_heading_stands_alone_at_the_foot(before: int) -> None:
    nodes = (
        *(Paragraph(1, "글") for _ in range(before)),
        Chapter(1, "Ⅰ", "목적"),
        Item(1, "□", "가"),
        Item(2, "○", "나"),
    )
    read = pages(Document((*nodes, table(3))))
    assert not {"Ⅰ 목적", "□ 가", "〈소요예산〉", "(단위: 천원)"} & {page[-1] for page in read}


def test_the_head_of_a_table_is_on_each_of_its_pages_and_no_row_is_split() -> None:
    rows = [(Cell(f"항목 {row}"), Cell(f"{row} 앞\n{row} 중간\n{row} 뒤")) for row in range(60)]
    read = pages(Document((Table(((Cell("구분"), Cell("내용")), *rows), ("", "")),)))
    assert len(read) > 3
    assert {page[0] for page in read} == {"구분 내용"}
    for row in range(60):
        assert any({f"{row} 앞", f"{row} 뒤"} <= set(page) for page in read), row


@pytest.mark.parametrize(("level", "mark"), list(enumerate(LEVELS, start=1)))
def test_a_mark_hangs_before_the_edge_of_its_text(level: int, mark: str) -> None:
    document = Document((Item(level, mark, f"{WORD} " * 9),))
    (line,) = lay_out(document, style()).blocks
    assert isinstance(line, Line)
    margin = of_mm(style().page.left) / POINT
    with pdfplumber.open(BytesIO(pdf_of(document))) as opened:
        first, *others = opened.pages[0].extract_words()[:-3]
        assert first["text"] == mark
        assert first["x0"] == pytest.approx(margin + (line.left - line.hang) / POINT, abs=2)
        starts = {word["x0"] for word in others if word["x0"] < margin + line.left / POINT + 5}
    assert all(start == pytest.approx(margin + line.left / POINT, abs=2) for start in starts)
    assert {round(word["top"]) for word in others} > {round(first["top"])}


def test_figures_stand_at_the_right_and_a_heads_words_in_the_middle() -> None:
    with pdfplumber.open(BytesIO(pdf_of(Document((table(4),))))) as opened:
        page = opened.pages[0]
        cells = {word["text"]: word for word in page.extract_words()}
        grid = page.find_tables()[0]
    column = grid.rows[1].cells[1]
    assert column is not None
    assert {round(cells[figure]["x1"], 1) for figure in ("1,234", "2,468", "76,000")} == {
        round(cells["1,234"]["x1"], 1)
    }
    assert 0 < column[2] - cells["1,234"]["x1"] < 8
    assert (cells["예산액"]["x0"] + cells["예산액"]["x1"]) / 2 == pytest.approx((column[0] + column[2]) / 2, abs=0.5)


def test_cells_keep_their_texts_and_an_empty_row_its_height() -> None:
    with pdfplumber.open(BytesIO(pdf_named("merged cells"))) as opened:
        found = opened.pages[0].find_tables()[0]
        texts = found.extract()
        heights = [row.bbox[3] - row.bbox[1] for row in found.rows]
    assert texts[2] == ["인건비", "1,000", "2,000", ""]
    assert texts[6] == ["", "", "", ""]
    assert heights[6] == pytest.approx(heights[7], abs=0.5)


def test_an_approval_table_leaves_room_to_sign() -> None:
    with pdfplumber.open(BytesIO(pdf_named("a draft"))) as opened:
        found = opened.pages[0].find_tables()[0]
    signing = found.rows[1].cells[2]
    assert signing is not None
    assert signing[3] - signing[1] > of_mm(10) / POINT


def test_the_document_says_its_title_and_language_and_is_tagged() -> None:
    with pikepdf.open(BytesIO(pdf_named("2015"))) as opened:
        assert str(opened.docinfo["/Title"]) == "성북구 마을복지추진지원단 위탁·운영계획"
        assert str(opened.Root.Lang) == "ko-KR"
        assert bool(opened.Root.MarkInfo.Marked)
        assert not {"/CreationDate", "/ModDate"} & set(opened.docinfo.keys())


def kinds_of(element: pikepdf.Object) -> Iterator[str]:
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S)
            yield from kinds_of(kid)


def test_chapters_are_headings_and_the_cells_of_a_head_are_headers() -> None:
    with pikepdf.open(BytesIO(pdf_named("2015"))) as opened:
        kinds = list(kinds_of(opened.Root.StructTreeRoot))
    assert kinds.count("/H1") == 5
    assert kinds.count("/TH") == 3
    assert kinds.count("/Title") == 1


def test_bookmarks_are_the_chapters_with_their_numerals() -> None:
    with pikepdf.open(BytesIO(pdf_named("2015"))).open_outline() as outline:
        titles = [item.title for item in outline.root]
    wanted = [f"{node.numeral} {node.title}" for node in DOCUMENTS["2015"].nodes if isinstance(node, Chapter)]
    assert titles == wanted
    assert titles[0] == "Ⅰ 추진 목적"


def test_bold_is_drawn_thicker_where_the_family_has_no_bold_face() -> None:
    def modes(document: Document) -> set[int]:
        with pikepdf.open(BytesIO(pdf_of(document))) as opened:
            drawing = pikepdf.parse_content_stream(opened.pages[0])
            return {int(operands[0]) for operands, operator in drawing if str(operator) == "Tr"}

    assert 2 in modes(Document((table(2),)))
    assert 2 not in modes(DOCUMENTS["one line"])


def test_two_runs_give_the_same_bytes() -> None:
    assert pdf_of(DOCUMENTS["2015"]) == pdf_of(DOCUMENTS["2015"])
    program = (
        "import sys; from pathlib import Path; from maeul_plan.document.read import read_text;"
        "from maeul_plan.document.layout.style import read_style;"
        "from maeul_plan.document.writers.manuscript import Manuscript; from maeul_plan.document.writers.pdf import write;"
        "text = Path(sys.argv[1]).read_text(encoding='utf-8');"
        "written = write(Manuscript(read_text(text), read_style(Path(sys.argv[2]))));"
        "sys.stdout.buffer.write(written)"
    )
    command = [sys.executable, "-c", program, str(GOLDEN), str(ROOT / "templates" / "style.toml")]
    other = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "SOURCE_DATE_EPOCH": "1"}
    assert subprocess.run(command, env=other, capture_output=True, check=True).stdout == pdf_named("2015")


@pytest.mark.parametrize("package", ["typst", "pylopdf_fonts_ko"])
def test_a_missing_package_is_one_line_with_the_command(package: str) -> None:
    program = (
        "import sys; sys.modules[sys.argv[2]] = None; from pathlib import Path;"
        "from maeul_plan.document.tree import Document; from maeul_plan.document.layout.style import read_style;"
        "from maeul_plan.document.writers.manuscript import Manuscript; from maeul_plan.document.writers.pdf import write;"
        "print(write(Manuscript(Document(()), read_style(Path(sys.argv[1])))).message)"
    )
    command = [sys.executable, "-c", program, str(ROOT / "templates" / "style.toml"), package]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert told.count("\n") == 1
    assert 'pip install "maeul-plan[pdf]"' in told


def test_pairs_of_framed_lines_share_their_frame() -> None:
    frames = {}
    for leads in (1, 2):
        document = Document((Title("가"), *(Lead(f"{SENTENCE} {at}.") for at in range(leads)), Item(1, "□", "나")))
        with pdfplumber.open(BytesIO(pdf_of(document))) as opened:
            frames[leads] = len(opened.pages[0].rects) + len(opened.pages[0].curves) + len(opened.pages[0].lines)
    assert frames[1] == frames[2]


def test_what_cannot_be_written_is_a_fault_and_no_exception() -> None:
    assert isinstance(write(Manuscript(Document((Title("\ue000"),)), style())), WriterFault)


def test_every_page_is_filled() -> None:
    with pdfplumber.open(BytesIO(pdf_named("ten pages"))) as opened:
        counts = [len(page.chars) for page in opened.pages]
    assert len(counts) >= 10
    assert all(more > 100 for more, _ in pairwise(counts))
