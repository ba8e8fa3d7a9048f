from __future__ import annotations

import json
import sys
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


COUNTED = (
    "maeul: 1\ndocument: {title: 시험 계획, approved_on: 2015-07-07}\nperiod: {start: 2015-08, end: 2015-12}\n"
    "deadlines:\n"
    "  - {task: 업무협약, due: 승인 후 10일 이내, counted: {from: 2015. 9. 16., within: 10일}}\n"
    "  - {task: 재계약 심의, due: 만료 90일 전까지, counted: {from: 종료일, before: 90일}}\n"
    "  - {task: 교부, due: 준공 후 5일 이내, counted: {from: 준공, within: 5일}}\n"
    "  - {task: 준공, due: 준공 전까지}\n"
    "  - {task: 접수, due: 2015-07-13, counted: {from: 결재일, within: 6일, count_first_day: true}}\n"
    "  - {task: 통보, due: 협약 후 2주 이내, counted: {from: 업무 협약, within: 2주}}\n"
)


@pytest.fixture
def counted(folder: Path) -> None:
    (folder / "plan.yaml").write_text(COUNTED, encoding="utf-8")


@pytest.mark.usefixtures("counted")
def test_an_event_shows_the_day_that_is_counted_from_it(maeul: Callable[..., Any]) -> None:
    out = maeul("deadlines", "--today", "2015-07-10").out
    assert "승인 후 10일 이내(2015. 9. 30.)  수    D-82" in out
    data = json.loads(maeul("deadlines", "--today", "2015-07-10", "--format", "json").out)
    assert [(one["printed"], one["due"], one["status"]) for one in data["deadlines"]] == [
        ("승인 후 10일 이내", "2015-09-30", "upcoming"),
        ("만료 90일 전까지", "2015-10-01", "upcoming"),
        ("준공 후 5일 이내", None, "open"),
        ("준공 전까지", None, "open"),
        ("2015. 7. 13.", "2015-07-13", "upcoming"),
        ("협약 후 2주 이내", None, "open"),
    ]


@pytest.mark.usefixtures("counted")
def test_why_tells_how_a_day_is_counted(maeul: Callable[..., Any]) -> None:
    out = maeul("deadlines", "--today", "2015-07-10", "--why").out
    assert "2015. 9. 16.부터 10일 이내" in out
    assert "첫날을 세지 않고(민법 제157조) 2015. 9. 17.(목)부터 2015. 9. 26.(토)까지 (민법 제160조)" in out
    assert "  · 2015. 9. 29.(화): 대체공휴일(추석)" in out
    assert "쉬는 날에 끝나 다음 근무일 2015. 9. 30.(수)까지 (민법 제161조)" in out
    assert "종료일(2015. 12. 31.)의 90일 전까지" in out
    assert "90일을 그냥 빼면 2015. 10. 2.(금)" in out
    assert "90일이 온전히 남는 날은 2015. 10. 1.(목) (법령에 정함이 없어 해석)" in out
    assert "첫날을 세어 2015. 7. 7.(화)부터 2015. 7. 12.(일)까지 (민법 제160조)" in out


@pytest.mark.usefixtures("counted")
def test_why_says_what_a_day_that_is_not_counted_waits_for(maeul: Callable[..., Any]) -> None:
    out = maeul("deadlines", "--today", "2015-07-10", "--why").out
    assert "준공이 정해지지 않아 세지 않습니다." in out
    assert "counted 가 맞지 않아 세지 않습니다. 자세히: maeul validate --select DAT002" in out


def test_a_working_day_is_sought_before_an_act_that_must_leave_its_days(
    folder: Path, maeul: Callable[..., Any]
) -> None:
    text = COUNTED.replace("from: 종료일, before: 90일", "from: 2015. 12. 27., before: 90일")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    out = maeul("deadlines", "--today", "2015-07-10", "--why").out
    assert "90일이 온전히 남는 날은 2015. 9. 27.(일)" in out
    assert "쉬는 날이라 앞선 근무일 2015. 9. 25.(금)까지" in out


