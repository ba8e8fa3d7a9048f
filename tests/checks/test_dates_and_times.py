"""Rules on dates, times, ranges and chapters over whole documents: the signed text of 2015, and what a fix leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.findings import Finding
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read
from maeul_plan.source.edits import apply

HERE = Path(__file__).parents[1]
RULES = ("DOC009", "DOC010", "DOC011", "DOC012", "DOC013", "DOC014")
BAD = sorted(path for number in range(9, 15) for path in (HERE / "bad_texts" / "doc").glob(f"doc{number:03}_*"))
ROUNDS = 4  # a year is taken out of a range once its date is right


def found_in(path: str, text: str) -> list[Finding]:
    return [one for one in linted(path, text.encode(), Settings()).findings if one.rule.id in RULES]


def told(name: str) -> list[tuple[str, str, int, int]]:
    text = (HERE / "golden" / name).read_text(encoding="utf-8")
    return [(one.rule.id, one.severity, one.place.line, one.place.column) for one in found_in(name, text)]


def test_the_signed_text_of_2015_is_told_rows_1_2_3_and_18_and_nothing_else_of_dates() -> None:
    assert told("seongbuk-2015-signed.txt") == [
        ("DOC010", "info", 6, 6),  # 2015.7.7. as the system prints it
        ("DOC009", "error", 39, 1),  # II twice
        ("DOC010", "warning", 41, 10),  # 2015.8월
        ("DOC014", "warning", 41, 22),  # blanks round ~
        ("DOC010", "warning", 42, 24),  # 2016.1월
        ("DOC014", "warning", 42, 31),  # ~ 사업안정화까지
        ("DOC009", "error", 56, 1),  # Ⅲ among letters
        ("DOC010", "info", 128, 86),  # '15년, in the budget table
        ("DOC009", "error", 133, 1),  # VI behind Ⅲ
        ("DOC011", "error", 137, 3),
        ("DOC011", "error", 139, 29),
        ("DOC011", "error", 143, 3),
        ("DOC011", "error", 147, 3),
        ("DOC010", "warning", 147, 18),  # 한. where the others have 한
        ("DOC011", "error", 151, 3),
    ]


def test_what_maeul_prints_is_told_only_what_the_original_says() -> None:
    assert told("seongbuk-2015.md") == [("DOC010", "info", 100, 15)]  # '15년


def fixed(path: str, text: str, *, unsafe: bool = False) -> str:
    for _ in range(ROUNDS):
        fixes = [one.fix for one in found_in(path, text) if one.fix and (one.fix.safe or unsafe)]
        text = apply(text, [edit for fix in fixes for edit in fix.edits]).text
    return text


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_fixed_text_has_nothing_left_to_fix(path: Path) -> None:
    text = re.sub(r"<!-- expect: [^\n]*\n?", "", path.read_text(encoding="utf-8"))
    after = fixed(path.name, text, unsafe=True)
    assert [one for one in found_in(path.name, after) if one.fix] == []
    assert fixed(path.name, after, unsafe=True) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("제출: 2015. 7. 13(월)까지", "제출: 2015. 7. 13.(월)까지"),
        ("제출: 2025. 1. 6(월). 회신", "제출: 2025. 1. 6.(월) 회신"),
        ("제출: '15.7.13( 월 )까지", "제출: 2015. 7. 13.(월)까지"),
        ("운영기간 : 2015.8월(구성시) ~ 12월", "운영기간 : 2015년 8월(구성시)∼12월"),
        ("연장: 2016.1월 ~ 사업안정화까지", "연장: 2016년 1월부터 사업안정화까지"),
        ("집행: 2020.1. ~ 2020.12.", "집행: 2020. 1.∼12."),
        ("기간: 2025. 2. 20. ~ 2. 24.까지 접수", "기간: 2025. 2. 20.∼2. 24. 접수"),
        ("회의: 오후 2시~4시", "회의: 14시~16시"),
        ("회의: 오전 9시 30분부터 13 : 20까지", "회의: 09:30부터 13:20까지"),
        ("기간: 2025. 2. 20.∼24.까지의 일", "기간: 2025. 2. 20.∼24.까지의 일"),  # 의 would be left over
        ("신축: 97.10.31 준공", "신축: 97.10.31 준공"),  # the century is not written
        ("회의: 2시 30분", "회의: 2시 30분"),  # nor whether it is in the afternoon
        ("제출: 2015. 7. 13.(화)까지", "제출: 2015. 7. 13.(화)까지"),  # a claim
    ],
)
def test_a_safe_fix_changes_how_a_thing_is_written_and_not_what_it_says(before: str, after: str) -> None:
    assert fixed("문서.md", f"# 시험\n\n□ {before}\n") == f"# 시험\n\n□ {after}\n"


def test_a_weekday_is_put_right_only_where_asked_for() -> None:
    text = "# 시험\n\n□ 제출: 2015. 7. 13.(화)까지\n"
    assert fixed("문서.md", text, unsafe=True) == text.replace("화", "월")


def test_a_weekday_of_a_deadline_is_put_right_too() -> None:
    text = "maeul: 1\ndocument:\n  title: 시험 계획\ndeadlines:\n  - {task: 제출, due: 2015-07-13(화)}\n"
    (found,) = [one for one in checked(read("plan.yaml", text.encode()), Settings()).findings if one.fix]
    assert found.fix
    assert not found.fix.safe
    assert apply(text, found.fix.edits).text == text.replace("(화)", "(월)")


def test_no_fix_makes_a_list_of_a_line_of_markdown() -> None:
    (found,) = found_in("문서.md", "# 시험\n\n2015.7.13.까지 제출\n")
    assert found.fix is None


def test_no_fix_ends_within_an_escape() -> None:
    (found,) = found_in("문서.md", "# 시험\n\n□ 기간: 2025. 2. 20. \\~2. 24.\n")
    assert found.rule.id == "DOC014"
    assert found.fix is None


DATES = st.sampled_from(
    ["2015.7.13.", "'15. 7. 13(월)", "2015. 7. 13.", "7. 17(금)", "2015년 8월", "8월", "13 : 20", "오후 2시"]
)
SIGNS = st.sampled_from([" ~ ", "∼", "~", "까지", "한.", ", ", "(구성시) ~ ", " 사업안정화까지", "부터 ", " "])


@given(st.lists(st.tuples(DATES, SIGNS), min_size=1, max_size=6))
def test_fixing_ends_and_leaves_no_safe_fix(parts: list[tuple[str, str]]) -> None:
    text = f"# 시험\n\n□ 일정: {''.join(date + sign for date, sign in parts)}\n"
    after = fixed("문서.md", fixed("문서.md", text))
    assert [one.message for one in found_in("문서.md", after) if one.fix and one.fix.safe] == []
