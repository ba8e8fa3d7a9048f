"""What the rules of the head say of the 2015 plan, and of its signed and its printed text."""

from __future__ import annotations

from pathlib import Path

import pytest

from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
RULES = {*(f"DOC00{n}" for n in (1, 2, 3, 4, 6, 7)), "DOC021", "DOC022", "MET001", "MET002"}


def test_one_section_is_not_consulted_and_two_fields_are_not_said() -> None:
    path = ROOT / "plans" / "seongbuk-2015.yaml"
    findings = checked(read(path.name, path.read_bytes()), Settings()).findings
    assert [(one.rule.id, one.severity, one.message) for one in findings if one.rule.id in RULES] == [
        ("MET001", "warning", "공개할 문서의 정보에 보존기간, 분류정보가 없습니다"),
        ("DOC007", "warning", "홍보전산과가 협조에 없습니다"),
    ]


@pytest.mark.parametrize("name", ["seongbuk-2015-signed.txt", "seongbuk-2015.md"])
def test_the_head_of_its_texts_is_right(name: str) -> None:
    path = ROOT / "tests" / "golden" / name
    findings = linted(name, path.read_bytes(), Settings()).findings
    assert [one.message for one in findings if one.rule.id in RULES] == []
