from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from maeul_plan.findings import Finding, Fix, Place, Related, Rule
from maeul_plan.reporters import REPORTERS, Look, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN = Look(None, colour=False)
RULE = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")


def text(report: Report, width: int | None = None) -> str:
    return REPORTERS["text"](report, Look(width, colour=False))


def block(content: str, place: Place, related: Sequence[Related] = (), label: str = "여기") -> str:
    """Print one finding of the file `a`, without its head and foot."""
    finding = Finding(RULE, place, "다릅니다", "error", label, related=tuple(related))
    printed = text(Report((finding,), 1, texts={"a": content}))
    head, rest = printed.split("\n", 1)
    body, foot = rest.split("자세히: ")
    assert head == "오류[BUD002] 다릅니다"
    assert foot == "maeul explain BUD002\n\n문제 1건 (오류 1) · 파일 1개\n"
    return body


def at(line: int, column: int, end_column: int, path: str = "a") -> Place:
    return Place(path, line, column, line, end_column)


def test_findings_stand_in_blocks_before_the_summary(report: Report) -> None:
    assert (
        text(report)
        == """\
오류[BUD002] 인건비 예산액이 산출내역의 합과 다릅니다
 --> plans/2015 성북구.yaml:4:15
  |
4 |       amount: 41,600천원
  |               ^^^^^^^^^^ 예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람)
5 |       items:
6 |         - basis: 40,000천원×1명×5/12
  |                  ------------------- 16,667천원
7 |         - basis: 30,000천원×2명×5/12
  |                  ------------------- 25,000천원
  |
도움말: 예산액을 41,667천원으로 고치십시오.  자세히: maeul explain BUD002

경고[DOC017] 한글 없이 한자만 있습니다
 --> plans/2015 성북구.yaml:9:11
  |
9 |   목적: 주민이 區 안에서
  |                ^^
  |
자세히: maeul explain DOC017

오류[SRC001] UTF-8 파일이 아닙니다.
 --> plans/옛 파일.yaml:3:1
도움말: UTF-8로 저장하십시오.  자세히: maeul explain SRC001

문제 3건 (오류 2, 경고 1) · 파일 2개 · 무시 1건 · 1건은 maeul fix 로 고칠 수 있습니다
"""
    )


def test_a_narrow_terminal_wraps_words_and_cuts_code(report: Report) -> None:
    only = replace(report, findings=report.findings[:1])
    assert (
        text(only, 36)
        == """\
오류[BUD002] 인건비 예산액이
산출내역의 합과 다릅니다
 --> plans/2015 성북구.yaml:4:15
  |
4 |       amount: 41,600천원
  |               ^^^^^^^^^^
  | 예산액 41,600천원, 산출내역
  | 41,667천원 (67천원 모자람)
5 |       items:
6 | …   - basis: 40,000천원×1명×5/12
  |              -------------------
  | 16,667천원
7 | …   - basis: 30,000천원×2명×5/12
  |              -------------------
  | 25,000천원
  |
도움말: 예산액을 41,667천원으로
고치십시오.
자세히: maeul explain BUD002

문제 1건 (오류 1) · 파일 2개 · 무시 1건 · 1건은 maeul fix 로 고칠 수 있습니다
"""
    )


def test_a_label_with_room_beside_its_mark_wraps_under_itself() -> None:
    finding = Finding(RULE, at(1, 1, 3), "다릅니다", "error", "예산액 41,600천원, 산출내역 41,667천원")
    printed = text(Report((finding,), 1, texts={"a": "값: 1"}), 36)
    assert (
        """\
1 | 값: 1
  | ^^^ 예산액 41,600천원, 산출내역
  |     41,667천원
"""
        in printed
    )


def test_help_and_page_share_a_line_where_they_fit() -> None:
    finding = Finding(RULE, at(1, 1, 2), "다릅니다", "error", help="금액을 고치십시오.")
    report = Report((finding,), 1)
    assert "도움말: 금액을 고치십시오.  자세히: maeul explain BUD002\n" in text(report, 56)
    assert "도움말: 금액을 고치십시오.\n자세히: maeul explain BUD002\n" in text(report, 55)


def test_a_terminal_too_narrow_to_read_is_taken_as_twenty_cells(report: Report) -> None:
    assert text(report, 1) == text(report, 20)


