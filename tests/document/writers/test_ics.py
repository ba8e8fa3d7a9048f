"""A calendar holds what has a day, as an unrelated reader finds it there, and tells of what has none."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from maeul_plan.document.writers import ics
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from ical.calendar import Calendar
    from ical.event import Event

ROOT = Path(__file__).parents[3]
HEAD: dict[str, Any] = {"title": "시험 계획", "agency": "서울특별시 성북구", "approved_on": "2026-05-20"}
TERM = {"start": "2026-07-01", "end": "2026-12-31"}
HOSTILE = "<script>; a, b\\n \\ | □ - 1 - ^^ {{ x }} =1+1 BEGIN:VEVENT"


def written(plan: bytes) -> ics.Calendar:
    """Write the calendar of a plan as its file says it."""
    subject = checked(read("plan.yaml", plan), Settings()).subject
    assert subject is not None
    return ics.write(subject.plan, subject.deadlines)


def written_of(**blocks: Any) -> ics.Calendar:  # noqa: ANN401 - whatever a plan holds
    """Write the calendar of a small plan."""
    plan = {"maeul": 1, "document": HEAD, "period": TERM, **blocks}
    return written(json.dumps(plan).encode())


def opened(content: bytes) -> Calendar:
    """Read a calendar with a library that isn't the one it was written with."""
    from ical.calendar_stream import IcsCalendarStream  # noqa: PLC0415 - slow to load

    return IcsCalendarStream.calendar_from_ics(content.decode())


def events_of(calendar: ics.Calendar) -> list[Event]:
    return list(opened(calendar.content).events)


def of_deadline(**deadline: Any) -> ics.Calendar:  # noqa: ANN401 - whatever a deadline holds
    return written_of(deadlines=[{"task": "정산"} | deadline])


def test_the_deadlines_of_2015_are_days_of_a_calendar() -> None:
    calendar = written((ROOT / "plans" / "seongbuk-2015.yaml").read_bytes())
    read_back = opened(calendar.content)
    assert [(one.start, one.end, one.summary) for one in read_back.events[:5]] == [
        (date(2015, 7, 13), date(2015, 7, 14), "추진지원단 사업계획서 제출"),
        (date(2015, 7, 16), date(2015, 7, 17), "사업계획서 검토"),
        (date(2015, 7, 22), date(2015, 7, 23), "사업계획서 수정제출"),
        (date(2015, 7, 29), date(2015, 7, 30), "추진지원단 장소 및 전산장비 설치"),
        (date(2015, 8, 1), date(2015, 8, 2), "추진지원단 업무개시"),
    ]
    assert {one.dtstamp.isoformat() for one in read_back.events} == {"2015-07-07T00:00:00+00:00"}
    described = read_back.events[4].description or ""
    assert "토요일, 다음 근무일 2015. 8. 3.(월)" in described
    assert "마을담당관-4423" in described
    assert "마을·사회적경제센터 → 마을담당관" in (read_back.events[0].description or "")


def test_what_comes_again_comes_within_the_term() -> None:
    calendar = written((ROOT / "plans" / "seongbuk-2015.yaml").read_bytes())
    days = [one.start for one in opened(calendar.content).timeline if one.summary == "위탁금 교부"]
    assert days == [date(2015, 9, 30), date(2015, 12, 31)]


@pytest.mark.parametrize(
    ("frequency", "days"),
    [
        ("매월 10일", ["2026-07-10", "2026-08-10", "2026-09-10", "2026-10-10", "2026-11-10", "2026-12-10"]),
        ("매월 말일", ["2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31"]),
        ("매월 둘째 수요일", ["2026-07-08", "2026-08-12", "2026-09-09", "2026-10-14", "2026-11-11", "2026-12-09"]),
        ("매월 마지막 금요일", ["2026-07-31", "2026-08-28", "2026-09-25", "2026-10-30", "2026-11-27", "2026-12-25"]),
        ("매분기 말", ["2026-09-30", "2026-12-31"]),
        ("매반기 말일", ["2026-12-31"]),
        ("매년 8월 5일", ["2026-08-05"]),
        ("2026. 9. 1.(화)", ["2026-09-01"]),
    ],
)
def test_a_meeting_with_a_day_is_on_each_of_its_days(frequency: str, days: list[str]) -> None:
    calendar = written_of(operation={"meetings": [{"purpose": "운영회의", "frequency": frequency}]})
    assert [str(one.start) for one in opened(calendar.content).timeline] == days
    assert calendar.left_out == ()


