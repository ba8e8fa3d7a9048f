"""Versions of a plan, `--set` and `--overlay`: what a person sees of a plan as it was, as it stands, as it might be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.checks.revised import revised, standings
from maeul_plan.cli.preview_look import Asked, look
from maeul_plan.figures.budget import budget_of
from maeul_plan.plan.load import load
from maeul_plan.source import read
from maeul_plan.source.arguments import changes_of

EXAMPLE = Path(__file__).parents[2] / "templates" / "init" / "examples" / "versions" / "plan.yaml"
SECOND = """
  - id: 2회 변경
    from: 2015-11-01
    number: 마을담당관-7001
    approved_on: 2015-10-26
    changes:
      budget.lines.운영비.items.사무실 운영.basis: 700천원 × 5월
"""


@pytest.fixture
def versions(folder: Path) -> Path:
    """A plan with two versions: 44,167천원, 45,500천원 and 46,000천원."""
    path = folder / "plan.yaml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8") + SECOND, encoding="utf-8")
    return path


def change(plan: Path, old: str, new: str) -> None:
    text = plan.read_text(encoding="utf-8")
    assert old in text
    plan.write_text(text.replace(old, new), encoding="utf-8")


def total(ran: Any) -> int:  # noqa: ANN401 - what the fixture gives
    assert ran.code == 0, ran.err
    whole = json.loads(ran.out)["total"]
    assert isinstance(whole, int)
    return whole


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("version", "won"),
    [
        ("당초", 44_167_000),
        ("변경계획(1차)", 45_500_000),
        ("2회 변경", 46_000_000),
        ("2015-07-10", 44_167_000),
        ("2015-09-30", 44_167_000),
        ("2015-10-01", 45_500_000),
        ("2015. 10. 31.", 45_500_000),
        ("2015-11-01", 46_000_000),
        ("2020-01-01", 46_000_000),
    ],
)
def test_a_version_is_chosen_by_its_name_or_by_a_day(maeul: Callable[..., Any], version: str, won: int) -> None:
    ran = maeul("budget", "--version", version, "--format", "json")
    assert total(ran) == won
    assert ran.err == ""
    assert total(maeul("budget", f"plan.yaml#{version}", "--format", "json")) == won


@pytest.mark.usefixtures("versions")
def test_the_last_version_is_shown_and_named(maeul: Callable[..., Any]) -> None:
    for command in ("budget", "staffing", "render"):
        ran = maeul(command)
        assert ran.code == 0
        assert (
            ran.err
            == "'2회 변경'의 계획입니다(2015. 11. 1.부터). 다른 판은 plan.yaml#이름 으로 고릅니다: 당초, 변경계획(1차)\n"
        )
    assert total(maeul("budget", "--format", "json")) == 46_000_000


@pytest.mark.usefixtures("plan")
def test_a_plan_without_versions_has_only_itself(maeul: Callable[..., Any]) -> None:
    assert maeul("budget", "--version", "당초") == maeul("budget")
    ran = maeul("budget", "--version", "1회 추경")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "plan.yaml: 판(versions)이 없는 계획입니다. --version 없이 실행하십시오.\n"


@pytest.mark.usefixtures("versions")
def test_an_unknown_version_names_what_is_near(maeul: Callable[..., Any]) -> None:
    ran = maeul("staffing", "--version", "2회변경")
    assert (ran.code, ran.err) == (2, "plan.yaml: 그런 판이 없습니다: 2회변경. 비슷한 것: 2회 변경\n")
    assert "있는 것: 당초, 변경계획(1차), 2회 변경" in maeul("staffing", "--version", "추경").err
    assert "판을 두 번 골랐습니다" in maeul("staffing", "plan.yaml#당초", "--version", "당초").err


@pytest.mark.usefixtures("versions")
def test_a_version_is_printed_with_its_own_head_and_the_table_of_versions(maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--version", "변경계획(1차)")
    assert ran.out.startswith("문서번호　마을담당관-6012  \n결재일자　2015. 9. 24.")
    assert "| 당초 |  | 마을담당관-4423(2015. 7. 7.) |" in ran.out
    assert "| 변경계획(1차) | 2015. 10. 1. | 마을담당관-6012(2015. 9. 24.) |" in ran.out
    assert "인력구성 단장 1명의 연 보수: 42,000천원" in ran.out
    assert "2회 변경" not in ran.out
    first = maeul("render", "--version", "당초").out
    assert first.startswith("문서번호　마을담당관-4423  \n결재일자　2015. 7. 7.")
    assert "변경 내역" not in first


@pytest.mark.usefixtures("versions")
def test_a_version_without_an_approval_is_a_draft(versions: Path, maeul: Callable[..., Any]) -> None:
    change(versions, "    number: 마을담당관-7001\n    approved_on: 2015-10-26\n", "")
    assert maeul("render").out.startswith("문서번호　  \n결재일자　  \n")


def test_validate_looks_at_every_version(versions: Path, maeul: Callable[..., Any]) -> None:
    before = maeul("validate", "--format", "concise").out
    change(versions, "600천원 × 5월", "600천원 × 5월 = 2,900천원")
    after = maeul("validate", "--format", "concise")
    [new] = set(after.out.splitlines()) - set(before.splitlines()) - {after.out.splitlines()[-1]}
    assert after.code == 1
    assert new.startswith("plan.yaml:45:")
    assert "BUD002" in new
    assert "변경계획(1차): " in new


def test_what_a_version_does_to_the_rest_of_the_plan_is_told_there(versions: Path, maeul: Callable[..., Any]) -> None:
    change(versions, "staffing.posts.단장.annual_pay: 42,000천원", "period.end: 2015-11-30")
    change(versions, "budget.lines.운영비.items.사무실 운영.basis: 600천원 × 5월", "period.note: 구성시")
    found = json.loads(maeul("validate", "--format", "json").out)["findings"]
    new = [one for one in found if one["message"].startswith("변경계획(1차): ") and one["line"] < 37]
    assert new
    for one in new:
        assert [related["message"] for related in one["related"]][-1] == "변경계획(1차)에서 생깁니다"


@pytest.mark.usefixtures("versions")
def test_a_finding_is_told_once_and_not_for_each_version(maeul: Callable[..., Any]) -> None:
    rules = [one["rule"] for one in json.loads(maeul("validate", "--format", "json").out)["findings"]]
    assert rules.count("MET001") == 1


def test_a_comment_takes_out_what_a_version_says(versions: Path, maeul: Callable[..., Any]) -> None:
    change(versions, "600천원 × 5월", "600천원 × 5월 = 2,900천원  # maeul: ignore[BUD002] 정산 때 확정")
    ran = maeul("validate", "--format", "concise")
    assert ran.code == 0
    assert "BUD002" not in ran.out
    assert "IGN002" not in ran.out


def test_versions_of_the_wrong_shape_are_told_and_not_passed_over(versions: Path, maeul: Callable[..., Any]) -> None:
    change(versions, "    from: 2015-10-01\n", "")
    ran = maeul("budget")
    assert (ran.code, ran.out) == (1, "")
    assert "PLN002" in ran.err


def test_a_version_that_cannot_be_put_together_stops_the_later_ones(versions: Path, maeul: Callable[..., Any]) -> None:
    change(versions, "사무실 운영.basis: 600천원", "사무실.basis: 600천원")
    for asked in ((), ("--version", "2회 변경"), ("--version", "변경계획(1차)")):
        ran = maeul("budget", *asked)
        assert (ran.code, ran.out) == (1, "")
        assert "VER001" in ran.err
    assert maeul("budget", "--version", "당초").code == 0


@pytest.mark.usefixtures("plan")
def test_what_if_is_a_difference_from_the_plan_and_nothing_is_written(plan: Path, maeul: Callable[..., Any]) -> None:
    before = plan.read_bytes()
    ran = maeul("budget", "--set", "period.end=2016-12-31", "--set", "staffing.posts.단장.annual_pay=42,000천원")
    assert ran.code == 0
    shown = [line.split() for line in ran.out.splitlines()]
    assert ["구분", "당초", "변경", "증감", "증감률"] in shown
    assert ["단장", "16,667", "59,500", "42,833", "257.0%"] in shown
    assert ["단원", "25,000", "85,000", "60,000", "240.0%"] in shown
    assert ["총계", "76,000", "178,833", "102,833", "135.3%"] in shown
    assert "운영기간: 2015. 8.∼12. → 2015. 8.∼2016. 12. 31." in ran.out
    assert plan.read_bytes() == before


@pytest.mark.usefixtures("plan")
def test_what_if_as_json_is_the_changed_budget(maeul: Callable[..., Any]) -> None:
    asked = ("--set", "staffing.posts.단장.annual_pay=42,000천원")
    assert total(maeul("budget", *asked, "--format", "json")) == 76_833_000
    assert "17,500" in maeul("render", *asked).out
    assert "42,000" in maeul("staffing", *asked).out


@pytest.mark.usefixtures("plan")
def test_the_errors_of_a_changed_plan_are_told_where_they_were_written(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget", "--set", "staffing.limit=2")
    assert ran.code == 0
    assert "바꾼 계획에 오류 1건이 생깁니다." in ran.err
    assert "오류[PAY003]" in ran.err
    assert "--set:1:" in ran.err
    assert "staffing.limit=2" in ran.err


@pytest.mark.usefixtures("plan")
def test_a_claim_that_is_stated_anew_is_checked(maeul: Callable[..., Any]) -> None:
    ran = maeul(
        "budget", "--set", "budget.lines.운영비.items.1.basis=600천원 × 5월", "--set", "budget.total=76,400천원"
    )
    assert "적힌 값 76,400천원, 계산 76,500천원 (100천원 모자람)" in ran.err
    assert "--set:2:14" in ran.err


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--set", "staffing.posts.단장님.headcount=2"), "--set: staffing.posts.단장님.headcount: '단장님'이(가) 없습니다. 비슷한 것: 단장\n"),
        (("--set", "period.end="), "--set: period.end=: 값이 비어 있습니다. 값을 적으십시오. 지우려면 null 을 적습니다.\n"),
        (("--set", "period.end"), "--set: period.end: 등호(=)가 없습니다. period.end=2016-12-31 처럼 적으십시오.\n"),
        (("--set", "period.end=2016-12", "--set", "period.end=2017-12"), "--set: period.end: 같은 값을 두 번 바꿉니다. 하나만 적으십시오.\n"),
        (("--set", "staffing.posts.1.headcount=2", "--set", "staffing.posts.단장.headcount=3"), "--set: staffing.posts.단장.headcount: 같은 값을 두 번 바꿉니다. 하나만 적으십시오.\n"),
        (("--set", "versions=[]"), "--set: versions: 이 값은 바꿀 수 없습니다. 계획의 값을 적으십시오. 예: period.end\n"),
        (("--overlay", "변경안"), "변경안: 그런 파일이 없습니다.\n"),
    ],
)  # fmt: skip
def test_wrong_use_is_said_in_one_line(maeul: Callable[..., Any], asked: tuple[str, ...], said: str) -> None:
    ran = maeul("budget", *asked)
    assert ran.code in (2, 3)
    assert (ran.out, ran.err) == ("", said)


@pytest.mark.usefixtures("plan")
def test_a_key_that_no_plan_has_is_told_with_the_near_one(maeul: Callable[..., Any]) -> None:
    ran = maeul("budget", "--set", "perod.end=2016-12-31")
    assert ran.code == 1
    assert "모르는 키입니다: perod" in ran.err
    assert "period" in ran.err


@pytest.mark.usefixtures("plan")
def test_overlays_are_paths_or_parts_of_a_plan(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "paths.yaml").write_text("staffing.posts.단장.annual_pay: 42,000천원\r\n", encoding="utf-8")
    part = "budget:\n  lines:\n    - title: 운영비\n      items: [{basis: 600천원 × 5월}]\n    - {title: 예비비, amount: 1,000천원}\n"
    (folder / "part.yaml").write_text(part.replace("1,000천원}", '"1,000천원"}'), encoding="utf-8")
    assert total(maeul("budget", "--overlay", "paths.yaml", "--format", "json")) == 76_833_000
    assert total(maeul("budget", "--overlay", "part.yaml", "--format", "json")) == 77_500_000
    both = ("--overlay", "paths.yaml", "--overlay", "part.yaml", "--set", "budget.lines.예비비=null")
    assert total(maeul("budget", *both, "--format", "json")) == 77_333_000


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("written", "rule"), [("- 가\n", "SRC015"), ("", "SRC007"), ("period.end 2016\n", "SRC0"), ("a: [\n", "SRC003")]
)
def test_an_overlay_that_cannot_be_read_is_told_with_its_line(
    folder: Path, maeul: Callable[..., Any], written: str, rule: str
) -> None:
    (folder / "o.yaml").write_text(written, encoding="utf-8")
    ran = maeul("budget", "--overlay", "o.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("o.yaml:1:") or ran.err.startswith("o.yaml:2:")
    assert rule in ran.err


@pytest.mark.usefixtures("plan")
def test_a_wrong_path_of_an_overlay_is_told_with_its_place(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "o.yaml").write_text("# 가\nbudget.lines.운영.amount: 1\n", encoding="utf-8")
    ran = maeul("budget", "--overlay", "o.yaml")
    assert (ran.code, ran.err) == (
        2,
        "o.yaml:2:14: budget.lines.운영.amount: '운영'이(가) 없습니다. 비슷한 것: 운영비\n",
    )


def test_a_plan_from_standard_input_can_be_changed(process: Callable[..., Any], signed_plan: str) -> None:
    text = signed_plan.replace("\n", "\r\n").encode()
    ran = process("budget", "-", "--set", "staffing.posts.단장.annual_pay=42,000천원", "--format", "json", stdin=text)
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["total"] == 76_833_000


@pytest.mark.usefixtures("versions")
def test_a_change_is_put_on_the_version_that_was_chosen(maeul: Callable[..., Any]) -> None:
    asked = ("--set", "staffing.posts.단원.headcount=1", "--format", "json")
    assert total(maeul("budget", "--version", "당초", *asked)) == 31_667_000
    assert total(maeul("budget", *asked)) == 33_500_000


def test_setting_and_setting_back_gives_equal_figures(signed_plan: str) -> None:
    source = read("plan.yaml", signed_plan.encode())
    there = revised(source, changes_of(["staffing.posts.단장.annual_pay=42,000천원", "period.end=2016-03"])).source
    back = revised(there, changes_of(["staffing.posts.단장.annual_pay=40,000천원", "period.end=2015-12"])).source
    totals = [budget_of(plan) for plan in (load(one).plan for one in (source, there, back)) if plan]
    assert [figures.total.amount for figures in totals if figures] == [76_000_000, 102_333_000, 76_000_000]


def test_each_version_knows_the_ones_before_it(versions: Path) -> None:
    source = read("plan.yaml", versions.read_bytes())
    plan = load(source).plan
    assert plan is not None
    stands = [(one.name, load(one.source).plan) for one in standings(source, plan)]
    assert [(name, len(made.versions), str(made.as_of)) for name, made in stands if made] == [
        ("당초", 0, "2015-07-07"),
        ("변경계획(1차)", 1, "2015-09-24"),
        ("2회 변경", 2, "2015-10-26"),
    ]


@pytest.mark.usefixtures("versions")
def test_a_preview_shows_the_last_version() -> None:
    seen = look(Asked("plan.yaml", "plan", None, None))
    assert seen.document is not None
    assert "46,000" in seen.document.decode()


def test_signatures_of_the_first_document_are_not_put_to_a_version(versions: Path, maeul: Callable[..., Any]) -> None:
    signed = "  number: 마을담당관-4423\n  approval:\n    - {post: 담당, name: 가}\n"
    change(versions, "  number: 마을담당관-4423\n", signed + "    - {post: 구청장, name: 나, signed_on: 2015-07-07}\n")
    assert "07/07" in maeul("render", "--version", "당초").out
    assert "07/07" not in maeul("render", "--version", "2회 변경").out
    change(
        versions,
        "    changes:\n      budget",
        "    changes:\n      document.approval.구청장.signed_on: 2015-10-26\n      budget",
    )
    assert "10/26" in maeul("render").out


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize("command", ["validate", "fmt", "preview"])
def test_a_command_that_takes_no_version_says_so(maeul: Callable[..., Any], command: str) -> None:
    ran = maeul(command, "plan.yaml#당초")
    assert ran.code == 3
    assert "이 명령은 판(#)을 고르지 않습니다. plan.yaml 만 적으십시오." in ran.err
