"""What is said of one figure: its computation, its rounding, its grounds in plan and law, and who judges it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maeul_plan.figures.budget import every_line
from maeul_plan.figures.claims import Comparison, comparisons
from maeul_plan.law.places import place_of
from maeul_plan.notation.dates import print_day
from maeul_plan.notation.money import print_won
from maeul_plan.notation.units import unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maeul_plan.checks.subject import Subject
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.rounding import Rounding
    from maeul_plan.figures.trace import Figure, Where
    from maeul_plan.law.dated import Held

_CLAIM_RULES: Final = {"total": "BUD001"}
_USUAL_RULE: Final = "BUD002"
_UNEXPLAINED: Final = "BUD003"
_FUNDS: Final = ("budget", "funding")
_FUNDING: Final = "BUD006"
_ROUNDING: Final = "BUD012"
_POST: Final = ("PAY001", "PAY004")


class Spot(NamedTuple):
    """A place in a file; a line of our own tables has no column."""

    path: str
    line: int
    column: int | None = None


class Fact(NamedTuple):
    """One line about a figure: of which kind, what it says (Korean), and where that stands."""

    kind: str
    says: str
    at: Spot | None = None


class Known(NamedTuple):
    """What is known of a budget's figures, looked up once; figures and rows of the law stand under their identity."""

    subject: Subject
    unit: int
    claims: dict[int, list[tuple[Comparison, str]]]
    rules: dict[int, list[str]]
    rows: dict[int, Spot | None]

    def claims_of(self, figure: Figure) -> list[tuple[Comparison, str]]:
        """Give what the plan states of a figure, each with the rule that holds the two against one another."""
        return self.claims.get(id(figure), [])

    def rules_of(self, figure: Figure) -> list[str]:
        """Name the other rules that judge a figure: of pay, of money without 산출내역, of funds, of roundings."""
        rules = list(self.rules.get(id(figure), []))
        if figure.at[:2] == _FUNDS and len(figure.at) > len(_FUNDS):
            rules.append(_FUNDING)
        if figure.rounding and not figure.rounding.named and figure.exact != figure.amount:
            rules.append(_ROUNDING)
        return rules

    def spot(self, at: Where) -> Spot:
        """Give the file, line and column where a plan says something."""
        place = self.subject.value(at)
        return Spot(place.path, place.line, place.column)

    def law_spot(self, row: Held[Any]) -> Spot | None:
        """Give the file and line of a row of our own tables."""
        if id(row) not in self.rows:
            found = place_of(row)
            self.rows[id(row)] = Spot(*found) if found else None
        return self.rows[id(row)]


def known_of(subject: Subject, budget: BudgetFigures) -> Known:
    """Look up who judges which figure of a budget."""
    claims: dict[int, list[tuple[Comparison, str]]] = {}
    for one in comparisons(budget):
        claims.setdefault(id(one.figure), []).append((one, _CLAIM_RULES.get(one.of, _USUAL_RULE)))
    rules: dict[int, list[str]] = {}
    for line in every_line(budget.lines):
        for item in line.items:
            own = [*(_POST if item.post else ()), *(() if item.explained else (_UNEXPLAINED,))]
            rules.setdefault(id(item.figure), []).extend(own)
        if not line.figure.inputs:
            rules.setdefault(id(line.figure), []).append(_UNEXPLAINED)
    return Known(subject, budget.unit, claims, rules, {})


def facts_of(figure: Figure, known: Known) -> Iterator[Fact]:
    """Give all that is said of a figure, in the order in which it is asked for."""
    if figure.how:
        yield Fact("셈  ", figure.how)
    yield from _rounding(figure, known)
    for ground in figure.grounds:
        yield Fact("근거", ground.says, known.spot(ground.at))
        if ground.law:
            yield Fact("법령", _held(ground.law), known.law_spot(ground.law))
    for one, rule in known.claims_of(figure):
        yield Fact("적힘", _claimed(one, rule, known.unit), known.spot(one.claim.at))
    rules = known.rules_of(figure)
    if rules:
        yield Fact("규칙", f"{', '.join(rules)} (maeul explain {rules[0]})")


def rounding_at(rounding: Rounding) -> Where | None:
    """Give the place of the plan that names a rounding; None where none does."""
    return ("budget", "rounding") if rounding.named else None


def _rounding(figure: Figure, known: Known) -> Iterator[Fact]:
    """Say how an amount was rounded, with the line that names it or that none does."""
    rounding = figure.rounding
    if rounding is None:
        return
    at = rounding_at(rounding)
    named = "" if at else " (계획에 끝수 처리를 적지 않음)"
    way = rounding.way if rounding.way == "없음" else f"{rounding.way}({unit_name(rounding.unit)})"
    amounts = f"{print_won(figure.exact, known.unit)} → {way} {print_won(figure.amount, known.unit)}"
    said = f"{amounts if figure.exact != figure.amount else f'{way}, 끝수 없음'}{named}"
    yield Fact("끝수", said, known.spot(at) if at else None)


def _held(row: Held[Any]) -> str:
    """Write the source of a row and the days it holds."""
    since = f"{print_day(row.since)}∼" if row.since > date.min else "∼"
    until = print_day(row.until) if row.until else ""
    unread = "" if row.verified else ", 확인하지 못함"
    return f"{row.source} ({since}{until}{unread})"


def _claimed(one: Comparison, rule: str, unit: int) -> str:
    """Write what the plan states of a figure, and how far off it is."""
    gap = one.difference
    word = "맞음" if not gap else f"{print_won(abs(gap), unit)} {'많음' if gap > 0 else '모자람'}"
    return f"{print_won(one.claim.amount, unit)}: {word} (maeul explain {rule})"
