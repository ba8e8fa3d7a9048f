from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.reporters import REPORTERS, Look, Report

if TYPE_CHECKING:
    from typing import Any

PATH = "plans/2015 성북구.yaml"


def printed(report: Report) -> str:
    return REPORTERS["json"](report, Look(40, colour=True))


def span(line: int, column: int, end_column: int) -> dict[str, Any]:
    return {"line": line, "column": column, "end_line": line, "end_column": end_column}


def test_every_key_is_given(report: Report) -> None:
    assert json.loads(printed(report)) == {
        "schema": 1,
        "findings": [
            {
                "rule": "BUD002",
                "name": "basis-mismatch",
                "severity": "error",
                "message": "인건비 예산액이 산출내역의 합과 다릅니다",
                "label": "예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람)",
                "help": "예산액을 41,667천원으로 고치십시오.",
                "path": PATH,
                **span(4, 15, 23),
                "related": [
                    {"path": PATH, **span(6, 18, 35), "message": "16,667천원"},
                    {"path": PATH, **span(7, 18, 35), "message": "25,000천원"},
                ],
                "fix": {"safe": True, "edits": [{**span(4, 15, 20), "text": "41,667"}]},
            },
            {
                "rule": "DOC017",
                "name": "bare-hanja",
                "severity": "warning",
                "message": "한글 없이 한자만 있습니다",
                "label": "",
                "help": "",
                "path": PATH,
                **span(9, 11, 12),
                "related": [],
                "fix": None,
            },
            {
                "rule": "SRC001",
                "name": "not-utf8",
                "severity": "error",
                "message": "UTF-8 파일이 아닙니다.",
                "label": "",
                "help": "UTF-8로 저장하십시오.",
                "path": "plans/옛 파일.yaml",
                **span(3, 1, 2),
                "related": [],
                "fix": None,
            },
        ],
        "summary": {"files": 2, "errors": 2, "warnings": 1, "infos": 0, "ignored": 1},
    }


def test_korean_stays_readable_and_the_text_ends_in_one_line_break(report: Report) -> None:
    text = printed(report)
    assert '\n      "message": "인건비 예산액이 산출내역의 합과 다릅니다",\n' in text
    assert text.endswith("\n}\n")


def test_a_clean_run_has_all_counts() -> None:
    assert json.loads(printed(Report((), 4))) == {
        "schema": 1,
        "findings": [],
        "summary": {"files": 4, "errors": 0, "warnings": 0, "infos": 0, "ignored": 0},
    }


def test_infos_are_counted(report: Report) -> None:
    info = replace(report.findings[0], severity="info")
    assert json.loads(printed(replace(report, findings=(info,))))["summary"]["infos"] == 1


@given(st.text())
def test_any_message_comes_back(message: str) -> None:
    rule = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
    finding = Finding(rule, Place("a", 1, 1, 1, 1), message, "error")
    assert json.loads(printed(Report((finding,), 1)))["findings"][0]["message"] == message


def test_what_a_terminal_obeys_is_escaped() -> None:
    rule = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
    message = "\0\x1b\x7f\x9b\u2028\u2029"
    text = printed(Report((Finding(rule, Place("a", 1, 1, 1, 1), message, "error"),), 1))
    assert not set(message) & set(text)
    assert json.loads(text)["findings"][0]["message"] == message


def test_half_a_character_can_be_written_as_utf_8() -> None:
    rule = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
    text = printed(Report((Finding(rule, Place("\udc80.yaml", 1, 1, 1, 1), "", "error"),), 1))
    assert text.encode("utf-8")
    assert json.loads(text)["findings"][0]["path"] == "\udc80.yaml"
