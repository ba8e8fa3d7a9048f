"""A style file says only what is to be different, and is told in one line where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.layout.records import Wrong, read_record
from maeul_plan.document.layout.style import MAX_BYTES, Fonts, Look, Looks, Page, Style, StyleFault, read_style

BUILTIN = Path(__file__).parents[3] / "templates" / "style.toml"
NAMES = st.sampled_from(["page", "fonts", "report", "title", "size", "bold", "fill", "left", "body", "items", "가"])


def styled(folder: Path, text: str) -> Style | StyleFault:
    own = folder / "내 모양.toml"
    own.write_text(text, encoding="utf-8")
    return read_style(BUILTIN, own)


def test_an_empty_style_changes_nothing(tmp_path: Path) -> None:
    assert styled(tmp_path, "") == read_style(BUILTIN)


def test_a_part_replaces_a_part(tmp_path: Path) -> None:
    usual, own = (
        read_style(BUILTIN),
        styled(tmp_path, '[marks]\n"○" = "ㅇ"\n[report.title]\nsize = 24\n[page]\nleft = 25'),
    )
    assert isinstance(usual, Style)
    assert isinstance(own, Style)
    assert own.marks == {"○": "ㅇ"}
    assert own.report.title == replace(usual.report.title, size=24)
    assert own.page == replace(usual.page, left=25)
    assert own.report.item == usual.report.item


def test_a_letter_follows_the_report_where_it_says_nothing_of_its_own(tmp_path: Path) -> None:
    own = styled(tmp_path, "[report.cell]\nsize = 9\n[report.title]\nsize = 30")
    assert isinstance(own, Style)
    assert own.letter.cell.size == 9
    assert own.letter.title.size == 18


def test_the_folder_of_fonts_counts_from_the_style_file(tmp_path: Path) -> None:
    own = styled(tmp_path, '[fonts]\nfolder = "글꼴"')
    assert isinstance(own, Style)
    assert Path(own.fonts.folder) == tmp_path / "글꼴"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[page]\nleft = 100\nright = 100", "여백이 너무 커서 글을 쓸 자리가 없습니다: left, right"),
        ("[page]\ntop = 280", "여백이 너무 커서 글을 쓸 자리가 없습니다: top, bottom, header, footer"),
        ("[page]\nlef = 10", "모르는 이름입니다: page.lef. 비슷한 것: left"),
        ("[pages]\nleft = 10", "모르는 이름입니다: pages. 비슷한 것: page"),
        ("[report.titel]\nsize = 10", "모르는 이름입니다: report.titel. 비슷한 것: title"),
        ("[report.title]\nsiz = 10", "모르는 이름입니다: report.title.siz. 비슷한 것: size"),
        ("[report.title]\nsize = 500", "'report.title.size'에는 96 이하의 수를 적습니다."),
        ("[report.title]\nsize = '큼'", "'report.title.size'에 쓸 수 없는 값입니다: '큼'."),
        ("[report.title]\nalign = 'middle'", "쓸 수 있는 값: left, center, right"),
        ("[report.title]\nfill = 'red'", "'report.title.fill'에 쓸 수 없는 값입니다: 'red'."),
        ("report = 1", "'report'에는 묶음을 적습니다. 예: [report]"),
        ("letter = 1", "'letter'에는 묶음을 적습니다. 예: [letter]"),
        ("[[page]]\nleft = 1", "'page'에는 묶음을 적습니다. 예: [page]"),
        ("[report]\ntitle = 20", "'report.title'에는 묶음을 적습니다. 예: [report.title]"),
        ("marks = ['○']", "'marks'에는 묶음을 적습니다. 예: [marks]"),
        ("[report.items]\n'○' = 15", "'report.items.○'에는 묶음을 적습니다."),
        ("[page\n", "TOML로 읽을 수 없습니다"),
        ("[page]\nleft = 1\nleft = 2", "TOML로 읽을 수 없습니다"),
        # what is no number, and numbers out of bounds
        ("[page]\nleft = '20'", "'page.left'에 쓸 수 없는 값입니다: '20'."),
        ("[page]\nleft = true", "'page.left'에 쓸 수 없는 값입니다: True."),
        ("[page]\nleft = [20]", "'page.left'에 쓸 수 없는 값입니다: [20]."),
        ("[page]\nleft = {mm = 20}", "'page.left'에 쓸 수 없는 값입니다: {'mm': 20}."),
        ("[page]\nleft = 2015-07-13", "'page.left'에 쓸 수 없는 값입니다: datetime.date(2015, 7, 13)."),
        ("[page]\nleft = nan", "'page.left'에 쓸 수 없는 값입니다: nan."),
        ("[page]\nleft = inf", "'page.left'에는 1000 이하의 수를 적습니다."),
        ("[page]\nleft = -inf", "'page.left'에는 0 이상의 수를 적습니다."),
        ("[page]\nleft = -0.001", "'page.left'에는 0 이상의 수를 적습니다."),
        ("[page]\nwidth = 49.9", "'page.width'에는 50 이상의 수를 적습니다."),
        ("[page]\nheight = 1000.1", "'page.height'에는 1000 이하의 수를 적습니다."),
        ("[page]\nindent = 31", "'page.indent'에는 30 이하의 수를 적습니다."),
        (f"[page]\nleft = 0x{'f' * 9000}", "'page.left'에는 1000 이하의 수를 적습니다."),
        (f"[page]\nleft = {'9' * 9000}", "TOML로 읽을 수 없습니다"),
        ("[report.note]\nsize = 3", "'report.note.size'에는 4 이상의 수를 적습니다."),
        ("[report.note]\nline = 79", "'report.note.line'에는 80 이상의 수를 적습니다."),
        ("[report.note]\nbefore = 201", "'report.note.before'에는 200 이하의 수를 적습니다."),
        ("[report.note]\nborder = 5.1", "'report.note.border'에는 5 이하의 수를 적습니다."),
        # yes and no, words, texts
        ("[page]\nnumber = 1", "'page.number'에 쓸 수 없는 값입니다: 1."),
        ("[page]\nnumber = 'true'", "'page.number'에 쓸 수 없는 값입니다: 'true'."),
        ("[report.title]\nbold = 0", "'report.title.bold'에 쓸 수 없는 값입니다: 0."),
        ("[report.title]\nfont = 1", "쓸 수 있는 값: body, head, note"),
        ("[report.title]\nsides = []", "쓸 수 있는 값: all, bottom"),
        ("[report.title]\nfill = '#12345'", "'report.title.fill'에 쓸 수 없는 값입니다: '#12345'."),
        ('[report.title]\nfill = "#123456\\n"', "'report.title.fill'에 쓸 수 없는 값입니다"),
        (f"[report.title]\nfill = 0x{'f' * 9000}", "'report.title.fill'에 쓸 수 없는 값입니다: 너무 긴 수."),
        ("[marks]\n'○' = ''", "'marks.○'에 쓸 수 없는 값입니다: ''."),
        ("[marks]\n'○' = 'ㅇㅇㅇㅇㅇㅇ'", "'marks.○'에 쓸 수 없는 값입니다: 'ㅇㅇㅇㅇㅇㅇ'."),
        ("[marks]\n'○' = 1", "'marks.○'에 쓸 수 없는 값입니다: 1."),
        # lists
        ("[fonts]\nbody = []", "'fonts.body'에 쓸 수 없는 값입니다: []."),
        ("[fonts]\nbody = '바탕'", "'fonts.body'에 쓸 수 없는 값입니다: '바탕'."),
        ("[fonts]\nbody = ['바탕', '']", "'fonts.body.1'에 쓸 수 없는 값입니다: ''."),
        ("[fonts]\nbody = ['바탕', 1]", "'fonts.body.1'에 쓸 수 없는 값입니다: 1."),
        ("[fonts]\nfolder = 1", "'fonts.folder'에 쓸 수 없는 값입니다: 1."),
        # names
        ("[report.items.'★']\nbold = true", "'report.items.★.size'이(가) 없습니다. 적으십시오."),
        ("[report.items.'★']\nsiz = 9", "모르는 이름입니다: report.items.★.siz. 비슷한 것: size"),
        ("[letter.title]\nzz = 1", "모르는 이름입니다: letter.title.zz. 쓸 수 있는 것: size, font, bold,"),
        ('"a\\u001b[31m\\n" = 1', "모르는 이름입니다: 'a\\x1b[31m\\n'."),
    ],
)
def test_a_wrong_style_is_told_of(tmp_path: Path, text: str, said: str) -> None:
    found = styled(tmp_path, text)
    assert isinstance(found, StyleFault)
    assert said in found.message
    assert found.path.name == "내 모양.toml"


@pytest.mark.parametrize(
    "text",
    [
        "[report.a" + ".a" * 5000 + "]\nb = 1\n[letter.a" + ".a" * 5000 + "]\nb = 1",
        "page = " + "[" * 5000 + "]" * 5000,
        "page = " + "{a = " * 5000 + "1" + "}" * 5000,
        "[page]\nleft" + ".a" * 5000 + " = 1",
        f"[report.title]\nfill = '{'가' * 100_000}'",
        f"[page]\n{'a' * 100_000} = 1",
        "\n".join(f"[report.items.a{i}]\nsiz = 1" for i in range(2000)),
    ],
)
def test_what_is_wrong_is_told_briefly_however_deep_or_long_it_is(tmp_path: Path, text: str) -> None:
    found = styled(tmp_path, text)
    assert isinstance(found, StyleFault)
    assert 0 < len(found.message) < 400


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    assert isinstance(styled(tmp_path, "#" * MAX_BYTES), Style)
    found = styled(tmp_path, "#" * (MAX_BYTES + 1))
    assert isinstance(found, StyleFault)
    assert found.message == "파일이 너무 큽니다. 1 MiB까지 읽습니다."


def test_a_style_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    found = read_style(BUILTIN, tmp_path)
    assert isinstance(found, StyleFault)
    assert found.message.startswith("읽을 수 없습니다: ")


def test_whole_numbers_stand_for_others_and_bounds_may_be_reached(tmp_path: Path) -> None:
    text = "[report.title]\nsize = 96\nline = 80\nbefore = 0\nafter = 200.0\n[page]\nindent = 30"
    own = styled(tmp_path, text)
    assert isinstance(own, Style)
    title = own.report.title
    numbers = (title.size, title.line, title.before, title.after, own.page.indent)
    assert numbers == (96, 80, 0, 200, 30)
    assert {type(number) for number in numbers} == {float}


def test_a_mark_that_no_item_has_changes_nothing_else(tmp_path: Path) -> None:
    usual, own = read_style(BUILTIN), styled(tmp_path, '[marks]\n"★" = "☆"\n[report.items."★"]\nsize = 9')
    assert isinstance(usual, Style)
    assert isinstance(own, Style)
    assert own.report.items["★"].size == own.letter.items["★"].size == 9
    without = {mark: look for mark, look in own.report.items.items() if mark != "★"}
    assert replace(own, marks={}, report=replace(own.report, items=without), letter=usual.letter) == usual


values = st.recursive(
    st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.sampled_from(["left", "body", "#123456", 12, 100]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(NAMES, st.dictionaries(NAMES, values, max_size=4) | values, max_size=3))
def test_any_table_makes_a_part_within_its_bounds_or_is_told_of(data: dict[str, Any]) -> None:
    for kind in (Style, Page, Looks, Look, Fonts):
        read = read_record(kind, data)
        assert isinstance(read, kind | Wrong)
        if isinstance(read, Look):
            assert 4 <= read.size <= 96
            assert {type(read.bold), type(read.size), type(read.fill)} == {bool, float, str}


def test_looks_are_equal_and_hash_alike_by_what_they_say() -> None:
    style = read_style(BUILTIN)
    assert isinstance(style, Style)
    same = replace(style.report.cell)
    assert same is not style.report.cell
    assert {style.report.cell: 1}[same] == 1
    assert replace(same, bold=True) != style.report.cell


def test_a_style_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    own = tmp_path / "a.toml"
    own.write_bytes("# 쪽".encode("cp949"))
    found = read_style(BUILTIN, own)
    assert isinstance(found, StyleFault)
    assert "UTF-8" in found.message
