from __future__ import annotations

from datetime import date
from fractions import Fraction

from maeul_plan.law.dated import Beyond, Held
from maeul_plan.law.severance import least_months_on, least_weekly_hours_on, severance_share_on


def test_a_twelfth_of_the_wages_since_the_law_of_2012() -> None:
    before, held = severance_share_on(date(2012, 7, 25)), severance_share_on(date(2012, 7, 26))
    assert isinstance(before, Beyond)
    assert before.known == "2012. 7. 26.부터"
    assert isinstance(held, Held)
    assert (held.value, held.verified) == (Fraction(1, 12), True)
    assert "제20조제1항" in held.source


def test_none_is_due_below_twelve_months_or_fifteen_hours_a_week() -> None:
    for table, least in ((least_months_on, 12), (least_weekly_hours_on, 15)):
        held = table(date(2015, 7, 7))
        assert isinstance(held, Held)
        assert (held.value, held.source) == (least, "근로자퇴직급여 보장법 제4조제1항 단서")
        assert held.verified
        assert table(date(2010, 1, 1)) == held
        assert isinstance(table(date(2009, 12, 31)), Beyond)
