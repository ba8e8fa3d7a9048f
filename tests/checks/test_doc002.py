"""The grounds of 정보공개법 제9조제1항 are its items 1 to 8."""

from __future__ import annotations

import pytest

from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read


def severities(disclosure: str, agency: str = "서울특별시 성북구") -> list[str]:
    text = f"maeul: 1\ndocument:\n  title: 시험 계획\n  agency: {agency}\n  disclosure: {disclosure}\n"
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one.severity for one in findings if one.rule.id == "DOC002"]


@pytest.mark.parametrize("kind", ["부분공개", "비공개"])
@pytest.mark.parametrize("ground", range(11))
def test_there_are_eight_grounds(kind: str, ground: int) -> None:
    assert severities(f"{kind}({ground})") == ([] if 1 <= ground <= 8 else ["error"])


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("서울특별시", []),
        ("서울시 복지정책실", []),
        ("서울특별시교육청", []),
        ("성북구청", []),
        ("강서구", []),
        ("경기도", ["warning"]),
        ("부산광역시 강서구", ["warning"]),
        ("세종특별자치시", ["warning"]),
        ("제주특별자치도", ["warning"]),
        ("가평군청", ["warning"]),
    ],
)
def test_the_word_of_seoul_is_asked_about_only_where_it_is_certain_not_to_be_used(
    agency: str, expected: list[str]
) -> None:
    assert severities("대시민공개", agency) == expected
    assert severities("공개", agency) == []