def test_every_monday_is_every_monday() -> None:
    calendar = written_of(operation={"meetings": [{"purpose": "회의", "frequency": "매주 월·목요일"}]})
    days = [one.start for one in opened(calendar.content).timeline]
    wanted = (date(2026, 7, 1) + timedelta(days=ahead) for ahead in range(184))
    assert days == [day for day in wanted if day.weekday() in (0, 3)]


def test_what_has_no_day_is_told_and_left_out() -> None:
    calendar = written_of(
        deadlines=[{"task": "준공", "due": "준공 전까지"}, {"task": "보고", "due": "매년 1월 5일"}],
        operation={
            "meetings": [{"purpose": "운영회의", "frequency": "월 1회"}],
            "release": {"frequency": "매분기", "rounds": [{"on": "2026-07", "amount": "10천원"}]},
        },
        consignment={"oversight": {"inspection": "연 2회", "evaluation": "2026-11-20(금)까지"}},
    )
    assert [one.summary for one in events_of(calendar)] == ["성과평가"]
    assert [line.split(": ")[0] for line in calendar.left_out] == [
        "준공(준공 전까지)",
        "보고(매년 1월 5일)",
        "운영회의(월 1회)",
        "위탁금 교부 1차(2026. 7., 10천원)",
        "지도점검(연 2회)",
    ]


def test_nothing_with_a_day_is_no_calendar() -> None:
    calendar = of_deadline(due="준공 전까지")
    assert calendar.content == b""
    assert len(calendar.left_out) == 1


def test_a_round_of_the_release_with_a_day_is_an_event() -> None:
    rounds = [{"on": "2026-07-10", "amount": "31,000천원"}, {"on": "2026-10-12", "amount": "31,000천원"}]
    calendar = written_of(operation={"release": {"frequency": "매분기", "rounds": rounds}})
    assert [(str(one.start), one.summary) for one in events_of(calendar)] == [
        ("2026-07-10", "위탁금 교부 1차"),
        ("2026-10-12", "위탁금 교부 2차"),
    ]
    assert "31,000천원" in (events_of(calendar)[0].description or "")


def test_a_counted_deadline_is_on_the_day_that_follows() -> None:
    (event,) = events_of(of_deadline(due="종료 후 30일 이내", counted={"from": "종료일", "within": "30일"}))
    assert event.start == date(2027, 2, 1)  # 30 January is a Saturday


def test_a_span_lasts_and_single_days_are_events_of_their_own() -> None:
    (span,) = events_of(of_deadline(due="2026. 6. 1.∼6. 5."))
    assert (span.start, span.end) == (date(2026, 6, 1), date(2026, 6, 6))
    assert alarms(span) == [timedelta(days=4, hours=-15)]  # the day before its last
    listed = events_of(of_deadline(due="2026. 6. 1., 6. 9., 6. 15."))
    assert [str(one.start) for one in listed] == ["2026-06-01", "2026-06-09", "2026-06-15"]
    assert len({one.uid for one in listed}) == 3


def alarms(event: Event) -> list[object]:
    return [alarm.trigger for alarm in event.alarm]


def test_an_alarm_rings_at_nine_the_day_before_unless_all_is_done() -> None:
    assert alarms(events_of(of_deadline(due="2026-06-01"))[0]) == [timedelta(hours=-15)]
    assert alarms(events_of(of_deadline(due="2026-06-01", status="완료"))[0]) == []


