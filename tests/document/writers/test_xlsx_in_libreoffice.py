"""Every cell of the budget's sheets, worked out anew by LibreOffice, is our own exact figure."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from maeul_plan.document.writers.xlsx import write
from maeul_plan.figures.budget import budget_of
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

ROOT = Path(__file__).parents[3]
SIGNED = ROOT / "plans" / "seongbuk-2015.yaml"
EXAMPLE = ROOT / "plans" / "examples" / "seongbuk-2026-new.yaml"
FOLDERS = (ROOT / "tests" / "good_plans", ROOT / "tests" / "cases", ROOT / "tests" / "bad_plans" / "bud")
# LibreOffice believes the values that a file brings along unless it is told not to.
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""
REMARK = "운영기간 개월과 다름"  # of months that are typed and follow no term
AT_ONCE = 200  # it leaves out what comes behind the 247th
Book = Any


class Changed(NamedTuple):
    """A plan, what is changed in its sheets, and the same change in its text."""

    plan: Path | str
    in_sheet: Callable[[Book], None]
    in_text: tuple[tuple[str, str], ...]


def put(sheet: Book, label: str, column: str, value: object) -> None:
    row = next(cell.row for cell in sheet["A"] if cell.value == label)
    cell = sheet[f"{column}{row}"]
    assert not str(cell.value).startswith("="), f"{label} {column} is no cell to type into"
    cell.value = value


def signed_plan_grows(book: Book) -> None:
    put(book["전제"], "단장", "C", 45_007)
    put(book["전제"], "직원", "B", 3)
    put(book["전제"], "끝나는 날", "B", date(2016, 2, 29))
    put(book["예산"], "사업비", "I", 20_000)


def example_begins_later(book: Book) -> None:
    put(book["전제"], "센터장", "C", 41_111)
    put(book["전제"], "팀원", "B", 1)
    put(book["전제"], "시작하는 날", "B", date(2026, 9, 1))


def term_ends_within_a_month(book: Book) -> None:
    put(book["전제"], "단원", "C", 37_386)
    put(book["전제"], "시작하는 날", "B", date(2015, 8, 17))
    put(book["전제"], "끝나는 날", "B", date(2015, 12, 10))


def term_runs_from_the_middle_of_a_month(book: Book) -> None:
    put(book["전제"], "시작하는 날", "B", date(2016, 1, 17))
    put(book["전제"], "끝나는 날", "B", date(2016, 2, 16))


def term_is_a_year_from_the_middle_of_a_month(book: Book) -> None:
    put(book["전제"], "시작하는 날", "B", date(2015, 8, 17))
    put(book["전제"], "끝나는 날", "B", date(2016, 8, 16))


def term_begins_on_a_day_that_its_last_month_has_not(book: Book) -> None:
    put(book["전제"], "시작하는 날", "B", date(2015, 8, 31))
    put(book["전제"], "끝나는 날", "B", date(2016, 2, 29))


def months_pay_grows(book: Book) -> None:
    put(book["전제"], "단장", "C", 4_000_001)
    put(book["전제"], "단원", "C", 2_600)
    put(book["전제"], "단원", "B", 3)
    put(book["전제"], "시작하는 날", "B", date(2015, 8, 17))


def another_year_is_paid(book: Book) -> None:
    put(book["전제"], "회계연도", "B", 2017)
    put(book["전제"], "단장", "B", 2)
    put(book["재원"], "국비", "D", 45)
    put(book["재원"], "시비", "D", 30)


BY_DAYS = """
maeul: 1
document: {title: 날로 나눔}
period: {start: 2015-08-01, end: 2015-12-31}
staffing:
  proration: 일할
  posts:
    - {id: 단장, headcount: 1, annual_pay: "37,200천원"}
    - {id: 단원, headcount: 1, annual_pay: "30,000천원"}
    - {id: 사무원, headcount: 2, annual_pay: "20,500,300원", months: 3}
budget:
  rounding: 반올림
  lines:
    - title: 인건비
      items: [{post: 단장}, {post: 단원}, {post: 사무원}]
"""
BY_THE_MONTH = """
maeul: 1
document: {title: 달마다}
period: {start: 2015-08-01, end: 2015-12-31}
staffing:
  proration: 일할
  posts:
    - {id: 단장, headcount: 1, monthly_pay: "3,333,333원"}
    - {id: 단원, headcount: 2, monthly_pay: "2,500천원", months: 4}
