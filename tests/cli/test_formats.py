"""What other programs read of a run: one small plan in each of their formats, and the format that GitHub Actions gets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PLAN = "maeul: 1\ndocument:\n  title: 시험 계획\n  approved_on: 2015-07-07(수)\n"
ARGUMENTS = ("validate", "--select", "DOC012")
GITHUB = (
    "::error file=plans/가 나.yaml,line=4,col=27,endLine=4,endColumn=28,title=DOC012 요일이 틀림"
    "::plans/가 나.yaml:4:27: 오류[DOC012] 요일이 날짜와 다릅니다"
    "%0A적힌 요일 수, 달력 화%0A도움말: (화)로 고치거나 날짜를 고치십시오.%0A자세히: maeul explain DOC012\n"
    "문제 1건 (오류 1) · 파일 2개\n"
)
JUNIT = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plans/가 나.yaml" package="plans" id="0" hostname="localhost" tests="1" failures="1" errors="0" time="0">
    <properties />
    <testcase classname="plans/가 나" name="4:27 오류[DOC012] 요일이 날짜와 다릅니다" time="0">
      <failure type="error" message="요일이 날짜와 다릅니다">plans/가 나.yaml:4:27: 오류[DOC012] 요일이 날짜와 다릅니다
적힌 요일 수, 달력 화
도움말: (화)로 고치거나 날짜를 고치십시오.
자세히: maeul explain DOC012</failure>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
  <testsuite name="plans/다.yaml" package="plans" id="1" hostname="localhost" tests="1" failures="0" errors="0" time="0">
    <properties />
    <testcase classname="plans/다" name="오류·경고 없음" time="0" />
    <system-out />
    <system-err />
  </testsuite>
</testsuites>
"""


@pytest.fixture(autouse=True)
def _plans(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan with a wrong weekday and one without, and nothing that says where the command runs."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (folder / "plans").mkdir()
    (folder / "plans" / "가 나.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "plans" / "다.yaml").write_text(PLAN.replace("(수)", "(화)"), encoding="utf-8")


def test_github_marks_the_line_and_the_log_says_the_same(maeul: Callable[..., Any]) -> None:
    assert maeul(*ARGUMENTS, "--format", "github") == (1, GITHUB, "")


def test_junit_has_a_suite_a_file(maeul: Callable[..., Any]) -> None:
    assert maeul(*ARGUMENTS, "--format", "junit") == (1, JUNIT, "")


def test_sarif_names_the_rule_and_the_place(maeul: Callable[..., Any]) -> None:
    ran = maeul(*ARGUMENTS, "--format", "sarif")
    assert (ran.code, ran.err) == (1, "")
    (run,) = json.loads(ran.out)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["DOC012"]
    place = {"startLine": 4, "startColumn": 27, "endLine": 4, "endColumn": 28}
    file = {"uri": "plans/%EA%B0%80%20%EB%82%98.yaml", "uriBaseId": "%SRCROOT%"}
    assert run["results"] == [
        {
            "ruleId": "DOC012",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "요일이 날짜와 다릅니다. 적힌 요일 수, 달력 화. (화)로 고치거나 날짜를 고치십시오."},
            "locations": [{"physicalLocation": {"artifactLocation": file, "region": place}}],
            "fixes": [
                {
                    "description": {"text": "maeul fix --unsafe 로 고칩니다. 뜻이 바뀌므로 먼저 확인하십시오."},
                    "artifactChanges": [
                        {
                            "artifactLocation": file,
                            "replacements": [{"deletedRegion": place, "insertedContent": {"text": "화"}}],
                        }
                    ],
                }
            ],
        }
    ]


def test_github_actions_gets_its_format_unless_another_is_asked_for(
    maeul: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = maeul(*ARGUMENTS, "--format", "text").out
    assert maeul(*ARGUMENTS).out == plain
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert maeul(*ARGUMENTS) == (1, GITHUB, "")
    assert maeul(*ARGUMENTS, "--format", "text").out == plain
    monkeypatch.setenv("GITHUB_ACTIONS", "false")
    assert maeul(*ARGUMENTS).out == plain


def test_the_same_findings_fail_in_every_format(maeul: Callable[..., Any]) -> None:
    for form in ("github", "sarif", "junit"):
        assert maeul(*ARGUMENTS, "--format", form).code == 1
        assert maeul(*ARGUMENTS, "plans/다.yaml", "--format", form).code == 0
