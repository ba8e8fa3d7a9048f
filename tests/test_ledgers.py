"""Every file of `bad_ledgers/` is one mistake and says what must be found; `good_ledgers/` must give nothing.

A ledger says its findings in lines (`# expect: SET004 error 5:15`, all of them, those in the plan too), which a CSV has
above its head, and the plan it is about where that isn't `plan.yaml` beside it (`# plan: plan_transfer.yaml`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from maeul_plan.checks.books import books_of
from maeul_plan.checks.registry import review_ledger
from maeul_plan.ledger import read_ledger
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from maeul_plan.findings import Finding

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad_ledgers" / "set").iterdir())
GOOD = sorted(path for path in (HERE / "good_ledgers").iterdir() if not path.name.startswith("plan"))
EXPECTED = re.compile(r"^# expect: (\w+) (error|warning|info) (\d+):(\d+)$", re.MULTILINE)
PLAN = re.compile(r"^# plan: (\S+)$", re.MULTILINE)
HANGUL = re.compile("[가-힣]")


def found_in(path: Path, folder: Path) -> list[Finding]:
    content = path.read_bytes()
    ledger = read_ledger(path.name, content)
    if not ledger.is_whole:
        return list(ledger.findings)
    named = PLAN.search(content.decode())
    plan = folder / (named[1] if named else "plan.yaml")
    subject = checked(read(plan.name, plan.read_bytes()), Settings()).subject
    assert subject is not None
    return [*ledger.findings, *review_ledger(books_of(subject, ledger))]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_ledger_gives_the_findings_it_says_and_no_other(path: Path) -> None:
    expected = sorted(
        (r, s, int(line), int(column)) for r, s, line, column in EXPECTED.findall(path.read_text("utf-8"))
    )
    assert expected
    assert path.stem[:6].upper() in {one[0] for one in expected}
    found = found_in(path, path.parents[1])
    assert sorted((one.rule.id, one.severity, one.place.line, one.place.column) for one in found) == expected
    for one in found:
        assert HANGUL.search(one.message)
        assert HANGUL.search(one.help)
        assert one.place[1:3] <= one.place[3:5]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_ledger_gives_no_finding(path: Path) -> None:
    assert [(one.rule.id, one.place, one.message) for one in found_in(path, path.parent)] == []
