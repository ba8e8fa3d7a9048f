from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import pytest

from maeul_plan.law import limits
from maeul_plan.law.dated import Held
from maeul_plan.law.jurisdiction import Jurisdiction
from maeul_plan.law.limits import Committee, Evaluation

Limit = Callable[[Jurisdiction | None, date], Held[Any] | None]
CITY: Final = "서울특별시"
GU: Final = "서울특별시 성북구"
ONE_DAY = timedelta(days=1)
CITY_READ, CITY_FRAME = date(2026, 10, 1), date(2015, 1, 1)
GU_READ, DECREE_READ = date(2025, 3, 13), date(2015, 7, 7)
SEED = date(2015, 7, 7)
LOCAL: tuple[Limit, ...] = (
    limits.term_max_years_on,
    limits.extension_max_days_on,
    limits.extension_max_times_on,
    limits.renewal_max_times_on,
    limits.renewal_review_days_before_on,
    limits.evaluation_on,
    limits.inspections_per_year_on,
    limits.audited_settlement_months_on,
    limits.committee_on,
    limits.council_consent_on,
)


def held(limit: Limit, place: Jurisdiction | None, day: date) -> Held[Any]:
    found = limit(place, day)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("limit", "place", "first", "value"),
    [
        (limits.term_max_years_on, CITY, date(2010, 1, 1), 3),
        (limits.extension_max_days_on, CITY, date(2014, 8, 14), 90),
        (limits.extension_max_days_on, GU, date(2016, 12, 29), 90),
        (limits.renewal_max_times_on, CITY, date(2023, 10, 4), 1),
        (limits.renewal_review_days_before_on, GU, date(2016, 12, 29), 30),
        (limits.audited_settlement_months_on, CITY, date(2015, 1, 1), 3),
    ],
)
def test_a_dated_clause_is_certain_from_its_day_and_silent_before(
    limit: Limit, place: Jurisdiction, first: date, value: int
) -> None:
    assert limit(place, first - ONE_DAY) is None
    certain = held(limit, place, first)
    assert (certain.value, certain.verified, certain.until) == (value, True, None)


@pytest.mark.parametrize(
    ("limit", "place", "since", "read", "value"),
    [
        (limits.term_max_years_on, GU, date(2013, 3, 28), GU_READ, 3),
        (limits.extension_max_times_on, CITY, date(2023, 12, 29), CITY_READ, 1),
        (limits.renewal_review_days_before_on, CITY, date(1995, 11, 15), CITY_FRAME, 90),
        (limits.evaluation_on, CITY, date(2015, 1, 1), date(2022, 1, 13), Evaluation(90, 500_000_000)),
        (limits.inspections_per_year_on, CITY, date(1995, 11, 15), CITY_FRAME, 1),
        (limits.audits_per_year_on, GU, date(2013, 3, 28), GU_READ, 1),
        (limits.audits_per_year_on, None, date.min, DECREE_READ, 1),
        (limits.committee_on, CITY, date(1995, 11, 15), CITY_FRAME, Committee(6, 9, Fraction(1, 4), "외부 위원")),
        (limits.committee_on, GU, date(2013, 3, 28), GU_READ, Committee(None, 9, Fraction(1, 4), "부구청장")),
    ],
)
def test_an_undated_clause_is_certain_only_from_the_text_that_was_read(
    limit: Limit, place: Jurisdiction | None, since: date, read: date, value: object
) -> None:
    if since > date.min:
        assert limit(place, since - ONE_DAY) is None
    for day, verified in ((since, False), (read - ONE_DAY, False), (read, True)):
        found = held(limit, place, day)
        assert (found.value, found.verified) == (value, verified)
    assert "확인하지 못함" in held(limit, place, since).source
    assert "확인하지 못함" not in held(limit, place, read).source


@pytest.mark.parametrize("limit", LOCAL)
def test_an_agency_without_ordinances_here_has_none_of_the_local_limits(limit: Limit) -> None:
    assert limit(None, date(2026, 11, 22)) is None


@pytest.mark.parametrize(
    "limit",
    [
        limits.extension_max_times_on,
        limits.renewal_max_times_on,
        limits.evaluation_on,
        limits.inspections_per_year_on,
        limits.audited_settlement_months_on,
    ],
)
def test_what_only_the_city_ordains_does_not_bind_the_gu(limit: Limit) -> None:
    assert limit(CITY, date(2026, 11, 22)) is not None
    assert limit(GU, date(2026, 11, 22)) is None


def test_no_audit_clause_of_the_city_is_made_up() -> None:
    assert limits.audits_per_year_on(CITY, date(2026, 11, 22)) is None


def test_the_council_of_the_city_consents_before_the_budget() -> None:
    found = held(limits.council_consent_on, CITY, CITY_READ)
    assert found.value.needed_for == ("신규 위탁", "중요내용 변경", "재위탁")
    assert found.value.budget_waits_for == ("신규 위탁", "중요내용 변경")
    assert (found.value.own_affairs_only, found.value.renewal_again_every, found.verified) == (False, None, True)


def test_the_council_of_the_gu_consents_to_its_own_affairs_and_every_third_round() -> None:
    found = held(limits.council_consent_on, GU, GU_READ)
    assert (found.value.needed_for, found.value.own_affairs_only) == (("신규 위탁", "재위탁"), True)
    assert (found.value.renewal_again_every, found.value.budget_waits_for) == (3, ())
    assert found.verified


@pytest.mark.parametrize("day", [SEED, GU_READ - ONE_DAY])
def test_an_older_consent_clause_of_the_gu_was_not_read_and_makes_no_error(day: date) -> None:
    assert not held(limits.council_consent_on, GU, day).verified


@pytest.mark.parametrize(
    ("place", "exception", "article"),
    [
        (CITY, "운영위원회 심의", "제8조제1항·제3항"),
        (GU, "", "제7조제1항"),
        (None, "", "행정권한의 위임 및 위탁에 관한 규정 제12조제2항"),
    ],
)
def test_consignees_are_called_for_openly_by_ordinance_or_decree(
    place: Jurisdiction | None, exception: str, article: str
) -> None:
    found = held(limits.open_call_on, place, CITY_READ)
    assert (found.value.exception, found.verified) == (exception, True)
    assert found.source.endswith(article)
    assert not held(limits.open_call_on, place, CITY_FRAME - timedelta(days=1)).verified


@pytest.mark.parametrize("place", [None, CITY, GU])
def test_delegated_work_needs_approval_for_certain_since_the_act_of_2022(place: Jurisdiction | None) -> None:
    before, after = (held(limits.upper_approval_on, place, day) for day in (date(2022, 1, 12), date(2022, 1, 13)))
    assert (before.verified, after.verified) == (False, True)
    assert after.source == "지방자치법 제117조제4항"


def test_the_gu_names_who_approves_since_2025() -> None:
    before, after = (held(limits.upper_approval_on, GU, day) for day in (GU_READ - ONE_DAY, GU_READ))
    assert (before.value, after.value) == ("위임한 기관의 장", "관계 장관 또는 시장")
    assert "제4조의2제1항" in after.source


def test_the_agreement_is_made_public_since_2025() -> None:
    assert limits.publication_on(date(2025, 3, 3)) is None
    found = limits.publication_on(date(2025, 3, 4))
    assert found is not None
    assert found.verified
    assert "제13조제3항" in found.source
