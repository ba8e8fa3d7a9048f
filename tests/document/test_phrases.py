"""The words that several kinds of documents put a plan's facts in."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from maeul_plan.document.confirm import stated, to_confirm
from maeul_plan.document.phrases import affair, hangul, in_words


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("성북구 마을복지추진지원단 위탁·운영계획", "성북구 마을복지추진지원단"),
        ("성북구 ○○마을지원센터 재계약 위탁·운영계획", "성북구 ○○마을지원센터"),
        ("○○센터 민간위탁 운영 계획(안)", "○○센터"),
        ("○○센터 운영계획안", "○○센터"),
        ("○○센터 기본계획", "○○센터 기본"),
        ("위탁 계획", "위탁 계획"),
        ("○○센터", "○○센터"),
        ("계획", "계획"),
    ],
)
def test_what_is_handed_over_is_named_by_the_title_of_its_plan(title: str, name: str) -> None:
    assert affair(title) == name


def test_a_long_title_takes_no_long_time() -> None:
    started = time.process_time()
    affair("가" + " 위탁" * 200_000 + " 계획")
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("won", "text"),
    [
        (Fraction(76_000_000), "금76,000,000원(금칠천육백만원)"),
        (Fraction(10_000), "금10,000원(금일만원)"),
        (Fraction(-1_000), "△1,000원"),
        (Fraction(1, 2), "0.5원"),
        (Fraction(10**21), "1,000,000,000,000,000,000,000원"),
    ],
)
def test_an_amount_is_written_in_figures_and_in_hangul(won: Fraction, text: str) -> None:
    assert in_words(won) == text


def test_marks_of_the_second_level_go_on_behind_the_last_letter() -> None:
    assert [hangul(number) for number in (1, 2, 14, 15)] == ["가.", "나.", "하.", "거."]


def test_what_is_not_said_is_to_be_confirmed_in_one_form() -> None:
    assert to_confirm("발신명의") == "【확인 필요: 발신명의】"
    assert stated("성북구청장", "발신명의") == "성북구청장"
    assert stated(None, "발신명의") == stated("", "발신명의") == "【확인 필요: 발신명의】"
