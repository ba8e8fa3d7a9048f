"""What the law of consignment finds in the plan of 2015: rows 14 and 15 of the reviewed findings, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

PLAN: Final = (Path(__file__).parents[2] / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")


def told(text: str) -> list[tuple[str, str, str]]:
    lines = text.split("\n")
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return sorted(
        (one.rule.id, one.severity, lines[one.place.line - 1].split(":")[0].strip())
        for one in findings
        if one.rule.id.startswith("CON")
    )


def test_the_consignee_is_fixed_and_no_step_of_the_law_is_said() -> None:
    assert told(PLAN) == [
        ("CON001", "info", "basis"),  # the special ordinance alone
        ("CON003", "warning", "until"),  # 사업안정화까지
        ("CON004", "warning", "consignment"),  # no consent
        ("CON005", "warning", "trustee"),  # no call, no committee
        ("CON007", "warning", "consignment"),  # no agreement
        ("CON009", "warning", "consignment"),  # no audit, no settlement
        ("CON012", "info", "consignment"),  # no review of suitability
    ]


def test_each_step_that_is_said_is_no_longer_asked_for() -> None:
    said = """  kind: 신규
  suitability_review: {on: 2015-03-02}
  council_consent: {on: 2015-06-22}
  selection:
    method: 공개모집
    committee: {members: 8, officials: 2, chair: 부구청장}
  agreement: {signed_on: 2015-07-31}
  oversight: {audit: 연 1회, settlement: 사업종료 후 30일 이내}
  basis:
    - {law: 서울특별시 성북구 사무의 민간위탁에 관한 조례, article: 제5조}
"""
    text = PLAN.replace("  basis:\n", said, 1).replace("사업안정화까지", "2016. 3. 30.")
    assert told(text) == []
    without_agreement = text.replace("  agreement: {signed_on: 2015-07-31}\n", "")
    assert told(without_agreement) == [("CON007", "warning", "consignment")]


def test_the_same_plan_signed_today_meets_the_law_of_today() -> None:
    text = PLAN.replace("2015-07-07", "2026-03-19")
    assert ("CON001", "error", "- law") in told(text)
    assert ("CON012", "warning", "consignment") in told(text)
