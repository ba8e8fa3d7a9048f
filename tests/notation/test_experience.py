from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.notation.experience import Experience, parse_experience
from maeul_plan.notation.fault import Fault


@pytest.mark.parametrize(
    ("text", "months", "fields", "own"),
    [
        ("8년 이상", 96, (), False),
        ("경력 8년이상", 96, (), False),
        ("3년 이상 경력", 36, (), False),
        ("마을분야 경력 8년이상", 96, ("마을",), False),
        ("관련분야(마을, 복지) 경력 5년이상", 60, ("마을", "복지"), True),
        ("5년 이상(복지 분야)", 60, ("복지",), False),
        ("복지·마을 분야 경력 3년 이상", 36, ("복지", "마을"), False),
        ("해당 분야 경력 3년 이상", 36, (), True),
        ("2년 6개월 이상", 30, (), False),
        ("１8개월 이상", 18, (), False),
    ],
)
def test_what_a_post_asks_for_is_read(text: str, months: int, fields: tuple[str, ...], own: bool) -> None:  # noqa: FBT001 - a column
    assert parse_experience(text) == Experience(months, fields, own)


@pytest.mark.parametrize(
    "text",
    [
        "가",
        "5년",
        "2018년 이상",
        "석사 후 3년 이상",
        "3년 이상 또는 자격증 소지자",
        "사회복지사 1급, 5년 이상",
        "해당분야 2년 이상, 3년 이상",
        "",
    ],
)
def test_a_requirement_that_says_anything_else_is_not_half_read(text: str) -> None:
    assert isinstance(parse_experience(text), Fault)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    read = parse_experience(text)
    if isinstance(read, Fault):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert read.months >= 0


@given(st.text("년개월이상 0123456789분야마을,·()", max_size=200))
def test_words_of_requirements_in_any_order_are_read_at_once(text: str) -> None:
    assert parse_experience(text) is not None