budget:
  rounding: 반올림
  funding: {국비: 50%, 시비: 나머지}
  lines:
    - title: 인건비
      items: [{post: 단장}, {post: 단원}, {id: 성과, basis: 연봉(단원)×10%}, {post: 단원, basis: "2,500천원×2명×4월"}]
"""
OF_A_YEAR = """
maeul: 1
document: {title: 여러 해}
period: {start: 2015-08-01, end: 2018-07-31}
staffing:
  posts:
    - {id: 단장, headcount: 1, annual_pay: "40,001천원"}
budget:
  fiscal_year: 2015
  rounding: 절사
  funding: {국비: 50%, 시비: 25%, 구비: 나머지, 자부담: "7천원"}
  lines:
    - title: 인건비
      items:
        - post: 단장
        - {id: 보험, basis: 계(인건비/단장)×9.57%}
        - {id: 수당, basis: 인원(단장)×50천원×개월()}
    - {title: 적립, items: [{basis: 연봉(단장)/12×개월()/12}]}
"""
CHANGED = {
    "signed": Changed(
        SIGNED,
        signed_plan_grows,
        (
            ("annual_pay: 40,000천원", "annual_pay: 45,007천원"),
            ("      headcount: 2", "      headcount: 3"),
            ("  end: 2015-12", "  end: 2016-02-29"),
            ("40,000천원×1명×5/12", "45,007천원×1명×7/12"),
            ("30,000천원×2명×5/12", "30,000천원×3명×7/12"),
            ("amount: 31,833천원", "amount: 20,000천원"),
        ),
    ),
    "example": Changed(
        EXAMPLE,
        example_begins_later,
        (
            ("annual_pay: 40,000천원", "annual_pay: 41,111천원"),
            ("      headcount: 2", "      headcount: 1"),
            ("  start: 2026-07-01", "  start: 2026-09-01"),
        ),
    ),
    "by days": Changed(
        BY_DAYS,
        term_ends_within_a_month,
        (
            ("30,000천원", "37,386천원"),
            ("start: 2015-08-01", "start: 2015-08-17"),
            ("end: 2015-12-31", "end: 2015-12-10"),
        ),
    ),
    "by days, a month": Changed(
        BY_DAYS,
        term_runs_from_the_middle_of_a_month,
        (("start: 2015-08-01", "start: 2016-01-17"), ("end: 2015-12-31", "end: 2016-02-16")),
    ),
    "by days, a year": Changed(
        BY_DAYS,
        term_is_a_year_from_the_middle_of_a_month,
        (("start: 2015-08-01", "start: 2015-08-17"), ("end: 2015-12-31", "end: 2016-08-16")),
    ),
    "signed, from the 31st": Changed(
        SIGNED,
        term_begins_on_a_day_that_its_last_month_has_not,
        (
            ("  start: 2015-08", "  start: 2015-08-31"),
            ("  end: 2015-12", "  end: 2016-02-29"),
            ("40,000천원×1명×5/12", "40,000천원×1명×6/12"),
            ("30,000천원×2명×5/12", "30,000천원×2명×6/12"),
        ),
    ),
    "by the month": Changed(
        BY_THE_MONTH,
        months_pay_grows,
        (
            ("3,333,333원", "4,000,001원"),
            ("2,500천원", "2,600천원"),
            ("headcount: 2", "headcount: 3"),
            ("×2명", "×3명"),
            ("start: 2015-08-01", "start: 2015-08-17"),
        ),
    ),
    "of a year": Changed(
        OF_A_YEAR,
        another_year_is_paid,
        (
            ("fiscal_year: 2015", "fiscal_year: 2017"),
            ("headcount: 1", "headcount: 2"),
            ("국비: 50%", "국비: 45%"),
            ("시비: 25%", "시비: 30%"),
        ),
    ),
}
FORMULAS = """
maeul: 1
document: {{title: 셈의 꼴}}
period: {{start: 2015-08-01, end: 2015-12-31}}
staffing:
  posts:
    - {{id: 단장, headcount: 3, annual_pay: "39,999,999원"}}
