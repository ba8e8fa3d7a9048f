"""Findings: what is wrong, where it stands, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Severity: TypeAlias = Literal["error", "warning", "info"]

Kind: TypeAlias = Literal["claim", "notation", "missing"]
"""What a rule is about: a value that contradicts another or the law, how a thing is written, or what isn't said."""


class Place(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in characters, ends exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Related(NamedTuple):
    """A second place that a finding speaks of, with the words that stand beside it."""

    place: Place
    message: str


class Edit(NamedTuple):
    """A stretch of a file and the text to put there."""

    place: Place
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; a safe one changes no claim."""

    safe: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked at: its name, its weight, its page.

    `page` is Korean text for `maeul explain`. `reads` names the plan's blocks (top-level keys) that the
    rule looks at: where one of them could not be read, the rule is left out and says nothing false. A rule
    with `since` judges nothing that is dated before that day. What a rule that `conceals` points at is not shown:
    reports are read by many.
    """

    id: str
    name: str
    severity: Severity
    title: str
    page: str
    reads: tuple[str, ...] = ()
    kind: Kind = "claim"
    since: date | None = None
    conceals: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place.

    `message` names the figures on both sides and the difference; `label` stands beside the caret;
    `help` offers the way on.
    """

    rule: Rule
    place: Place
    message: str
    severity: Severity
    label: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


def in_file_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file, place and rule, so that two runs print the same."""
    return tuple(sorted(findings, key=lambda finding: (finding.place, finding.rule.id, finding.message)))
