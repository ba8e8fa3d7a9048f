"""The picture of a plan's time: approval, term and extension, and every deadline on its day."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.charts.row import PLOT_LEFT, PLOT_RIGHT, Row, Tick
from maeul_plan.document.charts.rows import charts_of_rows
from maeul_plan.document.charts.svg import Shape, ShapeKind
from maeul_plan.document.phrases import term, until
from maeul_plan.figures.budget import budget_of
from maeul_plan.figures.deadlines.counted import last_day_of_term
from maeul_plan.figures.deadlines.deadlines import DeadlineFigure
from maeul_plan.figures.release.leaves import term_of
from maeul_plan.figures.release.needs import needs_of
from maeul_plan.figures.release.rounds import rounds_of
from maeul_plan.notation.dates import DateText, parse_date, print_date, print_day, weekday_of
from maeul_plan.notation.due import print_due
from maeul_plan.notation.money import print_money, print_won
from maeul_plan.plan.period import Extension, Period, first_day, last_day
from maeul_plan.plan.plan import Plan

_TITLE: Final = "추진 일정"
_UNDRAWN: Final = "날짜가 정해지지 않아 그리지 않은 기한"
_MOST_TICKS: Final = 12
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""How many months may lie between ticks; the last is enough for every year there is."""

_A_YEAR: Final = 12
_MOST_ROUNDS: Final = 24


class _Entry(NamedTuple):
    """A row before the scale is known: what is drawn from its first to its last day; open without a last one."""

    name: str
    says: str
    bar: ShapeKind | None
    sign: ShapeKind | None
    first: date
    last: date | None


class _Scale(NamedTuple):
    """The first and the last day of the picture, whole months."""

    first: date
    last: date

    def x(self, ordinal: int) -> int:
        """Give where a day begins."""
        days = self.last.toordinal() - self.first.toordinal() + 1
        return PLOT_LEFT + (PLOT_RIGHT - PLOT_LEFT) * (ordinal - self.first.toordinal()) // days


def timeline_charts(
    plan: Plan, deadlines: Sequence[DeadlineFigure], word: Callable[[str], str] = str
) -> tuple[Chart, ...]:
    """Draw the time of a plan, its texts put into words by `word`; nothing where no day is known."""
    entries = (*_frame(plan), *_releases(plan), *(entry for figure in deadlines for entry in _deadline(figure)))
    if not entries:
        return ()
    scale = _scale(entries)
    rows = [Row(entry.name, (entry.says,), tuple(_shapes(entry, scale))) for entry in entries]
    undrawn = [Row("", (f"{_named(figure)}: {print_due(figure.meant)}",)) for figure in deadlines if figure.due is None]
    if undrawn:
        rows += [Row(_UNDRAWN), *undrawn]
    return tuple(charts_of_rows(_TITLE, [row.worded(word) for row in rows], tuple(_ticks(scale))))


def _frame(plan: Plan) -> Iterator[_Entry]:
    """Give what all deadlines stand in: approval, term, extension."""
    approved, period = plan.document.approved_on, plan.period
    if approved:
        yield _Entry("결재", f"{print_day(approved)}({weekday_of(approved)})", None, "triangle", approved, approved)
    if period is None:
        return
    yield _Entry("운영기간", term(period), "bar", None, period.first_day, _end(period))
    if period.extension:
        extension = period.extension
        says = " ".join(filter(None, (f"{print_date(extension.from_)}부터", until(extension))))
        yield _Entry("연장운영", says, "dashed", None, first_day(extension.from_), _end_of_extension(extension))


