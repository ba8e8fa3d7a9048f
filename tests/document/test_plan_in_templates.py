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


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("plan.period", "plan.period: 그대로 찍을 수 없습니다. plan.period | term 처럼 필터를 쓰십시오."),
        ("plan.period | cell", "plan.period: 그대로 찍을 수 없습니다. plan.period | term 처럼 필터를 쓰십시오."),
        ("plan.deadlines[1].due", "plan.deadlines[1].due: 그대로 찍을 수 없습니다. "),
        ("plan.sections.need.text", "plan.sections.need.text | outline(1) 처럼 필터를 쓰십시오."),
        ("staffing", "staffing: 그대로 찍을 수 없습니다. 그 속의 것을 찍으십시오: staffing.heads"),
        ("plan.deadlines[1].from_", '목록은 plan.deadlines[1].from_ | join(", ") 로 찍으십시오.'),
        ("plan.deadlines", "plan.deadlines: 그대로 찍을 수 없습니다. 목록은 for 로 하나씩 찍으십시오."),
        ('plan.deadlines | join(", ")', "그대로 찍을 수 없습니다. "),
        ("{}", "이 값: 그대로 찍을 수 없습니다. "),
        ("()", "이 값: 그대로 찍을 수 없습니다. "),
        ("plan.document.titel", "없는 이름을 썼습니다: document.titel. 비슷한 것: title"),
        ("plan.period.first_dya", "없는 이름을 썼습니다: plan.period.first_dya. 비슷한 것: first_day"),
        ("plan.extension.until", "없는 이름을 썼습니다: plan.extension. "),
        ("documnet.title", "없는 이름을 썼습니다: documnet. 비슷한 것: document"),
        ("plan.deadlines[99].task", "없는 차례를 썼습니다: plan.deadlines[99]"),
        ("plan.settlement.note", "없는 이름을 썼습니다: note. 그 속에는 이름이 없습니다."),
        ("document.title.foo", "없는 이름을 썼습니다: document.title.foo. "),
        ("document.title | terms", "없는 필터를 썼습니다(서식의 문법): terms"),
    ],
)
def test_what_a_template_names_amiss_is_told_in_korean(
    plan: Plan, expression: str, message: str, tmp_path: Path
) -> None:
    fault = printed(plan, f"가\n\n{{{{ {expression} }}}}\n", tmp_path)
    assert isinstance(fault, TemplateFault)
    assert (fault.name, fault.line) == ("mine", 3)
    assert message in fault.message
    assert "maeul_plan" not in fault.message


def test_what_a_plan_leaves_out_is_printed_as_nothing(plan: Plan, tmp_path: Path) -> None:
    assert printed(plan, "가[{{ document.classification }}]{{ plan.settlement }}\n", tmp_path) == "가[]\n"
