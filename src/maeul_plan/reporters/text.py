"""Findings for a person: the message, the lines it speaks of, the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.reporters.cells import cells, shown, wrapped
from maeul_plan.reporters.excerpt import Mark, Sheet, excerpt, split_lines
from maeul_plan.reporters.paint import Paint, painter
from maeul_plan.reporters.wording import spot, summary, tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from maeul_plan.findings import Finding
    from maeul_plan.reporters import Look, Report

# Without a width only a line that nobody reads is cut, so that a log does not drown in it.
_WIDEST: Final = 1_000
_NARROWEST: Final = 20


class _Page(NamedTuple):
    """What all findings of a report share: cells across, paint, and the lines of the files by path."""

    width: int
    paint: Paint
    lines: Mapping[str, Sequence[str]]


def print_report(report: Report, look: Look) -> str:
    """Write a block a finding, a blank line after each, and the summary."""
    paths = {mark.place.path for finding in report.findings for mark in _marks(finding)}
    texts = {path: report.texts[path] for path in paths if report.texts.get(path)}
    lines = {path: _concealed(split_lines(text), path, report) for path, text in texts.items()}
    page = _Page(max(_NARROWEST, look.width or _WIDEST), painter(look), lines)
    blocks = ["\n".join(_block(finding, page)) for finding in report.findings]
    return "\n\n".join([*blocks, summary(report)]) + "\n"


def _concealed(lines: Sequence[str], path: str, report: Report) -> Sequence[str]:
    """Put signs in the place of what a rule says nobody should see."""
    concealed = list(lines)
    for place in (one.place for one in report.findings if one.rule.conceals and one.place.path == path):
        for number in range(place.line, place.end_line + 1):
            line = concealed[number - 1]
            start = place.column - 1 if number == place.line else 0
            end = place.end_column - 1 if number == place.end_line else len(line)
            concealed[number - 1] = line[:start] + "*" * (end - start) + line[end:]
    return concealed


def _block(finding: Finding, page: _Page) -> list[str]:
    return [*_head(finding, page), *_body(finding, page), *_foot(finding, page)]


def _head(finding: Finding, page: _Page) -> list[str]:
    name = tag(finding)
    first, *rest = wrapped(f"{name} {shown(finding.message)}", page.width)
    painted = page.paint(finding.severity, name) + page.paint("strong", first.removeprefix(name))
    return [painted, *(page.paint("strong", line) for line in rest)]


def _body(finding: Finding, page: _Page) -> list[str]:
    """Draw the finding's own file, then each other file it speaks of."""
    files: dict[str, list[Mark]] = {}
    for mark in _marks(finding):
        files.setdefault(mark.place.path, []).append(mark)
    digits = max(len(str(mark.place.line)) for marks in files.values() for mark in marks)
    sheet = Sheet(digits, page.width - digits - len(" | "), page.paint)
    rows: list[str] = []
    for path, marks in files.items():
        if path in page.lines:
            rows += [_arrow(marks[0], sheet), *excerpt(page.lines[path], marks, sheet)]
        else:
            rows += [f"{_arrow(mark, sheet)}  {shown(mark.label)}".rstrip() for mark in marks]
    return rows


def _foot(finding: Finding, page: _Page) -> list[str]:
    """Offer help and the rule's page, in one line where they fit."""
    parts = [f"도움말: {shown(finding.help)}"] if finding.help else []
    parts.append(f"자세히: maeul explain {finding.rule.id}")
    joined = "  ".join(parts)
    if cells(joined) <= page.width:
        return [joined]
    return [line for part in parts for line in wrapped(part, page.width)]


def _arrow(mark: Mark, sheet: Sheet) -> str:
    return f"{' ' * sheet.digits}{sheet.paint('aside', '-->')} {spot(mark.place)}"


def _marks(finding: Finding) -> list[Mark]:
    return [
        Mark(finding.place, "^", finding.severity, finding.label),
        *(Mark(related.place, "-", "aside", related.message) for related in finding.related),
    ]
