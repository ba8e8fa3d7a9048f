from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LEDGER = """집행일자,비목,집행액,입금액,적요
2015-08-03,,,"76,000,000",위탁금 교부
2015-08-25,인건비/단장,"3,333,333",,8월 급여
2015-09-02,운영비,"500,000",,사무용품
2015-12-31,,,"1,234",결산이자
"""

pytestmark = pytest.mark.usefixtures("plan")


@pytest.fixture
def ledger(folder: Path) -> Path:
    path = folder / "원장.csv"
    path.write_text(LEDGER, encoding="utf-8")
    return path


def rows(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_the_table_shows_lines_funds_and_what_goes_back(ledger: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert (ran.code, ran.err) == (0, "")
    shown = rows(ran.out)
    assert ["단장", "16,667,000", "16,667,000", "3,333,333", "13,333,667", "20.0%"] in shown
    assert ["운영비", "2,500,000", "2,500,000", "500,000", "2,000,000", "20.0%"] in shown
    assert ["총계", "76,000,000", "76,000,000", "3,833,333", "72,166,667", "5.0%"] in shown
    assert ["시비", "76,000,000", "3,833,333", "72,166,667", "1,234", "0", "72,167,901"] in shown
    assert ["반납액", "72,167,901", "집행잔액+이자"] in shown


def test_findings_go_to_standard_error_and_an_error_makes_the_code_1(ledger: Path, maeul: Callable[..., Any]) -> None:
    ledger.write_text(LEDGER.replace("운영비", "운영비용"), encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert ran.code == 1
    assert "오류[SET004] ‘운영비용’ 비목이 예산에 없습니다" in ran.err
    assert "원장.csv:4:12" in ran.err
    assert ["예산에", "없는", "비목", "500,000", "△500,000"] in rows(ran.out)


def test_a_ledger_that_was_not_read_whole_is_not_settled(ledger: Path, maeul: Callable[..., Any]) -> None:
    ledger.write_text(LEDGER.replace("2015-09-02", "2015-09-31"), encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert (ran.code, ran.out) == (1, "")
    assert "오류[SET002] 2015년 9월 31일은 없습니다" in ran.err
    assert "정산하지 않았습니다" in ran.err


def test_another_encoding_is_told_of(ledger: Path, maeul: Callable[..., Any]) -> None:
    wanted = maeul("settle", "plan.yaml", ledger.name).out
    ledger.write_bytes(LEDGER.encode("cp949"))
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert (ran.code, ran.out, ran.err) == (0, wanted, "원장.csv: CP949 로 읽었습니다.\n")


def test_until_a_day_only_what_was_done_by_then_counts(ledger: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("settle", "plan.yaml", ledger.name, "--until", "2015. 8. 31.")
    assert "(단위: 원, 2015. 8. 31.까지)" in ran.out
    assert ["집행액", "3,333,333", "집행률", "4.4%"] in rows(ran.out)


@pytest.mark.parametrize("where", ["ledger", "plan"])
def test_before_the_first_grant_nothing_was_granted(
    where: str, plan: Path, ledger: Path, maeul: Callable[..., Any]
) -> None:
    if where == "plan":
        ledger.write_text(LEDGER.replace('2015-08-03,,,"76,000,000",위탁금 교부\n', ""), encoding="utf-8")
        grants = '  release:\n    grants: [{on: 2015-08-03, amount: "76,000천원"}]\n'
        text = plan.read_text("utf-8")
        assert "  release:\n" in text
        plan.write_text(text.replace("  release:\n", grants, 1), encoding="utf-8")
    found = json.loads(maeul("settle", "plan.yaml", ledger.name, "--until", "2015-08-02", "--format", "json").out)
    assert (found["grants_from"], found["granted"], found["returned"]) == (where, 0, 0)
    found = json.loads(maeul("settle", "plan.yaml", ledger.name, "--until", "2015-08-03", "--format", "json").out)
    assert (found["grants_from"], found["granted"], found["returned"]) == (where, 76_000_000, 76_000_000)


def test_the_json_has_every_figure_and_the_findings(ledger: Path, maeul: Callable[..., Any]) -> None:
    ledger.write_text(LEDGER + '2015-09-02,운영비,"500,000",,사무용품\n', encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name, "--format", "json")
    found = json.loads(ran.out)
    assert ran.out.startswith('{\n  "schema": 1,')
    assert {key: found[key] for key in ("granted", "spent", "balance", "rate", "interest", "other", "returned")} == {
        "granted": 76_000_000,
        "spent": 4_333_333,
        "balance": 71_666_667,
        "rate": "5.7%",
        "interest": 1_234,
        "other": 0,
        "returned": 71_667_901,
    }
    assert ["/".join(line["path"]) for line in found["lines"]] == [
        "인건비",
        "인건비/단장",
        "인건비/단원",
        "운영비",
        "사업비",
    ]
    assert [(one["rule"], one["line"]) for one in found["findings"]] == [("SET010", 6)]
    assert found["funds"][0]["source"] == "시비"


def test_the_csv_is_one_that_a_spreadsheet_opens_and_nothing_in_it_computes(
    plan: Path, ledger: Path, maeul: Callable[..., Any]
) -> None:
    plan.write_text(plan.read_text("utf-8").replace("title: 운영비", 'title: "=1+1"'), encoding="utf-8")
    ledger.write_text(LEDGER.replace("운영비", "=1+1"), encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name, "-o", "정산.csv")
    assert (ran.code, ran.err) == (0, "")
    text = Path("정산.csv").read_bytes().decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text)))
    assert read[-1] == ["총계", "", "", "76000000", "76000000", "3833333", "72166667", "5.0%", "1234", "0", "72167901"]
    assert "'=1+1" in {row[1] for row in read}


@pytest.mark.parametrize("name", ["보고.md", "보고.hwpx", "보고.html", "보고.docx", "보고.pdf"])
def test_the_report_comes_in_every_format_by_its_name(name: str, ledger: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("settle", "plan.yaml", ledger.name, "-o", name)
    assert (ran.code, ran.err) == (0, "")
    assert Path(name).stat().st_size > 1000


def test_the_report_says_what_was_settled_and_leaves_open_what_nobody_said(
    ledger: Path, maeul: Callable[..., Any]
) -> None:
    out = maeul("settle", "plan.yaml", ledger.name, "--format", "hwp-like-md").out
    assert "# 성북구 마을복지추진지원단 정산보고서" in out
    assert "| 반납액 | 72,167,901 | 집행잔액+이자 |" in out
    assert "| - 단장 | 16,667,000 | 16,667,000 | 3,333,333 | 13,333,667 | 20.0% |" in out
    assert "| 시비 | 76,000,000 | 3,833,333 | 72,166,667 | 1,234 | 0 | 72,167,901 |" in out
    assert "○ 사업비 잔액 31,833,000원: 【확인 필요: 사유】" in out
    assert out.endswith("　끝.\n")


def test_without_a_ledger_the_report_is_made_of_the_plans_claims(plan: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--document", "settlement")
    assert ran.code == 1
    assert "settlement" in ran.err
    claims = "settlement:\n  granted: 76,000,000원\n  spent: 70,000,000원\n  cut: 십원\n  reasons: 인건비 절감\n"
    plan.write_text(plan.read_text("utf-8") + claims.replace("인건비 절감", "[인건비 절감]"), encoding="utf-8")
    ran = maeul("render", "--document", "settlement")
    assert ran.code == 0
    assert "| 집행잔액 | 6,000,000 | 교부액-집행액 |" in ran.out
    assert "○ 인건비 절감" in ran.out


def test_a_return_is_cut_where_the_plan_says_so(plan: Path, ledger: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text("utf-8")
    claims = "settlement: {granted: '76,000,000원', spent: '3,833,333원', cut: 십원}\n"
    plan.write_text(text + claims, encoding="utf-8")
    out = maeul("settle", "plan.yaml", ledger.name).out
    assert ["반납액", "72,167,900", "집행잔액+이자(십원", "미만", "버림)"] in rows(out)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("plan.yaml",), 2),
        (("plan.yaml", "없다.csv"), 3),
        (("-", "-"), 2),
        (("원장.csv", "plan.yaml"), 2),
        (("plan.yaml", "원장.csv", "--until", "8월"), 2),
        (("plan.yaml", "원장.csv", "-o", "가.yaml"), 2),
        (("plan.yaml", "."), 3),
    ],
)
def test_wrong_use_is_told_in_a_line(
    arguments: tuple[str, ...], code: int, ledger: Path, maeul: Callable[..., Any]
) -> None:
    assert ledger.exists()
    ran = maeul("settle", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.strip()


def test_a_ledger_comes_from_standard_input_too(process: Callable[..., Any], plan: Path) -> None:
    ran = process("settle", str(plan), "-", stdin=LEDGER.encode("cp949"), cwd=plan.parent)
    assert ran.returncode == 0
    assert "72,167,901" in ran.stdout.decode()


def test_the_same_ledger_gives_the_same_bytes(ledger: Path, process: Callable[..., Any]) -> None:
    for form in ("table", "json", "csv", "hwpx"):
        runs = {
            process("settle", "plan.yaml", ledger.name, "--format", form, cwd=ledger.parent, PYTHONHASHSEED=seed).stdout
            for seed in ("1", "2")
        }
        assert len(runs) == 1, form


def test_fifty_thousand_lines_take_seconds(folder: Path, process: Callable[..., Any]) -> None:
    lines = "".join(f"2015-{8 + i % 5:02}-{1 + i % 28:02},인건비/단원,{100 + i % 400},{i}번\n" for i in range(50_000))
    (folder / "긴원장.csv").write_text(f"일자,비목,금액,적요\n{lines}", encoding="utf-8")
    before = os.times()
    ran = process("settle", "plan.yaml", "긴원장.csv", "--format", "json", cwd=folder)
    after = os.times()
    assert json.loads(ran.stdout)["spent"] == sum(100 + i % 400 for i in range(50_000))
    assert after.children_user - before.children_user < 10


def test_columns_that_were_not_read_are_named_once(ledger: Path, maeul: Callable[..., Any]) -> None:
    wanted = maeul("settle", "plan.yaml", ledger.name).out
    head, *rest = LEDGER.splitlines()
    ledger.write_text("\n".join([f"{head},취급점,번호", *(f"{row},종로,3" for row in rest)]), encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert (ran.code, ran.out, ran.err) == (0, wanted, "원장.csv: 읽지 않은 열: 취급점, 번호\n")


def test_a_ledger_without_a_column_of_lines_is_told_of_once(ledger: Path, maeul: Callable[..., Any]) -> None:
    rows = (",".join([*row.split(",")[:1], *row.split(",")[2:]]) for row in LEDGER.splitlines())
    ledger.write_text("\n".join(rows), encoding="utf-8")
    ran = maeul("settle", "plan.yaml", ledger.name)
    assert ran.err.count("SET004]") == 1
    assert "원장에 비목(세목, 예산과목) 열을 더하십시오" in ran.err


def test_what_was_spent_on_items_stays_blank_where_only_their_line_is_named(
    ledger: Path, maeul: Callable[..., Any]
) -> None:
    ledger.write_text(LEDGER.replace("인건비/단장", "인건비"), encoding="utf-8")
    shown = rows(maeul("settle", "plan.yaml", ledger.name).out)
    assert ["단장", "16,667,000", "16,667,000"] in shown
    assert ["사업비", "31,833,000", "31,833,000", "0", "31,833,000", "0.0%"] in shown  # nothing was spent on it
    read = list(csv.reader(io.StringIO(maeul("settle", "plan.yaml", ledger.name, "--format", "csv").out)))
    assert [row[5:8] for row in read if row[2] == "단장"] == [["", "", ""]]


def test_a_report_until_a_day_is_one_of_the_middle_and_asks_no_reasons(ledger: Path, maeul: Callable[..., Any]) -> None:
    report = ("settle", "plan.yaml", ledger.name, "--format", "hwp-like-md")
    out = maeul(*report, "--until", "2015-08-31").out
    assert "# 성북구 마을복지추진지원단 중간정산보고서" in out
    assert "사유" not in out
    assert "사유" in maeul(*report).out


def test_the_way_a_grant_without_funds_is_split_is_said(plan: Path, ledger: Path, maeul: Callable[..., Any]) -> None:
    rule = "재원을 적지 않은 교부는"
    assert rule not in maeul("settle", "plan.yaml", ledger.name).out  # of one fund there is nothing to split
    text = plan.read_text("utf-8")
    one_fund = "funding: {시비: 전액}"
    assert one_fund in text
    plan.write_text(text.replace(one_fund, "funding: {시비: 60%, 구비: 나머지}"), encoding="utf-8")
    assert rule in maeul("settle", "plan.yaml", ledger.name).out
