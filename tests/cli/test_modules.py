from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("pydantic", "ruamel.yaml", "jinja2", "rich", "holidays", "tomllib")
LOADED = """
import sys
import maeul_plan.cli
code = maeul_plan.cli.run(sys.argv[1:]) if sys.argv[1:] else 0
print(*(name for name in {heavy!r} if name in sys.modules), file=sys.stderr)
sys.exit(code)
"""
MODELS = {"pydantic", "ruamel.yaml"}
PLAN = "plans/seongbuk-2015.yaml"
TEXT = "tests/golden/seongbuk-2015.md"


def loaded(*arguments: str) -> set[str]:
    """Name the heavy modules that a process has loaded when a command is done."""
    code = LOADED.format(heavy=HEAVY)
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True)
    return set(ran.stderr.decode().split())


def test_importing_the_cli_loads_nothing_heavy() -> None:
    assert loaded() == set()


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ()])
def test_who_only_asks_about_maeul_waits_for_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) == set()


def test_who_checks_a_plan_does_not_wait_for_what_reads_a_ledger(request: pytest.FixtureRequest) -> None:
    code = LOADED.format(heavy=("maeul_plan.ledger", "maeul_plan.figures.settlement"))
    ran = subprocess.run(
        [sys.executable, "-c", code, "validate", PLAN], capture_output=True, check=True, cwd=request.config.rootpath
    )
    assert ran.stderr.decode().split() == []


@pytest.mark.parametrize(
    ("arguments", "may"),
    [
        (("validate", PLAN), MODELS | {"tomllib"}),
        (("validate", PLAN, "--format", "json"), MODELS | {"tomllib"}),
        (("budget", PLAN), MODELS | {"tomllib"}),
        (("budget", PLAN, "--why", "총계"), MODELS | {"tomllib"}),
        (("staffing", PLAN), MODELS | {"tomllib"}),
        (("deadlines", PLAN, "--today", "2015-07-10"), MODELS | {"tomllib"}),
        (("render", PLAN), MODELS | {"tomllib", "jinja2"}),
        (("schema",), {"pydantic"}),
        (("explain", "BUD001"), {"pydantic"}),
        (("lint", TEXT), {"pydantic", "tomllib"}),
        (("convert", TEXT, "--format", "hwpx"), {"tomllib"}),
        (("convert", TEXT, "--format", "html"), {"tomllib"}),
        (("templates", "list"), {"tomllib", "jinja2"}),
    ],
)
def test_a_command_loads_only_what_it_needs(
    arguments: tuple[str, ...], may: set[str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(request.config.rootpath)
    assert loaded(*arguments) <= may
