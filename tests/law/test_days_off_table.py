from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays
import pytest

from maeul_plan.law.days_off_table import (
    ALWAYS,
    DAYS_OFF,
    FIRST_YEAR,
    LAST_YEAR,
    SUBSTITUTE_2013,
    SUBSTITUTE_2021,
    SUBSTITUTE_2023,
    SUBSTITUTE_2026,
)

GOLDEN = Path(__file__).with_name("days_off_golden.txt").read_text(encoding="utf-8").splitlines()
FIRST_GIVEN = {
    SUBSTITUTE_2013: {
        "어린이날",
        *(f"{feast}{part}" for feast in ("설날", "추석") for part in ("", " 전날", " 다음날")),
    },
    SUBSTITUTE_2021: {"3·1절", "광복절", "개천절", "한글날"},
    SUBSTITUTE_2023: {"부처님오신날", "기독탄신일"},
    SUBSTITUTE_2026: {"노동절", "제헌절"},
}


def test_the_table_is_the_golden_list_day_by_day_with_weekday_and_name() -> None:
    table = [f"{day} {'월화수목금토일'[day.weekday()]} {name}" for day, (name, _) in DAYS_OFF.items()]
    assert table == GOLDEN


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_the_holidays_package_knows_the_same_days(year: int) -> None:
    known = holidays.country_holidays("KR", language="ko", years=year)
    assert {day for day in DAYS_OFF if day.year == year} == set(known)


def test_the_table_has_a_row_for_every_year_it_claims() -> None:
    assert {day.year for day in DAYS_OFF} == set(range(FIRST_YEAR, LAST_YEAR + 1))


def test_every_day_off_names_its_source_and_was_known_before_it_came() -> None:
    for day, (_, basis) in DAYS_OFF.items():
        assert basis.source
        assert basis.known_from is None or basis.known_from < day


def test_only_days_set_once_for_all_were_always_known() -> None:
    always = {basis.kind for _, basis in DAYS_OFF.values() if basis.known_from == ALWAYS}
    assert always == {"fixed", "lunar", "election"}


def test_a_substitute_cites_the_first_decree_that_gives_its_holiday_one() -> None:
    for day, (name, basis) in DAYS_OFF.items():
        assert (basis.kind == "substitute") == name.startswith("대체공휴일(")
        if basis.kind == "substitute" and day != date(2025, 5, 6):
            assert name.removeprefix("대체공휴일(").removesuffix(")") in FIRST_GIVEN[basis]


def test_kinds_agree_with_names() -> None:
    for name, basis in DAYS_OFF.values():
        assert (basis.kind == "temporary") == name.startswith("임시공휴일")
        assert (basis.kind == "election") == ("선거" in name)
