"""The seven retention periods of 공공기록물법 시행령 제26조, and no other."""

from __future__ import annotations

import pytest

from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read


def severities(retention: str) -> list[str]:
    text = f"maeul: 1\ndocument:\n  title: 시험 계획\n  retention: '{retention}'\n"
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one.severity for one in findings if one.rule.id == "DOC003"]


@pytest.mark.parametrize("period", ["영구", "준영구", "30년", "10년", "5년", "3년", "1년"])
@pytest.mark.parametrize("form", ["{}", "{} 보존", "{}(2016. 1. 1.부터)"])
def test_the_seven_periods_are_right(period: str, form: str) -> None:
    assert severities(form.format(period)) == []


@pytest.mark.parametrize(
    "period", ["2년", "7년", "20년", "50년", "15년", "35년", "5", "5개월", "반영구", "오래", "0005년"]
)
def test_every_other_is_an_error(period: str) -> None:
    assert severities(period) == ["error"]
