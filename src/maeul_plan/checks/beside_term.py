"""Money that is handed over beside the term: before it starts, or when it is over."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from maeul_plan.findings import Severity
from maeul_plan.law.fiscal_year import late_payments_until
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.period import Period


class Beside(NamedTuple):
    """What is wrong (Korean), how bad that is, and the term in words."""

    message: str
    severity: Severity
    term: str


def beside_term(period: Period, first: date, last: date) -> Beside | None:
    """Judge a payment made between two days that lies wholly before or behind the term; None for any other.

    Within the quarter of the start, and until the last day for late payments, it may be meant so.
    """
    start, end = period.first_day, period.last_day
    term = f"{print_day(start)}∼{print_day(end)}" if end else f"{print_day(start)}부터"
    if last < start:
        is_near = last >= date(start.year, (start.month - 1) // 3 * 3 + 1, 1)
        return Beside("운영기간이 시작되기 전에 교부합니다", "warning" if is_near else "error", term)
    if end is not None and first > end:
        late = late_payments_until(end.year)
        is_in_time = late is not None and first <= late
        return Beside("운영기간이 끝난 뒤에 교부합니다", "warning" if is_in_time else "error", term)
    return None
