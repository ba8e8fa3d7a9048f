"""A .docx file says what the layout says, to Word's own rules, to readers that know nothing of us, the same every time."""

# ruff: noqa: SLF001 - python-docx has its elements under such names only
from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final, TypeAlias
from zipfile import ZipFile

import docx
import mammoth
import pytest
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.table import Table as ReadTable
from docx.text.paragraph import Paragraph as ReadParagraph
from lxml import html

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
    Head,
    Item,
    Lead,
    Node,
    Note,
    Paragraph,
    Table,
    Title,
)
from maeul_plan.document.writers.docx import write
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault

ROOT: Final = Path(__file__).parents[3]
GOLDEN: Final = ROOT / "tests" / "golden" / "seongbuk-2015.md"

Place: TypeAlias = tuple[int, int, int, int, str]
Read: TypeAlias = str | tuple[Place, ...]
"""A line, or a table: the row, column, rows, columns and text of each cell."""


def style() -> Style:
    found = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(found, Style)
    return found


def written(document: Document, its_style: Style | None = None) -> bytes:
    made = write(Manuscript(document, its_style or style()))
    assert isinstance(made, bytes), made
    return made


def document_of(*nodes: Node) -> Document:
    return Document(nodes)


def plan_of_2015() -> Document:
    return read_text(GOLDEN.read_text(encoding="utf-8"))


MERGED: Final = Table(
    (
        (Cell("구분", 1, 2), Cell("예산", 2), Cell("비고", 1, 2)),
        (Cell("2024"), Cell("2025")),
        (Cell("인건비", 1, 3), Cell("1,000"), Cell("2,000"), Cell("")),
        (Cell(""), Cell(""), Cell("가\n\n다")),
        (Cell("넓은 칸", 2), Cell("끝")),
        (Cell("총계"), Cell("1,000"), Cell("2,000"), Cell("")),
    ),
    ("", "right", "right", ""),
    "예산",
    "천원",
)
HEAD: Final = Head(
    (("문서번호", "마을담당관-4423"), ("결재일자", "2015. 7. 7."), ("공개여부", "")),
    tuple(Approver(post, name) for post, name in zip("가나다라마바", "하파타카차자", strict=True)),
    ("복지정책과장 민지선",),
)
ROWS: Final = Table(
    (
        (Cell("연번"), Cell("금액")),
        *((Cell(str(i)), Cell(f"{i * 1237:,}")) for i in range(1, 200)),
        (Cell("총계"), Cell("0")),
    ),
    ("center", ""),
)
LEVELS: Final = tuple(
    Item(level, mark, f"{level}단계")
    for level, mark in enumerate(("1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮"), 1)
)
LETTER: Final = """\
수신　성북구 마을·사회적경제센터장
(경유)
제목　추진지원단 사업계획서 제출 요청

1\\. 관련: 마을담당관-4423(2015. 7. 7.)

붙임　1. 사업계획서 서식 1부.
　　　2. 예산 내역서 서식 1부.　끝.

2015\\. 7. 8.
성북구청장
시행　마을담당관-4500
"""
DOCUMENTS: Final = {
    "2015": plan_of_2015(),
    "complete": read_text((GOLDEN.parent / "complete.md").read_text(encoding="utf-8")),
    "letter": read_text(LETTER),
    "merged cells": document_of(Title("합친 칸"), MERGED, Item(2, "-", "다음"), MERGED, MERGED, End()),
    "six approvers": document_of(HEAD, Title("여섯 사람"), Lead("가"), Lead("나")),
    "two hundred rows": document_of(Chapter(1, "Ⅰ", "명단"), ROWS, End()),
    "levels": document_of(Title("모든 단계"), *LEVELS, Note(8, "주"), Paragraph(3, "글"), End()),
    "attachments": document_of(Attachments((Attachment("1.", "가 1부."), Attachment("2.", "나 1부.")))),
    "long title": document_of(Title("성북구 마을복지추진지원단 위탁·운영계획 " * 20)),
    "hanja": document_of(Title("城北區 마을福祉推進支援團 委託·運營計劃"), Item(1, "○", "區와 洞의 1/2 ∼ 2015. 8.")),
    "one line": document_of(Paragraph(1, "한 줄")),
    "nothing": document_of(),
}


def stated(document: Document) -> list[Read]:
    """Give what the layout says; between a mark and its text Word has a tab."""
    return [
        (f"{block.mark}\t{block.text}" if block.gap else block.printed)
        if isinstance(block, Line)
        else tuple(
            (box.row, box.column, box.rowspan, box.colspan, "\n".join(filter(None, box.lines))) for box in block.boxes
        )
        for block in lay_out(document, style()).blocks
    ]


