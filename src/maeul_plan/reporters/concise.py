"""One line a finding, for searching and for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.reporters.cells import shown
from maeul_plan.reporters.paint import painter
from maeul_plan.reporters.wording import spot, summary, tag

if TYPE_CHECKING:
    from maeul_plan.reporters import Look, Report


def print_report(report: Report, look: Look) -> str:
    """Write `path:line:column: 오류[RULE] message` for each finding, and the summary; nothing is wrapped."""
    paint = painter(look)
    lines = [
        f"{spot(finding.place)}: {paint(finding.severity, tag(finding))} {shown(finding.message)}"
        for finding in report.findings
    ]
    return "\n".join([*lines, summary(report)]) + "\n"
