"""Item marks: each series is read and written alike, and figures or dates are not taken for marks."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.marks import STATUTORY_LEVELS, Mark, MarkKind, nth_mark, split_mark

LENGTHS: dict[MarkKind, int] = {
    "number_dot": 99,
    "hangul_dot": 84,
    "number_bracket": 99,
    "hangul_bracket": 84,
    "number_brackets": 99,
    "hangul_brackets": 84,
    "number_circle": 50,
    "hangul_circle": 14,
    "number_bracketed_sign": 20,
    "hangul_bracketed_sign": 14,
    "roman": 12,
    "roman_letters": 12,
}
BULLETS = "□○ㅇ◦●◎◆■-‐–・·∙▶▷▪•*"


def test_the_first_marks_of_the_eight_levels_are_those_of_the_rule() -> None:
    assert " ".join(nth_mark(kind, 1) for kind in STATUTORY_LEVELS) == "1. 가. 1) 가) (1) (가) ① ㉮"


def test_behind_ha_come_geo_and_behind_heo_go() -> None:
    assert [nth_mark("hangul_dot", number) for number in (14, 15, 28, 29)] == ["하.", "거.", "허.", "고."]


@pytest.mark.parametrize("kind", LENGTHS)
def test_every_mark_of_a_series_reads_back_as_its_number(kind: MarkKind) -> None:
    for number in range(1, LENGTHS[kind] + 1):
        text = nth_mark(kind, number)
        assert split_mark(f"  {text} 추진 목적 ") == (Mark(kind, number, text), "추진 목적")


@pytest.mark.parametrize("kind", get_args(MarkKind))
def test_there_is_no_mark_beyond_a_series(kind: MarkKind) -> None:
    for number in (0, LENGTHS.get(kind, 0) + 1):
        with pytest.raises(ValueError, match=kind):
            nth_mark(kind, number)


@pytest.mark.parametrize("text", BULLETS)
def test_bullets_are_read(text: str) -> None:
    assert split_mark(f"\u3000{text} 설치방안") == (Mark("bullet", None, text), "설치방안")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Ⅲ", Mark("roman", 3, "Ⅲ")),  # the 2015 plan: its heading stands on the next line
        ("Ⅰ. 추진 목적", Mark("roman", 1, "Ⅰ.")),
        ("VI 행정 사항", Mark("roman_letters", 6, "VI")),  # the 2015 plan
        ("VIII. 행정 사항", Mark("roman_letters", 8, "VIII.")),
        ("\U000f03cf 개요", Mark("bullet", None, "□")),  # 34
        ("※ '15년 기준", Mark("note", None, "※")),
        ("☞ 참고", Mark("note", None, "☞")),
        ("1. 3명 이내", Mark("number_dot", 1, "1.")),
        ("12. 10월 계획", Mark("number_dot", 12, "12.")),
        ("1. 5.18 기념", Mark("number_dot", 1, "1.")),
        ("13. 5. 계획", Mark("number_dot", 13, "13.")),
    ],
)
def test_marks_of_documents_are_read(line: str, mark: Mark) -> None:
    split = split_mark(line)
    assert split is not None
    assert split[0] == mark


@pytest.mark.parametrize(
    "line",
    [
        "2015. 7. 13.(월) 제출",
        "7. 13. 제출",
        "7. 13(월)한",
        "1.5배",
        "가족",
        "가.나",
        "-360,000원",
        "? 개요",
        "?? 개요",
        "I",
        "Ice 음료",
        "(100) 가",
        "각. 항",
        "-",
        "1.",
        "",
        "   ",
    ],
)
def test_what_is_no_mark_is_left_alone(line: str) -> None:
    assert split_mark(line) is None


@given(st.text())
def test_any_line_is_split_without_loss_or_left_alone(line: str) -> None:
    split = split_mark(line)
    assert split is None or "".join((split[0].text + split[1]).split()) == "".join(line.split())
