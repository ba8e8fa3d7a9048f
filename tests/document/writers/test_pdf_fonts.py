"""PDF uses the fonts that a style names, knows what they draw, and says which character none of them has."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

import pdfplumber
import pikepdf
import pylopdf_fonts_ko
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from maeul_plan.document.layout.style import Fonts, Style, read_style
from maeul_plan.document.tree import Cell, Chapter, Document, Item, Paragraph, Table, Title
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault
from maeul_plan.document.writers.pdf import write
from maeul_plan.document.writers.pdf.cmap import read_coverage
from maeul_plan.document.writers.pdf.names import read_family_names
from maeul_plan.document.writers.pdf.stand_ins import STAND_INS, stand_in

ROOT: Final = Path(__file__).parents[3]
PACK: Final = (pylopdf_fonts_ko.serif_path(), pylopdf_fonts_ko.sans_path())
EVERY: Final = tuple(chr(code) for code in range(0x20, 0x30000) if not 0xD800 <= code <= 0xDFFF)


def style(**fonts: object) -> Style:
    found = read_style(ROOT / "templates" / "style.toml")
    assert isinstance(found, Style)
    return replace(found, fonts=replace(found.fonts, **fonts))


def written(document: Document, **fonts: object) -> bytes:
    pdf = write(Manuscript(document, style(**fonts)))
    assert isinstance(pdf, bytes), pdf
    return pdf


def refused(document: Document, **fonts: object) -> str:
    fault = write(Manuscript(document, style(**fonts)))
    assert isinstance(fault, WriterFault)
    return fault.message


def a_font(path: Path, family: str, characters: str, *, weight: int = 400) -> Path:
    """Make a font that draws some characters, each as a square."""
    names = [".notdef", *(f"g{at}" for at in range(len(characters)))]
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (800, 700), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(one): f"g{at}" for at, one in enumerate(characters)})
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (900, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    face = "Bold" if weight > 400 else "Regular"
    builder.setupNameTable({"familyName": family, "styleName": face, "psName": f"{family}-{face}"})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    builder.save(path)
    return path


def fonts_of(pdf: bytes) -> set[str]:
    """Name the fonts that a PDF draws with, without the tag of their part."""
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return {char["fontname"].split("+")[-1] for page in opened.pages for char in page.chars}


@pytest.mark.parametrize("path", PACK, ids=lambda path: path.name)
def test_the_coverage_of_the_packed_fonts_is_what_another_reader_finds(path: Path) -> None:
    coverage = read_coverage(path, 0)
    with TTFont(path) as font:
        known = font.getBestCmap()
    assert [one for one in EVERY if coverage.has(one)] == [one for one in EVERY if ord(one) in known]


def test_the_coverage_of_a_table_of_segments_is_exact(tmp_path: Path) -> None:
    path = a_font(tmp_path / "a.ttf", "시험", "가나라abcxyz\uffee")
    with TTFont(path) as font:
        assert {table.format for table in font["cmap"].tables} == {4}
    coverage = read_coverage(path, 0)
    assert "".join(one for one in EVERY if coverage.has(one)) == "abcxyz가나라\uffee"


def test_the_second_font_of_a_collection_is_its_own(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(a_font(tmp_path / f"{name}.ttf", name, name)) for name in ("가", "나")]
    collection.save(tmp_path / "both.ttc")
    covers = [[one for one in "가나" if read_coverage(tmp_path / "both.ttc", at).has(one)] for at in (0, 1)]
    assert covers == [["가"], ["나"]]


def test_what_is_no_font_or_is_cut_off_covers_nothing(tmp_path: Path) -> None:
    whole = a_font(tmp_path / "whole.ttf", "시험", "가").read_bytes()
    for content in (b"", b"\0\1", b"no font at all, only words", *(whole[:length] for length in range(12, 400, 7))):
        path = tmp_path / "cut.ttf"
        path.write_bytes(content)
        assert not read_coverage(path, 0).has("나")
    assert not read_coverage(tmp_path / "none.ttf", 0).has("가")


def test_a_damaged_font_is_a_fault_that_names_it(tmp_path: Path) -> None:
    path = a_font(tmp_path / "own.ttf", "Damaged", "가나다라 0123456789-")
    with TTFont(path) as font:
        start = font.reader.tables["loca"].offset
    content = bytearray(path.read_bytes())
    content[start : start + 8] = b"\xff" * 8
    path.write_bytes(content)
    told = refused(Document((Paragraph(1, "가"),)), folder=str(tmp_path), body=("Damaged",))
    assert "Damaged" in told
    assert "fonts.folder" in told
    assert "\n" not in told


def test_body_and_headings_are_set_in_their_families() -> None:
    document = Document((Chapter(1, "Ⅰ", "가"), Item(2, "○", "나")))
    assert fonts_of(written(document)) == {"NotoSansKR-Regular", "NotoSerifKR-Regular"}
    assert fonts_of(written(document, body=("Noto Sans KR",))) == {"NotoSansKR-Regular"}


def test_a_family_is_found_in_the_styles_folder_and_stands_before_the_others(tmp_path: Path) -> None:
    a_font(tmp_path / "own.ttf", "Siheom", "가나 0123456789-")
    pdf = written(
        Document((Paragraph(1, "가나 다"),)), folder=str(tmp_path), body=("없는 글꼴", "siheom", "Noto Serif KR")
    )
    assert fonts_of(pdf) == {"Siheom-Regular", "NotoSerifKR-Regular"}


def named_also(path: Path, *names: tuple[str, int, int, int, int]) -> Path:
    """Give a font further names: a text, its kind, its platform, its encoding, its language."""
    with TTFont(path) as font:
        for name in names:
            font["name"].setName(*name)
        font.save(path)
    return path


@pytest.mark.parametrize(
    "name",
    [
        ("시험명조", 1, 3, 1, 0x412),
        ("시험명조", 16, 3, 1, 0x412),
        ("시험명조", 1, 0, 3, 0),
        ("시험명조", 1, 3, 10, 0x412),
        ("시험명조".encode("cp949"), 1, 1, 3, 23),
        ("시험명조".encode("cp949"), 1, 3, 5, 0x412),
    ],
    ids=["Windows", "of all faces", "Unicode", "Windows, all of Unicode", "Macintosh", "Wansung"],
)
def test_a_family_is_found_by_its_korean_name(tmp_path: Path, name: tuple[str, int, int, int, int]) -> None:
    named_also(a_font(tmp_path / "own.ttf", "Siheom", "가 0123456789-"), name)
    for asked in ("시험명조", unicodedata.normalize("NFD", "시험명조"), "siheom"):
        pdf = written(Document((Paragraph(1, "가"),)), folder=str(tmp_path), body=(asked,))
        assert fonts_of(pdf) == {"Siheom-Regular"}


def test_fonts_that_are_there_are_told_by_all_their_names(tmp_path: Path) -> None:
    names = (("시험명조", 16, 3, 1, 0x412), ("시험명조 Regular", 1, 3, 1, 0x412), ("시험\n명조", 1, 0, 3, 0))
    named_also(a_font(tmp_path / "own.ttf", "Siheom", "가 0123456789-"), *names)
    told = refused(Document(()), folder=str(tmp_path), body=("바탕",))
    assert told.endswith("있는 글꼴: Noto Sans KR, Noto Serif KR, 시험 명조(Siheom, 시험명조)")


def test_the_names_of_a_font_are_those_that_another_reader_finds(tmp_path: Path) -> None:
    for path in (*PACK, named_also(a_font(tmp_path / "a.ttf", "시험", "가"), ("Siheom", 16, 3, 1, 0x409))):
        with TTFont(path) as font:
            known = {one.toUnicode() for one in font["name"].names if one.nameID in (1, 16)}
        assert set(read_family_names(path, 0)) == known


def test_a_font_that_is_cut_off_has_no_names_or_true_ones(tmp_path: Path) -> None:
    whole = a_font(tmp_path / "whole.ttf", "시험", "가").read_bytes()
    for length in range(0, len(whole), 7):
        (tmp_path / "cut.ttf").write_bytes(whole[:length])
        assert all("시험".startswith(name) for name in read_family_names(tmp_path / "cut.ttf", 0))


def test_a_font_that_is_put_into_the_folder_later_is_used(tmp_path: Path) -> None:
    document = Document((Paragraph(1, "가"),))
    a_font(tmp_path / "one.ttf", "Siheom", "나 0123456789-")
    fonts = {"folder": str(tmp_path), "body": ("Siheom", "Noto Serif KR")}
    assert "NotoSerifKR-Regular" in fonts_of(written(document, **fonts))
    a_font(tmp_path / "one.ttf", "Siheom", "가 0123456789-")
    os.utime(tmp_path / "one.ttf", (1, 1))
    assert fonts_of(written(document, **fonts)) == {"Siheom-Regular"}


def test_a_bold_face_is_used_where_there_is_one(tmp_path: Path) -> None:
    for weight in (400, 700):
        a_font(tmp_path / f"{weight}.ttf", "Siheom", "가 0123456789-", weight=weight)
    table = Document((Table(((Cell("가"),), (Cell("가"),)), ("",)),))
    pdf = written(table, folder=str(tmp_path), body=("Siheom",))
    assert fonts_of(pdf) == {"Siheom-Regular", "Siheom-Bold"}
    with pikepdf.open(BytesIO(pdf)) as opened:
        modes = [
            operands for operands, operator in pikepdf.parse_content_stream(opened.pages[0]) if str(operator) == "Tr"
        ]
    assert all(int(mode[0]) == 0 for mode in modes)


def test_families_that_are_nowhere_are_named_with_those_that_are_there() -> None:
    told = refused(Document(()), body=("바탕", "굴림"))
    assert "바탕, 굴림" in told
    assert "fonts.body" in told
    assert "Noto Sans KR, Noto Serif KR" in told
    assert "\n" not in told


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert str(tmp_path / "fonts") in refused(Document(()), folder=str(tmp_path / "fonts"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("신청 여부 ☑ 예", "'☑'(U+2611)"),
        ("𠮷", "'𠮷'(U+20BB7)"),
        ("한글의 \uf0a0 글머리", "'\uf0a0'(U+F0A0)"),
        ("가\u0e31", "U+0E31"),
    ],
)
def test_a_character_that_no_font_has_is_named_with_its_text_and_the_way_on(text: str, named: str) -> None:
    for document in (Document((Item(2, "○", text),)), Document((Table(((Cell(f"가\n{text}"),),), ("",)),))):
        told = refused(document)
        assert named in told
        assert f"{text[:20]}'" in told
        assert "fonts.folder" in told
        assert "\n" not in told


def test_every_character_that_is_missing_is_told_of_at_once() -> None:
    told = refused(Document((Paragraph(1, "☑ 가 ☒"), Paragraph(1, "⅓"))))
    assert all(f"U+{ord(one):04X}" in told for one in "☑☒⅓")


def test_a_sign_and_what_is_drawn_on_it_need_one_font_with_both(tmp_path: Path) -> None:
    a_font(tmp_path / "mark.ttf", "Marks", "\u0489 0123456789-")
    told = refused(Document((Paragraph(1, "가\u0489"),)), folder=str(tmp_path), body=("Noto Serif KR", "Marks"))
    assert "U+AC00 U+0489" in told
    assert written(Document((Paragraph(1, "e\u0301 \u1100\u1161\u11a8"),)))


def test_a_character_that_a_folders_font_has_is_no_fault(tmp_path: Path) -> None:
    a_font(tmp_path / "signs.ttf", "Signs", "☑")
    pdf = written(Document((Paragraph(1, "☑"),)), folder=str(tmp_path), body=("Noto Serif KR", "Signs"))
    assert "Signs-Regular" in fonts_of(pdf)


def test_common_signs_of_office_documents_are_all_drawn() -> None:
    signs = "△▲㎡%①㉮㉻「」『』·ㆍ‧∙−–—～∼℃㈜□○ㅇ▶☞※★⊙Ⅰ❶◦♦◈◇◆●▣■▷☎→⇒′″´𝟏區洞" + "".join(STAND_INS)
    assert written(Document((Title(signs), Item(1, "□", signs), Item(2, "○", signs))))


@pytest.mark.parametrize(("sign", "other"), [("∼", "~"), ("►", "▶"), ("𝟏", "1"), ("Ⅼ", "L"), ("\u2009", " ")])
def test_a_sign_that_the_fonts_lack_is_drawn_as_one_that_looks_the_same(sign: str, other: str) -> None:
    with pdfplumber.open(BytesIO(written(Document((Paragraph(1, f"가{sign}나"),))))) as opened:
        assert opened.pages[0].extract_text_lines()[0]["text"] == f"가{other}나"


@pytest.mark.parametrize("sign", ["\uf95f", "\uf9aa", "\u212b"])
def test_a_second_code_of_a_character_is_drawn_as_the_first(sign: str) -> None:
    first = unicodedata.normalize("NFC", sign)
    assert first != sign
    assert stand_in(sign, first.__contains__) == first
    with pdfplumber.open(BytesIO(written(Document((Paragraph(1, f"가{sign}나"),))))) as opened:
        assert unicodedata.normalize("NFC", opened.pages[0].extract_text_lines()[0]["text"]) == f"가{first}나"


def test_all_hanja_that_a_korean_keyboard_gives_are_drawn() -> None:
    pairs = ((first, second) for first in range(0xCA, 0xFE) for second in range(0xA1, 0xFF))
    assert written(Document((Paragraph(1, "".join(bytes(pair).decode("euc_kr") for pair in pairs)),)))


def test_a_sign_that_a_font_has_is_drawn_as_it_is(tmp_path: Path) -> None:
    assert stand_in("∼", "∼~".__contains__) == "∼"
    assert stand_in("∼", "~".__contains__) == "~"
    assert stand_in("∼", "가".__contains__) is None
    a_font(tmp_path / "signs.ttf", "Signs", "∼")
    pdf = written(Document((Paragraph(1, "∼"),)), folder=str(tmp_path), body=("Noto Serif KR", "Signs"))
    assert "Signs-Regular" in fonts_of(pdf)


def test_no_fraction_stands_for_another_figure() -> None:
    assert stand_in("⅓", "0123456789/⁄".__contains__) is None
    assert stand_in("₂", "0123456789".__contains__) is None
    assert stand_in("①", "0123456789".__contains__) is None


def test_an_overridden_style_takes_its_folder_from_where_its_file_lies(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    a_font(tmp_path / "fonts" / "own.ttf", "Siheom", "가 0123456789-")
    (tmp_path / "style.toml").write_text('[fonts]\nbody = ["Siheom"]\nfolder = "fonts"\n', encoding="utf-8")
    own = read_style(ROOT / "templates" / "style.toml", tmp_path / "style.toml")
    assert isinstance(own, Style)
    assert isinstance(own.fonts, Fonts)
    pdf = write(Manuscript(Document((Paragraph(1, "가"),)), own))
    assert isinstance(pdf, bytes)
    assert fonts_of(pdf) == {"Siheom-Regular"}