def _releases(plan: Plan) -> Iterator[_Entry]:
    """Give the rounds of the release on their days, what each quarter or month needs as a bar, and what was granted."""
    release = plan.operation.release if plan.operation else None
    for number, one in enumerate(release.rounds if release else (), start=1):
        says = f"{print_date(one.on)}, {print_money(one.amount)}"
        bar: ShapeKind | None = None if one.on.day else "thin"
        yield _Entry(f"교부 {number}차", says, bar, "diamond", first_day(one.on), last_day(one.on))
    if release and release.schedule in ("분기", "월") and not release.rounds:
        yield from _computed_rounds(plan)
    for grant in release.grants if release else ():
        yield _Entry(
            "교부함", f"{print_day(grant.on)}, {print_money(grant.amount)}", None, "diamond", grant.on, grant.on
        )


def _computed_rounds(plan: Plan) -> Iterator[_Entry]:
    """Give what each round needs, over the days of the term that it pays for; their day is nowhere said."""
    budget, rounds, term_days = budget_of(plan), rounds_of(plan), term_of(plan)
    needs = needs_of(plan, budget, rounds) if budget else None
    if budget is None or needs is None or term_days is None or len(rounds) > _MOST_ROUNDS:
        return
    for one, need in zip(rounds, needs.totals, strict=True):
        first, last = max(one.first, term_days[0]), min(one.last, term_days[1])
        yield _Entry(f"교부 {one.name}분", print_won(need, budget.unit), "thin", None, first, last)


def _end(period: Period) -> date | None:
    """Give the term's last day: as written, else by its length."""
    if period.last_day or period.length is None:
        return period.last_day
    return last_day_of_term(period.first_day, period.length)


def _end_of_extension(extension: Extension) -> date | None:
    """Give an extension's last day where its end is a date and not words."""
    ends = parse_date(extension.until) if extension.until else None
    return last_day(ends) if isinstance(ends, DateText) and ends.year and ends.month else None


def _deadline(figure: DeadlineFigure) -> Iterator[_Entry]:
    """Give a deadline that has a day, its day behind an event it was counted from."""
    if figure.due is None:
        return
    counted = f"({print_day(figure.due)})" if figure.meant.kind == "event" else ""
    first = figure.first or figure.due
    bar: ShapeKind | None = "thin" if first < figure.due else None
    yield _Entry(_named(figure), print_due(figure.meant) + counted, bar, "diamond", first, figure.due)


def _named(figure: DeadlineFigure) -> str:
    return f"{figure.deadline.task}(완료)" if figure.status == "done" else figure.deadline.task


def _scale(entries: Sequence[_Entry]) -> _Scale:
    """Take the whole months around all days; a bar without an end gets a sixth of the time more, a month at least."""
    days = [day for entry in entries for day in (entry.first, entry.last) if day]
    first, last = min(days), max(days)
    beginnings = [entry.first for entry in entries if entry.last is None]
    if beginnings:
        more = timedelta(days=max((last - first).days // 6, 31))
        last = max(last, max(beginnings) + min(more, date.max - max(beginnings)))
    return _Scale(first.replace(day=1), last.replace(day=calendar.monthrange(last.year, last.month)[1]))


def _shapes(entry: _Entry, scale: _Scale) -> Iterator[Shape]:
    begins = scale.x(entry.first.toordinal())
    if entry.last is None:
        yield Shape("open", begins, PLOT_RIGHT)
        return
    day = entry.last.toordinal()
    if entry.bar:
        yield Shape(entry.bar, begins, scale.x(day + 1))
    if entry.sign:
        yield Shape(entry.sign, scale.x(day), scale.x(day + 1))


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """Mark months, or every few months or years where there are many."""
    start = scale.first.year * _A_YEAR + scale.first.month - 1
    end = scale.last.year * _A_YEAR + scale.last.month
    step = next(step for step in _STEPS if (end - start) <= step * _MOST_TICKS)
    aligned = range(-(-start // step) * step, end, step)
    for count in aligned:
        year, month = divmod(count, _A_YEAR)
        is_first = count == aligned[0] or month == 0
        yield Tick(
            scale.x(date(year, month + 1, 1).toordinal()),
            str(year) if is_first else "",
            f"{month + 1}월" if step < _A_YEAR else "",
        )
