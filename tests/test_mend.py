"""Mending: what is fixable is fixed once and for all, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import paper_of
from maeul_plan.findings import Edit, Finding, Fix, Place, Rule
from maeul_plan.mend import mend
from maeul_plan.plan.load import load
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

HERE: Final = Path(__file__).parent
PLAN: Final = (HERE.parent / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")
SIGNED: Final = (HERE / "golden" / "seongbuk-2015-signed.txt").read_text(encoding="utf-8")

# Notations that signed documents have; some are right.
NOTATIONS: Final = (
    "2015.7.13까지 제출",
    "2015. 7. 13(월)한",
    "2015. 07. 13. (월) 09:00",
    "’15. 7. 13.(월) 개최",
    "2015년 7월 13일(월)",
    "2015.8월 ~ 12월",
    "오전 9시부터 13 : 20까지",
    "제26조 제8호에 따라",
    "제27조(위탁관리 및 운영)④",
    "「지방자치법」 제104조제3항",
    "강사료 500천원 지급",
    "금113,560원(금일십일만삼천오백육십원)",
    "금 113,560원(금 일십일만삼천오백육십원)",
    "洞 마을복지센터",
    "3명 이내, 5/12, 3.5배",
)
WRONG_CLAIMS: Final = (
    ("×5/12 = 16,667천원", "×4/12 = 16,667천원"),
    ("×5/12 = 25,000천원", "×5/12 = 24,000천원"),
    ("total: 76,000천원", "total: 75,999천원"),
    ("amount: 2,500천원", "amount: 2500천원"),
    ("amount: 41,667천원", "amount: 41,600천원"),
    ("2015-07-13(월)한", "2015-07-13(화)한"),
    ("500천원 × 5월", "500천원 × 4월"),
)


def made(lines: list[str], claims: list[tuple[str, str]]) -> str:
    text = PLAN.replace("  purpose: |\n", "  purpose: |\n" + "".join(f"    ○ {line}\n" for line in lines))
    for right, wrong in claims:
        text = text.replace(right, wrong)
    return text


flawed_plans = st.builds(
    made,
    st.lists(st.sampled_from(NOTATIONS), max_size=5),
    st.lists(st.sampled_from(WRONG_CLAIMS), max_size=4, unique=True),
)


def of_plan(text: str) -> tuple[Finding, ...]:
    return checked(read("plan.yaml", text.encode()), Settings()).findings


def of_text(text: str) -> tuple[Finding, ...]:
    return linted("문서.txt", text.encode(), Settings()).findings


@given(text=flawed_plans, unsafe=st.booleans())
def test_mending_twice_is_mending_once_and_leaves_nothing_to_mend(*, text: str, unsafe: bool) -> None:
    once = mend(text, of_plan, unsafe=unsafe)
    again = mend(once.text, of_plan, unsafe=unsafe)
    assert (again.text, again.mended) == (once.text, ())
    assert [one for one in once.left if one.fix and (one.fix.safe or unsafe)] == []
    assert once.left == of_plan(once.text)


@given(flawed_plans)
def test_a_safe_fix_changes_no_claim_and_no_line_that_nothing_was_said_of(text: str) -> None:
    mended = mend(text, of_plan)
    before, after = (load(read("plan.yaml", one.encode())).plan for one in (text, mended.text))
    assert before
    assert after
    for block in ("budget", "period", "deadlines", "consignment"):
        assert getattr(before, block) == getattr(after, block)
    spoken_of = {one.place.line for one in mended.mended}
    lines, now = text.split("\n"), mended.text.split("\n")
    assert len(lines) == len(now)
    assert {i for i, (old, new) in enumerate(zip(lines, now, strict=True), 1) if old != new} <= spoken_of


@given(st.lists(st.sampled_from(WRONG_CLAIMS), min_size=1, max_size=4, unique=True))
def test_unsafe_fixes_put_the_claims_of_2015_right_again(claims: list[tuple[str, str]]) -> None:
    mended = mend(made([], claims), of_plan, unsafe=True)
    assert [one.message for one in mended.left if one.severity == "error"] == []
    assert mended.text.replace("amount: 2500천원", "amount: 2,500천원").count("\n") == PLAN.count("\n")


def test_the_signed_document_can_be_mended_and_keeps_its_words() -> None:
    mended = mend(SIGNED, of_text)
    assert [one for one in mended.left if one.fix and one.fix.safe] == []
    assert "2015. 7. 13.(월)한" in mended.text
    assert mended.text.count("\n") == SIGNED.count("\n")
    words = [
        passage.text for passage in paper_of("문서.txt", SIGNED).passages if not any(map(str.isdigit, passage.text))
    ]
    for word in words:
        assert word in mended.text or "조례" in word or "끝" in word


RULE = Rule("TST001", "test", "warning", "시험", "시험")


@pytest.mark.parametrize("mark", ["", '"', "'"])
def test_an_article_is_joined_within_its_quotation_marks(mark: str) -> None:
    text = "maeul: 1\ndocument: {{title: 가}}\nconsignment:\n  basis:\n    - {{law: 나, article: {0}{1}{0}}}\n"
    wrong, right = (text.format(mark, article) for article in ("제26조 제8호", "제26조제8호"))
    assert mend(wrong, of_plan, unsafe=False).text == right


@pytest.mark.parametrize("harmful", ["SRC003", "PLN001"])
def test_a_fix_that_keeps_the_text_from_being_read_is_left_out(harmful: str) -> None:
    reading = Rule(harmful, "reading", "error", "읽기", "읽기")

    def look(text: str) -> tuple[Finding, ...]:
        found = [
            finding(RULE, place, "고칠 것", help="고침", fix=Fix(safe=True, edits=(Edit(place, to),)))
            for i, (character, to) in enumerate(zip(text, ("나", "!"), strict=True), 1)
            if character == "가" and (place := Place("가", 1, i, 1, i + 1))
        ]
        broken = [finding(reading, Place("가", 1, 1, 1, 1), "읽을 수 없음", help="지움")] if "!" in text else []
        return (*found, *broken)

    mended = mend("가가", look)
    assert mended.text == "나가"
    assert len(mended.mended) == 1


def test_fixes_that_never_come_to_rest_end() -> None:
    def look(text: str) -> tuple[Finding, ...]:
        place = Place("가", 1, 1, 1, 2)
        other = "나" if text == "가" else "가"
        return (finding(RULE, place, "고칠 것", help="고침", fix=Fix(safe=True, edits=(Edit(place, other),))),)

    assert mend("가", look).text in {"가", "나"}
