"""What every rule promises, whatever it looks for."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import maeul_plan.checks
from maeul_plan.checks.finding import finding
from maeul_plan.checks.registry import Check, all_rules, checks, checks_of_plans, optional_ids
from maeul_plan.cli import run
from maeul_plan.findings import Finding, Place, Rule
from maeul_plan.plan.plan import Plan
from maeul_plan.review import choose

RULES = {rule.id: rule for rule in all_rules()}
PARTS = ("왜", "고치기", "안 잡는 것", "전", "후")


def test_ids_and_names_are_unique() -> None:
    assert len(RULES) == len(all_rules())
    assert len({rule.name for rule in all_rules()}) == len(RULES)


def test_every_rule_module_is_found_and_named_for_its_rule() -> None:
    folder = Path(maeul_plan.checks.__file__).parent
    files = sorted(path.stem for path in folder.glob("[a-z][a-z][a-z][0-9]*.py"))
    assert len(files) == len(checks())
    for file, check in zip(files, checks(), strict=True):
        assert file == f"{check.rule.id.lower()}_{file[7:]}"


def check_module(check: Check) -> str:
    folder = Path(maeul_plan.checks.__file__).parent
    (path,) = folder.glob(f"{check.rule.id.lower()}_*.py")
    return f"maeul_plan.checks.{path.stem}"


def test_what_can_be_left_out_is_every_rule_with_a_module_and_those_of_comments() -> None:
    of_comments = {rule.id for rule in all_rules() if rule.id.startswith("IGN")}
    assert optional_ids() == {check.rule.id for check in checks()} | of_comments


def test_a_module_with_a_rule_is_named_so_that_it_is_found() -> None:
    for path in Path(maeul_plan.checks.__file__).parent.glob("*.py"):
        if re.search(r"(?m)^RULE = ", path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[a-z]{3}\d{3}_\w+", path.stem), path.name


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_the_rules_of_ledgers_are_a_family_that_looks_at_nothing_else(check: Check) -> None:
    functions = {name for name in vars(import_module(check_module(check))) if re.fullmatch(r"check(_\w+)?", name)}
    assert ("check_ledger" in functions) == check.rule.id.startswith("SET")
    assert functions == {"check_ledger"} or "check_ledger" not in functions
    assert (check in checks_of_plans()) == (not check.rule.id.startswith("SET"))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_a_korean_page_with_every_part(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert re.search("[가-힣]", rule.title)
    for part in PARTS:
        assert re.search(rf"(?m)^{part}:", rule.page), f"{rule.id}: {part}"


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_a_check_names_the_blocks_it_reads(check: Check) -> None:
    reads = check.rule.reads
    assert reads
    assert set(reads) <= Plan.model_fields.keys()


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_a_check_has_a_failing_and_a_passing_example(check: Check) -> None:
    """A plan, a text or a ledger each: `bad_…` says what is found, `good_…` is named for the rule and gives nothing."""
    tests = Path(__file__).parents[1]
    failing = [path for kind in ("plans", "texts", "ledgers") for path in tests.glob(f"bad_{kind}/*/*.*")]
    passing = [path for kind in ("plans", "texts", "ledgers") for path in tests.glob(f"good_{kind}/*.*")]
    said = re.compile(rf"^(?:#|<!--) expect: {check.rule.id} ".encode(), re.MULTILINE)
    assert any(said.search(path.read_bytes()) for path in failing)
    assert any(path.stem.startswith(f"{check.rule.id.lower()}_") for path in passing)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_a_check_names_its_source_and_only_what_is_stated_can_be_an_error(check: Check) -> None:
    assert re.search(r"(?m)^근거: \S", check.rule.page)
    assert check.rule.kind != "missing" or check.rule.severity != "error"


def test_the_page_of_all_rules_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """To renew it: `maeul explain --all > docs/rules.md`."""
    assert run(["explain", "--all"]) == 0
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out == page
    for rule in all_rules():
        assert f"\n### {rule.id}\n" in page


def of(rule: Rule) -> Finding:
    return finding(rule, Place("가", 1, 1, 1, 1), "시험", help="시험")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_page_says_how_a_rule_is_turned_off(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", rule.id]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"(?m)^끄는 법: \S", shown)
    assert ("끌 수 없습니다" in shown) == (choose([of(rule)], ("ZZZ",), ()).findings != ())
