"""Every file of `bad_texts/` is official text with a mistake and says what must be found; `good_texts/` gives nothing.

The expectations are the last lines of a file (`<!-- expect: DOC010 error 3:5 -->`), all of them; they are taken off
before the text is judged.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maeul_plan.findings import Finding
from maeul_plan.review import linted
from maeul_plan.settings import Settings

HERE = Path(__file__).parent
BAD = sorted(path for path in (HERE / "bad_texts").rglob("*") if path.is_file())
GOOD = sorted(path for path in (HERE / "good_texts").rglob("*") if path.is_file())
EXPECTED = re.compile(r"<!-- expect: (\w+) (error|warning|info) (\d+):(\d+) -->\n?")


def text_of(path: Path) -> str:
    return EXPECTED.sub("", path.read_text(encoding="utf-8"))


def findings_in(path: Path) -> tuple[Finding, ...]:
    return linted(path.name, text_of(path).encode(), Settings()).findings


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_text_gives_the_findings_it_says_and_no_other(path: Path) -> None:
    expected = sorted(
        (rule, severity, int(line), int(column))
        for rule, severity, line, column in EXPECTED.findall(path.read_text(encoding="utf-8"))
    )
    assert expected
    found = findings_in(path)
    assert sorted((one.rule.id, one.severity, one.place.line, one.place.column) for one in found) == expected
    assert path.stem[:6].upper() in {rule for rule, *_ in expected}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_text_gives_no_finding(path: Path) -> None:
    assert [(one.rule.id, one.place, one.message) for one in findings_in(path)] == []
