"""Pay over time where a person stands: `maeul budget`, `--why`, `maeul staffing`, tables of the repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RULE_BOOK = """maeul: 1
document: {title: 시험, drafted_on: 2015-07-01}
period: {start: START, end: END}
staffing:
  proration: 일할
  employer_burden: 별도
  severance: 해당없음
  workplace: 150명 미만
  posts:
    - {id: 단장, headcount: 1, annual_pay: "40,000천원"}
    - {id: 단원, headcount: 2, annual_pay: "30,000천원"}
budget:
  unit: UNIT
  rounding: 반올림
  lines:
    - title: 인건비
      items: [{post: 단장}, {post: 단원}]
    - title: 부담금
      items:
        - {premium: 국민연금, of: 단원}
        - {premium: 건강보험, of: 단원}
        - {premium: 장기요양보험, of: 단원}
        - {premium: 고용보험, of: 단원}
"""


def plan_in(folder: Path, start: str, end: str, unit: str = "천원") -> Path:
    path = folder / "plan.yaml"
    text = RULE_BOOK.replace("START", start).replace("END", end).replace("UNIT", unit)
    path.write_text(text, encoding="utf-8")
    return path


def amounts(ran: Any) -> dict[str, int]:  # noqa: ANN401 - what the command gave
    assert (ran.code, ran.err) == (0, "")
    data = json.loads(ran.out)
    return {item["id"]: item["amount"] for line in data["lines"] for item in line["items"]}


def test_py_02_and_py_03_to_the_won(folder: Path, maeul: Callable[..., Any]) -> None:
    plan_in(folder, "2015-08", "2015-12")
    whole = amounts(maeul("budget", "--format", "json"))
    assert (whole["단장"], whole["단원"]) == (16_667_000, 25_000_000)
    plan_in(folder, "2015-08-17", "2015-12-31")
    assert amounts(maeul("budget", "--format", "json"))["단장"] == 14_946_000


@pytest.mark.parametrize(
    ("year", "month"),
    [(2015, (112_500, 75_870, 4_960, 22_500)), (2026, (118_750, 89_870, 11_800, 28_750))],
)
def test_py_09_to_the_won(folder: Path, maeul: Callable[..., Any], year: int, month: tuple[int, ...]) -> None:
    plan_in(folder, f"{year}-08", f"{year}-12", "원")
    found = amounts(maeul("budget", "--format", "json"))
    kinds = ("국민연금", "건강보험", "장기요양보험", "고용보험")
    assert tuple(found[kind] for kind in kinds) == tuple(one * 2 * 5 for one in month)


def test_why_walks_a_pension_back_to_the_law_and_says_what_was_left_out(
    folder: Path, maeul: Callable[..., Any]
) -> None:
    plan_in(folder, "2015-08", "2015-12")
    ran = maeul("budget", "--why", "부담금/국민연금")
    assert ran.code == 0
    assert "112,500원×2명×5월" in ran.out
    assert "4.5%" in ran.out
    assert "상한·하한" in ran.out
    assert "plan.yaml:20" in ran.out


def test_why_lists_the_segments_of_a_pay_that_changes(folder: Path, maeul: Callable[..., Any]) -> None:
    path = plan_in(folder, "2015-10", "2016-03")
    text = path.read_text(encoding="utf-8")
    changes = 'annual_pay: "30,000천원", pay_changes: [{from: 2016-01, annual_pay: "31,000천원"}]'
    path.write_text(text.replace('annual_pay: "30,000천원"', changes), encoding="utf-8")
    out = maeul("budget", "--why", "인건비/단원").out
    assert "30,000천원×2명×3/12 + 31,000천원×2명×3/12" in out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert any("단원 2015. 10. 1.∼2015. 12. 31. 15,000천원" in line for line in lines)
    assert any("단원 2016. 1. 1.∼2016. 3. 31. 15,500천원" in line for line in lines)


def test_staffing_says_units_months_and_segments(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(
        """maeul: 1
document: {title: 시험, drafted_on: 2026-01-01}
period: {start: 2026-01, end: 2026-12}
staffing:
  posts:
    - {id: 단장, headcount: 1, annual_pay: "48,000천원"}
    - {id: 단원, headcount: 1, hourly_pay: "10,320원", weekly_hours: 20, start: 2026-07}
    - {id: 조원, headcount: 1, monthly_pay: "2,500천원", pay_changes: [{from: 2026-07, monthly_pay: "2,600천원"}]}
