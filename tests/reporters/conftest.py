"""One small plan and what is wrong with it, for every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule
from maeul_plan.reporters import Report
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

TESTS = Path(__file__).parents[1]
PATH = "plans/2015 성북구.yaml"
PLAN = """\
budget:
  lines:
    - title: 인건비
      amount: 41,600천원
      items:
        - basis: 40,000천원×1명×5/12
        - basis: 30,000천원×2명×5/12
sections:
  목적: 주민이 區 안에서
"""


def place(line: int, column: int, end_column: int) -> Place:
    return Place(PATH, line, column, line, end_column)


@pytest.fixture
def report() -> Report:
    budget = Finding(
        Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽"),
        place(4, 15, 23),
        "인건비 예산액이 산출내역의 합과 다릅니다",
        "error",
        "예산액 41,600천원, 산출내역 41,667천원 (67천원 모자람)",
        "예산액을 41,667천원으로 고치십시오.",
        (Related(place(6, 18, 35), "16,667천원"), Related(place(7, 18, 35), "25,000천원")),
        Fix(safe=True, edits=(Edit(place(4, 15, 20), "41,667"),)),
    )
    hanja = Finding(
        Rule("DOC017", "bare-hanja", "warning", "한자", "쪽"),
        place(9, 11, 12),
        "한글 없이 한자만 있습니다",
        "warning",
    )
    unread = Finding(
        Rule("SRC001", "not-utf8", "error", "인코딩", "쪽"),
        Place("plans/옛 파일.yaml", 3, 1, 3, 2),
        "UTF-8 파일이 아닙니다.",
        "error",
        help="UTF-8로 저장하십시오.",
    )
    return Report((budget, hanja, unread), files=2, ignored=1, texts={PATH: PLAN})


@pytest.fixture(scope="session")
def all_mistakes() -> Report:
    """What is found in every bad plan, and the good plans beside them."""
    paths = sorted([*TESTS.glob("bad_plans/*/*.yaml"), *TESTS.glob("good_plans/*.yaml")])
    sources = [read(path.relative_to(TESTS).as_posix(), path.read_bytes()) for path in paths]
    findings = [finding for source in sources for finding in checked(source, Settings()).findings]
    return Report(tuple(findings), len(sources), texts={source.path: source.text for source in sources})
