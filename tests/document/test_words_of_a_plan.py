"""Each key comes out in the words an office would use; what is not said prints nothing."""

from __future__ import annotations

import pytest

from maeul_plan.document.kinds import render
from maeul_plan.plan.load import load
from maeul_plan.source import read

HEAD = "maeul: 1\ndocument: {title: 시험 계획}\n"


def lines(text: str) -> list[str]:
    """The lines of the document of a plan, without indentation and breaks."""
    source = read("plan.yaml", (HEAD + text).encode())
    loaded = load(source)
    assert loaded.plan is not None
    assert not loaded.findings + source.findings
    document = render(loaded.plan, "plan")
    assert isinstance(document, str), document
    return [line.strip() for line in document.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("period", "line"),
    [
        ("{start: 2015-08, end: 2015-12}", "□ 운영기간: 2015. 8.∼12.　끝."),
        ("{start: 2019-04-10, end: 2022-04-09, length: 3년}", "□ 운영기간: 2019. 4. 10.∼2022. 4. 9.(3년)　끝."),
        ("{start: 2019-04-10, length: 3년}", "□ 운영기간: 2019. 4. 10.부터 3년　끝."),
        ("{start: 2019-04-10}", "□ 운영기간: 2019. 4. 10.∼　끝."),
    ],
)
def test_a_term(period: str, line: str) -> None:
    assert line in lines(f"period: {period}\n")


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("{on: 2026-04-24}", ": 2026. 4. 24."),
        ("{on: 2026-04-24, by: 성북구의회}", ": 2026. 4. 24.(성북구의회)"),
        ("{by: 성북구의회}", ": 성북구의회"),
        ("{exempt: 서울시 사무}", ": 생략(서울시 사무)"),
        ("{on: 2026-04-24, note: 조건 없음}", ": 2026. 4. 24., 조건 없음"),
    ],
)
def test_a_step_says_when_and_by_whom_or_why_not(step: str, text: str) -> None:
    assert f"○ 의회 동의{text}　끝." in lines(f"consignment:\n  council_consent: {step}\n")


def test_a_renewal_is_told_to_the_council() -> None:
    found = lines("consignment: {kind: 재계약, council_consent: {on: 2026-04-24, contents: [성과평가]}}\n")
    assert found[-2:] == ["○ 의회 보고: 2026. 4. 24.", "▶ 보고 내용: 성과평가　끝."]


def test_the_steps_come_in_the_order_of_the_law_whatever_the_order_of_the_file() -> None:
    found = lines(
        "consignment:\n"
        "  agreement: {guarantee: 이행보증보험}\n"
        "  selection: {method: 공개모집, committee: {members: 9, chair: 부구청장}}\n"
        "  committee_review: {on: 2026-04-30}\n"
        "  council_consent: {on: 2026-04-24}\n"
        "  suitability_review: {on: 2026-03-26}\n"
    )
    assert found[found.index("□ 위탁 절차") :] == [
        "□ 위탁 절차",
        "○ 적정성 검토: 2026. 3. 26.",
        "○ 의회 동의: 2026. 4. 24.",
        "○ 위원회 심의: 2026. 4. 30.",
        "○ 수탁기관 선정: 공개모집",
        "▶ 선정위원회: 위원 9명, 위원장 부구청장",
        "○ 위·수탁 협약",
        "▶ 이행보증: 이행보증보험　끝.",
    ]


@pytest.mark.parametrize(
    "consignment", ["{method: 민간위탁}", "{council_consent: {}, suitability_review: {}, agreement: {}, oversight: {}}"]
)
def test_steps_of_which_nothing_is_said_print_nothing(consignment: str) -> None:
    found = " ".join(lines(f"consignment: {consignment}\n"))
    assert "위탁 절차" not in found
    assert "관리·감독" not in found


