"""One plan or document through reading and checks; and which of the findings are asked for, at which weight."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from maeul_plan.checks import ignores
from maeul_plan.checks.paper import paper_of
from maeul_plan.checks.registry import all_rules, checks_of_plans, optional_ids, review, review_paper, review_versions
from maeul_plan.checks.revised import History, in_version, standings
from maeul_plan.checks.subject import Subject, subject_of
from maeul_plan.findings import Finding, Severity, in_file_order
from maeul_plan.law.days_off import Calendar
from maeul_plan.plan.load import Loaded, load
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.shared_tables import with_tables
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
    """Review one plan: the file, the plan as it first was, and each of its versions for what is new in it."""
    loaded = load(source)
    if loaded.plan is None or not loaded.plan.versions:
        return looked_at(source, settings, loaded)
    several = standings(source, loaded.plan)
    followed = [one.version.from_ if one.version else None for one in several[1:]]
    looks = [
        _look(one.source, one.loaded, settings, until) for one, until in zip(several, (*followed, None), strict=True)
    ]
    found = [*source.findings, *loaded.findings, *looks[0].findings]
    found += (
        weighed(one, settings.profile) for one in review_versions(History(source, loaded.plan, several), loaded.broken)
    )
    told = {(one.rule.id, one.place) for one in found}
    for one, look in zip(several[1:], looks[1:], strict=True):
        new = [finding for finding in (*look.shape, *look.findings) if (finding.rule.id, finding.place) not in told]
        told |= {(finding.rule.id, finding.place) for finding in new}
        found += (in_version(one, source, finding) for finding in new)
    ran = {rule for look in looks for rule in look.ran}
    return _checked(source, looks[0].subject, loaded.broken, found, ran)


def as_it_stands(source: Source, review: Checked, settings: Settings) -> Checked:
    """Give a plan that was reviewed as it stands in its last version; what that says of itself are no new findings."""
    plan = load(source).plan if isinstance(source.data, dict) and source.data.get("versions") else None
    if plan is None or not plan.versions:
        return review
    last = standings(source, plan)[-1]
    return looked_at(last.source, settings, last.loaded)


def looked_at(source: Source, settings: Settings, loaded: Loaded | None = None) -> Checked:
    """Review one plan as its source says it, whatever versions it lists; `loaded` is the source, where it was read."""
    read = loaded or load(source)
    look = _look(source, read, settings)
    return _checked(source, look.subject, read.broken, [*source.findings, *look.shape, *look.findings], look.ran)


class _Look(NamedTuple):
    """What was seen of a plan: what is wrong with its shape, what rules say of it, and the ids of those that ran."""

    subject: Subject | None
    shape: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    ran: frozenset[str]


def _look(source: Source, loaded: Loaded, settings: Settings, until: date | None = None) -> _Look:
    """Run the rules on a plan as it stands, before the day `until` where another version follows it."""
    if loaded.plan is None:
        return _Look(None, loaded.findings, (), frozenset())
    plan, of_tables = with_tables(loaded.plan, settings.pay_tables)
    subject = subject_of(source, plan, Calendar(plan.as_of, settings.days_off, settings.working_days), until)
    found = (weighed(one, settings.profile) for one in review(subject, loaded.broken))
    ran = frozenset(check.rule.id for check in checks_of_plans() if loaded.broken.isdisjoint(check.rule.reads))
    return _Look(subject, loaded.findings, (*of_tables, *found), ran)


def _checked(
    source: Source, subject: Subject | None, broken: frozenset[str], found: list[Finding], ran: Collection[str]
) -> Checked:
    """Take out what comments in the file speak of."""
    kept = ignores.without_ignored(source, tuple(found), {check.rule.id for check in checks_of_plans()}, ran)
    return Checked(source, subject, broken, in_file_order(kept.findings), kept.ignored)


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
    ids = [rule.id for rule in all_rules()] if beginnings else []
    return tuple(one for one in beginnings if not one or not any(rule.startswith(one) for rule in ids))
