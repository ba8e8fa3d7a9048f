"""The deadlines as a table, as JSON, and with the ground of each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from maeul_plan.cli.spot import spot
from maeul_plan.cli.table import Column, table
from maeul_plan.figures.deadlines.counted import ActBy, print_counted
from maeul_plan.figures.deadlines.origins import Uncounted
from maeul_plan.notation.dates import print_day, weekday_of
from maeul_plan.notation.due import print_due
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.spans import print_span
from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from maeul_plan.figures.deadlines.counted import PeriodEnd
    from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
    from maeul_plan.law.days_off import Calendar, DayOff
    from maeul_plan.source import Source

_SATURDAY: Final = 5
_UNVERIFIED: Final = "확인하지 않은 해"


def deadlines_table(figures: tuple[DeadlineFigure, ...], today: date, width: int | None) -> str:
    """Lay the deadlines out for a person, in the plan's order."""
    head = f"오늘 {_full(today)}\n"
    if not figures:
        return f"{head}기한이 없습니다.\n"
    columns = (
        Column("기한"),
        Column("요일"),
        Column("남은 날"),
        Column("근무일"),
        Column("할 일", "wrap"),
        Column("하는 쪽 → 받는 쪽", "wrap"),
    )
    rows = [
        (_when(figure), figure.weekday or "", _left(figure), _kind(figure), figure.deadline.task, _parties(figure))
        for figure in figures
    ]
    return head + table(columns, rows, width)


def deadlines_json(figures: tuple[DeadlineFigure, ...], today: date) -> dict[str, Any]:
    """Give the deadlines as others rely on them; `due` is null where no day follows from the words.

    `printed` is the date alone, the word behind it (한, 까지) stands in `limit`.
    """
    return {
        "schema": 1,
        "today": today.isoformat(),
        "deadlines": [
            {
                "id": figure.deadline.key,
                "task": figure.deadline.task,
                "printed": print_due(replace(figure.deadline.due, limit="")),
                "limit": figure.deadline.due.limit,
                "due": figure.due.isoformat() if figure.due else None,
                "weekday": figure.weekday,
                "working_day": None if figure.due is None else figure.day_off is None,
                "days_left": figure.days_left,
                "status": figure.status,
                "from": list(figure.deadline.from_),
                "to": list(figure.deadline.to),
            }
            for figure in figures
        ],
    }


def deadlines_why(figures: tuple[DeadlineFigure, ...], source: Source, calendar: Calendar, today: date) -> str:
    """Write for each deadline where the plan says it, how it is counted, and which days are off."""
    lines = [f"오늘 {_full(today)}"]
    for figure in figures:
        place = spot(source, (*figure.at, "due"))
        lines += ["", f"{shown(figure.deadline.task)}  {shown(figure.printed)}  ({place})"]
        grounds = (*_counting(figure, calendar), *_grounds(figure, calendar))
        lines += [f"  · {shown(ground)}" for ground in grounds]
    return "\n".join(lines) + "\n"


def _grounds(figure: DeadlineFigure, calendar: Calendar) -> Iterator[str]:
    """Say what the answer about one deadline rests on."""
    if figure.due is None:
        yield "날이 정해지지 않은 기한이라 남은 날을 세지 않습니다."
        return
    if figure.meant.date is not None and figure.deadline.due.last_day() is None:
        yield f"연도를 적지 않아 {figure.due.year}년으로 봅니다."
    yield f"남은 날: {_left(figure)}"
    if figure.day_off is None:
        yield f"{_full(figure.due)}: 근무일"
    day = figure.due
    while (off := calendar.day_off(day)) is not None and figure.next_working_day and day < figure.next_working_day:
        yield _off(off)
        day += timedelta(days=1)
    if figure.next_working_day:
        yield f"다음 근무일: {_full(figure.next_working_day)}"
    if calendar.as_of and figure.working_days is not None:
        yield f"{_full(calendar.as_of)} 다음 날부터 기한까지 근무일 {figure.working_days}일"
    if calendar.as_of and figure.verified and calendar.is_verified(calendar.as_of):
        yield from (f"그 사이 {_off(off)}" for off in _holidays(calendar, calendar.as_of, figure.due))
    if not figure.verified:
        yield "이 해의 공휴일은 확인한 표에 없습니다."