def read_by_python_docx(data: bytes) -> list[Read]:
    found = docx.Document(BytesIO(data)).iter_inner_content()
    return [block for one in found if (block := one.text if isinstance(one, ReadParagraph) else _cells(one))]


def _cells(table: ReadTable) -> tuple[Place, ...]:
    """Find each cell at all the places it covers."""
    places: dict[int, list[tuple[int, int]]] = {}
    cells = {}
    for row_number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            places.setdefault(id(cell._tc), []).append((row_number, column))
            cells[id(cell._tc)] = cell
    return tuple(
        (
            *min(covered),
            len({row for row, _ in covered}),
            len({column for _, column in covered}),
            "\n".join(filter(None, cells[key].text.split("\n"))),
        )
        for key, covered in sorted(places.items(), key=lambda one: min(one[1]))
    )


def read_by_mammoth(data: bytes) -> list[Read]:
    body = html.fragment_fromstring(mammoth.convert_to_html(BytesIO(data)).value, create_parent=True)
    return [_table(one) if one.tag == "table" else one.text_content() for one in body]


def _table(table: html.HtmlElement) -> tuple[Place, ...]:
    taken: set[tuple[int, int]] = set()
    found: list[Place] = []
    for number, row in enumerate(table.iter("tr")):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            rows, columns = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
            taken |= {(number + down, column + right) for down in range(rows) for right in range(columns)}
            text = "\n".join(filter(None, (line.text_content() for line in cell)))
            found.append((number, column, rows, columns, text))
            column += columns
    return tuple(found)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_two_unrelated_readers_find_the_same_lines_and_the_same_table_grids(name: str) -> None:
    document = DOCUMENTS[name]
    data = written(document)
    assert read_by_python_docx(data) == stated(document)
    assert read_by_mammoth(data) == stated(document)


def test_the_plan_of_2015_is_read_back_as_it_was_signed() -> None:
    texts = read_by_python_docx(written(plan_of_2015()))
    assert "성북구 마을복지추진지원단 위탁·운영계획" in texts
    assert "▶\t단장 1명: 마을분야 경력 8년 이상으로 운영총괄 (실무겸임)" in texts
    assert texts[-1] == "□\t추진지원단 업무개시 【마을담당관】: 2015. 8. 1.(토)　끝."
    budget = next(one for one in texts[1:] if isinstance(one, tuple))
    assert budget[3:5] == ((1, 0, 4, 1, "인건비"), (1, 1, 4, 1, "41,667"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "가 | 나",
        "□",
        "- 1 -",
        "^^ <<",
        "{{ 가 }} {% for %}",
        "=1+1",
        "]]> &amp; &#65;",
        "_x0041_",
    ],
)
def test_a_hostile_text_comes_out_as_itself(text: str) -> None:
    table = Table(((Cell(text), Cell("")), (Cell(f"{text}\n{text}"), Cell(text))), ("", ""))
    document = document_of(Title(text), Item(1, "□", text), table, Paragraph(1, text), End())
    data = written(document)
    assert read_by_python_docx(data) == read_by_mammoth(data) == stated(document)
    assert opened(data).core_properties.title == text


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\r", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_say_stands_as_the_sign_for_it(character: str) -> None:
    table = Table(((Cell(f"가{character}나"),),), ("",))
    data = written(document_of(Title(f"가{character}나"), table))
    assert read_by_python_docx(data) == ["가\ufffd나", ((0, 0, 1, 1, "가\ufffd나"),)]


@pytest.mark.parametrize("text", ["𠮷 가", "가\t나", "가 \u00ad\u200b\u202e나"])
def test_a_rare_character_stays(text: str) -> None:
    assert read_by_python_docx(written(document_of(Paragraph(1, text)))) == [text]


def opened(data: bytes) -> Opened:
    return docx.Document(BytesIO(data))


def test_the_page_is_a4_with_the_margins_of_the_style() -> None:
    section = opened(written(plan_of_2015())).sections[0]
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [round(side.mm) for side in sides] == [20, 20, 30, 25]
    assert (round(section.header_distance.mm), round(section.footer_distance.mm)) == (20, 15)


def test_the_number_of_the_page_stands_between_dashes_at_the_bottom() -> None:
    [line] = opened(written(plan_of_2015())).sections[0].footer.paragraphs
    assert line.style.name == "Footer"
    assert line.style.paragraph_format.alignment == 1
    [field] = line._p.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == "PAGE"
    assert "".join(text.text for text in line._p.iter(qn("w:t"))) == "- 1 -"


def test_a_style_without_page_numbers_has_no_footer() -> None:
    its = style()
    bare = replace(its, page=replace(its.page, number=False))
    assert opened(written(plan_of_2015(), bare)).sections[0].footer.is_linked_to_previous


