"""Item marks, amounts, foreign words, citations, 붙임 and 끝: on the text of 2015, after fixes, on hostile text."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Final

import pytest

from maeul_plan.checks.paper import paper_of
from maeul_plan.checks.registry import checks
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.findings import Edit, Finding

TESTS: Final = Path(__file__).parents[1]
RULES: Final = ("DOC008", "DOC015", "DOC016", "DOC017", "DOC018", "DOC019", "DOC020")
BAD_TEXTS: Final = sorted(path for rule in RULES for path in (TESTS / "bad_texts" / "doc").glob(f"{rule.lower()}_*"))
BAD_PLANS: Final = sorted(
    path for rule in RULES for path in (TESTS / "bad_plans" / "doc").glob(f"{rule.lower()}_*.yaml")
)


def ours(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.id in RULES]


def of_text(text: str) -> list[Finding]:
    return ours(linted("a.md", text.encode(), Settings()).findings)


def of_plan(text: str) -> list[Finding]:
    return ours(checked(read("a.yaml", text.encode()), Settings()).findings)


def told(findings: list[Finding]) -> list[tuple[str, str, int, int]]:
    return [(one.rule.id, one.severity, one.place.line, one.place.column) for one in findings]


def fixed(text: str, findings: list[Finding]) -> str:
    edits: list[Edit] = [edit for one in findings if one.fix and one.fix.safe for edit in one.fix.edits]
    lines = text.split("\n")
    for place, new in sorted(edits, reverse=True):
        line = lines[place.line - 1]
        assert place.line == place.end_line
        lines[place.line - 1] = line[: place.column - 1] + new + line[place.end_column - 1 :]
    return "\n".join(lines)


def test_the_signed_text_of_2015_gives_rows_four_to_six_and_no_more() -> None:
    text = (TESTS / "golden" / "seongbuk-2015-signed.txt").read_text(encoding="utf-8")
    assert told(of_text(text)) == [
        ("DOC018", "warning", 49, 10),
        ("DOC018", "warning", 50, 6),
        ("DOC018", "warning", 51, 6),
        ("DOC017", "warning", 93, 3),
        ("DOC017", "warning", 93, 25),
        ("DOC017", "warning", 94, 10),
        ("DOC017", "warning", 95, 6),
        ("DOC017", "warning", 103, 18),
        ("DOC020", "error", 151, 17),
    ]


def test_the_printed_text_of_2015_gives_only_the_words_it_quotes() -> None:
    text = (TESTS / "golden" / "seongbuk-2015.md").read_text(encoding="utf-8")
    words = [
        text.split("\n")[one.place.line - 1][one.place.column - 1 : one.place.end_column - 1] for one in of_text(text)
    ]
    assert words == ["區", "洞", "洞", "Top-down", "D/B"]
    assert {one.rule.id for one in of_text(text)} == {"DOC017"}


@pytest.mark.parametrize("path", BAD_TEXTS, ids=lambda path: path.stem)
def test_a_fixed_text_leaves_nothing_to_fix(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = of_text(text)
    after = of_text(fixed(text, before))
    assert [one for one in after if one.fix] == []
    assert len(after) <= len([one for one in before if not one.fix])


@pytest.mark.parametrize("path", BAD_PLANS, ids=lambda path: path.stem)
def test_a_fixed_plan_leaves_nothing_to_fix(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = of_plan(text)
    after = of_plan(fixed(text, before))
    assert [one for one in after if one.fix] == []
    assert len(after) <= len([one for one in before if not one.fix])


@pytest.mark.parametrize("rule", RULES)
def test_the_page_shows_what_is_found_and_what_is_not(rule: str) -> None:
    (page,) = (one.rule.page for one in checks() if one.rule.id == rule)
    before, after = page.split("\n전: ")[1].split("\n후: ")
    assert rule in {one.rule.id for one in of_text(before)}
    assert of_text(after) == []


def test_an_amount_in_braces_gets_no_comma() -> None:
    head = "maeul: 1\ndocument:\n  title: 시험 계획\noperation:\n  meetings:\n"
    (found,) = of_plan(f"{head}    - {{purpose: 달마다 500천원을 교부함, frequency: 매월}}\n")
    assert (found.rule.id, found.label, found.fix) == ("DOC016", "500,000원", None)


def test_an_item_that_may_be_an_articles_branch_is_not_rewritten() -> None:
    (found,) = of_text("□ 위 조례 제26조의 8.에 따라 위탁함\n")
    assert (found.label, found.fix) == ("제26조제8호", None)


def test_words_and_figures_of_documents_are_errors_and_of_plans_warnings() -> None:
    claim = "보증금은 금113,560원(금일만삼천오백원)으로 함"
    assert [one.severity for one in of_text(f"□ {claim}\n")] == ["error"]
    plan = f"maeul: 1\ndocument:\n  title: 시험 계획\noperation:\n  other: {claim}\n"
    assert [one.severity for one in of_plan(plan)] == ["warning"]


def test_as_published_lowers_notation_but_not_amounts_that_differ() -> None:
    text = "□ 보증금은 금113,560원(금일만삼천오백원)으로 함. 끝.\n"
    findings = linted("a.md", text.encode(), Settings(profile="as-published")).findings
    assert [(one.rule.id, one.severity) for one in findings] == [("DOC015", "error"), ("DOC020", "warning")]


def test_as_published_lowers_the_form_of_an_amount_in_words() -> None:
    text = "□ 보증금은 금10,000원(금만원)으로 함.　끝.\n"
    by_profile = [
        [one.severity for one in linted("a.md", text.encode(), Settings(profile=profile)).findings]
        for profile in ("strict", "as-published")
    ]
    assert by_profile == [["warning"], ["info"]]


@pytest.mark.parametrize(
    "unit",
    [
        "「",
        "(",
        "A/B ",
        "洞",
        "1. 가\n",
        "가. ",
        "제1조",
        "제1조 제1항 ",
        "법 제1조 ",
        "금1원(",
        "1,",
        "일",
        "끝. ",
        "붙임 1. 1부",
        "a.",
        "1천원 ",
    ],
)
def test_a_text_of_one_thing_over_and_over_takes_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        paper = paper_of("a.md", unit * times)
        start = process_time()
        for one in checks():
            if one.rule.id in RULES:
                list(one.check_paper(paper))
                [list(one.check_passage(passage)) for passage in paper.passages]
        return process_time() - start

    seconds(500)
    assert seconds(8_000) < 8 * max(seconds(2_000), 0.03)
