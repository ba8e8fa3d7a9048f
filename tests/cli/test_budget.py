from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest


def change(plan: Path, old: str, new: str) -> None:
    text = plan.read_text(encoding="utf-8")
    assert old in text
    plan.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("plan")
def test_the_table_shows_every_figure_of_the_signed_plan(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget")
    assert ran.code == 0
    assert ran.err == ""
    shown = [line.split() for line in ran.out.splitlines()]
    assert ["단장", "40,000천원×1명×5/12", "16,667"] in shown
    assert ["단원", "30,000천원×2명×5/12", "25,000"] in shown
    assert ["인건비", "41,667"] in shown
    assert ["운영비", "2,500"] in shown
    assert ["사업비", "산출내역", "없음", "31,833"] in shown
    assert ["총계", "76,000"] in shown
    assert ["재원", "시비", "전액", "76,000"] in shown
    assert ["산출내역", "없음", "31,833"] in shown
    assert "(단위: 천원, 끝수: 반올림)" in ran.out


@pytest.mark.usefixtures("plan")
def test_the_json_is_what_the_design_promises(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget", "--format", "json")
    assert ran.out.startswith('{\n  "schema": 1,')
    assert ran.out.endswith("}\n")
    assert json.loads(ran.out) == {
        "schema": 1,
        "plan": "plan.yaml",
        "unit": "천원",
        "total": 76_000_000,
        "unexplained": 31_833_000,
        "lines": [
            {
                "id": "인건비",
                "title": "인건비",
                "amount": 41_667_000,
                "items": [
                    {
                        "id": "단장",
                        "title": "단장",
                        "basis": "40,000천원×1명×5/12",
                        "exact": "50000000/3",
                        "amount": 16_667_000,
                    },
                    {
                        "id": "단원",
                        "title": "단원",
                        "basis": "30,000천원×2명×5/12",
                        "exact": "25000000",
                        "amount": 25_000_000,
                    },
                ],
            },
            {
                "id": "운영비",
                "title": "운영비",
                "amount": 2_500_000,
                "items": [
                    {
                        "id": "1",
                        "title": "운영비",
                        "basis": "500천원×5월",
                        "exact": "2500000",
                        "amount": 2_500_000,
                    }
                ],
            },
            {"id": "사업비", "title": "사업비", "amount": 31_833_000, "items": []},
        ],
        "funding": [{"source": "시비", "amount": 76_000_000}],
    }


def test_lines_below_a_line_stand_in_its_json(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(
        "maeul: 1\ndocument: {title: ㄱ}\nbudget:\n  lines:\n    - title: 운영비\n      lines:\n"
        "        - {title: 임차료, amount: 500천원}\n",
        encoding="utf-8",
    )
    line = json.loads(maeul("budget", "--format", "json").out)["lines"][0]
    assert line["amount"] == 500_000
    assert [below["id"] for below in line["lines"]] == ["임차료"]
    assert "    임차료" not in maeul("budget").out
    assert "  임차료" in maeul("budget").out


def test_amounts_nobody_rounds_are_whole_won_beside_their_exact_value(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "rounding: 반올림", "rounding: 없음")
    item = json.loads(maeul("budget", "--format", "json").out)["lines"][0]["items"][0]
    assert (item["exact"], item["amount"]) == ("50000000/3", 16_666_667)


def test_the_csv_opens_in_a_spreadsheet_and_runs_nothing_there(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "    - title: 사업비", '    - title: "=HYPERLINK(1)"')
    text = maeul("budget", "--format", "csv").out
    assert text.startswith("\ufeff구분,")
    assert text.count("\r\n") == text.count("\n") == 8
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[1] == ["비목", "인건비", "", "", "41667000"]
    assert rows[2] == ["항목", "인건비", "단장", "40,000천원×1명×5/12", "16667000"]
    assert rows[-2][1] == "'=HYPERLINK(1)"
    assert rows[-1] == ["총계", "", "", "", "76000000"]
    items = sum(int(row[-1]) for row in rows if row[0] == "비목")
    assert items == 76_000_000


def test_cutting_off_gives_75_999_beside_the_76_000_that_the_plan_states(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "rounding: 반올림", "rounding: 절사")
    ran = maeul("budget")
    assert ran.code == 0
    assert ["총계", "75,999", "76,000"] in [line.split() for line in ran.out.splitlines()]
    assert "maeul validate plan.yaml" in ran.err
    assert "BUD001" in maeul("validate").out


def test_why_walks_from_a_figure_to_the_lines_of_the_plan(plan: Path, maeul: Callable[..., Any]) -> None:
    lines = plan.read_text(encoding="utf-8").splitlines()
    basis = next(i for i, line in enumerate(lines, 1) if "40,000천원×1명" in line)
    ran = maeul("budget", "--why", "인건비/단장")
    assert ran.code == 0
    assert ran.out.startswith("단장  16,667천원")
    assert "셈   40,000천원×1명×5/12" in ran.out
    assert "끝수 16,666 2/3천원 → 반올림(천원) 16,667천원" in ran.out
    assert f"plan.yaml:{basis}:18" in ran.out


@pytest.mark.usefixtures("plan")
def test_why_takes_a_last_id_a_line_and_the_total(maeul: Callable[..., Any]) -> None:
    assert maeul("budget", "--why", "단장").out == maeul("budget", "--why", "인건비/단장").out
    assert "인건비 + 운영비 + 사업비" in maeul("budget", "--why", "총계").out
    assert "31,833천원" in maeul("budget", "--why", "사업비").out


@pytest.mark.usefixtures("plan")
def test_why_of_something_else_says_what_there_is(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget", "--why", "인건비/단짱")
    assert ran.code == 2
    assert "인건비/단장" in ran.err


def test_why_of_an_id_that_stands_twice_asks_for_the_path(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "        - basis: 500천원 × 5월", "        - title: 단장\n          basis: 500천원 × 5월")
    ran = maeul("budget", "--why", "단장")
    assert ran.code == 2
    assert "인건비/단장, 운영비/단장" in ran.err


def test_a_formula_that_cannot_be_worked_out_stops_the_budget_with_its_finding(
    plan: Path, maeul: Callable[..., Any]
) -> None:
    change(plan, "post: 단장", "post: 단짱")
    ran = maeul("budget")
    assert (ran.code, ran.out) == (1, "")
    assert "단짱" in ran.err
    assert "BUD002" in ran.err
    assert "경고" not in ran.err


def test_a_plan_without_a_budget_says_so(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text("maeul: 1\ndocument: {title: ㄱ}\n", encoding="utf-8")
    ran = maeul("budget")
    assert (ran.code, ran.out) == (1, "")
    assert "예산(budget)이 없습니다" in ran.err


def test_a_broken_block_stops_only_the_commands_that_read_it(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "sections:\n  purpose: |", "sections:\n  porpoise: |")
    assert maeul("budget").code == 0
    assert maeul("staffing").code == 0
    assert maeul("deadlines").code == 0
    assert maeul("render").code == 1
    change(plan, "    - id: 단장\n      headcount: 1", "    - id: 단장\n      headcount: 한 명")
    assert maeul("deadlines").code == 0
    ran = maeul("budget")
    assert (ran.code, ran.out) == (1, "")
    assert "headcount" in ran.err


def test_a_file_that_cannot_be_read_for_sure_is_not_worked_out(plan: Path, maeul: Callable[..., Any]) -> None:
    change(plan, "  total: 76,000천원", "  total: 76,000천원\n  total: 1천원")
    ran = maeul("budget")
    assert (ran.code, ran.out) == (1, "")
    assert "SRC005" in ran.err


@pytest.mark.usefixtures("plan")
def test_a_files_name_chooses_the_form(folder: Path, maeul: Callable[..., Any]) -> None:
    for name, form in (("ㄱ.csv", "csv"), ("ㄱ.json", "json"), ("ㄱ.TXT", "table")):
        ran = maeul("budget", "-o", name)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert (folder / name).read_bytes().decode() == maeul("budget", "--format", form).out
    assert maeul("budget", "-o", "예산.xlsx").code == 0
    book = openpyxl.load_workbook(folder / "예산.xlsx")
    assert book.sheetnames == ["전제", "예산", "재원"]
    assert maeul("budget", "-o", "-").out == maeul("budget").out


def test_the_sheets_go_to_standard_output_as_the_bytes_of_the_file(
    plan: Path, process: Callable[..., Any], maeul: Callable[..., Any]
) -> None:
    ran = process("budget", "plan.yaml", "--format", "xlsx", cwd=plan.parent)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert maeul("budget", "-o", "예산.xlsx").code == 0
    assert ran.stdout == (plan.parent / "예산.xlsx").read_bytes()


def test_a_plan_is_never_written_over_and_an_unknown_name_asks_for_another(
    plan: Path, maeul: Callable[..., Any]
) -> None:
    before = plan.read_bytes()
    for arguments, said in (
        (("-o", "plan.yaml"), "설정 파일의 이름"),
        (("-o", "예산.hwp"), ".xlsx, .csv, .json, .txt"),
        (("-o", "예산.csv", "--format", "xlsx"), "--format 은 xlsx"),
        (("-o", "예산.xlsx", "--why", "인건비"), "--why"),
    ):
        ran = maeul("budget", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
    assert plan.read_bytes() == before
    assert sorted(path.name for path in plan.parent.iterdir()) == ["plan.yaml"]


def test_without_the_extra_one_line_tells_how_to_get_it(
    plan: Path, maeul: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = maeul("budget", "-o", "예산.xlsx")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "maeul-plan[xlsx]" in ran.err
    assert not (plan.parent / "예산.xlsx").exists()


def test_a_reason_can_be_kept_in_a_file(plan: Path, maeul: Callable[..., Any]) -> None:
    assert maeul("budget", "--why", "단장", "-o", "까닭.txt").code == 0
    assert (plan.parent / "까닭.txt").read_text("utf-8") == maeul("budget", "--why", "단장").out


def test_a_share_says_that_lines_make_an_exception(maeul: Callable[..., Any], folder: Path) -> None:
    text = (
        "maeul: 1\ndocument: {title: 시험 계획}\nbudget:\n  rounding: 반올림\n  funding: 국50:시25:구25\n  lines:\n"
        "    - {title: 인건비, items: [{basis: 총액계상 = 40000}]}\n"
        "    - {title: 수당, items: [{basis: 총액계상 = 1000}]%s}\n"
    )
    for own, said in ((", funding: {시비: 전액}", "비율 25, 비목별 예외 있음"), ("", "비율 25")):
        (folder / "plan.yaml").write_text(text % own, encoding="utf-8")
        [line] = [line for line in maeul("budget", "plan.yaml").out.splitlines() if "재원 시비" in line]
        assert said in line
        assert ("예외" in line) is bool(own)
        assert said in maeul("render", "plan.yaml", "--document", "budget").out
