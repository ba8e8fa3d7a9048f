"""Checked tables (셈하는 표) where a user stands: validate, fix, render, lint."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# The figures of a signed report, in which two rates of growth had changed places.
PLAN = """maeul: 1
document: {title: 책 읽는 광장 위탁·운영계획}
period: {start: 2026-08, end: 2026-12}
sections:
  purpose:
    text: ○ 참여가 늘었음
    tables:
      - title: 개막행사 참여
        unit: 명
        columns: [구분, 작년, 올해, 증감 = 올해 - 작년, 증가율 = 증감 ÷ 작년]
        rows:
          - [참여자, 86, 119, 33, 22.5%]   # 뒤바뀜
          - [대출, 520, 637, "117", "38.4%"]
          - [방문, "1,230", "2,234", "1,104", 81.6%]
          - [계 = 합계]
        note: 비가 온 날은 뺌
"""
RIGHT = PLAN.replace("22.5%", "Z").replace("38.4%", "22.5%").replace("Z", "38.4%").replace("1,104", "1,004")


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.usefixtures("file")
def test_each_wrong_cell_is_told_with_both_figures_and_the_difference(maeul: Callable[..., Any]) -> None:
    ran = maeul("validate", "--select", "TAB")
    assert ran.code == 1
    assert "적힌 값 22.5%, 계산 38.4% (15.9%p 모자람)" in ran.out
    assert "‘대출’의 값과 바뀐 듯합니다" in ran.out
    assert "적힌 값 1,104명, 계산 1,004명 (100명 많음)" in ran.out
    findings = json.loads(maeul("validate", "--select", "TAB", "--format", "json").out)["findings"]
    places = [(one["rule"], one["line"], one["column"], one["end_column"]) for one in findings]
    assert places == [("TAB001", 12, 32, 37), ("TAB001", 13, 35, 42), ("TAB001", 14, 36, 43)]


def test_a_cell_is_mended_in_its_own_way_of_writing_and_only_when_asked_for(
    file: Path, maeul: Callable[..., Any]
) -> None:
    maeul("fix", "--select", "TAB")
    assert file.read_text(encoding="utf-8") == PLAN
    maeul("fix", "--select", "TAB", "--unsafe")
    assert file.read_text(encoding="utf-8") == RIGHT
    assert maeul("validate", "--select", "TAB").code == 0


def test_the_document_has_every_cell_filled_in_and_its_own_lint_agrees(file: Path, maeul: Callable[..., Any]) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    text = maeul("render").out
    table = """〈개막행사 참여〉  
(단위: 명)

| 구분 | 작년 | 올해 | 증감 | 증가율 |
| :--- | ---: | ---: | ---: | ---: |
| 참여자 | 86 | 119 | 33 | 38.4% |
| 대출 | 520 | 637 | 117 | 22.5% |
| 방문 | 1,230 | 2,234 | 1,004 | 81.6% |
| 계 | 1,836 | 2,990 | 1,154 | 62.9% |

※ 비가 온 날은 뺌
"""  # noqa: W291 - two blanks break the line
    assert table in text
    assert maeul("render", "-o", "plan.md").code == 0
    linted = json.loads(maeul("lint", "plan.md", "--select", "TAB,BUD", "--format", "json").out)
    assert linted["findings"] == []


def test_a_wrong_cell_is_printed_as_what_it_comes_to(file: Path, maeul: Callable[..., Any]) -> None:
    wrong = maeul("render").out
    file.write_text(RIGHT, encoding="utf-8")
    assert wrong == maeul("render").out


def test_names_in_a_table_are_read_as_text_and_its_formulas_are_not(file: Path, maeul: Callable[..., Any]) -> None:
    text = RIGHT.replace("작년", "2019년").replace("올해", "2022년").replace("[참여자", "[2026. 7. 13(월)")
    file.write_text(text, encoding="utf-8")
    findings = json.loads(maeul("validate", "--select", "DOC", "--ignore", "DOC001", "--format", "json").out)[
        "findings"
    ]
    assert [(one["rule"], one["line"]) for one in findings if one["line"] > 6] == [("DOC011", 12)]
