"""A premium of one run of pay, month by month: whole months at the rate of their first day, parts by their days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from maeul_plan.figures.months import months_later
from maeul_plan.figures.pay.premium_rates import Share
from maeul_plan.figures.pay.runs import Run
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.money import print_won

_DAY: Final = timedelta(days=1)


class Due(NamedTuple):
    """What is due for each head of a run: so much a month (won) for so many months; no days where it has none."""

    run: Run
    first: date | None
    last: date | None
    base: Fraction
    per_month: Fraction
    months: int
    share: Share

    @property
    def exact(self) -> Fraction:
        """What is due for all heads (won)."""
        return self.per_month * self.months * self.run.stay.heads

    @property
    def how(self) -> str:
        """The computation as people write it: `112,500원×2명×5월`."""
        return written(self.per_month, self.run.stay.heads, self.months)


def written(per_month: Fraction, heads: int, months: int) -> str:
    """Write a premium of some heads over some months."""
    return f"{print_won(per_month, 1)}×{heads}명×{months}월"


def dues_of(
    run: Run, paid_from: date, share_on: Callable[[date], Share | Fault], *, by_days: bool
) -> Iterator[Due | Fault]:
    """Work out what is due for a run, `by_days` (일할) in the calendar's months.

    A run that has no days takes the rates of `paid_from`.
    """
    if run.first is None or run.last is None:
        share = share_on(paid_from)
        months = int(run.months.months)
        yield share if isinstance(share, Fault) else _due(run, (None, None), run.wage.monthly, months, share)
    elif not by_days:
        yield from _whole(run, run.first, int(run.months.months), share_on)
    else:
        yield from _calendar(run, run.first, run.last, share_on)


def joined(dues: Iterable[Due]) -> Iterator[Due]:
    """Join what falls due in one month of one stay: its premium rests on all the pay of that month, and is cut once."""
    before: Due | None = None
    for due in dues:
        if before and before.run.stay is due.run.stay and _month_of(before) == _month_of(due) is not None:
            base = before.base + due.base
            before = before._replace(run=due.run, last=due.last, base=base, per_month=before.share.of(base))
            continue
        if before:
            yield before
        before = due
    if before:
        yield before


def _month_of(due: Due) -> date | None:
    """Give the first day of the one month that a premium is for; None where there are several, or no days."""
    if due.first is None or due.last is None or due.last > _month_end(due.first):
        return None
    return due.first.replace(day=1)


def _calendar(run: Run, first: date, last: date, share_on: Callable[[date], Share | Fault]) -> Iterator[Due | Fault]:
    """Take calendar months; of the first and the last perhaps only some days, paid for those days alone."""
    end = min(_month_end(first), last)
    if first.day > 1 or end == last:
        yield _part(run, first, end, share_on)
        first = end + _DAY if end < last else first
        if end == last:
            return
    whole = (last.year - first.year) * 12 + last.month - first.month + (last == _month_end(last))
    yield from _whole(run, first, whole, share_on)
    if last != _month_end(last):
        yield _part(run, last.replace(day=1), last, share_on)


def _part(run: Run, first: date, last: date, share_on: Callable[[date], Share | Fault]) -> Due | Fault:
    share = share_on(first)
    if isinstance(share, Fault):
        return share
    of_month = Fraction((last - first).days + 1, monthrange(first.year, first.month)[1])
    return _due(run, (first, last), run.wage.monthly * of_month, 1, share)


def _whole(run: Run, first: date, months: int, share_on: Callable[[date], Share | Fault]) -> Iterator[Due | Fault]:
    """Take whole months, as many at a time as begin while a rate holds."""
    done = 0
    while done < months:
        day = months_later(first, done)
        share = share_on(day)
        if isinstance(share, Fault):
            yield share
            return
        count = min(months - done, _begun(day, share.until) if share.until else months)
        following = months_later(first, done + count)
        last = run.last if done + count == months and run.last and run.last < following else following - _DAY
        yield _due(run, (day, last), run.wage.monthly, count, share)
        done += count


def _begun(day: date, until: date) -> int:
    """Count the months that begin, one after another from `day` on, by the day `until`."""
    count = (until.year - day.year) * 12 + until.month - day.month
    return max(1, count + (months_later(day, count) <= until))


def _due(run: Run, span: tuple[date | None, date | None], base: Fraction, months: int, share: Share) -> Due:
    return Due(run, *span, base, share.of(base), months, share)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
