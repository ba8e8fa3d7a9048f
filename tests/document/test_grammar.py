"""Every example of the written grammar is read as it says, and is printed as it stands."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from maeul_plan.document import tree
from maeul_plan.document.read import read_text
from maeul_plan.document.write import write_text

GRAMMAR = files("maeul_plan.document").joinpath("GRAMMAR.md").read_text(encoding="utf-8")
SECTIONS = [part.split("\n", 1) for part in re.split(r"(?m)^## (?=[A-Z]\w+$)", GRAMMAR)[1:]]
EXAMPLES = [(name, text) for name, part in SECTIONS for text in re.findall(r"(?ms)^```text\n(.*?)^```$", part)]


def test_the_grammar_shows_every_node() -> None:
    nodes = {node.__name__ for node in tree.Node.__args__}
    assert {name for name, _ in EXAMPLES} == nodes


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_is_read_as_its_node_and_printed_as_it_stands(name: str, example: str) -> None:
    document = read_text(example)
    assert name in {type(node).__name__ for node in document.nodes}
    assert write_text(document) == example
