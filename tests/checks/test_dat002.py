from __future__ import annotations

from datetime import date, timedelta

import pytest

from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read


def found_on(approved: date, due: date) -> list[str]:
    """Give what DAT002 says of a step that is due a day after the approval."""
    text = (
        f"maeul: 1\ndocument:\n  title: 시험 계획\n  approved_on: {approved}\n"
        f"deadlines:\n  - {{task: 제출, due: {due}, counted: {{from: 결재일, within: 1일}}}}\n"
    )
    reviewed = checked(read("plan.yaml", text.encode()), Settings())
    return [found.severity for found in reviewed.findings if found.rule.id == "DAT002"]


@pytest.mark.parametrize(
    ("saturday", "said"), [(date(2008, 3, 15), []), (date(2008, 3, 22), ["warning"]), (date(2015, 7, 18), ["warning"])]
)
def test_a_saturday_moves_the_end_from_22_march_2008_on(saturday: date, said: list[str]) -> None:
    assert found_on(saturday - timedelta(days=1), saturday) == said


@pytest.mark.parametrize(("sunday", "said"), [(date(2008, 3, 16), ["warning"]), (date(2015, 7, 19), ["warning"])])
def test_a_sunday_always_did(sunday: date, said: list[str]) -> None:
    assert found_on(sunday - timedelta(days=1), sunday) == said


@pytest.mark.parametrize(("approved", "said"), [(date(2025, 4, 30), []), (date(2026, 4, 30), ["warning"])])
def test_labour_day_moves_the_end_from_2026_on(approved: date, said: list[str]) -> None:
    assert found_on(approved, approved + timedelta(days=1)) == said


@pytest.mark.parametrize(("approved", "said"), [(date(2015, 8, 13), ["warning"]), (date(2016, 8, 11), [])])
def test_a_temporary_holiday_moves_only_what_ends_on_it(approved: date, said: list[str]) -> None:
    assert found_on(approved, approved + timedelta(days=1)) == said
