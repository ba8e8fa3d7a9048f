"""What a post comes to: its heads' pay over the days that the budget pays, run by run, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from maeul_plan.figures.months import ByDays, fiscal_year_of, paid_span
from maeul_plan.figures.pay.conditions import Conditions, conditions_on
from maeul_plan.figures.pay.pay_tables import tables_of
from maeul_plan.figures.pay.runs import Run, by_year, days, runs_of
from maeul_plan.figures.pay.stays import post_layers, stays_of
from maeul_plan.figures.pay.wage import Wage, wage_of
from maeul_plan.figures.trace import Figure, Ground, TimePart, Where
from maeul_plan.notation.fault import Fault
from maeul_plan.plan.period import first_day
from maeul_plan.plan.plan import Plan
from maeul_plan.plan.staffing import Post


@dataclass(frozen=True, slots=True)
class PostPay:
    """The pay of a post: its runs, the same split at each 1 January, and how their sum is written."""

    post: Post
    at: Where
    runs: tuple[Run, ...]
    pieces: tuple[Run, ...]

    @property
    def exact(self) -> Fraction:
        """The pay of the whole post (won)."""
        return sum((run.exact for run in self.runs), Fraction(0))

    @property
    def months(self) -> Fraction | None:
        """The months that each head is paid, where all are paid as many."""
        counted = {run.months.months for run in self.runs}
        one_run_each = len({(run.stay.who, run.stay.at) for run in self.runs}) == len(self.runs)
        return counted.pop() if len(counted) == 1 and one_run_each else None

    @property
    def how(self) -> str:
        """The computation as people write it; what differs in its heads alone is joined."""
        heads: dict[tuple[str, bool, str], int] = {}
        for run in self.runs:
            key = (run.wage.words, run.wage.per_year, as_factor(run.months))
            heads[key] = heads.get(key, 0) + run.stay.heads
        return " + ".join(_written(*key, count) for key, count in heads.items()) or "0원"


def pay_of(plan: Plan, post: Post, index: int) -> PostPay | Fault:
    """Work out the pay of a post over the days that the budget pays; a fault is of the post's name."""
    tables = tables_of(plan)
    runs: list[Run] = []
    for stay in stays_of(plan, post, index):
        found = runs_of(plan, stay, tables)
        if isinstance(found, Fault):
            whose = f"{stay.who}: " if stay.who else ""
            return found._replace(end=len(post.key), message=f"{whose}{found.message}")
        runs += found
    pieces = tuple(piece for run in runs for piece in by_year(plan, run))
    return PostPay(post, ("staffing", "posts", index), tuple(runs), pieces)


def base_wage(plan: Plan, post: Post, index: int) -> Wage | Fault | None:
    """Work out what a head of a post is paid on its first day; None where the post states no pay."""
    return wage_of(base_conditions(plan, post, index), _first_day(plan, post), tables_of(plan))


def base_conditions(plan: Plan, post: Post, index: int) -> Conditions:
    """Give the terms of a post on its first day, whoever fills it."""
    return conditions_on(post_layers(plan, post, index), _first_day(plan, post))


def _first_day(plan: Plan, post: Post) -> date | None:
    return first_day(post.start) if post.start else plan.period.first_day if plan.period else None


def segments_of(pay: PostPay, plan: Plan) -> tuple[Figure, ...]:
    """Give the pieces as figures that are not rounded, none where the pay is all one piece."""
    if len(pay.pieces) == 1:
        return ()
    told_above = len(pay.runs) == 1
    return tuple(
        Figure(
            label_of(pay.post, piece),
            piece.exact,
            piece.stay.at,
            written_run(piece),
            grounds=(_months_ground(pay, piece, plan),) if told_above else grounds_of(pay, piece, plan),
        )
        for piece in pay.pieces
    )


def written_run(run: Run) -> str:
    """Write a run: `40,000천원×1명×5/12`, `2,500천원×2명×5월`."""
    return _written(run.wage.words, run.wage.per_year, as_factor(run.months), run.stay.heads)


def label_of(post: Post, run: Run) -> str:
    """Name a run by its person, or else its post, and its days."""
    name = run.stay.who or post.name
    return f"{name} {days(run.first, run.last)}" if run.first and run.last else name


def parts_of(pay: PostPay) -> tuple[TimePart, ...]:
    """Say what of the pay falls on which days; nothing where a run has no days."""
    dated = [TimePart(one.first, one.last, one.exact) for one in pay.pieces if one.first and one.last]
    return tuple(dated) if len(dated) == len(pay.pieces) else ()


def grounds_of(pay: PostPay, run: Run, plan: Plan) -> tuple[Ground, ...]:
    """Say what the plan says for a run: its pay, its heads, its months."""
    stay = run.stay
    heads = Ground(f"인원 {stay.heads}명", (*pay.at, "headcount"))
    by_days = () if run.months.words.isdigit() else (Ground("일할: 그 달의 날수로 나눔", ("staffing", "proration")),)
    return (
        *run.wage.grounds,
        Ground(f"{stay.who} 1명", stay.at) if stay.who else heads,
        _months_ground(pay, run, plan),
        *by_days,
    )


def as_factor(months: ByDays) -> str:
    """Write months as a formula multiplies them: `5`, `(15/31+4)`."""
    return months.words if months.words.isdigit() else f"({months.words})"


def _months_ground(pay: PostPay, run: Run, plan: Plan) -> Ground:
    counted = as_factor(run.months)
    if run.first is None or run.last is None:
        return Ground(f"근무 {counted}개월", (*pay.at, "months"))
    if paid_span(plan) == (run.first, run.last):
        year = fiscal_year_of(plan)
        term = "운영기간" if year is None else f"{year}년의 운영기간"
        return Ground(f"{term} {counted}개월", ("period",))
    says_days = run.stay.who or pay.post.start or pay.post.end
    return Ground(f"{days(run.first, run.last)} {counted}개월", run.stay.at if says_days else ("period",))


def _written(words: str, per_year: bool, months: str, heads: int) -> str:  # noqa: FBT001 - a run's, handed on
    """Write a run: `40,000천원×1명×5/12`, `2,500천원×2명×5월`."""
    behind = f"{months}/12" if per_year else f"{months}월" if months.isdigit() else months
    return f"{words}×{heads}명×{behind}"
