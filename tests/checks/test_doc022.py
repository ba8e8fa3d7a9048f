"""Personal numbers are found in what everyone may read, and never repeated."""

from __future__ import annotations

import json
import re

import pytest

from maeul_plan.findings import Finding
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

NUMBERS = ("000101-1234567", "0001011234567", "000101-5234567", "010-1234-5678", "01012345678", "011-987-6543")


def found_in(disclosure: str, lead: str) -> list[Finding]:
    text = json.dumps(
        {"maeul": 1, "document": {"title": "시험 계획", "disclosure": disclosure, "lead": lead}}, ensure_ascii=False
    )
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one for one in findings if one.rule.id == "DOC022"]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_finding_does_not_repeat_the_number(number: str) -> None:
    (found,) = found_in("공개", f"담당 {number}")
    secret = re.sub(r"\D", "", number)[6:]
    told = re.sub(r"\D", "", f"{found.message}{found.label}{found.help}")
    assert secret not in told
    assert number not in f"{found.message}{found.label}{found.help}"


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("disclosure", ["부분공개(6)", "비공개(6)"])
def test_what_is_not_open_to_all_may_hold_them(number: str, disclosure: str) -> None:
    assert found_in(disclosure, number) == []
    text = f"문서번호　마을담당관-4423\n공개여부　{disclosure}\n\n○ {number}\n"
    assert linted("a.md", text.encode(), Settings()).findings == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("000228-1000000", "error"),
        ("000229-1000000", None),  # 1900 was no leap year
        ("000229-3000000", "error"),  # 2000 was one
        ("000431-1000000", None),
        ("000101-0000000", None),
        ("000101-9000000", None),
        ("100111-1000000", "error"),
        ("110111-1000000", "warning"),  # may be a corporation's
        ("220111-1000000", "warning"),
        ("230111-1000000", "error"),
        ("법인 110111-1000000", None),
        ("주민등록번호 110111-1000000", "error"),
        ("000101-1000000-1", None),
        ("1000101-1000000", None),
        ("000101-1000000원", None),
    ],
)
def test_a_resident_number_has_a_day_of_birth(number: str, expected: str | None) -> None:
    assert [one.severity for one in found_in("공개", number)] == ([expected] if expected else [])


@pytest.mark.parametrize("number", ["02-2241-1234", "031-123-4567", "070-1234-5678", "010-0000-0000", "1588-1234"])
def test_the_phone_of_an_office_is_nobodys(number: str) -> None:
    assert found_in("공개", f"문의 {number}") == []


def test_many_digits_take_no_time() -> None:
    assert found_in("공개", "1" * 200_000) == []
    assert found_in("공개", "000101-" * 30_000) == []