def _counting(figure: DeadlineFigure, calendar: Calendar) -> Iterator[str]:
    """Say how the day of a deadline is counted, or why it isn't."""
    counted = figure.counted
    if isinstance(counted, Uncounted):
        is_open = counted.why in {"unsaid", "undated"}
        why = f"{with_particle(counted.name, '이/가')} 정해지지 않아" if is_open else "counted 가 맞지 않아"
        yield f"{why} 세지 않습니다." + ("" if is_open else " 자세히: maeul validate --select DAT002")
    elif isinstance(counted, ActBy):
        yield print_counted(counted)
        yield from _backwards(counted)
    elif counted is not None:
        yield print_counted(counted)
        yield from _onwards(counted, calendar, is_told_below=figure.due == counted.last)


def _backwards(counted: ActBy) -> Iterator[str]:
    """Name the day that subtraction gives, the one that leaves all days free, and the working day before."""
    span = print_span(counted.span)
    yield f"{with_particle(span, '을/를')} 그냥 빼면 {_full(counted.plain)}"
    yield f"{with_particle(span, '이/가')} 온전히 남는 날은 {_full(counted.strict)} (법령에 정함이 없어 해석)"
    if counted.due < counted.strict:
        yield f"쉬는 날이라 앞선 근무일 {_full(counted.due)}까지"


def _onwards(counted: PeriodEnd, calendar: Calendar, *, is_told_below: bool) -> Iterator[str]:
    """Name the first and the last day, and the days off that move the end where nothing below does."""
    is_first_day = counted.first == counted.origin.day
    counting = "첫날을 세어" if is_first_day else "첫날을 세지 않고(민법 제157조)"
    yield f"{counting} {_full(counted.first)}부터 {_full(counted.last)}까지 (민법 제160조)"
    if counted.last < counted.due:
        days = range(0 if is_told_below else (counted.due - counted.last).days)
        offs = (calendar.day_off(counted.last + timedelta(days=ahead)) for ahead in days)
        yield from (_off(off) for off in offs if off is not None)
        yield f"쉬는 날에 끝나 다음 근무일 {_full(counted.due)}까지 (민법 제161조)"


def _holidays(calendar: Calendar, after: date, before: date) -> Iterator[DayOff]:
    """List the days off between two days that are no mere Saturday or Sunday."""
    for count in range(1, (before - after).days):
        off = calendar.day_off(after + timedelta(days=count))
        if off is not None and off.day.weekday() < _SATURDAY:
            yield off


def _off(off: DayOff) -> str:
    note = f" {off.note}" if off.note else ""
    return f"{_full(off.day)}: {off.name} ({off.source}){note}"


def _full(day: date) -> str:
    return f"{print_day(day)}({weekday_of(day)})"


def _when(figure: DeadlineFigure) -> str:
    """Write when something is due, and behind an event the day it comes to."""
    if figure.due is None or figure.meant.date is not None:
        return figure.printed
    return f"{figure.printed}({print_day(figure.due)})"


def _left(figure: DeadlineFigure) -> str:
    """Write the days left: D-3, D-day, D+2; 완료 where it is done."""
    if figure.status == "done":
        return "완료"
    if figure.days_left is None:
        return "-"
    return "D-day" if figure.days_left == 0 else f"D{-figure.days_left:+d}"


def _kind(figure: DeadlineFigure) -> str:
    """Say whether the day is a working day; if not, why not and which one is next."""
    if figure.due is None:
        return "-"
    doubt = "" if figure.verified else f" ({_UNVERIFIED})"
    if figure.day_off is None:
        return f"근무일{doubt}"
    following = f", 다음 근무일 {_full(figure.next_working_day)}" if figure.next_working_day else ""
    return f"{figure.day_off.name}{following}{doubt}"


def _parties(figure: DeadlineFigure) -> str:
    given, taken = ", ".join(figure.deadline.from_), ", ".join(figure.deadline.to)
    return f"{given} → {taken}" if taken else given
