from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.figures.deadlines.counted import (
    ActBy,
    Origin,
    PeriodEnd,
    act_by,
    is_counted_in_working_days,
    last_day_of_term,
    period_end,
    print_counted,
    subtracted,
)
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure, deadlines_of
from maeul_plan.figures.deadlines.origins import Uncounted
from maeul_plan.law.days_off import Calendar
from maeul_plan.notation.spans import Span, parse_span

if TYPE_CHECKING:
    from collections.abc import Callable

    from maeul_plan.plan.plan import Plan

APPROVED = Calendar(date(2015, 7, 7))
DAYS = st.dates(date(2013, 1, 1), date(2027, 12, 31))
SPANS = st.builds(Span, st.integers(1, 400), st.sampled_from(("일", "주", "개월"))) | st.builds(
    Span, st.integers(1, 10), st.just("년")
)


def span(text: str) -> Span:
    read = parse_span(text)
    assert isinstance(read, Span)
    return read


def end_of(event: date, within: str, calendar: Calendar = APPROVED, *, count_first_day: bool = False) -> PeriodEnd:
    counted = period_end(Origin("결재일", event), span(within), calendar, count_first_day=count_first_day)
    assert counted is not None
    return counted


@pytest.mark.parametrize(
    ("first", "length", "last"),
    [
        (date(2019, 4, 10), "3년", date(2022, 4, 9)),  # DT-03
        (date(2015, 8, 1), "5개월", date(2015, 12, 31)),  # DT-02
        (date(2015, 1, 31), "1개월", date(2015, 2, 28)),
        (date(2016, 2, 29), "1년", date(2017, 2, 28)),
        (date(2016, 2, 29), "4년", date(2020, 2, 28)),
        (date(2015, 3, 1), "1개월", date(2015, 3, 31)),
        (date(2015, 8, 3), "2주", date(2015, 8, 16)),
        (date(2015, 8, 1), "1일", date(2015, 8, 1)),
        (date(2015, 12, 1), "1개월", date(2015, 12, 31)),
    ],
)
def test_a_term_ends_the_day_before_the_corresponding_day(first: date, length: str, last: date) -> None:
    assert last_day_of_term(first, span(length)) == last


@pytest.mark.parametrize(
    ("event", "within", "last", "due"),
    [
        (date(2015, 7, 7), "7일", date(2015, 7, 14), date(2015, 7, 14)),  # DT-02
        (date(2015, 1, 30), "1개월", date(2015, 2, 28), date(2015, 3, 2)),  # DT-03, DT-04: 토, 일·3·1절
        (date(2015, 9, 16), "10일", date(2015, 9, 26), date(2015, 9, 30)),  # DT-04: 추석, 대체공휴일
        (date(2015, 7, 7), "2주", date(2015, 7, 21), date(2015, 7, 21)),
    ],
)
def test_a_period_leaves_out_the_day_of_its_event(event: date, within: str, last: date, due: date) -> None:
    counted = end_of(event, within)
    assert (counted.first, counted.last, counted.due) == (event + timedelta(days=1), last, due)


def test_the_day_of_the_event_counts_where_the_plan_says_so() -> None:
    counted = end_of(date(2015, 7, 7), "7일", count_first_day=True)
    assert (counted.first, counted.last) == (date(2015, 7, 7), date(2015, 7, 13))


@pytest.mark.parametrize(
    ("as_of", "due"),
    [
        (date(2015, 7, 7), date(2015, 8, 14)),
        (date(2015, 8, 3), date(2015, 8, 14)),
        (date(2015, 8, 4), date(2015, 8, 17)),
        (date(2015, 8, 5), date(2015, 8, 17)),
    ],
)
def test_dt_11_only_holidays_that_were_known_move_the_end(as_of: date, due: date) -> None:
    assert end_of(date(2015, 8, 4), "10일", Calendar(as_of)).due == due


@pytest.mark.parametrize(
    ("event", "due"),
    [
        (date(2008, 3, 14), date(2008, 3, 15)),
        (date(2008, 3, 21), date(2008, 3, 24)),
        (date(2008, 3, 15), date(2008, 3, 17)),
        (date(2015, 7, 17), date(2015, 7, 20)),
    ],
)
def test_dt_04_a_saturday_moves_the_end_since_22_march_2008(event: date, due: date) -> None:
    assert end_of(event, "1일", Calendar(date(2008, 3, 1))).due == due


