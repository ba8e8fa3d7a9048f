"""Amounts of money as offices write them: 40,000천원, 1억 2,000만원, △1,920, 금3,000백만원."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.notation.digits import MOST_DIGITS, match_number, narrow, print_number, stripped, too_long
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.pattern import pattern
from maeul_plan.notation.units import unit_name

_PREFIX: Final = pattern(r"\s*+(?:일?금\s*+)?(?P<minus>[△▲\-−–]\s*+)?")  # 일금 is 금 of older contracts
_SCALE: Final = pattern(r"\s*+(?=[십백천만억조])(?P<small>[십백천]?)\s*+(?P<big>[만억조]?)")
_WON: Final = pattern(r"\s*+원\s*+정?\s*+$")
_BLANK: Final = pattern(r"\s*+")
_SMALL: Final = {"": 1, "십": 10, "백": 100, "천": 1_000}
_BIG: Final = {"만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000}
_FORMS: Final = "40,000천원, 1억 2,000만원, 76백만원처럼 적으십시오."


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the unit it was written in.

    `unit` is what one is in won, None for a bare number. An amount of several units, 1억 2,000만원, is held
    in the smallest one, 12,000만원. `text` is the amount as written and takes no part in equality.
    """

    number: Fraction
    unit: int | None
    text: str = field(default="", compare=False)

    def won(self, bare_unit: int) -> Fraction:
        """Give the exact amount in won; a bare number counts in units of `bare_unit` won."""
        return self.number * (bare_unit if self.unit is None else self.unit)


class _Part(NamedTuple):
    """One number of an amount with the scale behind it; `big` is None where a later part says it."""

    number: Fraction
    small: int
    big: int | None
    start: int
    end: int


def parse_money(text: str) -> Money | Fault:
    """Read an amount of money."""
    start, end = stripped(text)
    plain = narrow(text[:end])
    prefix = _PREFIX.match(plain, start)
    if prefix is None or prefix.end() == end:
        return Fault(start, end, "금액이 없습니다", _FORMS)
    parts = _read_parts(plain, prefix.end())
    if isinstance(parts, Fault):
        return parts
    amount = _bare(parts) if parts[-1].end == end else _with_unit(parts, plain)
    if isinstance(amount, Fault):
        return amount
    number, unit = amount
    return Money(-number if prefix["minus"] else number, unit, text)


def print_money(money: Money) -> str:
    """Write an amount in its own unit, such as 40,000천원 or △1,920.

    A number whose decimals never end is written 16,666 2/3, which `parse_money` does not read.
    """
    return print_number(money.number) + ("" if money.unit is None else unit_name(money.unit))


def format_won(won: Fraction | int, unit: int) -> str:
    """Write an amount of won exactly as a number of units of `unit` won: 41,667, △360, 16,666 2/3."""
    return print_number(Fraction(won) / unit)


def print_won(won: Fraction | int, unit: int) -> str:
    """Write an amount of won in units of `unit` won, with the unit's name: 41,667천원."""
    return format_won(won, unit) + unit_name(unit)


def _read_parts(plain: str, position: int) -> list[_Part] | Fault:
    """Read numbers, each with its scale, from `position` on; a number without a scale is the last."""
    parts: list[_Part] = []
    while True:
        start = _skip_blank(plain, position)
        number = match_number(plain, start)
        if isinstance(number, Fault):
            return number
        if number is None:
            break
        scale = _SCALE.match(plain, number.end)
        if scale is None:
            parts.append(_Part(number.value, 1, None, start, number.end))
            break
        position = scale.end()
        parts.append(_Part(number.value, _SMALL[scale["small"]], _BIG.get(scale["big"]), start, position))
    if not parts:
        return Fault(start, len(plain), "금액은 숫자로 시작하여야 합니다", _FORMS)
    return parts


def _bare(parts: list[_Part]) -> tuple[Fraction, None] | Fault:
    """Take parts that no 원 follows as a bare number, which has no scale."""
    if len(parts) == 1 and parts[0].small == 1 and parts[0].big is None:
        return parts[0].number, None
    return Fault(parts[0].start, parts[-1].end, "금액에 ‘원’이 없습니다", "끝에 ‘원’을 붙이십시오. 예: 3천만원")


def _with_unit(parts: list[_Part], plain: str) -> tuple[Fraction, int] | Fault:
    """Add up the parts of an amount that ends in 원, in the smallest of their units."""
    end = parts[-1].end
    if not _WON.match(plain, end):
        start = _skip_blank(plain, end)
        return Fault(start, len(plain), f"‘{plain[start:]}’: 금액의 단위가 아닙니다", _FORMS)
    units: list[int] = []
    big = 1
    for part in reversed(parts):  # in 3천 5백만원 the 만 counts for both numbers
        big = part.big or big
        units.insert(0, part.small * big)
    for above, unit, part in zip(units, units[1:], parts[1:], strict=False):
        if part.number * unit >= above:
            return Fault(
                part.start,
                part.end,
                "뒤의 금액이 앞의 단위보다 작지 않습니다",
                "큰 단위부터 차례로 적으십시오. 예: 1억 2,000만원",
            )
    won = sum((part.number * unit for part, unit in zip(parts, units, strict=True)), Fraction())
    number = won / units[-1]
    if sum(map(str.isdigit, print_number(number))) > MOST_DIGITS:
        return too_long(parts[0].start, end)
    return number, units[-1]


def _skip_blank(plain: str, position: int) -> int:
    """Give the place of the next character that is no blank."""
    found = _BLANK.match(plain, position)
    return found.end() if found else position
