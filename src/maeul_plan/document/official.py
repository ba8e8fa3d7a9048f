"""Values in a template: whatever a plan says is inserted as text, never as structure."""

from __future__ import annotations

from maeul_plan.document.escape import clean, escape_anywhere, guard
from maeul_plan.document.shapes import LABEL, begins_structure, numbered, precedes_table


class OfficialText(str):
    """Official text that one of our own filters made, inserted as it is."""

    __slots__ = ()


def official_value(value: object) -> OfficialText:
    """Write a value as plain text on one line, safe wherever it stands; None is nothing.

    It is escaped more than needed, as its neighbours are unknown; `write_text(read_text(…))` drops what is too
    much.
    """
    if isinstance(value, OfficialText):
        return value
    text = "" if value is None else clean(str(value))
    escaped = escape_anywhere(text)
    structured = begins_structure(text) or precedes_table(text) or LABEL.match(text) is not None
    structured = structured or numbered(text)[0] != ""
    return OfficialText(guard(escaped) if structured else escaped)


def official_cell(value: object) -> OfficialText:
    """Write a value for a table cell, its line breaks as `<br>`."""
    if isinstance(value, OfficialText):
        return value
    lines = [] if value is None else str(value).split("\n")
    return OfficialText("<br>".join(map(official_value, lines)))