budget:
  unit: {unit}
  rounding: {way}
  rounding_unit: {to}
  funding: {funding}
  lines:
    - title: 가
      items:
{items}
"""
BASES = (
    "100천원×57%",
    "2,675원×100명",
    "1.15천원×30회",
    "1,001천원/2",
    "1,000원×1/2",
    "500원×1/3",
    "(3,000+2,001)천원×1/2",
    "1인×(1,500원)+주차비(3,000)",
    "어린이(500원)×3명+△1,920원",
    "200천원×(2회+3회)×5월/12",
    "1억 2,000만원×1/7",
    "50,000원/일×3일×2명",
    "계(가/1, 가/2)×0.1",
    "계(가/3)-계(가/4)",
    "연봉(단장)×인원(단장)×개월()/12",
    "연봉(단장)×8.33%",
    "△1,500원",
    "3×2×7×11×13×1천원",
    "100천원×29%×3",
    "4.35천원×100회",
    "1,000천원/3/7",
    "2,500원/(1+4)",
)
FUNDINGS = (
    "{시비: 전액}",
    "{국비: 50%, 시비: 25%, 구비: 25%}",
    "{국비: 1/3, 시비: 1/3, 구비: 1/3}",
    "{국비: 비율 2, 시비: 비율 1.5, 구비: '7천원', 자부담: 33.33%}",
    "{국비: '3원', 시비: 57%, 구비: 나머지, 자부담: 비율 1}",
    "{국비: 비율 1, 시비: 비율 1, 구비: 비율 1, 자부담: 비율 1}",
    "{국비: 0%, 구비: 나머지}",
    "{국비: 15%, 시비: 52%, 구비: 2%, 기금: 나머지}",
)


def plan_of(text: str) -> Plan:
    plan = load(read("plan.yaml", text.encode())).plan
    assert plan is not None
    return plan


def sheets_of(text: str) -> bytes | None:
    """The sheets of a plan, or None where its budget cannot be worked out."""
    plan = load(read("plan.yaml", text.encode())).plan
    budget = budget_of(plan) if plan else None
    return write(plan, budget) if plan and budget and budget.complete else None


def formulas() -> dict[str, str]:
    items = "\n".join(f"        - {{id: '{i}', basis: \"{basis}\"}}" for i, basis in enumerate(BASES, 1))
    return {
        f"{unit} {to} {way} {i}": FORMULAS.format(unit=unit, way=way, to=to, funding=funding, items=items)
        for unit, to in (("천원", "천원"), ("천원", "원"), ("원", "천원"), ("원", "십원"), ("백만원", "만원"))
        for way in ("반올림", "올림", "절사", "없음")
        for i, funding in enumerate(FUNDINGS)
        if i % 2 == (way in ("반올림", "절사"))
    }


def planned() -> dict[str, bytes]:
    texts = {path.stem: path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.yaml"))}
    texts |= {"signed": SIGNED.read_text("utf-8"), "example": EXAMPLE.read_text("utf-8")}
    texts |= {"by days": BY_DAYS, "of a year": OF_A_YEAR} | formulas()
    found = {name: sheets_of(text) for name, text in texts.items() if "budget:" in text}
    return {name: content for name, content in found.items() if content is not None}


def changed(one: Changed) -> tuple[bytes, bytes]:
    """The sheets with a change typed into them, and the sheets of the plan changed in the same way."""
    text = one.plan if isinstance(one.plan, str) else one.plan.read_text("utf-8")
    before = sheets_of(text)
    for old, new in one.in_text:
        assert old in text, old
        text = text.replace(old, new)
    after = sheets_of(text)
    assert before is not None
    assert after is not None
    book = openpyxl.load_workbook(io.BytesIO(before))
    one.in_sheet(book)
    typed = io.BytesIO()
    book.save(typed)
    return typed.getvalue(), after


def planted(content: bytes) -> bytes:
    """The sheets with a value that no formula gives, as a file may bring along."""
    import zipfile  # noqa: PLC0415 - only here

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</f><v>16667</v>", b"</f><v>1</v>"))
    assert out.getvalue() != content
    return out.getvalue()


def recalculated(files: dict[str, bytes], folder: Path) -> dict[str, Book]:
    """Let LibreOffice work all files out anew, in as few runs as it takes."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice 가 없어 다시 셈해 보지 못합니다")
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, "utf-8")
    paths = {name: folder / f"{i}.xlsx" for i, name in enumerate(files)}
    for name, path in paths.items():
        path.write_bytes(files[name])
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx"]
    given = [str(path) for path in paths.values()]
    for i in range(0, len(given), AT_ONCE):
        batch = [*command, "--outdir", str(folder / "out"), *given[i : i + AT_ONCE]]
        subprocess.run(batch, check=True, capture_output=True, timeout=600)
    return {name: openpyxl.load_workbook(folder / "out" / path.name, data_only=True) for name, path in paths.items()}


