"""The formulas, values and looks of the budget's sheets, read back by openpyxl."""

from __future__ import annotations

import io
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from maeul_plan.document.writers.xlsx import write
from maeul_plan.figures.budget import budget_of, every_line
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

ROOT = Path(__file__).parents[3]
SIGNED = (ROOT / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")
FOLDERS = (ROOT / "tests" / "good_plans", ROOT / "tests" / "cases")
PLANS = [
    path
    for folder in FOLDERS
    for path in sorted(folder.glob("*.yaml"))
    if "\nbudget:" in path.read_bytes().decode("utf-8", "replace")
]
Book = Any


def plan_of(text: str) -> Plan:
    plan = load(read("plan.yaml", text.encode("utf-8", "surrogatepass"))).plan
    assert plan is not None
    return plan


def content_of(plan: Plan) -> bytes:
    figures = budget_of(plan)
    assert figures is not None
    return write(plan, figures)


def formulas(plan: Plan) -> Book:
    return openpyxl.load_workbook(io.BytesIO(content_of(plan)))


def values(plan: Plan) -> Book:
    return openpyxl.load_workbook(io.BytesIO(content_of(plan)), data_only=True)


def small(*bases: str, **budget: object) -> Plan:
    items = [{"id": str(i), "basis": basis} for i, basis in enumerate(bases, 1)]
    lines = [{"title": "가", "items": items}]
    return Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": {"lines": lines, **budget}})


def counted(formula: str, otherwise: str = "–") -> str:
    """A formula that hangs on the months of the term."""
    return f'=IF(ISNUMBER(전제!$B$7),{formula},"{otherwise}")'


def test_the_pay_of_the_signed_plan_follows_from_the_premises() -> None:
    book = formulas(plan_of(SIGNED))
    budget, premises = book["예산"], book["전제"]
    assert [premises[at].value for at in ("A10", "B10", "C10", "D10")] == ["단장", 1, 40_000, "=B7"]
    assert [budget[f"{column}5"].value for column in "DEFHI"] == [
        "=전제!$C$10",
        "=전제!$B$10",
        counted("전제!$D$10"),
        12,
        counted("ROUND(D5*E5*F5/H5,0)"),
    ]
    assert [budget[f"I{row}"].value for row in (4, 7, 9, 10, 12)] == [
        counted("SUM(I5:I6)"),
        "=SUM(I8)",
        31_833,
        counted("SUM(I4,I7,I9)"),
        "=SUM(I9)",
    ]
    assert book["재원"]["H8"].value == counted("B4")


def test_what_is_shown_before_anything_is_asked_are_our_figures() -> None:
    book = values(plan_of(SIGNED))
    budget = book["예산"]
    assert [budget[f"I{row}"].value for row in range(4, 13)] == [
        41_667, 16_667, 25_000, 2_500, 2_500, 31_833, 76_000, 76_000, 31_833,
    ]  # fmt: skip
    assert budget["C5"].value == "40,000천원×1명×5/12"
    assert [budget[f"{column}10"].value for column in "JK"] == [76_000, 0]
    assert budget["A2"].value is None
    assert budget["D2"].value == "(단위: 천원, 끝수: 반올림)"
    assert book["전제"]["B7"].value == 5


def test_a_number_that_the_post_does_not_say_is_typed_and_not_linked() -> None:
    budget = formulas(plan_of(SIGNED.replace("40,000천원×1명×5/12", "39,000천원×1명×4/12")))["예산"]
    assert [budget[f"{column}5"].value for column in "DEF"] == [39_000, "=전제!$B$10", 4]


def test_months_that_are_typed_say_when_the_term_has_become_another() -> None:
    budget = formulas(plan_of(SIGNED))["예산"]
    assert budget["E8"].value == 5
    assert budget["L8"].value == counted('IF(E8=전제!$B$7,"","운영기간 개월과 다름")', "")


@pytest.mark.parametrize(
    ("way", "unit", "to", "formula"),
    [
        ("반올림", "천원", "천원", "=ROUND(D5*E5,0)"),
        ("올림", "천원", "원", "=ROUNDUP(D5*E5,3)"),
        ("절사", "원", "천원", "=ROUNDDOWN(D5*E5*1000,-3)"),
        ("없음", "백만원", "백만원", "=D5*E5/1000"),
    ],
)
def test_an_amount_is_rounded_as_the_plan_says(way: str, unit: str, to: str, formula: str) -> None:
    plan = small("500천원×5월", unit=unit, rounding=way, rounding_unit=to)
    assert formulas(plan)["예산"]["I5"].value == formula


@pytest.mark.parametrize(
    ("basis", "formula"),
    [
        ("1,001천원×1/2×3명", "=ROUND(D5*E5*F5/H5,0)"),
        ("500원/1인×3명", "=ROUND(D5*E5/1000,0)"),
        ("100천원×57%", "=ROUND(ROUND(D5*E5,6),0)"),
        ("1,000천원/3/7", "=ROUND(1000/(3*7),0)"),
        ("(3,000+2,001)천원×1/2", "=ROUND((3000+2001)*1/2,0)"),
        ("어린이(500원)×3명-1,920원", "=ROUND((500*3-1920)/1000,0)"),
        ("△1,500원", "=ROUND(-D5/1000,0)"),
        ("1천원×2×3×4×5", "=ROUND(1*2*3*4*5,0)"),
        ("1억 2,000만원×1/7", "=ROUND(D5*E5*10/H5,0)"),
        ("총액계상 = 2,250", 2_250),
    ],
)
def test_a_formula_multiplies_first_and_divides_last(basis: str, formula: object) -> None:
    assert formulas(small(basis))["예산"]["I5"].value == formula


def test_references_are_cells() -> None:
    staffing = {"posts": [{"id": "단장", "headcount": 2, "annual_pay": "39,999,999원"}]}
    plan = small("연봉(단장)×인원(단장)×개월()/12", "계(가/1)×10%", "계(가/1, 가/2)")
    period = {"start": "2015-08", "end": "2015-12"}
    plan = Plan.model_validate(
        {"maeul": 1, "document": {"title": "ㄱ"}, "staffing": staffing, "period": period, "budget": plan.budget}
    )
    budget = formulas(plan)["예산"]
    assert [budget[at].value for at in ("D5", "E5", "F5", "I5")] == [
        "=전제!$C$10",
        "=전제!$B$10",
        counted("전제!$B$7"),
        counted("ROUND(D5*E5*F5/(H5*1000),0)"),
    ]
    assert budget["D6"].value == counted("I5")
    assert budget["D7"].value == counted("(I5+I6)")
    assert values(plan)["예산"]["C7"].value == "36,666천원"


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_amount_is_our_figure(path: Path) -> None:
    plan = load(read(str(path), path.read_bytes())).plan
    figures = budget_of(plan) if plan else None
    if plan is None or figures is None:
        pytest.skip("예산이 없는 계획")
    amounts = [Fraction(cell.value).limit_denominator(10**9) for cell in values(plan)["예산"]["I"][3:]]
    wanted: list[Fraction] = []
    for line in every_line(figures.lines):
        wanted += [line.figure.amount, *(item.figure.amount for item in line.items)]
    wanted += [figures.total.amount, *(fund.amount for fund in figures.funding)]
    wanted += [figures.claimed_of.amount] if figures.total_of and figures.claimed_of else []
    if figures.revenue:
        coming = figures.revenue_total
        wanted += [*(one.item.figure.amount for one in figures.revenue), coming, coming - figures.total.amount]
    wanted += [figures.unexplained] if figures.unexplained and figures.lines else []
    assert amounts == [amount / figures.unit for amount in wanted]


def test_cells_to_type_in_take_only_what_belongs_there() -> None:
    premises = formulas(plan_of(SIGNED))["전제"]
    limits = {str(one.sqref): one.type for one in premises.data_validations.dataValidation}
    assert sorted(limits.values()) == ["date", "date", "decimal", "decimal", "whole", "whole"]
    assert all(one.error for one in premises.data_validations.dataValidation)


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = plan_of(SIGNED)
    assert content_of(plan) == content_of(plan)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(1)", "<script>", "□ | ^^ {{ - 1 -", "_x0041_", "{=1}", "ㄱ\nㄴ"]
)
def test_any_text_stays_itself(text: str) -> None:
    plan = Plan.model_validate(
        {
            "maeul": 1,
            "document": {"title": text},
            "staffing": {"posts": [{"id": text, "headcount": 1}]},
            "budget": {
                "title": text,
                "account": text,
                "funding": {text: "전액"},
                "lines": [{"title": text, "account": text, "amount": "1천원", "note": text}],
            },
        }
    )
    book = formulas(plan)
    cells = [book["전제"][at] for at in ("A2", "A8")] + [book["예산"][at] for at in ("A1", "A4", "B4")]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s")] * 5
    assert book["재원"]["A8"].value == text


def test_what_no_cell_holds_is_replaced_and_what_is_too_long_is_cut() -> None:
    lines = [{"title": "ㄱ\x00\x1b\uffff", "amount": 1}, {"title": "가" * 40_000, "amount": 1}]
    budget = formulas(Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": {"lines": lines}}))[
        "예산"
    ]
    assert budget["A4"].value == "ㄱ\ufffd\ufffd\ufffd"
    assert budget["A5"].value == "가" * 32_766 + "…"


def test_no_formula_is_longer_than_a_cell_takes() -> None:
    lines = [{"title": f"{i}", "items": [{"basis": "1천원"}]} for i in range(2_500)]
    lines += [{"title": "합", "items": [{"basis": "+".join(["계(0)"] * 300)}]}]
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "ㄱ"}, "budget": {"lines": lines}})
    budget = formulas(plan)["예산"]
    assert max(len(str(cell.value)) for row in budget.iter_rows() for cell in row) < 8_192
    assert budget["I5005"].value.startswith("=ROUND((I4+I4+I4")
    assert budget["C5005"].value == "+".join(["1천원"] * 300)
    assert budget["I5006"].value == 2_800


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("{start: 2015-08-17, end: 2015-12-31}", "온달이 아님"),
        ("{start: 2015-08-17}", "끝이 없음"),
        ("{start: 2015-08-17, end: 2014-12-31}", "끝이 시작보다 앞섬"),
        ("{start: 1899-08-01, end: 1899-12-31}", 5),
    ],
)
def test_a_term_that_cannot_be_counted_says_why(period: str, shown: object) -> None:
    text = f"maeul: 1\ndocument: {{title: ㄱ}}\nperiod: {period}\nbudget: {{lines: [{{title: ㄴ, amount: 1천원}}]}}\n"
    assert values(plan_of(text))["전제"]["B7"].value == shown


