"""`maeul init --example`: small plans that each show one shape, made of real figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = ("pay", "funds", "recipients", "tables", "releases", "versions", "roster", "settlement")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_has_no_error_and_can_be_printed(folder: Path, maeul: Callable[..., Any], name: str) -> None:
    ran = maeul("init", "--example", name)
    assert ran.code == 0
    assert (folder / "plan.yaml").is_file()
    assert (folder / "plan.schema.json").is_file()
    checked = maeul("validate", "plan.yaml", "--format", "json")
    assert checked.code == 0, checked.out
    printed = maeul("render", "plan.yaml")
    assert printed.code == 0
    assert printed.err == "" or "판" in printed.err, printed.err


def test_every_example_there_is_can_be_asked_for(maeul: Callable[..., Any]) -> None:
    root = Path(__file__).parents[2] / "templates" / "init" / "examples"
    assert sorted(one.name for one in root.iterdir()) == sorted(EXAMPLES)
    assert all(name in maeul("init", "--help").out for name in EXAMPLES)


def test_an_unknown_example_is_answered_with_a_near_one(folder: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("init", "--example", "fund")
    assert ran.code == 2
    assert "funds" in ran.err
    assert list(folder.iterdir()) == []


def test_nothing_is_written_where_one_of_the_files_is_there(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "명부.yaml").write_text("내 명부\n", encoding="utf-8")
    ran = maeul("init", "--example", "roster")
    assert ran.code == 1
    assert "명부.yaml" in ran.err
    assert [one.name for one in folder.iterdir()] == ["명부.yaml"]
    assert (folder / "명부.yaml").read_text(encoding="utf-8") == "내 명부\n"
