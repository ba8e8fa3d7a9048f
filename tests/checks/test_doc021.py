"""문서요지 and 키워드 are asked for from 2026-05-19."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

FIRST = date(2026, 5, 19)


def messages(head: str) -> list[str]:
    text = f"maeul: 1\ndocument:\n  title: 시험 계획\n{head}"
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one.message for one in findings if one.rule.id == "DOC021"]


@pytest.mark.parametrize("key", ["approved_on", "drafted_on"])
def test_it_speaks_from_the_day_on_and_not_the_day_before(key: str) -> None:
    assert messages(f"  {key}: {FIRST - timedelta(days=1)}\n") == []
    assert messages(f"  {key}: {FIRST}\n") == ["문서요지, 키워드가 없습니다"]


def test_the_approval_counts_and_not_the_drafting() -> None:
    assert len(messages(f"  drafted_on: {FIRST - timedelta(days=1)}\n  approved_on: {FIRST}\n")) == 1
