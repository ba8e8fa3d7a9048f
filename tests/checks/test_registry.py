"""What every rule promises, whatever it looks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import maeul_plan.checks
from maeul_plan.checks.registry import all_rules, checks
from maeul_plan.findings import Rule
from maeul_plan.plan.plan import Plan

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


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_a_korean_page_with_every_part(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert re.search("[가-힣]", rule.title)
    for part in PARTS:
        assert re.search(rf"(?m)^{part}:", rule.page), f"{rule.id}: {part}"


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.rule.id)
def test_a_check_names_the_blocks_it_reads(check: object) -> None:
    reads = check.rule.reads  # type: ignore[attr-defined]
    assert reads
    assert set(reads) <= Plan.model_fields.keys()
