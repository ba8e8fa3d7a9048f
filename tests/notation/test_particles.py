"""Particles fit the last sound of what stands before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.particles import with_particle


@pytest.mark.parametrize(
    ("word", "particle", "joined"),
    [
        ("구비", "을/를", "구비를"),
        ("국고보조금", "을/를", "국고보조금을"),
        ("단장", "은/는", "단장은"),
        ("운영비", "이/가", "운영비가"),
        ("시비", "과/와", "시비와"),
        ("기금", "과/와", "기금과"),
        ("절사", "으로/로", "절사로"),
        ("반올림", "으로/로", "반올림으로"),
        ("서울", "으로/로", "서울로"),
        ("서울", "을/를", "서울을"),
        ("서울", "으로서/로서", "서울로서"),
        ("(월)", "으로/로", "(월)로"),
        ("(금)", "으로/로", "(금)으로"),
        ("‘인건비’", "을/를", "‘인건비’를"),
        ("「성북구 조례」", "을/를", "「성북구 조례」를"),
        ("제26조제8호", "으로/로", "제26조제8호로"),
        ("위원회（가칭）", "은/는", "위원회（가칭）은"),
        ("0", "을/를", "0을"),
        ("1", "을/를", "1을"),
        ("1", "으로/로", "1로"),
        ("2", "을/를", "2를"),
        ("3", "으로/로", "3으로"),
        ("6", "을/를", "6을"),
        ("7", "으로/로", "7로"),
        ("9", "을/를", "9를"),
        ("10", "이/가", "10이"),
        ("1,000", "은/는", "1,000은"),
        ("12,000", "으로/로", "12,000으로"),
        ("1,000,000,000,000", "을/를", "1,000,000,000,000를"),
        ("1.5", "을/를", "1.5를"),
        ("1.50", "을/를", "1.50을"),
        ("５", "을/를", "５를"),
        ("2015-07-13", "을/를", "2015-07-13을"),
        ("100%", "을/를", "100%를"),
        ("30,000천원", "과/와", "30,000천원과"),
        ("MOU", "을/를", "MOU를"),
        ("PPL", "을/를", "PPL을"),
        ("PPL", "으로/로", "PPL로"),
        ("TEAM", "으로/로", "TEAM으로"),
        ("pdf", "을/를", "pdf를"),
        ("㎡", "을/를", "㎡를"),
        ("", "을/를", "를"),
        ("()", "을/를", "()를"),
    ],
)
def test_the_particle_fits_the_last_sound(word: str, particle: str, joined: str) -> None:
    assert with_particle(word, particle) == joined


def test_what_is_no_pair_is_misuse() -> None:
    with pytest.raises(ValueError, match="unpack"):
        with_particle("구비", "를")


@given(st.text() | st.text("0123456789,.²٣ ", max_size=60))
def test_any_word_takes_one_of_the_two_forms(word: str) -> None:
    assert with_particle(word, "을/를") in {f"{word}을", f"{word}를"}
