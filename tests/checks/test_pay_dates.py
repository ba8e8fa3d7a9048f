"""What the rules about pay say on the last day of one law and on the first of the next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from maeul_plan.law.dated import Held
from maeul_plan.law.minimum_wage import minimum_wage_on, monthly_wage
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.findings import Finding


def found(text: str, rule: str) -> list[Finding]:
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one for one in findings if one.rule.id == rule]


def plan(as_of: date, start: date, end: date, pay: int, staffing: str = "employment: 상근") -> str:
    return (
        f"maeul: 1\ndocument: {{title: 시험 계획, approved_on: {as_of}}}\n"
        f"period: {{start: {start}, end: {end}}}\n"
        f"staffing:\n  {staffing}\n  posts: [{{id: 단장, headcount: 1, annual_pay: {pay}원}}]\n"
    )


def yearly(year: int) -> int:
    held = minimum_wage_on(date(year, 1, 1))
    assert isinstance(held, Held)
    return monthly_wage(held.value) * 12


@pytest.mark.parametrize("year", range(2011, 2028))
def test_a_wage_counts_from_new_year_on_and_not_the_day_before(year: int) -> None:
    approved, first = date(year - 1, 12, 1), date(year, 1, 1)
    pay = yearly(year) - 1
    assert found(plan(approved, first - timedelta(days=1), first - timedelta(days=1), pay), "PAY004") == []
    (one,) = found(plan(approved, first, first, pay), "PAY004")
    assert one.severity == ("warning" if year == 2024 else "error")
    assert f"{year}년 최저임금" in one.message
    assert found(plan(approved, first, first, yearly(year)), "PAY004") == []


@pytest.mark.parametrize(("approved", "severity"), [(date(2015, 8, 4), "warning"), (date(2015, 8, 5), "error")])
def test_a_wage_is_an_error_only_where_it_was_fixed_by_then(approved: date, severity: str) -> None:
    (one,) = found(plan(approved, date(2016, 1, 1), date(2016, 12, 31), 14_400_000), "PAY004")
    assert one.severity == severity


def test_a_later_year_of_the_term_is_a_warning_and_names_that_year() -> None:
    (one,) = found(plan(date(2015, 8, 10), date(2015, 9, 1), date(2016, 8, 31), yearly(2015)), "PAY004")
    assert (one.severity, one.message) == ("warning", "단장: 보수가 2016년 최저임금에 못 미칩니다")
    assert one.label == "월 1,166,220원, 2016년 최저임금 월 1,260,270원 (94,050원 모자람)"


def test_figures_of_the_rule_book() -> None:
    (one,) = found(plan(date(2025, 12, 22), date(2026, 1, 1), date(2026, 12, 31), 25_000_000), "PAY004")
    assert one.label == "월 2,083,333원, 2026년 최저임금 월 2,156,880원 (73,547원 모자람)"
    assert "25,882,560원 이상" in one.help


@pytest.mark.parametrize(("pay", "count"), [(5_819_142, 1), (5_819_143, 0)])
def test_twenty_hours_are_held_against_what_is_worked_alone(pay: int, count: int) -> None:
    text = plan(date(2015, 7, 7), date(2015, 8, 1), date(2015, 12, 31), pay, "weekly_hours: 20")
    assert len(found(text, "PAY004")) == count


def test_severance_is_asked_for_from_the_first_day_that_the_law_is_known_of() -> None:
    end = date(2012, 12, 31)
    assert found(plan(date(2009, 12, 31), date(2010, 1, 1), end, 40_000_000), "PAY006") == []
    assert len(found(plan(date(2010, 1, 1), date(2010, 1, 1), end, 40_000_000), "PAY006")) == 1


@pytest.mark.parametrize(("approved", "is_said"), [(date(2012, 7, 25), False), (date(2012, 7, 26), True)])
def test_the_share_of_a_dc_plan_is_named_from_its_day_on(approved: date, *, is_said: bool) -> None:
    (one,) = found(plan(approved, date(2012, 8, 1), date(2013, 7, 31), 40_000_000), "PAY006")
    assert ("1/12" in one.help) == is_said


@pytest.mark.parametrize(
    ("start", "shares"),
    [
        (date(2015, 8, 1), ("국민연금 4.5%", "건강보험 3.035%", "건강보험료의 6.55%", "(실업급여) 0.65%")),
        (date(2026, 1, 1), ("국민연금 4.75%", "건강보험 3.595%", "건강보험료의 13.14%", "(실업급여) 0.9%")),
        (date(2019, 9, 30), ("(실업급여) 0.65%",)),
        (date(2019, 10, 1), ("(실업급여) 0.8%",)),
    ],
)
def test_the_employers_shares_are_those_of_the_first_day(start: date, shares: tuple[str, ...]) -> None:
    (one,) = found(plan(date(2015, 7, 7), start, start + timedelta(days=60), 40_000_000), "PAY005")
    assert all(share in one.help for share in shares)


def test_no_shares_are_guessed_beyond_what_is_known() -> None:
    (one,) = found(plan(date(2026, 12, 1), date(2027, 1, 1), date(2027, 6, 30), 40_000_000), "PAY005")
    assert "%" not in one.help


def test_beyond_the_tables_it_is_said_how_far_each_one_knows() -> None:
    (one,) = found(plan(date(2025, 12, 1), date(2026, 1, 1), date(2028, 12, 31), 40_000_000), "PAY007")
    assert one.severity == "info"
    assert one.message == "최저임금·건강보험·장기요양의 값을 모르는 해가 운영기간에 있습니다"
    assert one.label == "최저임금 2010∼2027년, 건강보험 2010∼2026년, 장기요양 2010∼2026년"


def test_a_term_of_eight_thousand_years_takes_no_time() -> None:
    text = plan(date(2015, 7, 7), date(2015, 8, 1), date(9999, 12, 31), 40_000_000)
    assert {one.rule.id for one in found(text, "PAY007")} == {"PAY007"}