@pytest.mark.parametrize(
    ("day", "before", "plain", "strict", "due"),
    [
        (date(2026, 12, 31), "90일", date(2026, 10, 2), date(2026, 10, 1), date(2026, 10, 1)),  # DT-08
        (date(2026, 12, 31), "30일", date(2026, 12, 1), date(2026, 11, 30), date(2026, 11, 30)),  # CO-13
        (date(2026, 12, 15), "1개월", date(2026, 11, 15), date(2026, 11, 14), date(2026, 11, 13)),
        (date(2026, 3, 31), "1개월", date(2026, 2, 28), date(2026, 2, 27), date(2026, 2, 27)),
        (date(2026, 3, 31), "2주", date(2026, 3, 17), date(2026, 3, 16), date(2026, 3, 16)),
    ],
)
def test_counting_backwards_keeps_both_readings(day: date, before: str, plain: date, strict: date, due: date) -> None:
    counted = act_by(Origin("종료일", day), span(before), Calendar(date(2026, 1, 2)), count_first_day=False)
    assert counted is not None
    assert (counted.plain, counted.strict, counted.due) == (plain, strict, due)


def test_counting_backwards_with_the_day_itself_is_plain_subtraction() -> None:
    counted = act_by(Origin("", date(2026, 12, 31)), span("90일"), Calendar(date(2026, 1, 2)), count_first_day=True)
    assert counted is not None
    assert counted.strict == counted.plain == date(2026, 10, 2)


def test_what_is_counted_is_written_as_plans_say_it() -> None:
    assert print_counted(end_of(date(2015, 7, 7), "7일")) == "결재일(2015. 7. 7.)부터 7일 이내"
    counted = act_by(Origin("", date(2026, 12, 31)), span("90일"), APPROVED, count_first_day=False)
    assert counted is not None
    assert print_counted(counted) == "2026. 12. 31.의 90일 전까지"


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert last_day_of_term(date(2015, 8, 1), span("9999년")) is None
    assert last_day_of_term(date(9999, 12, 31), span("2일")) is None
    assert last_day_of_term(date(9999, 12, 31), span("1일")) == date.max
    assert subtracted(date(2015, 8, 1), span("9999년")) is None
    assert subtracted(date(1, 1, 5), span("2주")) is None
    assert period_end(Origin("", date.max), span("1일"), APPROVED, count_first_day=False) is None
    assert act_by(Origin("", date(1, 1, 2)), span("1일"), APPROVED, count_first_day=False) is None


def test_case_30_seven_days_of_nine_are_working_days() -> None:
    calendar = Calendar(date(2020, 3, 16))
    first, last = date(2020, 3, 19), date(2020, 3, 27)
    assert is_counted_in_working_days(first, last, span("7일"), calendar)
    assert not is_counted_in_working_days(first, last, span("9일"), calendar)
    assert not is_counted_in_working_days(first, last, span("7개월"), calendar)


@given(DAYS, SPANS)
def test_a_period_ends_on_a_working_day_and_no_earlier_than_it_would(event: date, within: Span) -> None:
    calendar = Calendar(event)
    counted = period_end(Origin("", event), within, calendar, count_first_day=False)
    assert counted is not None
    assert calendar.is_working_day(counted.due)
    assert counted.last <= counted.due
    between = (counted.due - counted.last).days
    assert not any(calendar.is_working_day(counted.last + timedelta(days=ahead)) for ahead in range(between))


@given(DAYS, SPANS)
def test_what_is_done_in_time_leaves_the_whole_period(day: date, before: Span) -> None:
    counted = act_by(Origin("", day), before, Calendar(day), count_first_day=False)
    assert counted is not None
    assert counted.due <= counted.strict < counted.plain < day
    whole = last_day_of_term(counted.strict + timedelta(days=1), before)
    assert whole is not None
    assert whole < day


@given(DAYS, st.integers(1, 24), st.integers(1, 24))
def test_months_on_months_are_all_the_months(first: date, some: int, more: int) -> None:
    middle = last_day_of_term(first, Span(some, "개월"))
    whole = last_day_of_term(first, Span(some + more, "개월"))
    assert middle is not None
    then = last_day_of_term(middle + timedelta(days=1), Span(more, "개월"))
    if first.day <= 28:
        assert then == whole


# Which day a plan has its deadlines counted from.


@pytest.fixture
def figures_of(plan_of: Callable[[str], Plan]) -> Callable[[str], tuple[DeadlineFigure, ...]]:
    def figures_of(blocks: str) -> tuple[DeadlineFigure, ...]:
        plan = plan_of(blocks)
        return deadlines_of(plan, Calendar(plan.as_of))

    return figures_of


