"""A plan that says everything, and the example an officer copies: nothing to find, before and after they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from maeul_plan.document.kinds import render
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Item, Table
from maeul_plan.plan.load import load
from maeul_plan.review import checked, linted
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
COMPLETE = ROOT / "tests" / "good_plans" / "complete.yaml"
EXAMPLES = sorted((ROOT / "plans" / "examples").glob("*.yaml"))
PLANS = [COMPLETE, *EXAMPLES]


def printed(path: Path) -> str:
    plan = load(read(path.name, path.read_bytes())).plan
    assert plan is not None
    text = render(plan, "plan")
    assert isinstance(text, str)
    return text


def test_there_are_examples() -> None:
    assert EXAMPLES


def test_the_golden_document_is_what_is_printed() -> None:
    assert printed(COMPLETE) == (ROOT / "tests" / "golden" / "complete.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_rule_has_anything_to_say_of_the_plan(path: Path) -> None:
    findings = checked(read(path.name, path.read_bytes()), Settings()).findings
    assert [(one.rule.id, one.place, one.message) for one in findings] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_rule_has_anything_to_say_of_the_document(path: Path) -> None:
    findings = linted("plan.md", printed(path).encode(), Settings()).findings
    assert [(one.rule.id, one.place, one.message) for one in findings] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_markdown_shows_it_as_it_is(path: Path) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(printed(path))
    assert re.findall(r"<(?:pre|del|ul|ol|em|strong|code|blockquote)\b", html) == []
    assert html.count("<table>") == sum(isinstance(node, Table) for node in read_text(printed(path)).nodes) + 1


def test_every_step_of_the_example_stands_under_its_head() -> None:
    (example,) = EXAMPLES
    items = [node for node in read_text(printed(example)).nodes if isinstance(node, Item)]
    heads = [i for i, item in enumerate(items) if item.mark == "□"]
    under = {
        items[start].text: [item.text.split(":")[0] for item in items[start:end] if item.level == 2]
        for start, end in zip(heads, [*heads[1:], None], strict=True)
    }
    assert under["위탁 절차"] == ["적정성 검토", "의회 동의", "위원회 심의", "수탁기관 선정", "위·수탁 협약"]
    assert under["관리·감독"] == ["지도점검", "감사", "회계감사 보고서", "정산", "성과평가", "재계약 심의"]
