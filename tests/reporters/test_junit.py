from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.reporters import REPORTERS, Look, Report
from maeul_plan.reporters.cells import shown

ANY = st.text(st.characters(exclude_categories=()))
SCHEMA = etree.XMLSchema(etree.fromstring(files("ub_test_reports").joinpath("schemas/JUnit.xsd").read_bytes()))
RULE = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
EXPECTED = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="plans/2015 성북구.yaml" package="plans" id="0" hostname="localhost" tests="2" failures="2" errors="0" time="0">
    <properties />
    <testcase classname="plans/2015 성북구" name="4:15 오류[BUD002] 인건비 예산액이 산출내역의 합과 다릅니다" time="0">
      <failure type="error" message="인건비 예산액이 산출내역의 합과 다릅니다">plans/2015 성북구.yaml:4:15: 오류[BUD002] 인건비 예산액이 산출내역의 합과 다릅니다
예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람)
plans/2015 성북구.yaml:6:18: 16,667천원
plans/2015 성북구.yaml:7:18: 25,000천원
도움말: 예산액을 41,667천원으로 고치십시오.
자세히: maeul explain BUD002</failure>
    </testcase>
    <testcase classname="plans/2015 성북구" name="9:11 경고[DOC017] 한글 없이 한자만 있습니다" time="0">
      <failure type="warning" message="한글 없이 한자만 있습니다">plans/2015 성북구.yaml:9:11: 경고[DOC017] 한글 없이 한자만 있습니다
자세히: maeul explain DOC017</failure>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
  <testsuite name="plans/옛 파일.yaml" package="plans" id="1" hostname="localhost" tests="1" failures="1" errors="0" time="0">
    <properties />
    <testcase classname="plans/옛 파일" name="3:1 오류[SRC001] UTF-8 파일이 아닙니다." time="0">
      <failure type="error" message="UTF-8 파일이 아닙니다.">plans/옛 파일.yaml:3:1: 오류[SRC001] UTF-8 파일이 아닙니다.
도움말: UTF-8로 저장하십시오.
자세히: maeul explain SRC001</failure>
    </testcase>
    <system-out />
    <system-err />
  </testsuite>
</testsuites>
"""


def printed(report: Report) -> str:
    return REPORTERS["junit"](report, Look(40, colour=True))


def suites_of(report: Report) -> list[etree._Element]:
    """Print a report, hold it against the schema, and give its suites.

    The schema wants the time of each run. A result knows no clock, so that alone is filled in here.
    """
    document = etree.fromstring(printed(report).encode())
    for suite in document:
        suite.set("timestamp", "2015-07-07T09:00:00")
    SCHEMA.assertValid(document)
    return list(document)


def test_the_schema_finds_mistakes(report: Report) -> None:
    assert not SCHEMA.validate(etree.fromstring(printed(report).encode()))
    assert {error.message for error in SCHEMA.error_log} == {
        "Element 'testsuite': The attribute 'timestamp' is required but missing."
    }
    assert not SCHEMA.validate(etree.fromstring("<testsuites><testcase/></testsuites>"))


def test_a_file_is_a_suite_and_a_finding_a_failed_test(report: Report) -> None:
    assert printed(report) == EXPECTED


def test_a_file_without_findings_is_a_passed_test() -> None:
    (suite,) = suites_of(Report((), 1, texts={"plans/a.yaml": "maeul: 1"}))
    (case,) = suite.findall("testcase")
    assert dict(case.attrib) == {"classname": "plans/a", "name": "오류·경고 없음", "time": "0"}
    assert len(case) == 0
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


def test_an_info_fails_nothing_and_can_be_read(report: Report) -> None:
    info = replace(report.findings[1], severity="info")
    (suite,) = suites_of(Report((info, info), 1))
    (case,) = suite.findall("testcase")
    assert case.get("name") == "오류·경고 없음"
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    said = "plans/2015 성북구.yaml:9:11: 알림[DOC017] 한글 없이 한자만 있습니다\n자세히: maeul explain DOC017"
    assert suite.findtext("system-out") == f"{said}\n{said}"


def test_files_stand_in_the_order_in_which_they_were_looked_at() -> None:
    late = Finding(RULE, Place("b", 1, 1, 1, 2), "다릅니다", "error")
    suites = suites_of(Report((late,), 3, texts={"c": "", "b": "", "a": ""}))
    assert [(suite.get("id"), suite.get("name"), suite.get("failures")) for suite in suites] == [
        ("0", "c", "0"),
        ("1", "b", "1"),
        ("2", "a", "0"),
    ]


def test_no_file_is_no_suite() -> None:
    assert suites_of(Report((), 0)) == []


def test_whatever_is_found_in_a_plan_fits_the_schema(all_mistakes: Report) -> None:
    suites = suites_of(all_mistakes)
    assert [suite.get("name") for suite in suites] == list(all_mistakes.texts)
    failing = Counter(one.place.path for one in all_mistakes.findings if one.severity != "info")
    assert {suite.get("name"): int(suite.get("failures", "")) for suite in suites} == {
        path: failing[path] for path in all_mistakes.texts
    }
    names = Counter((case.get("classname"), case.get("name")) for suite in suites for case in suite.iter("testcase"))
    assert set(names.values()) == {1}
    assert len(suites) > len(failing) > 100


@given(ANY, ANY, st.text(st.characters(exclude_categories=()), min_size=1))
def test_any_text_is_xml_and_fits_the_schema(message: str, label: str, name: str) -> None:
    path = f"plans/{name}.yaml".replace("\\", "/")
    (suite,) = suites_of(Report((Finding(RULE, Place(path, 1, 1, 1, 2), message, "error", label),), 1))
    (failure,) = suite.iter("failure")
    assert suite.get("name") == carried(path)
    assert failure.get("message") == carried(message)
    assert (failure.text or "").split("\n")[0] == f"{carried(path)}:1:1: 오류[BUD002] {carried(message)}"


def carried(text: str) -> str:
    return re.sub("[\ufffe\uffff]", "\ufffd", shown(text))


def test_what_xml_cannot_carry_gets_a_sign() -> None:
    (suite,) = suites_of(Report((Finding(RULE, Place("a", 1, 1, 1, 2), "]]>\0\x1b\ufffe&<\ud800\n", "error"),), 1))
    (failure,) = suite.iter("failure")
    assert failure.get("message") == "]]>␀␛�&<� "