""",
        encoding="utf-8",
    )
    rows = [line.split() for line in maeul("staffing").out.splitlines()]
    assert ["단장", "1명", "연", "48,000천원", "4,000,000", "12", "48,000,000"] in rows
    assert ["단원", "1명", "월", "10,320원×104시간", "1,073,280", "6", "6,439,680"] in rows
    assert ["조원", "2026.", "7.", "1.∼2026.", "12.", "31.", "1명", "월", "2,600천원", "6", "15,600,000"] in rows
    data = json.loads(maeul("staffing", "--format", "json").out)
    assert [segment["from"] for segment in data["posts"][2]["segments"]] == ["2026-01-01", "2026-07-01"]


def test_tables_of_the_repository_serve_every_plan(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "maeul.toml").write_text('pay_tables = ["보수표/센터.yaml"]\n', encoding="utf-8")
    (folder / "보수표").mkdir()
    table = folder / "보수표" / "센터.yaml"
    table.write_text("tables:\n  - {name: 센터, unit: 천원, grades: [3급], steps: {8: [2500]}}\n", encoding="utf-8")
    path = plan_in(folder, "2015-08", "2015-12")
    text = path.read_text(encoding="utf-8")
    text = text.replace('annual_pay: "40,000천원"', "grade: 3급 8호봉, pay_table: 센터")
    path.write_text(text, encoding="utf-8")
    assert amounts(maeul("budget", "--format", "json"))["단장"] == 12_500_000
    table.write_text("tables:\n  - {name: 센터, unit: 천원, grads: [3급], steps: {8: [2500]}}\n", encoding="utf-8")
    ran = maeul("validate", "--format", "concise")
    assert ran.code == 1
    assert "보수표/센터.yaml:2:26: 오류[PLN001]" in ran.out
    table.unlink()
    ran = maeul("validate")
    assert ran.code == 2
    assert "보수표/센터.yaml" in ran.err


@pytest.mark.parametrize(
    ("pay", "item", "told"),
    [
        ("hourly_pay: 6000원", "{post: 단원}", "시급에 곱할 근무시간을 적지 않았습니다"),
        ("monthly_pay: 2500천원", "{premium: 산재보험, post: 단원}", "산재보험료율을 적지 않았습니다"),
    ],
)
def test_what_keeps_a_budget_from_being_worked_out_is_told(
    folder: Path, maeul: Callable[..., Any], pay: str, item: str, told: str
) -> None:
    (folder / "plan.yaml").write_text(
        "maeul: 1\ndocument: {title: 시험}\nperiod: {start: 2015-08, end: 2015-12}\n"
        f"staffing: {{posts: [{{id: 단원, headcount: 1, {pay}}}]}}\n"
        f"budget: {{unit: 원, lines: [{{title: 인건비, items: [{item}]}}]}}\n",
        "utf-8",
    )
    for command in (("budget",), ("render",), ("budget", "--by", "quarter")):
        ran = maeul(*command)
        assert ran.code == 1
        assert told in ran.err
        assert "문제 없음" not in ran.err


@pytest.mark.parametrize("kind", ["plan", "budget"])
def test_a_premium_without_a_title_is_named_in_the_document(folder: Path, maeul: Callable[..., Any], kind: str) -> None:
    plan_in(folder, "2015-08", "2015-12")
    ran = maeul("render", "--document", kind)
    assert ran.code == 0
    assert "국민연금: 112,500원×2명×5월" in ran.out
    assert "건강보험: 75,870원×2명×5월" in ran.out


@pytest.mark.parametrize("command", [("budget",), ("render",), ("budget", "--by", "fund"), ("budget", "--why", "총계")])
def test_a_year_beyond_the_tables_is_told_with_the_key_that_helps(
    folder: Path, maeul: Callable[..., Any], command: tuple[str, ...]
) -> None:
    plan_in(folder, "2026-11", "2027-02")
    ran = maeul(*command)
    assert (ran.code, ran.out) == (1, "")
    assert "문제 없음" not in ran.err
    assert "rates: {2027: 3.595%}" in ran.err


def test_a_plan_that_was_not_worked_out_is_no_plan_of_nothing(folder: Path, maeul: Callable[..., Any]) -> None:
    path = plan_in(folder, "2026-11", "2027-02")
    text = path.read_text("utf-8").replace("{premium: 장기요양보험, of: 단원}", '{title: 요양, amount: "10천원"}')
    path.write_text(text.replace("{premium: 건강보험,", "{premium: 건강보험, id: 건강,"), "utf-8")
    wish = "budget.lines.부담금.items.건강.rate=3.6%"
    ran = maeul("budget", "--set", wish)
    assert (ran.code, ran.out) == (1, "")
    assert "견주지 못합니다" in ran.err
    assert "건강보험 요율을 알 수 없습니다" in ran.err
    assert maeul("budget", "--set", wish, "--format", "json").code == 0
    assert maeul("budget", "--set", "period.end=2027-03").code == 1


def test_the_note_of_an_item_stands_behind_the_name_of_the_item(folder: Path, maeul: Callable[..., Any]) -> None:
    path = plan_in(folder, "2015-08", "2015-12")
    path.write_text(
        path.read_text("utf-8").replace("{premium: 국민연금,", "{premium: 국민연금, note: 고지한 대로,"), "utf-8"
    )
    assert "※ 국민연금: 고지한 대로" in maeul("render", "--document", "plan").out
    statement = maeul("render", "--document", "budget").out
    assert "※ 국민연금: 고지한 대로" in statement
    assert "부담금: 고지한 대로" not in statement


OF_MANY = """maeul: 1
document: {title: 시험, drafted_on: 2025-09-01}
period: {start: 2025-10, end: 2026-09}
staffing:
  proration: 일할
  employer_burden: 별도
  severance: 해당없음
  posts:
    - {id: 관장, headcount: 1, monthly_pay: "4,850천원"}
    - {id: 단원, headcount: 2, monthly_pay: "2,830천원"}
    - {id: 조리원, headcount: 1, hourly_pay: "10,030원", weekly_hours: 12}
    - id: 미화원
      headcount: 1
      hourly_pay: "10,030원"
      weekly_hours: 12
      pay_changes: [{from: 2026-01-01, hourly_pay: "10,320원"}]
  people:
    - {post: 단원, id: 가, end: 2026-04-15}
    - {post: 단원, id: 나, start: 2026-05-18}