def test_what_hangs_on_no_term_asks_nothing_of_it() -> None:
    for plan in (small("500천원×5월"), plan_of(SIGNED.replace("40,000천원×1명×5/12", "40,000천원"))):
        budget = formulas(plan)["예산"]
        assert budget["I5"].value == "=ROUND(D5*E5,0)" if plan.period is None else "=ROUND(D5,0)"
    assert budget["I7"].value == "=SUM(I8)"
    assert budget["I10"].value == counted("SUM(I4,I7,I9)")
    text = {"title": '"전제!$B$7', "amount": "1천원"}
    period = {"start": "2015-08", "end": "2015-12"}
    plan = Plan.model_validate(
        {
            "maeul": 1,
            "document": {"title": "ㄱ"},
            "period": period,
            "budget": {"lines": [text], "funding": {"B7": "50%"}},
        }
    )
    cells = [cell.value for sheet in formulas(plan) for row in sheet.iter_rows() for cell in row]
    assert not [value for value in cells if "ISNUMBER" in str(value)]


def test_what_the_plan_states_stands_beside_with_the_difference() -> None:
    plan = small("500천원×5월 = 2,400천원", total="2,600천원", rounding="반올림")
    budget = values(plan)["예산"]
    assert [budget[f"{column}5"].value for column in "IJK"] == [2_500, 2_400, -100]
    assert [budget[f"{column}6"].value for column in "IJK"] == [2_500, 2_600, 100]