def test_title_and_chapters_have_words_own_styles_and_fonts_are_named_for_hangul() -> None:
    found = opened(written(plan_of_2015()))
    names = {paragraph.text: paragraph.style.name for paragraph in found.paragraphs}
    assert names["성북구 마을복지추진지원단 위탁·운영계획"] == "Title"
    assert [text for text, name in names.items() if name == "Heading 1"][:2] == ["Ⅰ\t추진 목적", "Ⅱ\t필요성"]
    fonts = found.styles["Title"].element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{side}")) for side in ("ascii", "hAnsi", "eastAsia")} == {"HY헤드라인M"}
    assert found.styles["Title"].font.size.pt == 20


def test_a_line_hangs_by_its_mark_and_begins_where_its_text_begins() -> None:
    document = document_of(Item(1, "□", "가"), Item(2, "○", "나"), Item(3, "(가)", "다"))
    lines = [one for one in lay_out(document, style()).blocks if isinstance(one, Line)]
    for paragraph, line in zip(opened(written(document)).paragraphs, lines, strict=True):
        shape = paragraph.paragraph_format
        assert shape.left_indent.pt == pytest.approx(line.left / 100, abs=0.05)
        assert shape.first_line_indent.pt == pytest.approx(-line.hang / 100, abs=0.05)
        assert [stop.position.pt for stop in shape.tab_stops] == pytest.approx([line.left / 100], abs=0.05)


def test_hangul_words_stay_whole_and_nothing_is_hyphenated_or_spread() -> None:
    found = opened(written(plan_of_2015()))
    shared = found.styles["Normal"].element.pPr
    values = {child.tag.split("}")[1]: child.get(qn("w:val")) for child in shared}
    assert values == {
        "widowControl": None,
        "suppressAutoHyphens": None,
        "wordWrap": "1",
        "autoSpaceDE": "0",
        "autoSpaceDN": "0",
    }
    assert found.settings.element.find(qn("w:autoHyphenation")).get(qn("w:val")) == "0"
    assert {style_of(one).base_style.name for one in found.paragraphs} == {"Normal"}
    [language] = found.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:eastAsia")) == "ko-KR"


def style_of(paragraph: ReadParagraph):  # noqa: ANN201 - python-docx's own type
    return paragraph.style


def test_navigation_has_chapters_and_the_items_that_head_something() -> None:
    document = document_of(Chapter(1, "Ⅰ", "가"), Item(1, "□", "나"), Item(2, "○", "다"), Item(1, "□", "라"))
    levels = [
        paragraph._p.pPr.find(qn("w:outlineLvl")) is not None for paragraph in opened(written(document)).paragraphs
    ]
    assert levels == [False, True, False, False]
    assert opened(written(document)).styles["Heading 1"].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"


def rows_of(data: bytes, table: int = 0) -> list[tuple[bool, bool, bool]]:
    """Tell of each row whether it is not split, whether it is repeated and whether it stays with the next."""
    found = opened(data).tables[table]
    return [
        (
            row._tr.trPr.find(qn("w:cantSplit")) is not None,
            row._tr.trPr.find(qn("w:tblHeader")) is not None,
            {p.pPr.find(qn("w:keepNext")) is not None for p in row._tr.iter(qn("w:p"))} == {True},
        )
        for row in found.rows
    ]


def test_no_row_is_split_head_rows_are_repeated_and_a_total_is_not_alone() -> None:
    rows = rows_of(written(document_of(ROWS)))
    assert rows == [(True, True, True), *[(True, False, False)] * 198, (True, False, True), (True, False, False)]


def test_the_last_row_stays_with_the_end() -> None:
    data = written(document_of(MERGED, End()))
    assert [row[2] for row in rows_of(data)] == [True, True, False, False, True, True]
    below = opened(data).paragraphs[-2]
    assert below.style.name == "표 아래"
    assert below.paragraph_format.keep_with_next


def test_an_approval_table_stays_on_one_page_and_leaves_room_to_sign() -> None:
    data = written(document_of(HEAD, Title("가")))
    assert [row[2] for row in rows_of(data, 1)] == [True, True, False]
    heights = [row.height for row in opened(data).tables[1].rows]
    assert heights[1].mm >= 10.9


def test_a_line_that_keeps_stays_with_the_next() -> None:
    found = opened(written(document_of(Title("가"), Item(1, "□", "나"), Item(2, "○", "다"), Item(1, "□", "라"))))
    assert [bool(line.paragraph_format.keep_with_next) for line in found.paragraphs] == [True, True, False, False]