budget:
  unit: 천원
  rounding: 반올림
  lines:
    - title: 인건비
      items: [{post: 관장}, {post: 단원}, {post: 조리원}, {post: 미화원}]
    - title: 부담금
      items: [{premium: 국민연금}]
"""
FEW_WORDS = "보수의 4.5%, 2026. 1. 1.부터 보수의 4.75%, 1인 월 10원 미만 버림"


def test_a_premium_of_many_terms_is_told_in_few_words_but_kept_whole(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(OF_MANY, encoding="utf-8")
    assert FEW_WORDS in maeul("budget").out
    assert FEW_WORDS in maeul("render").out.replace("\n", " ")
    [whole] = [line["items"][0]["basis"] for line in json.loads(maeul("budget", "--format", "json").out)["lines"][1:]]
    assert whole.startswith("218,250원×1명×3월 + 230,370원×1명×9월 + ")
    assert "218,250원×1명×3월" in maeul("budget", "--why", "부담금/국민연금").out


def test_a_quarter_of_several_parts_names_its_days_and_months(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(OF_MANY, encoding="utf-8")
    shown = maeul("budget", "--why", "인건비/단원@2026년 2분기").out
    assert "2,830천원×(15/30) + 2,830천원×(14/31+1) + 2,830천원×3월 = 14,013 2/31천원" in shown
    assert shown.count("고루 나눔") == 3
    assert "2025." not in shown
    shown = maeul("budget", "--why", "부담금/국민연금@2026년 2분기").out
    assert "364.79천원×3월 + 268.84천원×1월 = 1,363.21천원" in shown


def test_what_leaves_out_a_post_is_said_once(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(OF_MANY.replace("국민연금}", "건강보험, rate: 3.595%}"), encoding="utf-8")
    shown = maeul("budget", "--why", "부담금/건강보험").out
    assert shown.count("미화원 주 12시간") == 1
