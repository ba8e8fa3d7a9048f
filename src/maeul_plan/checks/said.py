"""Whether a plan speaks of a thing anywhere: in a line or an item of its budget, or in any of its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import every_line


def says(subject: Subject, words: re.Pattern[str]) -> bool:
    """Say whether any text of the plan holds the words."""
    return any(words.search(text) for text in _texts(subject))


def _texts(subject: Subject) -> Iterator[str]:
    yield from budget_names(subject)
    yield from (passage.text for passage in subject.passages)


def budget_names(subject: Subject) -> Iterator[str]:
    """Give what the lines and items of the budget are called, and the words in their formulas."""
    for line in every_line(subject.budget.lines if subject.budget else ()):
        yield line.line.name
        for item in line.items:
            yield item.name
            if item.item.basis:
                yield from (item.item.basis.label, item.item.basis.note)