def test_only_a_difference_that_is_a_number_stands_out() -> None:
    areas = formulas(plan_of(SIGNED))["예산"].conditional_formatting
    rules = {str(area.sqref): area.rules for area in areas}
    [rule] = rules["K4:K12"]
    assert rule.formula == ["AND(ISNUMBER(K4),K4<>0)"]
    assert rule.dxf.font.color.rgb == "FFC00000"


def test_residues_go_where_our_figures_put_them() -> None:
    plan = small("100천원", funding={"국비": "1/3", "시비": "1/3", "구비": "1/3"})
    book = values(plan)
    assert [book["재원"][f"H{row}"].value for row in (16, 17, 18)] == [34, 33, 33]
    weights = formulas(plan)["재원"]
    assert [weights[f"D{row}"].value for row in (16, 17, 18)] == [1, 1, 1]
    assert weights["H16"].value.startswith("=IF($B$11=0,0,E16+IF(G16<$B$12,1,")


def test_it_prints_on_a4_with_its_head_on_every_page() -> None:
    budget = formulas(plan_of(SIGNED))["예산"]
    assert budget.page_setup.paperSize == 9
    assert budget.page_setup.orientation == "landscape"
    assert (budget.sheet_properties.pageSetUpPr.fitToPage, budget.page_setup.fitToHeight) == (True, 0)
    assert budget.print_title_rows == "$3:$3"
    assert budget.freeze_panes == "A4"
    assert budget.oddFooter.center.text == "- &P -"
    assert budget["I5"].font.name == "맑은 고딕"
    assert budget["I5"].number_format == "#,##0;△#,##0"


