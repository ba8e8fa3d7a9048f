"""The tables of changes of real documents (기정·경정, 전년도·예산, 변경 전·후): every difference comes out to the unit.

Each plan holds a document's own figures before and after; the titles are the document's own words for its lines.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from maeul_plan.document.change_tables import change_tables
from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.changes.changes import Changes, PlanFigures, changes_of
from maeul_plan.notation.money import format_won
from maeul_plan.plan.plan import Plan


def planned(**blocks: Any) -> PlanFigures:  # noqa: ANN401 - whatever a plan file holds
    plan = Plan.model_validate({"maeul": 1, "document": {"title": "시험"}} | blocks)
    return PlanFigures(plan, budget_of(plan))


def formulas(unit: str, rounding_unit: str, formulas: dict[str, str]) -> PlanFigures:
    items = [{"title": title, "basis": basis} for title, basis in formulas.items()]
    lines = [{"title": "급여", "items": items}]
    return planned(budget={"unit": unit, "rounding": "반올림", "rounding_unit": rounding_unit, "lines": lines})


def amounts(entries: dict[str, int]) -> PlanFigures:
    lines = [{"title": title, "amount": amount} for title, amount in entries.items()]
    return planned(budget={"unit": "천원", "lines": lines})


def differences(changes: Changes, unit: int) -> dict[str, str]:
    """What each row of the table prints as its difference, in units of `unit` won."""
    return {row.name: format_won(row.difference, unit) for row in changes.rows}


def test_case_35c_a_supplementary_budget_by_grade_and_step() -> None:
    """Each product is rounded to 1,000원 before the one is taken from the other."""
    old = {
        "4급(30호봉)": "2,468,800×3인×12월 = 88,877,000",
        "5급(30호봉)": "2,262,300×31인×12월 = 841,576,000",
        "6급(24호봉)": "1,842,900×130인×12월 = 2,874,924,000",
    }
    new = {
        "4급(30호봉)": "3,128,300×3인×12월 = 112,619,000",
        "5급(30호봉)": "2,863,100×31인×12월 = 1,065,073,000",
        "6급(24호봉)": "2,375,388×149인×12월 = 4,247,194,000",
        "7급(17호봉)": "1,885,000×189인×12월 = 4,275,180,000",
    }
    changes = changes_of(formulas("원", "천원", old), formulas("원", "천원", new))
    found = differences(changes, 1000)
    assert [found[name] for name in old] == ["23,742", "223,497", "1,372,270"]
    (added,) = (row for row in changes.rows if row.name == "7급(17호봉)")
    assert (added.old, added.new) == (None, 4_275_180_000)


def test_case_35d_reductions_and_a_difference() -> None:
    changes = changes_of(
        amounts({"가": 1920, "나": 3000, "다": 2250, "라": 35_400}), amounts({"가": 0, "나": 0, "다": 0, "라": 49_876})
    )
    assert differences(changes, 1000) == {"가": "△1,920", "나": "△3,000", "다": "△2,250", "라": "14,476"}


DELTAS: Final = {
    "86,666원×8명×12월": (8_680, "△360"),
    "475,666원×3명×4월": (5_709, "△1"),
    "563,491원×1명×10월": (9_200, "△3,565"),
    "86,772원×11명×12월": (13_375, "△1,921"),
    "5,696원×11명×12월": (760, "△8"),
    "1,406,954원×11명×2월": (31_475, "△522"),
}


@pytest.mark.parametrize("basis", DELTAS)
def test_case_35e_a_school_budget_for_the_fourth_time(basis: str) -> None:
    before, printed = DELTAS[basis]
    new = planned(
        budget={"rounding": "반올림", "lines": [{"title": "급여", "items": [{"title": "가", "basis": basis}]}]}
    )
    old = planned(budget={"lines": [{"title": "급여", "items": [{"title": "가", "amount": before}]}]})
    assert differences(changes_of(old, new), 1000)["가"] == printed


CENTRE_A: Final = {
    "원장급여": (45_301, 47_390, "2,089"),
    "원장수당": (1_037, 2_001, "964"),
    "보육교직원급여": (255_048, 277_867, "22,819"),
    "보육교직원수당": (13_663, 14_258, "595"),
    "기타인건비": (1_500, 1_354, "△146"),
    "법정부담금": (32_190, 35_373, "3,183"),
    "퇴직금및퇴직적립금": (26_695, 31_734, "5,039"),
    "수용비및수수료": (15_840, 15_300, "△540"),
    "공공요금": (12_200, 12_200, "0"),
    "복리후생비": (8_250, 13_046, "4,796"),
    "업무추진비": (5_470, 5_950, "480"),
    "회의비": (4_920, 5_180, "260"),
    "312": (11_960, 7_960, "△4,000"),
    "313": (15_760, 8_265, "△7,495"),
    "315": (30_769, 31_600, "831"),
    "421": (8_240, 8_640, "400"),
}
CENTRE_B: Final = {
    "원장급여": (23_425, 23_400, "△25"),
    "원장수당": (4_200, 4_100, "△100"),
    "보육교직원급여": (106_279, 102_334, "△3,945"),
    "보육교직원수당": (1_690, 1_960, "270"),
    "기타인건비": (465, 200, "△265"),
    "법정부담금": (23_511, 12_606, "△10,905"),
    "퇴직금및퇴직적립금": (13_830, 12_841, "△989"),
    "수용비및수수료": (3_332, 9_860, "6,528"),
}


@pytest.mark.parametrize("centre", [CENTRE_A, CENTRE_B], ids=["a", "b"])
def test_case_41_this_year_beside_the_last(centre: dict[str, tuple[int, int, str]]) -> None:
    last = amounts({name: before for name, (before, _, _) in centre.items()})
    this = amounts({name: now for name, (_, now, _) in centre.items()})
    tables = change_tables(changes_of(last, this))
    printed = {name: difference for name, _, _, difference, _ in tables.budget}
    assert {name: printed[name] for name in centre} == {name: difference for name, (_, _, difference) in centre.items()}
    total = sum(now - before for before, now, _ in centre.values())
    assert printed["총계"] == format_won(total, 1)


def test_case_30_a_visit_that_became_an_evaluation_in_writing() -> None:
    """The table of the document has 변경 전 and 변경 후: the same days, and who evaluates."""
    days = "2020. 3. 19.(목)∼3. 27.(금)"
    old = planned(
        staffing={"limit": 4, "fields": {"위원": 2, "간사": 2}, "posts": []},
        deadlines=[{"task": "방문평가", "due": days}],
    )
    new = planned(
        staffing={"limit": 4, "fields": {"외부": 2, "내부": 2}, "posts": []},
        deadlines=[{"task": "서면·유선평가", "due": days}],
    )
    rows = change_tables(changes_of(old, new)).other
    assert rows == (
        ("인력구성 분야별 인원 위원", "2", "없음"),
        ("인력구성 분야별 인원 간사", "2", "없음"),
        ("인력구성 분야별 인원 외부", "없음", "2"),
        ("인력구성 분야별 인원 내부", "없음", "2"),
        ("행정 사항 이름", "방문평가", "서면·유선평가"),
    )
