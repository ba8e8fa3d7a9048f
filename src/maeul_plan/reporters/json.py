"""Findings as JSON, `"schema": 1`: keys are only ever added."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from maeul_plan.reporters.json_text import json_text
from maeul_plan.reporters.wording import slashed

if TYPE_CHECKING:
    from maeul_plan.findings import Finding, Fix, Place
    from maeul_plan.reporters import Look, Report

_Json: TypeAlias = dict[str, object]


def print_report(report: Report, _look: Look) -> str:
    """Write all findings and the counts; Korean stays readable, and the look changes nothing."""
    counts = Counter(finding.severity for finding in report.findings)
    document = {
        "schema": 1,
        "findings": [finding_json(finding) for finding in report.findings],
        "summary": {
            "files": report.files,
            "errors": counts["error"],
            "warnings": counts["warning"],
            "infos": counts["info"],
            "ignored": report.ignored,
        },
    }
    return json_text(document)


def finding_json(finding: Finding) -> _Json:
    """Give a finding as every command's JSON has it."""
    return {
        "rule": finding.rule.id,
        "name": finding.rule.name,
        "severity": finding.severity,
        "message": finding.message,
        "label": finding.label,
        "help": finding.help,
        **_place(finding.place),
        "related": [{**_place(related.place), "message": related.message} for related in finding.related],
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _fix(fix: Fix) -> _Json:
    """Write the edits without their path: they are edits of the finding's file."""
    return {"safe": fix.safe, "edits": [{**_span(edit.place), "text": edit.text} for edit in fix.edits]}


def _place(place: Place) -> _Json:
    return {"path": slashed(place.path), **_span(place)}


def _span(place: Place) -> _Json:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
