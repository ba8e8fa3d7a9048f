from __future__ import annotations

import subprocess
import sys
from unicodedata import category
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.findings import Edit, Finding, Fix, Place, Related, Rule
from maeul_plan.reporters import REPORTERS, Look, Report

ANY = st.text(st.characters(exclude_categories=()), max_size=30)
PATHS = st.sampled_from(["a", "나\n.yaml", "\udc80\x1b[2J"])
NUMBERS = st.integers(1, 40)
PLACES = st.builds(Place, PATHS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
FINDINGS = st.builds(
    Finding,
    st.just(Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")),
    PLACES,
    ANY,
    st.sampled_from(["error", "warning", "info"]),
    ANY,
    ANY,
    st.lists(st.builds(Related, PLACES, ANY), max_size=3).map(tuple),
    st.none() | st.builds(Fix, st.booleans(), st.tuples(st.builds(Edit, PLACES, ANY))),
)
REPORTS = st.builds(
    Report,
    st.lists(FINDINGS, max_size=3).map(tuple),
    NUMBERS,
    NUMBERS,
    st.dictionaries(PATHS, st.lists(ANY, max_size=8).map("\n".join)),
)


@pytest.mark.parametrize("name", REPORTERS)
@given(REPORTS, st.none() | st.integers(0, 120))
def test_nothing_that_a_terminal_obeys_gets_out(name: str, report: Report, width: int | None) -> None:
    output = REPORTERS[name](report, Look(width, colour=False))
    assert output.encode("utf-8")
    assert output.endswith("\n")
    assert not [sign for sign in output if category(sign) in {"Cc", "Cs", "Zl", "Zp"} and sign != "\n"]


@pytest.mark.parametrize("name", REPORTERS)
def test_paths_are_printed_with_forward_slashes(name: str) -> None:
    rule = Rule("BUD002", "basis-mismatch", "error", "산출내역", "쪽")
    finding = Finding(rule, Place("plans\\옛 것\\가.yaml", 1, 1, 1, 1), "", "error")
    output = REPORTERS[name](Report((finding,), 1), Look(None, colour=False))
    assert "plans/옛 것/가.yaml" in (unquote(output) if name == "sarif" else output)


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("json", {"maeul_plan.reporters.text", "maeul_plan.reporters.excerpt", "rich"}),
        ("concise", {"maeul_plan.reporters.text", "maeul_plan.reporters.json", "json", "rich"}),
        ("text", {"maeul_plan.reporters.json", "json", "rich"}),
        ("github", {"maeul_plan.reporters.text", "maeul_plan.reporters.sarif", "json", "rich"}),
        ("sarif", {"maeul_plan.reporters.text", "maeul_plan.reporters.json", "xml", "rich"}),
        ("junit", {"maeul_plan.reporters.text", "maeul_plan.reporters.sarif", "json", "rich"}),
    ],
)
def test_a_reporter_loads_no_other(name: str, left_out: set[str]) -> None:
    program = f"""
import sys
from maeul_plan.reporters import REPORTERS, Look, Report
REPORTERS[{name!r}](Report((), 1), Look(None, False))
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8", timeout=60)
    assert not left_out & set(run.stdout.split())
