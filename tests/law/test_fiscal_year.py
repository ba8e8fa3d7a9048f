from __future__ import annotations

from datetime import date, timedelta

import pytest

from maeul_plan.law.fiscal_year import accounts_closed_on, budget_bill_days_on, late_payments_until, year_end
from maeul_plan.law.jurisdiction import Jurisdiction


def test_bu_12_a_year_ends_in_december_and_is_closed_in_february() -> None:
    assert year_end(2015) == date(2015, 12, 31)
    assert late_payments_until(2015) == date(2016, 1, 20)
    assert accounts_closed_on(2015) == date(2016, 2, 10)


@pytest.mark.parametrize("year", [2014, 9999])
def test_no_closing_is_known_before_2015_nor_after_all_calendars(year: int) -> None:
    assert late_payments_until(year) is None
    assert accounts_closed_on(year) is None


@pytest.mark.parametrize(
    ("place", "due"), [("서울특별시", date(2025, 11, 12)), ("서울특별시 성북구", date(2025, 11, 22))]
)
def test_the_budget_bill_of_2026_is_due_40_or_50_days_before(place: Jurisdiction, due: date) -> None:
    held = budget_bill_days_on(place, due)
    assert held is not None
    assert date(2026, 1, 1) - timedelta(days=held.value) == due


@pytest.mark.parametrize(
    ("day", "article", "verified"),
    [
        (date(2014, 11, 18), "제127조제1항", False),
        (date(2014, 11, 19), "제127조제1항", True),
        (date(2022, 1, 12), "제127조제1항", True),
        (date(2022, 1, 13), "제142조제1항", True),
    ],
)
def test_the_article_on_the_budget_bill_moved_in_2022(day: date, article: str, *, verified: bool) -> None:
    held = budget_bill_days_on("서울특별시 성북구", day)
    assert held is not None
    assert article in held.source
    assert (held.value, held.verified) == (40, verified)


def test_how_many_days_bind_an_unknown_agency_is_not_guessed() -> None:
    assert budget_bill_days_on(None, date(2025, 11, 22)) is None
