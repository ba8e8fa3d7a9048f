"""A style file says only what is to be different, and is told in one line where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from maeul_plan.document.layout.style import Style, StyleFault, read_style

BUILTIN = Path(__file__).parents[3] / "templates" / "style.toml"


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
    assert own.report.title == usual.report.title.model_copy(update={"size": 24})
    assert own.page == usual.page.model_copy(update={"left": 25})
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
        ("[page\n", "TOML로 읽을 수 없습니다"),
    ],
)
def test_a_wrong_style_is_told_of(tmp_path: Path, text: str, said: str) -> None:
    found = styled(tmp_path, text)
    assert isinstance(found, StyleFault)
    assert said in found.message
    assert found.path.name == "내 모양.toml"


def test_a_style_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    own = tmp_path / "a.toml"
    own.write_bytes("# 쪽".encode("cp949"))
    found = read_style(BUILTIN, own)
    assert isinstance(found, StyleFault)
    assert "UTF-8" in found.message