def test_pay_that_the_budget_does_not_show_stands_at_the_post() -> None:
    staffing = (
        "staffing:\n  pay_standard: 2026년 보수 기준\n  posts:\n"
        '    - {id: 단장, headcount: 1, annual_pay: "40,000천원", grade: 과장급 3급 8호봉}\n'
    )
    found = lines(staffing)
    assert "▶ 단장 1명: 연 40,000천원(과장급-3급8호봉)" in found
    assert "○ 보수 기준: 2026년 보수 기준　끝." in found
    paid = " ".join(
        lines(
            f"{staffing}period: {{start: 2026-07, end: 2026-12}}\nbudget: {{lines: [{{title: 인건비, items: [{{post: 단장}}]}}]}}\n"
        )
    )
    assert "연 40,000천원" not in paid
    assert paid.count("2026년 보수 기준") == 1
    assert paid.count("과장급-3급8호봉") == 1


def test_rounds_of_the_release_with_their_sum_in_the_unit_of_the_budget() -> None:
    release = 'operation: {release: {frequency: 분기마다, rounds: [{on: 2015-08-03, amount: "10,000천원"}, {on: 2015-10, amount: 5백만원}]}}\n'
    found = lines(f"{release}budget: {{unit: 백만원}}\n")
    assert found[found.index("〈위탁금 교부 계획〉") :][1:7] == [
        "(단위: 백만원)",
        "| 회차 | 교부 시기 | 교부액 |",
        "| :---: | :---: | ---: |",
        "| 1차 | 2015. 8. 3. | 10 |",
        "| 2차 | 2015. 10. | 5 |",
        "| 계 |  | 15 |",
    ]
    assert "| 계 |  | 15,000,000 |" in lines(release)


def test_accounts_of_lines_make_a_column_of_their_own() -> None:
    found = lines(
        "budget:\n  lines:\n"
        "    - {title: 위탁금, account: 307-05, items: [{basis: 5천원×2회}, {basis: 1천원×2회}]}\n"
        "    - {title: 운영비, items: [{basis: 1천원×3회}]}\n"
    )
    assert found[-6:-1] == [
        "| :---: | :---: | ---: | --- |",
        "| 위탁금 | 307-05 | 12 | 5천원×2회 = 10천원 |",
        "| ^^ | ^^ | ^^ | 1천원×2회 = 2천원 |",
        "| 운영비 |  | 3 | 1천원×3회 |",
        "| 총계 |  | 15 |  |",
    ]


@pytest.mark.parametrize("name", ["물품비", "운영비/물품비"])
def test_a_transfer_names_its_lines_as_the_budget_table_does(name: str) -> None:
    found = lines(
        "budget:\n  lines:\n    - {id: 인건비, title: 직원 인건비, amount: 5천원}\n"
        "    - {title: 운영비, lines: [{id: 물품비, title: 물품 구입, amount: 2천원}]}\n"
        f"  transfers: [{{from: 인건비, to: {name}, amount: 1}}, {{from: 없음, to: 인건비, amount: 1천원}}]\n"
    )
    assert "| 직원 인건비 | 물품 구입 | 1 |  |  |" in found
    assert "| 없음 | 직원 인건비 | 1 |  |  |" in found


def test_a_settlement_works_out_what_is_not_stated() -> None:
    found = lines(
        'settlement: {granted: "1,255,300,000원", spent: "1,194,572,157원", interest: "223,530원", other: "105,294원"}\n'
    )
    assert found[-7:-1] == [
        "| 교부액 | 1,255,300,000 |  |",
        "| 집행액 | 1,194,572,157 |  |",
        "| 집행잔액 | 60,727,843 | 교부액-집행액 |",
        "| 이자 | 223,530 |  |",
        "| 그 밖의 반납금 | 105,294 |  |",
        "| 반납액 | 61,056,667 | 집행잔액+이자+그 밖의 반납금 |",
    ]


def test_a_settlement_keeps_what_is_stated_and_speaks_of_no_return_where_none_is_said() -> None:
    found = lines('settlement: {granted: "10,007원", spent: "5,000원", returned: "5,000원"}\n')
    assert found[-3:-1] == ["| 집행잔액 | 5,007 | 교부액-집행액 |", "| 반납액 | 5,000 | 집행잔액 |"]
    assert not any("반납액" in line for line in lines('settlement: {granted: "10,007원", spent: "5,000원"}\n'))


def test_an_attachment_says_its_own_disclosure_before_its_copies() -> None:
    assert (
        lines("attachments: [{title: 명부, copies: 2, disclosure: 비공개(6)}]\n")[-1]
        == "붙임　명부[비공개(6)] 2부.　끝."
    )