def test_a_clean_run_is_one_line() -> None:
    assert text(Report((), 4)) == "문제 없음 · 파일 4개\n"
    assert text(Report((), 4, ignored=2)) == "문제 없음 · 파일 4개 · 무시 2건\n"


def test_only_safe_fixes_are_offered(report: Report) -> None:
    unsafe = replace(report.findings[0], fix=Fix(safe=False, edits=()))
    assert "maeul fix" not in text(replace(report, findings=(unsafe,)))


def test_colour_only_adds_codes(report: Report) -> None:
    for width in (None, 36):
        coloured = REPORTERS["text"](report, Look(width, colour=True))
        assert "\x1b[1;31m오류[BUD002]\x1b[0m" in coloured
        assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == text(report, width)


def test_lines_far_apart_are_joined_by_dots_and_line_numbers_align() -> None:
    content = "\n".join(f"줄 {number}" for number in range(1, 12))
    assert (
        block(content, at(10, 1, 2), [Related(at(3, 3, 4), "앞"), Related(at(11, 1, 2), "뒤")])
        == """\
  --> a:10:1
   |
 3 | 줄 3
   |    - 앞
...
10 | 줄 10
   | ^^ 여기
11 | 줄 11
   | -- 뒤
   |
"""
    )


def test_lines_six_apart_are_shown_with_what_stands_between() -> None:
    assert "..." not in block("\n" * 9, at(1, 1, 1), [Related(at(7, 1, 1), "")])
    assert "..." in block("\n" * 9, at(1, 1, 1), [Related(at(8, 1, 1), "")])


def test_marks_of_one_line_share_it() -> None:
    assert (
        block("amount: 1", at(1, 9, 10), [Related(at(1, 1, 7), "앞")])
        == """\
 --> a:1:9
  |
1 | amount: 1
  |         ^ 여기
  | ------ 앞
  |
"""
    )


def test_a_place_in_another_file_has_a_header_of_its_own() -> None:
    finding = Finding(
        RULE,
        at(1, 1, 2),
        "다릅니다",
        "error",
        related=(Related(at(12, 5, 6, "없는 파일"), "저기"), Related(at(1, 3, 4, "b"), "거기")),
    )
    printed = text(Report((finding,), 2, texts={"a": "가", "b": "나 다"}))
    assert (
        """\
  --> a:1:1
   |
 1 | 가
   | ^^
   |
  --> 없는 파일:12:5  저기
  --> b:1:3
   |
 1 | 나 다
   |    -- 거기
   |
"""
        in printed
    )


def test_a_span_of_many_lines_is_underlined_to_the_end_of_its_first() -> None:
    assert "1 | 목적: 가나\n  |       ^^^^ 여기\n  |\n" in block("목적: 가나\n  다", Place("a", 1, 5, 2, 4))


@pytest.mark.parametrize(
    ("content", "place", "drawn"),
    [
        ("", at(1, 1, 1), ":1:1  여기\n"),
        ("가\n", at(2, 1, 1), "2 |\n  | ^ 여기\n"),
        ("가나", at(1, 2, 2), "1 | 가나\n  |   ^ 여기\n"),
        ("가나", at(1, 9, 12), "1 | 가나\n  |     ^ 여기\n"),
        ("가\n나", at(5, 1, 3), "2 | 나\n  |   ^ 여기\n"),
        ("가\r나\r\n다", at(3, 1, 2), "3 | 다\n  | ^^ 여기\n"),
        ("\t가", at(1, 2, 3), "1 |  가\n  |  ^^ 여기\n"),
        ("\x1b[31m가", at(1, 6, 7), "1 | ␛[31m가\n  |      ^^ 여기\n"),
    ],
)
def test_odd_places_are_drawn(content: str, place: Place, drawn: str) -> None:
    assert drawn in block(content, place)


def test_a_mark_that_is_cut_off_stands_at_the_dots() -> None:
    content = "가" * 30
    finding = Finding(RULE, at(1, 15, 16), "", "error", related=(Related(at(1, 1, 2), ""), Related(at(1, 30, 31), "")))
    assert """\
1 | …가가가가가가가…
  |      ^^
  | -
  |                -
""" in text(Report((finding,), 1, texts={"a": content}), 20)


def test_a_line_nobody_reads_is_cut_without_a_width_too() -> None:
    printed = text(Report((Finding(RULE, at(1, 2_000_000, 2_000_001), "", "error"),), 1, texts={"a": "가" * 3_000_000}))
    assert len(printed) < 2_000
