"""교부한 돈이 예산보다 많습니다.

왜: 이미 교부한 것과 이번에 교부하는 것을 더해 예산을 넘으면 없는 돈을 주는 것입니다. 재원과 비목도 저마다 그렇습니다.
근거: 산술입니다(기교부액 + 금회 교부액 ≤ 예산액). 나누어 교부하는 때와 금액은 협약과 계획이 정합니다.
고치기: 교부액(operation.release.grants)이나 예산을 고칩니다.
안 잡는 것: 예산보다 적게 교부한 것. 자부담처럼 수탁기관이 내는 재원은 교부할 예산에서 뺍니다.
전: total: "76,000천원", grants: [{on: 2015-08-03, amount: "30,400천원"}, {on: 2015-10-01, amount: "46,600천원"}]
후: total: "76,000천원", grants: [{on: 2015-08-03, amount: "30,400천원"}, {on: 2015-10-01, amount: "45,600천원"}]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.figures.budget import BudgetFigures, every_line
from maeul_plan.figures.line_names import lines_by_name
from maeul_plan.figures.references import Path
from maeul_plan.figures.release.needs import released_in_all
from maeul_plan.figures.trace import Where
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.money import print_won
from maeul_plan.plan.operation import Grant

RULE = Rule(
    "BUD022",
    "granted-beyond-budget",
    "error",
    "예산보다 많이 교부함",
    __doc__,
    ("operation", "budget", "staffing", "period"),
)
_GRANTS: Final = ("operation", "release", "grants")


def check(subject: Subject) -> Iterator[Finding]:
    """Add the grants up in the order of their days, and tell of the first that goes beyond the budget of its day."""
    release = subject.plan.operation.release if subject.plan.operation else None
    budget = subject.budget
    if release is None or not release.grants or budget is None or not budget.complete or not budget.total.amount:
        return
    days = {i: grant.on for i, grant in enumerate(release.grants) if subject.until is None or grant.on < subject.until}
    order = sorted(days, key=lambda i: days[i])
    yield from _beyond(subject, budget, _totals(release.grants, order), "예산", released_in_all(budget))
    for fund in budget.funding:
        parts = _named(release.grants, order, "funds", (fund.source,))
        yield from _beyond(subject, budget, parts, f"{fund.source} 예산", fund.amount)
    called: dict[Path, list[str]] = defaultdict(list)
    for name, path in lines_by_name(budget).items():
        called[path].append(name)
    for line in every_line(budget.lines):
        parts = _named(release.grants, order, "lines", called[line.path])
        yield from _beyond(subject, budget, parts, f"{line.line.name} 예산", line.figure.amount)


def _totals(grants: Sequence[Grant], order: Sequence[int]) -> Iterator[tuple[Where, Fraction]]:
    for i in order:
        yield (i, "amount"), grants[i].amount.won(1)


def _named(
    grants: Sequence[Grant], order: Sequence[int], key: str, names: Sequence[str]
) -> Iterator[tuple[Where, Fraction]]:
    """Give what each grant says of a fund or a line, and where."""
    for i in order:
        said = (grants[i].funds if key == "funds" else grants[i].lines) or {}
        name = next((name for name in names if name in said), None)
        if name is not None:
            yield (i, key, name), said[name].won(1)


def _beyond(
    subject: Subject, budget: BudgetFigures, parts: Iterator[tuple[Where, Fraction]], of: str, limit: Fraction
) -> Iterator[Finding]:
    """Give the finding of the first amount with which the sum exceeds a limit."""
    before = Fraction(0)
    for at, amount in parts:
        if before + amount > limit:
            told = [print_won(one, budget.unit) for one in (before, amount, before + amount, limit)]
            yield finding(
                RULE,
                subject.value((*_GRANTS, *at)),
                f"교부한 돈이 {of}보다 많습니다",
                label=f"기교부액 {told[0]} + {told[1]} = {told[2]}, {of} {told[3]}"
                f" ({print_won(before + amount - limit, budget.unit)} 많음)",
                help="교부액이나 예산을 고치십시오.",
            )
            return
        before += amount
