"""Every kind of document prints from the same plan, or says at once all that the plan would have to have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from maeul_plan.document.kinds import charts_of, document_of, missing, render
from maeul_plan.document.read import read_text
from maeul_plan.document.templates import TemplateFault, TemplateSet, builtin_folder, list_kinds
from maeul_plan.document.tree import Document, End, Footer, Head, Item, Note, Table, Title
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.review import linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
PATHS = {
    "seongbuk-2015": ROOT / "plans" / "seongbuk-2015.yaml",
    "seongbuk-2026": ROOT / "plans" / "examples" / "seongbuk-2026-new.yaml",
    "complete": ROOT / "tests" / "good_plans" / "complete.yaml",
}
KINDS = ("agreement", "budget", "letter", "notice", "plan")
OF_A_ROUND = ("release", "release-request")  # test_release.py
OF_TWO_PLANS = ("change",)  # cli/test_diff.py
OF_A_LEDGER = ("settlement",)  # cli/test_settle.py
LACKING = {("seongbuk-2015", "notice"): ["consignment.selection"]}
PRINTED = [(name, kind) for name in PATHS for kind in KINDS if (name, kind) not in LACKING]
GOLDENS = [(name, kind) for name, kind in PRINTED if name != "complete" and kind != "plan"]


def plan_of(name: str) -> Plan:
    plan = load(read("plan.yaml", PATHS[name].read_bytes())).plan
    assert plan is not None
    return plan


def plan_that_says(**blocks: Any) -> Plan:  # noqa: ANN401 - whatever a plan file holds
    return Plan.model_validate({"maeul": 1, "document": {"title": "가 위탁 계획"}} | blocks)


def printed(plan: Plan, kind: str, folder: Path | None = None, about: str | None = None) -> str:
    text = render(plan, kind, folder, about)
    assert isinstance(text, str), text
    return text


def fault(plan: Plan, kind: str, folder: Path | None = None, about: str | None = None) -> TemplateFault:
    found = render(plan, kind, folder, about)
    assert isinstance(found, TemplateFault), found
    return found


def put(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")


def test_these_are_all_kinds_there_are() -> None:
    folder = builtin_folder()
    assert isinstance(folder, Path)
    assert {row.name for row in list_kinds(TemplateSet(folder))} == {*KINDS, *OF_A_ROUND, *OF_TWO_PLANS, *OF_A_LEDGER}


@pytest.mark.parametrize(("name", "kind"), GOLDENS)
def test_the_golden_document_is_what_is_printed(name: str, kind: str) -> None:
    assert printed(plan_of(name), kind) == (GOLDEN / f"{name}-{kind}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "kind"), LACKING)
def test_a_plan_that_lacks_something_is_told_what(name: str, kind: str) -> None:
    plan = plan_of(name)
    lacking = missing(plan, kind)
    assert not isinstance(lacking, TemplateFault)
    assert [one.key for one in lacking] == LACKING[name, kind]
    assert all(one.key in fault(plan, kind).message for one in lacking)


@pytest.mark.parametrize(("name", "kind"), PRINTED)
def test_no_rule_has_an_error_or_anything_new_to_say_of_the_document(name: str, kind: str) -> None:
    """What the rules say of the plan's own words (`'15년`, 區) is a matter of the plan."""
    findings = linted(f"{kind}.md", printed(plan_of(name), kind).encode(), Settings()).findings
    own_words = {"DOC010", "DOC016", "DOC017"} if name == "seongbuk-2015" else set()
    assert [(one.rule.id, one.place, one.message) for one in findings if one.rule.id not in own_words] == []
    assert [one for one in findings if one.severity == "error"] == []


@pytest.mark.parametrize(("name", "kind"), PRINTED)
def test_markdown_shows_it_as_it_is(name: str, kind: str) -> None:
    text = printed(plan_of(name), kind)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert not any(tag in html for tag in ("<pre>", "<del>", "<ul>", "<ol>", "<em>", "<strong>", "<code>"))
    approvals = sum(isinstance(node, Head) and bool(node.approval) for node in read_text(text).nodes)
    assert html.count("<table>") == sum(isinstance(node, Table) for node in read_text(text).nodes) + approvals


@pytest.mark.parametrize(("name", "kind"), PRINTED)
def test_two_prints_are_the_same_and_read_back_to_the_same_tree(name: str, kind: str) -> None:
    plan = plan_of(name)
    assert printed(plan, kind) == printed(plan, kind)
    assert read_text(printed(plan, kind)) == document_of(plan, kind)


def test_what_is_not_known_is_never_made_up() -> None:
    """A plan with the least there is has no amount, day or article of its own making in any kind."""
    needed: dict[str, Any] = {
        "period": {"start": "2026-07-01", "end": "2026-12-31"},
        "consignment": {"trustee": "나", "selection": {"method": "공개모집"}},
        "sections": {"duties": "○ 다"},
        "budget": {"total": "1,000천원", "lines": [{"title": "라", "amount": "1,000천원"}]},
        "deadlines": [{"task": "마", "from": "바", "due": "2026-06-01"}],
    }
    plan = plan_that_says(**needed)
    texts = {kind: printed(plan, kind) for kind in KINDS}
    for kind in ("letter", "notice", "agreement", "budget"):
        assert "【확인 필요: " in texts[kind]
    assert "수신　바" in texts["letter"]
    assert "1\\. 관련: 【확인 필요: 관련 문서의 번호와 일자】「가 위탁 계획」" in texts["letter"]
    assert "제13조의2" in texts["agreement"]
    articles = {part.split("】")[0] for part in texts["agreement"].split("【")[1:]}
    assert all("확인 필요" in part for part in articles)
    assert "「서울특별시" not in texts["agreement"]


class TestLetter:
    def test_the_letter_of_2015_asks_for_the_business_plan(self) -> None:
        document = document_of(plan_of("seongbuk-2015"), "letter")
        assert isinstance(document, Document)
        head, *body = document.nodes
        assert head == Head(
            (("수신", "마을·사회적경제센터"), ("(경유)", ""), ("제목", "추진지원단 사업계획서 제출 요청")),
            office="서울특별시 성북구",
        )
        related = "관련: 마을담당관-4423(2015. 7. 7.)「성북구 마을복지추진지원단 위탁·운영계획」"
        assert body[0] == Item(1, "1.", related)
        assert Item(2, "나.", "기한: 2015. 7. 13.(월)한") in body
        assert isinstance(body[-2], End)
        assert isinstance(body[-1], Footer)

    def test_it_is_about_the_deadline_that_is_named(self) -> None:
        plan = plan_of("seongbuk-2015")
        text = printed(plan, "letter", about="추진지원단 장소 및 전산장비 설치")
        assert "제목　추진지원단 장소 및 전산장비 설치 요청" in text
        assert "기한: 2015. 7. 29.(수)한" in text
        assert "수신　수신자 참조" in text
        assert "수신자　마을·사회적경제센터, 홍보전산과" in text

    def test_the_office_that_writes_is_not_whom_it_writes_to(self) -> None:
        assert "수신　복지정책과" in printed(plan_of("seongbuk-2015"), "letter", about="사업계획서 검토")
        assert "수신　신청기관" in printed(plan_of("seongbuk-2026"), "letter")

    @pytest.mark.parametrize("own", ["department", "supervisor"])
    def test_what_our_own_office_has_to_do_is_no_letter(self, own: str) -> None:
        says: dict[str, Any] = {
            "document": {"title": "가", "department": "우리과"} if own == "department" else {"title": "가"},
            "consignment": {"supervisor": "우리과"} if own == "supervisor" else {"method": "민간위탁"},
        }
        ours = {"id": "공고", "task": "모집 공고", "from": "우리과", "due": "2026-06-01"}
        theirs = [
            {"id": "협약", "task": "위·수탁 협약 체결", "from": ["우리과", "나"], "due": "2026-07-01"},
            {"task": "개시", "from": "나", "due": "2026-08-01"},
        ]
        plan = plan_that_says(**says, deadlines=[ours, *theirs])
        told = "우리 과가 할 일이라 보낼 곳이 없습니다. 시행문이 되는 기한: 협약(위·수탁 협약 체결), 개시"
        assert fault(plan, "letter", about="공고").message == told
        assert fault(plan, "letter", about="모집 공고").message == told
        assert "공고" not in fault(plan, "letter", about="없음").message
        assert "제목　위·수탁 협약 체결 요청" in printed(plan, "letter")
        assert "수신　나" in printed(plan, "letter")
        alone = plan_that_says(**says, deadlines=[ours])
        assert fault(alone, "letter").message == f"{told.partition(': ')[0]}: 없음"
        assert "우리과" in printed(alone, "plan", about="공고")

    def test_a_deadline_is_named_by_its_id_or_its_task(self) -> None:
        deadlines = [
            {"id": "가", "task": "제출", "from": "다", "due": "2026-07-01"},
            {"id": "나", "task": "제출", "from": "다", "due": "2026-08-01"},
            {"id": "협약", "task": "위·수탁 협약 체결", "from": "다", "due": "2026-09-01"},
        ]
        plan = plan_that_says(deadlines=deadlines)
        by_id, by_task = (printed(plan, "letter", about=about) for about in ("협약", "위·수탁 협약 체결"))
        assert by_id == by_task
        assert "제목　위·수탁 협약 체결 요청" in by_id
        assert "2026. 8. 1." in printed(plan, "letter", about="나")
        several = "그 이름의 기한이 2건입니다. id로 고르십시오: 가(제출), 나(제출)"
        assert fault(plan, "letter", about="제출").message == several
        unknown = "그런 기한이 없습니다: 라. 있는 것: 가(제출), 나(제출), 협약(위·수탁 협약 체결)"
        assert fault(plan, "letter", about="라").message == unknown

    def test_a_trustee_that_has_no_name_yet_is_no_recipient(self) -> None:
        trustee = "공개모집으로 선정하는 기관"
        deadlines = [{"task": "개시", "from": trustee, "due": "2026-08-01"}]
        plan = plan_that_says(consignment={"trustee": trustee}, deadlines=deadlines)
        assert "수신　【확인 필요: 수탁기관의 이름】" in printed(plan, "letter")

    def test_an_unknown_deadline_is_told_with_those_there_are(self) -> None:
        message = fault(plan_of("seongbuk-2015"), "letter", about="편지").message
        assert message.startswith("그런 기한이 없습니다: 편지. 있는 것: 추진지원단 사업계획서 제출, 사업계획서 검토, ")

    def test_a_deadline_that_nobody_is_asked_of_leaves_the_recipient_open(self) -> None:
        deadlines = [{"task": "나", "due": "2026-07-01"}, {"task": "다", "from": "라", "due": "2026-07-01"}]
        assert "수신　【확인 필요: 수신】" in printed(plan_that_says(deadlines=deadlines), "letter", about="나")

    def test_what_the_plan_says_of_the_sender_stands_below(self) -> None:
        head = {
            "title": "가",
            "sender": "성북구청장",
            "disclosure": "공개",
            "contact": {"name": "나", "phone": "02-2241-0000"},
        }
        deadlines = [{"task": "제출 요청", "from": "다", "due": "2026-07-01"}]
        document = document_of(plan_that_says(document=head, deadlines=deadlines), "letter")
        assert isinstance(document, Document)
        footer = document.nodes[-1]
        assert isinstance(footer, Footer)
        assert footer.lines[0] == "성북구청장"
        assert footer.lines[-1] == "공개구분　공개"
        assert any("전화　02-2241-0000" in line for line in footer.lines)
        assert isinstance(document.nodes[0], Head)
        assert document.nodes[0].fields[2] == ("제목", "제출 요청")


class TestBudget:
    def test_what_has_no_formula_says_so(self) -> None:
        document = document_of(plan_of("seongbuk-2015"), "budget")
        assert isinstance(document, Document)
        table = next(node for node in document.nodes if isinstance(node, Table))
        rows = [tuple(cell.text for cell in row) for row in table.rows]
        assert ("사업비", "산출내역 없음", "31,833") in rows
        assert ("소계", "41,667") in rows
        assert rows[-1] == ("총계", "", "76,000")
        notes = [node.text for node in document.nodes if isinstance(node, Note)]
        assert "산출내역이 없는 비목: 사업비 31,833천원 【확인 필요: 산출내역】" in notes

    def test_accounts_have_a_column_where_there_are_any(self) -> None:
        lines = [
            {
                "title": "나",
                "account": "307-05",
                "items": [{"title": "다", "basis": "3천원×2명"}, {"basis": "1천원×1식"}],
            },
            {"title": "라", "lines": [{"title": "마", "items": [{"title": "바", "amount": "5천원"}]}]},
        ]
        funding = {"시비": "3천원", "구비": "나머지"}
        document = document_of(plan_that_says(budget={"lines": lines, "funding": funding}), "budget")
        assert isinstance(document, Document)
        lines_table, funds = (node for node in document.nodes if isinstance(node, Table))
        assert [tuple(cell.text for cell in row) for row in lines_table.rows] == [
            ("비목", "통계목", "산출내역", "예산액"),
            ("나", "307-05", "다: 3천원×2명", "6"),
            ("1천원×1식", "1"),
            ("소계", "7"),
            ("라", "", "소계", "5"),
            ("- 마", "", "바 산출내역 없음", "5"),
            ("총계", "", "", "12"),
        ]
        assert [tuple(cell.text for cell in row) for row in funds.rows[1:]] == [
            ("시비", "3천원", "3"),
            ("구비", "나머지", "9"),
            ("계", "", "12"),
        ]


class TestAgreement:
    def test_articles_are_numbered_without_a_gap(self) -> None:
        for name in PATHS:
            lines = printed(plan_of(name), "agreement").split("\n")
            numbers = [line.split("조(")[0] for line in lines if line.startswith("제") and "조(" in line]
            assert numbers == [f"제{number}" for number in range(1, len(numbers) + 1)]

    def test_a_clause_by_law_stands_only_where_its_text_is_known_on_the_day(self) -> None:
        known, unknown = (printed(plan_of(name), "agreement") for name in ("seongbuk-2026", "seongbuk-2015"))
        law = "「서울특별시 성북구 사무의 민간위탁에 관한 조례」"
        assert f"의견을 들어야 한다({law} 제14조, 제17조)." in known
        assert "의견을 들어야 한다" not in unknown
        assert f"【확인 필요: 위탁의 취소와 정지, 그날 시행된 {law}】" in unknown

    def test_how_often_the_law_asks_for_an_audit_is_told_where_the_plan_is_silent(self) -> None:
        head = {"title": "가", "agency": "서울특별시 성북구", "approved_on": "2026-05-20"}
        needed: dict[str, Any] = {
            "period": {"start": "2026-07", "end": "2026-12"},
            "consignment": {"trustee": "나", "agreement": {"clauses": ["위탁기간", "개인정보의 보호"]}},
            "budget": {"total": "1천원"},
        }
        text = printed(plan_that_says(document=head, **needed), "agreement")
        assert "감사: 연 1회 이상(「서울특별시 성북구 사무의 민간위탁에 관한 조례」 제16조제1항)" in text
        assert "(개인정보의 보호) 【확인 필요: 개인정보의 보호】" in text
        assert text.count("위탁기간)") == 1

    def test_no_clause_that_the_plan_wants_is_lost(self) -> None:
        wanted = [
            "사무실 사용",
            "기간제 근로자 고용승계",
            "이행보증",
            "협약 내용 공개",
            "개인정보 공개 금지",
            "위탁사무의 내용",
        ]
        needed: dict[str, Any] = {
            "period": {"start": "2026-07", "end": "2026-12"},
            "consignment": {"trustee": "나", "agreement": {"clauses": wanted}},
            "budget": {"total": "1천원"},
        }
        text = printed(plan_that_says(document={"title": "가"}, **needed), "agreement")
        assert [clause for clause in wanted if f"({clause}) 【확인 필요: {clause}】" not in text] == ["위탁사무의 내용"]

    def test_a_trustee_that_has_no_name_yet_is_no_party(self) -> None:
        assert printed(plan_of("seongbuk-2026"), "agreement").count("| 【확인 필요: 수탁기관의 이름】 |") == 2
        assert printed(plan_of("seongbuk-2015"), "agreement").count("| 성북구 마을·사회적경제센터 |") == 2

    def test_the_term_is_told_in_whole_days(self) -> None:
        told = "위탁기간은 2026. 7. 1.부터 2026. 12. 31.까지(6개월)로 한다."
        assert told in printed(plan_of("seongbuk-2026"), "agreement")
        assert "위탁기간: 2026. 7. 1.부터 2026. 12. 31.까지(6개월)" in printed(plan_of("seongbuk-2026"), "notice")
        assert "2015. 8. 1.(구성시)부터 2015. 12. 31.까지로 한다." in printed(plan_of("seongbuk-2015"), "agreement")
        needed: dict[str, Any] = {"consignment": {"trustee": "나"}, "budget": {"total": "1천원"}}
        open_end = plan_that_says(period={"start": "2026-07", "length": "3년"}, **needed)
        assert "위탁기간은 2026. 7.부터 3년으로 한다." in printed(open_end, "agreement")

    @pytest.mark.parametrize("signed_on", ["2026-06-24", None])
    def test_what_comes_before_the_signing_is_left_out(self, signed_on: str | None) -> None:
        deadlines = [
            {"task": "모집 공고", "due": "2026-05-21"},
            {"task": "위·수탁 협약 체결", "due": "2026-06-24"},
            {"task": "보증서 제출", "due": "2026-06-24"},
            {"task": "협약 체결 결과 보고", "due": "매월 10일"},
        ]
        consignment = {"trustee": "나"} | ({"agreement": {"signed_on": signed_on}} if signed_on else {})
        needed: dict[str, Any] = {"period": {"start": "2026-07"}, "budget": {"total": "1천원"}}
        document = document_of(plan_that_says(consignment=consignment, deadlines=deadlines, **needed), "agreement")
        assert isinstance(document, Document)
        tables = [node for node in document.nodes if isinstance(node, Table) and node.rows[0][0].text == "할 일"]
        assert [row[0].text for row in tables[0].rows[1:]] == ["보증서 제출", "협약 체결 결과 보고"]


class TestNotice:
    def test_what_lies_before_the_call_is_left_out(self) -> None:
        deadlines = [
            {"task": "사전 검토", "from": "나", "due": "2026-05-01"},
            {"task": "신청", "from": "다", "due": "2026-06-05"},
            {"task": "보고", "from": "라", "due": "매월 10일"},
        ]
        plan = plan_that_says(
            period={"start": "2026-07", "end": "2026-12"},
            consignment={"selection": {"method": "공개모집", "notice_on": "2026-05-21"}},
            budget={"total": "2천원", "funding": {"시비": "50%", "구비": "나머지"}},
            sections={"duties": "○ 다"},
            deadlines=deadlines,
        )
        text = printed(plan, "notice")
        assert "사전 검토" not in text
        assert "| 신청 | 다 |  | 2026. 6. 5. |" in text
        assert "| 보고 | 라 |  | 매월 10일 |" in text
        assert "위탁금: 금2,000원(금이천원), 시비 1,000원, 구비 1,000원" in text


class TestNeeds:
    def test_all_that_is_missing_is_told_at_once(self) -> None:
        message = fault(plan_that_says(), "notice").message
        assert message == (
            "수탁기관 모집 공고(notice)에 더 필요한 것 4가지: sections.duties(주요업무) 예: duties: {text: ○ 항목}; "
            "period(운영기간(위탁기간)) 예: period: {start: 2015-08}; "
            "consignment.selection(수탁기관 선정) 예: selection: {method: 공개모집}; budget(예산) 예: budget: {title: ○○○}"
        )

    @pytest.mark.parametrize(
        ("needs", "says", "lacking"),
        [
            (["staffing"], {"staffing": {}}, ["staffing"]),
            (["staffing"], {"staffing": {"posts": []}}, ["staffing"]),
            (["staffing"], {"staffing": {"limit": 0}}, []),
            (["deadlines"], {"deadlines": []}, ["deadlines"]),
            (["deadlines.to"], {"deadlines": [{"task": "나", "due": "매월"}]}, ["deadlines.to"]),
            (["deadlines.to"], {"deadlines": [{"task": "나", "due": "매월", "to": "다"}]}, []),
            (["consignment.agreement.signed_on"], {"consignment": {"agreement": {}}}, ["consignment.agreement.signed_on"]),
            (["budget.funding", "document.title"], {"budget": {"funding": {}}}, ["budget.funding"]),
        ],
    )  # fmt: skip
    def test_what_is_empty_is_missing(
        self, tmp_path: Path, needs: list[str], says: dict[str, Any], lacking: list[str]
    ) -> None:
        put(tmp_path, "보고", f"{{% set needs = {needs} %}}\n가\n")
        found = missing(plan_that_says(**says), "보고", tmp_path)
        assert not isinstance(found, TemplateFault)
        assert [one.key for one in found] == lacking

    def test_a_need_that_no_plan_has_is_a_fault_of_the_template(self, tmp_path: Path) -> None:
        put(tmp_path, "보고", '{% set needs = ["consignment.trustees", "period"] %}\n가\n')
        found = fault(plan_that_says(), "보고", tmp_path)
        assert found.name == "보고"
        assert "consignment.trustees(비슷한 것: consignment.trustee)" in found.message

    @pytest.mark.parametrize("needs", ["period", '["period", 1]', "[document.title]", '"period"', "{}"])
    def test_needs_that_are_no_list_of_texts_are_a_fault_with_their_line(self, tmp_path: Path, needs: str) -> None:
        put(tmp_path, "보고", f"가\n{{% set needs = {needs} %}}\n")
        found = fault(plan_that_says(), "보고", tmp_path)
        assert (found.name, found.line) == ("보고", 2)

    def test_needs_hold_for_a_template_that_extends(self, tmp_path: Path) -> None:
        put(tmp_path, "letter", '{% extends "builtin/letter.md.j2" %}{% block signing %}성북구청장\n{% endblock %}')
        assert "deadlines.from" in fault(plan_that_says(), "letter", tmp_path).message
        put(tmp_path, "안내", '{% extends "letter.md.j2" %}{% set needs = [] %}{% set title = "안내문" %}')
        assert missing(plan_that_says(), "안내", tmp_path) == ()

    def test_templates_that_extend_each_other_are_a_fault(self, tmp_path: Path) -> None:
        put(tmp_path, "가", '{% extends "나.md.j2" %}')
        put(tmp_path, "나", '{% extends "가.md.j2" %}')
        assert isinstance(render(plan_that_says(), "가", tmp_path), TemplateFault)


class TestOwnKinds:
    def test_a_kind_of_the_users_own_prints_with_every_filter(self, tmp_path: Path) -> None:
        put(tmp_path, "보고", "# {{ document.title | affair }} 보고\n\n{{ none | stated('보고자') }}　끝.\n")
        text = printed(plan_of("seongbuk-2015"), "보고", tmp_path)
        assert text == "# 성북구 마을복지추진지원단 보고\n\n【확인 필요: 보고자】　끝.\n"

    def test_a_part_is_used_and_is_no_kind(self, tmp_path: Path) -> None:
        put(tmp_path, "_머리", "{% macro head() %}○ 머리{% endmacro %}")
        put(tmp_path, "보고", '{% from "_머리.md.j2" import head %}{{ head() }}\n')
        assert printed(plan_that_says(), "보고", tmp_path) == "○ 머리\n"
        folder = builtin_folder()
        assert isinstance(folder, Path)
        kinds = [row.name for row in list_kinds(TemplateSet(folder, tmp_path))]
        assert "보고" in kinds
        assert "_머리" not in kinds

    def test_charts_are_those_that_a_template_names(self, tmp_path: Path) -> None:
        assert charts_of("plan") == ("timeline", "budget")
        assert charts_of("budget") == ("budget",)
        assert charts_of("letter") == ()
        put(tmp_path, "보고", '{% extends "builtin/plan.md.j2" %}')
        assert charts_of("보고", tmp_path) == ("timeline", "budget")
        put(tmp_path, "보고", '{% set charts = ["pie"] %}')
        assert charts_of("보고", tmp_path) == ()
        assert "timeline" in fault(plan_that_says(), "보고", tmp_path).message

    def test_a_changed_template_is_printed_as_it_stands_now(self, tmp_path: Path) -> None:
        for text in ("가", "나", "가"):
            put(tmp_path, "보고", text)
            assert printed(plan_that_says(), "보고", tmp_path) == f"{text}\n"

    def test_a_variable_called_title_is_the_templates_own_affair(self, tmp_path: Path) -> None:
        put(tmp_path, "보고", "{% set title = document.title %}# {{ title }}\n")
        assert printed(plan_that_says(), "보고", tmp_path) == "# 가 위탁 계획\n"


def test_the_title_stands_where_the_kind_says() -> None:
    titles = {}
    for kind in ("budget", "notice", "agreement"):
        document = document_of(plan_of("seongbuk-2026"), kind)
        assert isinstance(document, Document)
        titles[kind] = next(node.text for node in document.nodes if isinstance(node, Title))
    assert titles == {
        "budget": "성북구 ○○마을활력소 예산 산출내역서",
        "notice": "성북구 ○○마을활력소 수탁기관 모집 공고",
        "agreement": "성북구 ○○마을활력소 위·수탁 협약서",
    }
