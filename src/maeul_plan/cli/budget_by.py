"""`maeul budget --by`: the budget by line, fund, recipient, quarter, year or month, as a table, JSON or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maeul_plan.cli.console import FAILED, Stop
from maeul_plan.cli.table import RULE, Column, table
from maeul_plan.cli.won import exact_won
from maeul_plan.figures.budget import TOTAL
from maeul_plan.figures.release import periods
from maeul_plan.figures.shares import split_tables
from maeul_plan.notation.money import format_won
from maeul_plan.notation.units import unit_name
from maeul_plan.reporters.cells import cells, shown
from maeul_plan.reporters.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from maeul_plan.figures.budget import BudgetFigures
    from maeul_plan.figures.shares.matrix import Matrix
    from maeul_plan.plan.plan import Plan

_SUM: Final = "계"
_WIDEST_NAME: Final = 28
_GAP: Final = 2
_LACKING: Final = {
    "fund": "재원(budget.funding)을 적지 않아 재원으로 나누지 못합니다.",
    "recipient": "받는 곳(비목의 by_recipient)을 적지 않아 받는 곳으로 나누지 못합니다.",
}
_NO_TIME: Final = "언제 쓰는 돈인지 알 수 없습니다. period 의 start 와 end 를 적으십시오."


def matrix_of(by: str, plan: Plan, figures: BudgetFigures) -> Matrix | Stop:
    """Work the budget out by what is asked for, or say what the plan lacks for it."""
    splits = {"line": split_tables.by_line, "fund": split_tables.by_fund, "recipient": split_tables.by_recipient}
    times = {"quarter": periods.by_quarter, "year": periods.by_year, "month": periods.by_month}
    matrix = splits[by](figures) if by in splits else times[by](plan, figures)
    return matrix or Stop(FAILED, _LACKING.get(by, _NO_TIME))


def matrix_table(matrix: Matrix, unit: int, width: int | None) -> str:
    """Lay the table out for a person; where it is wider than the terminal, in parts below one another."""
    has_sum = len(matrix.columns) > 1
    heads = (*matrix.columns, _SUM) if has_sum else matrix.columns
    amounts = [(*row.cells, row.total) if has_sum else (row.total,) for row in matrix.rows]
    totals = (*matrix.totals, matrix.total) if has_sum else (matrix.total,)
    printed = [tuple(format_won(cell, unit) for cell in row) for row in (*amounts, totals)]
    names = ["  " * row.level + row.name for row in matrix.rows]
    texts = [_part(names, heads, printed, part, width) for part in _parts(names, heads, printed, width)]
    return f"(단위: {unit_name(unit)})\n" + "\n".join(texts)


def _parts(
    names: Sequence[str], heads: Sequence[str], printed: Sequence[tuple[str, ...]], width: int | None
) -> Iterator[range]:
    """Take as many columns into a part as fit beside the names, one at least."""
    room = None if width is None else width - min(_WIDEST_NAME, max(map(cells, ("비목", *map(shown, names)))))
    widths = [max(cells(shown(text)) for text in column) + _GAP for column in zip(heads, *printed, strict=True)]
    first, used = 0, 0
    for i, wide in enumerate(widths):
        if room is not None and i > first and used + wide > room:
            yield range(first, i)
            first, used = i, 0
        used += wide
    yield range(first, len(widths))


def _part(
    names: Sequence[str], heads: Sequence[str], printed: Sequence[tuple[str, ...]], part: range, width: int | None
) -> str:
    columns = (Column("비목", "wrap"), *(Column(heads[i], "right") for i in part))
    rows = [(name, *(row[i] for i in part)) for name, row in zip((*names, TOTAL), printed, strict=True)]
    return table(columns, [*rows[:-1], RULE, rows[-1]], width)


def matrix_json(matrix: Matrix, path: str, unit: int, by: str) -> str:
    """Give the table as others rely on it: whole won, exact values that are none as fractions in strings."""
    content = {
        "schema": 1,
        "plan": path,
        "unit": unit_name(unit),
        "by": by,
        "columns": list(matrix.columns),
        "rows": [
            {
                "id": row.path[-1] if row.path else "",
                "path": list(row.path),
                "title": row.name,
                "level": row.level,
                "cells": [exact_won(cell) for cell in row.cells],
                "amount": exact_won(row.total),
            }
            for row in matrix.rows
        ],
        "totals": [exact_won(total) for total in matrix.totals],
        "total": exact_won(matrix.total),
    }
    return json_text(content)
