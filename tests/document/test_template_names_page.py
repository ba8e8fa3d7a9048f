"""The page on what a template may name shows what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maeul_plan.document.kinds import document_of
from maeul_plan.document.tree import Chapter, Document, Head, Item, Title
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
ROWS = re.findall(r"(?m)^\| `(.*?)` \| (?:.*?) \| (.*?) ?\|$", PAGE)
ALONE = re.findall(r"`(\{\{ .*? \}\})`", PAGE)


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = load(read("plan.yaml", (ROOT / "plans" / "seongbuk-2015.yaml").read_bytes())).plan
    assert found is not None
    return found


def made(plan: Plan, template: str, folder: Path) -> Document:
    (folder / "mine.md.j2").write_text(template, encoding="utf-8")
    document = document_of(plan, "mine", folder)
    assert isinstance(document, Document), document
    return document


def test_every_row_is_read() -> None:
    assert len(ROWS) == sum(line.startswith("| `") for line in PAGE.splitlines()) > 20


@pytest.mark.parametrize(("name", "shown"), ROWS)
def test_a_name_prints_what_the_page_shows(plan: Plan, name: str, shown: str, tmp_path: Path) -> None:
    expression = name.replace("\\|", "|")
    document = made(plan, f"# 값 {{{{ {expression} }}}} 끝남\n", tmp_path)
    assert document.nodes == (Title(" ".join(f"값 {shown} 끝남".split())),)


def test_what_takes_several_lines_stands_alone(plan: Plan, tmp_path: Path) -> None:
    outline = next(one for one in ALONE if "outline" in one)
    document = made(plan, f"{{{{ head }}}}\n\n# 가\n\n## Ⅰ 나\n\n{outline}\n", tmp_path)
    assert "{{ head }}" in ALONE
    head, _, chapter, first, *_ = document.nodes
    assert isinstance(head, Head)
    assert isinstance(chapter, Chapter)
    assert isinstance(first, Item)
    assert first.level == 2
