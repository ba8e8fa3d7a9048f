"""What every format says alike: paths, the weight of a finding, the last line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from maeul_plan.findings import Finding, Place, Severity
    from maeul_plan.reporters import Report

_WORDS: Final[dict[Severity, str]] = {"error": "오류", "warning": "경고", "info": "알림"}


def tag(finding: Finding) -> str:
    """Write the weight and the rule of a finding: 오류[BUD002]."""
    return f"{_WORDS[finding.severity]}[{finding.rule.id}]"


def slashed(path: str) -> str:
    """Write a path with forward slashes, so that every system prints the same."""
    return path.replace("\\", "/")


def spot(place: Place) -> str:
    """Write where a place begins: path:line:column."""
    return f"{shown(slashed(place.path))}:{place.line}:{place.column}"


def headline(finding: Finding) -> str:
    """Write where a finding stands and what it says, in one line as `concise` does."""
    return f"{spot(finding.place)}: {tag(finding)} {shown(finding.message)}"


def details(finding: Finding) -> list[str]:
    """Write what stands below the headline where no lines of the file are shown, a line each."""
    return [
        *([shown(finding.label)] if finding.label else []),
        *(f"{spot(related.place)}: {shown(related.message)}" for related in finding.related),
        *([f"도움말: {shown(finding.help)}"] if finding.help else []),
        f"자세히: maeul explain {finding.rule.id}",
    ]


def summary(report: Report) -> str:
    """Count findings, files, what is ignored and what `maeul fix` mends, in one line."""
    counts = Counter(finding.severity for finding in report.findings)
    if report.findings:
        kinds = ", ".join(f"{word} {counts[severity]}" for severity, word in _WORDS.items() if counts[severity])
        parts = [f"문제 {len(report.findings)}건 ({kinds})", f"파일 {report.files}개"]
    else:
        parts = ["문제 없음", f"파일 {report.files}개"]
    if report.ignored:
        parts.append(f"무시 {report.ignored}건")
    # `maeul fix` makes safe corrections only.
    fixable = sum(finding.fix is not None and finding.fix.safe for finding in report.findings)
    if fixable:
        parts.append(f"{fixable}건은 maeul fix 로 고칠 수 있습니다")
    return " · ".join(parts)
