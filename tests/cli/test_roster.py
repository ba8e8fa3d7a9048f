"""`maeul staffing --roster`: people in a file of their own, against the rules of the plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any, Final

import pytest

PLAN: Final = """\
maeul: 1
document: {title: 시험 계획}
period: {start: 2015-08, end: 2015-12}
staffing:
  limit: 3
  employment: 상근인력
  posts:
    - {id: 단장, headcount: 1, field: 마을, experience: 마을분야 경력 8년이상, annual_pay: "40,000천원"}
    - {id: 단원, headcount: 2, field: [마을, 복지], experience: 5년 이상, annual_pay: "30,000천원"}
"""
PEOPLE: Final = (
    "  - {id: 홍길동, post: 단장, careers: [{from: 2007-03-01, field: 마을}]}",
    "  - {id: 나, post: 단원, field: 복지, careers: [{from: 2012-01-01, weekly_hours: 20}]}",
    "  - {id: 다, post: 단원, field: 마을, end: 2015-10, careers: [{from: 2010-08-01, to: 2015-07-31}]}",
)


def written(folder: Path, *people: str, plan: str = PLAN) -> None:
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    (folder / "명부.yaml").write_text("people:\n" + "\n".join(people) + "\n", encoding="utf-8")


def test_the_roster_is_a_table_and_its_findings_have_its_own_lines(folder: Path, maeul: Callable[..., Any]) -> None:
    written(folder, *PEOPLE)
    ran = maeul("staffing", "--roster", "명부.yaml")
    assert ran.code == 1
    rows = [line.split() for line in ran.out.splitlines()]
    assert [
        "홍길동",
        "단장",
        "마을",
        "2015.",
        "8.",
        "1.∼2015.",
        "12.",
        "31.",
        "8년",
        "5개월",
        "마을",
        "8년",
        "이상",
        "충족",
    ] in rows
    assert any(row[:1] == ["나"] and row[-1] == "모자람" and "줄이지" in row for row in rows)
    assert "명부.yaml:3:34" in ran.err
    assert "요건 5년 이상, 경력 3년 7개월 (1년 5개월 모자람)" in ran.err
    assert "plan.yaml:9" in ran.err
    assert "홍길동" not in ran.err


def test_without_a_mistake_nothing_is_said_and_the_plan_keeps_no_names(folder: Path, maeul: Callable[..., Any]) -> None:
    written(folder, PEOPLE[0], PEOPLE[2])
    ran = maeul("staffing", "--roster", "명부.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert "홍길동" not in maeul("staffing").out
    assert "홍길동" not in maeul("render").out


def test_the_people_of_a_roster_take_the_place_of_those_of_the_plan(folder: Path, maeul: Callable[..., Any]) -> None:
    written(folder, PEOPLE[0], plan=f"{PLAN}  people: [{{id: 가, post: 단원}}, {{id: 나, post: 단원}}]\n")
    assert [one["id"] for one in json.loads(maeul("staffing", "--format", "json").out)["people"]] == ["가", "나"]
    roster = json.loads(maeul("staffing", "--roster", "명부.yaml", "--format", "json").out)["people"]
    assert [one["id"] for one in roster] == ["홍길동"]
    assert roster[0] == {
        "id": "홍길동",
        "post": "단장",
        "fields": ["마을"],
        "start": "2015-08-01",
        "end": "2015-12-31",
        "full_time": None,
        "required_months": 96,
        "experience": {"months": 101, "days": 0},
        "experience_at_most": {"months": 101, "days": 0},
        "part_time": {"months": 0, "days": 0},
        "verdict": "충족",
    }


def test_the_order_of_people_does_not_matter(folder: Path, maeul: Callable[..., Any]) -> None:
    told = set()
    for people in permutations(PEOPLE):
        written(folder, *people)
        ran = maeul("staffing", "--roster", "명부.yaml", "--format", "json")
        data = json.loads(ran.out)
        told.add((str(sorted(map(str, data["people"]))), str(data["posts"]), ran.err.count("오류[")))
    assert len({(people, errors) for people, _, errors in told}) == 1


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ("peple: []\n", 1, "비슷한 것: people"),
        ("people: [{id: 가, pst: 단원}]\n", 1, "비슷한 키: post"),
        ("people: [\n", 1, "명부.yaml:1:9"),
        ("people: 가\n", 1, "사람(people)이 없습니다"),
        ("", 1, "명부.yaml:1:1"),
        ("- 가\n", 1, "명부.yaml:1:1"),
        ("people: []\n", 0, ""),
    ],
)
def test_a_roster_that_cannot_be_read_is_told_at_its_line(
    folder: Path, maeul: Callable[..., Any], content: str, code: int, said: str
) -> None:
    written(folder)
    (folder / "명부.yaml").write_text(content, encoding="utf-8")
    ran = maeul("staffing", "--roster", "명부.yaml")
    assert ran.code == code
    assert said in ran.err
    assert bool(ran.out) == (code == 0)


def test_a_roster_that_is_not_there_names_what_is_near(folder: Path, maeul: Callable[..., Any]) -> None:
    written(folder)
    ran = maeul("staffing", "--roster", "명브.yaml")
    assert ran.code == 3
    assert "비슷한 것: 명부.yaml" in ran.err


def test_a_plan_without_staffing_has_no_roster(folder: Path, maeul: Callable[..., Any]) -> None:
    written(folder, PEOPLE[0], plan="maeul: 1\ndocument: {title: ㄱ}\n")
    assert maeul("staffing", "--roster", "명부.yaml").code == 1


def test_people_who_are_paid_as_their_post_is_are_not_told_apart(folder: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("init", "--example", "roster").code == 0
    alike = maeul("staffing", "--roster", "명부.yaml")
    assert "나누어 셈한 보수" not in alike.out
    roster = folder / "명부.yaml"
    roster.write_text(
        roster.read_text(encoding="utf-8").replace("id: 나\n", "id: 나\n    end: 2015-10-31\n"), encoding="utf-8"
    )
    assert "나누어 셈한 보수" in maeul("staffing", "--roster", "명부.yaml").out
