"""`maeul budget --by`: tables whose rows and columns add up, for people, programs and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest

from maeul_plan.cli.budget_by import matrix_table
from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.shares.split_tables import by_recipient
from maeul_plan.plan.plan import Plan
from maeul_plan.reporters.cells import cells

PLAN: Final = """maeul: 1
document: {title: 지역자활센터 운영지원}
period: {start: 2018-10, end: 2018-12}
budget:
  rounding: 반올림
  total: 27,100천원
  total_of: 시비
  funding: 국50:시25:구25
  lines:
    - title: 운영비
      items:
        - {title: 임차료, basis: "20,000천원×3월"}
        - {title: 재료비, basis: "39,999천원"}
      by_recipient: {갑구: 50%, 을구: 나머지}
    - title: 종사자 복지수당
      funding: 전액시비
      items:
        - basis: 100천원×7명×3월
      by_recipient: {갑구: 700천원, 을구: 나머지}
  revenue:
    - {title: 보조금, amount: "102,099천원"}
"""


@pytest.fixture
def written(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.usefixtures("written")
def test_who_pays_for_each_line_and_item(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget", "--by", "fund")
    assert (ran.code, ran.err) == (0, "")
    shown = [line.split() for line in ran.out.splitlines()]
    assert ["비목", "국비", "시비", "구비", "계"] in shown
    assert ["운영비", "49,999", "25,000", "25,000", "99,999"] in shown
    assert ["종사자", "복지수당", "0", "2,100", "0", "2,100"] in shown
    assert ["총계", "49,999", "27,100", "25,000", "102,099"] in shown


@pytest.mark.usefixtures("written")
def test_json_has_whole_won_that_add_up(maeul: Callable[..., Any]) -> None:
    told = json.loads(maeul("budget", "--by", "recipient", "--format", "json").out)
    assert (told["schema"], told["plan"], told["unit"], told["by"]) == (1, "plan.yaml", "천원", "recipient")
    assert told["columns"] == ["갑구", "을구"]
    assert told["rows"][0]["path"] == ["운영비"]
    assert [(row["id"], row["level"]) for row in told["rows"]] == [
        ("운영비", 0),
        ("임차료", 1),
        ("재료비", 1),
        ("종사자 복지수당", 0),
        ("1", 1),
    ]
    assert all(sum(row["cells"]) == row["amount"] for row in told["rows"])
    top = [row["cells"] for row in told["rows"] if row["level"] == 0]
    assert [sum(column) for column in zip(*top, strict=True)] == told["totals"]
    assert sum(told["totals"]) == told["total"] == 102_099_000


def test_an_amount_that_is_no_whole_won_stays_exact(written: Path, maeul: Callable[..., Any]) -> None:
    text = PLAN.replace("rounding: 반올림", "rounding: 없음").replace("39,999천원", "10원÷3")
    written.write_text(text, encoding="utf-8")
    told = json.loads(maeul("budget", "--by", "line", "--format", "json").out)
    assert told["rows"][2]["amount"] == "10/3"


@pytest.mark.usefixtures("written")
def test_csv_has_a_row_for_each_line_and_the_total(maeul: Callable[..., Any]) -> None:
    text = maeul("budget", "--by", "fund", "--format", "csv").out
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == ["단계", "비목", "국비(원)", "시비(원)", "구비(원)", "계(원)"]
    assert rows[-1] == ["", "총계", "49999000", "27100000", "25000000", "102099000"]
    assert len(rows) == 7


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("by", ["quarter", "year", "month"])
def test_time_comes_to_the_same_total(by: str, maeul: Callable[..., Any]) -> None:
    told = json.loads(maeul("budget", "--by", by, "--format", "json").out)
    assert sum(told["totals"]) == told["total"] == 102_099_000


@pytest.mark.usefixtures("written")
def test_the_plain_table_says_which_funds_the_stated_total_covers(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget")
    shown = [line.split() for line in ran.out.splitlines()]
    assert ["계(시비)", "27,100"] in shown
    assert ["세입", "보조금", "적힌", "금액", "102,099"] in shown
    assert "maeul budget --by fund" in ran.out


@pytest.mark.usefixtures("written")
def test_what_is_asked_wrongly_says_the_way_on(maeul: Callable[..., Any]) -> None:
    for arguments, said in (
        (("--by", "fund", "--format", "xlsx"), "table, json, csv"),
        (("--by", "fund", "--why", "운영비"), "--by"),
        (("--by", "week"), "quarter"),
    ):
        ran = maeul("budget", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err


@pytest.mark.parametrize(("by", "said"), [("fund", "funding"), ("recipient", "by_recipient"), ("quarter", "period")])
def test_a_plan_that_does_not_say_it_is_told_what_to_write(
    by: str, said: str, folder: Path, maeul: Callable[..., Any]
) -> None:
    (folder / "plan.yaml").write_text(
        "maeul: 1\ndocument: {title: ㄱ}\nbudget: {lines: [{title: 운영비, amount: 1천원}]}\n", encoding="utf-8"
    )
    ran = maeul("budget", "--by", by)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_table_of_25_districts_stays_within_the_terminal(width: int) -> None:
    names = [f"서울특별시 {i}구" for i in range(25)]
    lines = [
        {"title": "자치단체 경상보조금", "by_recipient": {name: f"{i * 9_999}천원" for i, name in enumerate(names)}}
    ]
    figures = budget_of(Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": {"lines": lines}}))
    assert figures is not None
    table = by_recipient(figures)
    assert table is not None
    text = matrix_table(table, 1_000, width)
    assert all(cells(line) <= width for line in text.splitlines())
    assert all(text.count(f"{name} ") + text.count(f"{name}\n") == 1 for name in names)
    assert len(matrix_table(table, 1_000, None).splitlines()) == 6


@pytest.mark.usefixtures("written")
def test_the_sheets_hold_each_lines_funds_and_recipients(folder: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("budget", "-o", "예산.xlsx").code == 0
    values = openpyxl.load_workbook(folder / "예산.xlsx", data_only=True)
    assert values.sheetnames == ["전제", "예산", "재원", "받는곳"]
    rows = {row[0]: row[1:] for row in values["재원"].iter_rows(min_row=4, values_only=True)}
    assert rows["운영비"] == (99_999, 49_999, 25_000, 25_000, 99_999, 0)
    assert rows["총계"] == (102_099, 49_999, 27_100, 25_000, 102_099, 0)
    last = list(values["받는곳"].iter_rows(values_only=True))[-1]
    assert last == ("총계", 102_099, 50_699, 51_400, 102_099, 0)
    formulas = openpyxl.load_workbook(folder / "예산.xlsx")["재원"]
    assert formulas["B4"].value == "=예산!$I$4"
    assert formulas["D8"].value == "=예산!$I$8"  # what the city pays alone follows the budget
    assert formulas["E5"].value == 15_000  # a part of a split is a value, held against the budget beside it
    assert formulas["G5"].value == "=ROUND(F5-B5,6)"
