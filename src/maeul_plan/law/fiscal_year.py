"""The fiscal year (회계연도) of local governments: its end, its closing, and when the budget bill is due."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING, Final

from maeul_plan.law.dated import Beyond, Held, held_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from maeul_plan.law.jurisdiction import Jurisdiction

YEAR_END_LAW: Final = "지방회계법 제6조제1항"
LATE_PAYMENT_LAW: Final = "지방회계법 제7조제1항"
CLOSING_LAW: Final = "지방회계법 제7조제3항"
_FIRST_CLOSED: Final = 2015  # the fiscal year from whose payments on these days apply

_BUDGET_BILL: Final = "지방자치법 제142조제1항"
_BUDGET_BILL_OLD: Final = "지방자치법 제127조제1항"
_OLD_READ: Final = date(2014, 11, 19)
_RENUMBERED: Final = date(2022, 1, 13)
_ONE_DAY: Final = timedelta(days=1)


def _bill_days(days: int) -> tuple[Held[int], ...]:
    return (
        Held(days, date.min, _OLD_READ - _ONE_DAY, f"{_BUDGET_BILL_OLD}(그때의 조문은 확인하지 못함)", verified=False),
        Held(days, _OLD_READ, _RENUMBERED - _ONE_DAY, _BUDGET_BILL_OLD, verified=True),
        Held(days, _RENUMBERED, None, _BUDGET_BILL, verified=True),
    )


_BILL_DAYS: Final[Mapping[Jurisdiction, tuple[Held[int], ...]]] = {
    "서울특별시": _bill_days(50),
    "서울특별시 성북구": _bill_days(40),
}


def year_end(year: int) -> date:
    """Give the last day of a fiscal year."""
    return date(year, 12, 31)


def late_payments_until(year: int) -> date | None:
    """Give the last day for the listed late payments (출납폐쇄 뒤 수입·지출) of a fiscal year; None before 2015."""
    return _in_next_year(year, 1, 20)


def accounts_closed_on(year: int) -> date | None:
    """Give the day on which the accounts of a fiscal year are closed (출납 사무 완결); None before 2015."""
    return _in_next_year(year, 2, 10)


def budget_bill_days_on(place: Jurisdiction | None, day: date) -> Held[int] | None:
    """Give how many days before 1 January the budget bill goes to the council; None for an unknown agency."""
    held = held_on(_BILL_DAYS[place], day) if place else None
    return None if isinstance(held, Beyond) else held


def _in_next_year(year: int, month: int, day: int) -> date | None:
    return date(year + 1, month, day) if _FIRST_CLOSED <= year < MAXYEAR else None
