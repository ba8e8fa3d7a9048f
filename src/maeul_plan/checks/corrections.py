"""Corrections of a plan's values: another amount, number or text put where one is stated."""

from __future__ import annotations

import re
from fractions import Fraction

from maeul_plan.checks.passage import is_as_wide
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import Claim
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Edit, Fix
from maeul_plan.notation.money import Money, format_won, parse_money
from maeul_plan.notation.units import unit_name


def put_amount(subject: Subject, claim: Claim, amount: Fraction, unit: int) -> Fix | None:
    """Put an amount of won in the place of a claim, in the unit and with the commas it was written with.

    `unit` is what a claim without a unit is in. None where the amount has no such form.
    """
    written = subject.written(claim.at)
    start, end = claim.part or (0, len(written))
    read = parse_money(written[start:end])
    if not isinstance(read, Money):
        return None
    number = format_won(amount, read.unit or unit)
    if " " in number:  # a fraction that no decimal ends
        return None
    if "," not in written[start:end]:
        number = number.replace(",", "")
    blank = re.search(r"\d(\s*)[^\d\s,.]*$", written[start:end])
    name = "" if read.unit is None else (blank[1] if blank else "") + unit_name(read.unit)
    return put_text(subject, claim.at, (start, end), number + name)


def put_number(subject: Subject, where: Where, part: tuple[int, int], number: Fraction | int) -> Fix | None:
    """Put a whole number in the place of the first one in a part of a value."""
    found = re.search(r"\d+", subject.written(where)[slice(*part)])
    if found is None or Fraction(number).denominator != 1:
        return None
    return put_text(subject, where, (part[0] + found.start(), part[0] + found.end()), str(number))


def put_text(subject: Subject, where: Where, part: tuple[int, int], text: str, *, safe: bool = False) -> Fix | None:
    """Put a text in the place of a part of a value; None where the file does not hold just these characters.

    What somebody claimed is changed, unless it is said to be `safe`.
    """
    start, end = part
    place = subject.within(where, start, end)
    is_exact = is_as_wide(place, end - start) and is_as_wide(subject.within(where, start, start + 1), 1)
    return Fix(safe, (Edit(place, text),)) if is_exact else None
