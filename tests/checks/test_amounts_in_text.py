"""Amounts within lines of text: which ones, and what they are called."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from maeul_plan.checks.amounts_in_text import agree, amounts_in, named_amounts_in
from maeul_plan.review import linted
from maeul_plan.settings import Settings


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("41,667천원", [41_667_000]),
        ("금76,000,000원(금칠천육백만원)", [76_000_000]),
        ("1억 2,000만원", [120_000_000]),
        ("사업비 △1,920천 원", [-1_920_000]),
        ("2.5억원과 300원", [250_000_000, 300]),
        ("４１,６６７천원", [41_667_000]),
        ("3명, 5월, 2015년", []),
        ("41,66천원", []),
        ("1천원짜리 10장은 1만원", [1_000, 10_000]),
    ],
)
def test_amounts(text: str, won: list[int]) -> None:
    assert [one.won for one in amounts_in(text)] == won


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("인건비: 41,667천원", ["인건비"]),
        ("소요예산(안) : 76,000천원 (전액시비)", ["소요예산"]),
        ("인건비 41,667천원, 운영비 2,500천원", ["인건비", "운영비"]),
        ("인건비 교부 567,940천원", ["인건비교부"]),
        ("단장 인건비로 16,667천원", ["단장인건비로"]),
        ("월 500천원 × 5월", []),
        ("운영비: 500천원/월", []),
        ("1인 인건비 3,000천원", []),
        ("인건비 41,667천원 이내", []),
    ],
)
def test_names_before_amounts(text: str, names: list[str]) -> None:
    assert [one.name for one in named_amounts_in(text)] == names


@pytest.mark.parametrize(
    ("one", "granule", "other", "other_granule", "is_same"),
    [
        (76_000_000, 1_000_000, 76_499_000, 1_000, True),
        (76_000_000, 1_000_000, 76_999_999, 1, True),
        (76_000_000, 1_000_000, 77_000_000, 1_000, False),
        (76_001_000, 1_000, 76_000_000, 1_000, False),
    ],
)
def test_amounts_in_two_units(one: int, granule: int, other: int, other_granule: int, *, is_same: bool) -> None:
    assert agree(Fraction(one), Fraction(granule), Fraction(other), Fraction(other_granule)) == is_same


@pytest.mark.parametrize(
    "text",
    [
        "1," * 50_000,
        "인건비 " * 30_000 + "1천원",
        "1억 " * 50_000 + "원",
        "인건비 1천원, " * 4_000,
        "(단위:" * 30_000,
        "|" + " 1,000 |" * 1_500 + "\n|" + " --- |" * 1_500 + "\n" + ("|" + " 1,000 |" * 1_500 + "\n") * 3,
        "| 구분 | 금액(원) |\n| --- | --- |\n" + "| 가 | 1,000 |\n" * 4_000 + "| 계 | 1 |\n",
    ],
    ids=["digits", "names", "units", "named", "unit-signs", "wide", "long"],
)
def test_hostile_texts_take_no_time(text: str) -> None:
    begun = time.process_time()
    list(amounts_in(text))
    list(named_amounts_in(text))
    linted("text.md", text.encode(), Settings())
    assert time.process_time() - begun < 10
