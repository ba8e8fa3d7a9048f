"""Patterns that are compiled at their first use: all of them can be."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import maeul_plan
from maeul_plan.notation.pattern import Pattern, pattern

MODULES = [module.name for module in walk_packages(maeul_plan.__path__, "maeul_plan.") if "__main__" not in module.name]


def test_it_does_what_a_compiled_pattern_does() -> None:
    one = pattern("(?P<number>[0-9]+)", re.ASCII)
    assert one.fullmatch("12")
    assert [found["number"] for found in one.finditer("1 가 23")] == ["1", "23"]
    assert (one.pattern, one.groups) == ("(?P<number>[0-9]+)", 1)


def test_a_mistake_is_told_at_the_first_use() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("가")


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_a_module_compiles(name: str) -> None:
    for value in vars(import_module(name)).values():
        if isinstance(value, Pattern):
            assert re.compile(value.pattern)
