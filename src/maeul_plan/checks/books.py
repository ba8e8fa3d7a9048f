"""What a check of a settlement looks at: a ledger beside the plan that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maeul_plan.checks.subject import Subject
from maeul_plan.figures.references import Path
from maeul_plan.figures.settlement.lines import LineNames, line_names
from maeul_plan.figures.settlement.settlement import SettlementFigures, settle
from maeul_plan.findings import Place
from maeul_plan.ledger import Entry, Ledger
from maeul_plan.ledger.entry import Part


@dataclass(frozen=True, slots=True)
class Books:
    """A plan under settlement, its ledger up to `until`, and what follows from both, worked out once for all checks.

    `entries` are in the order of their days, those of one day in the order of the ledger.
    """

    subject: Subject
    ledger: Ledger
    entries: tuple[Entry, ...]
    names: LineNames
    figures: SettlementFigures
    until: date | None

    def place(self, entry: Entry, part: Part) -> Place:
        """Give the place of a part of an entry."""
        return self.ledger.place(entry, part)

    def path(self, entry: Entry) -> Path:
        """Give the line or item that an entry means; () for none, an unknown or an ambiguous one."""
        found = self.names.meant(entry.line) if entry.line else ()
        return found[0] if len(found) == 1 else ()


def books_of(subject: Subject, ledger: Ledger, until: date | None = None) -> Books:
    """Settle a plan by a ledger."""
    figures = settle(subject.plan, subject.budget, ledger.entries, until)
    counted = (entry for entry in ledger.entries if until is None or entry.on <= until)
    entries = tuple(sorted(counted, key=lambda entry: entry.on))
    return Books(subject, ledger, entries, line_names(subject.budget), figures, until)
