"""Every file of `bad_plans/` is one mistake and says what must be found; `good_plans/` must give nothing.

A bad plan says its findings in comments (`# expect: BUD001 error 14:10`), all of them. One whose bytes can hold no
comment says them in its name: `src007_empty@SRC007-error-1-1.yaml`.

These plans are short, so rules about what a plan does not say (kind `missing`) are heard only where a plan names one
in what it expects, or is named for one; `complete*.yaml` of the good plans say everything and hear every rule.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from maeul_plan.review import Checked, checked
from maeul_plan.settings import Settings
from maeul_plan.source import read
from maeul_plan.source.decode import MAX_BYTES
from maeul_plan.source.parsers import INSTALLED, pure
from maeul_plan.source.read import read_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from maeul_plan.findings import Finding

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad_plans").rglob("*.yaml"))
GOOD = sorted((HERE / "good_plans").glob("*.yaml"))
EXPECTED = re.compile(r"^# expect: (\w+) (error|warning|info) (\d+):(\d+)$", re.MULTILINE)
IN_NAME = re.compile(r"@(\w+)-(error|warning|info)-(\d+)-(\d+)")
HANGUL = re.compile("[가-힣]")


class Expected(NamedTuple):
    """What must be found: a rule, its severity, and where it begins."""

    rule: str
    severity: str
    line: int
    column: int


def expected_of(path: Path) -> list[Expected]:
    written = IN_NAME.findall(path.name)
    if not written:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        written = EXPECTED.findall(text)
    return sorted(Expected(rule, severity, int(line), int(column)) for rule, severity, line, column in written)


def found_in(findings: Iterable[Finding]) -> list[Expected]:
    return sorted(Expected(found.rule.id, found.severity, found.place.line, found.place.column) for found in findings)


def heard(reviewed: Checked, path: Path) -> list[Finding]:
    """Leave out what the plan does not say, but for the rules that the file is about."""
    named = {path.stem[:6].upper(), *(one.rule for one in expected_of(path))}
    hears_all = path.stem.startswith("complete")
    return [one for one in reviewed.findings if one.rule.kind != "missing" or hears_all or one.rule.id in named]


def by_both_parsers(path: Path) -> list[Checked]:
    content = path.read_bytes()
    return [checked(read_with(parsers, path.name, content), Settings()) for parsers in (INSTALLED, (pure,))]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_plan_gives_the_findings_it_says_and_no_other(path: Path) -> None:
    expected = expected_of(path)
    assert expected
    for reviewed in by_both_parsers(path):
        assert found_in(heard(reviewed, path)) == expected
        for found in reviewed.findings:
            assert_helps(found)


def assert_helps(found: Finding) -> None:
    assert HANGUL.search(found.message)
    assert HANGUL.search(found.help)
    assert (found.place.line, found.place.column) <= (found.place.end_line, found.place.end_column)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_plan_is_named_for_its_first_rule(path: Path) -> None:
    assert path.stem[:6].upper() in {one.rule for one in expected_of(path)}
    assert path.parent.name == path.stem[:3]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_plan_gives_no_finding(path: Path) -> None:
    for reviewed in by_both_parsers(path):
        assert [(found.place, found.message) for found in heard(reviewed, path)] == []


def test_a_file_beyond_the_limit_is_not_read() -> None:
    beyond = b"#" * (MAX_BYTES + 1)
    assert found_in(checked(read("large.yaml", beyond), Settings()).findings) == [Expected("SRC002", "error", 1, 1)]
