"""How much a rule of notation weighs where a text stands, and mending it there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from maeul_plan.checks.passage import Passage
from maeul_plan.findings import Fix, Severity
from maeul_plan.notation.pattern import pattern

_LOWER: Final[dict[Severity, Severity]] = {"error": "warning", "warning": "info", "info": "info"}
# 2015. 7. 13. at the left edge is a numbered list to Markdown; a cell, a heading and a plan's value are none.
_LIST: Final = pattern(r"[0-9]{1,9}\. ")
_LISTS_BEGIN: Final = ("prose", "caption", "footer")


_PROVISION: Final = pattern(
    r"제[0-9]{1,4}조(?:의[0-9]{1,2})?(?:제[0-9]{1,3}[항호]){0,2}(?:의[0-9]{1,2})?(?:\([^()]{1,40}\)|\s?:)"
)


class Change(NamedTuple):
    """The characters `start:end` of a passage and the text to put there."""

    start: int
    end: int
    text: str


def weight(passage: Passage, severity: Severity) -> Severity:
    """Weigh a notation where it stands: the system prints heads and footers, tables are often abbreviated."""
    if passage.part in ("head", "footer"):
        return "info"
    return _LOWER[severity] if passage.part == "cell" else severity


def is_cited_law(passage: Passage) -> bool:
    """Tell whether a plan quotes a provision here: its words are not the office's."""
    where = passage.block
    return isinstance(where, tuple) and where[:2] == ("consignment", "basis")


def begins_provision(passage: Passage) -> bool:
    """Tell whether a line begins with an article and its heading, as agreements and quoted laws do."""
    return _PROVISION.match(passage.text) is not None


def mend(passage: Passage, changes: Iterable[Change], *, safe: bool = True) -> Fix | None:
    """Make one fix of changes to a passage; None where one of them cannot be made."""
    wanted = tuple(changes)
    fixes = [passage.fix(*change, safe=safe) for change in wanted if _is_possible(passage, change)]
    edits = tuple(edit for fix in fixes if fix for edit in fix.edits)
    return Fix(safe, edits) if edits and len(edits) == len(wanted) else None


def _is_possible(passage: Passage, change: Change) -> bool:
    """Refuse a change that makes a list of a line of a document."""
    if change.start or passage.mark or not isinstance(passage.block, str) or passage.part not in _LISTS_BEGIN:
        return True
    return not _LIST.match(change.text) or _LIST.match(passage.text) is not None