def test_an_event_keeps_its_name_when_its_day_moves() -> None:
    before, after, other, draft = (
        events_of(written_of(**blocks))[0].uid
        for blocks in (
            {"deadlines": [{"task": "정산", "due": "2026-06-01"}]},
            {"deadlines": [{"task": "정산", "due": "2026-06-08"}]},
            {"deadlines": [{"task": "검토", "due": "2026-06-01"}]},
            {"document": {"title": HEAD["title"], "agency": HEAD["agency"], "drafted_on": "2026-04-01"}}
            | {"deadlines": [{"task": "정산", "due": "2026-06-01"}]},
        )
    )
    assert before == after == draft
    assert before != other


@pytest.mark.parametrize(
    "blocks",
    [
        {"document": HEAD | {"title": "다른 계획"}},
        {"document": HEAD | {"agency": "서울특별시 중구"}},
        {"period": {"start": "2027-01-01", "end": "2027-12-31"}},
    ],
)
def test_events_of_two_plans_have_different_names(blocks: dict[str, Any]) -> None:
    same = {"deadlines": [{"task": "정산", "due": "2026-06-01"}]}
    assert events_of(written_of(**same))[0].uid != events_of(written_of(**same, **blocks))[0].uid


def test_two_deadlines_of_one_name_are_two_events() -> None:
    again = [{"task": "보고", "due": "2026-06-01"}, {"task": "보고", "due": "2026-07-01"}]
    assert len({one.uid for one in events_of(written_of(deadlines=again))}) == 2


def test_lines_are_folded_by_octets_and_end_as_the_standard_says() -> None:
    content = of_deadline(due="2026-06-01", note="가나다라" * 100).content
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two
    assert "가나다라" * 100 in (events_of(of_deadline(due="2026-06-01", note="가나다라" * 100))[0].description or "")


def test_two_runs_give_the_same_bytes() -> None:
    plan = (ROOT / "plans" / "examples" / "seongbuk-2026-new.yaml").read_bytes()
    assert written(plan).content == written(plan).content


def test_hostile_text_comes_out_as_itself() -> None:
    calendar = written_of(
        document=HEAD | {"title": HOSTILE},
        deadlines=[{"task": HOSTILE, "from": HOSTILE, "due": "2026-06-01", "note": HOSTILE}],
    )
    (event,) = events_of(calendar)
    assert event.summary == HOSTILE
    assert (event.description or "").split("\n")[1:3] == [HOSTILE, f"※ {HOSTILE}"]


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\ud800", "\x07"])
def test_characters_that_a_line_cannot_hold_break_none(sign: str) -> None:
    task = f"앞{sign}ATTACH:뒤"
    calendar = of_deadline(task=task, due="2026-06-01")
    (event,) = events_of(calendar)
    assert event.summary in ("앞 ATTACH:뒤", "앞\ufffdATTACH:뒤")
    assert len(calendar.content.decode().splitlines()) == calendar.content.count(b"\r\n")


def test_the_end_of_all_calendars_is_a_day_too() -> None:
    (event,) = events_of(of_deadline(due="9999-12-31"))
    assert event.start == date(9999, 12, 31)


def test_without_a_term_nothing_comes_again() -> None:
    plan = {"maeul": 1, "document": HEAD, "deadlines": [{"task": "보고", "due": "매월 10일"}]}
    calendar = written(json.dumps(plan, ensure_ascii=False).encode())
    assert calendar.content == b""
    assert "운영기간이 없어" in calendar.left_out[0]


def test_a_term_without_an_end_lets_it_come_for_good() -> None:
    calendar = written_of(period={"start": "2026-07-01"}, deadlines=[{"task": "보고", "due": "매월 10일"}])
    (event,) = events_of(calendar)
    assert event.rrule is not None
    assert (event.rrule.until, event.rrule.count) == (None, None)
