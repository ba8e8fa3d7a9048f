"""The people of a plan in its documents: what differs is told, nobody is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

PLAN: Final = """\
maeul: 1
document: {title: 시험 계획, disclosure: 공개}
period: {start: 2015-08, end: 2015-12}
consignment: {trustee: 성북구 마을·사회적경제센터}
staffing:
  proration: 일할
  posts:
    - {id: 단장, headcount: 1, field: 마을, annual_pay: "40,000천원"}
    - {id: 단원, headcount: 2, field: [마을, 복지], annual_pay: "30,000천원"}
  people:
    - {id: 홍길동, post: 단장, start: 2015-08-17, full_time: true, careers: [{from: 2007-03-01, field: 마을, at: 은평센터}]}
    - {id: 김철수, post: 단원, careers: [{from: 2010-03-01, field: 마을}, {from: 2008-01-01, to: 2009-06-30, weekly_hours: 20}]}
    - {id: 이영희, post: 단원, field: 복지, end: 2015-11, annual_pay: "31,000천원"}
budget:
  funding: {시비: 전액}
  lines: [{title: 인건비, items: [{post: 단장}, {post: 단원}, {premium: 국민연금}]}]
operation: {release: {frequency: 매분기}}
"""
NAMES: Final = ("홍길동", "김철수", "이영희", "은평센터")


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.usefixtures("plan")
def test_the_plan_tells_what_differs_from_head_to_head(maeul: Callable[..., Any]) -> None:
    out = maeul("render").out
    assert "| 단장 | 마을 | 2015. 8. 17.부터 | 상근 | 마을 8년 5개월 16일 |" in out
    assert "| 단원 가 | 마을·복지 |  |  | 마을 5년 5개월, 1년 6개월(시간제 포함) |" in out
    assert "| 단원 나 | 복지 | 2015. 11.까지 |  |  |" in out


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("kind", ["plan", "letter", "budget", "agreement", "notice", "release-request"])
def test_no_document_names_them(maeul: Callable[..., Any], kind: str) -> None:
    out = maeul("render", "--document", kind, *(("--about", "2015년 3분기") if "release" in kind else ())).out
    assert not [name for name in NAMES if name in out]


@pytest.mark.usefixtures("plan")
def test_the_published_copy_tells_nobodys_experience(maeul: Callable[..., Any]) -> None:
    out = maeul("render", "--public").out
    assert "| 단장 | 마을 | 2015. 8. 17.부터 | 상근 | 마을 \\*년 \\*개월 \\*\\*일 |" in out
    assert "8년 5개월" not in out


@pytest.mark.usefixtures("plan")
def test_columns_that_say_nothing_are_left_out(plan: Path, maeul: Callable[..., Any]) -> None:
    head, _, rest = PLAN.partition("  people:\n")
    people = "  people: [{id: 가, post: 단장, start: 2015-09}]\n"
    plan.write_text(head + people + rest[rest.index("budget:") :], encoding="utf-8")
    assert "| 구분 | 분야 | 근무 기간 |" in maeul("render").out
    plan.write_text(head + rest[rest.index("budget:") :], encoding="utf-8")
    assert "인력 명부" not in maeul("render").out


@pytest.mark.usefixtures("folder")
def test_no_year_is_written_twice_in_the_days_of_people_and_pay(plan: Path, maeul: Callable[..., Any]) -> None:
    text = PLAN.replace("end: 2015-11,", "start: 2015-10-05, end: 2015-11-20,")
    table = "  pay_tables: [{name: 가, from: 2015-01, to: 2015-12, source: 나, grades: [4급], steps: {5: [2500000]}}]\n"
    paid = 'annual_pay: "40,000천원"}'
    text = text.replace("  posts:\n", f"{table}  posts:\n")
    text = text.replace(paid, "pay_table: 가, grade: 4급 5호봉, start: 2015-08-17, end: 2015-12-15}")
    plan.write_text(text, encoding="utf-8")
    printed = maeul("render", "-o", "plan.md")
    assert printed.code == 0, printed.err
    text = (plan.parent / "plan.md").read_text(encoding="utf-8")
    for days in ("2015. 10. 5.∼11. 20.", "2015. 8. 17.∼12. 15.", "2015. 1.∼12."):
        assert f"| {days} |" in text
    assert "DOC014" not in maeul("lint", "plan.md").out