def test_a_missing_year_is_the_one_whose_day_lies_nearer_to_the_plan(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text(
        "maeul: 1\ndocument: {title: 시험, approved_on: 2017-09-05}\nperiod: {start: 2017-09-01, end: 2017-09-30}\n"
        "deadlines:\n  - {task: 공연, due: 9/03.}\n  - {task: 정산, due: 1. 20.}\n",
        encoding="utf-8",
    )
    data = json.loads(maeul("deadlines", "--today", "2017-09-05", "--format", "json").out)
    assert [one["due"] for one in data["deadlines"]] == ["2017-09-03", "2018-01-20"]
    assert "연도를 적지 않아 2017년으로 봅니다." in maeul("deadlines", "--today", "2017-09-05", "--why").out


@pytest.mark.usefixtures("plan")
def test_the_name_of_a_file_chooses_the_form(folder: Path, maeul: Callable[..., Any]) -> None:
    for name, begins in (("기한.ics", "BEGIN:VCALENDAR"), ("기한.json", "{"), ("기한.TXT", "오늘 2015. 7. 10.(금)")):
        ran = maeul("deadlines", "--today", "2015-07-10", "-o", name)
        assert (ran.code, ran.out) == (0, "")
        assert (folder / name).read_text(encoding="utf-8").startswith(begins)
    assert json.loads((folder / "기한.json").read_text(encoding="utf-8"))["today"] == "2015-07-10"


@pytest.mark.usefixtures("plan")
def test_a_calendar_goes_to_a_pipe_and_what_has_no_day_is_told_beside_it(maeul: Callable[..., Any]) -> None:
    for arguments in (("--format", "ics"), ("--format", "ics", "-o", "-")):
        ran = maeul("deadlines", *arguments)
        assert ran.code == 0
        assert ran.out.startswith("BEGIN:VCALENDAR\r\n")
        assert ran.err.startswith("날이 없어 달력에 넣지 않은 것 1건:\n")
        assert "(월1회 정기): 어느 날인지 적혀 있지 않습니다." in ran.err


def test_a_calendar_asks_no_clock_but_knows_the_day_it_is_told(plan: Path, maeul: Callable[..., Any]) -> None:
    text = plan.read_text(encoding="utf-8").replace("due: 2015-08-01(토)", "due: 2015-08-14(금)")
    plan.write_text(text, encoding="utf-8")
    first = maeul("deadlines", "--format", "ics").out
    assert "다음" not in first  # 14 August was made a day off on the 4th, after the approval
    assert maeul("deadlines", "--format", "ics").out == first
    assert "다음" in maeul("deadlines", "--format", "ics", "--today", "2015-08-04").out


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "plan.yaml"), "계획이나 설정 파일의 이름이라"),
        (("-o", "plan.yaml", "--format", "json"), "계획이나 설정 파일의 이름이라"),
        (("-o", "기한.ics", "--format", "json"), "하나를 고치십시오"),
        (("-o", "기한.pdf"), ".ics, .json, .txt"),
        (("-o", "기한.ics", "--why"), "--why"),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused(
    folder: Path, maeul: Callable[..., Any], arguments: tuple[str, ...], said: str
) -> None:
    before = (folder / "plan.yaml").read_bytes()
    ran = maeul("deadlines", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert [path.name for path in folder.iterdir()] == ["plan.yaml"]
    assert (folder / "plan.yaml").read_bytes() == before


def test_a_calendar_without_days_is_no_file(folder: Path, maeul: Callable[..., Any]) -> None:
    text = "maeul: 1\ndocument: {title: ㄱ}\ndeadlines:\n  - {task: 준공, due: 준공 전까지}\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    ran = maeul("deadlines", "-o", "기한.ics")
    assert ran.code == 1
    assert "달력을 만들지 않았습니다" in ran.err
    assert not (folder / "기한.ics").exists()


@pytest.mark.usefixtures("plan")
def test_without_the_extra_one_line_says_how_to_get_it(
    folder: Path, maeul: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)  # what isn't installed
    ran = maeul("deadlines", "-o", "기한.ics")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert 'pip install "maeul-plan[ics]"' in ran.err
    assert not (folder / "기한.ics").exists()


@pytest.mark.usefixtures("plan")
def test_strict_holds_for_a_calendar_too(maeul: Callable[..., Any]) -> None:
    assert maeul("deadlines", "--format", "ics", "--today", "2015-07-14", "--strict").code == 1
    assert maeul("deadlines", "--format", "ics", "--today", "2015-07-13", "--strict").code == 0
