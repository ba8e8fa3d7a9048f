"""A malformed registration number is mended where it is certain what was meant."""

from __future__ import annotations

import pytest

from maeul_plan.findings import Finding
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read


def plan_with(number: str) -> str:
    return f"maeul: 1\ndocument:\n  title: 시험 계획\n  approved_on: 2015-07-07\n  number: {number}\n"


def text_with(number: str) -> str:
    return f"문서번호　{number}  \n결재일자　2015. 7. 7.\n\n# 시험 계획\n"


def found_in_plan(text: str) -> list[Finding]:
    findings = checked(read("plan.yaml", text.encode()), Settings()).findings
    return [one for one in findings if one.rule.id == "DOC001"]


def found_in_text(text: str) -> list[Finding]:
    return [one for one in linted("text.md", text.encode(), Settings()).findings if one.rule.id == "DOC001"]


def mended(text: str, found: Finding) -> str:
    assert found.fix is not None
    assert found.fix.safe
    ((place, new),) = found.fix.edits
    lines = text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + new + line[place.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("마을담당관 4423호", "마을담당관-4423"),
        ("마을담당관4423", "마을담당관-4423"),
        ("마을담당관 - 4423", "마을담당관-4423"),
        ("마을담당관–4423", "마을담당관-4423"),
        ("지역일자리경제과-4,212호", "지역일자리경제과-4212"),
        ("'복지정책과-12호'", "'복지정책과-12'"),
        ("교통1과 12", "교통1과-12"),
    ],
)
def test_the_fix_writes_the_number_and_then_there_is_nothing_left(written: str, meant: str) -> None:
    (found,) = found_in_plan(plan_with(written))
    assert mended(plan_with(written), found) == plan_with(meant)
    assert found_in_plan(plan_with(meant)) == []
    inside = text_with(written.strip("'"))
    (found,) = found_in_text(inside)
    assert mended(inside, found) == text_with(meant.strip("'"))
    assert found_in_text(text_with(meant.strip("'"))) == []


@pytest.mark.parametrize(
    "written", ["2015-4423", "구청장 방침 제41호", "제41호", "마을담당관-4423-1호", "마을담당관-44,23"]
)
def test_nothing_is_written_where_the_meaning_is_not_certain(written: str) -> None:
    (found,) = found_in_plan(plan_with(written))
    assert found.severity == "error"
    assert found.fix is None


def test_a_comma_in_a_quoted_number_is_taken_out() -> None:
    text = "○ 관련: 지역일자리경제과-4,212호(2019. 12. 13.)\n"
    (found,) = found_in_text(text)
    assert mended(text, found) == text.replace("4,212", "4212")
    assert found_in_text(mended(text, found)) == []
