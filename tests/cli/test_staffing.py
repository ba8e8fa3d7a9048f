from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.usefixtures("plan")
def test_the_table_shows_heads_against_the_cap_and_pay(maeul: Callable[..., Any]) -> None:
    ran = maeul("staffing")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("정원 3명 이내에 3명 · 마을 2명 · 복지 1명\n")
    rows = [line.split() for line in ran.out.splitlines()]
    head = ["단장", "1명", "마을", "8년", "이상", "과장급-3급8호봉"]
    assert [*head, "40,000,000", "3,333,333", "16,666,667"] in rows
    assert "기간 보수(5개월)" in ran.out


def test_too_many_heads_are_counted_against_the_cap(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("headcount: 2", "headcount: 4"), encoding="utf-8")
    assert maeul("staffing").out.startswith("정원 3명 이내에 5명 (2명 넘음)")


def test_people_outside_the_quota_are_shown_as_such(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("headcount: 2\n", "headcount: 2\n      outside_limit: true\n"), encoding="utf-8")
    out = maeul("staffing").out
    assert out.startswith("정원 3명 이내에 1명, 정원 외 2명")
    assert "직원 (정원 외)" in out
    assert "복지 1명 (직위로는 0명)" in out


@pytest.mark.usefixtures("plan")
def test_the_json_gives_whole_won_and_exact_values(maeul: Callable[..., Any]) -> None:
    data = json.loads(maeul("staffing", "--format", "json").out)
    assert (data["schema"], data["limit"], data["heads"], data["months"]) == (1, 3, 3, 5)
    head = data["posts"][0]
    assert head["annual"] == {"exact": "40000000", "amount": 40_000_000}
    assert head["monthly"] == {"exact": "10000000/3", "amount": 3_333_333}
    assert head["over_term"] == {"exact": "50000000/3", "amount": 16_666_667}


def test_what_the_plan_does_not_say_is_null(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(
        "maeul: 1\ndocument: {title: ㄱ}\nstaffing: {posts: [{id: 단장, headcount: 1}]}\n", encoding="utf-8"
    )
    data = json.loads(maeul("staffing", "--format", "json").out)
    assert data["limit"] is None
    assert data["posts"][0]["monthly"] is None
    assert maeul("staffing").out.startswith("1명\n")


def test_a_plan_without_staffing_says_so(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text("maeul: 1\ndocument: {title: ㄱ}\n", encoding="utf-8")
    ran = maeul("staffing")
    assert (ran.code, ran.out) == (1, "")
    assert "인력구성(staffing)이 없습니다" in ran.err