def test_cells_are_shaded_and_stand_as_the_layout_says() -> None:
    table = opened(written(document_of(MERGED))).tables[0]
    assert table.style.name == "Table Grid"
    shades = [row.cells[0]._tc.tcPr.find(qn("w:shd")) for row in (table.rows[0], table.rows[2], table.rows[5])]
    assert [shade if shade is None else shade.get(qn("w:fill")) for shade in shades] == ["E6E6E6", None, "F5F5F5"]
    assert [cell.paragraphs[0].alignment for cell in table.rows[5].cells] == [1, 2, 2, 1]
    grid = next(one for one in lay_out(document_of(MERGED), style()).blocks if isinstance(one, Grid))
    assert [column.width.pt for column in table.columns] == pytest.approx([one / 100 for one in grid.widths], abs=0.05)


def test_a_line_above_a_table_does_not_touch_it() -> None:
    first, second = opened(written(document_of(Item(1, "○", "가"), Item(1, "○", "나"), ROWS))).paragraphs[:2]
    assert first.paragraph_format.space_after is None
    assert second.paragraph_format.space_after.pt == 4


def test_the_title_and_the_lead_stand_in_boxes_as_wide_as_the_page() -> None:
    found = opened(written(document_of(Title("가"), Lead("나"), Chapter(1, "Ⅰ", "다"))))
    for paragraph in found.paragraphs[:2]:
        shape = paragraph.style.element.pPr
        sides = shape.find(qn("w:pBdr"))
        assert [side.tag.split("}")[1] for side in sides] == ["top", "left", "bottom", "right"]
        room = paragraph.style.paragraph_format.left_indent.pt
        assert room == pytest.approx(5, abs=1.3)
        assert paragraph.style.paragraph_format.right_indent.pt == room
    assert found.styles["Title"].element.pPr.find(qn("w:shd")).get(qn("w:fill")) == "EAF1FB"


def test_the_properties_have_the_title_and_no_maker_and_no_day() -> None:
    properties = opened(written(plan_of_2015())).core_properties
    assert (properties.title, properties.language) == ("성북구 마을복지추진지원단 위탁·운영계획", "ko-KR")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created, properties.modified) == (None, None)


def test_a_style_of_ones_own_names_fonts_marks_and_sizes() -> None:
    its = style()
    own = replace(
        its,
        fonts=replace(its.fonts, body=("<휴먼명조>", "바탕", "A & B")),
        marks={"○": "ㅇ"},
        report=replace(its.report, item=replace(its.report.item, size=13.5)),
    )
    data = written(document_of(Item(1, "○", "가")), own)
    [line] = opened(data).paragraphs
    assert line.text == "ㅇ\t가"
    assert line.style.font.size.pt == 13.5
    with ZipFile(BytesIO(data)) as parts:
        assert '<w:altName w:val="바탕,A &amp; B"/>' in parts.read("word/fontTable.xml").decode()


def test_two_runs_give_the_same_bytes_on_any_day_in_any_process() -> None:
    program = (
        "import sys; from hashlib import sha256; from pathlib import Path\n"
        "from maeul_plan.document.layout.style import read_style\n"
        "from maeul_plan.document.read import read_text\n"
        "from maeul_plan.document.writers.docx import write\n"
        "from maeul_plan.document.writers.manuscript import Manuscript\n"
        "text = Path(sys.argv[1]).read_text(encoding='utf-8')\n"
        "print(sha256(write(Manuscript(read_text(text), read_style(Path(sys.argv[2]))))).hexdigest())"
    )
    style_file = ROOT / "templates" / "style.toml"
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    run = subprocess.run(
        [sys.executable, "-c", program, str(GOLDEN), str(style_file)],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    data = written(plan_of_2015())
    assert run.stdout.strip() == sha256(data).hexdigest()
    with ZipFile(BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def faults() -> Iterator[tuple[Document, Style, str]]:
    its = style()
    wide = Table((tuple(Cell(str(i)) for i in range(64)),), ("",) * 64)
    yield document_of(wide), its, "표의 열이 64개입니다."
    yield document_of(), replace(its, page=replace(its.page, height=600.0)), "558mm까지"


@pytest.mark.parametrize(("document", "its_style", "said"), list(faults()))
def test_what_word_could_not_open_is_a_fault(document: Document, its_style: Style, said: str) -> None:
    fault = write(Manuscript(document, its_style))
    assert isinstance(fault, WriterFault)
    assert said in fault.message


def test_the_most_columns_that_word_knows_are_written() -> None:
    wide = Table((tuple(Cell(str(i)) for i in range(63)),), ("",) * 63)
    assert len(opened(written(document_of(wide))).tables[0].columns) == 63
