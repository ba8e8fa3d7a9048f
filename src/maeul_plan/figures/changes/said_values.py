"""The values of a plan as a person reads them, and what they come to: to tell a change from another way of writing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from maeul_plan.notation.dates import DateText, print_date, print_day
from maeul_plan.notation.disclosure import Disclosure, print_disclosure
from maeul_plan.notation.due import DueText, print_due
from maeul_plan.notation.formula import Formula, print_formula
from maeul_plan.notation.grade import Grade, print_grade
from maeul_plan.notation.money import Money, print_won
from maeul_plan.notation.outline import OutlineItem, print_outline
from maeul_plan.notation.rate import print_rate
from maeul_plan.notation.share import Share, print_share
from maeul_plan.notation.spans import Span, print_span
from maeul_plan.plan.base import Block


class Said(NamedTuple):
    """A value: its text, and the number it is, won where it is money (`unit` is the unit it was written in, in won)."""

    text: str
    number: Fraction | None = None
    unit: int | None = None

    @property
    def meaning(self) -> Hashable:
        """What two ways of writing the same value share."""
        return self.text if self.unit is None else self.number


def said(value: object, bare_unit: int) -> Said:
    """Put a value of a plan in words; a bare amount is in units of `bare_unit` won."""
    if isinstance(value, Money):
        unit = bare_unit if value.unit is None else value.unit
        return Said(print_won(value.won(bare_unit), unit), value.won(bare_unit), unit)
    if isinstance(value, Share) and value.money is not None:
        return said(value.money, bare_unit)
    if isinstance(value, int) and not isinstance(value, bool):
        return Said(str(value), Fraction(value))
    return Said(words_of(value, bare_unit))


def words_of(value: object, bare_unit: int) -> str:
    """Write a value that is no number; of a block or a list, all that is in it."""
    match value:
        case None:
            return ""
        case bool():
            return "예" if value else "아니오"
        case date():
            return print_day(value)
        case Block():
            names = (name for name in type(value).model_fields if name in value.model_fields_set)
            return ", ".join(filter(None, (_of_key(name, getattr(value, name), bare_unit) for name in names)))
        case Mapping():
            return ", ".join(f"{said(key, 1).text} {said(one, bare_unit).text}" for key, one in value.items())
        case _:
            return _notation(value, bare_unit)


def _of_key(name: str, value: object, bare_unit: int) -> str:
    """Write a value of a block; a day says whether something begins or ends with it."""
    text = said(value, bare_unit).text
    return text + _SIDES.get(name, "") if isinstance(value, DateText | date) else text


def _notation(value: object, bare_unit: int) -> str:
    """Write what `notation` has read; a list of other values one after another."""
    printer = _PRINTERS.get(type(value))
    if printer is not None:
        return printer(value)
    if not isinstance(value, tuple | list):
        return str(value)
    if value and isinstance(value[0], OutlineItem):
        return " ".join(print_outline(tuple(value)).split())
    return ", ".join(said(one, bare_unit).text for one in value)


_SIDES: Final = {"start": "부터", "from_": "부터", "end": "까지", "to": "까지", "until": "까지"}

_PRINTERS: Final[dict[type, Callable[[Any], str]]] = {
    DateText: print_date,
    DueText: print_due,
    Formula: print_formula,
    Grade: print_grade,
    Disclosure: print_disclosure,
    Span: print_span,
    Share: print_share,
    Fraction: print_rate,
}
