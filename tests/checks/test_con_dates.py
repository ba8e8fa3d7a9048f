"""A rule of consignment law is chosen by the plan's day: silent the day before it held, heard from that day on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

import pytest

from maeul_plan.findings import Finding
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

CITY: Final = "서울특별시"
GU: Final = "서울특별시 성북구"
LUMP: Final = 'budget: {lines: [{title: 사업비, items: [{basis: "총액계상 = %s천원"}]}]}\n'


class Dated(NamedTuple):
    """A rule, a plan that breaks it, the first day on which it is told, and its weight before (None: silent) and on."""

    rule: str
    agency: str
    body: str
    first: date
    before: str | None
    then: str


def found(rule: str, agency: str, body: str, day: date) -> list[Finding]:
    plan = f"maeul: 1\ndocument:\n  title: 위탁 계획\n  agency: {agency}\n  drafted_on: {day.isoformat()}\n{body}"
    return [one for one in checked(read("plan.yaml", plan.encode()), Settings()).findings if one.rule.id == rule]


def term(start: str, end: str) -> str:
    return f"period: {{start: {start}, end: {end}}}\n"


def extension(until: str) -> str:
    return f"period: {{start: 2024-01-01, end: 2024-12-31, extension: {{from: 2025-01-01, until: {until}}}}}\n"


LONG: Final = term("2024-01-01", "2029-12-31")
LONGER: Final = extension("2025-12-31")
CONSENT: Final = "period: {start: 2000-01-01}\nconsignment: {council_consent: {on: 2030-01-01}}\n"
NO_CONSENT: Final = "consignment: {trustee: 마을센터}\n"
THREE_OFFICIALS: Final = "consignment: {selection: {method: 공개모집, committee: {members: 9, officials: 3}}}\n"
NO_COMMITTEE: Final = "consignment: {selection: {method: 공개모집}}\n"
UNPUBLISHED: Final = "consignment: {agreement: {signed_on: 2020-01-01}}\n"
LATE_REVIEW: Final = (
    "period: {start: 2024-01-01, end: 2024-12-31}\nconsignment: {oversight: {renewal_review: 2024-12-30}}\n"
)
LATE_EVALUATION: Final = (
    "period: {start: 2024-01-01, end: 2024-12-31}\nconsignment: {oversight: {evaluation: 2024-12-30}}\n"
    + LUMP % "500,000"
)
LATE_ACCOUNTS: Final = (
    "period: {start: 2024-01-01, end: 2024-12-31}\nconsignment: {oversight: {external_audit: 2025-04-01}}\n"
)
LATE_APPROVAL: Final = (
    "period: {start: 2000-01-01}\nconsignment: {delegated_from: 국가, upper_approval: {on: 2030-01-01}}\n"
)
OLD_ARTICLE: Final = "consignment: {basis: [{law: 지방자치법, article: 제104조제3항}]}\n"
OLD_NAME: Final = "consignment: {basis: [{law: 성북구 마을만들기 지원조례, article: 제3조}]}\n"
SPECIAL: Final = "consignment: {basis: [{law: 성북구 마을만들기 지원조례, article: 제3조}]}\n"
NO_REVIEW: Final = (
    "consignment: {trustee: 마을센터, suitability_review: {exempt: 해당 없음}, "
    "basis: [{law: 서울특별시 성북구 마을공동체 활성화 지원 조례, article: 제3조}]}\n"
)

DATED: Final = (
    Dated("CON001", "부산광역시", OLD_ARTICLE, date(2022, 1, 13), None, "error"),
    Dated("CON001", "부산광역시", OLD_NAME, date(2026, 3, 19), None, "error"),
    Dated("CON001", GU, SPECIAL, date(2013, 3, 28), None, "info"),
    Dated("CON002", CITY, LONG, date(2010, 1, 1), None, "error"),
    Dated("CON002", GU, LONG, date(2013, 3, 28), None, "warning"),
    Dated("CON002", GU, LONG, date(2025, 3, 13), "warning", "error"),
    Dated("CON002", CITY, LONGER, date(2014, 8, 14), None, "error"),
    Dated("CON002", GU, LONGER, date(2016, 12, 29), None, "error"),
    Dated("CON004", CITY, CONSENT, date(1995, 11, 15), None, "warning"),
    Dated("CON004", CITY, CONSENT, date(2015, 1, 1), "warning", "error"),
    Dated("CON004", GU, CONSENT, date(2013, 3, 28), None, "warning"),
    Dated("CON004", GU, CONSENT, date(2025, 3, 13), "warning", "error"),
    Dated("CON004", GU, NO_CONSENT, date(2013, 3, 28), None, "warning"),
    Dated("CON005", GU, NO_COMMITTEE, date(2013, 3, 28), None, "warning"),
    Dated("CON006", CITY, THREE_OFFICIALS, date(2015, 1, 1), "warning", "error"),
    Dated("CON006", GU, THREE_OFFICIALS, date(2013, 3, 28), None, "warning"),
    Dated("CON006", GU, THREE_OFFICIALS, date(2025, 3, 13), "warning", "error"),
    Dated("CON007", "부산광역시", UNPUBLISHED, date(2025, 3, 4), None, "warning"),
    Dated("CON008", GU, LATE_REVIEW, date(2016, 12, 29), None, "warning"),
    Dated("CON008", CITY, LATE_EVALUATION, date(2015, 1, 1), None, "warning"),
    Dated("CON009", CITY, LATE_ACCOUNTS, date(2015, 1, 1), None, "warning"),
    Dated("CON010", "부산광역시", LATE_APPROVAL, date(2022, 1, 13), "warning", "error"),
    Dated("CON011", GU, "consignment: {council_consent: {contents: [기간]}}\n", date(2013, 3, 28), None, "warning"),
    Dated("CON012", GU, NO_REVIEW, date(2026, 3, 19), None, "warning"),
)


@pytest.mark.parametrize("case", DATED, ids=lambda case: f"{case.rule}-{case.first}-{case.agency.split()[-1]}")
def test_a_rule_holds_from_its_day_on(case: Dated) -> None:
    for day, severity in ((case.first - timedelta(days=1), case.before), (case.first, case.then)):
        told = [one.severity for one in found(case.rule, case.agency, case.body, day)]
        assert told == ([severity] if severity else []), day


@pytest.mark.parametrize(
    ("cost", "start", "severities"),
    [
        ("1,500,000", "2024-01-01", ["warning"]),
        ("1,499,999", "2024-01-01", []),
        ("500,000", "2026-07-01", ["warning"]),
    ],
)
def test_what_three_years_cost_is_spread_over_them_and_half_a_year_is_a_year(
    cost: str, start: str, severities: list[str]
) -> None:
    body = f"period: {{start: {start}, end: 2026-12-31}}\nconsignment: {{oversight: {{evaluation: 2026-12-01}}}}\n"
    told = found("CON008", CITY, body + LUMP % cost, date(2023, 12, 1))
    assert [one.severity for one in told] == severities


def test_what_was_not_read_is_said_beside_the_ground() -> None:
    (before,) = found("CON002", GU, LONG, date(2025, 3, 12))
    (then,) = found("CON002", GU, LONG, date(2025, 3, 13))
    assert "확인하지 못함" in before.help
    assert "확인하지 못함" not in then.help
    assert "제10조제2항" in then.help


def test_a_moved_article_is_only_put_right_when_asked_for_and_blanks_at_once() -> None:
    (moved,) = found("CON001", "부산광역시", OLD_ARTICLE, date(2022, 1, 13))
    assert moved.fix is not None
    assert (moved.fix.safe, moved.fix.edits[0].text) == (False, "제117조제3항")
    loose = "consignment: {basis: [{law: 조례, article: 제26조 제8호 및 제 27조 제4항}]}\n"
    (blanks,) = found("CON001", "부산광역시", loose, date(2022, 1, 13))
    assert blanks.fix is not None
    assert (blanks.fix.safe, blanks.fix.edits[0].text) == (True, "제26조제8호 및 제27조제4항")
    assert (
        found(
            "CON001",
            "부산광역시",
            loose.replace("제26조 제8호 및 제 27조 제4항", blanks.fix.edits[0].text),
            date(2022, 1, 13),
        )
        == []
    )


def test_a_plan_at_the_end_of_the_calendar_is_no_misuse() -> None:
    body = "period: {start: 9999-01-01, length: 9999년}\nconsignment: {oversight: {renewal_review: 9999-12-31, external_audit: 9999-12-31}}\n"
    for rule in ("CON002", "CON008", "CON009"):
        assert all(one.severity != "error" for one in found(rule, CITY, body, date(9998, 12, 31)))