def test_what_is_typed_is_coloured_and_what_follows_is_not() -> None:
    book = formulas(plan_of(SIGNED))
    typed = {book["전제"][at].fill.fgColor.rgb for at in ("B5", "B6", "B10", "C10")} | {
        book["예산"]["I9"].fill.fgColor.rgb
    }
    assert typed == {"FFFFF7D6"}
    assert book["예산"]["D5"].fill.fill_type is None
    assert book["전제"]["D10"].fill.fill_type is None


PAID = """
maeul: 1
document: {title: ㄱ}
period: {start: 2026-07, end: 2026-12}
staffing:
  posts:
    - {id: 관장, headcount: 1, monthly_pay: "4,850천원"}
    - {id: 단원, headcount: 1, hourly_pay: "10,320원", weekly_hours: 40}
    - {id: 보조, headcount: 1, monthly_pay: "2,000천원", start: 2026-10-01}
budget:
  rounding: 반올림
  funding: {국비: 50%, 시비: 나머지}
  lines:
    - title: 인건비
      items: [{post: 관장}, {post: 단원}, {post: 보조}, {id: 성과, basis: 연봉(관장)×10%}]
    - title: 부담금
      items: [{title: 건강보험, premium: 건강보험, rate: 3.595%}]
"""


def test_a_months_pay_is_a_cell_that_amounts_follow() -> None:
    book = formulas(plan_of(PAID))
    premises, budget = book["전제"], book["예산"]
    assert [premises[at].value for at in ("C9", "C10", "D10", "E10")] == ["보수(1명)", 4_850, "=B7", "운영기간의 개월"]
    assert premises["C10"].number_format == '"월 "#,##0"천원"'
    assert [budget[f"{column}5"].value for column in "DEFHI"] == [
        "=전제!$C$10",
        "=전제!$B$10",
        counted("전제!$D$10"),
        None,
        counted("ROUND(D5*E5*F5,0)"),
    ]
    assert budget["D8"].value == "=(전제!$C$10*12)"
    assert values(plan_of(PAID))["예산"]["C5"].value == "4,850천원×1명×6월"


def test_what_follows_no_cell_says_why_and_is_not_coloured() -> None:
    book = formulas(plan_of(PAID))
    premises, budget = book["전제"], book["예산"]
    assert [premises[at].value for at in ("E11", "E12")] == [
        "시급에 시간을 곱함: 고쳐도 예산이 바뀌지 않음",
        "근무 기간을 따로 셈함: 고쳐도 예산이 바뀌지 않음",
    ]
    assert [premises[at].fill.fill_type for at in ("B11", "C11", "C12")] == [None] * 3
    assert budget["L10"].value == "율로 셈한 값을 적음: 전제를 고쳐도 바뀌지 않음"


def test_the_premises_say_what_follows_them() -> None:
    assert formulas(plan_of(SIGNED))["전제"]["A4"].value is None
    said = formulas(plan_of(PAID))["전제"]
    assert said["A3"].value == "노란 칸이 넣는 값입니다. 고치면 예산과 재원이 따라 바뀝니다."
    assert said["A4"].value == "그대로인 것: 비고에 그렇게 적은 금액. 계획을 고치고 다시 만드십시오."
    by_line = PAID.replace("title: 부담금\n", "title: 부담금\n      funding: {시비: 전액}\n")
    said = formulas(plan_of(by_line))["전제"]
    assert said["A3"].value == "노란 칸이 넣는 값입니다. 고치면 예산이 따라 바뀝니다."
    assert "비목마다 나눈 재원" in said["A4"].value


def test_names_lead_to_the_months_and_the_total() -> None:
    names = formulas(plan_of(SIGNED)).defined_names
    assert {name: names[name].value for name in names} == {"예산총계": "예산!$I$10", "운영개월": "전제!$B$7"}


def test_formulas_name_only_functions_that_every_spreadsheet_has() -> None:
    known = {
        "SUM", "ROUND", "ROUNDUP", "ROUNDDOWN", "IF", "AND", "N", "DAY", "MONTH", "YEAR", "DATE", "EOMONTH", "MAX", "MIN",
        "INT", "ABS", "TEXT", "LEFT", "LEN", "SUMPRODUCT", "ROW",
        "ISNUMBER",
    }  # fmt: skip
    for path in PLANS:
        plan = load(read(str(path), path.read_bytes())).plan
        if plan is None or budget_of(plan) is None:
            continue
        cells = (cell.value for sheet in formulas(plan) for row in sheet.iter_rows() for cell in row)
        used = {name for value in cells if isinstance(value, str) and value.startswith("=")
                for name in re.findall(r"([A-Z]+)\(", re.sub(r'"[^"]*"', "", value))}  # fmt: skip
        assert used <= known
