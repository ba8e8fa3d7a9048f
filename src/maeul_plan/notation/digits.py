"""Characters and figures: full-width forms made narrow, numbers with grouping commas read and written."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern

# One character for one character, so that a place in the narrow text is a place in the text as written.
_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xA0: " "}
_NUMBER: Final = pattern(r"(?P<whole>[0-9][0-9,]*)(?P<decimals>\.[0-9]+)?")
MOST_DIGITS: Final = 30
"""More figures than any amount has; Python itself refuses to read a number of thousands of figures."""


class NumberMatch(NamedTuple):
    """A number found in a text, and where it ends."""

    value: Fraction
    end: int


@lru_cache(maxsize=512)  # one line is looked at by a dozen rules
def narrow(text: str) -> str:
    """Write full-width figures, signs, letters and blanks as their ASCII forms; the length stays."""
    return text.translate(_NARROW)


def stripped(text: str) -> tuple[int, int]:
    """Give the place of a text without the blanks around it."""
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def match_number(text: str, position: int = 0) -> NumberMatch | Fault | None:
    """Read the number that stands at `position` of a narrow text, or give None.

    A Fault points at the group that the commas do not cut off as three figures.
    """
    found = _NUMBER.match(text, position)
    if found is None:
        return None
    whole, decimals = found["whole"], found["decimals"] or ""
    if len(whole.replace(",", "") + decimals) > MOST_DIGITS:
        return too_long(position, found.end())
    wrong = _wrong_group(whole)
    if wrong is not None:
        start, end = wrong
        return Fault(
            position + start,
            position + end,
            f"‘{whole}’의 쉼표가 세 자리마다 있지 않습니다",
            "쉼표는 뒤에서부터 세 자리마다 찍으십시오. 예: 40,000",
        )
    return NumberMatch(Fraction(whole.replace(",", "") + decimals), found.end())


def too_long(start: int, end: int) -> Fault:
    """Say that a number has more than `MOST_DIGITS` figures."""
    return Fault(start, end, f"숫자가 {MOST_DIGITS}자리를 넘습니다", "숫자를 확인하십시오.")


def print_number(number: Fraction) -> str:
    """Write a number in full: 41,667 or 1.5 or, where no decimal ends, 16,666 2/3; △ for a negative one."""
    sign = "△" if number < 0 else ""
    whole, part = divmod(abs(number), 1)
    if not part:
        return f"{sign}{whole:,}"
    places = _decimal_places(part.denominator)
    if places is not None:
        decimals = part.numerator * 10**places // part.denominator
        return f"{sign}{whole:,}.{decimals:0{places}d}"
    return f"{sign}{whole:,} {part}" if whole else f"{sign}{part}"


def _wrong_group(whole: str) -> tuple[int, int] | None:
    """Give the place of the first group of figures that is not as long as the commas promise."""
    if "," not in whole:
        return None
    start = 0
    for group in whole.split(","):
        end = start + len(group)
        if not group:
            return start - 1, start
        if len(group) > 3 or (start and len(group) < 3):  # noqa: PLR2004 - three figures a comma
            return start, end
        start = end + 1
    return None


def _decimal_places(denominator: int) -> int | None:
    """Count the decimals that a fraction with this denominator needs; None where they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
