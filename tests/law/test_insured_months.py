from __future__ import annotations

from datetime import date

import pytest

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.insured_months import health_months_on, pension_months_on


@pytest.mark.parametrize(
    ("day", "months"), [(date(2010, 1, 1), 1), (date(2011, 6, 6), 1), (date(2011, 6, 7), 0), (date(2026, 1, 1), 0)]
)
def test_who_joins_and_leaves_within_a_month_has_none_of_the_pension_since_2011(day: date, months: int) -> None:
    held = pension_months_on(day)
    assert isinstance(held, Held)
    assert held.value == months


def test_the_article_of_the_health_insurance_moved_with_the_new_act() -> None:
    old, new = health_months_on(date(2012, 8, 31)), health_months_on(date(2012, 9, 1))
    assert isinstance(old, Held)
    assert isinstance(new, Held)
    assert "제62조" in old.source
    assert "제69조" in new.source
    assert old.value == new.value == 1


def test_nothing_is_said_of_days_before_the_tables() -> None:
    assert isinstance(pension_months_on(date(2009, 12, 31)), Beyond)
    assert isinstance(health_months_on(date(2009, 12, 31)), Beyond)
