from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from maeul_plan.law import (
    accounts,
    fiscal_year,
    limits,
    minimum_wage,
    severance,
    social_insurance,
    statutes,
    welfare_pay,
)
from maeul_plan.law.dated import Beyond, Held, held_on, in_years

ONE_DAY = timedelta(days=1)
TABLES = (
    "accounts",
    "dated",
    "disclosure_grounds",
    "fiscal_year",
    "jurisdiction",
    "limits",
    "minimum_wage",
    "retention",
    "severance",
    "social_insurance",
    "statutes",
    "welfare_pay",
)
TWO = (
    Held("앞", date(2012, 7, 26), date(2013, 6, 30), "가", verified=True),
    Held("뒤", date(2013, 7, 1), date(2015, 3, 4), "나", verified=False),
)


def rows_in(thing: object) -> list[tuple[Held[Any], ...]]:
    """Find every run of rows in a module: tuples of rows, wherever they hang."""
    if isinstance(thing, dict):
        return [rows for part in thing.values() for rows in rows_in(part)]
    if isinstance(thing, tuple) and thing and all(isinstance(part, Held) for part in thing):
        return [thing]
    if isinstance(thing, tuple) and not isinstance(thing, Held):
        return [rows for part in thing for rows in rows_in(part)]
    return []


RUNS = [
    rows
    for module in (accounts, fiscal_year, limits, minimum_wage, severance, social_insurance, statutes, welfare_pay)
    for thing in vars(module).values()
    for rows in rows_in(thing)
]


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2012, 7, 26), "앞"), (date(2013, 6, 30), "앞"), (date(2013, 7, 1), "뒤"), (date(2015, 3, 4), "뒤")],
)
def test_a_row_holds_on_its_first_and_on_its_last_day(day: date, value: str) -> None:
    held = held_on(TWO, day)
    assert isinstance(held, Held)
    assert held.value == value


@pytest.mark.parametrize("day", [date(2012, 7, 25), date(2015, 3, 5), date.min, date.max])
def test_a_day_outside_all_rows_is_told_how_far_they_reach(day: date) -> None:
    assert held_on(TWO, day) == Beyond(date(2012, 7, 26), date(2015, 3, 4))


@pytest.mark.parametrize(
    ("beyond", "known"),
    [
        (Beyond(date(2010, 1, 1), date(2027, 12, 31)), "2010∼2027년"),
        (Beyond(date(2017, 1, 1), date(2017, 12, 31)), "2017년"),
        (Beyond(date(2010, 1, 1), None), "2010년부터"),
        (Beyond(date(2012, 7, 26), None), "2012. 7. 26.부터"),
        (Beyond(date(2012, 7, 26), date(2015, 12, 31)), "2012. 7. 26.∼2015. 12. 31."),
        (Beyond(date(2010, 1, 1), date(2011, 3, 31)), "2010. 1. 1.∼2011. 3. 31."),
    ],
)
def test_how_far_a_table_knows_is_said_in_korean(beyond: Beyond, known: str) -> None:
    assert beyond.known == known


def test_a_value_of_years_runs_from_new_year_to_the_last_of_december() -> None:
    assert in_years(3, 2016, 2017, "가") == Held(3, date(2016, 1, 1), date(2017, 12, 31), "가", verified=True)


def test_rows_of_every_table_follow_one_another_without_a_gap() -> None:
    assert len(RUNS) > 60
    for rows in RUNS:
        for row, following in pairwise(rows):
            assert row.until is not None, row
            assert following.since == row.until + ONE_DAY, row


def test_every_value_names_a_source_and_lasts_at_least_a_day() -> None:
    for row in (row for rows in RUNS for row in rows):
        assert any("가" <= letter <= "힣" for letter in row.source), row
        assert row.until is None or row.since <= row.until, row


@pytest.mark.parametrize("table", TABLES)
def test_loading_a_table_costs_next_to_nothing(table: str) -> None:
    program = f"""
import sys
import maeul_plan.law.{table}
ours = {{name.split(".")[1] for name in sys.modules if name.startswith("maeul_plan.")}}
assert ours <= {{"law", "notation"}}, ours
heavy = {{"pydantic", "ruamel", "yaml", "json", "tomllib", "jinja2", "rich", "holidays", "dataclasses", "inspect"}}
allowed = {{"dataclasses", "inspect"}} if {table!r} == "statutes" else set()
assert not (heavy - allowed) & set(sys.modules), heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
