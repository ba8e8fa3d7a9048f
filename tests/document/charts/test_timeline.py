"""The picture of time puts every day in its place, lets no words overlap, and draws nothing that has no day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import Any, TypeAlias

import pytest

from maeul_plan.document.charts import charts_of
from maeul_plan.document.charts.chart import Chart
from maeul_plan.law.days_off import Calendar
from maeul_plan.plan.plan import Plan

Plans: TypeAlias = Callable[..., Plan]
Reader: TypeAlias = Callable[[Chart], Any]


def signs(paths: list[str]) -> list[int]:
    """Give where the middles of the diamonds stand: four corners, closed."""
    return [int(path[1:].split()[0]) for path in paths if path.endswith("Z") and path.count("L") == 3]


def test_the_plan_of_2015_is_drawn_with_all_its_days(plan_of_2015: Plan, drawn: Reader) -> None:
    [chart] = charts_of(plan_of_2015, ("timeline",))
    picture = drawn(chart)
    assert chart.title == "추진 일정"
    assert chart.told == picture.desc
    assert chart.told.startswith(
        "결재: 2015. 7. 7.(화); 운영기간: 2015. 8.(구성시)∼12.; 연장운영: 2016. 1.부터 사업안정화까지;"
        " 추진지원단 사업계획서 제출: 2015. 7. 13.(월)한;"
    )
    texts = [text.text for text in picture.texts]
    assert [text for text in texts if text.endswith("월") or text.isdigit()] == [
        "2015", "7월", "8월", "9월", "10월", "11월", "12월", "2016", "1월", "2월",
    ]  # fmt: skip
    days = signs(picture.paths)
    assert len(days) == 5
    assert days == sorted(days)


def test_a_bar_reaches_from_the_first_to_the_last_day(plan_of_2015: Plan, drawn: Reader) -> None:
    [chart] = charts_of(plan_of_2015, ("timeline",))
    picture = drawn(chart)
    ticks = {text.text: text.left - 2 for text in picture.texts if text.text.endswith("월")}
    [(left, _, right)] = picture.bars  # the term; the extension has no last day, so it is an open path
    assert (left, right) == (ticks["8월"], ticks["1월"])
    [opened] = [path for path in picture.paths if path.count("H") == 2]
    assert f"H{ticks['1월']}V" in opened


def test_a_day_stands_in_its_month(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(
        period={"start": "2026-01-01", "end": "2026-12-31"},
        deadlines=[{"task": f"{month}월의 일", "due": f"2026-{month:02}-16"} for month in range(1, 13)],
    )
    [chart] = charts_of(plan, ("timeline",))
    picture = drawn(chart)
    ticks = [text.left - 2 for text in picture.texts if text.text.endswith("월")]
    days = signs(picture.paths)
    assert len(ticks) == len(days) == 12
    assert all(tick < day < tick + 34 for tick, day in zip(ticks, days, strict=True))


def test_what_recurs_or_waits_for_an_event_is_said_and_not_drawn(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(
        deadlines=[
            {"task": "보고", "due": "매월 10일"},
            {"task": "정산", "due": "위탁 종료 후 30일 이내"},
            {"task": "제출", "due": "2026-03-02(월)까지", "status": "완료"},
        ]
    )
    [chart] = charts_of(plan, ("timeline",))
    picture = drawn(chart)
    assert len(signs(picture.paths)) == 1
    assert [text.text for text in picture.texts if not text.text.endswith("월")] == [
        "2026", "제출(완료)", "2026. 3. 2.(월)까지",
        "날짜가 정해지지 않아 그리지 않은 기한", "보고: 매월 10일", "정산: 위탁 종료 후 30일 이내",
    ]  # fmt: skip


def test_no_line_runs_through_what_is_only_said(plan_of: Plans, drawn: Reader) -> None:
    recurring = [{"task": "아주 긴 이름의 보고 " * 5, "due": f"매월 {day}일"} for day in range(1, 28)]
    charts = charts_of(plan_of(deadlines=[{"task": "제출", "due": "2026-03-02"}, *recurring]), ("timeline",))
    assert len(charts) == 2
    heading = next(text for text in drawn(charts[0]).texts if text.text.startswith("날짜가"))
    ends = [int(path.split()[-1]) for path in drawn(charts[0]).paths if path.startswith("M264 0L")]
    assert ends
    assert max(ends) < heading.top
    assert not [path for path in drawn(charts[1]).paths if not path.startswith("M0 ")]


def test_a_deadline_of_an_event_stands_on_the_day_that_is_counted(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(
        period={"start": "2026-01-01", "end": "2026-12-31"},
        deadlines=[
            {"task": "정산", "due": "위탁 종료 후 30일 이내", "counted": {"from": "종료일", "within": "30일"}},
        ],
    )
    [chart] = charts_of(plan, ("timeline",))
    assert "정산: 위탁 종료 후 30일 이내(2027. 2. 1.)" in chart.told
    assert len(signs(drawn(chart).paths)) == 1


def test_days_off_that_a_user_adds_move_a_counted_day(plan_of: Plans) -> None:
    plan = plan_of(
        period={"start": "2026-01-01", "end": "2026-12-31"},
        deadlines=[{"task": "정산", "due": "종료 후 30일 이내", "counted": {"from": "종료일", "within": "30일"}}],
    )
    calendar = Calendar(extra_days_off={date(2027, 2, 1): "구의 날"})
    [chart] = charts_of(plan, ("timeline",), calendar)
    assert "(2027. 2. 2.)" in chart.told


def test_a_span_and_a_month_are_drawn_from_their_first_day(plan_of: Plans, drawn: Reader) -> None:
    plan = plan_of(
        deadlines=[{"task": "공고", "due": "2026. 3. 1.∼3. 15."}, {"task": "심의", "due": "2026. 4월 중"}],
    )
    [chart] = charts_of(plan, ("timeline",))
    thin = [path for path in drawn(chart).paths if path.count("M") == 2]
    assert len(thin) == 2


@pytest.mark.parametrize(
    "blocks",
    [
        {},
        {"deadlines": [{"task": "보고", "due": "매월 10일"}]},
    ],
)
def test_without_a_day_there_is_no_picture(plan_of: Plans, blocks: dict[str, object]) -> None:
    assert charts_of(plan_of(**blocks), ("timeline",)) == ()


def test_many_and_long_tasks_neither_overlap_nor_leave_the_picture(plan_of: Plans, drawn: Reader) -> None:
    long = "마을복지추진지원단 장소 및 전산장비 설치와 " * 4 + "가" * 80
    plan = plan_of(
        period={"start": "2026-01", "end": "2028-12", "extension": {"from": "2029-01", "until": long}},
        deadlines=[
            *({"task": f"{i} {long if i % 7 == 0 else '제출'}", "due": f"2026-{i % 12 + 1:02}-10"} for i in range(60)),
            {"task": long, "due": "매월 10일"},
        ],
    )
    charts = charts_of(plan, ("timeline",))
    assert len(charts) > 2
    assert [chart.title for chart in charts] == [f"추진 일정({i}/{len(charts)})" for i in range(1, len(charts) + 1)]
    assert sum(len(signs(drawn(chart).paths)) for chart in charts) == 60
    for chart in charts:
        picture = drawn(chart)
        assert picture.height <= 900
        for text in picture.texts:
            assert 0 <= text.left < text.right <= picture.width, text
            assert 0 <= text.top < text.bottom <= picture.height, text
        for one, other in combinations(picture.texts, 2):
            apart = one.right <= other.left or other.right <= one.left
            assert apart or one.bottom <= other.top or other.bottom <= one.top, (one, other)
    drawn_words = [text for chart in charts[:-1] for text in drawn(chart).texts if text.left == 2]
    assert max(text.right for text in drawn_words) <= 264


def test_words_that_are_broken_lose_no_letter(plan_of: Plans, drawn: Reader) -> None:
    task = "마을복지추진지원단 장소와 " * 5 + "".join(chr(ord("가") + i) for i in range(90)) + " 끝"
    [chart] = charts_of(plan_of(deadlines=[{"task": task, "due": "2026-03-02"}]), ("timeline",))
    texts = [text.text for text in drawn(chart).texts if text.left == 2][:-1]
    assert "".join("".join(texts).split()) == "".join(task.split())


@pytest.mark.parametrize(
    "period",
    [
        {"start": "1000-01-01", "end": "9999-12-31"},
        {"start": "9999-12-31"},
        {"start": "2026-12-31", "end": "2026-01-01"},
        {"start": "2026-01", "length": "3년"},
        {"start": "2026-01", "end": "2026-12", "extension": {"from": "2025-01", "until": "2024. 12. 31."}},
        {"start": "2026-01", "extension": {"from": "2027-01"}},
    ],
)
def test_every_term_can_be_drawn(plan_of: Plans, drawn: Reader, period: dict[str, object]) -> None:
    [chart] = charts_of(plan_of(period=period), ("timeline",))
    picture = drawn(chart)
    assert all(264 <= left <= right <= 664 for left, _, right in picture.bars)
    ticks = [text for text in picture.texts if text.top < 30]
    assert 1 <= len({text.left for text in ticks}) <= 12


def test_a_term_without_an_end_ends_by_its_length(plan_of: Plans, drawn: Reader) -> None:
    [chart] = charts_of(plan_of(period={"start": "2026-01", "length": "3년"}), ("timeline",))
    assert [(left, right) for left, _, right in drawn(chart).bars] == [(264, 664)]


def test_hostile_words_stay_words(plan_of: Plans, drawn: Reader) -> None:
    task = "<script>1</script> ]]> {{ 7*7 }} & =1+1 \" '"
    [chart] = charts_of(plan_of(deadlines=[{"task": task, "due": "2026-03-02"}]), ("timeline",))
    assert task in chart.told
    assert "".join(task.split()) in "".join("".join(text.text for text in drawn(chart).texts).split())


def test_an_unknown_picture_is_a_misuse(plan_of: Plans) -> None:
    with pytest.raises(ValueError, match="pie"):
        charts_of(plan_of(), ("pie",))
