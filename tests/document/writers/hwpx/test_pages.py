"""What a written file asks of 한글: pages, indents, outline, what stays together, and how tables break."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import hwp_ingest
import pytest
from lxml import etree

from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.tree import Cell, Chapter, Document, Item, Paragraph, Table, Title
from maeul_plan.document.writers.hwpx import write
from maeul_plan.document.writers.manuscript import Manuscript

ROOT = Path(__file__).parents[4]
BUILTIN = ROOT / "templates" / "style.toml"
STYLE = read_style(BUILTIN)
assert isinstance(STYLE, Style)


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def section(data: bytes) -> etree._Element:
    return part(data, "Contents/section0.xml")


def header(data: bytes) -> etree._Element:
    return part(data, "Contents/header.xml")


def styled(tmp_path: Path, own: str, *nodes: object) -> bytes:
    path = tmp_path / "style.toml"
    path.write_text(own, encoding="utf-8")
    style = read_style(BUILTIN, path)
    assert isinstance(style, Style), style
    return write(Manuscript(Document(nodes), style))


def settings_of(data: bytes, text: str) -> etree._Element:
    """Find how the paragraph is set that begins with a text."""
    for paragraph in section(data).iterfind("{*}p"):
        if "".join(paragraph.itertext()).startswith(text):
            return header(data).find(f".//{{*}}paraPr[@id='{paragraph.get('paraPrIDRef')}']")
    raise AssertionError(text)


def test_the_same_document_gives_the_same_bytes(document: Document, written: Callable[[Document], bytes]) -> None:
    assert written(document) == written(document)


def test_the_page_has_the_margins_of_the_style_and_a_number_between_hyphens(tmp_path: Path) -> None:
    data = styled(tmp_path, "[page]\nleft = 25\n", Paragraph(1, "가"))
    page = section(data).find(".//{*}pagePr")
    assert (page.get("width"), page.get("height")) == ("59528", "84189")
    assert dict(page.find("{*}margin").attrib) == {
        "left": "7087", "right": "5669", "top": "5669", "bottom": "4252", "header": "2835", "footer": "2835", "gutter": "0",
    }  # fmt: skip
    assert dict(section(data).find(".//{*}pageNum").attrib) == {
        "pos": "BOTTOM_CENTER",
        "formatType": "DIGIT",
        "sideChar": "-",
    }
    assert section(styled(tmp_path, "[page]\nnumber = false\n", Paragraph(1, "가"))).find(".//{*}pageNum") is None


def test_the_mark_begins_at_the_indent_and_further_lines_begin_under_the_text(tmp_path: Path) -> None:
    data = styled(tmp_path, "", Item(1, "□", "가"), Item(2, "○", "나"))
    lengths = [
        {length.tag.rpartition("}")[2]: int(length.get("value")) for length in case.find("{*}margin")}
        for case in settings_of(data, "○ 나").find("{*}switch")
    ]
    # A mark of 15 points and half as much for the blank; 5 mm a level. Old readers take every length twice.
    assert [(one["left"], one["intent"]) for one in lengths] == [(1417, -2250), (2834, -4500)]


def test_lines_break_between_words_as_korean_offices_have_it(tmp_path: Path) -> None:
    for setting in header(styled(tmp_path, "", Paragraph(1, "가"))).iterfind(".//{*}breakSetting"):
        assert setting.get("breakNonLatinWord") == "BREAK_WORD"  # 한글 means 어절 by it


def test_chapters_make_the_outline_and_stay_with_what_follows(tmp_path: Path) -> None:
    data = styled(tmp_path, "", Chapter(1, "Ⅰ", "가"), Item(1, "□", "나"))
    chapter, item = settings_of(data, "Ⅰ 가"), settings_of(data, "□ 나")
    assert (chapter.find("{*}heading").get("type"), chapter.find("{*}heading").get("level")) == ("OUTLINE", "0")
    assert item.find("{*}heading").get("type") == "NONE"
    assert [one.find("{*}breakSetting").get("keepWithNext") for one in (chapter, item)] == ["1", "0"]
    assert all(not head.text for head in header(data).iterfind(".//{*}paraHead"))  # no second number before Ⅰ


def test_styles_are_named_as_an_officer_would_look_for_them(tmp_path: Path) -> None:
    data = styled(tmp_path, "", Title("가"), Chapter(1, "Ⅰ", "나"), Item(1, "□", "다"), Item(2, "○", "라"))
    names = [style.get("name") for style in header(data).iterfind(".//{*}style")]
    assert names == ["바탕글", "제목", "장", "항목", "항목 ○"]
    assert len(set(names)) == len(names)


def test_two_styles_never_share_a_name(tmp_path: Path) -> None:
    own = '[marks]\n"○" = "ㅇ"\n[report.items."○"]\nsize = 20\n[report.items."ㅇ"]\nsize = 21\n'
    data = styled(tmp_path, own, *(Item(1, mark, "가") for mark in "□○ㅇ"))
    names = [style.get("name") for style in header(data).iterfind(".//{*}style")]
    assert names == ["바탕글", "항목", "항목 ㅇ", "항목 3"]


def test_letters_and_frames_are_those_of_the_look(tmp_path: Path) -> None:
    own = '[report.item]\nsize = 12.5\nbold = true\nbefore = 3\nafter = 2\nborder = 0.42\nsides = "bottom"\nfill = "#ABCDEF"\n'
    data = styled(tmp_path, own, Item(1, "○", "가"), Item(1, "□", "나"))
    letters = header(data).find(".//{*}charPr[last()-1]")
    assert (letters.get("height"), letters.find("{*}bold") is not None) == ("1250", True)
    assert set(letters.find("{*}fontRef").attrib.values()) == {"0"}
    assert set(header(data).find(".//{*}charPr[last()]").find("{*}fontRef").attrib.values()) == {"1"}
    setting = settings_of(data, "○ 가")
    assert [setting.find(f".//{{*}}{side}").get("value") for side in ("prev", "next")] == ["300", "200"]
    frame = header(data).find(f".//{{*}}borderFill[@id='{setting.find('{*}border').get('borderFillIDRef')}']")
    sides = {side: frame.find(f"{{*}}{side}Border").get("type") for side in ("left", "top", "bottom")}
    assert sides == {"left": "NONE", "top": "NONE", "bottom": "SOLID"}
    assert frame.find("{*}bottomBorder").get("width") == "0.4 mm"  # the nearest that the format has a word for
    assert frame.find(".//{*}winBrush").get("faceColor") == "#ABCDEF"


def test_figures_of_a_column_stand_right_and_shade_marks_the_head(tmp_path: Path) -> None:
    table = Table(((Cell("구분"), Cell("금액")), (Cell("가"), Cell("1,000"))), ("", ""))
    data = styled(tmp_path, "", table)
    cells = section(data).findall(".//{*}tc")
    sides = [
        header(data)
        .find(f".//{{*}}paraPr[@id='{cell.find('.//{*}p').get('paraPrIDRef')}']/{{*}}align")
        .get("horizontal")
        for cell in cells
    ]
    assert sides == ["CENTER", "CENTER", "CENTER", "RIGHT"]
    fills = [
        header(data).find(f".//{{*}}borderFill[@id='{cell.get('borderFillIDRef')}']//{{*}}winBrush") is not None
        for cell in cells
    ]
    assert fills == [True, True, False, False]
    assert {cell.find("{*}subList").get("vertAlign") for cell in cells} == {"CENTER"}


def test_fonts_are_the_offices_own(tmp_path: Path) -> None:
    data = styled(tmp_path, '[fonts]\nbody = ["휴먼명조", "Noto Serif KR"]\n', Paragraph(1, "가"))
    faces = [font.get("face") for font in header(data).find(".//{*}fontface")]
    assert faces == ["휴먼명조", "HY헤드라인M", "맑은 고딕"]


def test_the_title_is_the_files_and_the_preview_begins_with_it(tmp_path: Path) -> None:
    data = styled(tmp_path, "", Title('가 & "나"'), Table(((Cell("다"), Cell("라\n마")),), ("", "")))
    assert part(data, "Contents/content.hpf").findtext(".//{*}title") == '가 & "나"'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("Preview/PrvText.txt").decode() == '가 & "나"\r\n<다><라 마>'


def rows(count: int, text: str = "가") -> Table:
    return Table(((Cell("머리"),), *[(Cell(text),)] * count), ("",))


@pytest.mark.parametrize(
    ("table", "breaks", "as_character"),
    [
        (rows(5), "NONE", "1"),  # a small one moves to the next page whole
        (rows(60), "TABLE", "0"),  # a long one breaks between rows, never within
        (rows(2, "\n".join("나" * 99)), "CELL", "0"),  # a row that no page holds has to break, or it is lost
        (
            Table(((Cell("머리"), Cell("")), (Cell("가", 1, 60), Cell("나")), *[(Cell("나"),)] * 59), ("", "")),
            "CELL",
            "0",
        ),
    ],
)
def test_tables_break_where_they_have_to_and_nowhere_else(
    table: Table, breaks: str, as_character: str, written: Callable[[Document], bytes]
) -> None:
    found = section(written(Document((table,)))).find(".//{*}tbl")
    assert (found.get("pageBreak"), found.find("{*}pos").get("treatAsChar")) == (breaks, as_character)
    assert [row[0].get("header") for row in found.iterfind("{*}tr")][:2] == ["1", "0"]
    assert found.get("repeatHeader") == "1"


@pytest.mark.parametrize("name", ["row without a cell", "column without a cell"])
def test_what_no_cell_begins_in_keeps_its_room(
    name: str, named: dict[str, Document], written: Callable[[Document], bytes]
) -> None:
    (grid,) = lay_out(named[name], STYLE).blocks
    table = section(written(named[name])).find(".//{*}tbl")
    assert (int(table.get("rowCnt")), int(table.get("colCnt"))) == (2, 2)
    size = table.find("{*}sz")
    assert (int(size.get("width")), int(size.get("height"))) == (sum(grid.widths), sum(grid.heights))


TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')


def pictured(data: bytes) -> list[list[str]]:
    """Give the lines of every page as an unrelated engine sets them; no text may lie outside the margins."""
    pages = []
    for page in hwp_ingest.to_svg_pages(data):
        found = [(float(y), float(x), text) for x, y, text in TEXT.findall(page.decode())]
        assert all(75 <= x < 720 and 113 <= y < 1075 for y, x, _ in found)  # 20 mm and 30 mm of an A4 page at 96 dpi
        pages.append(["".join(one[2] for one in line) for _, line in groupby(sorted(found), key=lambda one: one[0])])
    return pages


def test_the_signed_plan_fills_five_pages_each_with_its_number(
    named: dict[str, Document], written: Callable[[Document], bytes]
) -> None:
    pages = pictured(written(named["2015"]))
    assert [page[-1] for page in pages] == ["-1-", "-2-", "-3-", "-4-", "-5-"]
    assert pages[0][0].startswith("문서번호마을담당관-4423담당")
    assert "성북구마을복지추진지원단위탁운영계획" in pages[0]  # · is drawn, not written
    assert pages[-1][-2].endswith("끝.")


def test_a_table_of_two_hundred_rows_goes_on_over_pages_below_its_head(
    named: dict[str, Document], written: Callable[[Document], bytes]
) -> None:
    pages = pictured(written(named["two hundred rows"]))
    assert len(pages) == 6
    for page in pages[1:]:
        assert page[0] == "번호사업명예산액산출내역"
    numbers = [int(found[1]) for page in pages for line in page if (found := re.match(r"(\d+?)\1번째", line))]
    assert numbers == list(range(1, 201))
