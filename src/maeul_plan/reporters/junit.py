"""Findings as JUnit XML, for servers that show test results."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from maeul_plan.reporters.cells import shown
from maeul_plan.reporters.wording import details, headline, slashed, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maeul_plan.findings import Finding
    from maeul_plan.reporters import Look, Report

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CLEAN: Final = "오류·경고 없음"

# What XML cannot carry, of all that `shown` lets through.
_ILLEGAL: Final = re.compile("[\ufffe\uffff]")


def print_report(report: Report, _look: Look) -> str:
    """Write a suite a file, in it a failed test an error or warning, or one passed test; the look changes nothing.

    Infos fail nothing: they stand in the suite's output. The order and the empty elements are those of Ant's JUnit.xsd;
    of what that wants only the time of the run is left out, since a result knows no clock.
    """
    by_path: dict[str, list[Finding]] = {path: [] for path in report.texts}
    for finding in report.findings:
        by_path.setdefault(finding.place.path, []).append(finding)
    suites = Element("testsuites")
    for number, (path, findings) in enumerate(by_path.items()):
        suites.append(_suite(number, shown(slashed(path)), findings))
    indent(suites)
    return _ILLEGAL.sub("\ufffd", f"{_HEAD}{tostring(suites, encoding='unicode')}\n")


def _suite(number: int, path: str, findings: Sequence[Finding]) -> Element:
    failures = [finding for finding in findings if finding.severity != "info"]
    infos = [finding for finding in findings if finding.severity == "info"]
    suite = Element(
        "testsuite",
        name=path,
        package=posixpath.dirname(path),
        id=str(number),
        hostname="localhost",
        tests=str(max(1, len(failures))),
        failures=str(len(failures)),
        errors="0",
        time="0",
    )
    SubElement(suite, "properties")
    for finding in failures:
        _add_failed(suite, path, finding)
    if not failures:
        _add_test(suite, path, _CLEAN)
    SubElement(suite, "system-out").text = "\n".join(map(_told, infos))
    SubElement(suite, "system-err")
    return suite


def _add_failed(suite: Element, path: str, finding: Finding) -> None:
    """Add a test that its place and message tell from every other: servers merge tests of one name."""
    said = shown(finding.message)
    test = _add_test(suite, path, f"{finding.place.line}:{finding.place.column} {tag(finding)} {said}")
    SubElement(test, "failure", type=finding.severity, message=said).text = _told(finding)


def _add_test(suite: Element, path: str, name: str) -> Element:
    """Add a test to the class of its file: the path without the ending, since a dot begins a package."""
    return SubElement(suite, "testcase", classname=posixpath.splitext(path)[0], name=name, time="0")


def _told(finding: Finding) -> str:
    return "\n".join([headline(finding), *details(finding)])
