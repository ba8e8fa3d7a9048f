"""A plan's deadlines, meetings and release rounds as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID, uuid5

from maeul_plan.document.escape import clean
from maeul_plan.document.markup import held
from maeul_plan.figures.deadlines.agenda import Entry, agenda_of

if TYPE_CHECKING:
    import icalendar

    from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
    from maeul_plan.notation.recurrence import Recurrence
    from maeul_plan.plan.plan import Plan

_PRODUCT: Final = "-//maeul//maeul_plan//KO"
_OURS: Final = UUID("68422eb1-0c15-43b2-8138-7185ba283ae7")
_DAY: Final = timedelta(days=1)
_NINE_THE_DAY_BEFORE: Final = timedelta(hours=-15)  # before the midnight that an all-day event begins at
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEAR: Final = 12


class Calendar(NamedTuple):
    """A calendar file, empty where nothing has a day, and for all that has none a line that says why (Korean)."""

    content: bytes
    left_out: tuple[str, ...]


def write(plan: Plan, deadlines: tuple[DeadlineFigure, ...]) -> Calendar:
    """Write all-day events, each with an alarm at nine the day before its last day unless it is done.

    An event keeps its UID when its day moves: it comes from agency, title, the year the term begins in, and the id. The
    plan's own date stands as DTSTAMP, as no clock may be in a result.
    """
    import icalendar  # noqa: PLC0415 - an extra, and only this function's

    agenda = agenda_of(plan, deadlines)
    left_out = tuple(map(_text, agenda.left_out))
    if not agenda.entries:
        return Calendar(b"", left_out)
    calendar = icalendar.Calendar()
    title = _text(plan.document.title)
    for name, value in (("version", "2.0"), ("prodid", _PRODUCT), ("name", title), ("x-wr-calname", title)):
        calendar.add(name, value)
    stamp = datetime.combine(plan.as_of or min(entry.first for entry in agenda.entries), time(), UTC)
    for entry in agenda.entries:
        event = icalendar.Event()
        _fill(event, entry, plan)
        event.add("dtstamp", stamp)
        if not entry.is_done:
            event.add_component(_alarm(icalendar.Alarm(), entry))
        calendar.add_component(event)
    return Calendar(calendar.to_ical(), left_out)


def _fill(event: icalendar.Event, entry: Entry, plan: Plan) -> None:
    """Say in an event what an entry says."""
    event.add("uid", _uid(plan, entry))
    event.add("dtstart", entry.first)
    if entry.last < date.max:  # without an end a day ends by itself
        event.add("dtend", entry.last + _DAY)
    if entry.again:
        event.add("rrule", _rule(entry.again, entry.until))
    event.add("summary", _text(entry.title))
    event.add("description", "\n".join(map(_text, _lines(plan, entry))))
    event.add("categories", [entry.kind])
    event.add("transp", "TRANSPARENT")


def _alarm(alarm: icalendar.Alarm, entry: Entry) -> icalendar.Alarm:
    """Set an alarm; its time is told from the first day on, as not all programs know of an event's end."""
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(f"{entry.title}: {entry.said}"))
    alarm.add("trigger", entry.last - entry.first + _NINE_THE_DAY_BEFORE)
    return alarm


def _uid(plan: Plan, entry: Entry) -> str:
    """Name an entry for good. A number comes only with the approval, so the year tells plans of one title apart."""
    year = (plan.period.first_day if plan.period else plan.as_of or entry.first).year
    names = (plan.document.agency or "", plan.document.title, str(year), entry.kind, entry.key)
    return str(uuid5(_OURS, "\n".join(map(_text, names))))


def _rule(again: Recurrence, until: date | None) -> dict[str, list[object]]:
    """Write days that come again as a rule; the first day, which the event begins on, tells quarters and halves."""
    rule: dict[str, list[object]] = {}
    if again.weekdays:
        nth = str(again.nth or "")
        rule["FREQ"] = ["MONTHLY" if again.nth else "WEEKLY"]
        rule["BYDAY"] = [f"{nth}{_WEEKDAYS[weekday]}" for weekday in again.weekdays]
    elif len(again.months) == 1:
        rule |= {"FREQ": ["YEARLY"], "BYMONTH": [*again.months], "BYMONTHDAY": [*again.month_days]}
    else:
        apart = _YEAR // len(again.months) if again.months else 1
        rule |= {"FREQ": ["MONTHLY"], "INTERVAL": [apart], "BYMONTHDAY": [*again.month_days]}
    return rule | ({"UNTIL": [until]} if until else {})


def _lines(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """Tell what an entry is about: as the plan says it, who, and which plan."""
    number = plan.document.number if plan.document.approved_on else None
    source = f"{plan.document.title}({number})" if number else plan.document.title
    return (f"{entry.kind}: {entry.said}", *entry.notes, source)


def _text(text: str) -> str:
    """Write a text on one line, with a sign in the place of what UTF-8 cannot hold."""
    return held(clean(text))
