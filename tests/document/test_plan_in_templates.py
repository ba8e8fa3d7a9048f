"""A template reads a plan; it can make it do nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from maeul_plan.document.kinds import render
from maeul_plan.document.templates import TemplateFault
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

PLANS = Path(__file__).parents[2] / "plans"


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded = load(read("plan.yaml", (PLANS / "seongbuk-2015.yaml").read_bytes()))
    assert loaded.plan is not None
    return loaded.plan


def printed(plan: Plan, template: str, folder: Path) -> str | TemplateFault:
    (folder / "mine.md.j2").write_text(template, encoding="utf-8")
    return render(plan, "mine", folder)


@pytest.mark.parametrize(
    "template",
    [
        "{{ document.approved_on.today() }}",
        "{{ plan.parse_raw('{}') }}",
        "{{ plan.model_construct() }}",
        "{{ plan.model_copy() }}",
        "{{ (plan.model_fields['maeul'].annotation)() }}",
        "{{ budget.total.exact.from_float(0.1) }}",
        "{{ plan | attr('parse_file') }}",
    ],
)
def test_nothing_of_a_plans_own_can_be_called(plan: Plan, template: str, tmp_path: Path) -> None:
    assert isinstance(printed(plan, template, tmp_path), TemplateFault)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ document.title.split() | length }}낱말", "3낱말\n"),
        (
            "{% for one in plan.deadlines %}{% if loop.changed(one.to) %}{{ one.due | due }} {% endif %}{% endfor %}",
            None,
        ),
        ("{{ document.approved_on.year }}년", "2015년\n"),
    ],
)
def test_texts_and_loops_can_do_what_jinja_offers(plan: Plan, template: str, text: str | None, tmp_path: Path) -> None:
    found = printed(plan, template, tmp_path)
    assert isinstance(found, str), found
    assert text is None or found == text
