"""Months of a term (월할)."""

from __future__ import annotations

from datetime import date, timedelta

from maeul_plan.plan.period import Period


def whole_months(first: date, last: date) -> int | None:
    """Count the months from `first` through `last`, or None where they aren't whole.

    A month runs to the day before the same day of the next (민법 제160조): 4. 10.∼4. 9. is a year.
    """
    if last < first or last == date.max:
        return None
    end = last + timedelta(days=1)
    return (end.year - first.year) * 12 + end.month - first.month if end.day == first.day else None


def months_of(period: Period | None) -> int | None:
    """Count the whole months of a plan's term, or None where it has no end or a part of a month."""
    if period is None or period.last_day is None:
        return None
    return whole_months(period.first_day, period.last_day)
