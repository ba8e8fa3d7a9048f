"""Values in a template: whatever a plan says is inserted as text, never as structure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from maeul_plan.document.escape import clean, escape_anywhere, guard
from maeul_plan.document.shapes import LABEL, SUBJECT_LINE, begins_structure, numbered, precedes_table


class OfficialText(str):
    """Official text that one of our own filters made, inserted as it is."""

    __slots__ = ()


_PRINTED: Final = (str, int, float, Fraction, Decimal, date)


class UnprintableError(TypeError):
    """A value that is no text, number or day, and so has nothing to print; `value` is what it is."""

    def __init__(self, value: object) -> None:
        """Keep the value, so that it can be named."""
        super().__init__(type(value).__name__)
        self.value = value


def official_value(value: object) -> OfficialText:
    """Write a value as plain text on one line, safe wherever it stands; None is nothing.

    What is no text, number or day raises UnprintableError. The text is escaped more than needed, as its neighbours are
    unknown; `write_text(read_text(…))` drops what is too much.
    """
    if isinstance(value, OfficialText):
        return value
    text = clean(_text(value))
    escaped = escape_anywhere(text)
    structured = begins_structure(text) or precedes_table(text) or numbered(text)[0] != ""
    structured = structured or any(form.match(text) for form in (LABEL, SUBJECT_LINE))
    return OfficialText(guard(escaped) if structured else escaped)


def official_cell(value: object) -> OfficialText:
    """Write a value for a table cell, its line breaks as `<br>`."""
    if isinstance(value, OfficialText):
        return value
    return OfficialText("<br>".join(map(official_value, _text(value).split("\n"))))


def _text(value: object) -> str:
    if value is None:
        return ""
    text = str(value)  # a name that jinja2 doesn't know says so here
    if not isinstance(value, _PRINTED):
        raise UnprintableError(value)
    return text
