"""A round of the release as a document: whom it goes to, what it grants, and that nothing of it is made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from markdown_it import MarkdownIt

from maeul_plan.document.kinds import document_of, render
from maeul_plan.document.read import read_text
from maeul_plan.document.templates import TemplateFault
from maeul_plan.document.tree import Document, End, Head, Table
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.review import linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT: Final = Path(__file__).parents[2]
KINDS: Final = ("release", "release-request")
EXAMPLE: Final = ROOT / "templates" / "init" / "examples" / "releases" / "plan.yaml"
PLAN_2015: Final = ROOT / "plans" / "seongbuk-2015.yaml"


def plan_at(path: Path) -> Plan:
    plan = load(read("plan.yaml", path.read_bytes())).plan
    assert plan is not None
    return plan


def plan_that_says(release: dict[str, Any], **more: Any) -> Plan:  # noqa: ANN401 - whatever a plan file holds
    budget = {"rounding": "반올림", "lines": [{"title": "나", "amount": "10,000천원"}], "funding": {"시비": "전액"}}
    said = {"maeul": 1, "document": {"title": "가 위탁 계획"}, "period": {"start": "2026-07", "end": "2026-12"}}
    return Plan.model_validate(said | {"budget": budget, "operation": {"release": release}} | more)


def printed(plan: Plan, kind: str, about: str | None) -> str:
    text = render(plan, kind, about=about)
    assert isinstance(text, str), text
    return text


def fault(plan: Plan, kind: str, about: str | None) -> str:
    found = render(plan, kind, about=about)
    assert isinstance(found, TemplateFault), found
    return found.message


def tables(plan: Plan, kind: str, about: str) -> list[list[tuple[str, ...]]]:
    document = document_of(plan, kind, about=about)
    assert isinstance(document, Document)
    found = (node for node in document.nodes if isinstance(node, Table))
    return [[tuple(cell.text for cell in row) for row in table.rows] for table in found]


@pytest.mark.parametrize("kind", KINDS)
def test_the_fourth_quarter_of_2015(kind: str) -> None:
    [table] = tables(plan_at(EXAMPLE), kind, "2015년 4분기")
    assert table[1:] == [
        ("인건비", "41,667", "16,667", "25,000", "41,667", "0"),
        ("운영비", "2,500", "1,000", "1,500", "2,500", "0"),
        ("사업비", "31,833", "12,733", "19,100", "31,833", "0"),
        ("계", "76,000", "30,400", "45,600", "76,000", "0"),
    ]
    text = printed(plan_at(EXAMPLE), kind, "2015년 4분기")
    assert "금45,600,000원(금사천오백육십만원)" in text
    assert "대상 기간: 2015. 10. 1.∼12. 31." in text
    assert "- 교부받은 돈은 사업계획의 비목대로만 씀" in text


def test_the_decision_goes_to_the_trustee_and_the_request_comes_from_it() -> None:
    decision, request = (document_of(plan_at(PLAN_2015), kind, about="3분기") for kind in KINDS)
    assert isinstance(decision, Document)
    assert isinstance(request, Document)
    trustee = "성북구 마을·사회적경제센터"
    assert isinstance(decision.nodes[0], Head)
    assert isinstance(request.nodes[0], Head)
    assert decision.nodes[0].office == "서울특별시 성북구"
    assert dict(decision.nodes[0].fields)["수신"] == trustee
    assert request.nodes[0].office == trustee
    assert dict(request.nodes[0].fields)["수신"] == "서울특별시 성북구 마을담당관"
    assert any(isinstance(node, End) for node in decision.nodes)


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_round_one_line_lists_them(kind: str) -> None:
    known = "회차: 2015년 3분기, 2015년 4분기"
    plan = plan_at(PLAN_2015)
    assert fault(plan, kind, None) == f"어느 회차인지 --about 으로 고르십시오. {known}"
    assert fault(plan, kind, "1분기") == f"그런 교부 회차가 없거나 여럿입니다: 1분기. {known}"


def test_what_would_exceed_the_budget_is_not_granted() -> None:
    grants = [{"on": "2026-07-01", "amount": "6,000천원"}]
    told = fault(plan_that_says({"frequency": "매분기", "grants": grants}), "release", "4분기")
    assert told == (
        "기교부액 6,000천원에 금회 교부액 5,000천원을 더하면 11,000천원, 예산 10,000천원보다 1,000천원 많습니다."
        " operation.release 의 grants 나 rounds 를 고치십시오."
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_nobody_says_is_to_be_confirmed(kind: str) -> None:
    plan = plan_that_says({"frequency": "매분기"})
    [table] = tables(plan, kind, "4분기")
    unknown = "【확인 필요: 기교부액】"
    assert table[1] == ("나", "10,000", unknown, "5,000", "【확인 필요: 누계】", "【확인 필요: 잔액】")
    text = printed(plan, kind, "4분기")
    assert "【확인 필요: 수탁기관의 이름】" in text
    assert "【확인 필요: 붙임 문서】" in text
    assert "【확인 필요: 관련 문서의 번호와 일자】" in text


def test_a_grant_gives_the_decision_its_day_and_its_number() -> None:
    grants = [{"on": "2026-07-03", "amount": "5,000천원", "number": "마을담당관-5120"}]
    text = printed(plan_that_says({"frequency": "매분기", "grants": grants}), "release", "3분기")
    assert "교부일: 2026. 7. 3." in text
    assert "교부 결정 문서: 마을담당관-5120" in text


def test_several_funds_have_a_table() -> None:
    funds = {"국비": "50%", "시비": "25%", "구비": "25%"}
    budget = {"rounding": "반올림", "lines": [{"title": "나", "amount": "10,000천원"}], "funding": funds}
    _, table = tables(plan_that_says({"frequency": "매분기"}, budget=budget), "release", "3분기")
    assert table[1:] == [
        ("국비", "5,000", "0", "2,500", "2,500", "2,500"),
        ("시비", "2,500", "0", "1,250", "1,250", "1,250"),
        ("구비", "2,500", "0", "1,250", "1,250", "1,250"),
        ("계", "10,000", "0", "5,000", "5,000", "5,000"),
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", [EXAMPLE, PLAN_2015, ROOT / "tests" / "good_plans" / "complete.yaml"])
def test_it_reads_back_and_no_rule_has_anything_to_say(kind: str, path: Path) -> None:
    plan = plan_at(path)
    text = printed(plan, kind, "4분기")
    assert read_text(text) == document_of(plan, kind, about="4분기")
    found = linted(f"{kind}.md", text.encode(), Settings()).findings
    assert [(one.rule.id, one.place, one.message) for one in found] == []
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert not any(tag in html for tag in ("<pre>", "<del>", "<ul>", "<ol>", "<em>", "<strong>", "<code>"))


def test_the_plan_prints_its_rounds_conditions_and_ledger() -> None:
    text = printed(plan_at(EXAMPLE), "plan", None)
    assert "○ 교부 방법: 분기마다 나누어 교부" in text
    assert "▶ 교부받은 돈은 사업계획의 비목대로만 씀" in text
    assert "| 회차 | 대상 기간 | 교부액 |" in text
    assert "| 2015년 3분기 | 2015. 8. 1.∼9. 30. | 30,400 |" in text
    assert "| 2015. 8. 3. | 30,400 |" in text


def test_a_round_chosen_for_other_kinds_too_does_not_stop_them() -> None:
    assert printed(plan_at(EXAMPLE), "plan", "4분기") == printed(plan_at(EXAMPLE), "plan", None)
    assert "그런 기한이 없습니다: 1분기" in fault(plan_at(PLAN_2015), "plan", "1분기")


def test_what_the_sums_leave_out_and_what_would_fill_them_in_is_noted() -> None:
    grants = [{"on": "2026-07-10", "amount": "2,600천원"}]
    lines = [{"title": name, "amount": "5,000천원"} for name in ("인건비", "사업비")]
    budget = {"rounding": "반올림", "lines": lines, "funding": {"시비": "전액"}}
    months = {"frequency": "매월", "schedule": "월", "grants": grants}
    text = printed(plan_that_says(months, budget=budget), "release", "9월")
    assert "※ 2026년 8월의 교부는 적힌 것이 없어 기교부액과 누계에 들지 않음" in text
    assert "※ 【확인 필요: 비목별 교부액(계획의 operation.release.grants 에 lines 를 적으면 채움)】" in text
    grants[0]["lines"] = {"인건비": "1,300천원", "사업비": "1,300천원"}  # type: ignore[assignment]
    assert "※" not in printed(plan_that_says(months, budget=budget), "release", "8월")
    asked = printed(plan_that_says({"frequency": "신청", "grants": grants}, budget=budget), "release", "9월")
    assert "들지 않음" not in asked
