"""What a plan puts on a calendar: its deadlines, meetings, release rounds and duties, each on the day that is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.notation.dates import print_date, print_day, weekday_of
from maeul_plan.notation.due import DueText, parse_due, print_due
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import print_money
from maeul_plan.notation.recurrence import Recurrence, parse_recurrence
from maeul_plan.notation.years import with_year
from maeul_plan.plan.operation import Release
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.procedure import Oversight

EntryKind: TypeAlias = Literal["기한", "회의", "교부", "관리·감독"]

_A_YEAR: Final = 366
_NO_DAY: Final = "날이 정해지지 않았습니다."
_WHICH_DAY: Final = "어느 날인지 적혀 있지 않습니다. 매월 10일이나 매주 월요일처럼 적으면 들어갑니다."
_NO_TERM: Final = "운영기간이 없어 언제부터인지 알 수 없습니다."
_NOT_IN_TERM: Final = "운영기간 안에 그런 날이 없습니다."


class Entry(NamedTuple):
    """One entry: what it is, from its first to its last day, and as the plan says it.

    `key` is its name among its kind. With `again` it comes again until `until`, or, where the plan has no end, for
    good; `first` and `last` are then the first time. `notes` are further lines (Korean).
    """

    kind: EntryKind
    key: str
    title: str
    said: str
    first: date
    last: date
    again: Recurrence | None = None
    until: date | None = None
    is_done: bool = False
    notes: tuple[str, ...] = ()


class Agenda(NamedTuple):
    """The entries in the plan's order, and for all that has no day a line that says why (Korean)."""

    entries: tuple[Entry, ...]
    left_out: tuple[str, ...]


class _When(NamedTuple):
    """The day or days that words mean; with `again`, the first of them."""

    first: date
    last: date
    again: Recurrence | None = None


def agenda_of(plan: Plan, deadlines: tuple[DeadlineFigure, ...]) -> Agenda:
    """List what has a day, and tell of what has none."""
    found: list[Entry | str] = [one for figure in deadlines for one in _of_deadline(plan, figure)]
    if plan.operation:
        found += (
            _of_meeting(plan, meeting.purpose, meeting.frequency, meeting.note) for meeting in plan.operation.meetings
        )
        found += _of_release(plan, plan.operation.release) if plan.operation.release else ()
    if plan.consignment and plan.consignment.oversight:
        found += _of_oversight(plan, plan.consignment.oversight)
    entries = (one for one in found if isinstance(one, Entry))
    return Agenda(tuple(_named_apart(entries)), tuple(one for one in found if isinstance(one, str)))


def _of_deadline(plan: Plan, figure: DeadlineFigure) -> Iterator[Entry | str]:
    """Give a deadline's entry, or one for each of the days that it lists."""
    deadline, due = figure.deadline, figure.meant
    listed = [day for one in due.days if (day := one.day_or_none())]
    whens: list[_When | str] = [_When(day, day) for day in listed]
    if not listed:
        is_span = due.kind == "day" and due.until is not None
        first = figure.first if is_span else figure.due
        whens = [_When(first, figure.due) if first and figure.due else _when(plan, due)]
    parties = " → ".join(", ".join(names) for names in (deadline.from_, deadline.to) if names)
    notes = (
        parties,
        _off(figure),
        "완료" if figure.status == "done" else "",
        f"※ {deadline.note}" if deadline.note else "",
    )
    for when in whens:
        entry = _entry(plan, "기한", deadline.task, figure.printed, when)
        if isinstance(entry, str):
            yield entry
        else:
            is_done = figure.status == "done"
            yield entry._replace(key=deadline.key, is_done=is_done, notes=tuple(filter(None, notes)))


def _of_meeting(plan: Plan, purpose: str, frequency: str, note: str | None) -> Entry | str:
    """Give a meeting's entry, where its frequency tells a day."""
    due = parse_due(frequency)
    when = _WHICH_DAY if isinstance(due, Fault) else _when(plan, _in_its_year(plan, due))
    entry = _entry(plan, "회의", purpose, frequency, when)
    return entry if isinstance(entry, str) or not note else entry._replace(notes=(note,))


def _of_release(plan: Plan, release: Release) -> Iterator[Entry | str]:
    """Give an entry a round of the release; without rounds, one for its frequency."""
    for number, one in enumerate(release.rounds, start=1):
        day = one.on.day_or_none()
        said = f"{print_date(one.on)}, {print_money(one.amount)}"
        yield _entry(plan, "교부", f"위탁금 교부 {number}차", said, _When(day, day) if day else _NO_DAY)
    if not release.rounds:
        due = parse_due(release.frequency)
        when = _WHICH_DAY if isinstance(due, Fault) else _when(plan, _in_its_year(plan, due))
        yield _entry(plan, "교부", "위탁금 교부", release.frequency, when)


def _of_oversight(plan: Plan, oversight: Oversight) -> Iterator[Entry | str]:
    """Give an entry a duty of the running consignment."""
    for title, duty in oversight.duties:
        entry = _entry(plan, "관리·감독", title, print_due(duty.due), _when(plan, _in_its_year(plan, duty.due)))
        notes = tuple(note for note in (duty.by, duty.note) if note)
        yield entry if isinstance(entry, str) else entry._replace(notes=notes)


def _entry(plan: Plan, kind: EntryKind, title: str, said: str, when: _When | str) -> Entry | str:
    """Make an entry, or the line that says why there is none."""
    if isinstance(when, str):
        return f"{title}({said}): {when}"
    until = plan.period.last_day if when.again and plan.period else None
    return Entry(kind, title, title, said, when.first, when.last, when.again, until)


def _when(plan: Plan, due: DueText) -> _When | str:
    """Give the days that words mean, or why they mean none."""
    if due.kind == "recurring":
        again = parse_recurrence(due.words)
        return _WHICH_DAY if again is None else _first_time(plan, again)
    last = due.last_day()
    first = due.first_day() if due.until and due.kind == "day" else last
    return _When(first, last) if first and last and first <= last else _NO_DAY


def _first_time(plan: Plan, again: Recurrence) -> _When | str:
    """Find the first of the days that come again, within the term."""
    if plan.period is None:
        return _NO_TERM
    start, end = plan.period.first_day, plan.period.last_day or date.max
    days = (start + timedelta(days=ahead) for ahead in range(min(_A_YEAR, (end - start).days + 1)))
    day = next((day for day in days if again.holds(day)), None)
    return _NOT_IN_TERM if day is None else _When(day, day, again)


def _in_its_year(plan: Plan, due: DueText) -> DueText:
    """Fill a missing year in: the first such day from the day whose law holds on."""
    return with_year(due, plan.as_of) if plan.as_of else due


def _off(figure: DeadlineFigure) -> str:
    """Say why the day is off, and which working day follows."""
    if figure.day_off is None:
        return ""
    following = figure.next_working_day
    return figure.day_off.name + (f", 다음 근무일 {print_day(following)}({weekday_of(following)})" if following else "")


def _named_apart(entries: Iterator[Entry]) -> Iterator[Entry]:
    """Number the entries of one kind that have one name, from the second on."""
    count: dict[tuple[str, str], int] = {}
    for entry in entries:
        number = count[entry.kind, entry.key] = count.get((entry.kind, entry.key), 0) + 1
        yield entry if number == 1 else entry._replace(key=f"{entry.key}#{number}")
