from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.reporters import REPORTERS, Look, Report
from maeul_plan.reporters.cells import shown

ANY = st.text(st.characters(exclude_categories=()))
RULE = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
EXPECTED = (
    "::error file=plans/2015 성북구.yaml,line=4,col=15,endLine=4,endColumn=23,title=BUD002 산출내역"
    "::plans/2015 성북구.yaml:4:15: 오류[BUD002] 인건비 예산액이 산출내역의 합과 다릅니다"
    "%0A예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람)"
    "%0Aplans/2015 성북구.yaml:6:18: 16,667천원"
    "%0Aplans/2015 성북구.yaml:7:18: 25,000천원"
    "%0A도움말: 예산액을 41,667천원으로 고치십시오."
    "%0A자세히: maeul explain BUD002\n"
    "::warning file=plans/2015 성북구.yaml,line=9,col=11,endLine=9,endColumn=12,title=DOC017 한자"
    "::plans/2015 성북구.yaml:9:11: 경고[DOC017] 한글 없이 한자만 있습니다"
    "%0A자세히: maeul explain DOC017\n"
    "::error file=plans/옛 파일.yaml,line=3,col=1,endLine=3,endColumn=2,title=SRC001 인코딩"
    "::plans/옛 파일.yaml:3:1: 오류[SRC001] UTF-8 파일이 아닙니다."
    "%0A도움말: UTF-8로 저장하십시오."
    "%0A자세히: maeul explain SRC001\n"
    "문제 3건 (오류 2, 경고 1) · 파일 2개 · 무시 1건 · 1건은 maeul fix 로 고칠 수 있습니다\n"
)


class Command(NamedTuple):
    """A workflow command as a runner reads it."""

    name: str
    properties: dict[str, str]
    data: str


def read_command(line: str) -> Command:
    head, data = line.removeprefix("::").split("::", 1)
    name, _blank, written = head.partition(" ")
    properties = dict(one.split("=", 1) for one in written.split(","))
    return Command(name, {key: unescaped(value) for key, value in properties.items()}, unescaped(data))


def unescaped(text: str) -> str:
    signs = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    return re.sub("|".join(signs), lambda found: signs[found[0]], text)


def printed(report: Report, width: int | None = None) -> str:
    return REPORTERS["github"](report, Look(width, colour=False))


def one(message: str, place: Place, rule: Rule = RULE) -> Finding:
    return Finding(rule, place, message, "error")


def test_each_finding_is_one_command_and_the_summary_a_plain_line(report: Report) -> None:
    assert printed(report) == EXPECTED
    assert REPORTERS["github"](report, Look(20, colour=True)) == EXPECTED


def test_a_clean_run_is_the_summary() -> None:
    assert printed(Report((), 4)) == "문제 없음 · 파일 4개\n"


def test_an_info_is_a_notice(report: Report) -> None:
    info = replace(report.findings[0], severity="info")
    assert printed(Report((info,), 1)).startswith("::notice file=")


def test_columns_are_left_out_of_a_span_of_many_lines() -> None:
    command = read_command(printed(Report((one("다릅니다", Place("a", 3, 5, 4, 2)),), 1)).split("\n")[0])
    assert command.properties == {"file": "a", "line": "3", "endLine": "4", "title": "BUD002 산출내역"}
    assert command.data.startswith("a:3:5: ")


@pytest.mark.parametrize("hostile", ["x%0A::stop-commands::y", "a\n::error::b", "##[group]가", "100%, 가:나", "\r\n::"])
def test_a_text_that_looks_like_a_command_is_a_text(hostile: str) -> None:
    rule = replace(RULE, title=hostile)
    line, summary, end = printed(Report((one(hostile, Place(hostile, 1, 1, 1, 2), rule),), 1)).split("\n")
    command = read_command(line)
    assert command.properties["file"] == shown(hostile)
    assert command.properties["title"] == f"BUD002 {shown(hostile)}"
    assert command.data == f"{shown(hostile)}:1:1: 오류[BUD002] {shown(hostile)}\n자세히: maeul explain BUD002"
    assert (summary, end) == ("문제 1건 (오류 1) · 파일 1개", "")


@given(ANY, ANY, ANY)
@example("%0A", "%2C,file=b", "%25")
def test_any_text_is_read_back_and_breaks_out_of_nothing(path: str, title: str, message: str) -> None:
    path = path.replace("\\", "/")
    finding = one(message, Place(path, 1, 1, 1, 2), replace(RULE, title=title))
    lines = printed(Report((finding, finding), 1)).split("\n")
    assert len(lines) == len(["command", "command", "summary", ""])
    for command in map(read_command, lines[:2]):
        assert command.name == "error"
        assert command.properties == {
            "file": shown(path),
            "line": "1",
            "col": "1",
            "endLine": "1",
            "endColumn": "2",
            "title": f"BUD002 {shown(title)}",
        }
        assert command.data.split("\n")[0] == f"{shown(path)}:1:1: 오류[BUD002] {shown(message)}"
