"""Whatever a plan says, its document keeps the structure of a harmless one."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.document import tree
from maeul_plan.document.kinds import render
from maeul_plan.document.read import read_text
from maeul_plan.plan.load import load
from maeul_plan.source import read

PATH = Path(__file__).with_name("every_key.yaml")
PLAN: dict[str, Any] = read(PATH.name, PATH.read_bytes()).data
PLAN["deadlines"][0]["from"][1] = "신청기관"  # a letter goes to somebody else than the office that writes it

ANYTHING = "가"  # what stands there wherever a text may be anything

NASTY = st.sampled_from(
    [
        "a\n\n## Ⅰ 나", "a\n# 나", "a\t나", "a\r\n나", "a\n\n| 구청장 |\n| --- |\n| 01/01 나 |", "# 나", "□ 나", "- 나",
        "1. 나", "7. 13. 나", "가. 나", "① 나", "Ⅱ 나", "I am", "※ 나", "나 끝.", "끝.", "붙임　나", "〈나〉", "(단위: 천원)",
        "문서번호　나", "|", "^^", "<<", "<br>", "<b>나", "```", "~~나~~ *나* _나_", "\\", "&#9633; 나", "{{ 7*7 }}", "---",
        "협조", "전결", "나　나", "\u3000나", "http://a.b", "[나](b)",
    ]
) | st.text(min_size=1, max_size=12)  # fmt: skip


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every text of the plan that may be anything, names of funds and fields among them."""
    if value == ANYTHING or path[-1:] == (ANYTHING,):
        yield path
    elif isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(below, (*path, key))


# One fund, one recipient, one table of pay are named in several places, and what they come to hangs on the name.
SAME_NAMES: tuple[set[tuple[str | int, ...]], ...] = (
    {
        ("budget", "funding", ANYTHING),
        ("budget", "lines", 1, "lines", 0, "funding", ANYTHING),
        ("budget", "total_of"),
        ("budget", "residue"),
    },
    {("budget", "recipients", ANYTHING), ("budget", "lines", 1, "lines", 0, "by_recipient", ANYTHING)},
    {
        ("staffing", "pay_tables", 0, "name"),
        ("staffing", "posts", 2, "pay_changes", 3, "pay_table"),
        ("staffing", "posts", 5, "pay_table"),
        ("staffing", "people", 0, "pay_table"),
    },
)


def with_text(path: tuple[str | int, ...], text: str) -> dict[str, Any]:
    plan = copy.deepcopy(PLAN)
    for one in next((names for names in SAME_NAMES if path in names), {path}):
        holder: Any = plan
        for step in one[:-1]:
            holder = holder[step]
        if one[-1] == ANYTHING:
            holder[text] = holder.pop(ANYTHING)
        else:
            holder[one[-1]] = text
    return plan


def printed(plan: dict[str, Any], kind: str = "plan") -> str | None:
    source = read("plan.yaml", json.dumps(plan, ensure_ascii=False).encode("utf-8", "replace"))
    loaded = load(source)
    if loaded.plan is None or loaded.findings or source.findings:
        return None
    text = render(loaded.plan, kind)
    assert isinstance(text, str), text
    return text


def shape(text: str) -> list[object]:
    """The kinds of nodes, their levels, and how many parts they have; no words."""
    return [part for node in read_text(text).nodes for part in shape_of(node)]


def shape_of(node: tree.Node) -> Iterator[object]:
    yield type(node).__name__
    match node:
        case tree.Item() | tree.Note() | tree.Paragraph():
            yield node.level
        case tree.Chapter():
            yield node.number
        case tree.Table():
            yield [[(cell.colspan, cell.rowspan) for cell in row] for row in node.rows]
        case tree.Head():
            yield [label for label, _ in node.fields], len(node.approval), len(node.consulted), node.office != ""
        case tree.Attachments():
            yield [item.mark for item in node.items]
        case tree.Footer():
            yield len(node.lines)


HARMLESS = printed(PLAN)


def test_the_harmless_plan_is_printed() -> None:
    assert HARMLESS is not None
    assert len(list(places(PLAN))) > 100


@pytest.mark.parametrize("path", list(places(PLAN)), ids=lambda path: ".".join(map(str, path)))
@settings(max_examples=25)
@given(text=NASTY)
def test_a_text_never_becomes_structure(path: tuple[str | int, ...], text: str) -> None:
    assert HARMLESS is not None
    given = printed(with_text(path, text))
    assert given is None or shape(given) == shape(HARMLESS)


OTHER_KINDS = ["letter", "budget", "notice", "agreement"]
HARMLESS_KINDS = {kind: printed(PLAN, kind) for kind in OTHER_KINDS}


@pytest.mark.parametrize("kind", OTHER_KINDS)
@settings(max_examples=150)
@given(path=st.sampled_from(list(places(PLAN))), text=NASTY)
def test_a_text_never_becomes_structure_in_any_kind(kind: str, path: tuple[str | int, ...], text: str) -> None:
    harmless = HARMLESS_KINDS[kind]
    assert harmless is not None
    given = printed(with_text(path, text), kind)
    # Whom a letter goes to, and which clauses an agreement lacks, follows from what the names are.
    follows = path[:1] == ("deadlines",) or path == ("document", "department") or "clauses" in path
    if given is not None and not follows:
        assert shape(given) == shape(harmless)
    elif given is not None:
        assert frame(given) == frame(harmless)


@given(text=NASTY)
def test_free_text_makes_no_chapter_and_no_head(text: str) -> None:
    given = printed(with_text(("operation", "other"), text))
    assert given is None or frame(given) == frame(HARMLESS or "")


def frame(text: str) -> list[str]:
    """What of a document only the template may make."""
    kinds = (tree.Head, tree.Title, tree.Chapter, tree.Table, tree.Attachments, tree.End)
    return [type(node).__name__ for node in read_text(text).nodes if isinstance(node, kinds)]
