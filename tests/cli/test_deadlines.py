from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.usefixtures("plan")
def test_the_table_counts_the_days_left_and_says_why_a_day_is_off(maeul: Callable[..., Any]) -> None:
    ran = maeul("deadlines", "--today", "2015-07-10")
    assert (ran.code, ran.err) == (0, "")
    first = next(line for line in ran.out.splitlines() if "사업계획서 제출" in line)
    assert first.split()[:4] == ["2015.", "7.", "13.(월)한", "월"]
    assert " D-3 " in first
    assert first.endswith("마을·사회적경제센터 → 마을담당관")
    last = next(line for line in ran.out.splitlines() if "업무개시" in line)
    assert "D-22" in last
    assert "토요일, 다음 근무일 2015. 8. 3.(월)" in last


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(("today", "left"), [("2015-07-13", "D-day"), ("2015-07-15", "D+2"), ("2015-07-12", "D-1")])
def test_days_left_are_written_as_offices_write_them(maeul: Callable[..., Any], today: str, left: str) -> None:
    line = next(line for line in maeul("deadlines", "--today", today).out.splitlines() if "계획서 제출" in line)
    assert f" {left} " in line


@pytest.mark.usefixtures("plan")
def test_the_json_is_what_the_design_promises(maeul: Callable[..., Any]) -> None:
    data = json.loads(maeul("deadlines", "--today", "2015-07-10", "--format", "json").out)
    assert data["schema"] == 1
    assert data["today"] == "2015-07-10"
    assert data["deadlines"][0] == {
        "id": "추진지원단 사업계획서 제출",
        "task": "추진지원단 사업계획서 제출",
        "printed": "2015. 7. 13.(월)",
        "limit": "한",
        "due": "2015-07-13",
        "weekday": "월",
        "working_day": True,
        "days_left": 3,
        "status": "upcoming",
        "from": ["마을·사회적경제센터"],
        "to": ["마을담당관"],
    }
    assert data["deadlines"][-1]["working_day"] is False


def test_a_due_date_in_words_stays_open(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text + "  - task: 정산\n    due: 사업종료 후 30일 이내\n", encoding="utf-8")
    last = json.loads(maeul("deadlines", "--format", "json").out)["deadlines"][-1]
    assert (last["due"], last["working_day"], last["days_left"], last["status"]) == (None, None, None, "open")
    assert "날이 정해지지 않은 기한" in maeul("deadlines", "--why").out


@pytest.mark.usefixtures("plan")
def test_why_names_each_day_that_is_skipped_and_its_law(maeul: Callable[..., Any]) -> None:
    out = maeul("deadlines", "--today", "2015-07-10", "--why").out
    assert "2015. 8. 1.(토): 토요일 (민법 제161조)" in out
    assert "2015. 8. 2.(일): 일요일 (관공서의 공휴일에 관한 규정 제2조)" in out
    assert "다음 근무일: 2015. 8. 3.(월)" in out
    assert "2015. 7. 10.(금) 다음 날부터 기한까지 근무일 1일" in out
    assert "plan.yaml:" in out


def test_a_holiday_between_approval_and_due_day_is_named(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("due: 2015-08-01(토)", "due: 2015-10-12(월)"), encoding="utf-8")
    out = maeul("deadlines", "--today", "2015-08-03", "--why").out
    assert "그 사이 2015. 9. 28.(월): " in out
    assert "그 사이 2015. 8. 14." not in out  # set on 4 August
    assert "그 사이 2015. 8. 14." in maeul("deadlines", "--today", "2015-08-04", "--why").out


@pytest.mark.usefixtures("plan")
def test_days_off_of_the_repository_count(maeul: Callable[..., Any], folder: Path) -> None:
    (folder / "maeul.toml").write_text('[days_off]\n2015-07-13 = "구민의 날"\n', encoding="utf-8")
    assert "구민의 날, 다음 근무일 2015. 7. 14.(화)" in maeul("deadlines", "--today", "2015-07-10").out


@pytest.mark.usefixtures("plan")
def test_only_strict_fails_on_an_overdue_deadline(maeul: Callable[..., Any]) -> None:
    assert maeul("deadlines", "--today", "2015-07-14").code == 0
    assert maeul("deadlines", "--today", "2015-07-14", "--strict").code == 1
    assert maeul("deadlines", "--today", "2015-07-13", "--strict").code == 0


@pytest.mark.usefixtures("plan")
def test_without_today_the_day_of_the_machine_counts(maeul: Callable[..., Any]) -> None:
    before = date.today()  # noqa: DTZ011 - the day where the test runs
    data = json.loads(maeul("deadlines", "--format", "json").out)
    assert before.isoformat() <= data["today"] <= date.today().isoformat()  # noqa: DTZ011 - the same


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("day", ["2015-02-30", "20150701", "2015-W28-1", "어제", "7. 10.", ""])
def test_a_today_that_is_no_day_is_refused(maeul: Callable[..., Any], day: str) -> None:
    ran = maeul("deadlines", "--today", day)
    assert (ran.code, ran.out) == (2, "")
    assert "예: 2015-07-10" in ran.err


def test_a_plan_without_deadlines_is_no_failure(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text("maeul: 1\ndocument: {title: ㄱ}\n", encoding="utf-8")
    ran = maeul("deadlines")
    assert ran.code == 0
    assert "기한이 없습니다" in ran.out
