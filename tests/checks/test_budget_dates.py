"""What the rules about a budget say on the last day of one law and on the first of the next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from maeul_plan.mend import mend
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.findings import Finding

LINES = "  lines: [{title: 사업비, items: [{basis: 총액계상 = 76000}]}]\n"


def review(text: str) -> tuple[Finding, ...]:
    return checked(read("plan.yaml", text.encode()), Settings()).findings


def found(text: str, rule: str) -> list[Finding]:
    return [one for one in review(text) if one.rule.id == rule]


def plan(as_of: date, start: date, end: date, more: str) -> str:
    document = f"document: {{title: 시험 계획, agency: 서울특별시 성북구, approved_on: {as_of}}}\n"
    return f"maeul: 1\n{document}period: {{start: {start}, end: {end}}}\n{more}"


@pytest.mark.parametrize(("approved", "count"), [(date(2014, 12, 31), 0), (date(2015, 1, 1), 1)])
def test_money_before_a_supplementary_budget_is_asked_for_from_2015_on(approved: date, count: int) -> None:
    start = date(approved.year, 2, 1)
    text = plan(approved, start, date(approved.year, 12, 31), "budget:\n  funding: {시비: 전액}\n" + LINES)
    assert len(found(text, "BUD007")) == count


@pytest.mark.parametrize(
    ("approved", "law"),
    [(date(2016, 5, 28), "지방재정법 제7조·제8조"), (date(2016, 5, 29), "지방회계법 제6조제1항")],
)
def test_the_law_of_the_fiscal_year_is_that_of_the_day(approved: date, law: str) -> None:
    text = plan(approved, date(2016, 6, 1), date(2017, 5, 31), f"budget:\n{LINES}")
    (one,) = found(text, "BUD009")
    assert f"({law})" in one.help


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_an_account_is_a_warning_only_in_the_years_it_was_read_for(year: int) -> None:
    more = f"consignment: {{trustee: 가나센터}}\nbudget:\n  account: 307-02\n  fiscal_year: {year}\n{LINES}"
    (one,) = found(plan(date(2025, 12, 1), date(2026, 1, 1), date(2026, 12, 31), more), "BUD005")
    assert one.severity == ("warning" if year in (2026, 2027) else "info")
    assert ("확인하지 못하였으니" in one.help) == (year not in (2026, 2027))


@pytest.mark.parametrize(("days", "severity"), [(20, "warning"), (21, "error")])
def test_a_round_behind_the_term_may_be_late_until_20_january(days: int, severity: str) -> None:
    on = date(2015, 12, 31) + timedelta(days=days)
    rounds = f"operation: {{release: {{frequency: 매분기, rounds: [{{on: {on}, amount: 76000천원}}]}}}}\n"
    text = plan(date(2015, 7, 7), date(2015, 8, 1), date(2015, 12, 31), f"budget:\n{LINES}{rounds}")
    assert [one.severity for one in found(text, "BUD010")] == [severity]


def settled(**amounts: str) -> str:
    return "maeul: 1\ndocument: {title: 시험 계획}\nsettlement:\n" + "".join(
        f"  {key}: {amount}\n" for key, amount in amounts.items()
    )


def test_a_settlement_is_mended_in_its_own_units_and_stays_mended() -> None:
    text = settled(
        granted="1,255,300,000원",
        spent="1,194,572,157원",
        balance="60,727,844원  # 잔액",
        interest="223,530원",
        other="105,294원",
        returned='"60727843 원"',
    )
    mended = mend(text, review, unsafe=True).text
    assert "balance: 60,727,843원  # 잔액\n" in mended
    assert 'returned: "61056667 원"\n' in mended
    assert found(mended, "BUD011") == []
    assert mend(text, review).text == text


@pytest.mark.parametrize(
    ("rate", "is_right"),
    [("95.2%", True), ("95.1%", True), ("95%", True), ("95.16", True), ("95.17%", False), ("96%", False)],
)
def test_a_rate_may_be_rounded_or_cut(rate: str, *, is_right: bool) -> None:
    text = settled(granted="1,255,300,000원", spent="1,194,572,157원", rate=rate)
    assert (found(text, "BUD011") == []) == is_right
