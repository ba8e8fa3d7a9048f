"""What of a pay of several parts falls into one column of time, as pay a month by months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from maeul_plan.figures.months import ByDays, by_days
from maeul_plan.figures.pay.post_pay import as_factor
from maeul_plan.figures.release.leaves import Times
from maeul_plan.figures.release.periods import MONTH, column_name, column_number
from maeul_plan.figures.trace import TimePart
from maeul_plan.notation.money import print_won

_YEAR: Final = 12
_MOST_TERMS: Final = 6


def within(times: Times, column: str, size: int) -> Times:
    """Give what falls into the column of a name: the days of each part that lie in it, and what is due for them."""
    found = []
    for part in times:
        for number in range(column_number(part.first, size), column_number(part.last, size) + 1):
            if column_name(number, size) == column:
                first, last = max(part.first, _first_day(number * size)), min(part.last, _last_day(number, size))
                share = by_days(first, last).months / by_days(part.first, part.last).months
                found.append(TimePart(first, last, part.exact * share))
    return tuple(found)


def months_insured(first: date, last: date) -> ByDays:
    """Count the months of a premium, which is due for a part of a month as for a whole one."""
    months = by_days(first, last)
    return months if months.months >= 1 else ByDays(Fraction(1), "1")


def written(parts: Sequence[TimePart], unit: int, count: Callable[[date, date], ByDays] = by_days) -> str:
    """Write parts as pay times months, `2,830천원×(14/31+1) + 2,830천원×3월`; "" where that is long or not exact."""
    pays: dict[tuple[str, Fraction], Fraction] = {}
    for part in parts:
        months = count(part.first, part.last)
        key = (as_factor(months), months.months)
        pays[key] = pays.get(key, Fraction(0)) + part.exact / months.months
    terms = [_term(monthly, factor, unit) for (factor, _), monthly in pays.items()]
    return " + ".join(terms) if all(terms) and len(terms) <= _MOST_TERMS else ""


def _term(monthly: Fraction, factor: str, unit: int) -> str:
    if monthly.denominator == 1:
        return f"{print_won(monthly, unit)}×{factor}{'월' if factor.isdigit() else ''}"
    return f"{print_won(monthly * _YEAR, unit)}×{factor}/{_YEAR}" if (monthly * _YEAR).denominator == 1 else ""


def _first_day(month: int) -> date:
    return date(month // _YEAR, month % _YEAR + MONTH, 1)


def _last_day(number: int, size: int) -> date:
    first = _first_day(number * size + size - 1)
    return first.replace(day=monthrange(first.year, first.month)[1])
