"""A figure walked back, as a tree of lines and as nested JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maeul_plan.cli.why_facts import Fact, Known, Spot, facts_of, known_of, rounding_at
from maeul_plan.figures.rounding import whole_won
from maeul_plan.notation.money import print_won
from maeul_plan.notation.units import unit_name
from maeul_plan.reporters.cells import cells, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maeul_plan.checks.subject import Subject
    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.trace import Figure, Ground
    from maeul_plan.law.dated import Held

_WIDEST: Final = 72
"""Places stand in one column as far right as this; what is longer has its place two blanks behind."""


class _Line(NamedTuple):
    text: str
    place: str


def why_text(figure: Figure, subject: Subject, budget: BudgetFigures) -> str:
    """Write a figure, how it came about and what it was made of, one line a fact, the places in one column."""
    lines = list(_tree(figure, known_of(subject, budget), "", ""))
    room = min(max(cells(line.text) for line in lines), _WIDEST)
    return "".join(f"{line.text}{_gap(line, room)}{line.place}".rstrip() + "\n" for line in lines)


def _gap(line: _Line, room: int) -> str:
    return " " * (max(room - cells(line.text), 0) + 2)


def _tree(figure: Figure, known: Known, head: str, below: str) -> Iterator[_Line]:
    """Write a figure behind `head`, and below it its facts and its inputs, each set in behind `below`."""
    amount = print_won(figure.amount, known.unit)
    yield _Line(f"{head}{shown(figure.label)}  {amount}", _place(known.spot(figure.at)))
    facts = facts_of(figure, known)
    stem = "│ " if figure.inputs else "  "
    yield from (_of_fact(fact, f"{below}{stem}") for fact in facts)
    last = len(figure.inputs) - 1
    for i, part in enumerate(figure.inputs):
        mark, under = ("└ ", "  ") if i == last else ("├ ", "│ ")
        yield from _tree(part, known, below + mark, below + under)


def _of_fact(fact: Fact, margin: str) -> _Line:
    return _Line(f"{margin}{fact.kind} {shown(fact.says)}", _place(fact.at) if fact.at else "")


def _place(at: Spot | None) -> str:
    if at is None:
        return ""
    return f"{shown(at.path)}:{at.line}" + (f":{at.column}" if at.column else "")


def why_json(figure: Figure, subject: Subject, budget: BudgetFigures) -> dict[str, Any]:
    """Give a figure as nested objects: money in whole won, exact values as fractions in strings."""
    return {
        "schema": 1,
        "plan": subject.source.path,
        "unit": unit_name(budget.unit),
        "figure": _figure_json(figure, known_of(subject, budget)),
    }


def _figure_json(figure: Figure, known: Known) -> dict[str, Any]:
    return {
        "label": figure.label,
        "amount": whole_won(figure.amount),
        "exact": str(figure.exact),
        "how": figure.how or None,
        "rounding": _rounding_json(figure, known),
        "at": _spot_json(known.spot(figure.at)),
        "grounds": [_ground_json(one, known) for one in figure.grounds],
        "claims": [
            {"amount": whole_won(one.claim.amount), "rule": rule, "at": _spot_json(known.spot(one.claim.at))}
            for one, rule in known.claims_of(figure)
        ],
        "rules": known.rules_of(figure),
        "inputs": [_figure_json(part, known) for part in figure.inputs],
    }


def _rounding_json(figure: Figure, known: Known) -> dict[str, Any] | None:
    rounding = figure.rounding
    if rounding is None:
        return None
    at = rounding_at(rounding)
    return {
        "way": rounding.way,
        "unit": rounding.unit,
        "named": rounding.named,
        "at": _spot_json(known.spot(at)) if at else None,
    }


def _ground_json(ground: Ground, known: Known) -> dict[str, Any]:
    law = _law_json(ground.law, known) if ground.law else None
    return {"says": ground.says, "at": _spot_json(known.spot(ground.at)), "law": law}


def _law_json(row: Held[Any], known: Known) -> dict[str, Any]:
    at = known.law_spot(row)
    value = row.value if isinstance(row.value, int | str | Fraction) else None
    return {
        "value": None if value is None else str(value),
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else None,
        "source": row.source,
        "verified": row.verified,
        "file": at.path if at else None,
        "line": at.line if at else None,
    }


def _spot_json(at: Spot) -> dict[str, Any]:
    return {"path": at.path, "line": at.line, "column": at.column}
