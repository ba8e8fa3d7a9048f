from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

MakePlan: TypeAlias = Callable[[str], Plan]
PLAN_2015 = Path(__file__).parents[2] / "plans" / "seongbuk-2015.yaml"


@pytest.fixture
def plan_of() -> MakePlan:
    """Read blocks written below a plan's head."""

    def plan_of(blocks: str) -> Plan:
        loaded = load(read("plan.yaml", f"maeul: 1\ndocument: {{title: 시험}}\n{blocks}".encode()))
        assert loaded.plan is not None
        assert not loaded.findings
        return loaded.plan

    return plan_of


@pytest.fixture(scope="session")
def plan_2015() -> Plan:
    loaded = load(read(PLAN_2015.name, PLAN_2015.read_bytes()))
    assert loaded.plan is not None
    return loaded.plan
