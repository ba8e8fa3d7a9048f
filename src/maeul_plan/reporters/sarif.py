"""Findings as SARIF 2.1.0, which GitHub code scanning and editors read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

from maeul_plan import __version__
from maeul_plan.reporters.json_text import json_text
from maeul_plan.reporters.wording import slashed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from maeul_plan.findings import Finding, Fix, Place, Rule, Severity
    from maeul_plan.reporters import Look, Report

_Json: TypeAlias = dict[str, object]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGE: Final = "ko-KR"
_LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}
_DRIVE: Final = re.compile(r"[A-Za-z]:/")

_SAFE: Final = "maeul fix 로 고칩니다."
_UNSAFE: Final = "maeul fix --unsafe 로 고칩니다. 뜻이 바뀌므로 먼저 확인하십시오."

# The top of the repository, from which paths are written when the command runs there.
_ROOT: Final = "%SRCROOT%"

# Braces would be placeholders and brackets links, §3.11.5 and §3.11.6.
_IN_MESSAGE: Final = str.maketrans({"{": "{{", "}": "}}", "\\": "\\\\"})


def print_report(report: Report, _look: Look) -> str:
    """Write one run: the rules that found something, and what they found; the look changes nothing.

    Fingerprints are left to who uploads the file: GitHub's own action makes them from the lines of the plan.
    """
    rules = {finding.rule.id: finding.rule for finding in report.findings}
    ids = sorted(rules)
    run = {
        "tool": {"driver": _driver([rules[name] for name in ids])},
        "language": _LANGUAGE,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(finding, ids.index(finding.rule.id)) for finding in report.findings],
        "properties": {"files": report.files, "ignored": report.ignored},
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: Iterable[Rule]) -> _Json:
    return {"name": "maeul", "version": __version__, "language": _LANGUAGE, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> _Json:
    """Write a rule, its page as it is: a rule's own texts have neither placeholders nor links."""
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.page.strip().split("\n", 1)[0] or rule.title},
        "help": {"text": rule.page.strip() or rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: int) -> _Json:
    said = " ".join(_sentence(part) for part in (finding.message, finding.label, finding.help) if part)
    result: _Json = {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _message(said),
        "locations": [_location(finding.place)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(related.place), "message": _message(related.message)}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix is not None and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _fix(fix: Fix) -> _Json:
    """Write the edits by file, and which command makes them."""
    changes: dict[str, list[_Json]] = {}
    for edit in fix.edits:
        replacement: _Json = {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.place.path, []).append(replacement)
    return {
        "description": _message(_SAFE if fix.safe else _UNSAFE),
        "artifactChanges": [
            {"artifactLocation": _artifact(path), "replacements": replacements}
            for path, replacements in changes.items()
        ],
    }


def _message(text: str) -> _Json:
    return {"text": text.translate(_IN_MESSAGE).replace("](", "\\](")}


def _sentence(text: str) -> str:
    """End a text with a stop: viewers show the first sentence where there is little room."""
    return text if text.endswith(".") else f"{text}."


def _location(place: Place) -> _Json:
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": _region(place)}}


def _artifact(path: str) -> _Json:
    """Write a path as a URI: from the root, or with its scheme where it is given in full."""
    path = slashed(path)
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{_quoted(path[2:])}"}
    if path.startswith("/"):
        return {"uri": f"file://{_quoted(path)}"}
    return {"uri": _quoted(path), "uriBaseId": _ROOT}


def _quoted(path: str) -> str:
    # A name that is no Unicode has no URI; with marks in it, it breaks none of the others.
    return quote(path, errors="replace")


def _region(place: Place) -> _Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
