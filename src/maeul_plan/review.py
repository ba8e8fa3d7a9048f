"""One plan or document through reading and checks; and which of the findings are asked for, at which weight."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from maeul_plan.checks import ignores
from maeul_plan.checks.paper import paper_of
from maeul_plan.checks.registry import all_rules, checks, optional_ids, review, review_paper
from maeul_plan.checks.subject import Subject, subject_of
from maeul_plan.findings import Finding, Severity, in_file_order
from maeul_plan.law.days_off import Calendar
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.settings import Settings
from maeul_plan.source import Source
from maeul_plan.source.decode import decode

_LOWER: Final[dict[Severity, Severity]] = {"error": "warning", "warning": "info", "info": "info"}


@dataclass(frozen=True, slots=True)
class Checked:
    """A file under review: its findings in file order, and all that follows from its plan.

    `subject` is None where no plan could be read; `broken` names the blocks left out for their shape; `ignored`
    counts the findings that comments in the file took out.
    """

    source: Source
    subject: Subject | None
    broken: frozenset[str]
    findings: tuple[Finding, ...]
    ignored: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def can_tell(self, reads: Collection[str]) -> bool:
        """Say whether the file was read without doubt, and none of the blocks `reads` is broken or has another name."""
        doubtful = any(finding.severity == "error" for finding in self.source.findings)
        return (
            self.subject is not None
            and not doubtful
            and self.broken.isdisjoint(reads)
            and self.broken <= Plan.model_fields.keys()
        )


class Chosen(NamedTuple):
    """The findings that are asked for, and how many were ignored."""

    findings: tuple[Finding, ...]
    ignored: int


class Linted(NamedTuple):
    """A document under review: its text ("" where it could not be read) and its findings in file order."""

    path: str
    text: str
    findings: tuple[Finding, ...]


def checked(source: Source, settings: Settings) -> Checked:
    """Review one plan."""
    loaded = load(source)
    subject, found = None, [*source.findings, *loaded.findings]
    ran: set[str] = set()
    if loaded.plan is not None:
        calendar = Calendar(loaded.plan.as_of, settings.days_off, settings.working_days)
        subject = subject_of(source, loaded.plan, calendar)
        found += (weighed(one, settings.profile) for one in review(subject, loaded.broken))
        ran = {check.rule.id for check in checks() if loaded.broken.isdisjoint(check.rule.reads)}
    kept = ignores.without_ignored(source, tuple(found), {check.rule.id for check in checks()}, ran)
    return Checked(source, subject, loaded.broken, in_file_order(kept.findings), kept.ignored)


def linted(path: str, content: bytes, settings: Settings) -> Linted:
    """Review one document of official text."""
    text = decode(path, content)
    if isinstance(text, Finding):
        return Linted(path, "", (text,))
    findings = [weighed(found, settings.profile) for found in review_paper(paper_of(path, text))]
    return Linted(path, text, in_file_order(findings))


def weighed(found: Finding, profile: str) -> Finding:
    """Give a finding the weight it has in a profile: `as-published` lowers what is only about notation."""
    is_lowered = profile == "as-published" and found.rule.kind == "notation"
    return replace(found, severity=_LOWER[found.severity]) if is_lowered else found


def choose(findings: Collection[Finding], select: tuple[str, ...], ignore: tuple[str, ...]) -> Chosen:
    """Keep the findings of the rules whose ids begin with one of `select` (none: all) and none of `ignore`.

    What could not be read is always kept: without it a file that nothing is known of would pass.
    """
    optional = optional_ids()
    wanted = [one for one in findings if one.rule.id not in optional or one.rule.id.startswith(select or ("",))]
    kept = tuple(one for one in wanted if one.rule.id not in optional or not one.rule.id.startswith(ignore))
    return Chosen(kept, len(wanted) - len(kept))


def unknown_rules(beginnings: Collection[str]) -> tuple[str, ...]:
    """Name the beginnings that no rule's id has."""
    ids = [rule.id for rule in all_rules()]
    return tuple(one for one in beginnings if not one or not any(rule.startswith(one) for rule in ids))