TERM = "period: {start: 2015-08, end: 2015-12}\ndeadlines:\n"


@pytest.mark.parametrize(
    ("counted", "due"),
    [
        ("{from: 시작일, within: 7일}", date(2015, 8, 10)),  # 8. 8. is a Saturday
        ("{from: 종료일, within: 1개월}", date(2016, 2, 1)),  # 1. 31. is a Sunday
        ("{from: 종료일, before: 90일}", date(2015, 10, 1)),
        ("{from: 2015. 9. 16., within: 10일}", date(2015, 9, 30)),
    ],
)
def test_an_event_has_the_day_that_is_counted(
    figures_of: Callable[[str], tuple[DeadlineFigure, ...]], counted: str, due: date
) -> None:
    (figure,) = figures_of(f"{TERM}  - {{task: 제출, due: 협약 후 7일 이내, counted: {counted}}}")
    assert (figure.due, figure.first, figure.status) == (due, due, "upcoming")


def test_a_written_day_stays_beside_the_counted_one(
    figures_of: Callable[[str], tuple[DeadlineFigure, ...]],
) -> None:
    (figure,) = figures_of(f"{TERM}  - {{task: 제출, due: 2015-08-06, counted: {{from: 시작일, within: 7일}}}}")
    assert figure.due == date(2015, 8, 6)
    assert isinstance(figure.counted, PeriodEnd)
    assert figure.counted.due == date(2015, 8, 10)


def test_deadlines_wait_for_one_another_in_any_order(
    figures_of: Callable[[str], tuple[DeadlineFigure, ...]],
) -> None:
    figures = figures_of(
        TERM + "  - {task: 셋째, due: 승인 후 1일 이내, counted: {from: 둘째, within: 1일}}\n"
        "  - {id: 둘째, task: 승인, due: 제출 후 1일 이내, counted: {from: 첫째, within: 1일}}\n"
        "  - {task: 첫째, due: 2015-08-03}\n"
    )
    assert [figure.due for figure in figures] == [date(2015, 8, 5), date(2015, 8, 4), date(2015, 8, 3)]


@pytest.mark.parametrize(
    ("counted", "why"),
    [
        ("{from: 결재일, within: 7일}", "unsaid"),
        ("{from: 경재일, within: 7일}", "unknown"),
        ("{from: 2015. 7., within: 7일}", "unknown"),
        ("{from: 시작일, within: 7일, before: 7일}", "both"),
        ("{from: 시작일}", "neither"),
        ("{from: 시작일, within: 9999년}", "beyond"),
        ("{from: 제출, within: 7일}", "circle"),
        ("{from: 협의, within: 7일}", "undated"),
    ],
)
def test_why_no_day_follows(figures_of: Callable[[str], tuple[DeadlineFigure, ...]], counted: str, why: str) -> None:
    blocks = f"  - {{task: 제출, due: 협약 후 7일 이내, counted: {counted}}}\n  - {{task: 협의, due: 준공 전까지}}\n"
    figure = figures_of(TERM + blocks)[0]
    assert isinstance(figure.counted, Uncounted)
    assert (figure.counted.why, figure.due) == (why, None)


def test_only_what_waits_in_a_circle_is_called_one(
    figures_of: Callable[[str], tuple[DeadlineFigure, ...]],
) -> None:
    lines = [("라", "가"), ("가", "나"), ("나", "다"), ("다", "가")]
    text = "".join(
        f"  - {{task: {task}, due: 승인 후 1일 이내, counted: {{from: {of}, within: 1일}}}}\n" for task, of in lines
    )
    counted = [figure.counted for figure in figures_of(TERM + text)]
    assert [one.why for one in counted if isinstance(one, Uncounted)] == ["undated", "circle", "circle", "circle"]


def test_a_chain_of_thousands_is_counted_without_end_of_stack(
    figures_of: Callable[[str], tuple[DeadlineFigure, ...]],
) -> None:
    count = 2_000
    text = "".join(
        f"  - {{task: t{i}, due: 승인 후 1일 이내, counted: {{from: t{i + 1}, within: 1일}}}}\n" for i in range(count)
    )
    figures = figures_of(f"{TERM}{text}  - {{task: t{count}, due: 2013-01-02}}\n")
    assert all(figure.due for figure in figures)


def test_backwards_is_no_period(figures_of: Callable[[str], tuple[DeadlineFigure, ...]]) -> None:
    (figure,) = figures_of(f"{TERM}  - {{task: 제출, due: 2015-10-01, counted: {{from: 종료일, before: 90일}}}}")
    assert isinstance(figure.counted, ActBy)
