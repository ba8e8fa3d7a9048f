"""`maeul budget --why`: a figure walked back to the plan's lines, the rule and the source, each with file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import maeul_plan

PREMIUMS: Final = """\
maeul: 1
document: {title: ㄱ}
period: {start: 2025-12, end: 2026-01}
staffing:
  posts:
    - {id: 단장, headcount: 1, monthly_pay: "2,500,000원"}
budget:
  unit: 원
  rounding: 절사
  funding: 국25:시50:구25
  lines:
    - title: 인건비
      items:
        - {post: 단장}
        - {premium: 건강보험}
"""


def line_of(path: Path, text: str) -> int:
    return next(i for i, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text in line)


def nodes(figure: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield figure
    for part in figure["inputs"]:
        yield from nodes(part)


def asked(maeul: Callable[..., Any], name: str) -> dict[str, Any]:
    ran = maeul("budget", "--why", name, "--format", "json")
    assert ran.code == 0, ran.err
    figure: dict[str, Any] = json.loads(ran.out)["figure"]
    return figure


def test_the_rounding_has_the_line_that_names_it(plan: Path, maeul: Callable[..., Any]) -> None:
    figure = asked(maeul, "인건비/단장")
    assert (figure["amount"], figure["exact"]) == (16_667_000, "50000000/3")
    assert figure["rounding"] == {
        "way": "반올림",
        "unit": 1000,
        "named": True,
        "at": {"path": "plan.yaml", "line": line_of(plan, "rounding: 반올림"), "column": 13},
    }
    assert f"plan.yaml:{line_of(plan, 'rounding: 반올림')}:13" in maeul("budget", "--why", "인건비/단장").out


def test_a_rounding_that_nobody_names_says_so(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("  rounding: 반올림\n", ""), encoding="utf-8")
    figure = asked(maeul, "인건비/단장")
    assert (figure["rounding"]["named"], figure["rounding"]["at"]) == (False, None)
    assert "BUD012" in figure["rules"]
    assert "계획에 끝수 처리를 적지 않음" in maeul("budget", "--why", "인건비/단장").out


def test_a_row_of_the_law_has_its_value_days_source_and_the_line_of_our_table(
    folder: Path, maeul: Callable[..., Any]
) -> None:
    (folder / "plan.yaml").write_text(PREMIUMS, encoding="utf-8")
    rows = [one["law"] for node in nodes(asked(maeul, "건강보험")) for one in node["grounds"] if one["law"]]
    told = {(row["since"], row["until"], row["value"]) for row in rows}
    assert told == {("2023-01-01", "2025-12-31", "709/20000"), ("2026-01-01", "2026-12-31", "719/20000")}
    for row in rows:
        written = (Path(maeul_plan.__file__).parents[1] / row["file"]).read_text("utf-8").splitlines()[row["line"] - 1]
        assert row["since"][:4] in written
        assert row["source"].split("(")[1] in written
    shown = maeul("budget", "--why", "건강보험").out
    assert "국민건강보험법 시행령 제44조제1항" in shown
    assert "maeul_plan/law/social_insurance.py:" in shown


def test_every_figure_of_the_total_stands_at_its_line_and_adds_up(plan: Path, maeul: Callable[..., Any]) -> None:
    total = asked(maeul, "총계")
    assert total["amount"] == sum(line["amount"] for line in total["inputs"]) == 76_000_000
    assert [line["at"]["line"] for line in total["inputs"]] == [
        line_of(plan, f"title: {title}") for title in ("인건비", "운영비", "사업비")
    ]
    claimed = {one["rule"]: one["at"]["line"] for one in total["claims"]}
    assert claimed == {"BUD001": line_of(plan, "total: 76,000")}


def test_a_fund_and_a_fund_of_a_line_rest_on_the_line_of_the_shares(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(PREMIUMS, encoding="utf-8")
    by_fund = json.loads(maeul("budget", "--by", "fund", "--format", "json").out)
    at = by_fund["columns"].index("시비")
    assert asked(maeul, "재원/시비")["amount"] == by_fund["totals"][at]
    for row in by_fund["rows"]:
        cell = asked(maeul, f"{'/'.join(row['path'])}@시비")
        assert cell["amount"] == row["cells"][at]
        for node in nodes(cell):
            if not node["inputs"]:
                assert node["grounds"][0]["at"]["line"] == 10


@pytest.mark.usefixtures("plan")
def test_what_a_quarter_needs_is_walked_down_to_the_days(maeul: Callable[..., Any]) -> None:
    assert asked(maeul, "인건비@2015년 4분기")["amount"] == 25_000_000
    assert asked(maeul, "총계@2015년 3분기")["amount"] == 30_400_000
    shown = maeul("budget", "--why", "인건비/단장@2015년 4분기").out
    assert "16,667천원×3/5 = 10,000.2천원 → 10,000천원" in shown
    assert "2015. 8. 1.∼2015. 12. 31.에 고루 나눔" in shown


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("by", ["quarter", "month", "year", "fund"])
def test_every_cell_of_a_table_can_be_asked_for(maeul: Callable[..., Any], by: str) -> None:
    table = json.loads(maeul("budget", "--by", by, "--format", "json").out)
    row = table["rows"][1]
    for column, amount in zip(table["columns"], row["cells"], strict=True):
        assert asked(maeul, f"{'/'.join(row['path'])}@{column}")["amount"] == amount


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("인건비@2015년 5분기", "2015년 4분기"),
        ("인건비@시이비", "비슷한 것: 시비"),
        ("@", "있는 것"),
        ("인건비@", "있는 것"),
        ("재원/구비", "재원/시비"),
        ("\x1b[31m", "있는 것"),
    ],
)
def test_a_name_that_is_not_there_is_one_line_with_what_is_near(
    maeul: Callable[..., Any], name: str, said: str
) -> None:
    ran = maeul("budget", "--why", name)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert "\x1b" not in ran.err


@pytest.mark.usefixtures("plan")
def test_a_form_that_tells_no_reasons_is_refused(maeul: Callable[..., Any]) -> None:
    assert maeul("budget", "--why", "총계", "--format", "csv").code == 2
    assert maeul("budget", "--why", "총계", "--by", "fund").code == 2


@pytest.mark.usefixtures("plan")
def test_a_value_that_was_set_stands_at_its_argument(maeul: Callable[..., Any]) -> None:
    ran = maeul(
        "budget", "--why", "인건비/단장", "--set", "budget.rounding=절사", "--set", "staffing.posts.단장.duty=실무"
    )
    assert "절사(천원) 16,666천원" in ran.out
    assert "--set:1:17" in ran.out
    assert "plan.yaml:" in ran.out


def test_the_total_of_five_thousand_items_is_walked_in_time_that_grows_with_them(
    folder: Path, maeul: Callable[..., Any]
) -> None:
    items = "".join(f'        - {{title: 항목{i}, basis: "{i}천원×2명"}}\n' for i in range(1, 5001))
    head = "maeul: 1\ndocument: {title: ㄱ}\nbudget:\n  lines:\n    - title: 비목\n      items:\n"
    (folder / "plan.yaml").write_text(head + items, encoding="utf-8")
    total = asked(maeul, "총계")
    assert total["amount"] == 5000 * 5001 * 1000
    assert total["inputs"][0]["inputs"][-1]["at"]["line"] == 5006