def values(book: Book) -> dict[str, object]:
    return {
        f"{sheet.title}!{cell.coordinate}": cell.value.date() if isinstance(cell.value, datetime) else cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def is_same(ours: object, theirs: object) -> bool:
    if isinstance(ours, float) and isinstance(theirs, int | float):
        return ours == pytest.approx(theirs, rel=1e-12, abs=1e-9)
    return ours == theirs


def differences(ours: Book, theirs: Book) -> list[tuple[str, tuple[object, object]]]:
    left, right = values(ours), values(theirs)
    pairs = {at: (left.get(at), right.get(at)) for at in sorted(left.keys() | right.keys())}
    return [(at, pair) for at, pair in pairs.items() if not is_same(*pair)]


def broken_off(text: str, day: str, typed: date) -> bytes:
    """The sheets of a plan with a day typed into them that leaves no months to count."""
    content = sheets_of(text)
    assert content is not None
    book = openpyxl.load_workbook(io.BytesIO(content))
    put(book["전제"], day, "B", typed)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.slow_office
def test_a_term_that_cannot_be_counted_gives_dashes_and_the_way_on(tmp_path: Path) -> None:
    signed = SIGNED.read_text("utf-8")
    begun, backwards = ("시작하는 날", date(2015, 8, 17)), ("끝나는 날", date(2014, 12, 31))
    files = {
        "begun": broken_off(signed, *begun),
        "example": broken_off(EXAMPLE.read_text("utf-8"), "시작하는 날", date(2026, 7, 15)),
        "of a year": broken_off(OF_A_YEAR.replace("2018-07-31", "2015-12-31"), *begun),
        "backwards": broken_off(signed, *backwards),
        "by days": broken_off(BY_DAYS, *backwards),
    }
    found = recalculated(files, tmp_path)
    for name, book in found.items():
        says = values(book)
        assert not [(at, one) for at, one in says.items() if str(one).startswith(("#", "Err:"))], name
        [row] = [cell.row for cell in book["예산"]["A"] if cell.value == "총계"]
        way_on = {"backwards": "운영기간의 개월을 세지 못합니다. 전제의 날을 고치십시오."}
        way_on["by days"] = way_on["backwards"]
        usual = "운영기간이 온달이 아닙니다. 전제의 날을 고치거나 계획에 proration: 일할 을 적으십시오."
        assert [book["예산"][f"{column}{row}"].value for column in "CI"] == [way_on.get(name, usual), "–"], name
    budget = found["begun"]["예산"]
    assert [budget[f"I{row}"].value for row in range(4, 13)] == ["–", "–", "–", 2_500, 2_500, 31_833, "–", "–", 31_833]
    assert [budget[f"{column}5"].value for column in "CDEFHIJK"] == [None, 40_000, 1, "–", 12, "–", 16_667, "–"]
    assert [found["of a year"]["재원"][f"H{row}"].value for row in (16, 17, 18, 19)] == [7, "–", "–", "–"]


@pytest.mark.slow_office
def test_every_cell_is_our_figure_also_after_a_change(tmp_path: Path) -> None:
    files, expected = planned(), planned()
    for name, one in CHANGED.items():
        files[f"changed {name}"], expected[f"changed {name}"] = changed(one)
    files["planted"], expected["planted"] = planted(files["signed"]), files["signed"]
    found = recalculated(files, tmp_path)
    wrong = [
        f"{name} {at}: {ours!r} {theirs!r}"
        for name, content in expected.items()
        for at, (ours, theirs) in differences(openpyxl.load_workbook(io.BytesIO(content), data_only=True), found[name])
        if theirs != REMARK
    ]
    assert len(files) > 100
    assert not wrong, "\n".join(wrong)
    assert found["changed signed"]["예산"]["L8"].value == REMARK
