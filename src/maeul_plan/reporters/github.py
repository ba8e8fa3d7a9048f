"""Findings as workflow commands of GitHub Actions, which marks the lines in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.reporters.cells import shown
from maeul_plan.reporters.wording import details, headline, slashed, summary

if TYPE_CHECKING:
    from maeul_plan.findings import Finding, Place, Severity
    from maeul_plan.reporters import Look, Report

_COMMANDS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}

# What would end a command, or one of its properties.
_IN_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def print_report(report: Report, _look: Look) -> str:
    """Write a command a finding, and the summary as the log's last line; the look changes nothing.

    GitHub marks the first ten errors, warnings and notices of a step; the log keeps all, so each says its place there.
    """
    return "\n".join([*map(_command, report.findings), summary(report)]) + "\n"


def _command(finding: Finding) -> str:
    properties = {
        "file": slashed(finding.place.path),
        **_span(finding.place),
        "title": f"{finding.rule.id} {finding.rule.title}",
    }
    written = ",".join(f"{key}={shown(str(value)).translate(_IN_PROPERTY)}" for key, value in properties.items())
    said = "\n".join([headline(finding), *details(finding)]).translate(_IN_DATA)
    return f"::{_COMMANDS[finding.severity]} {written}::{said}"


def _span(place: Place) -> dict[str, int]:
    """Give the place as GitHub takes it: columns only where they are of one line."""
    if place.line != place.end_line:
        return {"line": place.line, "endLine": place.end_line}
    return {"line": place.line, "col": place.column, "endLine": place.end_line, "endColumn": place.end_column}
